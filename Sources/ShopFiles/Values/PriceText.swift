import ShopText
import StoreCore

/// Converts prices and numbers of other programs to the shop's form.
struct PriceText {
    let usesDecimalComma: Bool
    private let currency: Currency
    private let commas: DecimalCommas

    init(_ options: ProductFileOptions) {
        usesDecimalComma = options.usesDecimalComma
        currency = options.currency
        commas = options.commas
    }

    static func isPrice(_ field: ProductField) -> Bool { field.facts.kind.isDecimal }

    /// With `--decimal-comma`, `1.234,50` is 1234.50; otherwise the text as it is.
    func plain(_ field: ProductField, _ text: String) throws -> String {
        PriceText.isPrice(field) ? try plain(text, as: field) : text
    }

    /// Notes a price that is used unchanged.
    func note(_ text: some Sequence<UInt8>) { commas.note(text) }

    /// Removes points that separate thousands. If they may be decimal points, `1.50` and `1.500` are
    /// ambiguous, and mixing both in one column would be off by a factor of 1000.
    ///
    /// - Throws: ``ProductFileError/decimalPoint(field:text:)``, or what the field's rule says of the amount, with
    ///   the text as the file has it.
    func plain(_ text: String, as field: ProductField = .price) throws -> String {
        guard usesDecimalComma else {
            note(text.utf8)
            return text
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard let whole = PriceText.withoutPoints(parts[0]),
            !parts.dropFirst().contains(where: { $0.contains(".") })
        else { throw ProductFileError.decimalPoint(field: field, text: text) }
        guard parts.count <= 2 else { return text }
        let plain = parts.count == 2 ? whole + "." + parts[1] : whole
        if plain != text { try check(plain, of: text, as: field) }
        return plain
    }

    /// Errors quote the original text of the file.
    private func check(_ plain: String, of text: String, as field: ProductField) throws {
        if field == .weightGrams { return }
        guard field != .ratingRate else {
            var change = ProductChange()
            do { try change.set(field, to: plain, currency: currency) } catch is CatalogError {
                throw CatalogError.notARate(text: text)
            }
            return
        }
        do throws(MoneyError) { _ = try Money(plain, currency: currency, name: field.label) } catch {
            throw error.saying(text)
        }
    }

    /// `nil` unless each point is followed by three digits and the number does not start with a zero.
    private static func withoutPoints(_ text: Substring) -> String? {
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return String(text) }
        let isGrouped =
            (1...3).contains(groups[0].count) && !groups[0].hasPrefix("0")
            && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return isGrouped ? groups.joined() : nil
    }

    /// - Throws: ``ProductFileError/otherCurrency(_:store:)`` unless this is nothing or the store's currency.
    func check(currency text: String) throws(ProductFileError) {
        let text = text.trimmedSpace
        guard text.isEmpty || text.uppercased() == currency.code else {
            throw .otherCurrency(text, store: currency.code)
        }
    }

    /// `9.90 USD` or `USD 9.90`: the amount, if the currency is the store's.
    func amount(_ text: String, as field: ProductField) throws -> String {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else { return try plain(text, as: field) }
        let isFirst = words[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
        let code = isFirst ? words[0] : words[1]
        guard code == currency.code else {
            throw ProductFileError.wrongCurrency(text, store: currency.code)
        }
        return try plain(isFirst ? words[1] : words[0], as: field)
    }
}
