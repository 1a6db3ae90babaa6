/// How an import goes about its work.
public struct ImportOptions: Sendable {
    /// The file's name, for the journal.
    public var source: String
    public var key = ImportKey.sku
    /// Fields for new products whose row lacks them. A known product keeps what it has.
    public var defaults: [(field: ProductField, text: String)] = []
    /// Whether sound rows are imported though others are not.
    public var skipsInvalid = false
    /// Whether all of it happens in one transaction, for which the other writers wait.
    public var isAtomic = false
    /// Whether products that the file does not have are archived.
    public var prunes = false
    /// Whether archived products that the file has come back, unless it says otherwise of them.
    public var restores = false
    /// The most by which a price may change, in hundredths of a percent of the old one.
    public var maximumPriceChange: Int64?
    /// The most products that may be changed or archived; new ones are not counted.
    public var maximumRowsChanged: Int?
    public var idempotencyKey: String?
    /// Whether the rows are counts: each says a key and a quantity, and only the stock of products that are
    /// there changes; ``Store/startCount(_:as:)``.
    var isCount = false
    /// What the movements of a count belong to.
    public var reference: String?

    public init(source: String) { self.source = source }

    /// - Throws: ``ImportError/invalidLimit(_:)`` below zero.
    public mutating func setMaximumRowsChanged(_ count: Int) throws(ImportError) {
        guard count >= 0 else { throw .invalidLimit(count) }
        maximumRowsChanged = count
    }

    /// Reads a number of percent such as `50%`, `12.5%` or `50`.
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
