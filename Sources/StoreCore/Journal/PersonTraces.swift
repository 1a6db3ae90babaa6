import ShopText

/// Somebody whom the shop may have to forget: by an account, by the email address of orders without one, or by both.
struct Person: Equatable, Codable, Sendable {
    var accountID: String?
    /// The address as stored in orders.
    var guestEmail: String?
}

/// The places in the journal that are about a person.
struct PersonTraces {
    private let person: Person
    /// The key under which a guest's coupons are counted.
    private let emailKey: String?
    private var names: Set<String> = []
    private var orders: Set<Int64>
    /// The ids of rows that belong to these orders, by table.
    private var owned: [String: Set<Int64>]
    private var entries: Set<Int64> = []
    /// Parts of entries that change many rows, of which few are about the person.
    private(set) var parts: Set<Int64> = []
    /// The columns of an order's row with its account and the customer's name and address, by schema version.
    private var places: [Int: OrderPlaces] = [:]

    /// The tables whose rows begin with an id and the order's.
    static let ofOrders = ["payment", "credit", "shipment", "document", "order_note"]

    init(of person: Person, in transaction: Transaction) throws {
        self.person = person
        emailKey = person.guestEmail.map(Text.caseless)
        if let id = person.accountID { names = try transaction.usernames(ofAccount: id) }
        orders = try transaction.orderIDs(of: person)
        owned = try transaction.rows(of: PersonTraces.ofOrders, ofOrders: orders)
    }

    /// Notes an entry or part whose rows are about the person, and by which names they went.
    mutating func look(at link: JournalLink, in transaction: Transaction) throws {
        switch link {
        case .entry(let entry, _, _):
            if try isFound(in: entry.changeset, entry.schemaVersion, transaction) { entries.insert(entry.id) }
        case .part(let part, _):
            guard try isFound(in: part.changeset, part.schemaVersion, transaction) else { return }
            parts.insert(part.id)
            // What it was asked for may name the person too.
            entries.insert(part.entry)
        }
    }

    private mutating func isFound(
        in changeset: [UInt8]?, _ schema: Int, _ transaction: Transaction
    ) throws -> Bool {
        guard let changeset else { return false }
        var isFound = false
        try SQLiteSession.forEachChange(in: changeset) { change in
            if try look(at: change, schema: schema, transaction) { isFound = true }
        }
        return isFound
    }

    /// - Returns: whether the row is about the person.
    private mutating func look(
        at change: RecordedChange, schema: Int, _ transaction: Transaction
    ) throws -> Bool {
        // In an update, the old values include the key and the changed columns.
        let row = change.kind == .insert ? change.new : change.old
        var isFound = false
        if let id = person.accountID { isFound = row.contains(.text(id)) || change.new.contains(.text(id)) }
        if let emailKey { isFound = isFound || row.contains(.text(emailKey)) }
        switch change.table {
        case "account" where isFound:
            for values in [change.old, change.new] {
                if case .text(let name)?? = values.dropFirst().first { names.insert(name) }
            }
        case "orders":
            guard let id = row.first??.integerValue else { return isFound }
            let places = try self.places[schema] ?? OrderPlaces(in: schema, transaction)
            self.places[schema] = places
            if isFound || isGuests(row, places) { orders.insert(id) }
            guard orders.contains(id) else { return isFound }
            return isFound || places.contacts.contains { $0 < row.count && row[$0] != nil }
        case _ where PersonTraces.ofOrders.contains(change.table):
            guard let id = row.first??.integerValue else { return isFound }
            if let order = row.dropFirst().first??.integerValue, orders.contains(order) {
                owned[change.table, default: []].insert(id)
            }
            return isFound || owned[change.table]?.contains(id) ?? false
        case "payment_event":
            guard row.count > 5, let payment = row[5]?.integerValue else { return isFound }
            return isFound || owned["payment"]?.contains(payment) ?? false
        default: break
        }
        return isFound
    }

    /// Whether an order's row has no account but has the guest's address.
    private func isGuests(_ row: [StoredValue?], _ places: OrderPlaces) -> Bool {
        guard let emailKey, places.account < row.count, places.email < row.count,
            row[places.account] == .null, case .text(let email)? = row[places.email]
        else { return false }
        return Text.caseless(email) == emailKey
    }

    /// All entries about the person that come after one, oldest first.
    func entries(after: Int64, in transaction: Transaction) throws -> [Int64] {
        let touching = try transaction.entries(touchingPerson: names, orders: orders, rows: owned)
        return try transaction.withContents(entries.union(touching).filter { $0 > after }.sorted())
    }
}

/// The columns of an order's row that identify the customer.
private struct OrderPlaces {
    let account: Int
    let email: Int
    let contacts: [Int]

    init(in schemaVersion: Int, _ transaction: Transaction) throws {
        let columns = try transaction.columnNames(of: "orders", in: schemaVersion)
        let wanted: Set = ["email", "name", "phone_no", "address", "postal_code"]
        contacts = columns.indices.filter { wanted.contains(columns[$0]) }
        account = columns.firstIndex(of: "account_id") ?? columns.count
        email = columns.firstIndex(of: "email") ?? columns.count
    }
}
