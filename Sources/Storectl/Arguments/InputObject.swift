import ArgumentParser
import ShopText
import StoreCore

/// `--input FILE`: the options of a change as the members of a JSON object, in snake case, as web APIs take them:
/// `{"title": "Mug", "price": 9.5, "is_visible": false}`.
///
/// Each member becomes the words that a person would have typed, numbers as they are written, so that the command
/// line's own rules and messages apply to both. The command line takes precedence.
struct InputObject {
    /// The words of the command line, including the object's members.
    let words: [String]
    /// Passwords in the object, in the order in which the command reads them: they never become words.
    let secrets: [String]

    /// The command line including the members of its `--input`, and a context whose standard input holds the object's
    /// passwords.
    static func applied(
        to arguments: [String], of root: any ParsableCommand.Type, in context: Context
    ) throws -> ([String], Context) {
        let options = ["--input", "--file"]
        guard
            arguments.contains(where: { word in options.contains { word == $0 || word.hasPrefix($0 + "=") } })
        else { return (arguments, context) }
        let path = try CommandPath(root, arguments)
        guard path.isLeaf,
            let object = try InputObject(
                path.rest, of: path.command,
                read: { file in
                    file == "-"
                        ? try context.input.everything()
                        : try InputFile.read(context.resolved(file), limit: 1 << 24).bytes
                })
        else { return (arguments, context) }
        var context = context
        if !object.secrets.isEmpty {
            context.protectMemory()
            var bytes: [UInt8] = object.secrets.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
            context.input = InputStream(isTerminal: false) {
                defer { bytes = [] }
                return bytes
            }
        }
        return (path.names + object.words, context)
    }

    /// - Parameter read: returns the bytes of the file, or of standard input for `-`.
    /// - Returns: `nil` if the words have no `--input` and, for an order, no `--file`.
    /// - Throws: ``InputObjectError``, or `MalformedJSON` with its file
    init?(
        _ words: [String], of command: any ParsableCommand.Type, read: (String) throws -> [UInt8]
    ) throws {
        let spellings = command is any TakesOrderFile.Type ? ["--input", "--file"] : ["--input"]
        let arguments = InputArguments(of: command)
        guard let (path, rest) = try InputObject.split(words, spellings, arguments) else { return nil }
        let file = path == "-" ? "standard input" : path
        let value = try Located.at(file) { try JSONReader.value(of: try read(path)) }
        guard case .object(let all) = value else { throw InputObjectError.notAnObject(file) }
        let given = Given(rest, arguments)
        var options: [String] = []
        var positionals: [(place: Int, name: String, words: [String])] = []
        var secrets: [(place: Int, text: String)] = []
        var names: [String: String] = [:]
        for member in try InputObject.withItem(all, arguments) {
            if let place = InputArguments.secretNames.firstIndex(of: member.name), arguments.takesPassword {
                guard case .string(let text) = member.value, !text.contains("\n") else {
                    throw InputObjectError.wrongType(member.name, expected: "a single line of text")
                }
                if !given.has(InputArguments.passwordOptions[place]) { secrets.append((place, text)) }
                continue
            }
            guard let argument = arguments.named(member.name) else {
                throw InputObjectError.unknownMember(
                    member.name, known: Nearest.names(to: member.name, among: arguments.fieldNames))
            }
            if let other = names.updateValue(member.name, forKey: argument.key) {
                throw InputObjectError.twoNames(other, member.name)
            }
            switch argument {
            case .option(let names, let isRepeating):
                if given.has(names) { continue }
                // The parser accepts an empty text only as a separate word.
                options += try InputObject.texts(member, isRepeating: isRepeating).flatMap {
                    $0.isEmpty ? [names[0], ""] : ["\(names[0])=\($0)"]
                }
            case .flag(let yes, let no):
                if given.has(yes + no) { continue }
                guard case .bool(let isSet) = member.value else {
                    throw InputObjectError.wrongType(member.name, expected: "true or false")
                }
                if let word = isSet ? yes.first : no.first { options.append(word) }
            case .positional(let place, let isRepeating):
                if given.positionals > place { continue }
                let prefix = arguments.reference(named: member.name)?.prefix ?? ""
                let texts = try InputObject.texts(member, isRepeating: isRepeating).map { prefix + $0 }
                positionals.append((place, member.name, texts))
            }
        }
        positionals.sort { $0.place < $1.place }
        var next = given.positionals
        for (place, name, _) in positionals {
            // In its place, the parser would take a word for another.
            guard place <= next else {
                throw InputObjectError.missing(arguments.positionals[next], before: name)
            }
            next = place + 1
        }
        for word in options + positionals.flatMap(\.words) { try InputObject.checkWord(word) }
        let values = positionals.flatMap(\.words)
        let secretOptions = secrets.sorted { $0.place < $1.place }
        self.secrets = secretOptions.map(\.text)
        self.words =
            rest.options + options
            + secretOptions.map { "\(InputArguments.passwordOptions[$0.place])=-" }
            + (rest.positionals + values).asPositionals
    }

    /// A word of a command line ends at a NUL, so it cannot contain one; SQLite would take only what is before it.
    ///
    /// - Throws: ``TextError/forbiddenCharacter(name:scalar:position:)``
    static func checkWord(_ word: String) throws(TextError) {
        guard let place = word.unicodeScalars.firstIndex(of: "\0") else { return }
        let position = word.unicodeScalars.distance(from: word.unicodeScalars.startIndex, to: place) + 1
        throw .forbiddenCharacter(name: "an argument", scalar: "\0", position: position)
    }

    /// The file that the option names, and the other words.
    ///
    /// - Throws: `UsageError` where there is more than one.
    private static func split(
        _ words: [String], _ names: [String], _ arguments: InputArguments
    ) throws(UsageError) -> (path: String, rest: (options: [String], positionals: [String]))? {
        let options = Array(words.prefix { $0 != "--" })
        var found: (option: String, path: String)?
        var rest: [String] = []
        var index = 0
        while index < options.count {
            let word = options[index]
            let name = String(word.prefix { $0 != "=" })
            let hasValue = arguments.takesValue(word) && index + 1 < options.count
            index += hasValue ? 2 : 1
            guard names.contains(name), arguments.takesValue(name), hasValue || name != word else {
                rest.append(word)
                if hasValue { rest.append(options[index - 1]) }
                continue
            }
            if let found {
                throw name == found.option
                    ? .parse(message: "\(name) is given twice", hint: "put both objects into one file")
                    : .conflictingOptions(found.option, name)
            }
            found = (name, hasValue ? options[index - 1] : String(word.dropFirst(name.count + 1)))
        }
        return found.map { ($0.path, (rest, Array(words.dropFirst(options.count + 1)))) }
    }

    /// The members, with those that are one item, as web APIs take it, as a list of it:
    /// `{"product_id": 1, "quantity": 2}`.
    private static func withItem(
        _ members: [JSONValue.Member], _ arguments: InputArguments
    ) throws(InputObjectError) -> [JSONValue.Member] {
        func isOfItem(_ member: JSONValue.Member) -> Bool {
            InputArguments.itemNames.contains(member.name) && arguments.named(member.name) == nil
        }
        let item = members.filter(isOfItem)
        guard arguments.takesItems, let first = item.first else { return members }
        let others = members.filter { !isOfItem($0) }
        if let items = others.first(where: { $0.name == "items" || $0.name == "item" }) {
            throw .twoNames(items.name, first.name)
        }
        return others + [.init("items", .array([.object(item)]))]
    }

    /// A member as the words for its option. Empty texts and lists clear a field, as `--tag ""` does.
    private static func texts(
        _ member: JSONValue.Member, isRepeating: Bool
    ) throws(InputObjectError) -> [String] {
        switch member.value {
        case .null: return [""]
        case .array(let values) where isRepeating:
            return values.isEmpty
                ? [""]
                : try values.map { value throws(InputObjectError) in
                    try item(value, of: member.name)
                }
        case .object(let members) where isRepeating:
            return try members.map { pair throws(InputObjectError) in
                "\(pair.name)=\(try scalar(pair.value, of: "\(member.name).\(pair.name)"))"
            }
        case .array, .object: throw .wrongType(member.name, expected: "one value")
        default: return [try scalar(member.value, of: member.name)]
        }
    }

    /// A text, or a number as it is written. What is true or false is for flags.
    private static func scalar(
        _ value: JSONValue, of name: String, expected: String = "text or a number"
    ) throws(InputObjectError) -> String {
        switch value {
        case .string(let text), .number(let text): return text
        default: throw .wrongType(name, expected: expected)
        }
    }

    /// One element of a list: a plain value, or a product and its quantity: `{"sku": "MUG", "quantity": 2}`.
    private static func item(_ value: JSONValue, of name: String) throws(InputObjectError) -> String {
        guard case .object(let members) = value else {
            return try scalar(value, of: name, expected: "a list of texts or numbers")
        }
        let names = ["id", "product_id", "quantity", "sku"]
        if let stranger = members.first(where: { !names.contains($0.name) }) {
            throw .unknownMember(
                "\(name).\(stranger.name)", known: Nearest.names(to: stranger.name, among: names))
        }
        let products = members.filter { $0.name != "quantity" }
        guard let product = products.first else {
            throw .wrongType(name, expected: "items with product_id or sku")
        }
        if products.count > 1 { throw .twoNames("\(name).\(product.name)", "\(name).\(products[1].name)") }
        let word: String
        switch (product.name, product.value) {
        case ("sku", .string(let sku)): word = "sku:\(sku)"
        case ("sku", _): throw .wrongType("\(name).sku", expected: "text")
        default:
            word = "id:" + (try scalar(product.value, of: "\(name).\(product.name)", expected: "a number"))
        }
        guard let quantity = value["quantity"] else { return word }
        return "\(word)=\(try scalar(quantity, of: "\(name).quantity", expected: "a number"))"
    }
}

extension [String] {
    /// The words after `--`, so that none is read as an option.
    fileprivate var asPositionals: [String] { isEmpty ? [] : ["--"] + self }
}

/// What is already on the command line.
private struct Given {
    private let names: Set<String>
    /// How many words of their own there are.
    let positionals: Int

    init(_ words: (options: [String], positionals: [String]), _ arguments: InputArguments) {
        var names: Set<String> = []
        var positionals = words.positionals.count
        var rest = words.options[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-", !NegativeNumbers.isNegativeNumber(word) else {
                positionals += 1
                continue
            }
            let name = String(word.prefix { $0 != "=" })
            names.insert(name)
            if arguments.takesValue(name), name == word { _ = rest.popFirst() }
        }
        self.names = names
        self.positionals = positionals
    }

    func has(_ names: String...) -> Bool { has(names) }
    func has(_ names: [String]) -> Bool { names.contains(where: self.names.contains) }
}
