import ArgumentParser
import StoreCore

/// `storectl tax add`
struct TaxAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a tax rate for a place.",
        discussion: """
            Two rates of one name for the same class and place may not overlap in time: to change a rate, end the \
            old one and add the new one from the next day. Rates of different names for one sale add up.

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
            let others = rate.addingUp(with: try shop.store.taxRates(as: shop.actor))
            let names = (others + [rate]).map { "\($0.name) \($0.rate)" }
            return .record(TaxView(rate))
                .noting(
                    others.isEmpty ? [] : ["in \(rate.place) these add up: \(names.joined(separator: ", "))"])
        }
    }
}
