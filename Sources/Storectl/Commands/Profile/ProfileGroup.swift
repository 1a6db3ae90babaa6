import ArgumentParser
import StoreCore

/// `storectl profile …`
struct ProfileGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "What the shop knows of you.",
        discussion: """
            Examples:
              storectl profile show
              storectl profile edit --phone "+1 555 0100"
            """,
        subcommands: [ProfileShow.self, ProfileEdit.self])
}

/// `storectl profile show`
struct ProfileShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show your name and addresses.",
        discussion: """
            Examples:
              storectl profile show
              storectl profile show --json --fields email,is_verified
            """)
    static let view: (any View.Type)? = UserView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(UserView(try shop.store.profile(as: shop.actor)))
    }
}

/// `storectl profile edit`
struct ProfileEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change your name and addresses.",
        discussion: """
            What you do not name stays as it is; an empty text removes it. A new e-mail address is not verified: \
            see `storectl verify request`. Your role and flags are for an admin to change.

            Examples:
              storectl profile edit --first-name Ann --last-name Lee
              storectl profile edit --email ann@example.org
            """)
    static let view: (any View.Type)? = UserView.self

    @OptionGroup var details: ProfileOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return try shop.run(EditProfile(details.change), mutation) { .record(UserView($0)) }
    }
}

/// What can be changed of a name and addresses.
struct ProfileOptions: ParsableArguments {
    @Option(help: "The name to sign in with.") var username: String?
    @Option(help: "The e-mail address, to sign in with too.") var email: String?
    @Option(help: "First name.") var firstName: String?
    @Option(help: "Last name.") var lastName: String?
    @Option(help: "Telephone number.") var phone: String?
    @Option(help: "Postal address.") var address: String?

    var change: ProfileChange {
        var change = ProfileChange()
        change.username = username
        change.email = email
        change.firstName = firstName
        change.lastName = lastName
        change.phoneNumber = phone
        change.address = address
        return change
    }
}
