import ShopText
import StoreCore

/// A row of a table, an object or an item, before its values are mapped to fields.
struct SourceRecord {
    struct Value {
        /// As the file has it, without space around it.
        let name: String
        /// The name in lower case, by which values are looked up.
        let key: String
        let text: String
        let position: TextPosition
        var kind = Kind.text
    }

    /// The type of a value in its file: in a table or a feed, always text.
    enum Kind { case text, number, flag, list, object, null }

    let line: Int
    var values: [Value]
    /// The text of a record that is nothing but a text, which JSON may have.
    var text: String?
    /// The record as the file has it, where rejected rows are to be written down.
    var original: Original?
    /// The problem that makes the whole record unreadable.
    var fault: (any StoreError)?
    /// Where that is to be seen; `nil` where it is no place, but the whole record.
    var faultPosition: TextPosition?
    /// Whether its values may be under the wrong names.
    var isMisaligned = false

    /// The first value of this name (in lower case) that is not blank, trimmed.
    func value(_ key: String) -> Value? {
        for value in values where value.key == key {
            let text = value.text.trimmedSpace
            if !text.isEmpty {
                return Value(
                    name: value.name, key: key, text: text, position: value.position, kind: value.kind)
            }
        }
        return nil
    }

    func text(_ key: String) -> String? { value(key)?.text }

    /// The first value of this name that is not blank, or else a blank one: what a column that is there says.
    func cell(_ key: String) -> Value? { value(key) ?? values.first { $0.key == key }?.reading("") }

    /// Whether there is such a column or member.
    func has(_ key: String) -> Bool { values.contains { $0.key == key } }

    /// Where the record itself begins.
    var start: TextPosition { TextPosition(line: line, column: 1) }
}

extension SourceRecord.Value {
    /// The same under another key.
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
