import ShopText

/// Prices and whole numbers whose point may separate thousands, such as `1.250` and `1.000`, which were read as 1.25 and
/// 1.
package final class ThousandPoints {
    private let digits: Int
    /// The line of the row that is being read.
    var line = 0
    private var count = 0
    private var lines: [Int] = []
    private var isMore = false
    private var first = ""
    /// Whole numbers: the first one, and how many.
    private var whole: (first: String, count: Int) = ("", 0)

    /// - Parameter currency: with three decimals, such a price is as its currency writes it.
    init(_ currency: Currency) { digits = currency.digits }

    /// Notes a price in the shop's form, if it is one.
    func note(_ text: UnsafeRawBufferPointer) {
        guard digits < 3, (5...7).contains(text.count), text[text.count - 4] == UInt8(ascii: "."),
            text[0] != UInt8(ascii: "0"), text.suffix(3 - digits).allSatisfy({ $0 == UInt8(ascii: "0") }),
            text.dropLast(4).allSatisfy({ (0x30...0x39).contains($0) })
        else { return }
        count += 1
        if lines.last == line { return }
        if count == 1 { first = String(decoding: text, as: UTF8.self) }
        if lines.count < 3 { lines.append(line) } else { isMore = true }
    }

    func note(_ text: String) {
        var text = text
        text.withUTF8 { note(UnsafeRawBufferPointer($0)) }
    }

    /// Notes a whole number, if it has nothing but zeros behind its point and those are a thousand's.
    func note(whole text: String) {
        let bytes = text.utf8
        guard (5...7).contains(bytes.count), bytes.first != UInt8(ascii: "0"), text.hasSuffix(".000"),
            bytes.dropLast(4).allSatisfy({ (0x30...0x39).contains($0) })
        else { return }
        if whole.count == 0 { whole.first = text }
        whole.count += 1
    }

    private static let advice = "if the point separates thousands, add --decimal-comma"

    var notice: [String] { priceNotice + wholeNotice }

    private var wholeNotice: [String] {
        if whole.count == 0 { return [] }
        let subject =
            whole.count == 1
            ? "number \(whole.first) was" : "\(whole.count) whole numbers such as \(whole.first) were"
        return ["\(subject) read as \(whole.first.dropLast(4)); \(ThousandPoints.advice)"]
    }

    private var priceNotice: [String] {
        if count == 0 { return [] }
        let amount = first.dropLast(digits == 0 ? 4 : 3 - digits)
        let named =
            (lines.count == 1 ? "line " : "lines ") + lines.map(String.init).joined(separator: ", ")
            + (isMore ? " and more" : "")
        let subject =
            count == 1 ? "price \(first) (\(named)) was" : "\(count) prices such as \(first) (\(named)) were"
        return ["\(subject) read as \(amount); \(ThousandPoints.advice)"]
    }
}
