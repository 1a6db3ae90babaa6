import ShopText

/// An item of an order as some of WooCommerce's export plugins pack it into one cell with the others:
/// `name:Mug|sku:MUG|quantity:2|total:19.00;name:…`.
struct PackedItem {
    private var values: [String: String] = [:]

    /// The items of a cell; text that is no item becomes one without a quantity, which is refused.
    static func items(_ text: String) -> [PackedItem] {
        var items: [PackedItem] = []
        for part in text.split(separator: "|", omittingEmptySubsequences: true) {
            // `;` ends an item; in a name it is one only if a known name follows.
            var rest = part
            while let semicolon = rest.firstIndex(where: { $0 == ";" || $0 == "\n" }) {
                let after = rest[rest.index(after: semicolon)...]
                guard let next = member(after), starts.contains(next.name) else { break }
                add(rest[..<semicolon], to: &items)
                items.append(PackedItem())
                rest = after
            }
            add(rest, to: &items)
        }
        return items.filter { !$0.values.isEmpty }
    }

    private static let starts: Set<String> = ["id", "name", "sku", "product", "productid", "itemid"]

    private static func member(_ text: Substring) -> (name: String, value: String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = OrderColumn.key(String(text[..<colon]))
        return name.isEmpty ? nil : (name, text[text.index(after: colon)...].trimmedSpace)
    }

    private static func add(_ text: Substring, to items: inout [PackedItem]) {
        let last =
            text.trimmedSpace.hasSuffix(";") ? text[..<(text.lastIndex(of: ";") ?? text.endIndex)] : text
        if last.trimmedSpace.isEmpty { return }
        if items.isEmpty { items.append(PackedItem()) }
        let member = member(last) ?? ("name", last.trimmedSpace)
        let index = items.count - 1
        if items[index].values[member.name] == nil { items[index].values[member.name] = member.value }
    }

    subscript(column: OrderColumn) -> String {
        let names: [String] =
            switch column {
            case .sku: ["sku"]
            case .title: ["name", "product", "productname", "title"]
            case .quantity: ["quantity", "qty"]
            case .itemTotal: ["subtotal", "linesubtotal", "total", "linetotal"]
            default: []
            }
        return names.lazy.compactMap { self.values[$0] }.first ?? ""
    }
}
