import ArgumentParser
import StoreCore

/// `storectl tax add`
struct TaxAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a tax rate for a place.",
        discussion: """
            Two rates with the same name, class and place cannot overlap in time: to change a rate, end the old one \
            and add the new one from the next day. Rates with different names add up.

            Examples:
              storectl tax add --country DE --rate 19
              storectl tax add --country US --region NY --name "NY State" --rate 4
              storectl tax add --country US --region NY --postal-prefix 100 \\
                  --name NYC --rate 4.5 --no-shipping
              storectl tax add --country US --rate 0 --category G \\
                  --reason "Export outside the EU"
              storectl tax add --country DE --rate 21 --from 2027-01-01
            """)
    static let view: (any View.Type)? = TaxView.self

    @OptionGroup var tax: TaxOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(AddTaxRate(tax.details), mutation) { rate in
            .record(TaxView(rate)).noting(rate.meetings(with: try shop.store.taxRates(as: shop.actor)))
        }
    }
}

extension TaxRate {
    /// What happens where other rates of the same class apply.
    func meetings(with rates: [TaxRate]) -> [String] {
        let others = addingUp(with: rates)
        let names = (others + [self]).map { "\($0.name) \($0.rate)" }
        let sums = others.isEmpty ? [] : ["these add up in \(place): \(names.joined(separator: ", "))"]
        return sums
            + replacing(rates).map { rate, replaced in
                "in \(rate.place), \(rate.name) \(rate.rate) replaces \(replaced.name) \(replaced.rate) for "
                    + "\(replaced.place); with a different --name, both would be charged"
            }
    }
}
