import ShopText
import Testing

@testable import StoreCore

/// Codes and tokens are not made by a clock that cannot be right: they would never end, or never work.
@Suite struct ClockTests {
    let shop = try! TestShop()

    @Test(arguments: [-1_000, 253_402_300_799_500, Int64.max] as [Int64])
    func `nothing that expires is made`(milliseconds: Int64) throws {
        let shift = (milliseconds - shop.clock.now.milliseconds) / 1000
        let ann = try shop.account("ann")
        shop.clock.advance(seconds: shift)
        let before = try shop.store.dump()
        let makers: [(String, () throws -> Void)] = [
            ("login", { _ = try shop.store.signIn("ann", password: Password(TestShop.annPassword)) }),
            ("password forgot", { try shop.store.requestPasswordReset(email: ann.email) }),
            ("password forgot: nobody", { try shop.store.requestPasswordReset(email: "x@example.com") }),
            ("verify request", { _ = try shop.store.requestVerification(as: shop.ann) }),
            ("verify request: an address", { try shop.store.requestVerification(email: ann.email) }),
            (
                "token create",
                {
                    _ = try shop.store.createAPIToken(
                        APITokenPlan(name: "t", permissions: ["own.shopping"], lifetime: "1d"), as: shop.ann)
                }
            ),
        ]
        for (name, make) in makers {
            #expect(throws: AccessError.clockOutOfRange, "\(name)") { try make() }
        }
        // A try to sign in is counted before the password is looked at.
        let counted = "sign_in_failure"
        #expect(
            try shop.store.dump().filter { !$0.hasPrefix(counted) }
                == before.filter { !$0.hasPrefix(counted) })
    }
}
