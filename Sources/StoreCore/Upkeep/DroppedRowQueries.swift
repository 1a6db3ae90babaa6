import GRDB
import ShopText

extension Transaction {
    /// Entries and parts whose rows are gone, though nothing that drops rows can have done it: `journal compact` leaves
    /// a month of them, an erasure takes the salt too, and a copy without people has an entry of its own.
    func droppedRowFindings() throws -> [Finding] {
        let found = try Int64.fetchAll(
            database,
            sql: """
                WITH erasure AS (
                        SELECT max(instant) + 3600000 AS until FROM journal
                        WHERE command = 'user delete' AND changeset IS NULL),
                    compaction AS (SELECT max(instant, :now) AS at FROM journal WHERE command = 'journal compact'
                        UNION ALL SELECT :now),
                    anonymous AS (SELECT max(id) AS id FROM journal WHERE command = 'backup --anonymize'),
                    dropped AS (
                        SELECT id AS entry, instant, salt, command FROM journal WHERE changeset IS NULL
                        UNION
                        SELECT part.entry, part.instant, part.salt, journal.command
                        FROM journal_part AS part JOIN journal ON journal.id = part.entry
                        WHERE part.changeset IS NULL)
                SELECT DISTINCT entry FROM dropped
                WHERE entry > coalesce((SELECT id FROM anonymous), 0)
                    AND instant >= (SELECT max(at) FROM compaction) - :month
                    AND iif(salt IS NULL, instant > coalesce((SELECT until FROM erasure), -1),
                        command <> 'user delete')
                ORDER BY entry
                """,
            arguments: ["now": instant.milliseconds, "month": CompactJournal.youngest * 86_400_000])
        return found.map { entry in
            Finding(
                "journal", "entry \(entry) no longer has its rows, and nothing recorded has dropped them",
                hint: Finding.restore)
        }.capped("journal")
    }
}
