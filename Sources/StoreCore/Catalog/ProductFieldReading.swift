import ShopText

extension ProductFieldFacts {
    /// Reads the field's text, as people and files write it.
    ///
    /// - Throws: ``CatalogError``, ``WholeNumberError``, ``MoneyError`` or ``TextError``, naming the field and the text.
    public func read(_ text: String, currency: Currency) throws -> ProductValue {
        let isCleared = text.isEmpty && mayBeEmpty
        switch kind {
        case .sku: return .text(isCleared ? nil : try ProductFieldFacts.sku(text))
        case .text(let maximum):
            return .text(isCleared ? nil : try Text.checked(text, name: label, maximum: maximum))
        case .lines(let maximum):
            return .text(
                try Text.checked(text, name: label, maximum: maximum, allowsLines: true, allowsEmpty: true))
        case .category: return .text(isCleared ? nil : try ProductFieldFacts.category(text))
        case .money: return .money(isCleared ? nil : try Money(text, currency: currency, name: label))
        case .number(let maximum):
            return .number(isCleared ? nil : try WholeNumber.read(text, label, 0...maximum))
        case .pieces:
            let count = try WholeNumber.read(text, label, 0...ProductChange.maximumQuantity)
            // Elsewhere a sign means to add; here it would replace the existing stock.
            if text.hasPrefix("+") { throw CatalogError.relativeQuantity(text) }
            return .number(count)
        case .rate: return .rate(isCleared ? nil : try ProductFieldFacts.rate(text))
        case .flag: return .flag(try flag(text))
        case .day:
            if isCleared { return .day(nil) }
            guard let day = Day(text) else { throw CatalogError.notADate(field: field, text: text) }
            return .day(day)
        case .barcode: return .text(isCleared ? nil : try Barcode.checked(text))
        case .tags: return .texts(try ProductLists.tags(text))
        case .images: return .texts(try ProductLists.images(text))
        case .options: return .options(try ProductLists.options(text))
        }
    }

    /// 1 to 100 characters without control and invisible characters, in plain letters of one script per word, and not
    /// something that would be read as `sku:12` or `id:12`.
    private static func sku(_ text: String) throws -> String {
        let sku = try Text.checkedCode(text, name: "SKU", maximum: 100)
        let stored = SKU.stored(sku)
        guard !stored.hasPrefix("sku:"), !stored.hasPrefix("id:") else { throw CatalogError.invalidSKU(sku) }
        return sku
    }

    /// A path; each of its names is checked separately.
    private static func category(_ text: String) throws -> String {
        // Nearly every category is a single plain name.
        CategoryPath.isPath(text)
            ? try CategoryPath(text).description
            : try Text.checkedLabel(text, name: "category", maximum: 200)
    }

    private static func rate(_ text: String) throws(CatalogError) -> Double {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let rate = Double(text), (0...5).contains(rate)
        else { throw .notARate(text: text) }
        return rate
    }

    private func flag(_ text: String) throws(CatalogError) -> Bool {
        switch text.lowercased() {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: throw .notAFlag(field: field, text: text)
        }
    }
}
