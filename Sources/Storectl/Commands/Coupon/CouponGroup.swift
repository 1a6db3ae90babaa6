import ArgumentParser

/// `storectl coupon …`
struct CouponGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coupon",
        abstract: "Manage coupons.",
        discussion: """
            A coupon reduces the price of items, the whole order or shipping, applied in that order; an order can \
            use one code of each kind. Days are in the shop's time zone, and include the first and last day.

            Examples:
              storectl coupon add SPRING --percent 10 --until 2026-05-31
              storectl coupon add WELCOME --fixed 10.00 --on order --minimum 50.00 \\
                  --uses-each 1
              storectl coupon generate --count 500 --prefix VIP- --percent 20 \\
                  --file codes.txt
              storectl coupon show SPRING
            """,
        subcommands: [
            CouponList.self, CouponShow.self, CouponAdd.self, CouponGenerate.self, CouponEdit.self,
            CouponDelete.self,
        ])
}
