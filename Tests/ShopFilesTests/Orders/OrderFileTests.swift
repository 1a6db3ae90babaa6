import ShopFiles
import ShopText
import StoreCore
import Testing

/// Orders of other shops, as they export them.
@Suite struct OrderFileTests {
    private func read(_ text: String, _ currency: String = "EUR") throws -> OrderFile {
        try OrderFile(Array(text.utf8), currency: #require(Currency(code: currency)))
    }

    @Test func `Shopify's rows of one number are one order, the first of which says what is of the order`()
        throws
    {
        let file = try read(
            """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Outstanding Balance,Tax 1 Name,Tax 1 Value,Lineitem discount
            #1001,ann@example.com,paid,2026-01-15 10:30:00 +0100,fulfilled,2026-01-16 09:00:00 +0100,EUR,27.00,4.90,5.09,31.90,SPRING,3.00,Standard,2026-01-15 10:29:00 +0100,2,Mug - Blue,10.00,MUG-B,Ann Lee,Ann Lee,1 Main St,Berlin,'10115,BE,DE,+49 30 1,Ring twice,,Shopify Payments,0.00,0.00,DE VAT 19%,5.09,0.00
            #1001,ann@example.com,,,,,,,,,,,,,2026-01-15 10:29:00 +0100,1,Tea,10.00,TEA,,,,,,,,,,,,,,,,
            #1002,,refunded,,,,EUR,5.00,0.00,0.00,5.00,,0.00,,2026-01-15 11:00:00 +0100,1,Tea,5.00,TEA,Bo Smith,,,,,,,,,2026-01-17 08:00:00 +0100,manual,5.00,0.00,,,
            """)
        #expect(file.system == "shopify" && file.problems.isEmpty)
        var expected = PastOrder(number: "#1001", line: 2)
        expected.placedAt = try #require(Instant(rfc3339: "2026-01-15T09:29:00Z"))
        expected.currency = "EUR"
        expected.recipient = Recipient(
            name: "Ann Lee", email: "ann@example.com", phone: "+49 30 1", address: "1 Main St, Berlin",
            postalCode: "10115", region: "BE", country: "DE")
        expected.items = [
            .init(sku: "MUG-B", title: "Mug - Blue", quantity: 2, total: 2000),
            .init(sku: "TEA", title: "Tea", quantity: 1, total: 1000),
        ]
        (expected.discount, expected.discountCode) = (300, "SPRING")
        (expected.shipping, expected.shippingName) = (490, "Standard")
        (expected.tax, expected.taxes) = (509, [.init(name: "DE VAT 19%", amount: 509)])
        (expected.total, expected.captured) = (3190, 3190)
        expected.paymentMethod = "Shopify Payments"
        expected.isFulfilled = true
        expected.fulfilledAt = Instant(rfc3339: "2026-01-16T08:00:00Z")
        expected.note = "Ring twice"
        #expect(file.orders.first == expected)
        let second = file.orders[1]
        #expect(second.isCancelled && second.captured == 500 && second.refunded == 500)
        #expect(second.recipient.name == "Bo Smith")
    }

    @Test(arguments: [
        ("'+49 30 1,'+49 30 2,'+49 30 3", "+49 30 2"), ("'+49 30 1,,'+49 30 3", "+49 30 1"),
        (",,'+49 30 3", "+49 30 3"), (",,", ""),
    ])
    func `a telephone number is as people dial it, and may be with the customer alone`(
        phones: String, phone: String
    ) throws {
        let file = try read(
            """
            Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Shipping Zip,Shipping City,Billing Phone,Shipping Phone,Phone
            #1,paid,EUR,5.00,2026-01-15 10:29:00 +0100,1,Tea,5.00,'01067,Dresden,\(phones)
            """)
        #expect(file.orders.map(\.recipient.phone) == [phone])
        #expect(file.orders.map(\.recipient.postalCode) == ["01067"])
    }

    @Test func `a plugin's rows of WooCommerce, with its names of the columns`() throws {
        let file = try read(
            """
            Order Number;Order Status;Order Date;First Name (Billing);Last Name (Billing);Address 1&2 (Billing);City (Billing);Postcode (Billing);Country Code (Billing);Email (Billing);Payment Method Title;Cart Discount Amount;Shipping Method Title;Order Shipping Amount;Order Refund Amount;Order Total Amount;Order Total Tax Amount;SKU;Item Name;Quantity (- Refund);Item Cost
            12;Completed;2026-01-15 10:30;Ann;Lee;1 Main St;Berlin;10115;DE;ann@example.com;Cash;0;Post;5;0;25.00;0;MUG;Mug;2;10
            13;Pending;2026-01-15 10:31;Ann;Lee;1 Main St;Berlin;10115;DE;ann@example.com;Cash;0;Post;5;0;15.00;0;MUG;Mug;1;10
            """)
        #expect(file.system == "woocommerce")
        #expect(file.orders.map(\.number) == ["12", "13"])
        #expect(file.orders.map(\.captured) == [2500, 0])
        #expect(file.orders.map(\.isFulfilled) == [true, false])
        #expect(file.orders[0].recipient.address == "1 Main St, Berlin")
    }

    @Test func `the REST API's orders are without tax`() throws {
        let file = try read(
            """
            [{"id": 727, "number": "727", "status": "processing", "currency": "EUR",
              "date_created": "2026-01-15T11:30:00", "date_created_gmt": "2026-01-15T10:30:00",
              "discount_total": "2.00", "shipping_total": "5.00", "total": "34.51", "total_tax": "5.51",
              "prices_include_tax": true, "payment_method_title": "PayPal", "customer_note": "",
              "billing": {"first_name": "Ann", "last_name": "Lee", "email": "ann@example.com", "phone": "1"},
              "shipping": {"first_name": "Ann", "last_name": "Lee", "address_1": "1 Main St", "city": "Berlin",
                "postcode": "10115", "country": "DE", "state": ""},
              "line_items": [{"name": "Mug", "sku": "MUG", "quantity": 3, "subtotal": "26.00", "total": "24.00"}],
              "tax_lines": [{"label": "VAT", "rate_percent": 19, "tax_total": "4.56", "shipping_tax_total": "0.95"}],
              "shipping_lines": [{"method_title": "Post"}], "coupon_lines": [{"code": "spring"}], "refunds": []}]
            """)
        let order = try #require(file.orders.first)
        #expect(order.items == [.init(sku: "MUG", title: "Mug", quantity: 3, total: 2600)])
        #expect(order.taxes == [.init(name: "VAT 19%", amount: 551)])
        #expect(order.includesTax == false && order.discountCode == "spring" && order.captured == 3451)
        #expect(order.placedAt == Instant(rfc3339: "2026-01-15T10:30:00Z"))
    }

    @Test func `what is no order is named, with its number`() throws {
        let file = try read(
            """
            Name,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price
            #1,ten,2026-01-15 10:30:00 +0100,1,Tea,5.00
            #2,5.00,yesterday,1,Tea,5.00
            #3,5.00,2026-01-15 10:30:00 +0100,none,Tea,5.00
            ,5.00,2026-01-15 10:30:00 +0100,1,Tea,5.00
            """)
        #expect(
            file.problems.map(\.message) == [
                "total \"ten\" is not an amount", "date \"yesterday\" is not a time",
                "quantity \"none\" is not a whole number", "it has no number",
            ])
        let head =
            "Name,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n#1,5.00,2026-01-15,1,"
        let latin = try OrderFile(
            Array(head.utf8) + [0xE9] + Array(",5.00\n".utf8), currency: #require(Currency(code: "EUR")))
        #expect(
            latin.orders.isEmpty
                && latin.problems.map(\.message) == ["line 2 is not UTF-8; give the encoding with --encoding"]
        )
        let wide = try OrderFile(
            [0xFF, 0xFE] + (head + "Th\u{E9},5.00\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            currency: #require(Currency(code: "EUR")))
        #expect(wide.orders.first?.items.first?.title == "Th\u{E9}")
        #expect(
            throws: OrderFileError.notOrders(missing: ["an order number", "a date", "a quantity", "a total"])
        ) {
            try read("sku,price\nMUG,1\n")
        }
        #expect(throws: OrderFileError.empty) { try read("") }
    }
}
