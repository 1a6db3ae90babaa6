import ShopFiles
import ShopText
import StoreCore

/// A file with rows that cannot be imported; none were.
struct RejectedImport: LongError {
    let file: String
    let report: ImportReport
    /// Notices about how the file was read.
    var notices: [String] = []
    /// The file with the rejected rows, if requested.
    var rejects: String?
    /// Whether the rows are counts of stock.
    var isCount = false

    /// Whether the report counts products, which are more than the rows of the file.
    var countsProducts = false

    /// What commas in numbers were seen to be.
    var commas: DecimalCommas.Use?

    /// How many lines about problems people are shown.
    static let shown = 100

    var kind: ErrorKind { .invalidInput }
    var code: String { "import_rejected" }

    static let commaHint = "prices have a decimal comma; add --decimal-comma"
    static let groupHint =
        "if the commas separate thousands, add --thousands ,; if they stand before decimals, --decimal-comma"

    /// How the commas of numbers that were refused can be read.
    private static func commaHint(_ commas: DecimalCommas.Use?, _ codes: Set<String>) -> String? {
        switch commas {
        case .decimals? where codes.contains("invalid_amount"): commaHint
        case .decimalsOrThousands? where !codes.isDisjoint(with: ["invalid_amount", "not_a_whole_number"]):
            groupHint
        default: nil
        }
    }

    /// Notices about values that may have been misread, when the other rows are imported.
    static func readingHints(_ report: ImportReport, _ commas: DecimalCommas.Use?) -> [String] {
        let codes = Set(report.problems.map(\.code))
        if codes.contains("decimal_point") { return [ProductFileError.pointHint] }
        return commaHint(commas, codes).map { [$0] } ?? []
    }

    var lines: [String] {
        let problems = ProblemLines(report.problems, in: file, limit: RejectedImport.shown)
        var lines = problems.lines + RejectedImport.rest(report, shown: problems.count, rejects: rejects)
        lines += report.warningLines(in: file).map(\.visible)
        lines += notices.map(\.visible)
        let noun = countsProducts ? "product" : "row"
        let rows = Text.count(report.rejected, noun)
        return ["\(rows) of \(report.total) cannot be imported; nothing was changed"] + lines
    }

    /// Where the problems are that are not shown.
    static func rest(_ report: ImportReport, shown: Int, rejects: String?) -> [String] {
        let rest = report.problemCount - shown
        guard rest > 0 else { return [] }
        return [
            "… and \(rest) more; "
                + (rejects.map { "\($0.visible) has them all" } ?? "--rejects FILE saves them all")
        ]
    }

    var hint: String? {
        let codes = Set(report.problems.map(\.code))
        if codes == ["not_a_product"] { return ProductFileError.notAnObject.hint }
        // Nobody knows what unreadable rows name.
        let unreadable: Set = ["malformed_json", "open_quote", "invalid_utf8"]
        if report.lacksKey, codes.isEmpty || !codes.isSubset(of: unreadable) {
            if isCount { return "name the member that identifies products, such as --mapping id=sku" }
            return
                "name the column that identifies products, such as --mapping id=sku, or the format with --from"
        }
        if codes.contains("invalid_utf8") {
            return "give the file's encoding with --encoding, or find it with --encoding guess"
        }
        if codes == ["stock_on_hand"] {
            return
                "set the parent's quantity to 0 in the file, or run `storectl stock adjust SKU =0` first"
        }
        let comma = RejectedImport.commaHint(commas, codes)
        if let comma, codes.isSubset(of: ["invalid_amount", "not_a_whole_number"]) { return comma }
        if codes == ["other_currency"] { return ProductFileError.currencyHint }
        if codes == ["decimal_point"] { return ProductFileError.pointHint }
        if codes == ["price_jump"] {
            return "raise --max-price-change if the prices are right, or leave them out with --skip-invalid"
        }
        let others =
            "fix the file and import it again, or import the valid rows with --skip-invalid --rejects FILE"
        if codes.contains("decimal_point") { return others + "; " + ProductFileError.pointHint }
        if commas == .decimals { return others + "; prices with a decimal comma need --decimal-comma" }
        return comma.map { "\(others); \($0)" } ?? others
    }

    var details: [JSONValue.Member] {
        [
            .init("rejected", .integer(report.rejected)), .init("total", .integer(report.total)),
            .init("errors", .array(report.problems.map(\.json))),
        ]
    }
}
