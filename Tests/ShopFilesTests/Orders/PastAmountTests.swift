import ShopText
import StoreCore
import Testing

@testable import ShopFiles

/// Amounts, counts and states of past orders: as much as they say, or refused.
@Suite struct PastAmountTests {
    private func order(
        total: String = "35.00", price: String = "5.00", quantity: String = "1", date: String = "2026-01-15",
        status: String = "paid", _ currency: String = "EUR"
    ) throws -> OrderFile {
        let cells = ["#1", status, total, date, quantity, "Tea", price].map { "\"\($0)\"" }.joined(
            separator: ";")
        return try OrderFile(
            Array(
                "Name;Financial Status;Total;Created at;Lineitem quantity;Lineitem name;Lineitem price\n\(cells)\n"
                    .utf8),
            currency: #require(Currency(code: currency)))
    }

    @Test(arguments: [
        ("35,00", "EUR", 3500), ("12,5", "EUR", 1250), ("1.012,50", "EUR", 101_250),
        ("1 012,50", "EUR", 101_250),
        ("1\u{A0}012,50", "EUR", 101_250), ("1'012.50", "CHF", 101_250), ("1,234.50", "EUR", 123_450),
        ("1.234.567,8", "EUR", 123_456_780), ("1,234,567", "EUR", 123_456_700), ("10.005", "EUR", 1001),
        ("10.0000", "EUR", 1000), (".5", "EUR", 50), ("12,50 €", "EUR", 1250), ("€12.50", "EUR", 1250),
        ("10", "JPY", 10), ("10.4", "JPY", 10), ("1,234", "JPY", 1234), ("1.2345", "KWD", 1235),
        ("1,25", "KWD", 1250),
    ])
    func `a total is what it says`(text: String, currency: String, units: Int64) throws {
        let file = try order(total: text, currency)
        #expect(file.problems == [])
        #expect(file.orders.first?.total == units)
        #expect(file.orders.first?.captured == units)
    }

    @Test(arguments: [
        ("1,234", "EUR"), ("12,3456", "EUR"), ("1.23.456", "EUR"), ("1,2,3", "EUR"), ("12 50", "EUR"),
        ("1.012,50.0", "EUR"), ("12,50", "JPY"), ("1,250", "KWD"), ("$5", "EUR"), ("(10.00)", "EUR"),
        ("5x", "EUR"),
        (",", "EUR"), ("1 2345,00", "EUR"),
    ])
    func `what can be read in two ways, or in none, is refused`(text: String, currency: String) throws {
        let file = try order(total: text, currency)
        #expect(file.orders == [])
        #expect(file.problems.map(\.message) == ["total \"\(text)\" is not an amount"])
    }

    @Test func `what is less than nothing, or not said, is refused`() throws {
        for (file, message) in [
            (try order(total: "-10.00"), "total \"-10.00\" is negative"),
            (try order(price: "-5.00"), "price \"-5.00\" is negative"),
            (try order(total: ""), "its total is missing"), (try order(date: ""), "its date is missing"),
            (try order(quantity: "1.5"), "quantity \"1.5\" is not a whole number"),
            (try order(quantity: "1,5"), "quantity \"1,5\" is not a whole number"),
            (try order(quantity: "1.000"), "quantity \"1.000\" is not a whole number"),
            (try order(status: "shipped to moon"), "status \"shipped to moon\" is not known"),
            (try order(status: ""), "its status is missing"),
            (try order(status: "wc-trash"), "it is in the trash"),
            (try order(status: "checkout-draft"), "it is a draft"),
        ] {
            #expect(file.orders == [] && file.problems.map(\.message) == [message])
        }
        #expect(try order(total: "-0.00").orders.first?.total == 0)
        #expect(try order(quantity: "2,00").orders.first?.items.first?.quantity == 2)
    }

    @Test func `a point before three digits is not guessed at beside decimal commas`() throws {
        let head = "Name;Total;Created at;Lineitem quantity;Lineitem name;Lineitem price\n"
        let rows = "#1;12,50;2026-01-15;1;Tea;12,50\n#2;1.012;2026-01-15;1;Tea;1.012\n"
        let file = try OrderFile(Array((head + rows).utf8), currency: #require(Currency(code: "EUR")))
        #expect(file.orders.map(\.total) == [1250])
        #expect(
            file.problems.map(\.message) == [
                "total \"1.012\" can be read in two ways, as others have a decimal comma"
            ])
    }

    @Test(arguments: [
        ("wc-completed", true, false, 3500), ("Abgeschlossen", true, false, 3500),
        ("Terminée", true, false, 3500),
        ("Zrealizowane", true, false, 3500), ("Concluído", true, false, 3500),
        ("wc-cancelled", false, true, 0),
        ("Storniert", false, true, 0), ("Cancelado", false, true, 0), ("Fallito", false, true, 0),
        ("wc-processing", false, false, 3500), ("In Bearbeitung", false, false, 3500),
        ("On hold", false, false, 0),
        ("wc-on-hold", false, false, 0), ("Oczekujące na płatność", false, false, 0),
        ("Partially refunded", false, false, 3500), ("Rückerstattet", false, true, 3500),
    ])
    func `a status is known with the mark of the database and in other languages`(
        text: String, isFulfilled: Bool, isCancelled: Bool, captured: Int64
    ) throws {
        let order = try #require(try order(status: text).orders.first)
        #expect(order.isFulfilled == isFulfilled && order.isCancelled == isCancelled)
        #expect(order.captured == captured)
    }

    @Test func `a fee below nothing is taken off`() throws {
        let text = """
            [{"number": "7", "status": "completed", "currency": "EUR", "date_created_gmt": "2026-01-15T10:30:00",
              "total": "8.00", "discount_total": "0.00", "fee_lines": [{"name": "Bonus", "total": "-2.00"},
                {"name": "Wrapping", "total": "3.00"}],
              "line_items": [{"name": "Tea", "sku": "TEA", "quantity": 1, "subtotal": "7.00"}]}]
            """
        let file = try OrderFile(Array(text.utf8), currency: #require(Currency(code: "EUR")))
        let order = try #require(file.orders.first)
        #expect(order.discount == 200)
        #expect(order.items.map(\.total) == [300, 700])
    }

    @Test func `the encoding is named, or guessed and shown`() throws {
        let head = "Name,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
        let bytes = Array((head + "#1,5,2026-01-15,1,").utf8) + [0x42, 0x72, 0xF8, 0x64] + Array(",5\n".utf8)
        let currency = try #require(Currency(code: "EUR"))
        let named = try OrderFile(bytes, currency: currency, encoding: .windows1252)
        #expect(named.orders.first?.items.first?.title == "Brød")
        let guessed = try OrderFile(bytes, currency: currency, guessesEncoding: true)
        #expect(guessed.orders == named.orders)
        #expect(guessed.notices == ["guessed the encoding windows-1252: it reads \"Brød\""])
    }
}
