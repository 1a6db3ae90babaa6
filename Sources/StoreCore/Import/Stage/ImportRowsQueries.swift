import GRDB

/// A group of rows that are planned together.
enum ImportRows {
    case numbered(after: Int64, through: Int64)
    /// Rows that are planned again, because the store changed after they were planned.
    case again

    /// Selects these rows in SQL, where `r` is the row.
    var condition: String {
        switch self {
        case .numbered: "r.n > :from AND r.n <= :to"
        case .again: "r.n IN (SELECT n FROM temp.import_again)"
        }
    }

    var arguments: StatementArguments {
        switch self {
        case .numbered(let first, let last): ["from": first, "to": last]
        case .again: []
        }
    }

    /// Whether the rows of their parents are already in the store, so that the file's values no longer matter.
    var haveStoredParents: Bool {
        switch self {
        case .numbered: false
        case .again: true
        }
    }
}
