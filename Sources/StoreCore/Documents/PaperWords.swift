import ShopText

/// How printed documents write days and amounts: short, and the same for every reader.
enum PaperWords {
    /// `26 Nov 2026`: no reader can mistake the month for the day.
    static func day(_ day: Day) -> String {
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return day.description }
        return "\(parts[2]) \(months[parts[1] - 1]) \(String(parts[0]))"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// With a comma between thousands: `1,234.50`.
    static func amount(_ money: Money) -> String {
        let parts = money.decimal.split(separator: ".", omittingEmptySubsequences: false)
        return grouped(String(parts[0])) + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// A whole number with a comma between thousands.
    static func grouped(_ number: String) -> String {
        let digits = number.drop { $0 == "-" }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (digits.count < number.count ? "-" : "") + grouped
    }

    /// How a tax group is named in the totals: `VAT 19%`, `Reverse charge 0%`.
    static func tax(_ group: Bill.TaxGroup) -> String {
        group.tax.category == .outside || group.name.hasSuffix("%")
            ? group.name : "\(group.name) \(group.tax.percent)%"
    }
}

extension Bill {
    func words(_ amount: Int64) -> String { PaperWords.amount(money(amount)) }

    /// Whether lines need a column for their tax rate.
    var hasSeveralRates: Bool { taxes.count > 1 }

    func rate(_ tax: Tax) -> String { tax.category == .outside ? "–" : tax.percent + "%" }

    /// Label and amount, from the subtotal to the total, as documents show them.
    var totalRows: [TotalRow] {
        var rows: [TotalRow] = []
        let hasSteps = totals.discount != 0 || !charges.isEmpty || !pricesIncludeTax
        if hasSteps {
            let lines = lines.reduce(0) { $0 + $1.afterDiscounts }
            rows.append(.init(label: "Subtotal", amount: lines))
        }
        rows += discounts.map { .init(label: $0.name, amount: -$0.amount) }
        rows += charges.map { .init(label: $0.name, amount: $0.amount) }
        let taxRows = taxes.flatMap { group -> [TotalRow] in
            guard group.amount != 0 || pricesIncludeTax == false else { return [] }
            return group.parts.count > 1
                ? group.parts.map { part in
                    .init(
                        label: "\(part.name) \(Bill.Tax(.standard, ppm: part.ppm).percent)%",
                        amount: part.amount)
                }
                : [.init(label: PaperWords.tax(group), amount: group.amount)]
        }
        if !pricesIncludeTax { rows += taxRows }
        rows.append(.init(label: "Total \(currency.code)", amount: totals.gross, isTotal: true))
        return rows
    }

    struct TotalRow: Equatable {
        let label: String
        let amount: Int64
        var isTotal = false
    }

    /// Why there is no tax on some of it, each reason once.
    var reasons: [String] {
        taxes.compactMap(\.reason.present).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension ShopCalendar {
    /// The time of a day in the shop, to the minute: `26 Nov 2026 14:05`.
    func words(_ instant: Instant) -> String {
        "\(PaperWords.day(day(of: instant))) \(clock(at: instant))"
    }
}
