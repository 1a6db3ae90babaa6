import ShopText
import Synchronization
import Testing

@testable import StoreCore

/// Very many coupons are made in parts, between which others write.
@Suite struct GenerateManyCouponsTests {
    let folder: TemporaryFolder
    let path: String
    let shop: TestShop
    let request = Request(idempotencyKey: "k")

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        shop = try TestShop(at: path)
    }

    private func generating(_ count: Int64) throws -> GenerateCoupons {
        var details = CouponDetails()
        details.percent = "20"
        return try GenerateCoupons(count: count, prefix: "VIP-", details)
    }

    /// Another process at the store, by whose clock 190 ms go by between any two looks.
    private func slowStore(_ look: @escaping @Sendable (Int, Store?) -> Void = { _, _ in }) throws -> Store {
        let looks = Mutex(0)
        let made = Mutex<Store?>(nil)
        let environment = Environment(
            now: {
                let number = looks.withLock { looks in
                    looks += 1
                    return looks
                }
                look(number, made.withLock { $0 })
                return Instant(milliseconds: TestShop.start.milliseconds + Int64(number) * 190)
            }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }, ticks: { 0 })
        let store = try Store(at: path, environment: environment)
        made.withLock { $0 = store }
        return store
    }

    @Test func `a transaction ends by the clock that its loop looks at`() throws {
        let made = try slowStore().run(generating(1050), as: shop.staff, request)
        #expect(made.value.count == 1050 && Set(made.value).count == 1050)
        let sizes = try shop.store.strings(
            "SELECT CAST(products AS TEXT) FROM journal_part WHERE entry = \(made.entry ?? 0) ORDER BY id")
        #expect(sizes == Array(repeating: "150", count: 7) + ["0"])
        #expect(try shop.store.integer("SELECT count(*) FROM coupon") == 1050)
        let again = try shop.store.run(generating(1050), as: shop.staff, request)
        #expect(again.isReplay && again.value == made.value)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `the same key makes the rest, and the answer has all codes`() throws {
        let store = try slowStore { number, store in if number == 14 { store?.interrupt() } }
        let error = #expect(throws: ChangeStopped.self) {
            try store.run(generating(1050), as: shop.staff, request)
        }
        let done = try #require(error?.done)
        #expect(done > 0 && done < 1050)
        let made = try shop.store.run(generating(1050), as: shop.staff, request)
        #expect(try made.value == shop.store.strings("SELECT code FROM coupon ORDER BY id"))
        #expect(made.value.count == 1050)
    }

    @Test func `a preview of many takes no turn among the writers`() throws {
        let entries = try shop.store.entryCount()
        let preview = try shop.store.run(generating(5000), as: shop.staff, Request(isPreview: true))
        #expect(preview.effects?.things == [.init(noun: "coupon", created: 5000)])
        #expect(Set(preview.value).count == 5000 && preview.value.allSatisfy { $0.hasPrefix("VIP-") })
        #expect(try shop.store.entryCount() == entries)
        var details = CouponDetails()
        (details.percent, details.products) = ("20", ["NONE"])
        let unknown = try GenerateCoupons(count: 2000, prefix: "", details)
        #expect(throws: CatalogError.self) { try shop.store.run(unknown, as: shop.staff) }
    }
}
