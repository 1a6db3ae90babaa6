import ShopText
import Testing

@testable import StoreCore

/// A marker is planted in every text that a person can have in the shop; an export has them all, and after an erasure
/// none is left except what the law and the journal's hashes keep.
@Suite struct ErasureMarkerTests {
    let shop: TestShop
    let person: Actor

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "10.00", quantity: 100)
        for (key, value) in [
            ("seller.name", "Corner Shop"), ("seller.address", "1 High St"), ("shop.country", "DE"),
            ("seller.city", "Berlin"), ("seller.postal_code", "10115"),
        ] { try shop.set(key, value) }
        person = try shop.store.addCustomer("zz-user", password: "customer-secret-1")
        try plantAccount()
        try plantOrders()
        _ = try shop.store.run(
            AddReview(.sku("MUG"), stars: 5, title: "ZZreview-title", text: "ZZreview-text"), as: person)
        try shop.store.raw(
            """
            INSERT INTO coupon (id, code, target, kind, value, minimum, skips_sale, is_active)
                VALUES (1, 'TEN', 'order', 'percent', 100000, 0, 0, 1);
            INSERT INTO coupon_scope VALUES (1, 'customer', 'zz-mail@example.com');
            UPDATE mail SET text = 'ZZmail-text', html = 'ZZmail-html', last_error = 'ZZmail-error'
                WHERE account_id = '\(try #require(person.id))';
            """)
    }

    private func plantAccount() throws {
        var change = UserChange()
        (change.profile.firstName, change.profile.lastName) = ("ZZfirst", "ZZlast")
        (change.profile.phoneNumber, change.profile.address) = ("555 0100 99", "ZZaddress")
        (change.profile.email, change.profile.taxExemption) = ("zz-mail@example.com", "ZZexempt")
        change.isVerified = true
        _ = try shop.store.run(EditUser("zz-user", change), as: shop.admin)
        var place = PermissionCases.place("ZZlabel")
        (place.name, place.phone, place.address) = ("ZZplace-name", "555 0100 99", "ZZplace")
        place.postalCode = "ZZ1"
        _ = try shop.store.run(
            AddAddress(place), as: person, Request(idempotencyKey: "ZZaddress-key"))
        let plan = APITokenPlan(name: "ZZtoken", permissions: ["own.shopping"], lifetime: "9d")
        let token = try shop.store.createAPIToken(plan, as: person)
        let program = try shop.store.signIn(token: token.text).actor
        try shop.put("MUG", 2, as: program)
        try shop.store.run(
            CheckOut(to: recipient), as: program, Request(idempotencyKey: "ZZorder-key"))
    }

    private func plantOrders() throws {
        try shop.store.run(
            CreateOrder(
                [request("MUG")], for: "zz-user", to: recipient,
                prices: ["MUG": "5.00"], reason: "ZZprice-reason"), as: shop.staff,
            Request(idempotencyKey: "ZZstaff-key"))
        for isForCustomer in [true, false] {
            _ = try shop.store.run(
                NoteOrder(1, "ZZnote \(isForCustomer)", isForCustomer: isForCustomer), as: shop.staff)
        }
        for id: Int64 in [1, 2] {
            _ = try shop.store.run(
                PayOrder(id, reference: "ZZpayment"), as: shop.admin,
                Request(idempotencyKey: "ZZpay-\(id)"))
            _ = try shop.store.run(ShipOrder([id], tracking: "ZZtracking"), as: shop.admin)
            _ = try shop.store.run(DeliverOrder([id]), as: shop.admin)
        }
        _ = try shop.store.run(
            RefundOrder(1, CreditRequest(amount: "1.00"), reason: .damaged, note: "ZZcredit"), as: shop.admin)
        _ = try shop.store.run(IssueDocument(1), as: shop.admin)
        try shop.put("MUG", 1, as: person)
    }

    private var recipient: Recipient {
        Recipient(
            name: "ZZname", email: "zz-mail@example.com", phone: "555 0100 99", address: "ZZstreet",
            postalCode: "ZZ2", country: "DE")
    }

    /// The rows that still have a marker, by table.
    private func marked() throws -> [String: [String]] {
        let words = ["zz", "555 0100 99"]
        let rows = try shop.store.dump().filter { row in words.contains { row.lowercased().contains($0) } }
        return Dictionary(grouping: rows) { String($0.prefix { $0 != " " }) }
    }

    @Test func `only what the law and the chain of hashes keep is left`() throws {
        #expect(
            try Set(marked().keys).isSuperset(of: [
                "account", "address", "api_token", "coupon_scope", "credit", "document", "journal",
                "journal_touch", "mail", "order_line", "order_note", "orders", "payment", "review",
                "shipment",
                "stock_movement",
            ]))
        _ = try shop.store.erase("zz-user", as: shop.admin)
        #expect(try Set(marked().keys) == ["document", "journal", "journal_touch"])
        #expect(try shop.store.integer("SELECT count(*) FROM payment WHERE actor LIKE 'zz%'") == 0)
        // Names are all that the journal has.
        #expect(
            try shop.store.integer(
                """
                SELECT count(*) FROM journal WHERE (coalesce(arguments, '') || coalesce(answer, '')
                    || coalesce(idempotency_key, '') || CAST(coalesce(changeset, '') AS TEXT)) LIKE '%zz%'
                """) == 0)
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
        let order = try shop.store.order(2, as: shop.admin)
        #expect(order.idempotencyKey == nil && order.items[0].priceReason == "(removed)")
    }

    @Test func `the triggers that were in the way are there again`() throws {
        let triggers = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
        let before = try shop.store.strings(triggers)
        _ = try shop.store.erase("zz-user", as: shop.admin)
        #expect(try shop.store.strings(triggers) == before)
        #expect(throws: (any Error).self) { try shop.store.raw("UPDATE stock_movement SET actor = 'x'") }
    }

    @Test func `whoever has the name of an erased person keeps theirs`() throws {
        var change = UserChange()
        change.profile.username = "zz-new"
        _ = try shop.store.run(EditUser("zz-user", change), as: shop.admin)
        shop.clock.advance(seconds: 60)
        let other = try shop.store.addCustomer("zz-user")
        try shop.put("MUG", as: other)
        try shop.checkOut(as: other)
        _ = try shop.store.erase("zz-new", as: shop.admin)
        let actors = "SELECT actor FROM stock_movement WHERE reason = 'sold' ORDER BY id"
        let erased = "deleted-\(try #require(person.id))"
        #expect(try shop.store.strings(actors) == [erased, "sam", "zz-user"])
    }

    @Test func `an export has all that a person wrote, and what was written of them`() throws {
        let file = try shop.store.personFile("zz-user", as: shop.admin)
        let all = String(describing: file)
        for word in [
            "ZZfirst", "ZZlast", "ZZaddress", "ZZexempt", "ZZlabel", "ZZplace-name", "ZZtoken", "ZZorder-key",
            "ZZprice-reason", "ZZnote true", "ZZnote false", "ZZpayment", "ZZtracking", "ZZcredit",
            "ZZstreet",
            "ZZreview-title", "ZZreview-text", "ZZaddress-key",
        ] { #expect(all.contains(word), "\(word)") }
        #expect(file.coupons == ["TEN"])
    }
}
