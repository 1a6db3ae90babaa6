import ArgumentParser
import ShopText

/// What can follow on a command line: commands, options, and words from the shop.
struct Completion: Equatable {
    struct Candidate: Equatable {
        var value: String
        /// A description, for shells that show it.
        var about = ""
    }

    var candidates: [Candidate] = []
    /// Whether the word continues after any of them, so that no space follows.
    var isOpen = false
    /// Left to the shell, which completes files better.
    var isFile = false

    /// The maximum number of candidates.
    static let limit = 200

    init(_ candidates: [Candidate] = [], isOpen: Bool = false, isFile: Bool = false) {
        (self.candidates, self.isOpen, self.isFile) = (candidates, isOpen, isFile)
    }

    /// - Parameters:
    ///   - words: the words before the one being typed, without the program's name.
    ///   - current: the part of that word typed so far.
    static func of(
        _ words: [String], _ current: String, root: any ParsableCommand.Type, in context: Context
    ) -> Completion {
        var words = words[...]
        var options: [String] = []
        if let shop = words.first, shop.hasPrefix("@") {
            options += ["--store", shop]
            words = words.dropFirst()
        } else if words.isEmpty, current.hasPrefix("@") {
            return Completion(WordKind.shops(current, mark: "@", in: context))
        }
        if words.first == "help" {
            words = words.dropFirst()
            return Completion(commands(below: root, words, current, isHelp: true))
        }
        var command: any ParsableCommand.Type = root
        var path: [String] = []
        while let word = words.first, !command.configuration.subcommands.isEmpty {
            if let next = command.subcommand(named: word) {
                command = next
                path.append(next._commandName)
                words = words.dropFirst()
            } else if GlobalOptions.flagNames.contains(word) || word.hasPrefix("--") && word.contains("=") {
                options += words.prefix(1)
                words = words.dropFirst()
            } else if GlobalOptions.namesWithValue.contains(word) {
                // Its value is being typed.
                if words.count == 1 { break }
                options += words.prefix(2)
                words = words.dropFirst(2)
            } else {
                return Completion()
            }
        }
        if !command.configuration.subcommands.isEmpty {
            if let option = words.first {
                let argument = CommandArguments(of: StatusCommand.self).option(option)
                return argument.map { WordKind($0, of: path) }?.completion(of: current, [], in: context)
                    ?? Completion()
            }
            return Completion(commands(below: command, [], current, isHelp: path.isEmpty))
        }
        return TypedCommand(command: command, path: path, words: options + words)
            .completion(of: current, in: context)
    }

    private static func commands(
        below root: any ParsableCommand.Type, _ words: ArraySlice<String>, _ current: String, isHelp: Bool
    ) -> [Candidate] {
        var command = root
        for word in words {
            guard let next = command.subcommand(named: word) else { return [] }
            command = next
        }
        let known = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map {
            Candidate(value: $0._commandName, about: $0.configuration.abstract)
        }
        let help = isHelp && words.isEmpty ? [Candidate(value: "help", about: "Show help.")] : []
        return (known + help).filter { $0.value.hasPrefix(current) }
    }

    /// One line about the whole, then one for each candidate: the word, a tab, and its description. Words that cannot
    /// be in a line are left out.
    var text: String {
        let lines = candidates.filter { !$0.value.contains { $0.isNewline || $0 == "\t" } }.map {
            $0.about.isEmpty ? $0.value : "\($0.value)\t\($0.about.visible)"
        }
        return ([isFile ? "files" : isOpen ? "open" : "words"] + lines).map { $0 + "\n" }.joined()
    }
}

/// A command named in full, and the words after it.
struct TypedCommand {
    let command: any ParsableCommand.Type
    let path: [String]
    let words: [String]

    func completion(of current: String, in context: Context) -> Completion {
        let known = CommandArguments(of: command)
        var rest = words[...]
        var before: [String] = []
        var used: Set<String> = []
        var isOver = false
        var globals: [String] = []
        while let word = rest.popFirst() {
            if !isOver, word == "--" {
                isOver = true
            } else if !isOver, word.hasPrefix("-"), word != "-" {
                let name = String(word.prefix { $0 != "=" })
                used.insert(name)
                let isGlobal = GlobalOptions.namesWithValue.contains(name)
                if isGlobal { globals.append(word) }
                guard name == word, let argument = known.option(name) else { continue }
                guard let value = rest.popFirst() else {
                    return WordKind(argument, of: path).completion(
                        of: current, globals, type: command, before: before, in: context)
                }
                if isGlobal { globals.append(value) }
            } else {
                before.append(word)
            }
        }
        if !isOver, current.hasPrefix("--"), let equals = current.firstIndex(of: "=") {
            let name = String(current[..<equals])
            guard let argument = known.option(name) else { return Completion() }
            let value = String(current[current.index(after: equals)...])
            var completion = WordKind(argument, of: path).completion(
                of: value, globals, type: command, before: before, in: context)
            for index in completion.candidates.indices {
                completion.candidates[index].value = "\(name)=" + completion.candidates[index].value
            }
            return completion
        }
        if !isOver, current.hasPrefix("-") {
            return Completion(known.options(startingWith: current, besides: used))
        }
        let positionals = known.positionals
        let place = before.count
        guard let last = positionals.last, place < positionals.count || last["isRepeating"] == true else {
            return Completion(isOver ? [] : known.options(startingWith: current, besides: used))
        }
        let argument = place < positionals.count ? positionals[place] : last
        return WordKind(argument, of: path).completion(
            of: current, globals, type: command, before: before, in: context)
    }
}

extension CommandArguments {
    /// The long names of the options and flags that may still be given.
    fileprivate func options(startingWith prefix: String, besides used: Set<String>) -> [Completion.Candidate]
    {
        named.flatMap { argument -> [Completion.Candidate] in
            let names = CommandArguments.names(argument)
            if argument["shouldDisplay"] == false { return [] }
            if argument["isRepeating"] != true, !used.isDisjoint(with: names) { return [] }
            let about = argument["abstract"]?.stringValue ?? ""
            return names.filter { $0.hasPrefix("--") && $0.hasPrefix(prefix) }.map {
                Completion.Candidate(value: $0, about: about)
            }
        }
    }
}
