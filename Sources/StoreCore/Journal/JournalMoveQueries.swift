import GRDB
import ShopText

extension Transaction {
    func journalState() throws -> JournalState {
        let entry = try journalHead().id
        let part = try Int64.fetchOne(database, sql: "SELECT max(id) FROM journal_part")
        return JournalState(entry: entry, part: part ?? 0, hash: try hash(ofEntry: entry))
    }

    private func hash(ofEntry id: Int64) throws -> String {
        try String.fetchOne(
            database, sql: "SELECT lower(hex(hash)) FROM journal WHERE id = ?", arguments: [id]) ?? ""
    }

    /// What has changed since.
    ///
    /// - Parameter command: an interrupted entry of this command is left out, because its changes are not
    ///   someone else's.
    func moves(since state: JournalState, notOf command: Command?) throws -> JournalMoves {
        var moves = JournalMoves()
        guard try hash(ofEntry: state.entry) == state.hash else {
            moves.isCatalogueMoved = true
            return moves
        }
        let own = """
            (SELECT id FROM journal WHERE id > :entry AND command = :command AND arguments = :arguments
                AND EXISTS (SELECT 1 FROM journal_part AS begun WHERE begun.entry = journal.id)
                AND NOT EXISTS (SELECT 1 FROM journal_part AS last
                    WHERE last.entry = journal.id AND last.answer_digest IS NOT NULL))
            """
        let arguments: StatementArguments = [
            "entry": state.entry, "command": command?.name, "arguments": command?.arguments.compactText,
        ]
        let parts = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) FILTER (WHERE entry NOT IN \(own)) AS others,
                    coalesce(sum(products) FILTER (WHERE entry IN \(own)), 0) AS done
                FROM journal_part WHERE id > :part
                """, arguments: arguments + ["part": state.part])
        moves.done = parts?["done"] ?? 0
        moves.isCatalogueMoved = (parts?["others"] ?? 0) > 0
        let entries = try Row.fetchCursor(
            database, sql: "SELECT changeset FROM journal WHERE id > :entry AND id NOT IN \(own)",
            arguments: arguments)
        while !moves.isCatalogueMoved, let row = try entries.next() {
            guard let changeset = row.changeset else {
                moves.isCatalogueMoved = true
                break
            }
            try SQLiteSession.forEachChange(in: changeset) { change in
                switch change.table {
                case "product", "category": moves.isCatalogueMoved = true
                case "stock_movement": moves.stock.formUnion([change.new.dropFirst().first??.integerValue])
                default: break
                }
            }
        }
        return moves
    }
}
