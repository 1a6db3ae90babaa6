import ArgumentParser
import StoreCore

/// Where the password comes from when signing in.
struct PasswordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the password from the first line of this file, or - for standard input.", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    /// What `use` makes of the password; see ``SecretInput/tried(_:in:_:)``.
    func tried<Value>(
        _ options: GlobalOptions, in context: Context, _ use: (SecretInput.Result) throws -> Value
    ) throws -> (value: Value, secret: SecretInput.Result) {
        try SecretInput(what: "password", option: "--password-file", path: passwordFile)
            .tried(options, in: context, use)
    }
}

/// Where a new password comes from.
struct NewPasswordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the password from the first line of this file, or - for standard input.", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    @Flag(help: "Generate a password and show it once.") var generatePassword = false

    mutating func validate() throws {
        if generatePassword, passwordFile != nil {
            throw ValidationError("--generate-password and --password-file cannot be combined")
        }
    }

    /// The password, what to say about it, and whether it was made here and must be shown.
    ///
    /// - Parameters:
    ///   - rule: what it must be, where a person types it.
    ///   - check: what would refuse the command whatever is typed, and is therefore said before that.
    func choose(
        _ options: GlobalOptions, in context: Context, rule: @autoclosure () throws -> PasswordRule,
        after check: () throws -> Void = {}
    ) throws -> (secret: SecretInput.Result, isNew: Bool) {
        if generatePassword {
            if context.batch?.keepsAnswers == true { throw BatchError.secret }
            guard try options.shows("password", in: context) else {
                throw UsageError.secretUnseen("password")
            }
            let secret = context.generatedPassword()
            return (SecretInput.Result(secret: secret), true)
        }
        let input = SecretInput(what: "password", option: "--password-file", path: passwordFile)
        guard input.isTyped(options, in: context) else { return (try input.read(in: context), false) }
        try check()
        return (try input.readOrAsk(new: true, options, in: context, rule: rule()), false)
    }
}
