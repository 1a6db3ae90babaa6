import ShopText

extension Store {
    /// Erases a person: the account with all that belongs to it, the contact details and notes of the orders, and the
    /// contents of journal entries about any of that. Orders, payments and documents stay, as the law requires.
    ///
    /// - Parameter user: a username, email address or id, or the email address of a guest.
    /// - Throws: ``AccessError``, ``AccountError/notFound(_:near:)``, ``UserError``, ``ErasureError`` or
    ///   ``JournalError``; where it is not to be done, nothing is forgotten either.
    public func erase(
        _ user: String, as actor: Actor, _ request: Request = Request()
    ) throws -> Recorded<UserDeletion> {
        guard !isInGroup else { throw JointChangeError.erasure }
        let action = EraseUser(user)
        if let done = try replay(of: action, as: actor, request) { return done.map(\.deletion) }
        let preview = try run(action, as: actor, Request(isPreview: true)).map(\.deletion)
        let person = Person(preview.value)
        if request.isPreview {
            let entries = try entries(about: person, as: actor).count
            return preview.map { $0.forgetting(entries) }
        }
        // The journal first, so that an interrupted erasure can be run again: once the rows are erased, only the
        // journal would know whose they were.
        var entries = try forget(person, as: actor).entries
        let head = try read(as: actor) { try $0.journalHead().id }
        // The entry about the erasure contains what it erased. Admins who erase themselves no longer have access.
        let erased = try together {
            let erased = try run(action, as: actor, request)
            if let entry = erased.entry, !erased.isReplay {
                _ = try writeUnrecorded(as: .anonymous) {
                    try $0.forgetContents(of: [entry], keepingAnswer: request.idempotencyKey != nil)
                }
            }
            return erased
        }
        entries += try forget(person, after: head, keeping: erased.entry, as: .anonymous).entries
        return erased.map { $0.deletion.forgetting(entries) }
    }
}

/// Empties what the shop has about a person, except the journal.
struct EraseUser: Action {
    static let name = "user delete"

    @Personal var user: String
    let erase: Bool

    init(_ user: String) {
        self.user = user
        erase = true
    }

    var requirement: Requirement { .users(actingOn: user) }

    /// - Throws: ``UserError/lastAdmin(username:)``, ``ErasureError`` or ``AccountError/notFound(_:near:)``
    func run(in transaction: Transaction) throws -> ErasedPerson {
        let account = try transaction.account(named: user)
        let guest = account == nil ? try transaction.guest(email: user) : nil
        if let account { try transaction.requireAdminLeft(after: account, becomes: nil) }
        guard account != nil || guest != nil else { throw try transaction.noAccount(named: user) }
        // Merely claiming an address must not erase what others ordered with it.
        let email = account.map { $0.isVerified ? $0.email : nil } ?? guest?.email
        let person = Person(accountID: account?.id, guestEmail: email)
        let orders = try transaction.orderIDs(of: person).sorted()
        let open = try transaction.openOrders(among: orders)
        guard open.isEmpty else { throw ErasureError.openOrders(open, name: user) }

        let counts = try account.map { try transaction.belongings(ofAccount: $0.id) }
        let isKept = try account.map { try transaction.hasOrders(account: $0.id) } ?? false
        var deletion = UserDeletion(
            account: account ?? .guest(guest?.email ?? user), isAnonymised: isKept,
            orders: Int64(orders.count), cartLines: counts?.cartLines ?? 0, tokens: counts?.tokens ?? 0,
            addresses: counts?.addresses ?? 0)
        deletion.guestEmail = email
        deletion.reviews = try account.map { try transaction.deleteReviews(ofAccount: $0.id) } ?? 0
        deletion.notes = try transaction.deleteNotes(ofOrders: orders)
        deletion.mails = try transaction.deleteMails(ofOrders: orders, person: person)
        try transaction.emptyContacts(ofOrders: orders)
        try transaction.emptyTexts(ofOrders: orders)
        if let account { try transaction.renameActor(account) }
        try transaction.forgetCoupons(of: person, orders: orders)
        if let account {
            if isKept {
                try transaction.strip(account: account.id)
                try transaction.update(account.anonymised)
            } else {
                try transaction.erase(account: account.id)
            }
            transaction.touch(.user, account.username)
        }
        for order in orders { transaction.touch(.order, order) }
        return ErasedPerson(deletion: deletion)
    }
}

/// What was erased. Under a key the journal keeps, as long as keys are, what a repeat is told: the name that stays
/// there anyway, and the counts.
struct ErasedPerson: Codable, Sendable {
    let deletion: UserDeletion

    init(deletion: UserDeletion) { self.deletion = deletion }

    init(from decoder: any Decoder) throws { deletion = try UserDeletion(from: decoder) }

    func encode(to encoder: any Encoder) throws { try deletion.withoutDetails.encode(to: encoder) }
}

extension UserDeletion {
    fileprivate var withoutDetails: UserDeletion {
        var bare = UserDeletion(
            account: Account(
                id: account.id, username: account.username, email: "", firstName: "", lastName: "",
                phoneNumber: "", address: "", role: account.role, isActive: account.isActive,
                isVerified: account.isVerified, createdAt: account.createdAt),
            isAnonymised: isAnonymised, orders: orders, cartLines: cartLines, tokens: tokens,
            addresses: addresses)
        (bare.reviews, bare.notes, bare.mails) = (reviews, notes, mails)
        return bare
    }
}

extension Person {
    fileprivate init(_ deletion: UserDeletion) {
        self.init(
            accountID: deletion.account.id.isEmpty ? nil : deletion.account.id,
            guestEmail: deletion.guestEmail)
    }
}

extension Account {
    /// Somebody without an account.
    fileprivate static func guest(_ email: String) -> Account {
        Account(
            id: "", username: "", email: email, firstName: "", lastName: "", phoneNumber: "", address: "",
            role: .customer, isActive: false, isVerified: false, createdAt: Instant(milliseconds: 0))
    }
}

/// Why a person cannot be erased yet.
public enum ErasureError: StoreError, Equatable {
    /// Their items or their money are still on the way.
    case openOrders([Int64], name: String)

    public var kind: ErrorKind { .refused }
    public var code: String { "open_orders" }
    public var message: String {
        switch self {
        case .openOrders(let orders, let name):
            "\(name) has \(orders.count == 1 ? "an open order" : "\(orders.count) open orders"): "
                + orders.prefix(5).map(String.init).joined(separator: ", ")
                + (orders.count > 5 ? " and \(orders.count - 5) more" : "")
        }
    }
    public var hint: String? {
        switch self {
        case .openOrders(let orders, _):
            "ship and settle them, or cancel: `storectl order cancel \(orders.first ?? 0)`"
        }
    }
    public var details: [JSONValue.Member] {
        switch self {
        case .openOrders(let orders, _): [.init("orders", .array(orders.map { .integer($0) }))]
        }
    }
}
