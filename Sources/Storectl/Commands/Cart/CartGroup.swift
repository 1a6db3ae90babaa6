import ArgumentParser

/// `storectl cart …`
struct CartGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cart",
        abstract: "See and change the cart.",
        discussion: """
            A cart reserves nothing: stock is checked when you add, and again at checkout. Staff can name a \
            customer with --for USER.

            Examples:
              storectl cart add MUG=2 TEA
              storectl cart set MUG 3
              storectl cart show
            """,
        subcommands: [
            CartAdd.self, CartSet.self, CartRemove.self, CartShow.self, CartSummary.self, CartClear.self,
            CartQuote.self, CartExplain.self, CartExpire.self,
        ])
}

/// The option that says whose cart it is.
struct CartOwner: ParsableArguments {
    @Option(
        name: .customLong("for"), help: ArgumentHelp("For this customer (staff only).", valueName: "user"))
    var customer: String?
}

extension CartOwner: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        customer = try words.option("--for")
    }
}
