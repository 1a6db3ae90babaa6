import ShopText

/// The columns of WooCommerce's export by their places, for names in a language that is not known, or newer ones: the
/// order is always the same. Only in an export of all columns is a place certain: people add columns of their own to
/// shorter files.
enum WooCommercePlaces {
    /// In the order of the export; those that only some versions have are marked.
    /// https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/export/class-wc-product-csv-exporter.php
    private static let order: [(key: String, isOptional: Bool)] = [
        ("id", false), ("type", false), ("sku", false), ("gtin, upc, ean, or isbn", true), ("name", false),
        ("published", false), ("is featured?", false), ("visibility in catalog", false),
        ("short description", false), ("description", false), ("date sale price starts", false),
        ("date sale price ends", false), ("tax status", false), ("tax class", false), ("in stock?", false),
        ("stock", false), ("low stock amount", true), ("backorders allowed?", false),
        ("sold individually?", false), ("weight", false), ("length", false), ("width", false),
        ("height", false), ("allow customer reviews?", false), ("purchase note", false),
        ("sale price", false), ("regular price", false), ("categories", false), ("tags", false),
        ("shipping class", false), ("images", false), ("download limit", false),
        ("download expiry days", false), ("parent", false), ("grouped products", false), ("upsells", false),
        ("cross-sells", false), ("external url", false), ("button text", false), ("position", false),
        ("brands", true),
    ]
    private static let placeOfKey = Dictionary(
        uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })

    /// A column whose place in the order is known.
    private struct Anchor {
        let column: Int
        let place: Int
    }

    /// The keys of columns; those that their names do not give are found by their places.
    static func keys(_ names: [String]) -> [String] {
        var keys = names.map { WooCommerceHeaders.key($0) }
        let anchors = anchors(names, keys)
        // Too few say nothing of the order.
        guard anchors.count >= 6 else { return keys }
        let last = anchors[anchors.count - 1].column
        // Attributes have numbers, and what plug-ins add has a colon.
        let end =
            names[(last + 1)...].firstIndex { $0.contains { $0.isWholeNumber || $0 == ":" } } ?? names.count
        let ends = [Anchor(column: -1, place: -1)] + anchors + [Anchor(column: end, place: order.count)]
        for (before, after) in zip(ends, ends.dropFirst()) {
            let columns = (before.column + 1)..<after.column
            guard let places = places(columns.count, in: (before.place + 1)..<after.place) else {
                return names.map { WooCommerceHeaders.key($0) }
            }
            for (column, place) in zip(columns, places) { keys[column] = order[place].key }
        }
        for (column, size) in sizes(names) where size.place == placeOfKey["weight"] {
            keys[column] = "weight (\(size.unit == "lb" ? "lbs" : size.unit))"
        }
        return withAttributes(names, keys, from: end)
    }

    /// What is said of columns that were found by their places.
    static func notice(_ names: [String]) -> [String] {
        let found = zip(names, keys(names)).filter { name, key in
            key != WooCommerceHeaders.key(name)
                && (WooCommerceFormat.columns.contains(key) || key == "in stock?")
        }
        guard !found.isEmpty else { return [] }
        let shown = found.prefix(10).map { "\"\($0.short)\" as \($1)" }.joined(separator: ", ")
        let more = found.count > 10 ? " and \(found.count - 10) more" : ""
        return ["read by their place in WooCommerce's exports: \(shown)\(more)"]
    }

    /// Columns in the order of the export; none if they are in another order.
    private static func anchors(_ names: [String], _ keys: [String]) -> [Anchor] {
        var anchors: [Anchor] = []
        let sizes = sizes(names)
        for (column, key) in keys.enumerated() {
            let place =
                sizes[column]?.place ?? (key.hasPrefix("weight (") ? placeOfKey["weight"] : placeOfKey[key])
            guard let place else { continue }
            guard place > anchors.last?.place ?? -1 else { return [] }
            anchors.append(Anchor(column: column, place: place))
        }
        return anchors
    }

    /// The weight and the three sizes after it, by their units, which no language translates: `Vikt (kg)`.
    private static func sizes(_ names: [String]) -> [Int: (place: Int, unit: String)] {
        let units = names.map { name -> Substring in
            guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return "" }
            return name[name.index(after: open)...].dropLast()
        }
        guard let weight = placeOfKey["weight"], names.count >= 4,
            let first = (0...(names.count - 4)).first(where: { index in
                ["kg", "g", "lbs", "lb", "oz"].contains(units[index])
                    && ["cm", "mm", "m", "in", "yd"].contains(units[index + 1])
                    && units[index + 1] == units[index + 2] && units[index + 2] == units[index + 3]
            })
        else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: (0..<4).map { (first + $0, (weight + $0, String(units[first + $0]))) })
    }

    /// The places for this many columns; `nil` unless there is exactly one way.
    private static func places(_ count: Int, in range: Range<Int>) -> [Int]? {
        if range.count == count { return Array(range) }
        let optional = range.filter { order[$0].isOptional }
        let missing = range.count - count
        guard missing > 0, missing == optional.count else { return nil }
        return range.filter { !optional.contains($0) }
    }

    /// Each attribute has four columns with its number, or five: its name, its values, and others.
    private static func withAttributes(_ names: [String], _ found: [String], from start: Int) -> [String] {
        var keys = found
        var column = start
        var number = 1
        while column < names.count {
            let count = names[column...].prefix {
                $0.split { !$0.isWholeNumber }.map(String.init) == ["\(number)"]
            }
            .count
            if (4...5).contains(count),
                !keys[column..<(column + count)].contains(where: { $0.hasSuffix(" name") })
            {
                keys[column] = "attribute \(number) name"
                keys[column + 1] = "attribute \(number) value(s)"
                for other in (column + 2)..<(column + count) { keys[other] = "attribute \(number) other" }
            }
            if count > 0 { number += 1 }
            column += max(count, 1)
        }
        return keys
    }
}
