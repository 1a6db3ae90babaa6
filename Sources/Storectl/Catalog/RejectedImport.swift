import StoreCore

/// A file with rows that cannot be imported; nothing of it was.
struct RejectedImport: StoreError {
    let file: String
    let report: ImportReport
    /// What is to be known of how the file was read.
    var notices: [String] = []
    /// Whether the rows are counts of stock.
    var isCount = false

    /// How many problems people are shown.
    static let shown = 100

    var kind: ErrorKind { .invalidInput }
    var code: String { "import_rejected" }

    var message: String {
        var lines = report.problems.prefix(RejectedImport.shown).map { $0.text(in: file) }
        if report.problemCount > lines.count {
            lines.append("… and \(report.problemCount - lines.count) more")
        }
        lines += notices
        let rows = report.rejected == 1 ? "1 row" : "\(report.rejected) rows"
        return (["\(rows) of \(report.total) cannot be imported; nothing was changed"] + lines)
            .joined(separator: "\n  ")
    }

    var hint: String? {
        if Set(report.problems.map(\.code)) == ["not_a_product"] { return ProductFileError.notAnObject.hint }
        if report.lacksKey {
            if isCount { return "say by which member products are known, such as --mapping id=sku" }
            return
                "say by which column products are known, such as --mapping id=sku, or the format with --from"
        }
        let codes = Set(report.problems.map(\.code))
        if codes.contains("invalid_utf8") {
            return "name the encoding of the file with --encoding, such as windows-1252"
        }
        if codes == ["stock_on_hand"] {
            return
                "say in the file that the parent's quantity is 0, or run `storectl stock adjust SKU =0` first"
        }
        if codes == ["price_jump"] {
            return "raise --max-price-change if the prices are right, or leave them out with --skip-invalid"
        }
        return "mend the file and import it again, or import the others with --skip-invalid --rejects FILE"
    }

    var details: [JSONValue.Member] {
        [
            .init("rejected", .integer(report.rejected)), .init("total", .integer(report.total)),
            .init("errors", .array(report.problems.map(\.json))),
        ]
    }
}
