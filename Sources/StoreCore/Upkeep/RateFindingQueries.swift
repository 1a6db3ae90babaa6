import GRDB
import ShopText

extension Transaction {
    /// Rates of which two apply to the same sales, as no command leaves them.
    func rateFindings() throws -> [Finding] {
        try taxRateFindings().capped("tax_rate") + shippingRateFindings().capped("shipping_rate")
    }

    private func taxRateFindings() throws -> [Finding] {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM tax_rate ORDER BY id")
        // One that cannot be read breaks a rule of its table.
        return TaxRate.overlaps(among: rows.compactMap { try? TaxRate(row: $0) }).map { rate, earlier in
            Finding(
                "tax_rate",
                "tax rates \(earlier[0].id) and \(rate.id) are both \(rate.name) in \(rate.place) "
                    + "for \(rate.taxClass), on some of the same days",
                hint: "end the first with `storectl tax edit \(earlier[0].id) --until DAY`, "
                    + "or run `storectl tax delete \(rate.id)`")
        }
    }

    private func shippingRateFindings() throws -> [Finding] {
        guard let methods = try? shippingMethods() else { return [] }
        return methods.flatMap { method in
            ShippingRate.repeats(among: method.rates).map { rate, earlier in
                Finding(
                    "shipping_rate",
                    "shipping rates \(earlier[0].id) and \(rate.id) of \(method.code) are both for \(rate.words)",
                    hint: "run `storectl shipping delete \(method.code.shellWord) --rate \(rate.id)`")
            }
        }
    }
}
