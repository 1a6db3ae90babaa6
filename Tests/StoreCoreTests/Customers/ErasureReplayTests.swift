import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// An erasure under an idempotency key: what is refused forgets nothing, and a repeat is told what was done.
@Suite struct ErasureReplayTests {
    let folder: TemporaryFolder
    let path: String
    let shop: TestShop
    let keyed = Request(idempotencyKey: "k")

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        shop = try TestShop(at: path)
        try shop.add("MUG", quantity: 100)
        _ = try shop.store.addCustomer("zoe")
    }

    private func has(_ word: String) throws -> Bool {
        try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(word.utf8)) != nil
    }

    private var emptied: Int64? {
        get throws { try shop.store.integer("SELECT count(*) FROM journal WHERE salt IS NULL") }
    }

    @Test func `a key that was used for something else forgets nothing`() throws {
        let used = try shop.store.run(
            ReceiveStock(.sku("MUG"), quantity: "1"), as: shop.admin, keyed)
        let before = try shop.store.dump()
        for preview in [false, true] {
            #expect(
                throws: JournalError.keyReused("k", entry: used.entry ?? 0, command: "stock receive")
            ) {
                try shop.store.erase(
                    "zoe", as: shop.admin, Request(idempotencyKey: "k", isPreview: preview))
            }
        }
        #expect(try shop.store.dump() == before)
        #expect(try shop.store.user("zoe", as: shop.admin).account.username == "zoe")
    }

    @Test func `a repeat is told what was done, and the journal keeps no more than the name`() throws {
        let erased = try shop.store.erase("zoe@example.com", as: shop.admin, keyed)
        #expect(!erased.isReplay && erased.value.entries == 1)
        let before = try shop.store.dump()
        let again = try shop.store.erase("zoe@example.com", as: shop.admin, keyed)
        #expect(again.isReplay && again.entry == erased.entry)
        #expect(again.value.account.id == erased.value.account.id && again.value.account.username == "zoe")
        #expect(again.value.account.email.isEmpty && !again.value.isAnonymised)
        #expect(throws: JournalError.keyReused("k", entry: erased.entry ?? 0, command: "user delete")) {
            try shop.store.erase("bob", as: shop.admin, keyed)
        }
        #expect(try shop.store.dump() == before)
        #expect(try !has("zoe@example.com"))
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `with the key goes what a name could be guessed by`() throws {
        let erased = try shop.store.erase("zoe@example.com", as: shop.admin, keyed)
        let kept = "SELECT count(*) FROM journal WHERE id = \(erased.entry ?? 0) AND salt IS NOT NULL"
        #expect(try shop.store.integer(kept) == 1)
        shop.clock.advance(seconds: 91 * 86400)
        #expect(try shop.store.forgetOldKeys(as: shop.admin) == 1)
        #expect(try shop.store.integer(kept) == 0)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `a person in a part of a long change is erased with that part`() throws {
        try shop.store.run(
            CreateOrder(
                [request("MUG")],
                to: Recipient(
                    name: "Gus Vanish", email: "gus@example.com", phone: "", address: "9 Zoo Rd",
                    postalCode: "", country: "DE")), as: shop.staff)
        _ = try shop.store.run(CancelOrder(1), as: shop.admin)
        var details = CouponDetails()
        (details.percent, details.customers) = ("5", ["gus@example.com"])
        let action = try GenerateCoupons(count: 1001, prefix: "", details)
        let made = try shop.store.run(action, as: shop.staff, keyed)
        let part =
            "SELECT count(*) FROM journal_part WHERE entry = \(made.entry ?? 0) AND changeset IS NOT NULL"
        #expect(try shop.store.integer(part) ?? 0 > 0)
        _ = try shop.store.erase("gus@example.com", as: shop.admin)
        #expect(try shop.store.integer(part + " AND length(changeset) > 100") == 0)
        #expect(try !has("gus@example.com") && !has("Gus Vanish"))
        #expect(try shop.store.integer("SELECT count(*) FROM coupon") == 1001)
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
    }
}
