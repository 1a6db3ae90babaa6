import ArgumentParser
import StoreCore

/// `storectl coupon show`
struct CouponShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a coupon, how often it has been used, and by which orders.",
        discussion: """
            Examples:
              storectl coupon show SPRING
            """)
    static let view: (any View.Type)? = CouponView.self

    @Argument(help: "The code.") var code: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(CouponView(try shop.store.coupon(code, as: shop.actor), in: shop.store.currency))
    }
}
