import ArgumentParser
import ShopText
import StoreCore

/// `storectl init`
struct Init: StoreCommand {
    static let batchPlace = BatchPlace.nowhere
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create a store and its first admin.",
        discussion: """
            The store is one file, by default ~/.local/share/storectl/store.db. There is no built-in \
            password: you are asked for one, or give --password-file.

            Examples:
              storectl init --name "Corner Shop" --currency USD --admin-username admin \\
                  --admin-email admin@shop.test
              storectl init --store test.db --name Test --currency EUR \\
                  --admin-username admin --admin-email admin@shop.test \\
                  --generate-password --password-cost 4
            """)
    static let view: (any View.Type)? = StoreView.self

    @Option(help: "The shop's name.") var name: String
    @Option(help: "The currency: an ISO 4217 code such as USD.") var currency: String
    @Option(help: "The admin's username: 2 to 64 letters, digits, dots, hyphens and underscores.")
    var adminUsername: String
    @Option(help: "The admin's email address.") var adminEmail: String
    @OptionGroup var password: NewPasswordOptions
    @Option(
        help: ArgumentHelp(
            "The cost of checking a password: log2 of scrypt's N, 4 to 20. Lower it for test stores only.",
            valueName: "n"))
    var passwordCost = 17
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let path = try options.storePath(in: context)
        try Store.checkNothingIsAt(path)
        let plan = StorePlan(
            name: name, currency: currency, admin: AccountDetails(username: adminUsername, email: adminEmail),
            passwordCost: passwordCost)
        let (secret, isNew) = try password.choose(
            options, in: context, rule: plan.passwordRule, after: plan.check)
        // A store is created completely or not at all, whenever someone presses Ctrl-C.
        let (store, admin) = try context.interruption.protect(onInterrupt: {}) {
            try Store.create(
                at: path, plan, adminPassword: Password(secret.secret), environment: context.environment)
        }
        var answer = Answer.record(
            StoreView(
                store: store, admin: admin, password: isNew ? secret.secret : nil,
                next: options.next("login \(admin.username)")))
        answer.notices = secret.notices
        return answer
    }
}

/// A new store as `init` shows it.
struct StoreView: View {
    let store: Store
    let admin: Account
    /// Set only if it was generated here: this is the one time it is shown.
    let password: String?
    /// What to do next.
    let next: String

    static let fields: [Field<StoreView>] = [
        Field("id") { .string($0.store.uuid) },
        Field("name") { .string($0.store.name) },
        Field("currency") { .string($0.store.currency.code) },
        Field("path") { .string($0.store.path) },
        Field("admin") { .string($0.admin.username) },
        Field("password") { .text($0.password) },
    ]

    static let columns = [Column("name", isProse: true), Column("currency"), Column("path"), Column("admin")]

    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("Store", store.name), ("Currency", store.currency.code), ("File", store.path),
            ("Admin", admin.username), ("Password", password),
        ]
        return lines.compactMap { label, value in value.map { .line(label, $0) } }
            + [.text(next)]
    }
}
