import Foundation
import StoreCore

/// A saved import plan: the request, the file, and the state of the store.
struct SavedPlan: Codable {
    var request: ImportRequest
    var store: String
    /// Where the store's journal was when the plan was made.
    var state: JournalState
    /// The digest of the file's rows.
    var sha256: String
    var created: Int
    var updated: Int
    var archived: Int
    /// The first of the changes, for people who read the plan.
    var changes: [String]
    /// Proves that this store made the plan and that it is unaltered.
    var seal = ""

    init(_ request: ImportRequest, _ run: ImportRun, _ changes: [ImportChange]) {
        self.request = request
        store = run.storeID
        state = run.state
        sha256 = run.digest
        created = run.report.created
        updated = run.report.updated
        archived = run.report.archived
        self.changes = changes.map(\.text)
    }

    /// - Throws: ``ImportError`` if it is not a plan of this store.
    init(path: String, of shop: OpenShop, in context: Context) throws {
        let bytes = try InputFile.read(context.resolved(path), limit: 64 << 20).bytes
        do { self = try JSONDecoder().decode(SavedPlan.self, from: Data(bytes)) } catch {
            throw ImportError.notAPlan("\(path) was not written by --plan")
        }
        guard store == shop.store.uuid else { throw ImportError.notAPlan("it belongs to another store") }
        guard try shop.store.isSealed(try sealed, by: seal, as: shop.actor) else {
            throw ImportError.altered(plan: path)
        }
    }

    func write(to path: String, of shop: OpenShop) throws {
        var plan = self
        plan.seal = try shop.store.seal(try sealed, as: shop.actor)
        let file = try AtomicFile(path)
        try file.write(try plan.encoded + [0x0A])
        try file.finish()
    }

    /// The sealed content: the plan without the seal.
    private var sealed: [UInt8] {
        get throws {
            var plan = self
            plan.seal = ""
            return try plan.encoded
        }
    }

    private var encoded: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    /// - Throws: ``ImportError`` when the plan no longer holds.
    func check(_ run: ImportRun) throws {
        guard sha256 == run.digest else {
            throw ImportError.notAPlan("\(Located.file(request.file)) has changed since")
        }
        let done = try run.checkUnmoved(since: state)
        let report = run.report
        let isRest = done > 0 && done + run.planned == created + updated + archived
        guard isRest || (created, updated, archived) == (report.created, report.updated, report.archived)
        else {
            throw ImportError.notAPlan(
                "it planned \(created) created, \(updated) updated, \(archived) archived; now it would be "
                    + "\(report.created), \(report.updated), \(report.archived)")
        }
    }
}
