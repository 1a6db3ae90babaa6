import ArgumentParser
import StoreCore

/// `storectl coupon edit`
struct CouponEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a coupon, or stop it.",
        discussion: """
            Existing orders keep their discount, and their uses still count.

            Examples:
              storectl coupon edit SPRING --until 2026-06-30
              storectl coupon edit SPRING --uses 200 --product ""
              storectl coupon edit SPRING --inactive
            """)
    static let view: (any View.Type)? = CouponView.self

    @Argument(help: "The code.") var code: String
    @OptionGroup var coupon: CouponOptions
    @Flag(name: .customLong("active"), help: "Accept it again.") var isActive = false
    @Flag(name: .customLong("inactive"), help: "Stop accepting it.") var isInactive = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if isActive, isInactive { throw ValidationError("Give --active or --inactive, not both") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var details = coupon.details
        if isActive || isInactive { details.isActive = isActive }
        return try shop.run(EditCoupon(code, details), mutation) {
            .record(CouponView($0, in: shop.store.currency))
        }
    }
}
