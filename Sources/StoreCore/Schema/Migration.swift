import GRDB
import ShopText

/// One migration of the store's schema, as steps that run in order inside the migrator's transaction.
///
/// SQL is enough for new tables, columns and indexes. A table whose columns or constraints change is a
/// ``TableRebuild``: SQLite cannot alter them in place. Foreign keys are off meanwhile, and checked afterwards.
struct Migration: Sendable {
    enum Step: Sendable {
        case sql(String)
        case rebuild(TableRebuild)
        /// Work that SQL alone cannot do.
        case run(@Sendable (Database, Environment) throws -> Void)
    }

    let steps: [Step]

    init(_ steps: [Step]) { self.steps = steps }

    init(_ sql: String) { self.init([.sql(sql)]) }

    /// The tables it rebuilds.
    var rebuilt: [String] {
        steps.compactMap { step in
            if case .rebuild(let rebuild) = step { rebuild.table } else { nil }
        }
    }

    func run(in database: Database, _ environment: Environment) throws {
        for step in steps {
            switch step {
            case .sql(let sql): try database.execute(sql: sql)
            case .rebuild(let rebuild): try rebuild.run(in: database)
            case .run(let body): try body(database, environment)
            }
        }
    }
}

/// A store that cannot be upgraded to the current schema; it is then unchanged.
enum MigrationError: StoreError, Equatable {
    /// A rebuilt table lacks columns that were neither copied nor dropped on purpose.
    case columnsLost(table: String, columns: [String])
    /// A rebuild names indexes or triggers that do not exist.
    case notThere(table: String, names: [String])
    /// Rows that would refer to missing rows, and did not before.
    case danglingReferences(count: Int, tables: [String])
    /// The file says that it is of an older schema than its tables are; or they are of none.
    case wrongVersion(Int, known: Int, isPresent: Bool, detail: String)

    var kind: ErrorKind { .internalFault }
    var code: String { "upgrade_failed" }
    var message: String {
        let reason =
            switch self {
            case .columnsLost(let table, let columns):
                "table \(table) would lose \(columns.joined(separator: ", "))"
            case .notThere(let table, let names):
                "table \(table) has no \(names.joined(separator: ", "))"
            case .wrongVersion(let version, _, true, _):
                "its tables are the present ones, but its PRAGMA user_version says version \(version)"
            case .wrongVersion(let version, _, false, let detail):
                "its PRAGMA user_version says version \(version), but its tables are not of that version "
                    + "(\(detail))"
            case .danglingReferences(let count, let tables):
                "\(count) \(count == 1 ? "row" : "rows") of \(tables.joined(separator: ", ")) would be orphaned"
            }
        return "the store cannot be upgraded: \(reason)"
    }
    var hint: String? {
        switch self {
        case .wrongVersion(_, let known, true, _):
            "nothing was changed; another program set it: set it back with `PRAGMA user_version = \(known)`"
        case .wrongVersion: "nothing was changed; restore a backup with `storectl restore`"
        default: "nothing was changed; keep using the storectl that wrote it"
        }
    }
}
