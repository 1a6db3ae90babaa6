import ArgumentParser
import StoreCore

/// `storectl coupon add`
struct CouponAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a coupon.",
        discussion: """
            Examples:
              storectl coupon add SPRING --percent 10 --from 2026-03-01 \\
                  --until 2026-05-31
              storectl coupon add MUGS --fixed 2.00 --product MUG --product CUP \\
                  --not-on-sale
              storectl coupon add FREESHIP --percent 100 --on shipping --country DE \\
                  --uses 100 --uses-each 1
            """)
    static let view: (any View.Type)? = CouponView.self

    @Argument(help: "The code that customers enter.") var code: String
    @OptionGroup var coupon: CouponOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(AddCoupon(code, coupon.details), mutation) {
            .record(CouponView($0, in: shop.store.currency))
        }
    }
}
