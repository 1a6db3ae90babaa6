import ShopText

extension DocumentContent {
    /// The document as one HTML file for a browser and its printer.
    public var html: String {
        let body: Markup = """
            <header class="head">
            \(PaperPage.address(nil, seller.name, seller.addressLines + seller.contacts))<div class="title">
            <h1>\(kind.title)</h1>
            <p class="label">\(label)</p>
            </div>
            </header>
            <div class="parties">
            <section>
            \(PaperPage.address("Bill to", buyer.name, buyer.addressLines + identifierLines(buyer)))</section>
            \(deliverTo.map { section("Deliver to", $0) })<dl>
            \(facts.map { "<dt>\($0.label)</dt><dd dir=\"auto\">\($0.value)</dd>\n" })</dl>
            </div>
            \(lineTable)<div class="sums">
            \(totalTable)</div>
            \(taxes)\(closingNotes)<footer class="muted">\(footerLine)</footer>

            """
        return PaperPage.page(
            title: "\(kind.title) \(label) – \(seller.name)", footer: "\(kind.title) \(label)",
            styles: DocumentContent.styles, body: body)
    }

    private func identifierLines(_ party: Party) -> [String] {
        party.identifiers.map { "\($0.label) \($0.value)" }
    }

    private func section(_ title: String, _ party: Party) -> Markup {
        "<section>\n\(PaperPage.address(title, party.name, party.addressLines))</section>\n"
    }

    private var footerLine: String {
        ([seller.name] + identifierLines(seller)).joined(separator: " · ")
    }

    private var lineTable: Markup {
        let hasPrices = bill.lines.contains { $0.unitPrice != nil }
        let several = bill.hasSeveralRates
        let columns = 3 + (hasPrices ? 1 : 0) + (several ? 1 : 0)
        let rows = bill.lines.map { line -> Markup in
            let sku: Markup? = line.sku.isEmpty ? nil : "<div class=\"muted\">\(line.sku)</div>"
            let discounts = line.discounts.map { discount -> Markup in
                """
                <tr class="discount"><td class="text">\(discount.name)</td>\
                <td class="number" colspan="\(columns - 1)">\(PaperPage.amount(bill, -discount.amount))</td></tr>

                """
            }
            let price: Markup? =
                hasPrices ? "<td class=\"number wide\">\(line.unitPrice.map(bill.words) ?? "")</td>" : nil
            let rate: Markup? = several ? "<td class=\"number wide\">\(bill.rate(line.tax))</td>" : nil
            // A phone has no room for all columns: there the quantity, price and rate are below the title.
            let short =
                [line.unitPrice.map { "\(line.quantity) × \(bill.words($0))" } ?? "\(line.quantity)"]
                + (several ? [bill.rate(line.tax)] : [])
            return """
                <tr><td><div class="text">\(line.title)</div>\(sku)\
                <div class="muted narrow">\(short.joined(separator: " · "))</div></td>\
                <td class="number wide">\(line.quantity)</td>\
                \(price)\(rate)<td class="number">\(bill.words(line.amount))</td></tr>
                \(discounts)
                """
        }
        let price: Markup? = hasPrices ? "<th scope=\"col\" class=\"number wide\">Unit price</th>" : nil
        let rate: Markup? = several ? "<th scope=\"col\" class=\"number wide\">Tax</th>" : nil
        return """
            <table class="lines">
            <caption>Items</caption>
            <thead><tr><th scope="col">Item</th><th scope="col" class="number wide">Qty</th>\(price)\(rate)\
            <th scope="col" class="number">Amount \(bill.currency.code)</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    private var totalTable: Markup {
        let rows = (bill.totalRows + settlement).map { row -> Markup in
            let style: Markup = row.isTotal ? " class=\"total\"" : .empty
            return """
                <tr\(style)><th scope="row" class="text">\(row.label)</th>\
                <td class="number">\(PaperPage.amount(bill, row.amount))</td></tr>

                """
        }
        return """
            <table class="totals">
            <caption>Totals</caption>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    private var taxes: Markup {
        let rows = taxTable.map { row -> Markup in
            """
            <tr><th scope="row" class="text">\(row[0])</th>\
            \(row.dropFirst().map { "<td class=\"number\">\($0)</td>" })</tr>

            """
        }
        return """
            <table class="taxes">
            <caption>Tax by rate</caption>
            <thead><tr><th scope="col">\(bill.pricesIncludeTax ? "Tax included" : "Tax")</th>\
            <th scope="col" class="number">Net</th><th scope="col" class="number">Tax</th>\
            <th scope="col" class="number">Gross</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }

    private var closingNotes: Markup {
        "<div class=\"closing\">\n\(closing.map { "<p dir=\"auto\">\($0)</p>\n" })</div>\n"
    }

    private static let styles: StaticString = """
        .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; }
        .title { text-align: right; }
        .title .label { margin: 0.15rem 0 0; font-size: 1.1rem; color: var(--muted); }
        .parties { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1.25rem 2rem; margin: 2.25rem 0 2rem; }
        .parties section { flex: 1 1 13rem; max-width: 22rem; }
        dl { display: grid; grid-template-columns: auto minmax(6rem, auto); gap: 0.15rem 1.25rem; margin: 0; align-content: start; }
        dt { color: var(--muted); }
        dd { margin: 0; text-align: right; unicode-bidi: plaintext; }
        .lines td:first-child { min-width: 8rem; }
        .lines tbody { border-bottom: 1px solid var(--line); }
        .lines tbody tr { border-bottom: 0; border-top: 1px solid var(--line); }
        .lines .discount { border-top: 0; break-before: avoid; }
        .lines .discount td { padding-top: 0; color: var(--muted); font-size: 0.8125rem; }
        .sums { display: flex; justify-content: flex-end; margin: 0.75rem 0 1.75rem; break-inside: avoid; }
        .totals { width: min(100%, 22rem); }
        .totals th { font-weight: 400; }
        .totals tr { border: 0; }
        .totals th, .totals td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
        .totals .total th, .totals .total td { font-weight: 650; border-top: 1.5px solid var(--ink); padding-top: 0.4rem; padding-bottom: 0.4rem; }
        .taxes { font-size: 0.8125rem; break-inside: avoid; }
        .taxes th, .taxes td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
        .taxes thead th { border-bottom: 1px solid var(--line); }
        .taxes tbody th { font-weight: 400; }
        .closing { margin: 1.5rem 0; break-inside: avoid; }
        .closing p { white-space: pre-line; }
        .narrow { display: none; }
        @media screen and (max-width: 34rem) { .wide { display: none; } .narrow { display: block; } }
        footer { margin-top: 2rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
        """
}
