import ArgumentParser

/// `storectl shipping …`
struct ShippingGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shipping",
        abstract: "Manage shipping methods and their rates.",
        discussion: """
            A method has one or more rates, for different destinations, weights and order values; the cheapest one \
            that fits an order applies. Order values and thresholds are the price of the items, tax included.

            Examples:
              storectl shipping add POST --name "Post" --country DE --max-grams 2000 \\
                  --price 4.90
              storectl shipping add POST --country AT --price 9.90 --free-above 80.00
              storectl shipping list
            """,
        subcommands: [
            ShippingList.self, ShippingShow.self, ShippingAdd.self, ShippingEdit.self, ShippingDelete.self,
        ])
}
