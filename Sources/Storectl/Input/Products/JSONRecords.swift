import StoreCore

/// The objects of a JSON array or of JSON Lines, as records.
struct JSONRecords {
    private let reader: JSONElementReader
    private let keepsOriginals: Bool

    init(_ source: @escaping ByteSource, keepsOriginals: Bool) {
        reader = JSONElementReader(source)
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        guard let element = try reader.next() else { return nil }
        var record = SourceRecord(
            line: element.position.line, column: element.position.column, values: [])
        if keepsOriginals { record.original = Original(line: record.line, json: element.value) }
        guard case .object(let members) = element.value else {
            record.fault = ProductFileError.notAnObject
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
        self.init(
            name: name, key: name.lowercased(), text: text, position: position, isNull: value == .null)
    }
}
