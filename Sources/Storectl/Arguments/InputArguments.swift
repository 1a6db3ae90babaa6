import ArgumentParser
import ShopText
import StoreCore

/// The members that a JSON object may have for a command: its arguments as the parser describes them, under
/// the names that scripts use.
struct InputArguments {
    enum Argument {
        /// The option's spellings, the long one first.
        case option([String], isRepeating: Bool)
        case flag(yes: [String], no: [String])
        case positional(place: Int, isRepeating: Bool)

        /// The same for all names of one argument.
        var key: String {
            switch self {
            case .option(let names, _): names[0]
            case .flag(let yes, let no): yes.first ?? no.first ?? ""
            case .positional(let place, _): "#\(place)"
            }
        }
    }

    private var arguments: [String: Argument] = [:]
    private var withValue: Set<String> = []
    /// What the words of their own are called, in their order.
    private(set) var positionals: [String] = []
    /// The word that says what the command is about: `product`.
    private var reference: String?
    private static let countedProduct = "product[=quantity]"
    private(set) var takesPassword = false

    /// Members that hold passwords, and the options that read each.
    static let secretNames = ["old_password", "password"]
    static let passwordOptions = ["--old-password-file", "--password-file"]

    /// Names of fields in answers and web APIs, and of the options that set them.
    private static let otherNames: KeyValuePairs = [
        "phone_number": "phone", "phone_no": "phone", "tags": "tag", "more_images": "more_image",
        "images": "more_image", "items": "item", "coupons": "coupon", "cart_id": "cart", "options": "option",
        "parent_sku": "parent", "email_address": "email", "product_id": "product",
        "user_id": "user", "permissions": "allow", "is_active": "active", "is_verified": "verified",
        "is_visible": "visible", "is_paid": "paid",
        "is_shipped": "shipped", "is_delivered": "delivered",
    ]

    /// Options that concern the terminal, not the change.
    private static let excluded = GlobalOptions.namesWithValue.union(GlobalOptions.flagNames).union([
        "--input", "--file", "--help", "--version", "--password-file", "--old-password-file",
        "--generate-completion-script",
    ])

    init(of command: any ParsableCommand.Type) {
        let description = try? JSONReader.value(of: command._dumpHelp())
        var place = 0
        for argument in description?["command"]?["arguments"]?.arrayValue ?? [] {
            let names = InputArguments.names(of: argument)
            let isRepeating = argument["isRepeating"] == true
            if argument["kind"] == "positional" {
                let name = argument["valueName"]?.stringValue ?? ""
                if place == 0, !isRepeating { reference = name }
                positionals.append(name)
                // What is written as one word, a product and how many, has no name that a member could have.
                add(
                    name == InputArguments.countedProduct ? "items" : name,
                    .positional(place: place, isRepeating: isRepeating))
                place += 1
                continue
            }
            if argument["kind"] == "option" { withValue.formUnion(names) }
            if names.contains("--password-file") { takesPassword = true }
            for long in names where long.hasPrefix("--") && !InputArguments.excluded.contains(long) {
                let field = long.dropFirst(2).replacing("-", with: "_")
                if argument["kind"] == "option" {
                    add(String(field), .option(names, isRepeating: isRepeating))
                } else {
                    addFlag(long, String(field))
                }
            }
        }
    }

    /// What a member may be called.
    var fieldNames: [String] {
        (arguments.keys + (takesItems ? InputArguments.itemNames : [])).sorted()
    }

    /// What an object that is one item has.
    static let itemNames = ["product_id", "quantity", "sku"]

    func named(_ name: String) -> Argument? { arguments[name] ?? reference(named: name)?.argument }

    /// Whether the command takes products and how many of each, so that an object can be one of them.
    var takesItems: Bool { arguments["items"] != nil }

    /// The first word, by the names that web APIs have for what it refers to: `{"id": 1}`, `{"sku": "MUG"}`.
    ///
    /// - Returns: and what a number or a text of that name begins with, so that it means nothing else.
    func reference(named name: String) -> (argument: Argument, prefix: String)? {
        guard let reference, arguments[name] == nil, let argument = arguments[reference] else { return nil }
        switch (reference, name) {
        case ("product", "id"), ("product", "product_id"): return (argument, "id:")
        case ("product", "sku"): return (argument, "sku:")
        case (let noun, "id") where InputArguments.nouns.contains(noun),
            (let noun, "\(reference)_id") where InputArguments.nouns.contains(noun):
            return (argument, "")
        default: return nil
        }
    }

    /// Things that have ids of their own.
    private static let nouns: Set = [
        "order", "user", "customer", "shipment", "payment", "review", "entry", "id",
    ]

    func takesValue(_ option: String) -> Bool { withValue.contains(option) }

    /// The two spellings of one flag, `--active` and `--no-active` or `--visible` and `--hidden`, make one member.
    private mutating func addFlag(_ long: String, _ field: String) {
        let isNo = field.hasPrefix("no_") || field == "hidden"
        let name = field == "hidden" ? "visible" : isNo ? String(field.dropFirst(3)) : field
        var (yes, no): ([String], [String]) = ([], [])
        if case .flag(let known, let knownNo)? = arguments[name] { (yes, no) = (known, knownNo) }
        if isNo { no.append(long) } else { yes.append(long) }
        add(name, .flag(yes: yes, no: no))
    }

    private mutating func add(_ field: String, _ argument: Argument) {
        arguments[field] = argument
        for (other, name) in InputArguments.otherNames where name == field {
            // A word may be a SKU or an id, which is told apart by what stands before it.
            if case .positional = argument, other == "product_id" { continue }
            arguments[other] = argument
        }
    }

    /// `--price` and `-n`, the long ones first.
    private static func names(of argument: JSONValue) -> [String] {
        let names = (argument["names"]?.arrayValue ?? []).compactMap { name -> String? in
            guard let text = name["name"]?.stringValue else { return nil }
            return (name["kind"] == "long" ? "--" : "-") + text
        }
        return names.filter { $0.hasPrefix("--") } + names.filter { !$0.hasPrefix("--") }
    }
}
