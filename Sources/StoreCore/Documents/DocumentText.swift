extension DocumentContent {
    /// The document for a terminal, at most `width` columns wide.
    ///
    /// - Parameters:
    ///   - width: at least 60.
    ///   - measure: how many columns a text takes.
    public func text(width: Int = 80, measure: @escaping (String) -> Int) -> String {
        var page = TextPage(width: max(60, width), measure: measure)
        writeHead(to: &page)
        page.blank()
        page.writeLines(of: bill)
        page.writeTotals(bill.totalRows + settlement, of: bill)
        page.blank()
        writeTaxes(to: &page)
        for line in closing {
            page.blank()
            page.paragraph(line)
        }
        return page.text
    }

    private func writeHead(to page: inout TextPage) {
        page.pair(seller.name, "\(kind.title.uppercased()) \(label)")
        let details =
            seller.addressLines + seller.contacts + seller.identifiers.map { "\($0.label) \($0.value)" }
        for line in details { page.paragraph(line) }
        page.blank()
        let half = page.width / 2 - 1
        var left: [(String, [String])] = [
            (
                "Bill to",
                [buyer.name] + buyer.addressLines + buyer.identifiers.map { "\($0.label) \($0.value)" }
            )
        ]
        if let deliverTo { left.append(("Deliver to", [deliverTo.name] + deliverTo.addressLines)) }
        let leftLines = left.enumerated().flatMap { index, block in
            (index > 0 ? [""] : []) + [block.0]
                + block.1.flatMap { page.wrapped($0, to: half - 2) }.map { "  " + $0 }
        }
        let rightLines = facts.dropFirst().flatMap { fact -> [String] in
            let label = fact.label + String(repeating: " ", count: max(1, 16 - fact.label.count))
            let parts = page.wrapped(fact.value, to: page.width - half - 1 - 16)
            return parts.enumerated().map {
                ($0.offset == 0 ? label : String(repeating: " ", count: 16)) + $0.element
            }
        }
        let columns = (
            TextPage.Column(width: half), TextPage.Column(width: page.width - half - 1)
        )
        for index in 0..<max(leftLines.count, rightLines.count) {
            page.rawRow(
                index < leftLines.count ? leftLines[index] : "", width: columns.0.width,
                then: index < rightLines.count ? rightLines[index] : "")
        }
    }

    private func writeTaxes(to page: inout TextPage) {
        let columns: [TextPage.Column] =
            [.init(width: page.width - 45)]
            + [TextPage.Column](repeating: .init(width: 14, isRight: true), count: 3)
        page.row(zip(["Rate", "Net", "Tax", "Gross"], columns).map { ($0, $1) })
        for row in taxTable { page.row(zip(row, columns).map { ($0, $1) }) }
    }
}

extension TextPage {
    /// Two texts that already fit their columns.
    mutating func rawRow(_ left: String, width: Int, then right: String) {
        let space = String(repeating: " ", count: max(1, width + 1 - measure(left)))
        append(right.isEmpty ? left : left + space + right)
    }

    /// A bill's lines under their header.
    mutating func writeLines(of bill: Bill) {
        let prices = bill.lines.contains { $0.unitPrice != nil }
        let fixed: [Column] =
            [.init(width: 7, isRight: true)] + (prices ? [.init(width: 13, isRight: true)] : [])
            + (bill.hasSeveralRates ? [.init(width: 8, isRight: true)] : []) + [
                .init(width: 14, isRight: true)
            ]
        let columns = [Column(width: width - fixed.reduce(0) { $0 + $1.width + 1 })] + fixed
        func write(_ item: String, _ quantity: String, _ price: String, _ rate: String, _ amount: String) {
            let cells =
                [item, quantity] + (prices ? [price] : []) + (bill.hasSeveralRates ? [rate] : []) + [amount]
            row(zip(cells, columns).map { ($0, $1) })
        }
        write("Item", "Qty", "Unit price", "Tax", "Amount")
        rule()
        for line in bill.lines {
            let item = line.sku.isEmpty ? line.title : "\(line.title) (\(line.sku))"
            write(
                item, String(line.quantity), line.unitPrice.map(bill.words) ?? "", bill.rate(line.tax),
                bill.words(line.amount))
            for discount in line.discounts {
                write("  \(discount.name)", "", "", "", bill.words(-discount.amount))
            }
        }
        rule()
    }

    /// Labels and amounts at the right edge.
    mutating func writeTotals(_ rows: [Bill.TotalRow], of bill: Bill) {
        for row in rows { pair(row.label, bill.words(row.amount), indent: max(0, width - 45)) }
    }
}
