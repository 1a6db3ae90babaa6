import ShopText

/// What a change affects besides its answer, as a preview shows it: stock, carts, orders and mail.
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
    /// The effects shown by the rows of a changeset and the mail written in this transaction.
    func effects(of changeset: [UInt8]) throws -> Effects {
        var effects = Effects()
        effects.mail = mailed
        var pieces: [(product: Int64, pieces: Int64)] = []
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
            case "cart_line":
                // A line whose product is deleted stays until its owner has seen that.
                let losesProduct = change.kind == .update && change.new.dropFirst(2).first == .some(.null)
                if change.kind == .delete || losesProduct { effects.cartLines += 1 }
            default: effects.count(change)
            }
        }
        for (product, moved) in pieces where moved != 0 {
            effects.stock.append(.init(sku: try skuEver(ofProduct: product, in: changeset), pieces: moved))
        }
        return effects
    }

    /// The SKU of a product that is there, or that this change deletes.
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

extension Effects {
    /// The tables whose rows people know, with the name for a row.
    private static let nouns = [
        "product": "product", "category": "category", "account": "user", "orders": "order",
        "setting": "setting",
    ]

    mutating func count(_ change: RecordedChange) { count(change.kind, of: change.table) }

    mutating func count(_ kind: RecordedChange.Kind, of table: String) {
        guard let noun = Effects.nouns[table] else { return }
        let index =
            things.firstIndex { $0.noun == noun }
            ?? {
                things.append(ThingEffect(noun: noun))
                return things.count - 1
            }()
        switch kind {
        case .insert: things[index].created += 1
        case .update: things[index].changed += 1
        case .delete: things[index].deleted += 1
        }
    }
}
