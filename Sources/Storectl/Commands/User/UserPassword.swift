import ArgumentParser
import ShopText
import StoreCore

/// `storectl user password`
struct UserPassword: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set a password for someone.",
        discussion: """
            They must choose a new one at the next sign-in. Ends all their sign-ins, and all their tokens for \
            programs unless you give --keep-tokens. They are notified by email.

            Examples:
              storectl user password ann --generate-password
              storectl user password sam --password-file sam.pw --keep-tokens
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("username", "ended_sessions", "ended_tokens", "password") }

    @OptionGroup var reference: UserArgument
    @OptionGroup var password: NewPasswordOptions
    @Flag(help: "Keep their tokens for programs.") var keepTokens = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let (new, isNew) = try password.choose(
            options, in: context, rule: shop.store.passwordRule(),
            after: { try shop.actor.require(.usersWrite) })
        let action = SetUserPassword(
            reference.user, to: Password(new.secret, isGenerated: isNew), keepingTokens: keepTokens)
        let changed = try shop.change { store, actor in try store.run(action, as: actor, mutation.request) }
        let isShown = isNew && changed.isNew
        var answer = Answer.change(changed) { change in
            .record(
                [
                    .init("username", .string(change.username)),
                    .init("ended_sessions", .integer(change.sessions)),
                    .init("ended_tokens", .integer(change.tokens)),
                    .init("password", .text(isShown ? new.secret : nil)),
                ],
                saying:
                    "\(change.username) must choose a new password at the next sign-in. Sign-ins ended: "
                    + "\(change.sessions). Tokens ended: \(change.tokens)."
                    + (isShown ? "\nPassword  \(new.secret)" : ""))
        }
        answer.notices += new.notices
        return isNew && changed.isReplay ? answer.notingShown("password") : answer
    }
}
