import ArgumentParser

/// What a sale depends on besides its goods.
struct SaleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this coupon; may be repeated.", valueName: "code")) var coupon: [String] =
        []
    @Option(help: ArgumentHelp("Ship it this way; by default the cheapest that fits.", valueName: "method"))
    var shipping: String?
    @Flag(help: "Show what it would cost, and change nothing.") var quote = false
}

extension SaleOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // A line with several is the parser's.
        coupon = try words.option("--coupon").map { [$0] } ?? []
        shipping = try words.option("--shipping")
        quote = try words.flag("--quote")
    }
}

/// Where a quote is for, as far as that is known.
struct DestinationOptions: ParsableArguments {
    @Option(help: "The country it goes to, such as DE.") var country: String?
    @Option(help: "The state or province it goes to, such as NY.") var region: String?
    @Option(help: "The postal code it goes to.") var postalCode: String?
}
