import ShopText

/// A value of a row after its rule has accepted it, in the form the catalogue keeps.
enum StagedValue: Equatable {
    /// The field is to become empty.
    case cleared
    case text(String)
    case integer(Int64)
    case real(Double)

    /// - Parameter text: `nil` where nothing was said; inside it, `nil` for a field that is to be empty.
    init?(_ text: String??) {
        guard let text else { return nil }
        self = text.map { .text($0) } ?? .cleared
    }

    init?(_ number: Int64??) {
        guard let number else { return nil }
        self = number.map { .integer($0) } ?? .cleared
    }
}

extension ProductChange {
    /// What was set for this field; `nil` where nothing was.
    func staged(_ field: ProductField) -> StagedValue? {
        switch field {
        case .sku: sku.map { .text($0) }
        case .title: title.map { .text($0) }
        case .description: description.map { .text($0) }
        case .price: price.map { .integer($0.minorUnits) }
        case .quantity: quantity.map { .integer($0) }
        case .category: StagedValue(category)
        case .image: StagedValue(image)
        case .externalID: StagedValue(externalID)
        case .ratingRate: ratingRate.map { .real($0) }
        case .ratingCount: ratingCount.map { .integer($0) }
        case .releaseDate: StagedValue(releaseDate.map { $0?.description })
        case .isVisible: isVisible.map { .integer($0 ? 1 : 0) }
        case .isArchived: isArchived.map { .integer($0 ? 1 : 0) }
        case .compareAtPrice: StagedValue(compareAtPrice.map { $0?.minorUnits })
        case .salePrice: StagedValue(salePrice.map { $0?.minorUnits })
        case .saleStartsOn: StagedValue(saleStartsOn.map { $0?.description })
        case .saleEndsOn: StagedValue(saleEndsOn.map { $0?.description })
        case .barcode: StagedValue(barcode)
        case .weightGrams: StagedValue(weightGrams)
        case .taxClass: StagedValue(taxClass)
        case .lowStockAt: StagedValue(lowStockAt)
        case .parentSKU: StagedValue(parentSKU)
        case .tags: StagedValue(tags.map { Product.stored($0) })
        case .moreImages: StagedValue(moreImages.map { Product.stored($0) })
        case .options: StagedValue(options.map { Product.stored($0) })
        }
    }
}

extension ProductField {
    /// Whether a product may be without it, so that an empty cell of a table empties it; for the others an
    /// empty cell says nothing.
    public var mayBeEmpty: Bool {
        switch self {
        case .sku, .title, .price, .quantity, .isVisible, .isArchived, .ratingRate, .ratingCount: false
        default: true
        }
    }

    /// What a value of this field must look like for its rule to accept it as it is.
    enum PlainKind {
        case text(maximum: Int, allowsLines: Bool)
        /// A text without a colon.
        case word(maximum: Int)
        case amount, count, flag, day
        /// The rule has to be asked.
        case none
    }

    var plainKind: PlainKind {
        switch self {
        case .sku, .parentSKU: .word(maximum: 100)
        case .title: .text(maximum: 500, allowsLines: false)
        case .description: .text(maximum: 100_000, allowsLines: true)
        case .image: .text(maximum: 2000, allowsLines: false)
        case .externalID: .text(maximum: 200, allowsLines: false)
        case .taxClass: .text(maximum: 50, allowsLines: false)
        case .price, .compareAtPrice, .salePrice: .amount
        case .quantity, .ratingCount, .weightGrams, .lowStockAt: .count
        case .isVisible, .isArchived: .flag
        case .releaseDate, .saleStartsOn, .saleEndsOn: .day
        case .category, .ratingRate, .barcode, .tags, .moreImages, .options: .none
        }
    }
}

/// Values so plain that their rule need not be asked: it would accept them as they are. Everything else goes
/// through the rule, so there is one place that says what a field may hold; a test compares the two.
enum PlainValue {
    /// ASCII without control characters, and without space at either end.
    static func isText(_ bytes: UnsafeRawBufferPointer, maximum: Int, allowsLines: Bool = false) -> Bool {
        guard let first = bytes.first, let last = bytes.last, bytes.count <= maximum, first > 0x20,
            last > 0x20
        else { return false }
        for byte in bytes where byte < 0x20 || byte > 0x7E {
            if allowsLines, byte == 0x0A || byte == 0x09 { continue }
            return false
        }
        return true
    }

    /// Digits only, at most 9 of them.
    static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number: Int64 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return number
    }

    /// An amount in minor units: at most 9 digits, a point and no more decimals than the currency has.
    static func amount(_ bytes: UnsafeRawBufferPointer, digits: Int) -> Int64? {
        var units: Int64 = 0
        var decimals = -1
        guard let last = bytes.last, (0x30...0x39).contains(last), bytes[0] != 0x2E, bytes.count <= 10 else {
            return nil
        }
        for byte in bytes {
            if byte == 0x2E, decimals < 0 {
                decimals = 0
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            units = units * 10 + Int64(byte - 0x30)
            if decimals >= 0 { decimals += 1 }
        }
        let missing = digits - max(decimals, 0)
        guard missing >= 0 else { return nil }
        for _ in 0..<missing { units *= 10 }
        return units <= Money.maximumPrice ? units : nil
    }

    static func flag(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        if bytes.count == 1 { return bytes[0] == 0x31 ? 1 : bytes[0] == 0x30 ? 0 : nil }
        if bytes.elementsEqual("true".utf8) { return 1 }
        return bytes.elementsEqual("false".utf8) ? 0 : nil
    }

    /// Whether this is a day that every year has, `YYYY-MM-DD`.
    static func isDay(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        func number(_ range: Range<Int>) -> Int64? {
            wholeNumber(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return false
        }
        return year >= 1600 && (1...12).contains(month) && (1...28).contains(day)
    }
}
