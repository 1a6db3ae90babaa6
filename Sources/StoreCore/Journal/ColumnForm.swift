import ShopText

/// The form in which people and scripts know a row's stored values: what ``Schema/journaled`` says of each column.
struct ColumnForm {
    private let forms: [String: NumberForm]
    let currency: Currency
    /// The kind of a coupon's value before and after: `percent` or `fixed`; `nil` if unknown.
    private let couponKinds: (before: String?, after: String?)

    /// - Parameter couponKind: the kind of a coupon whose change does not have it.
    init(
        _ change: RecordedChange, columns: [String], _ currency: Currency, arguments: JSONValue?,
        couponKind: String? = nil
    ) {
        forms = Schema.journaled(change.table)?.forms ?? [:]
        self.currency = currency
        guard change.table == "coupon", let index = columns.firstIndex(of: "kind") else {
            couponKinds = (couponKind, couponKind)
            return
        }
        let kind = { (values: [StoredValue?]) in
            values.indices.contains(index) ? values[index]?.json.stringValue : nil
        }
        // An edit that keeps the kind does not record it, but its arguments have the new value in that kind.
        let asked = couponKind ?? ["percent", "fixed"].first { arguments?.hasMember($0) ?? false }
        let (before, after) = (kind(change.old), kind(change.new))
        couponKinds = (before ?? after ?? asked, after ?? before ?? asked)
    }

    /// - Parameter isAfter: whether it is the value after the change.
    func told(_ value: StoredValue, as column: String, isAfter: Bool) -> JSONValue {
        guard let number = value.integerValue else { return value.json }
        switch forms[column] {
        case .money: return money(number)
        case .ppm: return .string(ColumnForm.percent(millionths: number))
        case .instant: return .string(Instant(milliseconds: number).rfc3339)
        case .flag: return .bool(number != 0)
        case .couponValue:
            return switch isAfter ? couponKinds.after : couponKinds.before {
            case "percent": .string(ColumnForm.percent(millionths: number))
            case "fixed": money(number)
            default: value.json
            }
        case .id, .count, nil: return value.json
        }
    }

    private func money(_ number: Int64) -> JSONValue {
        .string(Money(minorUnits: number, currency: currency).decimal)
    }

    /// Parts per million as a percentage: `-20%`, `8.25%`.
    static func percent(millionths: Int64) -> String {
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var digits = String(String(rest + 10_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits) + "%"
    }
}

extension JSONValue {
    /// Whether it or one of its members has this member, with a value.
    fileprivate func hasMember(_ name: String) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.contains { $0.value != .null && ($0.name == name || $0.value.hasMember(name)) }
    }
}
