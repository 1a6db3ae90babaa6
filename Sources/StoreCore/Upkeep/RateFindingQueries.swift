import GRDB
import ShopText

extension Transaction {
    /// Rates of which two apply to the same sales, as no command leaves them.
    func rateFindings() throws -> [Finding] {
        try taxRateFindings().capped("tax_rate") + shippingRateFindings().capped("shipping_rate")
    }

    private func taxRateFindings() throws -> [Finding] {
        var known: [String: [TaxRate]] = [:]
        var findings: [Finding] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM tax_rate ORDER BY id")
        while let row = try rows.next() {
            // One that cannot be read breaks a rule of its table.
            guard let rate = try? TaxRate(row: row) else { continue }
            let kind = [
                rate.country.code, rate.region, rate.postalPrefix, Text.identity(rate.taxClass),
                Text.caseless(rate.name),
            ].joined(separator: "\n")
            if let other = known[kind]?.first(where: rate.overlaps) {
                findings.append(
                    Finding(
                        "tax_rate",
                        "tax rates \(other.id) and \(rate.id) are both \(rate.name) in \(rate.place) "
                            + "for \(rate.taxClass), on some of the same days",
                        hint: "end the first with `storectl tax edit \(other.id) --until DAY`, "
                            + "or run `storectl tax delete \(rate.id)`"))
            }
            known[kind, default: []].append(rate)
        }
        return findings
    }

    private func shippingRateFindings() throws -> [Finding] {
        guard let methods = try? shippingMethods() else { return [] }
        return methods.flatMap { method in
            method.rates.enumerated().compactMap { place, rate in
                guard let other = method.rates.prefix(place).first(where: rate.isSame) else { return nil }
                return Finding(
                    "shipping_rate",
                    "shipping rates \(other.id) and \(rate.id) of \(method.code) are both for \(rate.words)",
                    hint: "run `storectl shipping delete \(method.code.shellWord) --rate \(rate.id)`")
            }
        }
    }
}
