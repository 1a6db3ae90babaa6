import ShopText
import StoreCore

/// How WooCommerce's CSV writes texts that do not fit in a cell as they are.
enum WooCommerceText {
    /// Whether a variation has this from its parent.
    static func isParents(_ cell: SourceRecord.Value?) -> Bool { cell?.text.lowercased() == "parent" }

    /// Values separated by commas; a comma after a backslash is part of its value, and the backslash is not.
    /// WooCommerce has no other escapes: `\\,` is a backslash and a comma.
    static func list(_ text: String) -> [String] {
        if !text.utf8.contains(UInt8(ascii: ",")) {
            let value = text.trimmedSpace
            return value.isEmpty ? [] : [value]
        }
        var values: [String] = []
        var value = ""
        for character in text {
            if character != "," {
                value.append(character)
            } else if value.last == "\\" {
                value.removeLast()
                value.append(",")
            } else {
                values.append(value)
                value = ""
            }
        }
        return (values + [value]).map(\.trimmedSpace).filter { !$0.isEmpty }
    }

    /// A backslash at the end of a value gets a space after it, which readers remove, so that it does not
    /// escape the following comma.
    static func list(of values: [String]) -> String {
        values.map { value in
            let isPlain = !value.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\\") }
            return isPlain
                ? value : value.replacing(",", with: "\\,") + (value.hasSuffix("\\") ? " " : "")
        }.joined(separator: ", ")
    }

    /// `\n` stands for a line break, and `\\n` for itself.
    static func lines(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        return text.replacing("\\\\n", with: "\u{0}").replacing("\\n", with: "\n").replacing(
            "\u{0}", with: "\\n")
    }

    static func line(of text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == UInt8(ascii: "\\") }) else { return text }
        return text.replacing("\\n", with: "\\\\n").replacing("\n", with: "\\n")
    }
}

/// Parents without a price of their own, waiting for a variation that provides one.
struct WaitingParents {
    /// The most rows to hold in memory.
    static let limit = 10_000
    private let limit: Int
    private var records: [String: SourceRecord] = [:]
    private var order: [String] = []
    private var first = 0

    init(limit: Int = WaitingParents.limit) { self.limit = limit }

    /// - Returns: the oldest one, if there are too many.
    mutating func add(_ record: SourceRecord, sku: String) -> SourceRecord? {
        let key = sku.lowercased()
        // A second row with this SKU is reported as a duplicate, whatever its price.
        if let earlier = records.updateValue(record, forKey: key) { return earlier }
        if order.count >= 2 * limit {
            order = order[first...].filter { records[$0] != nil }
            first = 0
        }
        order.append(key)
        guard records.count > limit else { return nil }
        return takeLongest()
    }

    mutating func take(_ sku: String) -> SourceRecord? { records.removeValue(forKey: sku.lowercased()) }

    /// All that are left, in the order of the file.
    mutating func takeAll() -> [SourceRecord] {
        defer { self = WaitingParents(limit: limit) }
        return records.values.sorted { $0.line < $1.line }
    }

    private mutating func takeLongest() -> SourceRecord? {
        while first < order.count {
            defer { first += 1 }
            if let record = records.removeValue(forKey: order[first]) { return record }
        }
        return nil
    }
}
