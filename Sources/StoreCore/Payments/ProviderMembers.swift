import ShopText

/// The members of a JSON object from a payment provider, read defensively. A member that is `null` counts as absent.
struct ProviderMembers {
    private let value: JSONValue

    init(_ bytes: [UInt8], limit: Int) throws(MalformedAnswer) {
        guard bytes.count <= limit else { throw .tooLong(limit: limit) }
        do throws(MalformedJSON) { value = try JSONReader.value(of: bytes) } catch { throw .notJSON(error) }
        guard case .object = value else { throw .notAnObject }
    }

    init(_ value: JSONValue) { self.value = value }

    /// The member, or the member of a member: `data.object.id`.
    subscript(path: String) -> JSONValue? {
        var found: JSONValue? = value
        for name in path.split(separator: ".") { found = found?[String(name)] }
        return found == .null ? nil : found
    }

    func required<Value>(_ name: String, _ value: Value?) throws(MalformedAnswer) -> Value {
        guard let value else { throw .missing(name) }
        return value
    }

    func checkVersion() throws(MalformedAnswer) {
        let version = try required("protocol", self["protocol"])
        guard version.integerValue == ProviderRequest.version else {
            throw .otherVersion(String(version.compactText.prefix(20)))
        }
    }

    /// Visible ASCII without spaces.
    func text(_ name: String, upTo maximum: Int) throws(MalformedAnswer) -> String? {
        guard let member = self[name] else { return nil }
        guard let text = member.stringValue, (1...maximum).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .invalid(name) }
        return text
    }

    /// Text for people: on one line, without terminal control characters, and cut off if too long.
    func line(_ name: String, upTo maximum: Int) throws(MalformedAnswer) -> String? {
        guard let member = self[name] else { return nil }
        guard let text = member.stringValue else { throw .invalid(name) }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var line = String.UnicodeScalarView()
        line.append(contentsOf: words.unicodeScalars.lazy.filter { !$0.actsOrHides }.prefix(maximum))
        return String(line)
    }

    func integer(_ name: String, in range: ClosedRange<Int64>) throws(MalformedAnswer) -> Int64? {
        guard let member = self[name] else { return nil }
        guard let number = member.integerValue, range.contains(number) else { throw .invalid(name) }
        return number
    }

    /// The amount in the currency given next to it.
    func money(_ name: String) throws(MalformedAnswer) -> Money? {
        guard let units = try integer(name, in: 0...Money.maximum) else { return nil }
        let code = try required("currency", text("currency", upTo: 3))
        guard let currency = Currency(code: code) else { throw .invalid("currency") }
        return Money(minorUnits: units, currency: currency)
    }
}
