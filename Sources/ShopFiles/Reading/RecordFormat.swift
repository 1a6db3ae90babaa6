import ShopText
import StoreCore

/// Receives the rows of a file; the function locates the value with a given number.
package typealias RowTaker = (ImportRow, (Int) -> TextPosition?) throws -> Void

/// Turns the records of one format into rows of the catalog; a product may come from several records, and a
/// record may make several rows.
protocol RecordFormat {
    /// Its column names in lowercase; others are reported as not imported.
    static var columns: Set<String> { get }
    /// The format's own name for a column that has several: in other languages or versions.
    static func key(_ name: String) -> String
    /// The same for all columns of a table, of which some are known by their places.
    static func keys(_ names: [String]) -> [String]
    /// The column that holds a field, if one does.
    static func column(of field: ProductField) -> String?
    /// Whether a name may occur twice in a file.
    static var allowsRepeats: Bool { get }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws
    /// After the last record.
    mutating func finish(_ rows: RowTaker) throws
    /// Notices about how the file was read.
    var notices: [String] { get }
    /// How rows and products add up.
    var counts: RowCounts { get }
    /// Names of values that this format does not use.
    var unknown: UnknownNames { get }
}

extension RecordFormat {
    static func key(_ name: String) -> String { name.lowercased() }
    static func keys(_ names: [String]) -> [String] { names.map { key($0) } }
    static var allowsRepeats: Bool { false }

    /// Nothing to report if each product has its own row.
    var counts: RowCounts { RowCounts() }
}
