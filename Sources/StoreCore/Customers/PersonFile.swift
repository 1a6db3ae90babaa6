import ShopText

/// Everything the shop knows about a person, for that person: no password, no code and no secret of a sign-in or token.
public struct PersonFile: Sendable {
    /// `nil` for a guest.
    public let account: Account?
    public let email: String
    public internal(set) var addresses: [SavedAddress] = []
    public internal(set) var cart: [Cart.Item] = []
    /// Oldest first, like all of these.
    public internal(set) var orders: [OrderRecord] = []
    public internal(set) var documents: [IssuedDocument] = []
    public internal(set) var reviews: [Review] = []
    public internal(set) var mails: [Mail] = []
    /// Sign-ins that are still valid.
    public internal(set) var sessions: [Session] = []
    public internal(set) var tokens: [APIToken] = []
    /// Failed sign-ins.
    public internal(set) var failures = 0
    /// The codes of coupons reserved for them.
    public internal(set) var coupons: [String] = []
    /// What they did, and what was done to their account.
    public internal(set) var deeds: [Deed] = []
    /// When the file was made.
    public let at: Instant

    /// A person's journal entry.
    public struct Deed: Sendable {
        public let entry: Int64
        public let at: Instant
        public let command: String
        public let touched: String
        /// The idempotency key, for what they did.
        public let key: String?
    }
}

extension Store {
    /// Everything the shop knows about a person: the actor or, for admins, somebody else, including guests by email
    /// address. Customers do not get notes that staff wrote for each other.
    ///
    /// - Throws: ``AccessError`` or ``AccountError/notFound(_:near:)``
    public func personFile(_ name: String?, as actor: Actor) throws -> PersonFile {
        try read(as: actor) { transaction in
            let subject = try transaction.requireSubject(name)
            if let subject, subject.id == actor.id {
                try actor.require(.ownShopping)
            } else {
                for permission in [Permission.ordersRead, .customersRead, .mailSend] {
                    try actor.require(permission)
                }
            }
            if let account = subject {
                return try transaction.personFile(of: account)
            }
            guard let name, let guest = try transaction.guest(email: name) else {
                throw try transaction.noAccount(named: name ?? "")
            }
            return try transaction.personFile(ofGuest: guest.email)
        }
    }
}

extension Transaction {
    fileprivate func personFile(of account: Account) throws -> PersonFile {
        var file = PersonFile(account: account, email: account.email, at: instant)
        let person = Person(accountID: account.id, guestEmail: account.isVerified ? account.email : nil)
        file.addresses = try addresses(ofAccount: account.id)
        file.cart = try cart(of: account).items
        file.sessions = try liveSessions(ofAccount: account.id)
        file.tokens = try apiTokens(ofAccount: account.id)
        file.failures = Int(try signInThrottle(of: account.id).failures)
        file.reviews = try reviews(
            of: nil, by: account.id, published: nil, visibleTo: nil, page: Page(limit: 0)
        ).reversed()
        file.deeds = try deeds(of: account)
        try addTrade(of: person, to: &file)
        return file
    }

    fileprivate func personFile(ofGuest email: String) throws -> PersonFile {
        var file = PersonFile(account: nil, email: email, at: instant)
        try addTrade(of: Person(guestEmail: email), to: &file)
        return file
    }

    private func addTrade(of person: Person, to file: inout PersonFile) throws {
        let orders = try orderIDs(of: person).sorted()
        file.orders = try orders.map { try visibleRecord(ofOrder: $0) }
        let documents = try orders.flatMap { try self.documents(ofOrder: $0) }
        file.documents =
            actor.may(.ordersRead) ? documents : documents.map { $0.hidingStaff(from: actor.name) }
        file.mails = try mails(to: person, orders: orders)
        file.coupons = try coupons(for: person)
    }
}
