import ShopText

/// What has changed in a sandbox since it was made: what can be brought to its shop, and what stays behind.
public struct SandboxChanges: Sendable {
    /// The entry of the shop after which the copy was made.
    let base: Int64
    /// The hash of the sandbox's last link.
    public let head: String
    /// The hashes of all its links.
    let heads: Set<String>
    /// Net changes to rows of the catalog and the settings.
    let rows: [UndoRow]
    let stock: [BroughtStock]
    /// How many rows of other tables stay behind.
    let left: [LeftBehind]
    /// The last movement before the copy was made, of each product that is deleted.
    let lastMovements: [Int64: Int64]

    var isEmpty: Bool { rows.isEmpty && stock.isEmpty }

    /// The tables that are brought from a sandbox to its shop, in the order in which their new rows are added.
    static let brought = [
        "category", "product", "shipping_method", "coupon", "store", "setting", "tax_rate", "shipping_rate",
        "coupon_scope",
    ]

    /// The words for rows that stay behind; the other tables are parts of these.
    fileprivate static let nouns = [
        "orders": "order", "account": "user", "cart_line": "cart line", "address": "address",
        "review": "review", "order_note": "order note",
    ]
}

/// What moved the stock of a product in a sandbox, except orders.
struct BroughtStock: Equatable, Sendable {
    struct Movement: Equatable, Sendable {
        let id: Int64
        let delta: Int64
        let onHand: Int64
        let reason: StockMovement.Reason
        let reference: String?
    }

    /// Its id in the sandbox.
    let product: Int64
    /// The last movement before the copy was made; `nil` for none.
    var last: Int64?
    var movements: [Movement]
}

extension Store {
    /// Reads the changes in a kept sandbox that was made from this shop.
    ///
    /// - Throws: ``BringError``
    public func changes(inSandbox path: String, as actor: Actor) throws -> SandboxChanges {
        try actor.require(.backup)
        let sandbox = try Store(at: path, environment: environment)
        let marks = try sandbox.read(as: .anonymous) { try $0.sandboxMarks() }
        guard !marks.isEmpty else { throw BringError.notASandbox(path) }
        guard sandbox.uuid == uuid else { throw BringError.otherShop(path) }
        // For a sandbox made in a sandbox, the mark of the one made from this shop.
        let mark = try read(as: actor) { transaction in
            try marks.first { try transaction.isInChain(entry: $0.of, hash: $0.hash) }
        }
        guard let mark else { throw BringError.unrelated(path) }
        var net = NetChanges()
        var place = (entry: mark.entry, part: mark.part)
        var names: [String: [String]] = [:]
        var heads: Set<String> = []
        while true {
            let links = try sandbox.read(as: .anonymous) {
                try $0.links(after: place, limit: 1000, bytes: 8 << 20)
            }
            if links.isEmpty { break }
            for link in links {
                place = link.place(after: place)
                heads.insert(link.hash.hex)
                try sandbox.read(as: .anonymous) { try $0.add(link, to: &net, &names) }
            }
        }
        return try sandbox.read(as: .anonymous) { transaction in
            SandboxChanges(
                net.all, base: mark.of, head: try transaction.journalHead().hash.hex, heads: heads,
                names: names
            ) { try? transaction.lastMovement(ofProduct: $0, before: $1) }
        }
    }
}

extension Transaction {
    fileprivate func add(
        _ link: JournalLink, to net: inout NetChanges, _ names: inout [String: [String]]
    ) throws {
        let (entry, schema, changeset) =
            switch link {
            case .entry(let entry, _, _): (entry.id, entry.schemaVersion, entry.changeset)
            case .part(let part, _): (part.entry, part.schemaVersion, part.changeset)
            }
        guard let changeset else { throw BringError.forgotten(entry: entry) }
        try SQLiteSession.forEachChange(in: changeset) { change in
            let known = try names[change.table] ?? columnNames(of: change.table, in: Schema.version)
            names[change.table] = known
            guard schema == Schema.version || change.isKey.count == known.count else {
                throw SandboxError.olderSchema(entry: entry, table: change.table)
            }
            net.add(change)
        }
    }
}

extension SandboxChanges {
    fileprivate init(
        _ net: [RecordedChange], base: Int64, head: String, heads: Set<String>, names: [String: [String]],
        lastMovement: (_ product: Int64, _ before: Int64) -> Int64?
    ) {
        var rows: [UndoRow] = []
        var movements: [UndoRow] = []
        var left: [LeftBehind] = []
        var last: [Int64: Int64] = [:]
        for change in net {
            let row = UndoRow(change: change, columns: names[change.table] ?? [])
            if change.table == "stock_movement" {
                if change.kind == .insert { movements.append(row) }
                if change.kind == .delete, let product = row.productID {
                    last[product] = max(last[product] ?? 0, row.id)
                }
            } else if SandboxChanges.brought.contains(change.table) {
                let isChanged = change.kind != .update || !row.changed.isEmpty
                // Where its email goes concerns only the sandbox.
                let isOwn = change.table == "setting" && row.value("key") == .text(Setting.mailTransport.key)
                if isChanged, !isOwn { rows.append(row) }
            } else if let noun = SandboxChanges.nouns[change.table] {
                if let index = left.firstIndex(where: { $0.noun == noun }) {
                    left[index].count += 1
                } else {
                    left.append(LeftBehind(noun: noun, count: 1))
                }
            }
        }
        self.init(
            base: base, head: head, heads: heads, rows: rows,
            stock: SandboxChanges.stock(movements, lastMovement), left: left, lastMovements: last)
    }

    /// The movements by product, without those from orders and those that were undone.
    private static func stock(
        _ rows: [UndoRow], _ lastMovement: (_ product: Int64, _ before: Int64) -> Int64?
    ) -> [BroughtStock] {
        var stock: [BroughtStock] = []
        var places: [Int64: Int] = [:]
        for row in rows.sorted(by: { $0.id < $1.id }) {
            guard let product = row.productID, let delta = row.value("delta")?.integerValue,
                let onHand = row.value("on_hand")?.integerValue, case .text(let word)? = row.value("reason"),
                let reason = StockMovement.Reason(rawValue: word)
            else { continue }
            let reference: String? = if case .text(let text)? = row.value("reference") { text } else { nil }
            let place = places[product] ?? stock.count
            if places[product] == nil {
                places[product] = place
                stock.append(
                    BroughtStock(product: product, last: lastMovement(product, row.id), movements: []))
            }
            stock[place].movements.append(
                .init(id: row.id, delta: delta, onHand: onHand, reason: reason, reference: reference))
        }
        return stock.compactMap { product in
            var product = product
            product.movements = own(product.movements)
            return product.movements.isEmpty ? nil : product
        }
    }

    private static func own(_ movements: [BroughtStock.Movement]) -> [BroughtStock.Movement] {
        movements.withoutUndone.filter { movement in
            movement.reason != .sold && movement.reason != .cancelled
                && movement.reference?.hasPrefix("order:") != true
        }
    }
}

extension [BroughtStock.Movement] {
    /// Without movements that were undone, and their undos.
    var withoutUndone: [BroughtStock.Movement] {
        let ids = Set(map(\.id))
        var undone: Set<Int64> = []
        // The newest first: undoing an undo leaves the original movement.
        for movement in reversed() where movement.reason == .undone && !undone.contains(movement.id) {
            guard let reference = movement.reference?.split(separator: ":").last,
                let id = Int64(reference), ids.contains(id), !undone.contains(id)
            else { continue }
            undone.formUnion([id, movement.id])
        }
        return filter { !undone.contains($0.id) }
    }
}
