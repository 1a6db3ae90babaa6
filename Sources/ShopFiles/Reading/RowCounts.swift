/// Reports how rows and products add up, if products with variants have no rows of their own.
struct RowCounts {
    var rows = 0
    /// Rows that only add an image to a product.
    var pictures = 0
    /// Products that were added to hold variants.
    var parents = 0

    /// `read 22 rows, 2 of them only an image; added 3 products to hold variants: 23 products in all`
    var notice: String? {
        guard pictures > 0 || parents > 0 else { return nil }
        var text = "read \(rows) \(rows == 1 ? "row" : "rows")"
        if pictures > 0 { text += ", \(pictures) of them only an image" }
        if parents > 0 {
            text += "; added \(parents) \(parents == 1 ? "product" : "products") to hold variants"
        }
        let count = rows - pictures + parents
        return text + ": \(count) \(count == 1 ? "product" : "products") in all"
    }
}
