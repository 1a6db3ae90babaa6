import ShopText

/// How a file of products is to be read, where that is not to be found out.
package struct ProductFileOptions {
    package var format: ProductFormat?
    package var delimiter: UInt8?
    package var encoding: TextEncoding?
    /// Whether the file's name says that it is JSON Lines.
    package var isNamedLines = false
    package var usesDecimalComma = false
    /// Whether new products have a quantity where the file says none.
    package var hasDefaultQuantity = false
    package var mapping = ColumnMapping()
    /// Where records are kept as they are, for a file of rejects.
    package var originals: Originals?
    /// Hears what is known of the file before its rows are read; what nobody hears is told at the end.
    package var announce: ((String) -> Void)?
    /// Hears which of the shop's own formats a file has, where nobody named it.
    package var announceFormat: ((String) -> Void)?
    /// Knows afterwards whether prices were met that only `--decimal-comma` reads.
    package let commas = DecimalCommas()
    package let currency: Currency

    package init(currency: Currency) { self.currency = currency }
}
