import ArgumentParser
import ShopText
import StoreCore

/// `storectl password …`
struct PasswordGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Change or reset a password.",
        discussion: """
            Examples:
              storectl password change
              storectl password forgot ann@example.com
              storectl password reset
            """,
        subcommands: [PasswordChange.self, PasswordForgot.self, PasswordReset.self])
}

/// `storectl password change`
struct PasswordChange: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change your password, and end your other sign-ins.",
        discussion: """
            Asks for the old password first. Tokens made with `storectl token create` keep working.

            Examples:
              storectl password change
              storectl password change --old-password-file old.pw --password-file new.pw
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("username", "ended_sessions", "password") }

    @Option(
        help: ArgumentHelp(
            "Read the old password from the first line of this file, or - for standard input.",
            valueName: "file"),
        completion: .file())
    var oldPasswordFile: String?
    @OptionGroup var password: NewPasswordOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let signIn = try shop.requireSignIn()
        // For a repeat the old one is good no longer; it is only read where it stands before the new one.
        let isDone = try mutation.isDone(in: shop)
        let input = SecretInput(what: "old password", option: "--old-password-file", path: oldPasswordFile)
        let (confirmed, old): (ConfirmedPassword?, SecretInput.Result?) =
            try isDone
            ? (nil, oldPasswordFile == nil ? nil : input.readOrAsk(new: false, options, in: context))
            : input.tried(options, in: context) { old in
                try shop.proving { store, whenLocked in
                    try store.confirmPassword(Password(old.secret), by: signIn, whenLocked: whenLocked)
                }
            }
        let (new, isNew) = try password.choose(
            options, in: context, rule: shop.store.passwordRule(for: signIn.account))
        let chosen = Password(new.secret, isGenerated: isNew)
        // The token used for this ends like all others; one in a file of its own cannot be replaced.
        var renewal: SessionRenewal?
        if case .session? = shop.tokenSource { renewal = try shop.store.renewal(of: signIn) }
        let action =
            confirmed.map { ChangePassword($0, to: chosen, renewing: renewal) }
            ?? ChangePassword(repeatedBy: signIn, to: chosen)
        let changed = try shop.change { store, _ in
            try store.run(action, as: signIn.actor, mutation.request)
        }
        if let renewal, changed.isNew {
            try options.sessionFile(in: context).save(
                token: renewal.text, username: signIn.account.username, forStore: StorePlace(shop.store),
                at: context.environment.now(), until: renewal.expiresAt)
        }
        let isShown = isNew && changed.isNew
        var answer = Answer.change(changed) { ended in
            .record(
                [
                    .init("username", .string(signIn.account.username)),
                    .init("ended_sessions", .integer(ended)),
                    .init("password", .text(isShown ? new.secret : nil)),
                ],
                saying: "Password changed. Other sign-ins ended: \(ended)."
                    + (isShown ? "\nPassword  \(new.secret)" : ""))
        }
        answer.notices += (old?.notices ?? []) + new.notices
        return answer
    }
}

/// `storectl password forgot`
struct PasswordForgot: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "forgot",
        abstract: "Mail a code to set a new password.",
        discussion: """
            The answer is the same, and takes as long, whether or not the address belongs to an account. The \
            code works once, within an hour, and replaces any earlier code. No second code is mailed within \
            a minute while the first is unused. It takes no idempotency key, which would tell whether there is an \
            account.

            Examples:
              storectl password forgot ann@example.com
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("email", "requested") }

    @Argument(help: "The account's email address.") var email: String
    @OptionGroup var preview: PreviewOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(withoutSignIn: options, in: context)
        try shop.changeInEvenTime { store in
            try store.requestPasswordReset(email: email, isPreview: preview.dryRun)
        }
        return try .codeRequest(email, by: shop.store.mailTransport(), next: options.next("password reset"))
            .asPreview(preview.dryRun)
    }
}

extension Answer {
    /// The answer to a request for a code, which must not reveal whether the address is known.
    static func codeRequest(_ email: String, by transport: MailTransport, next: String) -> Answer {
        .record(
            [.init("email", .string(email)), .init("requested", true)],
            saying: transport.obstacle(to: email)?.sentence
                ?? "If an account has this address, an email with a code is on its way.\n\(next)")
    }
}

extension MailTransport {
    /// Why a code that was just written cannot reach its reader; `nil` if it is on its way.
    func obstacle(to email: String) -> String? {
        self == .none
            ? "this shop sends no email yet, so no code can reach \(email): ask its admin for help" : nil
    }
}

extension String {
    /// With a capital and a full stop.
    var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
