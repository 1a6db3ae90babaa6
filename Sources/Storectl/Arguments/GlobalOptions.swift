import ArgumentParser
import ShopText
import StoreCore

/// The options every command has. Precedence: flag, then environment variable, then default.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The store file.", completion: .file())
    var store: String?

    @Option(help: "The output format.")
    var format: OutputFormat?

    @Flag(help: "Same as --format json; errors are JSON too.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Show only these fields, in this order; a=x shows a under the name x.", valueName: "a,b"))
    var fields: String?

    @Option(
        help: ArgumentHelp("Write one line for each record, such as '{sku}: {price}'.", valueName: "text"))
    var template: String?

    @Flag(name: .shortAndLong, help: "Print only the answer and errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print more details about errors.")
    var verbose = false

    @Flag(help: "Never prompt; fail if an answer is needed.")
    var noInput = false

    @Option(help: "Act with the token in this file.", completion: .file())
    var tokenFile: String?

    /// The options above that take a value, for `CommandPath`, which finds them before a command's name.
    static let namesWithValue: Set<String> = [
        "--store", "--format", "--fields", "--template", "--token-file",
    ]
    static let flagNames: Set<String> = ["--json", "--quiet", "-q", "--verbose", "-v", "--no-input"]
}

extension GlobalOptions {
    /// - Throws: `UsageError.noHome`, or `SandboxCommandError.outside` for a store that a sandbox must not touch.
    func storePath(in context: Context) throws -> String {
        let path = try namedStorePath(in: context)
        guard let sandbox = context.variable("STORECTL_SANDBOX"), !path.hasPrefix(sandbox + "/") else {
            return path
        }
        throw SandboxCommandError.outside(path)
    }

    private func namedStorePath(in context: Context) throws -> String {
        if let path = store ?? context.variable("STORECTL_STORE") {
            return path.hasPrefix("@") ? try context.storePlace(path) : context.resolved(path)
        }
        if let path = try context.preferences()["store"] { return try context.storePlace(path) }
        guard let path = GlobalOptions.standardStorePath(in: context) else {
            throw UsageError.noHome(option: "--store FILE")
        }
        return path
    }

    /// The store that is used where none is named; `nil` without a home directory.
    static func standardStorePath(in context: Context) -> String? {
        if let data = context.variable("XDG_DATA_HOME"), data.hasPrefix("/") {
            return data + "/storectl/store.db"
        }
        return context.variable("HOME").map { $0 + "/.local/share/storectl/store.db" }
    }

    func format(in context: Context) throws -> OutputFormat {
        if json {
            if let format, !format.isJSON { throw UsageError.conflictingFormats(format.rawValue) }
            return format ?? .json
        }
        if let format { return format }
        if template != nil { return .table }
        let variable = context.variable("STORECTL_FORMAT")
        guard let name = try variable ?? context.preferences()["format"] else { return .table }
        guard let format = OutputFormat(rawValue: name) else {
            throw UsageError.unknownFormat(
                name, variable: variable == nil ? context.preferencesPath ?? "" : "STORECTL_FORMAT")
        }
        return format
    }

    var fieldPaths: [String]? {
        pickedFields?.map { String($0.prefix { $0 != "=" }) }
    }

    /// The names of those in the answer; `nil` if each has its own name.
    var fieldNames: [String]? {
        guard let pickedFields, pickedFields.contains(where: { $0.contains("=") }) else { return nil }
        return pickedFields.map { picked in
            let name = picked.drop { $0 != "=" }.dropFirst()
            return name.isEmpty ? String(picked.prefix { $0 != "=" }) : String(name)
        }
    }

    private var pickedFields: [String]? {
        fields?.split(separator: ",").map { pair in
            // Spaces around a field and its name are nobody's.
            pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { String($0).trimmingWhitespace }.joined(separator: "=")
        }.filter { !$0.isEmpty }
    }

    /// Checks what the fields are to be called: one name each, and none of them twice.
    ///
    /// - Throws: `UsageError.noFieldName`, `UsageError.fieldTwice`
    func validate() throws {
        guard let pickedFields else { return }
        var names: Set<String> = []
        for picked in pickedFields {
            let parts = picked.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[parts.count - 1])
            if name.isEmpty || parts.count > 1 && name.contains(where: { $0.isWhitespace || $0 == "=" }) {
                throw UsageError.noFieldName(picked)
            }
            guard names.insert(name).inserted else { throw UsageError.fieldTwice(name) }
        }
    }

    /// The line for each record, if requested.
    func lineTemplate(in context: Context) throws(UsageError) -> LineTemplate? {
        guard let template else { return nil }
        if json { throw .conflictingOptions("--template", "--json") }
        if format != nil { throw .conflictingOptions("--template", "--format") }
        if fields != nil { throw .conflictingOptions("--template", "--fields") }
        return try LineTemplate(template)
    }

    /// Whether the answer will have this field.
    func shows(_ field: String, in context: Context) throws -> Bool {
        try format(in: context) != .ids && (fieldPaths?.contains(field) ?? true)
    }

    /// Whether a person looks at all of the answer, so that it may say things as people do.
    func isForPeople(in context: Context) throws -> Bool {
        try context.output.isTerminal && fields == nil && template == nil && format(in: context) == .table
    }

    /// Whether there is a person to ask.
    func mayAsk(in context: Context) -> Bool { context.input.isTerminal && !noInput }

    /// Whether a token is given, so that the session file is not used.
    func namesToken(in context: Context) -> Bool {
        tokenFile != nil || context.variable("STORECTL_TOKEN") != nil
    }

    /// The token to act with, and where it is: a file named for it, the environment, or the session file.
    func tokenAndSource(forStore store: StorePlace, in context: Context) throws -> (String?, TokenSource) {
        if let tokenFile {
            let source = TokenSource.file(tokenFile == "-" ? tokenFile : context.resolved(tokenFile))
            let input = SecretInput(what: "token", option: "--token-file", path: tokenFile)
            do {
                let token = try input.read(in: context)
                context.notices.add(token.notices)
                // As copied from somewhere.
                return (token.secret.filter { !$0.isWhitespace }, source)
            } catch is SecretError {
                // As for any other text that is not a token.
                throw UnusableToken(source: source)
            }
        }
        if let token = context.variable("STORECTL_TOKEN") { return (token, .variable("STORECTL_TOKEN")) }
        // Without a home directory to keep a sign-in, nobody is signed in.
        guard let path = sessionPath(in: context) else { return (nil, .session("")) }
        return (try SessionFile(path: path).token(forStore: store), .session(path))
    }

    private func sessionPath(in context: Context) -> String? {
        context.variable("STORECTL_SESSION_FILE").map(context.resolved)
            ?? context.variable("HOME").map { $0 + "/.storectl" }
    }

    func sessionFile(in context: Context) throws(UsageError) -> SessionFile {
        guard let path = sessionPath(in: context) else {
            throw .noHome(option: "the variable STORECTL_SESSION_FILE")
        }
        return SessionFile(path: path)
    }

    /// The start of a follow-up command for the same store: `storectl login --store x.db`.
    func next(_ command: String) -> String {
        "Next: storectl \(command)" + (store.map { " --store \($0.shellWord)" } ?? "")
    }
}

/// Where a token is stored.
enum TokenSource: Equatable {
    /// Saved by `storectl login`, in this file.
    case session(String)
    /// In the file of `--token-file`.
    case file(String)
    case variable(String)

    /// A path, or the name of a variable with its dollar sign.
    var text: String {
        switch self {
        case .session(let path): path
        case .file(let path): Located.file(path)
        case .variable(let name): "$" + name
        }
    }
}

extension GlobalOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        store = try words.option("--store")
        format = try words.option("--format")
        json = try words.flag("--json")
        fields = try words.option("--fields")
        template = try words.option("--template")
        quiet = try words.flag("--quiet", "-q")
        verbose = try words.flag("--verbose", "-v")
        noInput = try words.flag("--no-input")
        tokenFile = try words.option("--token-file")
    }
}
