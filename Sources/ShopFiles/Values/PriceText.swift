import ShopText
import StoreCore

/// Converts prices and numbers of other programs to the shop's form: `1.234,50`, `€ 9.90`, `1,250.00`, `5.0000`,
/// `12.0`.
struct PriceText {
    let usesDecimalComma: Bool
    /// Whether a comma can only be a decimal comma, as in exports that never separate thousands.
    var takesCommas = false
    private let thousands: Character?
    private let currency: Currency
    private let commas: DecimalCommas
    let points: ThousandPoints
    let saleDays: UnreadSaleDays

    /// Whether a sale price of 0 is one: the shop's own exports have it for nothing else.
    var keepsZeros = false
    private let zeros: ZeroPrices

    init(_ options: ProductFileOptions) {
        // Where points part thousands, what stands before decimals is a comma.
        usesDecimalComma = options.usesDecimalComma || options.thousands == "."
        zeros = options.zeros
        thousands = options.thousands
        currency = options.currency
        commas = options.commas
        points = options.points
        saleDays = options.saleDays
    }

    /// The text in the shop's form, if it can be determined; otherwise unchanged, for the field's rule to refuse.
    ///
    /// - Throws: ``ProductFileError/decimalPoint(field:text:)``, or the error of the field's rule, with the text as in
    ///   the file.
    func plain(_ field: ProductField, _ text: String) throws -> String {
        switch field.facts.kind {
        case .money, .rate: try plain(text, as: field)
        case .number, .pieces: whole(text)
        default: text
        }
    }

    /// A whole number as texts have it, without what parts its thousands and zeros behind a mark: `1,000`, `12.0`.
    func whole(_ text: String) -> String {
        let plain = ungrouped(text)
        guard usesDecimalComma else {
            if mayHaveGroup(plain) { commas.noteGroup() }
            points.note(whole: plain)
            return PriceText.withoutZeros(PriceText.hasGroups(plain) ? plain.replacing(",", with: "") : plain)
        }
        let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return text }
        // `12.0` has no thousands, whatever parts them elsewhere.
        guard let whole = PriceText.withoutPoints(parts[0]) else {
            return parts.count == 1 ? PriceText.withoutZeros(plain) : text
        }
        return parts.count == 1 ? whole : PriceText.withoutZeros(whole + "." + parts[1])
    }

    /// A number of JSON, whose mark is a point whatever those in texts have: `12.0`.
    func number(_ field: ProductField, _ text: String) -> String {
        switch field.facts.kind {
        case .number, .pieces: PriceText.withoutZeros(text)
        case .money: withoutZero(text, field)
        default: text
        }
    }

    /// Other programs write 0 for no sale price, or none to compare with; taken for one, all would go for nothing.
    private func withoutZero(_ amount: String, _ field: ProductField) -> String {
        guard !keepsZeros, PriceText.mayBeNone(field), PriceText.isZero(amount.utf8) else { return amount }
        zeros.note(field)
        return ""
    }

    static func mayBeNone(_ field: ProductField) -> Bool { field == .salePrice || field == .compareAtPrice }

    static func isZero(_ text: some Sequence<UInt8>) -> Bool {
        var hasDigit = false
        for byte in text {
            if byte == UInt8(ascii: "0") {
                hasDigit = true
            } else if byte != UInt8(ascii: ".") {
                return false
            }
        }
        return hasDigit
    }

    /// Whether an amount is so plain that there is nothing to convert.
    func isPlain(_ bytes: UnsafeRawBufferPointer, _ kind: ProductFieldKind) -> Bool {
        switch kind {
        case .money:
            guard !usesDecimalComma else { return false }
            return bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        case .rate: return !usesDecimalComma
        case .number, .pieces: return bytes.allSatisfy { (0x30...0x39).contains($0) }
        default: return true
        }
    }

    /// Removes currency signs and thousands separators. If the separators are points, they may be decimal points:
    /// `1.50` and `1.500` are ambiguous, and mixing both in one column would be off by a factor of 1000.
    func plain(_ text: String, as field: ProductField = .price) throws -> String {
        let amount = withZeros(try CurrencySign.removed(from: text, currency))
        let plain = try withPoint(ungrouped(amount), of: text, as: field)
        if plain != text { try check(plain, of: text, as: field) }
        if !usesDecimalComma, field.facts.kind == .money { points.note(plain) }
        return withoutZero(plain, field)
    }

    /// `5,-`, `5.–` and `5:-`: a dash stands for no cents. The comma is a decimal comma.
    private func withZeros(_ amount: String) -> String {
        guard let last = amount.last, "-–—".contains(last), currency.digits > 0 else { return amount }
        let before = amount[..<(amount.lastIndex { !"-–—".contains($0) } ?? amount.startIndex)]
        let mark = amount[before.endIndex]
        guard ",.:".contains(mark), amount[before.endIndex...].dropFirst().count <= 2,
            before.last.map({ ("0"..."9").contains($0) }) ?? false
        else { return amount }
        let decimal = mark == ":" ? (usesDecimalComma ? "," : ".") : String(mark)
        return before + decimal + String(repeating: "0", count: currency.digits)
    }

    private func withPoint(_ amount: String, of text: String, as field: ProductField) throws -> String {
        guard usesDecimalComma else {
            if takesCommas, !amount.contains("."), amount.count(where: { $0 == "," }) == 1,
                field.facts.kind != .money || !mayHaveGroup(amount)
            {
                return amount.replacing(",", with: ".")
            }
            if PriceText.hasGroups(amount) { return amount.replacing(",", with: "") }
            commas.note(amount.utf8)
            if mayHaveGroup(amount) { commas.noteGroup() }
            return amount
        }
        let parts = amount.split(separator: ",", omittingEmptySubsequences: false)
        guard let whole = PriceText.withoutPoints(parts[0]),
            !parts.dropFirst().contains(where: { $0.contains(".") })
        else { throw ProductFileError.decimalPoint(field: field, text: text) }
        return parts.count == 2 ? whole + "." + parts[1] : parts.count == 1 ? whole : amount
    }

    /// Whether commas are before three digits each, which are a thousand's in a currency with other decimals: `1,250`.
    private func mayHaveGroup(_ amount: String) -> Bool {
        guard currency.digits != 3, amount.utf8.contains(UInt8(ascii: ",")) else { return false }
        let groups = amount.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
        return (1...3).contains(groups[0].count) && !groups[0].hasPrefix("0")
            && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// Without spaces and apostrophes before three digits each, which cannot be anything else, and what was named for
    /// it. A point is left: it needs a look at what follows.
    private func ungrouped(_ text: String) -> String {
        guard let mark = text.first(where: { PriceText.separators.contains($0) || $0 == thousands }),
            mark != "."
        else { return text }
        let end = text.lastIndex { ($0 == "." || $0 == ",") && $0 != mark } ?? text.endIndex
        let groups = text[..<end].split(separator: mark, omittingEmptySubsequences: false)
        // Lakhs and crores come by twos.
        let inner = groups.dropFirst().dropLast()
        guard (1...3).contains(groups[0].drop { $0 == "-" }.count), groups.last?.count == 3,
            inner.allSatisfy({ $0.count == 3 }) || inner.allSatisfy({ $0.count == 2 }),
            groups.allSatisfy({ $0.drop { $0 == "-" }.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            !text[end...].contains(mark)
        else { return text }
        return groups.joined() + text[end...]
    }

    private static let separators: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]

    /// `1,250.00`: commas before three digits each, and a point after them.
    private static func hasGroups(_ text: String) -> Bool {
        guard let point = text.lastIndex(of: "."), text.contains(",") else { return false }
        let groups = text[..<point].split(separator: ",", omittingEmptySubsequences: false)
        return groups.count > 1 && (1...3).contains(groups[0].count)
            && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func withoutZeros(_ text: String) -> String {
        guard let point = text.firstIndex(of: "."), point > text.startIndex else { return text }
        let decimals = text[text.index(after: point)...]
        return !decimals.isEmpty && decimals.allSatisfy({ $0 == "0" }) ? String(text[..<point]) : text
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

    /// - Throws: ``ProductFileError/otherCurrency(_:store:)`` unless this is empty or the store's currency.
    func check(currency text: String) throws(ProductFileError) {
        let text = text.trimmedSpace
        guard text.isEmpty || text.uppercased() == currency.code else {
            throw .otherCurrency(text, store: currency.code)
        }
    }

    /// Notes a price that is used unchanged.
    func note(_ text: some Sequence<UInt8>) { commas.note(text) }
}
