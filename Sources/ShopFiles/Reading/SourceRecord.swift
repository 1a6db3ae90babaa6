import ShopText
import StoreCore

/// A row of a table, an object or an item, before its values are mapped to fields.
struct SourceRecord {
    struct Value {
        /// As in the file, without surrounding spaces.
        let name: String
        /// The name in lowercase, by which values are looked up.
        let key: String
        let text: String
        let position: TextPosition
        var kind = Kind.text
    }

    /// The type of a value in its file: in a table or a feed, always text.
    enum Kind { case text, number, flag, list, object, null }

    let line: Int
    var values: [Value]
    /// The text of a record that is only a text, which is possible in JSON.
    var text: String?
    /// The record as in the file, if rejected rows are to be saved.
    var original: Original?
    /// The problem that makes the whole record unreadable.
    var fault: (any StoreError)?
    /// The place of that problem; `nil` for the whole record.
    var faultPosition: TextPosition?
    /// Whether its values may have the wrong names.
    var isMisaligned = false
    /// The names of values that hold days of a sale and are not read.
    var lostSaleDays: [String] = []

    /// A record too long to be read, of which nothing is kept.
    static func oversized(bytes limit: Int, at position: TextPosition, keepsOriginals: Bool) -> SourceRecord {
        var record = SourceRecord(line: position.line, values: [])
        record.fault = ProductFileError.oversized(bytes: limit)
        record.faultPosition = position
        if keepsOriginals { record.original = Original(line: position.line, malformed: []) }
        return record
    }

    /// The first value with this name (in lowercase) that is not blank, trimmed.
    func value(_ key: String) -> Value? {
        for value in values where value.has(key) {
            let text = value.text.trimmedSpace
            if !text.isEmpty {
                return Value(
                    name: value.name, key: key, text: text, position: value.position, kind: value.kind)
            }
        }
        return nil
    }

    func text(_ key: String) -> String? { value(key)?.text }

    /// The first value with this name that is not blank, or else a blank one, if the column exists.
    func cell(_ key: String) -> Value? { value(key) ?? values.first { $0.has(key) }?.reading("") }

    /// Whether there is such a column or member.
    func has(_ key: String) -> Bool { values.contains { $0.has(key) } }

    /// Where the record itself begins.
    var start: TextPosition { TextPosition(line: line, column: 1) }
}

extension SourceRecord.Value {
    /// Whether this is its key. Texts of another length need no comparison.
    func has(_ key: String) -> Bool { self.key.utf8.count == key.utf8.count && self.key == key }

    /// The same with another key.
    func under(_ key: String) -> Self {
        Self(name: name, key: key, text: text, position: position, kind: kind)
    }

    /// The same place with another text.
    func reading(_ text: String) -> Self {
        Self(name: name, key: key, text: text, position: position, kind: kind == .null ? .null : .text)
    }

    /// Whether the JSON value has a suitable type: `true` is not a title, and `["a"]` is not a SKU. The
    /// field's rule checks the rest.
    func fits(_ field: ProductField) -> Bool {
        switch (kind, field.facts.kind) {
        case (.flag, .flag), (.list, .tags), (.list, .images): true
        case (.object, .options), (.text, _), (.number, _), (.null, _): true
        case (.flag, _), (.list, _), (.object, _): false
        }
    }
}
