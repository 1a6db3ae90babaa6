import ShopText
import StoreCore

/// `--mapping`: which column is which field, where the names do not say it.
package struct ColumnMapping {
    /// Column names in lower case; `nil` for a column to be left out.
    private(set) var fields: [String: ProductField?] = [:]
    /// The columns that are fields, as they were spelled, in the order in which they were named.
    private(set) var columns: [String] = []
    /// The fields to read, each of which must have a column; other columns are ignored. `nil` for all fields.
    package var only: [ProductField]?

    package init() {}

    var isEmpty: Bool { fields.isEmpty && only == nil }

    /// Reads `COLUMN=FIELD`; `COLUMN=` leaves the column out.
    package mutating func add(_ text: String) throws {
        guard let equals = text.lastIndex(of: "=") else { throw ProductFileError.notAMapping(text) }
        let column = text[..<equals].trimmedSpace
        let name = text[text.index(after: equals)...].trimmedSpace
        guard !column.isEmpty else { throw ProductFileError.notAMapping(text) }
        let field = ProductField(rawValue: name)
        if !name.isEmpty, field == nil { throw CatalogError.unknownField(name) }
        if let known = fields[column.lowercased()], known != field {
            throw ProductFileError.mappedTwice(column)
        }
        if field != nil, fields[column.lowercased()] == nil { columns.append(column) }
        fields[column.lowercased()] = .some(field)
    }

    /// - Throws: ``ProductFileError/mappedColumnsMissing(_:_:)`` if a mapped column is missing.
    func check(_ names: [String]) throws(ProductFileError) {
        let keys = Set(names.map { $0.lowercased() })
        let missing = columns.filter { !keys.contains($0.lowercased()) }
        guard missing.isEmpty else { throw .mappedColumnsMissing(missing, names) }
    }

    /// Reads a file of such lines; blank ones and those with `#` in front say nothing.
    package mutating func add(fileText text: String) throws {
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmedSpace
            if !line.isEmpty, !line.hasPrefix("#") { try add(line) }
        }
    }
}
