/// The options of an import.
public struct ImportOptions: Sendable {
    /// The file's name, for the journal.
    public var source: String
    public var key = ImportKey.sku
    /// Default fields for new products. Existing products keep theirs.
    public var defaults: [(field: ProductField, text: String)] = []
    /// Whether valid rows are imported even if others are rejected.
    public var skipsInvalid = false
    /// Whether to do everything in one transaction, while other writers wait.
    public var isAtomic = false
    /// Whether to archive products that are not in the file.
    public var prunes = false
    /// Whether to restore archived products that are in the file, unless it says otherwise.
    public var restores = false
    /// The most by which a price may change, in hundredths of a percent of the old one.
    public var maximumPriceChange: Int64?
    /// The most products that may be changed or archived; new ones are not counted.
    public var maximumRowsChanged: Int?
    /// The most products that may be created.
    public var maximumCreated: Int?
    /// Whether to leave out products that are not in the catalog.
    public var updatesOnly = false
    /// Whether a wrong value in an optional field rejects only that value, not the row.
    public var isLenient = false
    public var idempotencyKey: String?
    /// Whether the rows are counts: each has a key and a quantity, and only the stock of existing products
    /// changes; ``Store/startCount(_:as:)``.
    var isCount = false
    /// The reference of a count's movements.
    public var reference: String?

    public init(source: String) { self.source = source }

    /// - Throws: ``ImportError/invalidLimit(option:_:)`` below zero.
    public mutating func setMaximumRowsChanged(_ count: Int) throws(ImportError) {
        guard count >= 0 else { throw .invalidLimit(option: "--max-rows-changed", count) }
        maximumRowsChanged = count
    }

    /// - Throws: ``ImportError/invalidLimit(option:_:)`` below zero.
    public mutating func setMaximumCreated(_ count: Int) throws(ImportError) {
        guard count >= 0 else { throw .invalidLimit(option: "--max-created", count) }
        maximumCreated = count
    }

    /// Reads a percentage such as `50%`, `12.5%` or `50`.
    public mutating func setMaximumPriceChange(_ text: String) throws(ImportError) {
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int64(parts[0]), whole <= 1_000_000, parts.count == 1 || parts[1].utf8.count <= 2,
            let part = Int64(parts.count == 2 ? (parts[1] + "00").prefix(2) : "0")
        else { throw .invalidPercentage(text) }
        maximumPriceChange = whole * 100 + part
    }
}
