import ArgumentParser
import StoreCore

/// What a sale depends on besides its goods.
struct SaleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this coupon; may be repeated.", valueName: "code")) var coupon: [String] =
        []
    @Option(
        help: ArgumentHelp("The shipping method; by default the cheapest that fits.", valueName: "method"))
    var shipping: String?
    @Option(help: ArgumentHelp("Send it to this saved address.", valueName: "label")) var to: String?
    @Flag(help: "Show what it would cost, without changing anything.") var quote = false
}

extension SaleOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // A line with several is the parser's.
        coupon = try words.option("--coupon").map { [$0] } ?? []
        shipping = try words.option("--shipping")
        to = try words.option("--to")
        quote = try words.flag("--quote")
    }
}

/// How an order is paid as it is placed.
struct PaymentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Pay it now: manual (cash or a transfer), test, or a provider's name.", valueName: "provider"))
    var payment: String?
    @Option(
        name: .customLong("method"),
        help: ArgumentHelp("What pays, such as cash, or as the provider names it.", valueName: "word"))
    var paymentMethod: String?

    /// - Throws: `TextError`
    func choice() throws -> PaymentChoice? {
        try payment.map { try PaymentChoice(provider: $0, method: paymentMethod) }
    }
}

extension PaymentOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        payment = try words.option("--payment")
        paymentMethod = try words.option("--method")
    }
}

/// The order as a JSON file, which ``InputObject`` reads.
struct OrderFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the order from a JSON object in this file, or - for standard input; options on the command line win.",
            valueName: "file"),
        completion: .file())
    var file: String?
}

extension OrderFileOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // What it names is already among the words.
        file = nil
    }
}

/// A command whose `--file` is another name for `--input`.
protocol TakesOrderFile {}

/// Where a quote is for, as far as that is known.
struct DestinationOptions: ParsableArguments {
    @Option(help: "The destination country, such as DE.") var country: String?
    @Option(help: "The destination state or province, such as NY.") var region: String?
    @Option(help: "The destination postal code.") var postalCode: String?
}
