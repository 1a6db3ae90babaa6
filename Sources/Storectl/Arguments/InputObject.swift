import ArgumentParser
import ShopText
import StoreCore

/// `--input FILE`: the options of a change as the members of a JSON object, in snake case, as web APIs take them:
/// `{"title": "Mug", "price": 9.5, "is_visible": false}`.
///
/// Each member becomes the words that a person would have typed, numbers as they are written, so that the
/// command line's own rules and messages hold for both. The command line wins.
struct InputObject {
    /// The words of the command line with the object's members among them.
    let words: [String]
    /// Passwords in the object, in the order in which the command reads them: they never become words.
    let secrets: [String]

    /// The command line with the members of its `--input` among its words, and a context whose standard input holds
    /// the passwords that the object had.
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

    /// - Parameter read: gives the bytes of the file, or of standard input for `-`.
    /// - Returns: `nil` where the words have no `--input`, nor, for an order, `--file`.
    /// - Throws: ``InputObjectError``, or `MalformedJSON` with its file
    init?(
        _ words: [String], of command: any ParsableCommand.Type, read: (String) throws -> [UInt8]
    ) throws {
        let spellings = command is any TakesOrderFile.Type ? ["--input", "--file"] : ["--input"]
        guard let (option, path, rest) = InputObject.split(words, spellings) else { return nil }
        let arguments = InputArguments(of: command)
        guard arguments.takesValue(option) else { return nil }
        let file = path == "-" ? "standard input" : path
        let value = try Located.at(file) { try JSONReader.value(of: try read(path)) }
        guard case .object(let members) = value else { throw InputObjectError.notAnObject(file) }
        let given = Given(rest, arguments)
        var options: [String] = []
        var positionals: [(place: Int, words: [String])] = []
        var secrets: [(place: Int, text: String)] = []
        for member in members {
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
            switch argument {
            case .option(let names, let isRepeating):
                if given.has(names) { continue }
                // The parser takes an empty text only as a word of its own.
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
                if given.hasPositionals { continue }
                positionals.append((place, try InputObject.texts(member, isRepeating: isRepeating)))
            }
        }
        for word in options + positionals.flatMap(\.words) { try InputObject.checkWord(word) }
        let values = positionals.sorted { $0.place < $1.place }.flatMap(\.words)
        let secretOptions = secrets.sorted { $0.place < $1.place }
        self.secrets = secretOptions.map(\.text)
        self.words =
            rest.options + options
            + secretOptions.map { "\(InputArguments.passwordOptions[$0.place])=-" }
            + (rest.positionals + values).asPositionals
    }

    /// A word of a command line ends at a NUL: none can hold one, and SQLite would take what is before it.
    ///
    /// - Throws: ``TextError/forbiddenCharacter(name:scalar:position:)``
    static func checkWord(_ word: String) throws(TextError) {
        guard let place = word.unicodeScalars.firstIndex(of: "\0") else { return }
        let position = word.unicodeScalars.distance(from: word.unicodeScalars.startIndex, to: place) + 1
        throw .forbiddenCharacter(name: "an argument", scalar: "\0", position: position)
    }

    /// The option that names the file, the file, and the other words.
    private static func split(
        _ words: [String], _ names: [String]
    ) -> (option: String, path: String, rest: (options: [String], positionals: [String]))? {
        let options = words.prefix { $0 != "--" }
        let positionals = Array(words.dropFirst(options.count + 1))
        for (index, word) in options.enumerated() {
            var rest = Array(options)
            for name in names {
                if word.hasPrefix(name + "=") {
                    rest.remove(at: index)
                    return (name, String(word.dropFirst(name.count + 1)), (rest, positionals))
                }
                if word == name, index + 1 < options.count {
                    rest.removeSubrange(index...index + 1)
                    return (name, options[index + 1], (rest, positionals))
                }
            }
        }
        return nil
    }

    /// A member as the words for its option. Empty texts and lists clear a field, as `--tag ""` does.
    private static func texts(_ member: JSONValue.Member, isRepeating: Bool) throws -> [String] {
        switch member.value {
        case .string(let text): return [text]
        case .number(let text): return [text]
        case .bool(let flag): return [flag ? "true" : "false"]
        case .null: return [""]
        case .array(let values):
            guard isRepeating else { throw InputObjectError.wrongType(member.name, expected: "one value") }
            if values.isEmpty { return [""] }
            return try values.map { try item($0, of: member.name) }
        case .object(let members):
            guard isRepeating else { throw InputObjectError.wrongType(member.name, expected: "one value") }
            return try members.map { "\($0.name)=\(try item($0.value, of: member.name))" }
        }
    }

    /// One element of a list: a plain value, or a product and how many: `{"sku": "MUG", "quantity": 2}`.
    private static func item(_ value: JSONValue, of name: String) throws -> String {
        switch value {
        case .string(let text), .number(let text): return text
        case .bool(let flag): return flag ? "true" : "false"
        case .object(let members):
            let product: String? = members.compactMap { member in
                switch (member.name, member.value) {
                case ("sku", .string(let sku)): "sku:\(sku)"
                case ("product_id", .number(let id)), ("id", .number(let id)): "id:\(id)"
                default: nil
                }
            }.first
            let names: Set = ["sku", "product_id", "id", "quantity"]
            if let stranger = members.first(where: { !names.contains($0.name) }) {
                throw InputObjectError.unknownMember(
                    "\(name).\(stranger.name)",
                    known: Nearest.names(to: stranger.name, among: names.sorted()))
            }
            guard let product else {
                throw InputObjectError.wrongType(name, expected: "items with product_id or sku")
            }
            guard let quantity = value["quantity"] else { return product }
            return "\(product)=\(try item(quantity, of: "\(name).quantity"))"
        case .null, .array: throw InputObjectError.wrongType(name, expected: "a list of values")
        }
    }
}

extension [String] {
    /// The words after `--`, so that none is read as an option.
    fileprivate var asPositionals: [String] { isEmpty ? [] : ["--"] + self }
}

/// The options already on the command line.
private struct Given {
    private let names: Set<String>
    let hasPositionals: Bool

    init(_ words: (options: [String], positionals: [String]), _ arguments: InputArguments) {
        var names: Set<String> = []
        var hasPositionals = !words.positionals.isEmpty
        var rest = words.options[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-", !NegativeNumbers.isNegativeNumber(word) else {
                hasPositionals = true
                continue
            }
            let name = String(word.prefix { $0 != "=" })
            names.insert(name)
            if arguments.takesValue(name), name == word { _ = rest.popFirst() }
        }
        self.names = names
        self.hasPositionals = hasPositionals
    }

    func has(_ names: String...) -> Bool { has(names) }
    func has(_ names: [String]) -> Bool { names.contains(where: self.names.contains) }
}

/// A JSON object that cannot stand for a command's options.
enum InputObjectError: StoreError, Equatable {
    case notAnObject(String)
    case unknownMember(String, known: [String])
    case wrongType(String, expected: String)

    var kind: ErrorKind { .invalidInput }
    var code: String {
        switch self {
        case .notAnObject: "not_an_object"
        case .unknownMember: "unknown_member"
        case .wrongType: "wrong_type"
        }
    }
    var message: String {
        switch self {
        case .notAnObject(let file): "\(file): expected one JSON object"
        case .unknownMember(let name, _): "the JSON object has an unknown member \"\(name)\""
        case .wrongType(let name, let expected): "\"\(name)\" in the JSON object must be \(expected)"
        }
    }
    var hint: String? {
        switch self {
        case .notAnObject: "write an object such as {\"title\": \"Mug\", \"price\": 9.5}"
        case .unknownMember(_, let known) where !known.isEmpty:
            "did you mean \(known.map { "\"\($0)\"" }.joined(separator: " or "))?"
        case .unknownMember: "name the members like the command's options, with _ for -"
        case .wrongType: nil
        }
    }
}
