import ShopText
import StoreCore
import Testing

@testable import Storectl

/// What became of a file: each row's fields, and what was said of it.
struct ReadProducts {
    var rows: [[String: String]] = []
    var faults: [String] = []
    var notices: [String] = []

    /// Reads a file of a shop that counts in dollars.
    init(_ bytes: [UInt8], _ change: (inout ProductFileOptions) throws -> Void = { _ in }) throws {
        var options = ProductFileOptions(currency: try #require(Currency(code: "USD")))
        try change(&options)
        var pieces = [bytes]
        var file = try ProductFile({ pieces.popLast() ?? [] }, options)
        try file.forEachRow { row, _ in
            rows.append(row.texts)
            faults += row.faultMessages
        }
        notices = file.notices
    }

    init(_ text: String, _ change: (inout ProductFileOptions) throws -> Void = { _ in }) throws {
        try self.init(Array(text.utf8), change)
    }
}
