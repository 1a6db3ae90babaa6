import ArgumentParser

/// `storectl tax …`
struct TaxGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tax",
        abstract: "Manage tax rates by place and day.",
        discussion: """
            A sale is taxed at its destination or, without one, where the shop is (shop.country). Rates with \
            different names add up, such as a state's and a city's; among rates with the same name, the one for the \
            smallest place applies. Days are those of the shop's time zone (shop.timezone). Prices include tax if \
            prices.include_tax is yes.

            Examples:
              storectl tax add --country DE --rate 19
              storectl tax add --class reduced --country DE --rate 7
              storectl tax list
            """,
        subcommands: [TaxList.self, TaxShow.self, TaxAdd.self, TaxEdit.self, TaxDelete.self])
}
