import ShopText

/// The command that gives a row the value that its entry gave it, where there is one.
struct RowRepair {
    let table: String
    let key: [StoredValue]
    let column: String
    let given: StoredValue
    let transaction: Transaction

    var command: String? {
        get throws {
            guard let subject = try subject, let change = try change else { return nil }
            return change.isEmpty ? "storectl \(subject)" : "storectl \(subject) \(change)"
        }
    }

    /// The command that deletes a row that no entry created; only for rows that nothing else is made of.
    static func deletion(of key: [StoredValue], in table: String, _ transaction: Transaction) throws
        -> String?
    {
        let own = RowRepair(table: table, key: key, column: "", given: .null, transaction: transaction)
        switch table {
        case "setting":
            guard let name = key.first?.written, (try? Setting.named(name)) != nil else { return nil }
            return "storectl config set \(name.shellWord) --reset"
        case "coupon", "tax_rate", "shipping_method", "shipping_rate", "category":
            return try own.subject.map {
                "storectl " + $0.replacing(" edit ", with: " delete ", maxReplacements: 1)
            }
        default: return nil
        }
    }

    /// The words before the option: `coupon edit TEN`.
    private var subject: String? {
        get throws {
            guard let first = key.first else { return nil }
            func named(_ command: String) throws -> String? {
                try transaction.name(ofRow: first, in: table).map { "\(command) \($0.shellWord)" }
            }
            switch table {
            case "setting": return "config set \(first.written.shellWord)"
            case "product":
                guard let id = first.integerValue, let word = try transaction.word(forProduct: id) else {
                    return nil
                }
                // What it is called now is wrong.
                if column == "sku" { return "product edit id:\(id)" }
                guard column == "is_archived" else { return "product edit \(word)" }
                return "product \(given == .integer(0) ? "restore" : "delete") \(word)"
            case "category": return "category edit id:\(first.written)"
            case "coupon": return try named("coupon edit")
            case "tax_rate": return "tax edit \(first.written)"
            case "shipping_method": return try named("shipping edit")
            case "shipping_rate":
                let code = try transaction.value("method_id", of: key, in: table).flatMap {
                    try transaction.name(ofRow: $0, in: "shipping_method")
                }
                return code.map { "shipping edit \($0.shellWord) --rate \(first.written)" }
            case "account":
                // A user whose role is none cannot be edited.
                guard case .text(let role)? = try transaction.value("role", of: key, in: table),
                    Role(rawValue: role) != nil
                else { return nil }
                return try named("user edit")
            default: return nil
            }
        }
    }

    /// The option with the value.
    private var change: String? {
        get throws {
            if let (yes, no) = RowRepair.flags[table]?[column] {
                return given == .integer(0) ? no : yes
            }
            switch (table, column) {
            case ("setting", _): return word(given)
            case ("product", "tags"): return tags
            case ("coupon", "value"), ("coupon", "kind"):
                let kind = column == "kind" ? given : try transaction.value("kind", of: key, in: table)
                let value = column == "value" ? given : try transaction.value("value", of: key, in: table)
                guard let value, case .text(let word)? = kind else { return nil }
                return try "--\(word) \(amount(value, as: "value", couponKind: word))"
            default:
                guard let option = RowRepair.options[table]?[column] else { return nil }
                return try "--\(option) \(amount(given, as: column))"
            }
        }
    }

    private func amount(_ value: StoredValue, as column: String, couponKind: String? = nil) throws -> String {
        guard value != .null, value != .text("") else { return "\"\"" }
        let text = try transaction.written(value, as: column, in: table, couponKind: couponKind)
        return (value.integerValue != nil && text.hasSuffix("%") ? String(text.dropLast()) : text).shellWord
    }

    private func word(_ value: StoredValue) -> String {
        value.written.isEmpty ? "\"\"" : value.written.shellWord
    }

    private var tags: String? {
        guard case .text(let text) = given, let list = (try? JSONReader.value(of: text))?.arrayValue else {
            return nil
        }
        let words = list.compactMap(\.stringValue)
        return words.isEmpty ? "--tag \"\"" : words.map { "--tag \($0.shellWord)" }.joined(separator: " ")
    }

    /// Flags of the commands, for 1 and for 0.
    private static let flags: [String: [String: (yes: String, no: String)]] = [
        "product": [
            "is_visible": ("--visible", "--hidden"), "is_archived": ("", ""),
            "needs_shipping": ("--needs-shipping", "--no-needs-shipping"),
        ],
        "coupon": [
            "is_active": ("--active", "--inactive"), "skips_sale": ("--not-on-sale", "--no-not-on-sale"),
        ],
        "tax_rate": ["is_on_shipping": ("--shipping", "--no-shipping")],
        "shipping_method": [
            "is_active": ("--active", "--inactive"),
            "compares_before": ("--before-discounts", "--no-before-discounts"),
        ],
        "account": [
            "is_active": ("--active", "--no-active"), "is_verified": ("--verified", "--no-verified"),
        ],
    ]

    /// Options of the commands, by column.
    private static let options: [String: [String: String]] = [
        "product": [
            "sku": "sku", "title": "title", "description": "description", "price": "price",
            "category_id": "category", "image": "image", "release_date": "release-date",
            "compare_at_price": "compare-at-price", "sale_price": "sale-price",
            "sale_starts_on": "sale-starts-on", "sale_ends_on": "sale-ends-on", "barcode": "barcode",
            "weight_grams": "weight-grams", "tax_class": "tax-class", "low_stock_at": "low-stock-at",
            "parent_id": "parent",
        ],
        "category": ["name": "name", "parent_id": "parent", "slug": "slug"],
        "coupon": [
            "target": "on", "minimum": "minimum", "starts_on": "from", "ends_on": "until",
            "max_uses": "uses", "max_uses_each": "uses-each",
        ],
        "tax_rate": [
            "tax_class": "class", "country": "country", "region": "region", "postal_prefix": "postal-prefix",
            "name": "name", "ppm": "rate", "category": "category", "reason": "reason", "starts_on": "from",
            "ends_on": "until",
        ],
        "shipping_method": ["name": "name", "tax": "tax"],
        "shipping_rate": [
            "country": "country", "region": "region", "max_grams": "max-grams",
            "minimum_value": "from-value", "price": "price", "free_above": "free-above",
        ],
        "account": [
            "username": "username", "email": "email", "first_name": "first-name", "last_name": "last-name",
            "phone_number": "phone", "address": "address", "vat_id": "vat-id", "role": "role",
            "tax_exemption": "tax-exemption",
        ],
    ]
}
