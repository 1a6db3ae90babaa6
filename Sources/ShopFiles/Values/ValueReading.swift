import ShopText
import StoreCore

/// How the values of one field are written, if given: words that stand for other values, days in another order.
package struct ValueReading {
    /// By the text in lowercase.
    private var words: [String: String] = [:]
    package var days: DayFormat?

    package init() {}

    /// - Throws: ``ProductFileError/ruleTwice(_:)`` if the text already stands for something else.
    package mutating func add(_ text: String, as value: String) throws(ProductFileError) {
        let key = text.trimmedSpace.lowercased()
        if let known = words[key], known != value { throw .ruleTwice(text) }
        words[key] = value
    }

    func read(_ text: String) -> String {
        let text = words.isEmpty ? text : words[text.lowercased()] ?? text
        return days?.day(text) ?? text
    }
}

/// The order in which files write the parts of a day: `DD.MM.YYYY`.
package struct DayFormat: Equatable {
    private enum Part: Equatable {
        case day, month, year(digits: Int)
        case text(Character)
    }

    private let parts: [Part]

    /// Reads `DD.MM.YYYY`, `M/D/YY` or `%d.%m.%Y`.
    ///
    /// - Throws: ``ProductFileError/notADayFormat(_:)`` unless it contains day, month and year once each.
    package init(_ text: String) throws(ProductFileError) {
        var parts: [Part] = []
        var rest = Substring(
            text.replacing("%Y", with: "YYYY").replacing("%y", with: "YY")
                .replacing("%m", with: "MM").replacing("%d", with: "DD"))
        while let first = rest.first {
            let run = rest.prefix { $0.uppercased() == first.uppercased() }
            switch first {
            case "D", "d": parts.append(.day)
            case "M", "m": parts.append(.month)
            case "Y", "y": parts.append(.year(digits: run.count <= 2 ? 2 : 4))
            default: parts += run.map { .text($0) }
            }
            rest = rest.dropFirst(run.count)
        }
        let isWhole =
            parts.count(where: { $0 == .day }) == 1 && parts.count(where: { $0 == .month }) == 1
            && parts.count { if case .year = $0 { true } else { false } } == 1
        guard isWhole else { throw .notADayFormat(text) }
        self.parts = parts
    }

    /// `YYYY-MM-DD`; `nil` if the text is not in this form. A time of day after it is dropped.
    func day(_ text: String) -> String? {
        var rest = text[...]
        var (day, month, year) = (0, 0, 0)
        for part in parts {
            if case .text(let character) = part {
                guard rest.first == character else { return nil }
                rest = rest.dropFirst()
                continue
            }
            let most = if case .year(let digits) = part { digits } else { 2 }
            let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            switch part {
            case .day: day = number
            case .month: month = number
            case .year: year = digits.count <= 2 ? 2000 + number : number
            case .text: break
            }
        }
        guard rest.isEmpty || " T,".contains(rest.first ?? " ") else { return nil }
        let written = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
        return Day(written) == nil ? nil : written
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
