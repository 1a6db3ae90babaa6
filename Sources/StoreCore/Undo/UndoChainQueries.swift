import GRDB
import ShopText

// Which undos are in force: an undo that was itself undone is not, nor is one that was cut short.
extension Transaction {
    /// The finished entry by which another is taken back as things are now. For one that makes a change again, it
    /// may be another undo of that change.
    func undoing(ofEntry id: Int64) throws -> Int64? {
        if let by = try undosInForce(ofEntry: id)[id] { return by }
        guard let undone = try entryUndone(by: id), let change = try entryUndone(by: undone) else {
            return nil
        }
        return try undosInForce(ofEntry: change)[change]
    }

    private func entryUndone(by id: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT undoes FROM journal WHERE id = ? AND undoes IS NOT NULL"),
            arguments: [id])
    }

    /// By entry, of one and of all that undo it or each other, the undo that is in force.
    private func undosInForce(ofEntry id: Int64) throws -> [Int64: Int64] {
        let undos = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    WITH RECURSIVE later (id, undoes) AS (
                        SELECT id, undoes FROM journal WHERE undoes = ?
                        UNION ALL
                        SELECT journal.id, journal.undoes FROM later JOIN journal ON journal.undoes = later.id)
                    SELECT id, undoes FROM later ORDER BY id DESC
                    """), arguments: [id])
        var inForce: [Int64: Int64] = [:]
        // What undoes an undo comes after it.
        for undo in undos {
            let id: Int64 = undo[0]
            if try inForce[id] == nil && isFinished(undo: id) { inForce[undo[1]] = id }
        }
        return inForce
    }

    private func isFinished(undo id: Int64) throws -> Bool {
        guard let entry = try journalEntry(id) else { return false }
        // One in parts has its answer when it is done, and nothing in the entry itself.
        return try entry.changeset?.isEmpty == false || answer(of: entry).digest != nil
    }

    /// The last entry that made a change again by undoing its undo.
    func lastRedo(ofEntry id: Int64) throws -> Int64? {
        let inForce = try undosInForce(ofEntry: id)
        guard !inForce.isEmpty else { return nil }
        let undos = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM journal WHERE undoes = ?"), arguments: [id])
        return undos.compactMap { inForce[$0] }.max()
    }

    /// The last change somebody made, without those that are undone and what undid them.
    func lastUndoableEntry(of actor: String) throws -> Int64? {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT id FROM journal WHERE actor_id = ? AND undoes IS NULL AND command <> 'init'
                ORDER BY id DESC LIMIT 1000
                """, arguments: [actor])
        while let row = try rows.next() {
            let id: Int64 = row[0]
            if try undoing(ofEntry: id) != nil { continue }
            guard let entry = try journalEntry(id) else { continue }
            if entry.changeset?.isEmpty == false { return id }
            if try partSummary(of: id).parts > 0 { return id }
        }
        return nil
    }

    /// Whether the opposite of a movement is in the ledger, and not taken back itself.
    func isCompensated(movement id: Int64, ofProduct product: Int64) throws -> Bool {
        let undone = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id, reference FROM stock_movement
                    WHERE product_id = ? AND id > ? AND reason = 'undone' ORDER BY id DESC
                    """), arguments: [product, id])
        var takenBack: Set<String> = []
        for movement in undone where !takenBack.contains(Transaction.reference(toMovement: movement[0])) {
            if let reference: String = movement[1] { takenBack.insert(reference) }
        }
        return takenBack.contains(Transaction.reference(toMovement: id))
    }

    /// Whether what an entry changed still counts, seen from an earlier one: it is not undone, and what undoes an entry
    /// between them leaves what there was.
    func counts(_ later: JournalEntry, after entry: Int64) throws -> Bool {
        try later.undoes.map { $0 < entry } ?? true && undoing(ofEntry: later.id) == nil
    }

    /// The entries after one that changed what a coupon is limited to in the respect of a row, and still count.
    func laterScopes(of row: UndoRow, after entry: Int64, besides sandbox: Set<String> = []) throws -> [Int64]
    {
        guard row.table == "coupon_scope", let code = try name(ofRow: row.key[0].value, in: "coupon") else {
            return []
        }
        let later = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT entry FROM journal_touch WHERE noun = 'coupon' AND name = ? AND entry > ?
                    ORDER BY entry
                    """), arguments: [code, entry])
        return try later.filter { id in
            guard let found = try journalEntry(id), let changeset = found.changeset,
                try counts(found, after: entry), found.sandboxHead.map({ !sandbox.contains($0) }) ?? true
            else { return false }
            var isFound = false
            try SQLiteSession.forEachChange(in: changeset) { change in
                let values = change.kind == .insert ? change.new : change.old
                if change.table == row.table, values.first == row.key[0].value,
                    values.dropFirst().first == row.value("noun")
                {
                    isFound = true
                }
            }
            return isFound
        }
    }

    /// A coupon that is limited to a product or category.
    ///
    /// - Parameter going: coupons, by number, whose limits go too.
    func coupon(naming table: String, _ id: Int64, besides going: Set<Int64>) throws -> String? {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT coupon.id, code FROM coupon_scope JOIN coupon ON coupon.id = coupon_id
                    WHERE noun = ? AND coupon_scope.name = ? ORDER BY coupon.id
                    """), arguments: [table, String(id)]
        ).first { !going.contains($0[0]) }.map { $0[1] }
    }
}

extension JournalEntry {
    /// Of an entry that brought a sandbox, the last hash of that.
    fileprivate var sandboxHead: String? {
        guard command == BroughtCommand.name, let arguments,
            let value = try? JSONReader.value(of: arguments)
        else { return nil }
        return value["sandbox"]?.stringValue
    }
}

/// The command that brings a sandbox, which is further up.
enum BroughtCommand { static let name = "sandbox bring" }

extension Store {
    /// The idempotency key by which an entry is undone once, and an undo that was cut short goes on; a new one when the
    /// change was made again.
    ///
    /// - Throws: ``UndoError/alreadyUndone(entry:by:)`` if what undid it is not in force anymore, and to be undone itself.
    public func keyForUndoing(_ entry: Int64, as actor: Actor) throws -> String {
        try read(as: actor) { transaction in
            let key =
                try transaction.lastRedo(ofEntry: entry).map { "undo \(entry) after \($0)" }
                ?? "undo \(entry)"
            if let done = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id),
                done.undoes == entry, let by = try transaction.undoing(ofEntry: done.id)
            {
                throw UndoError.alreadyUndone(entry: done.id, by: by)
            }
            return key
        }
    }
}
