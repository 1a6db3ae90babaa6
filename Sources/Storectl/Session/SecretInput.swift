import ShopText
import StoreCore

/// A secret that a command needs: from a file, from standard input (`-`), or typed without echo. Never from an
/// argument, which every account on the machine can see.
struct SecretInput {
    static let limit = 1024

    /// What it is, in words: `password`.
    let what: String
    /// The option that names the file: `--password-file`.
    let option: String
    /// The value of that option, if it was given.
    let path: String?

    /// The secret, and a notice where its file is readable by others.
    struct Result: Equatable {
        var secret: String
        var notices: [String] = []
    }

    /// Reads it from the file.
    func read(in context: Context) throws -> Result {
        guard let path else { throw UsageError.noSecret(what: what, option: option) }
        if path == "-", context.input.isTerminal { return try ask(new: false, in: context) }
        if path == "-" {
            context.protectMemory()
            return Result(secret: try checked(try context.input.line(limit: SecretInput.limit + 2) ?? []))
        }
        let contents = try SecretMemory.opening {
            try InputFile.read(context.resolved(path), limit: 1 << 16)
        }
        context.protectMemory()
        let line = contents.bytes.prefix { $0 != UInt8(ascii: "\n") }
        let notice = "warning: others can read \(path); run `chmod 600 \(path.shellWord)`"
        return Result(secret: try checked(Array(line)), notices: contents.isReadableByOthers ? [notice] : [])
    }

    /// Reads it from the file, or asks for it; a new secret is asked for twice.
    ///
    /// - Parameter rule: what a new one must be, where it is typed.
    func readOrAsk(
        new: Bool, _ options: GlobalOptions, in context: Context, rule: PasswordRule? = nil
    ) throws -> Result {
        guard isTyped(options, in: context) else { return try read(in: context) }
        if let known = context.facts.typedSecrets?[option] { return known }
        let typed = try ask(new: new, in: context, rule: rule)
        context.facts.typedSecrets?[option] = typed
        return typed
    }

    /// Whether a person types it.
    func isTyped(_ options: GlobalOptions, in context: Context) -> Bool {
        path == nil ? options.mayAsk(in: context) : path == "-" && context.input.isTerminal
    }

    /// What `use` makes of it. Where a person has typed a wrong one, they are asked again.
    func tried<Value>(
        _ options: GlobalOptions, in context: Context, _ use: (Result) throws -> Value
    ) throws -> (value: Value, secret: Result) {
        var secret = try readOrAsk(new: false, options, in: context)
        for attempt in 1... {
            do {
                return (try use(secret), secret)
            } catch let error as AccessError
                where [.wrongCredentials, .wrongOldPassword].contains(error)
                && attempt < SecretInput.attempts && isTyped(options, in: context)
                && context.facts.typedSecrets == nil
            {
                try context.complain(error)
                do { secret = try ask(new: false, in: context) } catch SecretError.notGiven { throw error }
            }
        }
        throw SecretError.notGiven(what)
    }

    /// Reads what is typed, without echo.
    private func ask(new: Bool, in context: Context, rule: PasswordRule? = nil) throws -> Result {
        context.protectMemory()
        if new { return try askTwice(in: context, rule) }
        let name = what.prefix(1).uppercased() + what.dropFirst()
        guard let line = try context.askSecret(name) else { throw SecretError.notGiven(what) }
        return Result(secret: try checked(line))
    }

    /// Reads a new one until the shop would take it.
    private func askAccepted(in context: Context, _ rule: PasswordRule?) throws -> String {
        var refusal: (any StoreError)?
        while true {
            guard let line = try context.askSecret("New \(what)") else {
                throw refusal ?? SecretError.notGiven(what)
            }
            do {
                let secret = try checked(line)
                try rule?.check(Password(secret))
                return secret
            } catch let error as any StoreError {
                refusal = error
                try context.complain(error)
            }
        }
    }

    /// Reads a new one twice, and again if the two differ.
    private func askTwice(in context: Context, _ rule: PasswordRule?) throws -> Result {
        let least = rule?.minimum ?? 8
        try context.errorOutput.printLine("At least \(least) characters; a few words are good.")
        for attempt in 1...SecretInput.attempts {
            let secret = try askAccepted(in: context, rule)
            guard let again = try context.askSecret("Repeat \(what)") else {
                throw SecretError.notGiven(what)
            }
            if again == Array(secret.utf8) { return Result(secret: secret) }
            if attempt < SecretInput.attempts {
                let problem = ErrorReport(of: SecretError.different(what))
                try context.errorOutput.write(problem.text(verbose: false))
            }
        }
        throw SecretError.different(what)
    }

    /// How often a secret may be typed wrongly, or a new one in two ways.
    static let attempts = 3

    private func checked(_ line: [UInt8]) throws(SecretError) -> String {
        var bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
        // A byte order mark, which some editors add, is not part of the secret.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if bytes.isEmpty { throw .empty(what) }
        if bytes.count > SecretInput.limit { throw .tooLong(what) }
        if bytes.contains(0) { throw .containsNUL(what) }
        guard let secret = String(validating: bytes, as: UTF8.self) else { throw .notText(what) }
        return secret
    }
}

/// An invalid secret.
enum SecretError: StoreError, Equatable {
    case empty(String)
    case tooLong(String)
    case notText(String)
    case containsNUL(String)
    case different(String)
    /// The person ended the input without giving it.
    case notGiven(String)

    var kind: ErrorKind { if case .notGiven = self { .refused } else { .invalidInput } }
    var code: String { if case .notGiven = self { Declined().code } else { "invalid_secret" } }
    var message: String {
        switch self {
        case .empty(let what): "the \(what) is empty"
        case .tooLong(let what): "the \(what) is longer than \(SecretInput.limit) bytes"
        case .notText(let what): "the \(what) is not UTF-8 text"
        case .containsNUL(let what): "the \(what) contains a NUL character, which nobody can type"
        case .different(let what): "the two entries of the \(what) do not match"
        case .notGiven(let what): "no \(what) given; nothing was changed"
        }
    }
}
