import ArgumentParser

/// What other tools call our commands, so that a guess leads to the right one.
enum Synonyms {
    /// Our verbs for a word that is none of ours, the likeliest first.
    private static let verbs: [String: [String]] = [
        "ls": ["list"], "all": ["list"], "index": ["list"],
        "rm": ["delete", "remove", "revoke"], "del": ["delete", "remove", "revoke"],
        "remove": ["delete", "revoke"], "delete": ["remove", "revoke", "clear"],
        "erase": ["delete", "clear"],
        "destroy": ["delete"], "empty": ["clear"],
        "create": ["add", "generate"], "new": ["add", "create"], "insert": ["add"],
        "make": ["add", "create"],
        "update": ["edit", "set"], "change": ["edit", "set"], "modify": ["edit", "set"], "set": ["edit"],
        "rename": ["edit"], "get": ["show"], "view": ["show"], "info": ["show"], "describe": ["show"],
        "cat": ["show"], "find": ["search", "list"], "search": ["list"], "query": ["search", "list"],
        "log": ["history", "list"], "receive": ["receive"], "count": ["import"],
    ]

    /// Whole commands for a word in the place of the first.
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
        "dashboard": ["status"], "today": ["status"], "buy": ["checkout"], "sell": ["order create"],
        "low": ["stock low"], "inventory": ["stock show"], "price": ["product edit"],
        "tags": ["product list"],
        "revert": ["undo"], "vat": ["tax"], "customer": ["user"], "customers": ["user"], "people": ["user"],
        "export": ["product export", "order export"], "import": ["product import", "stock import"],
    ]

    /// The commands that an unknown word may mean, as they are typed after the program's name.
    static func commands(for word: String, below path: CommandPath) -> [String] {
        let word = word.lowercased()
        if path.commands.count == 1 {
            if let known = commands[word] { return known.filter { exists($0, below: path.command) } }
            return path.command.groups(with: word).prefix(3).map { "\($0) \(word)" }
        }
        let names = (verbs[word] ?? []).filter { path.command.subcommand(named: $0) != nil }
        return names.prefix(1).map { (path.names + [$0]).joined(separator: " ") }
    }

    private static func exists(_ words: String, below command: any ParsableCommand.Type) -> Bool {
        if words.hasPrefix("--") { return true }
        var command = command
        for word in words.split(separator: " ") {
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
