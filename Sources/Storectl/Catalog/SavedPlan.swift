import Foundation
import StoreCore

/// A plan of an import in a file: what was asked for, of which file, and against which state of the store.
struct SavedPlan: Codable {
    var request: ImportRequest
    var store: String
    /// The head of the store's journal when the plan was made.
    var head: String
    /// The digest of the file's rows.
    var sha256: String
    var created: Int
    var updated: Int
    var archived: Int
    /// The first of the changes, for people who read the plan.
    var changes: [String]

    init(_ request: ImportRequest, _ run: ImportRun, _ changes: [ImportChange]) {
        self.request = request
        store = run.storeID
        head = run.head
        sha256 = run.digest
        created = run.report.created
        updated = run.report.updated
        archived = run.report.archived
        self.changes = changes.map(\.text)
    }

    init(path: String, in context: Context) throws {
        let bytes = try InputFile.read(context.resolved(path), limit: 64 << 20).bytes
        do { self = try JSONDecoder().decode(SavedPlan.self, from: Data(bytes)) } catch {
            throw ImportError.notAPlan("\(path) was not written by --plan")
        }
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = try AtomicFile(path)
        try file.write(Array(try encoder.encode(self)) + [0x0A])
        try file.finish()
    }

    /// - Throws: ``ImportError`` when the plan no longer holds.
    func check(_ run: ImportRun) throws {
        guard store == run.storeID else { throw ImportError.notAPlan("it is of another store") }
        guard sha256 == run.digest else { throw ImportError.notAPlan("\(request.file) has changed since") }
        guard head == run.head else { throw ImportError.storeMoved(entry: run.headEntry) }
    }
}
