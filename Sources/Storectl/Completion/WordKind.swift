import ArgumentParser
import ShopText
import StoreCore

/// The kind of thing that a word of a command line names.
enum WordKind: Equatable {
    case product, category, user, customer, order(Orders), setting, coupon, shipping, token, address, mail
    case entry, taxRate, document, payment, pendingPayment, shipment, session
    /// A product that is in the cart, in the order named before it, or archived.
    case cartItem, orderItem, archivedProduct
    case field, condition, assignment, sort
    case permission, file
    /// A named shop; where a store is meant, `@tea`, or a file.
    case shop, store
    /// What the setting that is named before it accepts.
    case settingValue
    case values([String])
    /// A number of pieces, or after `MUG=2` another product.
    case countOrProduct
    /// Free text, which nobody can suggest.
    case free

    /// Which orders a command is for.
    enum Orders: Equatable {
        case all, toShip, onTheWay, unpaid, open, paid, cancelled

        /// What there is none of where a list of them is empty.
        var noun: String? {
            switch self {
            case .all: nil
            case .toShip: "orders to ship"
            case .onTheWay: "orders on the way"
            case .unpaid: "unpaid orders"
            case .open: "open orders"
            case .paid: "orders with a payment"
            case .cancelled: "cancelled orders"
            }
        }
    }

    /// - Parameter argument: as the parser describes it.
    init(_ argument: JSONValue, of path: [String]) {
        let name = argument["valueName"]?.stringValue ?? ""
        let option = CommandArguments.names(argument).first { $0.hasPrefix("--") } ?? ""
        if option == "--store" {
            self = .store
        } else if name == "name[=file]" {
            self = .shop
        } else if argument["completionKind"]?["file"] != nil
            || ["--plan", "--apply", "--rejects"].contains(option)
        {
            self = .file
        } else if let values = argument["allValues"]?.arrayValue?.compactMap(\.stringValue), !values.isEmpty {
            self = .values(values)
        } else {
            self =
                WordKind.byOption[option] ?? (option.isEmpty ? nil : WordKind.byOption(option, path))
                ?? WordKind.byName(name, option, path)
        }
    }

    private static let byOption: [String: WordKind] = [
        "--fields": .field, "--sort": .sort, "--where": .condition, "--set": .assignment,
        "--default": .assignment, "--category": .category, "--move-to": .category, "--for": .user,
        "--coupon": .coupon, "--shipping": .shipping, "--to": .address, "--allow": .permission,
        "--deny": .permission, "--product": .product, "--customer": .user,
    ]

    /// Options that mean different things with different commands.
    private static func byOption(_ option: String, _ path: [String]) -> WordKind? {
        switch (path.first ?? "", option) {
        case ("stock", "--reason"): .values(StockMovement.Reason.forAdjusting.map(\.rawValue))
        case ("order", "--item") where path.last != "create": .orderItem
        case (_, "--item"): .product
        case ("customer", "--order"): .order(.all)
        case ("journal", "--by"): .user
        default: nil
        }
    }

    private static func orders(for path: [String]) -> Orders {
        guard path.count == 2, path[0] == "order" else { return .all }
        return switch path[1] {
        case "ship", "pick", "slip": .toShip
        case "deliver": .onTheWay
        case "pay": .unpaid
        case "cancel": .open
        case "refund": .paid
        case "delete": .cancelled
        default: .all
        }
    }

    private static func byName(_ name: String, _ option: String, _ path: [String]) -> WordKind {
        let group = path.first ?? ""
        switch name {
        case "product", "products", "product[=quantity]":
            if path == ["product", "restore"] { return .archivedProduct }
            return group == "cart" && ["remove", "set"].contains(path.last) ? .cartItem : .product
        case "parent": return group == "category" ? .category : .product
        case "category", "target": return .category
        case "path": return group == "category" ? .category : .free
        case "user": return .user
        case "customer": return .customer
        case "document": return .document
        case "payment":
            if !option.isEmpty { return .free }
            return path.last == "abandon" ? .pendingPayment : .payment
        case "quantity": return group == "stock" && option.isEmpty ? .countOrProduct : .free
        case "shipment": return .shipment
        case "value": return path == ["config", "set"] ? .settingValue : .free
        case "order", "orders": return .order(orders(for: path))
        case "key": return group == "config" ? .setting : .free
        case "entry", "entries": return .entry
        case "code":
            if path.last == "add" { return .free }
            return group == "shipping" ? .shipping : .coupon
        case "token": return .token
        case "sessions": return .session
        case "label": return path.last == "add" ? .free : .address
        case "mail", "mails": return .mail
        case "id": return group == "tax" && option.isEmpty ? .taxRate : .free
        default: return .free
        }
    }

    /// - Parameters:
    ///   - globals: the global options on the line, which say what store.
    ///   - type: the command, whose answers have fields.
    ///   - before: the words before it that are no options.
    func completion(
        of prefix: String, _ globals: [String], type: (any ParsableCommand.Type)? = nil,
        before: [String] = [], in context: Context
    ) -> Completion {
        switch self {
        case .free: return Completion()
        case .shop: return Completion(WordKind.shops(prefix, in: context))
        case .store where !prefix.hasPrefix("@"): return Completion(isFile: true)
        case .store: return Completion(WordKind.shops(prefix, mark: "@", in: context))
        case .settingValue: return WordKind.matching(prefix, Setting.suggestions(for: before.last ?? ""))
        case .countOrProduct:
            guard before.last?.contains("=") == true else { return Completion() }
            return WordKind.product.completion(of: prefix, globals, in: context)
        case .file: return Completion(isFile: true)
        case .values(let values): return WordKind.matching(prefix, values)
        case .permission: return WordKind.matching(prefix, Permission.allCases.map(\.rawValue))
        case .setting:
            return Completion(
                Setting.all.filter { $0.key.hasPrefix(prefix) }.map {
                    Completion.Candidate(value: $0.key, about: $0.summary)
                })
        case .condition, .assignment:
            if let value = fieldValue(prefix, globals, in: context) { return value }
            let names =
                self == .condition
                ? ProductCondition.names : ProductField.allCases.map { $0.rawValue + "=" }
            return WordKind.matching(prefix, names, isOpen: true)
        case .field: return WordKind.fields(prefix, (type as? any StoreCommand.Type)?.view)
        case .sort:
            let sorts = (type as? any StoreCommand.Type)?.sorts ?? []
            return WordKind.matching(prefix, prefix.hasPrefix("-") ? sorts.map { "-" + $0 } : sorts)
        case .product, .category, .user, .customer, .order, .coupon, .shipping, .token, .address, .mail,
            .entry, .taxRate, .document, .payment, .pendingPayment, .shipment, .session, .cartItem,
            .orderItem, .archivedProduct:
            // Whatever is wrong, a keypress is not the moment to report it.
            guard let options = try? GlobalOptions.parse(globals + ["--no-input"]),
                let shop = try? OpenShop(options, in: context)
            else { return Completion() }
            let known = (try? words(startingWith: prefix, before: before, in: shop)) ?? []
            return Completion(known.filter { $0.value.hasPrefix(prefix) })
        }
    }

    /// What follows the sign in `category=Te` or `is_visible!=`; `nil` before there is one.
    private func fieldValue(_ text: String, _ globals: [String], in context: Context) -> Completion? {
        guard let sign = text.firstIndex(where: { "!<>=~".contains($0) }) else { return nil }
        let value = text[sign...].drop { "!<>=~".contains($0) }
        let head = text.dropLast(value.count)
        var completion = Completion()
        switch ProductField(rawValue: String(text[..<sign]))?.facts.kind {
        case .category: completion = WordKind.category.completion(of: String(value), globals, in: context)
        case .sku: completion = WordKind.product.completion(of: String(value), globals, in: context)
        case .flag: completion = WordKind.matching(String(value), ["true", "false"])
        default: break
        }
        for index in completion.candidates.indices {
            completion.candidates[index].value.insert(
                contentsOf: head, at: completion.candidates[index].value.startIndex)
        }
        return completion
    }

    /// The person's named shops.
    static func shops(_ prefix: String, mark: String = "", in context: Context) -> [Completion.Candidate] {
        ((try? context.preferences())?.shops ?? []).map {
            Completion.Candidate(value: mark + $0.name, about: $0.path)
        }.filter { $0.value.hasPrefix(prefix) }
    }

    private static func matching(_ prefix: String, _ values: [String], isOpen: Bool = false) -> Completion {
        Completion(
            values.filter { $0.hasPrefix(prefix) }.map { Completion.Candidate(value: $0) }, isOpen: isOpen)
    }

    /// `sku,ti` is completed to `sku,title`.
    private static func fields(_ prefix: String, _ view: (any View.Type)?) -> Completion {
        let known = view?.shapes.flatMap(\.selectablePaths) ?? []
        let start = prefix.lastIndex(of: ",").map { prefix[...$0] } ?? ""
        let used = start.split(separator: ",").map(String.init)
        let left = known.filter { !used.contains($0) }
        return matching(prefix, left.map { start + $0 }, isOpen: true)
    }
}
