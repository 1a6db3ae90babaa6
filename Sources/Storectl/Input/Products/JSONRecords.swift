import StoreCore

/// The objects of a JSON array or of JSON Lines, as records.
final class JSONRecords {
    private let reader: JSONElementReader
    private let keepsOriginals: Bool
    private var count = 0

    init(_ source: @escaping ByteSource, keepsOriginals: Bool) {
        reader = JSONElementReader(source)
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        guard let element = try reader.next() else { return nil }
        count += 1
        guard case .object(let members) = element.value else {
            throw ProductFileError.notAnObject(row: count, line: element.position.line)
        }
        var record = SourceRecord(line: element.position.line, values: [])
        for member in members {
            let position = element.position(of: member.name)
            if member.name == "rating", case .object(let parts) = member.value {
                record.values += parts.compactMap { part in
                    part.value.importText.map {
                        .init(name: "rating.\(part.name)", text: $0, position: position)
                    }
                }
            } else if let text = member.value.importText {
                record.values.append(.init(name: member.name, text: text, position: position))
            } else if OwnFormat.field(member.name, ColumnMapping()) == nil {
                record.values.append(.init(name: member.name, text: "", position: position))
            }
        }
        if keepsOriginals { record.original = element.value.compactText }
        return record
    }
}

extension JSONValue {
    /// The value as the text that a rule reads; `nil` for null, which says nothing.
    fileprivate var importText: String? {
        switch self {
        case .null: nil
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .array, .object: compactText
        }
    }
}
