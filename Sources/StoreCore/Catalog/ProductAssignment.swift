import ShopText

/// What `--set` does to a field of each product.
public struct ProductAssignment: Equatable, Sendable {
    /// How the new value is calculated from the old one.
    enum Value: Equatable, Sendable {
        case text(String)
        /// Parts per million of the price to add: 100,000 for +10%.
        case percent(Int64)
        /// An amount to add to or subtract from the price.
        case amount(isLess: Bool, String)
    }

    let field: ProductField
    let value: Value

    /// Whether the new value depends on the old one.
    public var isCalculated: Bool {
        if case .text = value { false } else { true }
    }

    /// Reads `price=-10%`, `price=+5`, `price=9.90`, `category=Shoes`.
    ///
    /// - Throws: ``BulkEditError`` or ``CatalogError/unknownField(_:)``
    public init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "=") else { throw BulkEditError.notAnAssignment(text) }
        let name = String(text[..<equals])
        guard let field = ProductField(rawValue: name) else { throw CatalogError.unknownField(name) }
        guard field != .sku else { throw BulkEditError.sameForAll(field) }
        self.field = field
        let value = String(text[text.index(after: equals)...])
        guard field.facts.kind == .money, value.hasPrefix("+") || value.hasPrefix("-") || value.hasSuffix("%")
        else {
            self.value = .text(value)
            return
        }
        guard value.hasPrefix("+") || value.hasPrefix("-") else { throw BulkEditError.noSign(value) }
        if value.hasSuffix("%") {
            self.value = .percent(try ProductAssignment.millionths(value))
        } else {
            self.value = .amount(isLess: value.hasPrefix("-"), String(value.dropFirst()))
        }
    }

    private init(field: ProductField, value: Value) {
        self.field = field
        self.value = value
    }

    /// `-12.5%` as parts per million: -125,000. At most four decimals, from -100% to +1000%.
    private static func millionths(_ text: String) throws(BulkEditError) -> Int64 {
        let parts = text.dropFirst().dropLast().split(separator: ".", omittingEmptySubsequences: false)
        let isWritten =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        guard isWritten, parts[0].count <= 4, parts.count == 1 || parts[1].count <= 4,
            let whole = Int64(parts[0])
        else { throw .notAPercentage(text) }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let fraction = Int64(decimals + String(repeating: "0", count: 4 - decimals.count)) ?? 0
        let millionths = (whole * 10_000 + fraction) * (text.hasPrefix("-") ? -1 : 1)
        guard (-1_000_000...10_000_000).contains(millionths) else { throw .notAPercentage(text) }
        return millionths
    }

    /// The assignments in the order in which to apply them: prices before what is calculated from them.
    ///
    /// - Throws: ``BulkEditError/setTwice(_:)``, or the error of a value that is wrong for any product.
    static func checked(
        _ assignments: [ProductAssignment], _ currency: Currency
    ) throws -> [ProductAssignment] {
        var fields: Set<ProductField> = []
        for assignment in assignments {
            guard fields.insert(assignment.field).inserted else {
                throw BulkEditError.setTwice(assignment.field)
            }
            switch assignment.value {
            case .text(let text):
                var change = ProductChange()
                try change.set(assignment.field, to: text, currency: currency)
            case .amount(_, let text):
                _ = try Money(text, currency: currency, name: assignment.field.label)
            case .percent: break
            }
        }
        return assignments.filter { $0.field == .price } + assignments.filter { $0.field != .price }
    }

    /// Sets the field in a change of this product. Relative values are calculated from the price: a sale
    /// price from the new one, the others from the old one.
    func apply(to change: inout ProductChange, of product: Product, rounding: PriceEnding?) throws {
        let price = field == .salePrice ? change.price ?? product.price : product.price
        let currency = price.currency
        switch value {
        case .text(let text): try change.set(field, to: text, currency: currency)
        case .percent(let millionths):
            let new = try price.portion(1_000_000 + millionths, of: 1_000_000).ending(rounding)
            try change.set(field, to: new.decimal, currency: currency)
        case .amount(let isLess, let text):
            let amount = try Money(text, currency: currency, name: field.label)
            let units = isLess ? -amount.minorUnits : amount.minorUnits
            let new = try price.adding(Money(minorUnits: units, currency: currency))
            guard new.minorUnits >= 0 else { throw BulkEditError.belowZero(field, new) }
            try change.set(field, to: new.ending(rounding).decimal, currency: currency)
        }
    }
}

extension ProductAssignment: Codable {
    /// Reads what ``text`` writes, a percentage in parts per million: `price=-100000 ppm`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        if text.hasSuffix(" ppm"), let equals = text.firstIndex(of: "="),
            let field = ProductField(rawValue: String(text[..<equals])),
            let millionths = Int64(text[text.index(after: equals)...].dropLast(4))
        {
            self.init(field: field, value: .percent(millionths))
        } else {
            try self.init(text)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
