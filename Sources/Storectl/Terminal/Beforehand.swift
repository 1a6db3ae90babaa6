import ArgumentParser
import ShopText
import StoreCore

/// What would refuse a command whatever a person typed, and so is said before the first question: a store that is
/// there already, or is not, nobody signed in, no permission.
enum Beforehand {
    /// - Throws: what the command itself would throw.
    static func check(_ path: CommandPath, _ words: [String], in context: Context) throws {
        guard let options = GlobalOptions(among: words) else { return }
        let names = path.names
        switch names.first ?? "" {
        case "init": return try Store.checkNothingIsAt(options.storePath(in: context))
        case "shop", "restore", "sandbox", "batch": return
        case "login", "register", "password", "verify":
            _ = try OpenShop(withoutSignIn: options, in: context)
            return
        default: break
        }
        let shop = try OpenShop(options, in: context)
        let isChange = CommandArguments(of: path.command).option("--idempotency-key") != nil
        if let permission = permission(for: names, isChange: isChange) {
            try shop.actor.require(permission)
        } else if isChange {
            _ = try shop.requireSignIn()
        }
    }

    /// What every command of the group needs; `nil` where it depends on what is asked for.
    private static func permission(for names: [String], isChange: Bool) -> Permission? {
        switch names.first ?? "" {
        case "product", "category", "coupon": isChange ? .catalogWrite : nil
        case "shipping", "tax": isChange ? .configWrite : nil
        case "order": ["note", "ship", "deliver", "delete"].contains(names.last) ? .ordersWrite : nil
        case "shipment": isChange ? .ordersWrite : nil
        case "document": isChange ? .documentsWrite : nil
        case "review": names.last == "publish" ? .catalogWrite : nil
        case "report", "page": .reportsRead
        case "backup", "check": .backup
        case "stock": .stockWrite
        case "customer": .customersRead
        case "user": names.last == "export" ? nil : .usersWrite
        case "config": .configWrite
        case "mail": .mailSend
        case "journal": .journalRead
        case "undo": .journalUndo
        default: nil
        }
    }
}

extension GlobalOptions {
    /// The global options on a command line that may not be complete yet; `nil` where they are wrong.
    init?(among words: [String]) {
        guard let options = try? GlobalOptions.parse(GlobalOptions.words(among: words)) else { return nil }
        self = options
    }

    /// The words on a command line that are global options and their values.
    static func words(among words: [String]) -> [String] {
        var found: [String] = []
        var rest = words.prefix { $0 != "--" }[...]
        while let word = rest.popFirst() {
            let name = String(word.prefix { $0 != "=" })
            if flagNames.contains(word) {
                found.append(word)
            } else if namesWithValue.contains(name), name != word {
                found.append(word)
            } else if namesWithValue.contains(word), let value = rest.popFirst() {
                found += [word, value]
            }
        }
        return found
    }
}
