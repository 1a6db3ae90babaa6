import ArgumentParser
import ShopText
import StoreCore

/// `storectl password reset`
struct PasswordReset: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Set a new password with a mailed code.",
        discussion: """
            Ends all of the account's sign-ins and tokens for programs, because someone else may have made them. On \
            a terminal, --keep-tokens keeps the tokens. When both come from standard input, the code is on the first \
            line and the password on the second.

            Examples:
              storectl password reset
              storectl password reset --code-file code --password-file new.pw
              storectl password reset --code-file - --generate-password
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("username", "password") }

    @OptionGroup var code: CodeOption
    @OptionGroup var password: NewPasswordOptions
    @Flag(help: "Keep the account's tokens for programs; only on a terminal.") var keepTokens = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        if keepTokens, !context.input.isTerminal { throw UsageError.keepsTokensUnasked }
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let code = try code.read(options, in: context)
        // Nobody should have to think up a password for an invalid code.
        try shop.store.checkReset(code: code, mutation.request)
        let (new, isNew) = try password.choose(options, in: context, rule: shop.store.passwordRule())
        let reset = try shop.change { store, _ in
            try store.resetPassword(
                code: code, to: Password(new.secret, isGenerated: isNew), keepingTokens: keepTokens,
                mutation.request)
        }
        let isShown = isNew && reset.isNew
        var answer = Answer.change(reset) { account in
            .record(
                [
                    .init("username", .string(account.username)),
                    .init("password", .text(isShown ? new.secret : nil)),
                ],
                saying:
                    "\(account.username) has a new password. All sign-ins have ended; the tokens for programs "
                    + (keepTokens ? "are kept." : "have ended too.")
                    + (isShown ? "\nPassword  \(new.secret)" : "") + "\n"
                    + options.next("login \(account.username)"))
        }
        answer.notices += new.notices
        return isNew && reset.isReplay ? answer.notingShown("password") : answer
    }
}

/// Where a mailed code comes from.
struct CodeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the code from the first line of this file, or - for standard input.", valueName: "file"),
        completion: .file())
    var codeFile: String?

    func read(_ options: GlobalOptions, in context: Context) throws -> String {
        let code = try SecretInput(what: "code", option: "--code-file", path: codeFile)
            .readOrAsk(new: false, options, in: context)
        context.notices.add(code.notices)
        // As copied from an email.
        return code.secret.filter { !$0.isWhitespace }
    }
}
