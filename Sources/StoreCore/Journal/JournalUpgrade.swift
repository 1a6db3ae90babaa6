import GRDB
import ShopText

/// The entry that records a schema upgrade, so that the journal shows since when its rows have other columns.
/// If the journal was begun by schema 5 or earlier, the first of these entries seals it: its arguments hold, as
/// `sealed`, a digest over the digests of everything before it. With that, the content of old entries can be forgotten
/// too.
struct JournalUpgrade {
    static let command = "upgrade"
    /// The actor if nobody is acting.
    static let actor = "storectl"

    let from: Int
    let to: Int

    /// Writes the entry, unless the store is new.
    func record(in database: Database, _ environment: Environment) throws {
        guard to >= JournalEntry.firstDigestedSchema,
            let store = try Row.fetchOne(database, sql: "SELECT name, currency FROM store"),
            let currency = Currency(code: store["currency"])
        else { return }
        let transaction = Transaction(
            database, actor: .anonymous, instant: environment.now(), currency: currency,
            environment: environment)
        let seal = try transaction.seal()
        transaction.touch(.store, store["name"] as String)
        let arguments: [JSONValue.Member] = [.init("from", .integer(from)), .init("to", .integer(to))]
        _ = try transaction.record(
            JournalDraft(
                actorID: nil, actor: JournalUpgrade.actor, command: JournalUpgrade.command,
                arguments: JSONValue.object(
                    arguments + (seal.map { [.init("sealed", .string($0.hex))] } ?? [])
                ).compactText, schemaVersion: to))
    }

    /// The seal that an entry holds, as hexadecimal.
    static func seal(in entry: JournalEntry) -> String? {
        guard entry.command == command, let arguments = entry.arguments else { return nil }
        return (try? JSONReader.value(of: arguments))?["sealed"]?.stringValue
    }
}

extension Transaction {
    /// The digest over all links in the older format that are not yet sealed; `nil` if there are none. Only the digests
    /// are read for it, not the contents.
    fileprivate func seal() throws -> [UInt8]? {
        var seal: [UInt8]?
        try forEachLink(after: (0, 0), withContents: false) { link in
            switch link {
            case .entry(let entry, let hash, _):
                seal = entry.isClear ? entry.seal(after: seal ?? JournalEntry.genesis, storedHash: hash) : nil
                return entry.isClear
            case .part(let part, let hash):
                seal = part.seal(after: seal ?? JournalEntry.genesis, storedHash: hash)
                return true
            }
        }
        return seal
    }
}
