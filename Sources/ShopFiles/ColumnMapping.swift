import ShopText
import StoreCore

/// `--mapping`: which column is which field, if the names do not say so.
package struct ColumnMapping {
    /// What to do with a column.
    enum Target: Equatable {
        case field(ProductField)
        /// Read it as the file format's own column with this name, in lowercase.
        case column(String)
        case ignored
    }

    /// By the names of columns in lowercase, or by their number: `#4`.
    private(set) var targets: [String: Target] = [:]
    /// The columns that are read, as they were spelled, in the order in which they were named.
    private(set) var columns: [String] = []
    /// The columns that are left out, as they were spelled.
    private(set) var leftOut: [String] = []
    /// The fields to read, each of which must have a column; other columns are ignored. `nil` for all fields.
    package var only: [ProductField]?

    package init() {}

    var isEmpty: Bool { targets.isEmpty && only == nil }

    /// The mapping of a column.
    ///
    /// - Parameter number: its place in a table, from 1.
    func target(_ name: String, number: Int? = nil) -> Target? {
        if targets.isEmpty { return nil }
        // Of two columns of one name, a number says which is meant.
        return number.flatMap { targets["#\($0)"] } ?? targets[name.lowercased()]
    }

    /// Reads `COLUMN=FIELD`; `COLUMN=` leaves the column out. A format's own column may stand for a field.
    package mutating func add(_ text: String) throws {
        guard let equals = text.lastIndex(of: "=") else { throw ProductFileError.notAMapping(text) }
        let column = text[..<equals].trimmedSpace
        let name = text[text.index(after: equals)...].trimmedSpace
        guard !column.isEmpty else { throw ProductFileError.notAMapping(text) }
        let target: Target
        if name.isEmpty {
            target = .ignored
        } else if let field = ProductField(rawValue: name) {
            target = .field(field)
        } else if ProductFormat.allColumns.contains(where: { $0.contains(name.lowercased()) })
            || WooCommerceHeaders.isAttribute(name.lowercased())
        {
            target = .column(name.lowercased())
        } else {
            throw CatalogError.unknownField(name)
        }
        let key = column.lowercased()
        if let known = targets[key], known != target { throw ProductFileError.mappedTwice(column) }
        if targets[key] == nil {
            if target == .ignored { leftOut.append(column) } else { columns.append(column) }
        }
        targets[key] = target
    }

    /// - Throws: ``ProductFileError/mappedColumnsMissing(_:_:)`` if a mapped column is missing.
    func check(_ names: [String]) throws(ProductFileError) {
        let keys = Set(names.map { $0.lowercased() } + names.indices.map { "#\($0 + 1)" })
        let missing = columns.filter { !keys.contains($0.lowercased()) }
        guard missing.isEmpty else { throw .mappedColumnsMissing(missing, names) }
    }

    /// What is said of columns to be left out that are not there.
    ///
    /// - Parameter key: the name that the file's format has for a column.
    func notices(_ names: [String], key: (String) -> String) -> [String] {
        if leftOut.isEmpty { return [] }
        let keys = Set(
            names.flatMap { [$0.lowercased(), key($0)] } + names.indices.map { "#\($0 + 1)" } + ["currency"])
        return leftOut.filter { !keys.contains($0.lowercased()) }.map { name in
            let meant = ProductFileError.meant([name], names).map { "; \($0)" } ?? ""
            return "there is no column \"\(name.short)\" to leave out\(meant)"
        }
    }
}
