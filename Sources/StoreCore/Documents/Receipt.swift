import ShopText

/// What was bought and how it was paid, for paper 80 mm wide, a terminal or a page. It has no number of its own: it
/// belongs to an order, and can be printed any number of times.
public struct Receipt: Codable, Sendable, Equatable {
    public let seller: Party
    public let orderID: Int64
    /// When it was bought, in the shop's time, for people: `26 Nov 2026 14:05`.
    public let placedAt: String
    public let customer: String?
    public let bill: Bill
    public let payments: [Payment]
    /// The bills of what was cancelled or refunded.
    let credits: [Bill]
    /// No longer owed: what was cancelled or refunded.
    public let credited: Int64
    public let rounding: Int64
    /// The shop's closing note: thanks, opening hours, how to return things.
    public let note: String?

    /// Money that came in or, if the amount is negative, went back.
    public struct Payment: Codable, Sendable, Equatable {
        /// `Cash`, `Card`, `Refund to card`.
        public let name: String
        public let amount: Int64
        /// The cash handed over, if change was given.
        public let tendered: Int64?

        public init(name: String, amount: Int64, tendered: Int64? = nil) {
            self.name = name
            self.amount = amount
            self.tendered = tendered
        }
    }

    public init(
        seller: Party, orderID: Int64, placedAt: String, customer: String? = nil, bill: Bill,
        credits: [Bill] = [], payments: [Payment], credited: Int64 = 0, rounding: Int64 = 0,
        note: String? = nil
    ) {
        self.seller = seller
        self.orderID = orderID
        self.placedAt = placedAt
        self.customer = customer
        self.bill = bill
        self.payments = payments
        self.credits = credits
        self.credited = credited
        self.rounding = rounding
        self.note = note
    }

    /// The amount still to pay.
    public var due: Int64 { bill.totals.gross - credited + rounding - payments.reduce(0) { $0 + $1.amount } }

    private var change: Int64 {
        payments.reduce(0) { $0 + max(0, ($1.tendered ?? $1.amount) - $1.amount) }
    }

    /// From the total to what is still due.
    var settlement: [Bill.TotalRow] {
        var rows: [Bill.TotalRow] = []
        if credited != 0 { rows.append(.init(label: "Refunded or cancelled", amount: -credited)) }
        if rounding != 0 { rows.append(.init(label: "Rounding", amount: rounding)) }
        rows += payments.map { .init(label: $0.name, amount: $0.tendered ?? $0.amount) }
        if change > 0 { rows.append(.init(label: "Change", amount: -change)) }
        if due != 0 {
            rows.append(.init(label: due > 0 ? "Still to pay" : "To refund", amount: abs(due), isTotal: true))
        }
        return rows
    }

    /// The tax by rate on what is left after credits: `VAT 19% on 16.81`.
    var taxRows: [Bill.TotalRow] {
        bill.taxes.map { group in
            let back = credits.flatMap(\.taxes).filter { $0.tax == group.tax }
            let (base, tax) = back.reduce((group.base, group.amount)) { ($0.0 - $1.base, $0.1 - $1.amount) }
            return .init(label: "\(PaperWords.tax(group)) on \(bill.words(base))", amount: tax)
        }
    }

    /// Shop, address and numbers, one below another.
    var heading: [String] {
        seller.addressLines + seller.contacts + seller.identifiers.map { "\($0.label) \($0.value)" }
    }
}

extension Receipt {
    /// - Parameters:
    ///   - width: 42 on most receipt printers with 80 mm paper, 32 with 58 mm; at least 24.
    ///   - measure: how many columns a text takes.
    public func text(width: Int = 42, measure: @escaping (String) -> Int) -> String {
        var page = TextPage(width: max(24, width), measure: measure)
        page.centered(seller.name)
        for line in heading { page.centered(line) }
        page.blank()
        page.pair("Order \(orderID)", placedAt)
        if let customer = customer.present { page.paragraph(customer) }
        page.rule()
        for line in bill.lines {
            page.paragraph(line.title)
            let price = line.unitPrice.map { "\(line.quantity) x \(bill.words($0))" } ?? "\(line.quantity)"
            page.pair(price, bill.words(line.amount), indent: 2)
            for discount in line.discounts {
                page.pair(discount.name, bill.words(-discount.amount), indent: 2)
            }
        }
        page.rule()
        for row in bill.totalRows + settlement { page.pair(row.label, bill.words(row.amount)) }
        page.rule()
        for row in taxRows { page.pair(row.label, bill.words(row.amount)) }
        for reason in bill.reasons { page.paragraph(reason) }
        if let note = note.present {
            page.blank()
            for line in note.split(separator: "\n") { page.centered(String(line)) }
        }
        return page.text
    }

    /// One HTML file as wide as 80 mm paper, which prints on paper of any size.
    public var html: String {
        let lines = bill.lines.map { line -> Markup in
            let price: Markup =
                line.unitPrice.map { "\(line.quantity) × \(bill.words($0))" } ?? "\(line.quantity)"
            let discounts = line.discounts.map { discount -> Markup in
                """
                <tr class="muted"><th scope="row" class="text">\(discount.name)</th>\
                <td class="number">\(PaperPage.amount(bill, -discount.amount))</td></tr>

                """
            }
            return """
                <tr><th scope="row"><span class="text">\(line.title)</span><span class="muted">\(price)</span></th>\
                <td class="number">\(bill.words(line.amount))</td></tr>
                \(discounts)
                """
        }
        let body: Markup = """
            <header>
            <h1 dir="auto">\(seller.name)</h1>
            \(heading.map { "<p class=\"muted\" dir=\"auto\">\($0)</p>\n" })</header>
            <p class="order"><span>Order \(orderID)</span> <span>\(placedAt)</span></p>
            \(customer.present.map { "<p dir=\"auto\">\($0)</p>\n" })<table>
            <caption>Items</caption>
            <tbody>
            \(lines)</tbody>
            </table>
            \(rows("Totals", bill.totalRows + settlement))\(rows("Tax", taxRows))\
            \(bill.reasons.map { "<p class=\"muted\" dir=\"auto\">\($0)</p>\n" })\
            \(note.present.map { "<p class=\"note\" dir=\"auto\">\($0)</p>\n" })
            """
        return PaperPage.page(
            title: "Receipt for order \(orderID) – \(seller.name)", footer: "", styles: Receipt.styles,
            body: body)
    }

    private func rows(_ caption: String, _ rows: [Bill.TotalRow]) -> Markup {
        let markup = rows.map { row -> Markup in
            let style: Markup = row.isTotal ? " class=\"total\"" : .empty
            return """
                <tr\(style)><th scope="row" class="text">\(row.label)</th>\
                <td class="number">\(PaperPage.amount(bill, row.amount))</td></tr>

                """
        }
        return "<table class=\"sums\">\n<caption>\(caption)</caption>\n<tbody>\n\(markup)</tbody>\n</table>\n"
    }

    private static let styles: StaticString = """
        body { max-width: 76mm; padding: 4mm 2mm; font-size: 0.8125rem; line-height: 1.35; }
        header { text-align: center; margin-bottom: 0.75rem; }
        h1 { font-size: 1.05rem; }
        header p, .note { margin: 0; text-align: center; white-space: pre-line; }
        .muted { font-size: 0.75rem; }
        .order { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.75rem; }
        th { font-weight: 400; }
        th span { display: block; }
        th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; }
        td { vertical-align: bottom; }
        tbody tr { border: 0; }
        table { border-top: 1px dashed var(--ink); margin-top: 0.4rem; }
        .sums .total th, .sums .total td { font-weight: 700; font-size: 0.9375rem; }
        .note { margin-top: 0.75rem; }
        @page { margin: 3mm; @bottom-left { content: none; } @bottom-right { content: none; } }
        @media print { :root { font-size: 15px; } body { max-width: 74mm; margin: 0 auto; font-size: 9pt; } }
        """
}
