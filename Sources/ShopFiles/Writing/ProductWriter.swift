import ShopText
import StoreCore

/// Writes products as the files that `product import` reads.
package struct ProductWriter {
    private let format: ExportFormat
    private let isRaw: Bool

    package init(_ format: ExportFormat, isRaw: Bool) {
        self.format = format
        self.isRaw = isRaw
    }

    /// The start of the file, before the first product.
    package var head: String {
        switch format {
        case .csv, .tsv: line(OwnRows.columns)
        case .shopify: line(ShopifyRows.columns)
        case .woocommerce: line(WooCommerceRows.columns)
        case .json: "["
        case .jsonl: ""
        }
    }

    package var tail: String { format == .json ? "\n]\n" : "" }

    package func text(of family: ProductFamily, isFirst: Bool) -> String {
        switch format {
        case .csv, .tsv: line(OwnRows.values(family.product).map { $0 ?? "" })
        case .json: (isFirst ? "\n  " : ",\n  ") + OwnRows.object(family.product).compactText
        case .jsonl: OwnRows.object(family.product).compactText + "\n"
        case .shopify: ShopifyRows.rows(of: family).map(line).joined()
        case .woocommerce: WooCommerceRows.rows(of: family).map(line).joined()
        }
    }

    private func line(_ cells: [String]) -> String {
        let separator = format == .tsv ? "\t" : ","
        let delimiter: UInt8 = format == .tsv ? 0x09 : UInt8(ascii: ",")
        return cells.map { cell in
            TableCell.quoted(
                isRaw ? FormulaGuard.raw(cell) : FormulaGuard.guarded(cell), delimiter: delimiter)
        }.joined(separator: separator) + "\n"
    }

    /// Text as HTML that reads back as the same text.
    static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>\n")
    }

    /// Whether a text loses spaces or blank lines in HTML and back.
    static func losesSpaces(_ text: String) -> Bool {
        mayLoseSpaces(text) && PlainText.of(html: html(text)) != text
    }

    /// Whether a space is next to another or at an end, or may be one beyond ASCII: in few texts.
    private static func mayLoseSpaces(_ text: String) -> Bool {
        var wasSpace = true
        var lines = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20:
                if wasSpace { return true }
                wasSpace = true
            case 0x0A:
                if wasSpace, lines != 1 { return true }
                lines += 1
                wasSpace = true
            case 0x09, 0x0B...0x0D, 0xC2, 0xE1, 0xE2, 0xE3: return true
            default: wasSpace = false
            }
            if byte != 0x0A { lines = 0 }
        }
        return wasSpace && !text.isEmpty
    }
}
