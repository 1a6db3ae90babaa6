import ArgumentParser

/// `storectl coupon …`
struct CouponGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coupon",
        abstract: "Codes that make orders cheaper.",
        discussion: """
            A coupon comes off items, the whole order or shipping, in this order; one code of each can be used \
            together. Its days are those of the shop's time zone, first and last day included.

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
