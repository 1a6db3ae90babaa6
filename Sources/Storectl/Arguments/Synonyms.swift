import ArgumentParser

/// What other tools call our commands, so that a guess leads to the right one.
enum Synonyms {
    /// Our verbs for a word that is not one of ours, the likeliest first.
    private static let verbs: [String: [String]] = [
        "ls": ["list", "show"], "all": ["list"], "index": ["list"], "list": ["show"],
        "rm": ["delete", "remove", "revoke"], "del": ["delete", "remove", "revoke"],
        "remove": ["delete", "revoke"], "delete": ["remove", "revoke", "clear"],
        "erase": ["delete", "clear"],
        "destroy": ["delete"], "empty": ["clear"],
        "create": ["add", "generate", "issue"], "new": ["add", "create", "issue", "receive"],
        "insert": ["add"], "add": ["create", "issue", "receive", "use"], "issue": ["create"],
        "make": ["add", "create", "issue"],
        "update": ["edit", "set", "adjust"], "change": ["edit", "set", "adjust"],
        "modify": ["edit", "set", "adjust"], "set": ["edit", "adjust"], "edit": ["set", "adjust"],
        "rename": ["edit"], "get": ["show"], "view": ["show"], "info": ["show"], "describe": ["show"],
        "show": ["get", "list"], "cat": ["show"], "find": ["search", "list"], "search": ["list"],
        "query": ["search", "list"], "log": ["history", "list"], "receive": ["receive"], "count": ["import"],
        "restock": ["receive"], "undelete": ["restore"], "unarchive": ["restore"], "archive": ["delete"],
        "recover": ["restore"], "switch": ["use"], "select": ["use"], "choose": ["use"],
        "print": ["show", "receipt"], "return": ["refund"], "dispatch": ["ship"], "send": ["ship"],
        "fulfill": ["ship"], "fulfil": ["ship"], "complete": ["deliver"], "resend": ["send"],
        "retry": ["send"],
        "approve": ["publish"], "void": ["abandon", "cancel"], "cancel": ["abandon"], "mv": ["edit"],
        "move": ["edit"], "end": ["revoke"], "logout": ["revoke"], "check": ["verify"], "stats": ["sales"],
    ]

    /// Whole commands for a verb that the group has not, and the words before it.
    private static let elsewhere: [String: [String]] = [
        "stock rm": ["stock adjust"], "stock delete": ["stock adjust"], "stock remove": ["stock adjust"],
        "customer new": ["register", "user add"], "customer add": ["register", "user add"],
        "customer create": ["register", "user add"], "customer update": ["user edit"],
        "customer edit": ["user edit"], "customer change": ["user edit"], "customer rm": ["user delete"],
        "customer delete": ["user delete"], "customer remove": ["user delete"],
        "report ls": ["report --help"], "report list": ["report --help"], "report show": ["report --help"],
        "product restock": ["stock receive"], "product receive": ["stock receive"],
        "product count": ["stock count"], "order ls": ["order list"], "order checkout": ["checkout"],
        "cart checkout": ["checkout"], "cart buy": ["checkout"], "cart pay": ["checkout"],
        "cart order": ["checkout"], "shop add": ["shop use"], "shop new": ["shop use"],
        "payment add": ["order pay"], "payment create": ["order pay"], "payment new": ["order pay"],
        "payment capture": ["order pay --capture"], "payment refund": ["order refund"],
        "shipment add": ["order ship"], "shipment create": ["order ship"], "shipment new": ["order ship"],
        "password set": ["password change"], "password update": ["password change"],
        "report revenue": ["report sales"], "report inventory": ["report stock"],
        "report vat": ["report tax"],
    ].merging(switches) { own, _ in own }

    /// Whole commands for what is switched by an option, by what the switch is called elsewhere.
    private static let switches: [String: [String]] = {
        let (off, on) = (
            ["disable", "deactivate", "block", "ban", "suspend", "off"],
            ["enable", "activate", "unblock", "on"]
        )
        let (hide, show) = (["hide", "unpublish"], ["publish", "unhide"])
        let reset = ["reset", "unset", "delete", "remove", "rm", "clear"]
        let all: [(String, [String], String)] = [
            ("user", off, "user edit --no-active"), ("user", on, "user edit --active"),
            ("customer", off, "user edit --no-active"), ("customer", on, "user edit --active"),
            ("user", ["promote", "demote"], "user edit --role"), ("user", ["grant"], "user edit --allow"),
            ("coupon", off, "coupon edit --inactive"), ("coupon", on, "coupon edit --active"),
            ("shipping", off, "shipping edit --inactive"), ("shipping", on, "shipping edit --active"),
            ("product", hide, "product edit --hidden"), ("product", show, "product edit --visible"),
            ("product", ["mv", "move"], "product edit --category"),
            ("category", ["mv", "move"], "category edit --parent"),
            ("review", hide, "review publish --hide"), ("config", reset, "config set --reset"),
        ]
        return all.reduce(into: [:]) { found, each in
            for word in each.1 { found["\(each.0) \(word)"] = [each.2] }
        }
    }()

    /// Whole commands for an unknown first word.
    private static let commands: [String: [String]] = [
        "version": ["--version"], "search": ["product search"], "find": ["product search"],
        "add": ["product add", "cart add"], "new": ["product add"],
        "create": ["product add", "order create"],
        "insert": ["product add"], "rm": ["product delete"], "delete": ["product delete"],
        "remove": ["cart remove", "product delete"], "ls": ["product list", "order list"],
        "update": ["product edit"], "edit": ["product edit"], "change": ["product edit"],
        "show": ["product show", "order show"], "list": ["product list", "order list"],
        "log": ["journal list"], "history": ["journal list"], "audit": ["journal list"],
        "settings": ["config list"], "setting": ["config list"], "set": ["config set"], "get": ["config get"],
        "signin": ["login"], "signup": ["register"], "signout": ["logout"], "me": ["whoami"],
        "sign-in": ["login"], "sign-up": ["register"], "sign-out": ["logout"], "log-in": ["login"],
        "log-out": ["logout"], "who": ["whoami"], "man": ["help"], "passwd": ["password change"],
        "fulfill": ["order ship"], "turnover": ["report sales"], "revenue": ["report sales"],
        "dashboard": ["status"], "today": ["status"], "buy": ["checkout"], "sell": ["order create"],
        "low": ["stock low"], "inventory": ["stock show"], "price": ["product edit"],
        "tags": ["product list"], "restock": ["stock receive"], "receive": ["stock receive"],
        "undelete": ["product restore"], "unarchive": ["product restore"], "archive": ["product delete"],
        "revert": ["undo"], "vat": ["tax"], "people": ["customer", "user"], "clients": ["customer"],
        "items": ["product"], "goods": ["product"], "articles": ["product"], "invoice": ["document"],
        "bill": ["document"], "receipt": ["order receipt"], "ship": ["order ship"], "pay": ["order pay"],
        "refund": ["order refund"], "return": ["order refund"], "discount": ["coupon"], "voucher": ["coupon"],
        "switch": ["shop use"], "store": ["shop"], "password-reset": ["password reset"],
        "export": ["product export", "order export"], "import": ["product import", "stock import"],
    ]

    /// The commands that an unknown word may mean, as they are typed after the program's name.
    static func commands(for word: String, below path: CommandPath) -> [String] {
        let word = word.lowercased()
        let root = path.commands[0]
        if path.commands.count == 1 {
            // `products` is many of what `product` is about.
            for word in [word] + singulars(of: word) {
                if path.command.subcommand(named: word) != nil { return [word] }
                if let known = commands[word] { return known.filter { exists($0, below: root) } }
            }
            return path.command.groups(with: word).prefix(3).map { "\($0) \(word)" }
        }
        if let known = elsewhere[(path.names + [word]).joined(separator: " ")] {
            return known.filter { exists($0, below: root) }
        }
        let names = (verbs[word] ?? []).filter { path.command.subcommand(named: $0) != nil }
        return names.first.map { [(path.names + [$0]).joined(separator: " ")] } ?? []
    }

    /// `categories` is of `category`, `taxes` of `tax`, `products` of `product`.
    private static func singulars(of word: String) -> [String] {
        guard word.hasSuffix("s"), word.count > 3 else { return [] }
        let singular = String(word.dropLast())
        let others =
            word.hasSuffix("ies") ? [word.dropLast(3) + "y"] : word.hasSuffix("es") ? [word.dropLast(2)] : []
        return others.map { String($0) } + [singular]
    }

    private static func exists(_ words: String, below command: any ParsableCommand.Type) -> Bool {
        if words.hasPrefix("--") { return true }
        var command = command
        for word in words.split(separator: " ") where !word.hasPrefix("--") {
            guard let next = command.subcommand(named: String(word)) else { return false }
            command = next
        }
        return true
    }
}

extension ParsableCommand {
    static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first {
            $0._commandName == name || $0.configuration.aliases.contains(name)
        }
    }

    /// The names of the groups that have such a verb.
    fileprivate static func groups(with verb: String) -> [String] {
        configuration.subcommands.filter { $0.subcommand(named: verb) != nil }.map { $0._commandName }
    }
}
