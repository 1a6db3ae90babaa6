import ShopText

/// A document's facts in words, in reading order, shared by the text and the page.
extension DocumentContent {
    /// Number, days and references, each with its label.
    var facts: [(label: String, value: String)] {
        let all: [(String, String?)] = [
            ("\(kind.title) number", label),
            ("Date", PaperWords.day(issuedOn)),
            ("Supply date", suppliedOn.map(PaperWords.day)),
            ("Due date", dueOn.map(PaperWords.day)),
            ("Order", String(orderID)),
            ("Your reference", reference.present),
            ("Corrects", corrects.map { "\($0.label) of \(PaperWords.day($0.issuedOn))" }),
            ("Reason", reason.present),
        ]
        return all.compactMap { label, value in value.map { (label, $0) } }
    }

    /// From the total to what is still due.
    var settlement: [Bill.TotalRow] {
        var rows: [Bill.TotalRow] = []
        if rounding != 0 { rows.append(.init(label: "Rounding", amount: rounding)) }
        if let credited { rows.append(.init(label: "Credited", amount: -credited)) }
        if paid != 0 {
            rows.append(.init(label: kind == .invoice ? "Paid" : "Refunded or set off", amount: -paid))
        }
        let label = kind == .invoice ? "Amount due" : "Amount to refund"
        rows.append(.init(label: "\(label) \(bill.currency.code)", amount: due, isTotal: true))
        return rows
    }

    /// The notes below the figures.
    var closing: [String] {
        var lines = bill.reasons
        if let terms { lines.append(terms) }
        if due > 0, kind == .invoice, let bank {
            let holder = bank.holder.present ?? seller.name
            let bic = bank.bic.present.map { ", BIC \($0)" } ?? ""
            lines.append("Please pay to \(holder), account \(bank.printed)\(bic), reference \(label).")
        }
        if let note = note.present { lines.append(note) }
        return lines
    }

    /// The tax by rate: rate, net, tax and gross.
    var taxTable: [[String]] {
        bill.taxes.map { group in
            [
                PaperWords.tax(group), bill.words(group.base), bill.words(group.amount),
                bill.words(group.base + group.amount),
            ]
        }
    }
}
