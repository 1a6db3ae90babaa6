import ShopText

/// The end of a table from a quote that is never closed, as written in a file of rejects: unchanged, so that it becomes
/// rows again once the quote is closed. Each line after the first has the columns for the reasons in front, like the
/// rows of such a file.
/// No quote in it closes a value, so each line end in it may end a row.
struct OpenQuote {
    let text: [UInt8]

    /// - Parameter reasons: how many columns of reasons the lines already have.
    init(_ rest: UnsafeRawBufferPointer, _ delimiter: UInt8, reasons: Int) {
        let lineEnd: UInt8 = rest.contains(0x0A) ? 0x0A : 0x0D
        let lines = rest.split(separator: lineEnd, omittingEmptySubsequences: false).map(Array.init)
        let noReasons = [UInt8](repeating: delimiter, count: RejectColumns.names.count)
        let continued = lines.dropFirst().map { line -> [UInt8] in
            if line.isEmpty || line == [0x0D] { return line }
            let values = line.split(
                separator: delimiter, maxSplits: reasons, omittingEmptySubsequences: false)
            return noReasons + (values.count > reasons ? Array(values[reasons]) : line)
        }
        var first = lines[0]
        // A spreadsheet would run it as a formula.
        if FormulaGuard.isMissing(in: Array(first.dropFirst())) { first.insert(UInt8(ascii: "'"), at: 1) }
        text = Array(([first] + continued).joined(separator: [lineEnd]))
    }
}
