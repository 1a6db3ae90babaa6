import ShopText
import StoreCore

/// Takes the rows that a file amounts to; the function tells where the value with a given number stands.
package typealias RowTaker = (ImportRow, (Int) -> TextPosition?) throws -> Void

/// Turns the records of one format into rows of the catalogue; a product may come from several records, and
/// a record may make several rows.
protocol RecordFormat {
    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws
    /// After the last record.
    mutating func finish(_ rows: RowTaker) throws
    /// What the reader of the file should know.
    var notices: [String] { get }
    /// How rows and products add up.
    var counts: RowCounts { get }
    /// Names of values that say something this format has no use for.
    var unknown: UnknownNames { get }
}

extension RecordFormat {
    /// Where each product has a row of its own there is nothing to tell.
    var counts: RowCounts { RowCounts() }
}
