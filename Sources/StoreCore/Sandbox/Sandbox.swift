import ShopText

/// A sign-in to a sandbox, made without a password.
public struct SandboxSignIn: Codable, Equatable, Sendable {
    public let username: String
    public let token: String
    public let expiresAt: Instant
}

extension Store {
    /// Copies the store into a sandbox: a separate shop, where the person who made it and others they name are signed
    /// in. Its email goes into a folder.
    ///
    /// - Parameters:
    ///   - moment: the copy is the shop as it was then; `nil` for now.
    ///   - names: the users to sign in; by default the actor.
    ///   - environment: the sandbox's own clock and random numbers.
    /// - Throws: ``SandboxError``
    public func makeSandbox(
        at path: String, asOf moment: PastMoment? = nil, signingIn names: [String], mailFolder: String,
        environment: Environment, as actor: Actor
    ) throws -> [SandboxSignIn] {
        try actor.require(.backup)
        let own = try actor.requireAccount()
        let entry = try moment.map { moment in
            let place = try read(as: actor) { try $0.place(of: moment) }
            guard place.entry > 0 else { throw PastError.notThere("the shop", created: 1) }
            return place.entry
        }
        _ = try copy(to: path)
        let sandbox = try Store(at: path, environment: environment)
        if let entry { try sandbox.rewind(to: entry) }
        return try sandbox.furnish(
            names, orWithID: own, of: sandbox.journalHeadNow(), mailFolder: mailFolder)
    }

    /// Makes a sandbox with a new shop: with an admin and nothing else, or with sample data.
    public static func makeSandbox(
        at path: String, currency: String, isEmpty: Bool, mailFolder: String, environment: Environment
    ) throws -> [SandboxSignIn] {
        let made = try Store.create(
            at: path,
            StorePlan(
                name: isEmpty ? "Sandbox" : "Demo Shop", currency: currency,
                admin: AccountDetails(username: "admin", email: "admin@shop.test"), passwordCost: 4),
            adminPassword: Password(environment.randomBytes(16).hex), environment: environment)
        let admin = Actor(made.admin)
        let people = isEmpty ? [] : try made.store.addDemo(as: admin)
        return try made.store.furnish(
            ["admin"] + people, orWithID: made.admin.id, of: nil, mailFolder: mailFolder)
    }

    /// Marks the store as a sandbox, and signs people in.
    private func furnish(
        _ names: [String], orWithID id: String, of head: (id: Int64, hash: [UInt8])?, mailFolder: String
    ) throws -> [SandboxSignIn] {
        try run(
            MarkSandbox(
                of: head?.id, hash: head?.hash.hex, mail: MailTransport.maildir(path: mailFolder).text),
            as: .anonymous)
        let names = names.isEmpty ? [try someone(withID: id)] : names
        return try names.map {
            try run(SignInToSandbox(username: $0, issuer: uuid), as: .anonymous).value
        }
    }

    /// The username of the account, or of an admin if it does not exist.
    private func someone(withID id: String) throws -> String {
        try read(as: .anonymous) { transaction in
            if let account = try transaction.account(id: id), account.isActive { return account.username }
            guard let admin = try transaction.anyAdmin() else { throw SandboxError.nobody(id) }
            return admin
        }
    }

    func journalHeadNow() throws -> (id: Int64, hash: [UInt8]) {
        try read(as: .anonymous) { try $0.journalHead() }
    }
}

/// Records in a copy's journal what it was copied from, and holds back its email.
struct MarkSandbox: Action {
    static let name = SandboxMark.command

    /// The entry after which the copy was made; `nil` for a new shop.
    let of: Int64?
    let hash: String?
    let mail: String

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Bool {
        try transaction.setSetting(Setting.mailTransport.key, mail)
        transaction.touch(.setting, Setting.mailTransport.key)
        return true
    }
}

/// Opens a session in a sandbox without a password. It takes no idempotency key, because its answer is a secret.
struct SignInToSandbox: Action {
    static let name = "login"

    let username: String
    @Secret var issuer: String?

    init(username: String, issuer: String) {
        self.username = username
        self.issuer = issuer
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> SandboxSignIn {
        guard let issuer, let account = try transaction.account(named: username), account.isActive else {
            throw SandboxError.nobody(username)
        }
        let token = try SessionToken(
            for: account, issuer: issuer, at: transaction.instant,
            secret: SessionToken.secret(transaction.environment))
        try transaction.insertSession(transaction.environment.uuid(), token)
        transaction.touch(.user, account.username)
        return SandboxSignIn(
            username: account.username, token: token.signed(with: try transaction.signingKey()),
            expiresAt: token.expiresAt)
    }
}

/// Why a sandbox cannot be made.
public enum SandboxError: StoreError, Equatable {
    case nobody(String)
    /// The rows of an entry between then and now are no longer stored.
    case forgotten(entry: Int64)
    /// An entry between then and now was recorded when a table was different.
    case olderSchema(entry: Int64, table: String)
    /// Rows are not as the journal left them.
    case unexplained(entry: Int64)

    public var kind: ErrorKind {
        switch self {
        case .nobody: .notFound
        case .forgotten, .olderSchema: .refused
        case .unexplained: .internalFault
        }
    }
    public var code: String {
        switch self {
        case .nobody: "user_not_found"
        case .forgotten: "entry_forgotten"
        case .olderSchema: "older_schema"
        case .unexplained: "unexplained_change"
        }
    }
    public var message: String {
        switch self {
        case .nobody(let name): "there is no active user \(name) in the sandbox"
        case .forgotten(let entry):
            "the shop cannot go back past entry \(entry): its rows are no longer stored"
        case .olderSchema(let entry, let table):
            "the shop cannot go back past entry \(entry): \(table) was different then"
        case .unexplained(let entry):
            "the shop cannot go back past entry \(entry): rows are not as it left them"
        }
    }
    public var hint: String? {
        switch self {
        case .nobody: "see `storectl user list`"
        case .forgotten, .olderSchema: "choose a later entry, or use a backup from that time"
        case .unexplained: "run `storectl check`"
        }
    }
}
