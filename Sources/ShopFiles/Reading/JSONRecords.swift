import ShopText
import StoreCore

/// Reads as records the objects of a JSON array, of JSON Lines, or simply in sequence, including those of an array
/// inside an object, as returned by web APIs.
final class JSONRecords {
    private enum Reader {
        case elements(JSONElementReader)
        case lines(JSONLineReader)
    }

    private let reader: Reader
    private let keepsOriginals: Bool
    /// Elements of an array inside an object, the next one last.
    private var inner: [JSONValue] = []
    private var innerPosition = TextPosition(line: 1, column: 1)
    /// The name of an array inside an object.
    private(set) var wrapper: String?

    /// - Parameter isLines: whether each line is a separate record, with its own fault.
    init(_ source: @escaping ByteSource, isLines: Bool, keepsOriginals: Bool) {
        reader = isLines ? .lines(JSONLineReader(source)) : .elements(JSONElementReader(source))
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        if let value = inner.popLast() { return record(value, at: innerPosition) { _ in self.innerPosition } }
        return switch reader {
        case .elements(let elements): try next(of: elements)
        case .lines(let lines):
            switch try lines.next() {
            case .success(let element)?: record(element)
            case .failure(let error)?: malformed(error, lines)
            case nil: nil
            }
        }
    }

    private func next(of elements: JSONElementReader) throws -> SourceRecord? {
        do { return try elements.next().map(record) } catch let error as MalformedJSON {
            guard case .elementTooLong(let limit) = error.problem else { throw error }
            try elements.skip()
            return .oversized(bytes: limit, at: error.position, keepsOriginals: keepsOriginals)
        }
    }

    private func malformed(_ error: MalformedJSON, _ lines: JSONLineReader) -> SourceRecord {
        var record = SourceRecord(line: lines.line, values: [])
        record.fault = ProductFileError.malformedJSON(error.problem)
        record.faultPosition = error.position
        if keepsOriginals { record.original = Original(line: lines.line, malformed: lines.bytes) }
        return record
    }

    private func record(_ element: LocatedJSON) -> SourceRecord {
        if let (name, values) = JSONRecords.wrapped(in: element.value) {
            wrapper = name
            innerPosition = element.position(of: name)
            inner = values.reversed()
            if let first = inner.popLast() {
                return record(first, at: innerPosition) { _ in self.innerPosition }
            }
        }
        return record(element.value, at: element.position) { element.position(of: $0) }
    }

    /// The products inside a wrapper object, such as `{"products": […], "total": 2}`.
    private static func wrapped(in value: JSONValue) -> (name: String, values: [JSONValue])? {
        guard case .object(let members) = value else { return nil }
        let arrays = members.filter { if case .array = $0.value { true } else { false } }
        guard arrays.count == 1, let array = arrays.first,
            ["products", "items", "data", "results", "records"].contains(array.name.lowercased()),
            let values = array.value.arrayValue, case .object? = values.first,
            !members.contains(where: {
                ["sku", "id", "title", "name", "price"].contains($0.name.lowercased())
            })
        else { return nil }
        return (array.name, values)
    }

    private func record(
        _ value: JSONValue, at start: TextPosition, _ locate: (String) -> TextPosition
    ) -> SourceRecord {
        var record = SourceRecord(line: start.line, values: [])
        if keepsOriginals { record.original = Original(line: record.line, json: value) }
        guard case .object(let members) = value else {
            record.fault = ProductFileError.notAnObject
            record.text = value.stringValue
            record.faultPosition = start
            return record
        }
        for member in members {
            let position = locate(member.name)
            if member.name == "rating", case .object(let parts) = member.value {
                record.values += parts.map { .init("rating.\($0.name)", $0.value, position) }
            } else if member.name == "rating", member.value == .null {
                record.values += ["rate", "count"].map { .init("rating.\($0)", .null, position) }
            } else {
                record.values.append(.init(member.name, member.value, position))
            }
        }
        record.checkDuplicate()
        return record
    }
}

extension SourceRecord.Value {
    fileprivate init(_ name: String, _ value: JSONValue, _ position: TextPosition) {
        let text =
            switch value {
            case .null: ""
            case .string(let text), .number(let text): text
            case .bool(let flag): flag ? "true" : "false"
            case .array, .object: value.compactText
            }
        let kind: SourceRecord.Kind =
            switch value {
            case .null: .null
            case .string: .text
            case .number: .number
            case .bool: .flag
            case .array: .list
            case .object: .object
            }
        self.init(name: name, key: name.lowercased(), text: text, position: position, kind: kind)
    }
}
