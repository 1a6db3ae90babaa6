/// Writes JSON text (RFC 8259).
///
/// Foundation's `JSONEncoder` keeps neither the order of members nor exact numbers, and passes C1
/// control characters and bidirectional controls through, which a terminal may obey; hence this writer.
extension JSONValue {
    /// The value on one line, without spaces.
    public var compactText: String { text(depth: nil) }

    /// The value over several lines, indented by two spaces per level.
    public var prettyText: String { text(depth: 0) }

    private func text(depth: Int?) -> String {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: depth)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the value as UTF-8.
    ///
    /// - Parameter depth: the indent level of the value, for further lines; `nil` for everything on one line.
    ///
    public func write(to bytes: inout [UInt8], depth: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let value): JSONValue.write(value, to: &bytes)
        case .array(let values):
            JSONValue.write(values, in: ("[", "]"), to: &bytes, depth: depth) { value, bytes, depth in
                value.write(to: &bytes, depth: depth)
            }
        case .object(let members):
            JSONValue.write(members, in: ("{", "}"), to: &bytes, depth: depth) { member, bytes, depth in
                JSONValue.write(member.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                if depth != nil { bytes.append(UInt8(ascii: " ")) }
                member.value.write(to: &bytes, depth: depth)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], in brackets: (Unicode.Scalar, Unicode.Scalar), to bytes: inout [UInt8],
        depth: Int?, element: (Element, inout [UInt8], Int?) -> Void
    ) {
        bytes.append(UInt8(ascii: brackets.0))
        let inner = depth.map { $0 + 1 }
        for (index, value) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            startLine(inner, in: &bytes)
            element(value, &bytes, inner)
        }
        if !elements.isEmpty { startLine(depth, in: &bytes) }
        bytes.append(UInt8(ascii: brackets.1))
    }

    private static func startLine(_ depth: Int?, in bytes: inout [UInt8]) {
        guard let depth else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
    }

    private static func write(_ value: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) {
            bytes += value.utf8
        } else {
            for scalar in value.unicodeScalars { write(scalar, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case _ where scalar.actsOrHides:
            let hex = String(scalar.value, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
        default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }
}
