import Foundation

/// When two SKUs are the same: in any letter case, and however their accents are composed.
///
/// SQLite's `NOCASE` knows the letters A to Z only, and knows them quickly. So a SKU with any other letter
/// has beside it its key, which is unique; one of plain ASCII, as nearly all are, has none.
enum SKU {
    /// The composed form (NFC) in lower case. Letters that only capitals join, as ß and SS, stay apart, so
    /// that no SKU of plain ASCII is the same as one that is not.
    static func folded(_ sku: String) -> String {
        let lower = sku.lowercased()
        return isPlain(lower) ? lower : lower.precomposedStringWithCanonicalMapping
    }

    /// What `product.sku_key` holds; `nil` for plain ASCII.
    static func key(_ sku: String) -> String? {
        let folded = folded(sku)
        return isPlain(folded) ? nil : folded
    }

    static func isSame(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
