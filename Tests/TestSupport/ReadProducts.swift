import ShopFiles
import ShopText
import StoreCore
import Testing

/// What became of a file: each row's fields, and what was said of it.
package struct ReadProducts {
    package var rows: [[String: String]] = []
    package var faults: [String] = []
    package var notices: [String] = []

    /// The fields of each row that are not emptied.
    package var filled: [[String: String]] { rows.map { $0.filter { !$0.value.isEmpty } } }

    /// Reads a file of a shop that counts in dollars.
    ///
    /// - Parameter pieceSize: how many bytes come at once.
    package init(
        _ bytes: [UInt8], pieceSize: Int = .max,
        _ change: (inout ProductFileOptions) throws -> Void = { _ in }
    ) throws {
        var options = ProductFileOptions(currency: try #require(Currency(code: "USD")))
        try change(&options)
        var rest = bytes[...]
        var file = try ProductFile(
            {
                defer { rest = rest.dropFirst(pieceSize) }
                return Array(rest.prefix(pieceSize))
            }, options)
        try file.forEachRow { row, _ in
            rows.append(row.texts)
            faults += row.faultMessages
        }
        notices = file.notices
    }

    package init(_ text: String, _ change: (inout ProductFileOptions) throws -> Void = { _ in }) throws {
        try self.init(Array(text.utf8), change)
    }
}
