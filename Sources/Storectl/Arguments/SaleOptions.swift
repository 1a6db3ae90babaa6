import ArgumentParser
import StoreCore

/// What a sale depends on besides its items.
struct SaleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Use this coupon; may be repeated.", valueName: "code")) var coupon: [String] =
        []
    @Option(
        help: ArgumentHelp("The shipping method; by default the cheapest that fits.", valueName: "method"))
    var shipping: String?
    @Option(help: ArgumentHelp("Ship to this saved address.", valueName: "label")) var to: String?
    @Flag(help: "Show what it would cost, without changing anything.") var quote = false
}

extension SaleOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // A command line with several is left to the parser.
        coupon = try words.option("--coupon").map { [$0] } ?? []
        shipping = try words.option("--shipping")
        to = try words.option("--to")
        quote = try words.flag("--quote")
    }
}

/// How an order is paid when it is placed.
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
            "Read the order from a JSON object in this file, or - for standard input; the command line takes precedence.",
            valueName: "file"),
        completion: .file())
    var file: String?
}

extension OrderFileOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // The members it names are already among the words.
        file = nil
    }
}

/// A command whose `--file` is another name for `--input`.
protocol TakesOrderFile {}

/// The destination of a quote, as far as it is known.
struct DestinationOptions: ParsableArguments {
    @Option(help: "The destination country, such as DE.") var country: String?
    @Option(help: "The destination state or province, such as NY.") var region: String?
    @Option(help: "The destination postal code.") var postalCode: String?
}
