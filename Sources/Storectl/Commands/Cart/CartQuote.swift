import ArgumentParser
import ShopText
import StoreCore

/// `storectl cart quote`
struct CartQuote: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "quote",
        abstract: "Show what the cart would cost at checkout.",
        discussion: """
            The calculation is the same as at checkout, with coupons, shipping and tax. Without a destination, it \
            uses your default address, if you have saved one. Nothing is changed.

            Examples:
              storectl cart quote
              storectl cart quote --coupon SPRING --country DE --postal-code 10115
            """)
    static let view: (any View.Type)? = QuoteView.self

    @OptionGroup var cart: QuotedCart
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        .quote(try cart.quote(in: OpenShop(options, in: context)))
    }
}

/// `storectl cart explain`
struct CartExplain: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain how the cart's total is calculated.",
        discussion: """
            Examples:
              storectl cart explain
              storectl cart explain --coupon SPRING --country DE
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var cart: QuotedCart
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try .explanation(cart.quote(in: OpenShop(options, in: context)).explanation, options, in: context)
    }
}

/// Whose cart is quoted, for which destination, and on which terms.
struct QuotedCart: ParsableArguments {
    @Option(help: ArgumentHelp("Use this coupon; may be repeated.", valueName: "code")) var coupon: [String] =
        []
    @Option(
        help: ArgumentHelp("The shipping method; by default the cheapest that fits.", valueName: "method"))
    var shipping: String?
    @Option(help: ArgumentHelp("Ship to this saved address.", valueName: "label")) var to: String?
    @OptionGroup var destination: DestinationOptions
    @OptionGroup var owner: CartOwner

    func quote(in shop: OpenShop) throws -> Quote {
        let recipient = Recipient(
            name: "", email: "", phone: "", address: "", postalCode: destination.postalCode ?? "",
            region: destination.region ?? "", country: destination.country ?? "")
        return try shop.store.quoteCart(
            to: recipient, codes: coupon, method: shipping, savedAddress: to, for: owner.customer,
            as: shop.actor)
    }
}

/// `storectl cart expire`
struct CartExpire: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "expire",
        abstract: "Empty carts that have not changed for a long time.",
        discussion: """
            Run it from cron. A cart reserves nothing, so no stock moves.

            Examples:
              storectl cart expire --older-than 90d
              storectl cart expire --older-than 90d --dry-run
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("carts", "lines") }

    @Option(help: ArgumentHelp("The time since the last change, such as 90d.", valueName: "time"))
    var olderThan: String
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(ExpireCarts(olderThan: olderThan), mutation) { expired in
            .record(
                [.init("carts", .integer(expired.carts)), .init("lines", .integer(expired.lines))],
                saying: "Carts emptied: \(expired.carts), lines removed: \(expired.lines).")
        }
    }
}
