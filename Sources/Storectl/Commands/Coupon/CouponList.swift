import ArgumentParser
import StoreCore

/// `storectl coupon list`
struct CouponList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List coupons and how often each has been used.",
        discussion: """
            Examples:
              storectl coupon list
              storectl coupon list --limit 0 --format csv
            """)
    static let view: (any View.Type)? = CouponView.self

    @OptionGroup var page: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try .page(
            page, id: \.coupon.id, view: { CouponView($0, in: shop.store.currency) }
        ) { try shop.store.coupons(page: $0, as: shop.actor) }
    }
}
