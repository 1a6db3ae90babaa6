import ShopText
import StoreCore

/// Translates a file's names to a format's own: names from newer versions and other languages of the same program, and
/// those given with `--mapping`.
struct ColumnNames {
    private let format: any RecordFormat.Type
    private let mapping: ColumnMapping
    private let rules: [String: ValueReading]
    /// The key of what says whether a product is to be seen.
    private let visibleKey: String
    /// Whether a column of another name was mapped to that.
    private let mapsVisible: Bool
    private let today: Day?
    /// Names seen before.
    private var known: [String: Name] = [:]

    struct Name {
        /// Empty for a column that is left out.
        let key: String
        let isMapped: Bool
    }

    /// - Throws: ``CatalogError/unknownField(_:)`` for the target of a mapping that this format does not have.
    init(_ format: any RecordFormat.Type, _ options: ProductFileOptions) throws {
        self.format = format
        mapping = options.mapping
        today = options.today
        for case .column(let name) in mapping.targets.values
        where !format.columns.contains(format.key(name)) && !WooCommerceHeaders.isAttribute(name) {
            throw CatalogError.unknownField(name)
        }
        var rules: [String: ValueReading] = [:]
        for (field, reading) in options.readings {
            rules[format.column(of: field) ?? ColumnNames.key(of: field)] = reading
        }
        self.rules = rules
        let visibleKey = format.column(of: .isVisible) ?? ColumnNames.key(of: .isVisible)
        self.visibleKey = visibleKey
        mapsVisible = options.mapping.targets.values.contains { target in
            switch target {
            case .field(.isVisible): true
            case .column(let name): format.key(name) == visibleKey
            default: false
            }
        }
    }

    /// The key for a field for which the format has no column.
    static func key(of field: ProductField) -> String { "=" + field.rawValue }

    /// The field with such a key.
    static func field(_ key: String) -> ProductField? {
        key.hasPrefix("=") ? ProductField(rawValue: String(key.dropFirst())) : nil
    }

    /// - Parameters:
    ///   - own: the format's name for it.
    ///   - number: the column's place in a table, from 1.
    private func name(_ name: String, own: String, number: Int? = nil) -> Name {
        switch mapping.target(name, number: number) ?? (own == name.lowercased() ? nil : mapping.target(own))
        {
        case .ignored?: return Name(key: "", isMapped: true)
        case .column(let column)?: return Name(key: format.key(column), isMapped: true)
        case .field(let field)?:
            return Name(key: format.column(of: field) ?? ColumnNames.key(of: field), isMapped: true)
        case nil: return Name(key: own, isMapped: false)
        }
    }

    /// The keys of a table's columns; a mapped column replaces one that already has the name.
    func keys(_ names: [String]) -> [String] {
        let found = zip(names, format.keys(names)).enumerated().map { index, column in
            column.0.isEmpty
                ? Name(key: "", isMapped: false) : name(column.0, own: column.1, number: index + 1)
        }
        let mapped = Set(found.filter(\.isMapped).map(\.key))
        return found.map { !$0.isMapped && mapped.contains($0.key) ? "" : $0.key }
    }

    /// Gives the values of a record their keys.
    mutating func rename(_ record: inout SourceRecord) {
        var mapped: Set<String> = []
        var names: [Name] = []
        for value in record.values {
            let name = known[value.name] ?? name(value.name, own: format.key(value.name))
            if known.count < 1000 { known[value.name] = name }
            if name.isMapped { mapped.insert(name.key) }
            names.append(name)
        }
        record.values = zip(record.values, names).compactMap { value, name in
            if name.key.isEmpty || !name.isMapped && mapped.contains(name.key) { return nil }
            return name.key == value.key ? value : value.under(name.key)
        }
    }

    /// Applies what was said of the values of fields, and reads a column that was mapped to whether a product is to be
    /// seen by the words that such columns have.
    func read(_ record: inout SourceRecord) {
        if rules.isEmpty, !mapsVisible { return }
        for index in record.values.indices {
            let value = record.values[index]
            let isStatus = mapsVisible && value.key == visibleKey && format.key(value.name) != visibleKey
            guard isStatus || rules[value.key] != nil else { continue }
            let text = value.text.trimmedSpace
            var read = rules[value.key]?.read(text) ?? text
            if isStatus, read == text, !text.isEmpty {
                read = StatusColumn.verdict(value.name, text, today: today) ?? text
            }
            if read != value.text { record.values[index] = value.reading(read) }
        }
    }
}
