import ArgumentParser
import StoreCore

/// `storectl coupon delete`
struct CouponDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a coupon, or stop it if orders used it.",
        discussion: """
            Examples:
              storectl coupon delete SPRING --yes
            """)
    static let view: (any View.Type)? = CouponView.self

    @Argument(help: "The code.") var code: String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteCoupon(code), mutation, confirmation, options, in: context,
            question: { "\($0.isErased ? "Delete" : "Stop") coupon \($0.state.coupon.code)?" }
        ) { deletion in
            let answer = Answer.record(CouponView(deletion.state, in: shop.store.currency))
            return deletion.isErased || mutation.dryRun
                ? answer : answer.noting("stopped instead of deleted: orders have used it")
        }
    }
}
