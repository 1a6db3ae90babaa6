import ShopText
import StoreCore

/// The attributes of a WooCommerce row, however many: each has one column for its name and one for its values.
struct WooCommerceAttributes {
    let options: [ProductOption]

    /// A variation has one value of each, in which a comma has a backslash, too.
    var ofVariation: [ProductOption] {
        options.map { ProductOption(name: $0.name, value: $0.value.replacing("\\,", with: ",")) }
    }

    init(_ record: SourceRecord) {
        var names: [Int: String] = [:]
        var values: [Int: String] = [:]
        for value in record.values where value.key.hasPrefix("attribute ") && !value.text.isEmpty {
            let words = value.key.split(separator: " ")
            guard words.count == 3, let number = Int(words[1]) else { continue }
            if words[2] == "name" { names[number] = HTMLEntity.decoded(value.text.trimmedSpace) }
            if words[2] == "value(s)" { values[number] = HTMLEntity.decoded(value.text.trimmedSpace) }
        }
        options = names.sorted { $0.key < $1.key }.compactMap { number, name in
            guard let value = values[number], !name.isEmpty, !value.isEmpty else { return nil }
            return ProductOption(name: name, value: value)
        }
    }
}

/// Attributes that do not distinguish variants, for which a product has no field.
struct WooCommerceAttributeNotes {
    private var ofSimple = UnknownNames()
    private var ofVariable = UnknownNames()
    private var used: Set<String> = []

    mutating func addSimple(_ attributes: WooCommerceAttributes) {
        for option in attributes.options { ofSimple.add(option.name) }
    }

    mutating func addVariable(_ attributes: WooCommerceAttributes) {
        for option in attributes.options { ofVariable.add(option.name) }
    }

    mutating func addOptions(_ options: [ProductOption]) {
        for option in options where used.count < UnknownNames.limit { used.insert(option.name) }
    }

    var notice: [String] {
        var names = ofSimple
        for name in ofVariable.names where !used.contains(name) { names.add(name) }
        if names.names.isEmpty { return [] }
        let shown = names.names.prefix(20).map(\.short).joined(separator: ", ")
        let more = names.names.count > 20 ? " and \(names.names.count - 20) more" : ""
        return ["attributes that do not distinguish variants were not imported: \(shown)\(more)"]
    }
}
