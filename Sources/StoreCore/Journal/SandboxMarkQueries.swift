import GRDB
import ShopText

/// Where a sandbox's journal branches off from its shop's.
struct SandboxMark: Equatable {
    /// The sandbox's entry that records this, and the last part before it.
    let entry: Int64
    let part: Int64
    /// The shop's last entry at that time, and the hash of its last link.
    let of: Int64
    let hash: String

    /// The command of such an entry.
    static let command = "sandbox"
}

extension Transaction {
    /// The marks of a sandbox, newest first; more than one if it was made in a sandbox.
    func sandboxMarks() throws -> [SandboxMark] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, arguments, (SELECT coalesce(max(id), 0) FROM journal_part WHERE after_entry < journal.id)
                FROM journal WHERE command = ? ORDER BY id DESC
                """, arguments: [SandboxMark.command]
        ).compactMap { row in
            let arguments: String? = row[1]
            guard let value = try? arguments.map({ try JSONReader.value(of: $0) }),
                case .number(let of)? = value["of"], let of = Int64(of),
                let hash = value["hash"]?.stringValue
            else { return nil }
            return SandboxMark(entry: row[0], part: row[2], of: of, hash: hash)
        }
    }
}
