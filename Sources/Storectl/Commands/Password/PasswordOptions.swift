import ArgumentParser
import StoreCore

/// Where the password comes from when signing in.
struct PasswordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the password from the first line of this file, or - for standard input.", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    func read(_ options: GlobalOptions, in context: Context) throws -> SecretInput.Result {
        try SecretInput(what: "password", option: "--password-file", path: passwordFile)
            .readOrAsk(new: false, options, in: context)
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
    func choose(_ options: GlobalOptions, in context: Context) throws -> (
        secret: SecretInput.Result, isNew: Bool
    ) {
        if generatePassword {
            if context.batch?.keepsAnswers == true { throw BatchError.secret }
            guard try options.shows("password", in: context) else {
                throw UsageError.secretUnseen("password")
            }
            let secret = context.generatedPassword()
            return (SecretInput.Result(secret: secret), true)
        }
        let input = SecretInput(what: "password", option: "--password-file", path: passwordFile)
        return (try input.readOrAsk(new: true, options, in: context), false)
    }
}
