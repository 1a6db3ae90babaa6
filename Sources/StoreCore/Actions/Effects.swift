import ShopText

/// What a change affects in addition to its answer, as a preview shows it: stock, carts, orders and mail.
public struct Effects: Equatable, Codable, Sendable {
    /// Stock movements, positive or negative, by SKU in ledger order.
    public internal(set) var stock: [StockEffect] = []
    /// How many cart lines would be removed.
    public internal(set) var cartLines: Int64 = 0
    /// Mail that would be written.
    public internal(set) var mail: [MailEffect] = []
    /// How many records of each kind would be created, changed and deleted.
    public internal(set) var things: [ThingEffect] = []

    public struct StockEffect: Equatable, Codable, Sendable {
        public let sku: String
        public internal(set) var pieces: Int64
    }

    public struct MailEffect: Equatable, Codable, Sendable {
        public let kind: String
        /// Empty for a customer whom the actor may not see.
        public let recipient: String
    }

    public struct ThingEffect: Equatable, Codable, Sendable {
        /// `product`, `category`, `order` …
        public let noun: String
        public internal(set) var created: Int64 = 0
        public internal(set) var changed: Int64 = 0
        public internal(set) var deleted: Int64 = 0
    }
}

extension Transaction {
    /// The effects shown by the rows of a changeset, and the mail written and the sign-ins ended in this transaction.
    func effects(of changeset: [UInt8]) throws -> Effects {
        var effects = Effects()
        effects.mail = mailed
        var pieces: [(product: Int64, pieces: Int64)] = []
        var parts = ChangedParts()
        try SQLiteSession.forEachChange(in: changeset) { change in
            switch change.table {
            case "stock_movement":
                // id, product_id, delta …
                let row = change.kind == .delete ? change.old : change.new
                guard row.count > 2, let product = row[1]?.integerValue, let delta = row[2]?.integerValue
                else { return }
                let moved = change.kind == .delete ? -delta : delta
                if let index = pieces.firstIndex(where: { $0.product == product }) {
                    pieces[index].pieces += moved
                } else {
                    pieces.append((product, moved))
                }
            // A line whose product is deleted stays until its owner has seen that.
            case "cart_line" where change.kind == .delete || change.losesProduct: effects.cartLines += 1
            default:
                effects.count(change)
                try parts.look(at: change, in: self)
            }
        }
        for whole in parts.changedWholes { effects.count(.update, of: whole) }
        for (noun, kind, count) in unrecorded { effects.count(kind, noun: noun, count) }
        for (product, moved) in pieces where moved != 0 {
            effects.stock.append(.init(sku: try skuEver(ofProduct: product, in: changeset), pieces: moved))
        }
        return effects
    }

    /// The SKU of a product that exists, or that this change deletes.
    private func skuEver(ofProduct id: Int64, in changeset: [UInt8]) throws -> String {
        if let sku = try sku(ofProduct: id) { return sku }
        var sku = "id:\(id)"
        try SQLiteSession.forEachChange(in: changeset) { change in
            guard change.table == "product", change.kind == .delete, change.old.first??.integerValue == id
            else { return }
            if case .text(let old)?? = change.old.dropFirst().first { sku = old }
        }
        return sku
    }
}

extension RecordedChange {
    fileprivate var losesProduct: Bool { kind == .update && new.dropFirst(2).first == .some(.null) }
}

/// The things that a change changes only by their parts, such as a coupon by what it is limited to.
private struct ChangedParts {
    /// The ids of rows by table: those that are in the change themselves, and those of which parts are. An edit of a
    /// part does not say of which row it is: `nil`.
    private var (own, wholes): ([String: Set<StoredValue?>], [String: Set<StoredValue?>]) = ([:], [:])

    mutating func look(at change: RecordedChange, in transaction: Transaction) throws {
        let row = change.kind == .insert ? change.new : change.old
        switch Schema.journaled(change.table)?.counting {
        case .things: own[change.table, default: []].insert(row.first ?? nil)
        case .part(let whole, let column):
            let place = try transaction.columnNames(of: change.table, in: Schema.version).firstIndex(
                of: column)
            let id = place.flatMap { $0 < row.count ? row[$0] : nil }
            wholes[whole, default: []].insert(id)
        case .apart, nil: break
        }
    }

    /// Their tables, one for each.
    var changedWholes: [String] {
        Schema.journaledTables.flatMap { table -> [String] in
            let (ids, own) = (wholes[table] ?? [], own[table] ?? [])
            let known = ids.filter { $0 != nil }
            let isOneUnknown = known.isEmpty && own.isEmpty && !ids.isEmpty
            return Array(repeating: table, count: isOneUnknown ? 1 : known.subtracting(own).count)
        }
    }
}

extension Effects {
    mutating func count(_ change: RecordedChange) { count(change.kind, of: change.table) }

    mutating func count(_ kind: RecordedChange.Kind, of table: String) {
        guard let noun = Schema.journaled(table)?.noun else { return }
        count(kind, noun: noun, 1)
    }

    fileprivate mutating func count(_ kind: RecordedChange.Kind, noun: String, _ count: Int64) {
        let index =
            things.firstIndex { $0.noun == noun }
            ?? {
                things.append(ThingEffect(noun: noun))
                return things.count - 1
            }()
        switch kind {
        case .insert: things[index].created += count
        case .update: things[index].changed += count
        case .delete: things[index].deleted += count
        }
    }
}
