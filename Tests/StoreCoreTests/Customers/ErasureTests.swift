import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A person who is erased is gone from rows, journal and file; what the law keeps stays, and everything still adds up.
@Suite struct ErasureTests {
    let folder: TemporaryFolder
    let path: String
    let shop: TestShop

    static let words = [
        "Ann Lee", "ann@example.com", "555 0100", "1 Main St", "10001", "Zebra Lane", "leave at the door",
        "smells of cats", "cracked by Ann", "A fine mug",
        "0034 4711", "rent of A. Lee",
    ]

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        shop = try TestShop(at: path, currency: "EUR")
        try shop.add("MUG", price: "10.00", quantity: 100)
        var change = ProfileChange()
        (change.firstName, change.address) = ("Ann", "4 Zebra Lane")
        _ = try shop.store.run(EditProfile(change), as: shop.ann)
        _ = try shop.store.run(AddAddress(PermissionCases.place("home")), as: shop.ann)
        try trade(key: "k")
        try shop.put("MUG", 2)
        _ = try shop.store.run(AddReview(.sku("MUG"), stars: 5, title: "A fine mug"), as: shop.ann)
        // Bob's are left alone.
        try shop.put("MUG", as: shop.bob)
        _ = try shop.store.run(
            CheckOut(
                to: Recipient(
                    name: "Bob Roe", email: "bob@example.com", phone: "", address: "2 Main St",
                    postalCode: "20002", country: "DE")), as: shop.bob)
    }

    /// An order with all that can follow one.
    private func trade(key: String) throws {
        try shop.put("MUG", 3)
        try shop.checkOut(key: key)
        let id: Int64 = 1
        _ = try shop.store.run(NoteOrder(id, "leave at the door", isForCustomer: true), as: shop.admin)
        _ = try shop.store.run(NoteOrder(id, "smells of cats", isForCustomer: false), as: shop.admin)
        _ = try shop.store.run(
            PayOrder(id, reference: "rent of A. Lee"), as: shop.admin,
            Request(idempotencyKey: "pay"))
        _ = try shop.store.run(ShipOrder([id], tracking: "0034 4711"), as: shop.admin)
        _ = try shop.store.run(EditOrder([id], OrderChange(isShipped: false)), as: shop.admin)
        _ = try shop.store.run(ShipOrder([id], tracking: "0034 4711"), as: shop.admin)
        _ = try shop.store.run(DeliverOrder([id]), as: shop.admin)
        _ = try shop.store.run(
            RefundOrder(id, CreditRequest(amount: "1.00"), reason: .damaged, note: "cracked by Ann"),
            as: shop.admin)
    }

    private func leaks() throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return ErasureTests.words.filter { bytes.range(of: Data($0.utf8)) != nil }
    }

    private func findings() throws -> [String] {
        try shop.store.check(isQuick: false, as: shop.admin).map { "\($0.code): \($0.message)" }
    }

    @Test func `nothing of a person is left in the file, and everything still adds up`() throws {
        let head = try shop.store.verifyJournal(as: shop.admin).head
        #expect(try leaks() == ErasureTests.words)
        let preview = try shop.store.erase("ann", as: shop.admin, Request(isPreview: true)).value
        #expect(try leaks() == ErasureTests.words)
        let erased = try shop.store.erase("ann", as: shop.admin).value
        #expect(erased == preview || erased.entries == preview.entries.map { $0 })
        #expect(erased.isAnonymised)
        #expect((erased.orders, erased.cartLines, erased.addresses) == (1, 1, 1))
        #expect((erased.reviews, erased.notes) == (1, 3))
        #expect(try leaks() == [])
        #expect(try shop.store.verifyJournal(containing: head, as: shop.admin).forgotten > 5)
        #expect(try findings() == [])
        let order = try shop.store.order(1, as: shop.admin)
        #expect(order.totals.total.decimal == "30.00" && order.creditedTotal?.decimal == "1.00")
        #expect(order.recipient.name.isEmpty && order.recipient.email.isEmpty)
        #expect(order.user?.hasPrefix("deleted-") == true)
        #expect(try shop.store.order(2, as: shop.admin).recipient.name == "Bob Roe")
        #expect(try shop.store.allEntries().last?.isForgotten == true)
    }

    @Test func `a document stays as it was issued`() throws {
        for (key, value) in [
            ("seller.name", "Corner Shop"), ("seller.address", "1 High St"), ("seller.country", "DE"),
            ("seller.city", "Berlin"), ("seller.postal_code", "10115"),
        ] { try? shop.set(key, value) }
        let label = try shop.store.run(IssueDocument(1), as: shop.admin).value.content.label
        let before = try shop.store.document(label, as: shop.admin)
        _ = try shop.store.erase("ann", as: shop.admin)
        #expect(try shop.store.document(label, as: shop.admin).content == before.content)
        #expect(before.content.buyer.name == "Ann Lee")
        #expect(try findings() == [])
    }

    @Test func `the kept answer of a key about an order is forgotten`() throws {
        let kept = "SELECT count(*) FROM journal WHERE answer LIKE '%Ann Lee%'"
        #expect(try shop.store.integer(kept) == 2)
        _ = try shop.store.erase("ann", as: shop.admin)
        #expect(try shop.store.integer(kept) == 0)
    }

    @Test func `an open order keeps a person`() throws {
        #expect(throws: ErasureError.openOrders([2], name: "bob")) {
            try shop.store.erase("bob", as: shop.admin)
        }
        #expect(try shop.store.integer("SELECT count(*) FROM journal WHERE salt IS NULL") == 0)
        _ = try shop.store.run(CancelOrder(2), as: shop.bob)
        _ = try shop.store.erase("bob", as: shop.admin)
        #expect(try findings() == [])
    }

    @Test func `who never ordered is deleted, and gone from the journal`() throws {
        let zoe = try shop.store.addCustomer("zoe")
        try shop.put("MUG", as: zoe)
        let erased = try shop.store.erase("zoe@example.com", as: shop.admin).value
        #expect(!erased.isAnonymised)
        #expect(erased.entries == 2)
        #expect(throws: AccountError.self) { try shop.store.user("zoe", as: shop.admin) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.range(of: Data("zoe@example.com".utf8)) == nil)
        #expect(try findings() == [])
    }

    @Test func `a guest is erased by the address, in any letter case, and from coupons`() throws {
        try shop.store.raw(
            """
            INSERT INTO coupon (id, code, target, kind, value, minimum, skips_sale, is_active)
                VALUES (1, 'TEN', 'order', 'percent', 100000, 0, 0, 1);
            INSERT INTO coupon_scope VALUES (1, 'customer', 'gus@example.com');
            """)
        let gus = Recipient(
            name: "Gus Vanish", email: "Gus@example.com", phone: "", address: "9 Zoo Rd", postalCode: "",
            country: "DE")
        try shop.store.run(CreateOrder([request("MUG")], to: gus, codes: ["TEN"]), as: shop.staff)
        _ = try shop.store.run(CancelOrder(3), as: shop.admin)
        let erased = try shop.store.erase("gus@EXAMPLE.com", as: shop.admin).value
        #expect(erased.orders == 1 && erased.account.id.isEmpty)
        #expect(try shop.store.order(3, as: shop.admin).recipient.email.isEmpty)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for word in ["Gus Vanish", "9 Zoo Rd", "gus@example.com", "Gus@example.com"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(try shop.store.integer("SELECT count(*) FROM coupon_scope WHERE name = 'erased:1'") == 1)
        #expect(throws: AccountError.notFound("gus@example.com")) {
            try shop.store.erase("gus@example.com", as: shop.admin)
        }
    }

    @Test func `orders without an account go with one whose address is proven, and with no other`() throws {
        func guestOrder(_ id: Int64) throws {
            try shop.store.run(CreateOrder([request("MUG")], to: .ann), as: shop.staff)
            _ = try shop.store.run(CancelOrder(id), as: shop.admin)
        }
        try guestOrder(3)
        _ = try shop.store.erase("ann", as: shop.admin)
        #expect(try shop.store.order(3, as: shop.admin).recipient.name == "Ann Lee")
        _ = try shop.store.addCustomer("ann2")
        var change = UserChange()
        (change.profile.email, change.isVerified) = ("ann@example.com", true)
        _ = try shop.store.run(EditUser("ann2", change), as: shop.admin)
        _ = try shop.store.erase("ann2", as: shop.admin)
        #expect(try shop.store.order(3, as: shop.admin).recipient.name == "")
    }

    @Test func `an erasure is not a part of others`() throws {
        #expect(throws: JointChangeError.erasure) {
            try shop.store.together { try shop.store.erase("ann", as: shop.admin) }
        }
    }

    @Test func `the last admin stays, and one who erases themselves is gone`() throws {
        #expect(throws: UserError.lastAdmin(username: "admin")) {
            try shop.store.erase("admin", as: shop.admin)
        }
        var change = UserChange()
        change.role = .admin
        _ = try shop.store.run(EditUser("sam", change), as: shop.admin)
        let erased = try shop.store.erase("admin", as: shop.admin).value
        #expect(erased.entries ?? 0 > 0)
        #expect(try shop.store.allEntries().last?.isForgotten == true)
    }

    @Test func `what was cut short between its steps can be run again`() throws {
        let person = Person(accountID: shop.ann.id)
        _ = try shop.store.forget(person, as: shop.admin)
        #expect(try shop.store.order(1, as: shop.admin).recipient.name == "Ann Lee")
        _ = try shop.store.erase("ann", as: shop.admin)
        #expect(try leaks() == [])
        // And an account that was only deleted can be erased later, by its id.
        _ = try shop.store.run(CancelOrder(2), as: shop.bob)
        _ = try shop.store.run(DeleteUser("bob"), as: shop.admin)
        let id = try #require(shop.bob.id)
        _ = try shop.store.erase(id, as: shop.admin)
        #expect(try shop.store.order(2, as: shop.admin).recipient.name == "")
    }

    @Test func `what an error says`() {
        expectFacts([
            (
                ErasureError.openOrders([3, 4, 5, 6, 7, 8], name: "ann"),
                ErrorFacts(
                    .refused, "open_orders", "ann has 6 open orders: 3, 4, 5, 6, 7 and 1 more",
                    hint: "ship and settle them, or cancel: `storectl order cancel 3`",
                    details: #"{"orders":[3,4,5,6,7,8]}"#)
            ),
            (
                .openOrders([3], name: "ann"),
                ErrorFacts(
                    .refused, "open_orders", "ann has an open order: 3",
                    hint: "ship and settle them, or cancel: `storectl order cancel 3`",
                    details: #"{"orders":[3]}"#)
            ),
        ])
    }
}
