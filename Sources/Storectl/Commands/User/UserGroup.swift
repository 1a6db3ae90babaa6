import ArgumentParser
import ShopText
import StoreCore

/// `storectl user …`
struct UserGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Manage accounts (admins only), and export what the shop knows about you.",
        discussion: """
            Examples:
              storectl user list --role staff
              storectl user edit sam --role admin
              storectl user unlock ann
            """,
        subcommands: [
            UserList.self, UserShow.self, UserAdd.self, UserEdit.self, UserPassword.self,
            UserDelete.self, UserUnlock.self, UserExport.self,
        ])
}

extension Role: ExpressibleByArgument {}

/// The user in an argument.
struct UserArgument: ParsableArguments {
    @Argument(help: "A username, email address or id.") var user: String
}

/// `storectl user list`
struct UserList: StoreCommand {
    static let sorts = UserFilter.Sort.allCases.map(\.rawValue)
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List accounts, oldest first.",
        discussion: """
            Sort by created_at, username or email; put - in front for descending order. --after continues \
            after a user in the same order.

            Examples:
              storectl user list
              storectl user list --role staff --format ids
              storectl user list --search lee --no-active
              storectl user list --sort username
            """)
    static let view: (any View.Type)? = UserView.self

    @Option(help: "Only accounts whose username, email or name contains this.") var search: String?
    @Option(help: "Only accounts with this role: customer, staff or admin.") var role: Role?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Only active accounts, or only inactive ones.")
    var active: Bool?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "Only accounts with a verified email address, or only those without.")
    var verified: Bool?
    @Flag(help: "Include what is left of deleted accounts that have orders.") var deleted = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var filter = UserFilter()
        if let (sort, isDescending) = try list.order(by: UserFilter.Sort.self) {
            (filter.sort, filter.isDescending) = (sort, isDescending)
        }
        filter.search = search
        filter.role = role
        filter.isActive = active
        filter.isVerified = verified
        filter.includesDeleted = deleted
        let shop = try OpenShop(options, in: context)
        let limit = list.page.count.map { $0 + 1 } ?? 0
        let users = try shop.store.users(filter, limit: limit, after: list.page.after, as: shop.actor)
        guard let count = list.page.count, users.count > count else { return .list(users.map(UserView.init)) }
        return .list(
            users.prefix(count).map(UserView.init),
            more: "--after \(filter.cursor(behind: users[count - 1]).word)")
    }
}

/// `storectl user show`
struct UserShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an account and its failed sign-ins.",
        discussion: """
            Examples:
              storectl user show ann
              storectl user show ann@example.com --json
            """)
    static let view: (any View.Type)? = UserStandingView.self

    @OptionGroup var reference: UserArgument
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let (account, throttle) = try shop.store.user(reference.user, as: shop.actor)
        return .record(
            UserStandingView(account: account, throttle: throttle, now: context.environment.now()))
    }
}

/// An account with its failed sign-ins.
struct UserStandingView: View {
    let account: Account
    let throttle: SignInThrottle
    let now: Instant

    /// `nil` unless the account is locked now.
    private var lockedUntil: Instant? { throttle.lockedUntil.flatMap { $0 > now ? $0 : nil } }

    static let fields: [Field<UserStandingView>] =
        UserRightsView.fields.map { field in field.of { UserRightsView($0.account) } } + [
            Field("failed_sign_ins") { .integer($0.throttle.failures) },
            Field("locked_until") { .text($0.lockedUntil?.rfc3339) },
        ]

    static let columns = UserView.columns
}

/// `storectl user unlock`
struct UserUnlock: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Unlock an account after failed sign-ins.",
        discussion: """
            After five failures in a row the account is locked for one second, then two, four and so on, up \
            to 15 minutes.

            Examples:
              storectl user unlock ann
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("username", "unlocked") }

    @OptionGroup var reference: UserArgument
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(UnlockUser(reference.user), mutation) { user in
            .record(
                [.init("username", .string(user.username)), .init("unlocked", .bool(user.wasLocked))],
                saying: user.wasLocked
                    ? "\(user.username) is unlocked." : "\(user.username) has no failed sign-ins.")
        }
    }
}
