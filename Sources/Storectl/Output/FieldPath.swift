import ShopText
import StoreCore

extension [JSONValue.Member] {
    func value(at path: String) -> JSONValue? { value(at: path[...]) }

    /// The value at a path: a member's name, or names joined by dots for a member of a member. Through a
    /// list, the values of its elements.
    func value(at path: Substring) -> JSONValue? {
        if let member = first(where: { $0.name == path }) { return member.value }
        guard let dot = path.firstIndex(of: "."), let outer = first(where: { $0.name == path[..<dot] }) else {
            return nil
        }
        return outer.value.value(at: path[path.index(after: dot)...])
    }

    /// Only these fields, in this order, each under its name or requested path.
    func selecting(_ paths: [String]?, named names: [String]? = nil) -> Record {
        guard let paths else { return self }
        return paths.enumerated().map { index, path in
            JSONValue.Member(names?[index] ?? path, value(at: path) ?? .null)
        }
    }
}

extension JSONValue {
    fileprivate func value(at path: Substring) -> JSONValue? {
        switch self {
        case .object(let members): members.value(at: path)
        case .array(let elements): .array(elements.map { $0.value(at: path) ?? .null })
        default: nil
        }
    }

    /// A JSON number, or a decimal number as text, which is how money is written: `"-3.00"`.
    var isNumeric: Bool {
        switch self {
        case .number: true
        case .string(let text):
            text.drop { $0 == "-" }.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
                && text.utf8.count(where: { $0 == 0x2E }) <= 1 && !text.hasPrefix("--")
                && text.utf8.last.map { (0x30...0x39).contains($0) } == true
        default: false
        }
    }

    /// The value as people read it.
    var peopleText: String {
        switch self {
        case .null: ""
        case .bool(let value): value ? "yes" : "no"
        case .number(let text), .string(let text): text
        case .array(let values) where values.allSatisfy(\.isScalar):
            // An import touches thousands of products; scripts see them all.
            (values.prefix(8).map(\.peopleText) + (values.count > 8 ? ["and \(values.count - 8) more"] : []))
                .joined(separator: ", ")
        case .object(let members) where members.allSatisfy(\.value.isScalar):
            members.map { "\($0.name): \($0.value.peopleText)" }.joined(separator: ", ")
        case .array, .object: compactText
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}

/// What `--fields` asked for, checked before the command does anything.
enum FieldSelection {
    /// What every answer of a change may have besides its own fields. Before the command has run nobody knows whether
    /// it is one, so that these are let through until there is an answer.
    static let marks = ["replayed", "dry_run", "effects"]

    static func check(
        _ paths: [String]?, against shapes: @autoclosure () -> [FieldShape], allowingMarks: Bool = true
    ) throws(UsageError) {
        guard let paths else { return }
        let known = shapes().flatMap(\.selectablePaths)
        for path in paths where !known.contains(path) && !(allowingMarks && marks.contains(path)) {
            throw .unknownField(path, known: known)
        }
    }
}
