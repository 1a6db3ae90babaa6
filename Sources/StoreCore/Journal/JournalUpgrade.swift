import GRDB
import ShopText

/// The entry that records a schema upgrade, so that the journal shows from when on its rows have other
/// columns.
///
/// Where the journal was begun by schema 5 or before, the first of these entries seals it: its arguments hold, as
/// `sealed`, a digest over everything before it that is made of digests. With that, old entries can forget too.
struct JournalUpgrade {
    static let command = "upgrade"
    /// Who acts where it is nobody.
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
    /// The digest over all links in the older format that are not yet sealed; `nil` where there are none. What they
    /// hold is not read for it, only the digests.
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
