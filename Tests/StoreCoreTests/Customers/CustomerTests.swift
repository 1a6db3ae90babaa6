import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Staff find customers, whoever they are, and see what they bought.
@Suite struct CustomerTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "10.00", quantity: 100)
        var change = UserChange()
        (change.profile.firstName, change.profile.lastName) = ("Ännchen", "Lee")
        change.profile.phoneNumber = "+49 (171) 555-01 00"
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        try shop.put("MUG", 2)
        try shop.checkOut()
        try shop.store.run(PayOrder(1), as: shop.admin)
        shop.clock.advance(seconds: 60)
        try shop.put("MUG")
        try shop.checkOut()
        try shop.store.run(CancelOrder(2), as: shop.ann)
        try shop.put("MUG", 3)
        try order(for: "Guest@Example.com", "Gus Old")
        shop.clock.advance(seconds: 60)
        try order(for: "guest@example.com", "Gus New")
    }

    private func order(for email: String, _ name: String) throws {
        let guest = Recipient(
            name: name, email: email, phone: "0171 999", address: "1 Main St", postalCode: "", country: "DE")
        try shop.store.run(CreateOrder([request("MUG")], to: guest), as: shop.staff)
    }

    private func names(_ set: (inout CustomerFilter) -> Void = { _ in }) throws -> [String] {
        var filter = CustomerFilter()
        set(&filter)
        return try shop.store.customers(filter, limit: 0, as: shop.staff).map {
            $0.account?.username ?? $0.email
        }
    }

    @Test func `a list has the customers, and not the staff`() throws {
        #expect(try names() == ["ann", "bob"])
        #expect(
            try names {
                $0.sort = .username
                $0.isDescending = true
            } == ["bob", "ann"])
    }

    @Test func `what a customer bought is the sum of the orders`() throws {
        let ann = try shop.store.customer("ann@example.com", as: shop.staff)
        #expect(
            ann.customer.trade
                == Customer.Trade(
                    orders: 2, openOrders: 1, spent: try shop.store.amount("20.00"),
                    lastOrderAt: TestShop.start.adding(seconds: 60), cartQuantity: 3))
        #expect(ann.orders.map(\.id) == [2, 1])
        #expect(ann.cart.map(\.sku) == ["MUG"])
        let bob = try shop.store.customer("bob", as: shop.staff)
        #expect(bob.customer.trade.lastOrderAt == nil && bob.customer.trade.spent.minorUnits == 0)
    }

    @Test(arguments: [
        ("ÄNNCHEN", ["ann"]), ("lee", ["ann"]), ("example.com", ["ann", "bob"]), ("bo", ["bob"]),
        ("0171 555", ["ann"]), ("+49 171", ["ann"]), ("5550100", ["ann"]), ("00", []), ("zoe", []),
        ("%", []), ("'", []),
    ])
    func `customers are found by part of a name, an address or a phone number`(
        words: String, found: [String]
    ) throws {
        #expect(try names { $0.search = words } == found)
    }

    @Test func `customers are found by an order, and by a cart`() throws {
        #expect(try names { $0.order = 1 } == ["ann"])
        #expect(
            try names { $0.order = 3 } == ["Guest@Example.com"]
                || names { $0.order = 3 } == ["guest@example.com"])
        #expect(try names { $0.hasCart = true } == ["ann"])
        #expect(throws: OrderError.notFound(99)) { try names { $0.order = 99 } }
    }

    @Test func `guests are listed by their addresses, as they were last called`() throws {
        try order(for: "bo@example.com", "Bo Lee")
        try order(for: "", "Walk-in")
        var filter = CustomerFilter()
        filter.areGuests = true
        let guests = try shop.store.customers(filter, limit: 0, as: shop.staff)
        #expect(guests.map(\.name) == ["Bo Lee", "Gus New"])
        #expect(guests.map(\.trade.orders) == [1, 2])
        #expect(try shop.store.customer("GUEST@example.com", as: shop.staff).orders.map(\.id) == [4, 3])
        let cursor = filter.cursor(behind: guests[0]).word
        let rest = try shop.store.customers(filter, limit: 9, after: cursor, as: shop.staff)
        #expect(rest.map(\.name) == ["Gus New"])
        filter.search = "LEE"
        #expect(try shop.store.customers(filter, limit: 0, as: shop.staff).map(\.name) == ["Bo Lee"])
        filter.search = "171999"
        #expect(try shop.store.customers(filter, limit: 0, as: shop.staff).count == 2)
    }

    @Test func `pages follow each other`() throws {
        var filter = CustomerFilter()
        filter.sort = .email
        let first = try shop.store.customers(filter, limit: 1, as: shop.staff)
        let word = filter.cursor(behind: first[0]).word
        #expect(
            try shop.store.customers(filter, limit: 1, after: word, as: shop.staff).map(\.email)
                == ["bob@example.com"])
        #expect(
            try shop.store.customers(filter, limit: 1, after: "ann", as: shop.staff).map(\.email)
                == ["bob@example.com"])
        filter.sort = .username
        #expect(throws: ListCursorError.self) {
            try shop.store.customers(filter, limit: 1, after: word, as: shop.staff)
        }
    }

    @Test func `staff are no customers, and nobody is nobody`() throws {
        #expect(throws: CustomerError.notFound("sam")) { try shop.store.customer("sam", as: shop.staff) }
        #expect(throws: CustomerError.notFound("anne", near: ["ann"])) {
            try shop.store.customer("anne", as: shop.staff)
        }
    }

    @Test func `an export has every customer once`() throws {
        var export = CustomerExport(.csv)
        var text = ""
        while let piece = try export.next(from: shop.store, as: shop.staff) {
            text += String(decoding: piece, as: UTF8.self)
        }
        let rows = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(rows[0].joined(separator: ",") == CustomerExport.columns.joined(separator: ","))
        #expect(
            rows.dropFirst().map { "\($0[1]) \($0[2]) \($0[14]) \($0[16])" } == [
                "account ann 2 20.00", "account bob 0 0.00", "guest  2 0.00",
            ])
        #expect(text.contains(",'+49 (171) 555-01 00,"))
    }

    @Test func `what an error says`() {
        expectFacts([
            (
                CustomerError.notFound("x y"),
                ErrorFacts(
                    .notFound, "customer_not_found", "customer x y not found",
                    hint: "try `storectl customer list --search 'x y'`")
            ),
            (
                .notFound("anne", near: ["ann"]),
                ErrorFacts(
                    .notFound, "customer_not_found", "customer anne not found", hint: "did you mean ann?")
            ),
            (
                .notOfGuests(option: "--sort"),
                ErrorFacts(
                    .usage, "not_of_guests", "--sort cannot be combined with --guests",
                    hint: "guests have no account: they are listed by email address, without a cart")
            ),
        ])
    }
}
