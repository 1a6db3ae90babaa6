import Foundation
import ShopText

/// Compares SKUs: equal regardless of case and of how accents are composed.
///
/// SQLite's `NOCASE` covers only the letters A to Z, but is fast. So a SKU with any other letter also has a unique key;
/// a plain ASCII one, like nearly all, has none.
enum SKU {
    /// The composed form (NFC) in lowercase. Letters that are equal only as capitals, such as ß and SS, stay different,
    /// so that a plain ASCII SKU never equals one that is not.
    static func folded(_ sku: String) -> String {
        let lower = sku.lowercased()
        return isPlain(lower) ? lower : lower.precomposedStringWithCanonicalMapping
    }

    /// The value of `product.sku_key`; `nil` for plain ASCII.
    static func key(_ sku: String) -> String? {
        let folded = folded(sku)
        return isPlain(folded) ? nil : folded
    }

    /// What a new SKU is stored as: NFKC, so that what looks like another is the other. Older ones may be in NFC.
    static func stored(_ sku: String) -> String { isPlain(sku) ? sku : Text.compatible(sku) }

    /// Whether both name the same product.
    static func isSame(_ left: String, _ right: String) -> Bool {
        folded(stored(left)) == folded(stored(right))
    }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
