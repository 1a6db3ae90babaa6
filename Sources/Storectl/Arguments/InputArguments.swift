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
    }

    private var arguments: [String: Argument] = [:]
    private var withValue: Set<String> = []
    private(set) var takesPassword = false

    /// Members that hold passwords, and the options that read each.
    static let secretNames = ["old_password", "password"]
    static let passwordOptions = ["--old-password-file", "--password-file"]

    /// Names of fields as answers and web APIs have them, and of the options that set them.
    private static let otherNames: KeyValuePairs = [
        "phone_number": "phone", "phone_no": "phone", "tags": "tag", "more_images": "more_image",
        "images": "more_image", "items": "item", "coupons": "coupon", "cart_id": "cart", "options": "option",
        "parent_sku": "parent", "email_address": "email",
        "product_id": "product", "user_id": "user", "items": "product[=quantity]", "permissions": "allow",
        "is_active": "active", "is_verified": "verified", "is_visible": "visible", "is_paid": "paid",
        "is_shipped": "shipped", "is_delivered": "delivered",
    ]

    /// What belongs to the terminal and not to the change.
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
                add(
                    argument["valueName"]?.stringValue ?? "",
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

    var fieldNames: [String] { arguments.keys.sorted() }

    func named(_ name: String) -> Argument? { arguments[name] }

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
        for (other, name) in InputArguments.otherNames where name == field { arguments[other] = argument }
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
