import GRDB
import ShopText

/// The price history against the journal, walked backwards: between two changes of a product's price, the history says
/// what the price was made of meanwhile.
final class JournaledPrices {
    private struct Known {
        /// What the price was made of before the change that was met last.
        var terms: [StoredValue]
        /// When that was; `nil` before any.
        var until: Int64?
    }

    /// A product's price history as the journal has it: what the price was made of, until when.
    struct Remade {
        /// What is older, the journal does not tell.
        var after: Int64
        var rows: [(until: Int64, terms: [StoredValue])] = []
    }

    /// What was made again, by product.
    private(set) var remade: [Int64: Remade] = [:]
    private let remaking: Set<Int64>
    /// What is wrong, by product.
    private(set) var wrong: [Int64: String] = [:]
    private var known: [Int64: Known] = [:]
    /// Products whose beginning was met, or of which no more can be told.
    private var done: Set<Int64> = []
    /// Products that have a history.
    private let recorded: Set<Int64>
    /// Where the columns are in a row of the journal.
    private let places: [Int]
    private let updatedAt: Int
    /// Whether the tables are such that anything can be compared.
    private let isPossible: Bool

    init(in transaction: Transaction, remaking: Set<Int64>, besides altered: Set<String>) throws {
        self.remaking = remaking
        isPossible = altered.isDisjoint(with: ["product", "price_history"])
        guard isPossible else {
            (recorded, places, updatedAt) = ([], [], 0)
            return
        }
        recorded = try Int64.fetchSet(
            transaction.database, sql: "SELECT DISTINCT product_id FROM price_history")
        let names = try transaction.columnNames(of: "product", in: Schema.version)
        places = PriceColumns.all.compactMap { names.firstIndex(of: $0) }
        updatedAt = names.firstIndex(of: "updated_at") ?? 0
    }

    /// Looks at a change of a product's row, newest first.
    func look(
        at record: ChangesetReader.Record, in reader: ChangesetReader, instant: Instant,
        _ transaction: Transaction
    ) throws {
        guard isPossible, let id = reader.id(of: record), !done.contains(id) else { return }
        switch record.kind {
        case .delete: done.insert(id)
        case .insert:
            done.insert(id)
            guard recorded.contains(id) || known[id] != nil else { return }
            guard let state = try known.removeValue(forKey: id) ?? present(id, transaction) else { return }
            try compare(id, state, after: instant.milliseconds, transaction)
        case .update:
            let change = try reader.change(record)
            let old = places.map { change.new[$0] == nil ? nil : change.old[$0] }
            guard old.contains(where: { $0 != nil }) else { return }
            guard var state = try known[id] ?? present(id, transaction) else {
                done.insert(id)
                return
            }
            let time = change.new[updatedAt]?.integerValue ?? instant.milliseconds
            if let until = state.until, time > until {
                // The clock was put back: the history has only what was first.
                done.insert(id)
                wrong[id] = nil
                remade[id] = nil
                known[id] = nil
                return
            }
            if state.until != time { try compare(id, state, after: time, transaction) }
            for (place, value) in old.enumerated() {
                if let value { state.terms[place] = value }
            }
            state.until = time
            known[id] = state
        }
    }

    /// Looks at the oldest changes that the journal has, where the walk has ended.
    func finish(in transaction: Transaction) throws {
        for (id, state) in known.sorted(by: { $0.key < $1.key }) {
            guard let until = state.until else { continue }
            try compare(id, state, after: until - 1, transaction)
        }
        known = [:]
    }

    /// Forgets what was found of a product that has changed meanwhile.
    func drop(_ id: Int64) { wrong[id] = nil }

    private func present(_ id: Int64, _ transaction: Transaction) throws -> Known? {
        let row = try Row.fetchOne(
            transaction.database.cachedStatement(
                sql: "SELECT \(PriceColumns.all.joined(separator: ", ")) FROM product WHERE id = ?"),
            arguments: [id])
        return row.map { row in
            Known(terms: PriceColumns.all.indices.map { StoredValue(row[$0] as DatabaseValue) })
        }
    }

    private func compare(
        _ id: Int64, _ state: Known, after time: Int64, _ transaction: Transaction
    ) throws {
        if remaking.contains(id) {
            remade[id, default: Remade(after: .max)].after = state.until.map { min(time, $0 - 1) } ?? time
            if let until = state.until { remade[id]?.rows.append((until, state.terms)) }
        }
        guard wrong[id] == nil else { return }
        let rows = try Row.fetchAll(
            transaction.database.cachedStatement(
                sql: """
                    SELECT until_at, \(PriceColumns.all.joined(separator: ", ")) FROM price_history
                    WHERE product_id = ? AND until_at > ? AND until_at <= ? ORDER BY until_at DESC
                    """),
            // Of what was created and changed at once, the change is in the history.
            arguments: [id, state.until.map { min(time, $0 - 1) } ?? time, state.until ?? .max])
        if let until = state.until, (rows.first?[0] as Int64?) != until {
            wrong[id] =
                "lacks what was until \(Instant(milliseconds: until).rfc3339): \(told(state.terms, transaction))"
            return
        }
        for row in rows {
            let terms = PriceColumns.all.indices.map { StoredValue(row[$0 + 1] as DatabaseValue) }
            guard terms != state.terms else { continue }
            let until = Instant(milliseconds: row[0])
            wrong[id] =
                "has \(told(terms, transaction)) until \(until.rfc3339), and by the journal it was \(told(state.terms, transaction))"
            return
        }
    }

    /// `9.50`, or with what else it is made of.
    private func told(_ terms: [StoredValue], _ transaction: Transaction) -> String {
        zip(PriceColumns.all, terms).compactMap { column, value -> String? in
            guard value != .null else { return nil }
            let text =
                value.integerValue.map { Money(minorUnits: $0, currency: transaction.currency).decimal }
                ?? value.written
            return column == "price" ? text : "\(column) \(text)"
        }.joined(separator: ", ")
    }
}
