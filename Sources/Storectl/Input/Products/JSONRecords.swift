import StoreCore

/// The objects of a JSON array, of JSON Lines, or written one after the other, as records.
struct JSONRecords {
    private enum Reader {
        case elements(JSONElementReader)
        case lines(JSONLineReader)
    }

    private let reader: Reader
    private let keepsOriginals: Bool

    /// - Parameter isLines: whether each line is a record of its own, with its own fault.
    init(_ source: @escaping ByteSource, isLines: Bool, keepsOriginals: Bool) {
        reader = isLines ? .lines(JSONLineReader(source)) : .elements(JSONElementReader(source))
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        switch reader {
        case .elements(let elements): try elements.next().map(record)
        case .lines(let lines):
            switch try lines.next() {
            case .success(let element)?: record(element)
            case .failure(let error)?: malformed(error, lines)
            case nil: nil
            }
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
        var record = SourceRecord(line: element.position.line, values: [])
        if keepsOriginals { record.original = Original(line: record.line, json: element.value) }
        guard case .object(let members) = element.value else {
            record.fault = ProductFileError.notAnObject
            record.faultPosition = element.position
            return record
        }
        for member in members {
            let position = element.position(of: member.name)
            if member.name == "rating", case .object(let parts) = member.value {
                record.values += parts.map { .init("rating.\($0.name)", $0.value, position) }
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
