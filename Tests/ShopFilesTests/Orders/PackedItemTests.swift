import ShopFiles
import ShopText
import StoreCore
import Testing

/// Orders whose items are all in one cell, and totals beyond their parts.
@Suite struct PackedItemTests {
    private func read(_ text: String) throws -> OrderFile {
        try OrderFile(Array(text.utf8), currency: #require(Currency(code: "EUR")))
    }

    private let head = "order_number,date,status,order_total,line_items\n"

    @Test func `items in one cell are read one by one`() throws {
        let file = try read(
            head
                + "7,2026-01-15 10:30:00,completed,30,\"id:1|name:Mug; blue: big|sku:MUG|quantity:2|subtotal:20.00|"
                + "total:20.00;id:2|name:Cup|sku:CUP|quantity:1|total:10.00\"\n")
        #expect(file.problems.isEmpty && file.notices.isEmpty)
        #expect(
            file.orders.first?.items == [
                .init(sku: "MUG", title: "Mug; blue: big", quantity: 2, total: 2000),
                .init(sku: "CUP", title: "Cup", quantity: 1, total: 1000),
            ])
    }

    @Test func `so are those in a column each`() throws {
        let file = try read(
            "order_number,date,status,order_total,line_item_1,line_item_2\n"
                + "7,2026-01-15,completed,30,name:Mug|sku:MUG|quantity:2|total:20.00;,name:Cup|quantity:1|total:10\n"
        )
        #expect(file.orders.first?.items.map(\.title) == ["Mug", "Cup"])
        #expect(file.orders.first?.items.map(\.total) == [2000, 1000])
    }

    @Test func `text that is no item is refused`() throws {
        let file = try read(head + "7,2026-01-15,completed,30,2 x Mug\n8,2026-01-15,completed,30,\n")
        #expect(file.problems.map(\.message).first == "quantity \"\" is not a whole number")
        #expect(file.orders.map(\.items.count) == [0])
    }

    @Test func `what a total has beyond its parts is told`() throws {
        let head =
            "Name,Financial Status,Shipping,Taxes,Total,Duties,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
        let file = try read(
            head
                + "#1,paid,5,0,32,7,2026-01-15 10:30:00 +0100,2,Mug,10\n#2,paid,5,0,25,,2026-01-15 10:30:00 +0100,2,Mug,10\n"
        )
        #expect(file.orders.map(\.otherCharges) == [700, 0])
        #expect(
            file.notices == [
                "the total of 1 order has 7.00 EUR more than its parts, such as tips or duties: it became a line "
                    + "\"Other charges\""
            ])
    }

    @Test func `a day of cancellation that is none is refused`() throws {
        let head =
            "Name,Financial Status,Total,Cancelled at,Created at,Lineitem quantity,Lineitem name,Lineitem price\n"
        let file = try read(head + "#1,paid,20,DE,2026-01-15 10:30:00 +0100,2,Mug,10\n")
        #expect(file.problems.map(\.message) == ["day of cancellation \"DE\" is not a time"])
    }
}
