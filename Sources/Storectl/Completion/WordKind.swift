import ArgumentParser
import ShopText
import StoreCore

/// What a word of a command line names.
enum WordKind: Equatable {
    case product, category, user, order, setting, coupon, shipping, token, address, mail, entry, taxRate
    case field, condition, assignment, sort
    case permission, file
    case values([String])
    /// Nothing that anybody could know beforehand.
    case free

    /// - Parameter argument: as the parser describes it.
    init(_ argument: JSONValue, of path: [String]) {
        let name = argument["valueName"]?.stringValue ?? ""
        let option = CommandArguments.names(argument).first { $0.hasPrefix("--") } ?? ""
        if argument["completionKind"]?["file"] != nil || ["--plan", "--apply", "--rejects"].contains(option) {
            self = .file
        } else if let values = argument["allValues"]?.arrayValue?.compactMap(\.stringValue), !values.isEmpty {
            self = .values(values)
        } else {
            self = WordKind.byOption[option] ?? WordKind.byName(name, option, path)
        }
    }

    private static let byOption: [String: WordKind] = [
        "--fields": .field, "--sort": .sort, "--where": .condition, "--set": .assignment,
        "--default": .assignment, "--category": .category, "--move-to": .category, "--for": .user,
        "--coupon": .coupon, "--shipping": .shipping, "--to": .address, "--allow": .permission,
        "--deny": .permission, "--product": .product, "--item": .product, "--customer": .user,
    ]

    private static func byName(_ name: String, _ option: String, _ path: [String]) -> WordKind {
        let group = path.first ?? ""
        switch name {
        case "product", "products", "product[=quantity]": return .product
        case "parent": return group == "category" ? .category : .product
        case "category", "target": return .category
        case "path": return group == "category" ? .category : .free
        case "user": return .user
        case "order", "orders": return .order
        case "key": return group == "config" ? .setting : .free
        case "entry", "entries": return .entry
        case "code":
            if path.last == "add" { return .free }
            return group == "shipping" ? .shipping : .coupon
        case "token": return .token
        case "label": return path.last == "add" ? .free : .address
        case "mail", "mails": return .mail
        case "id": return group == "tax" && option.isEmpty ? .taxRate : .free
        default: return .free
        }
    }

    /// - Parameters:
    ///   - globals: the global options on the line, which say what store.
    ///   - type: the command, whose answers have fields.
    func completion(
        of prefix: String, _ globals: [String], type: (any ParsableCommand.Type)? = nil, in context: Context
    ) -> Completion {
        switch self {
        case .free: return Completion()
        case .file: return Completion(isFile: true)
        case .values(let values): return WordKind.matching(prefix, values)
        case .permission: return WordKind.matching(prefix, Permission.allCases.map(\.rawValue))
        case .setting:
            return Completion(
                Setting.all.filter { $0.key.hasPrefix(prefix) }.map {
                    Completion.Candidate(value: $0.key, about: $0.summary)
                })
        case .condition: return WordKind.matching(prefix, ProductCondition.names, isOpen: true)
        case .assignment:
            let fields = ProductField.allCases.map { $0.rawValue + "=" }
            return WordKind.matching(prefix, fields, isOpen: true)
        case .field: return WordKind.fields(prefix, (type as? any StoreCommand.Type)?.view)
        case .sort:
            let sorts = (type as? any StoreCommand.Type)?.sorts ?? []
            return WordKind.matching(prefix, prefix.hasPrefix("-") ? sorts.map { "-" + $0 } : sorts)
        case .product, .category, .user, .order, .coupon, .shipping, .token, .address, .mail, .entry,
            .taxRate:
            // Whatever is wrong, a keypress is no place to say so.
            guard let options = try? GlobalOptions.parse(globals + ["--no-input"]),
                let shop = try? OpenShop(options, in: context)
            else { return Completion() }
            let known = (try? words(startingWith: prefix, in: shop)) ?? []
            return Completion(known.filter { $0.value.hasPrefix(prefix) })
        }
    }

    private static func matching(_ prefix: String, _ values: [String], isOpen: Bool = false) -> Completion {
        Completion(
            values.filter { $0.hasPrefix(prefix) }.map { Completion.Candidate(value: $0) }, isOpen: isOpen)
    }

    /// `sku,ti` goes on as `sku,title`.
    private static func fields(_ prefix: String, _ view: (any View.Type)?) -> Completion {
        let known = view?.shapes.flatMap(\.selectablePaths) ?? []
        let start = prefix.lastIndex(of: ",").map { prefix[...$0] } ?? ""
        let used = start.split(separator: ",").map(String.init)
        let left = known.filter { !used.contains($0) }
        return matching(prefix, left.map { start + $0 }, isOpen: true)
    }
}
