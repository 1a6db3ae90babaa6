import ArgumentParser
import ShopText
import StoreCore

/// `storectl cart show`
struct CartShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the cart line by line.",
        discussion: """
            Prices and totals are those at checkout, with discount, shipping and tax, to your default address if you \
            have saved one. If checkout would be refused, it says why and shows the sum of the prices.

            Examples:
              storectl cart show
              storectl cart show --coupon SPRING
              storectl cart show --for ann --json
            """)
    static let view: (any View.Type)? = CartView.self

    @Option(help: ArgumentHelp("Use this coupon; may be repeated.", valueName: "code"))
    var coupon: [String] = []
    @OptionGroup var owner: CartOwner
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let cart = try shop.store.cart(for: owner.customer, as: shop.actor)
        guard !coupon.isEmpty || cart.canBeBought else { return .record(CartView(cart)) }
        do {
            let quote = try shop.store.quoteCart(codes: coupon, for: owner.customer, as: shop.actor)
            return .record(CartView(cart, at: quote.draft)).noting(quote.notices)
        } catch let error as any StoreError where coupon.isEmpty {
            return .record(CartView(cart)).noting(["checkout would be refused: \(error.message)"])
        }
    }
}

extension CartShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // A command line with several is left to the parser.
        coupon = try words.option("--coupon").map { [$0] } ?? []
        owner = try words.group()
        options = try words.group()
    }
}
