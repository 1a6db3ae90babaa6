import Testing

@testable import StoreCore

@Suite struct JournalListTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()  // entries 1 to 4
        try shop.add("MUG")  // 5
        try shop.add("PEN")  // 6
        _ = try shop.store.run(AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k"))  // 7
        _ = try shop.store.run(SetInCart(request("PEN")), as: shop.ann)  // 8
        try shop.checkOut()  // 9
    }

    private func list(_ page: Page = Page(limit: 0), _ set: (inout JournalFilter) throws -> Void = { _ in })
        throws
        -> [Int64]
    {
        var filter = JournalFilter()
        try set(&filter)
        return try shop.store.journal(filter, page: page, as: shop.admin).map(\.entry.id)
    }

    @Test func `it is newest first, or, as a feed, oldest first`() throws {
        #expect(try list() == (1...9).reversed())
        #expect(try list(Page(limit: 2)) == [9, 8])
        #expect(try list(Page(limit: 2, after: 8)) == [7, 6])
        #expect(try list(Page(limit: 2, after: 6)) { $0.isOldestFirst = true } == [7, 8])
        #expect(try list(Page(limit: 2)) { $0.isOldestFirst = true } == [1, 2])
        #expect(try list(Page(limit: 0, after: 9)) { $0.isOldestFirst = true } == [])
    }

    @Test func `it is filtered by command or group, actor and key`() throws {
        #expect(try list { $0.command = "cart" } == [8, 7])
        #expect(try list { $0.command = "cart set" } == [8])
        #expect(try list { $0.command = "car" } == [])
        #expect(try list { $0.command = "%" } == [])
        #expect(try list { $0.actor = "ann" } == [9, 8, 7])
        #expect(try list { $0.idempotencyKey = "k" } == [7])
    }

    @Test func `it is filtered by what was touched`() throws {
        #expect(try list { try $0.setTouching("product:mug") } == [9, 7, 5])
        #expect(try list(Page(limit: 1, after: 9)) { try $0.setTouching("product:MUG") } == [7])
        #expect(try list { try $0.setTouching("order:1") } == [9])
        #expect(try list { try $0.setTouching("user:ann") } == [9, 3])
        #expect(try list { try $0.setTouching("cart:ann") } == [9, 8, 7])
    }

    @Test func `a group and what was touched are given page by page, in both directions`() throws {
        for _ in 0..<5 {
            try shop.put("PEN", as: shop.bob)
            _ = try shop.store.run(ClearCart(), as: shop.bob)
        }
        let all = try list { $0.command = "cart" }
        #expect(all == (10...19).reversed() + [8, 7])
        for isOldestFirst in [false, true] {
            for set: @Sendable (inout JournalFilter) throws -> Void in [
                { $0.command = "cart" }, { try $0.setTouching("cart:bob") },
                { try $0.setTouching("product:PEN") },
            ] {
                let whole = try list { filter in
                    try set(&filter)
                    filter.isOldestFirst = isOldestFirst
                }
                var paged: [Int64] = []
                while true {
                    let page = try list(Page(limit: 3, after: paged.last)) { filter in
                        try set(&filter)
                        filter.isOldestFirst = isOldestFirst
                    }
                    if page.isEmpty { break }
                    paged += page
                }
                #expect(paged == whole)
                #expect(whole.sorted(by: isOldestFirst ? (<) : (>)) == whole)
            }
        }
    }

    @Test func `a group of commands is in the journal, or is not`() throws {
        for name in ["cart", "cart add", "product add", "init"] {
            #expect(try shop.store.hasJournaled(name, as: shop.admin), "\(name)")
        }
        for name in ["car", "cart a", "add", "zzz", ""] {
            #expect(try !shop.store.hasJournaled(name, as: shop.admin), "\(name)")
        }
    }

    @Test(arguments: ["", "MUG", ":1"])
    func `what is touched has a noun`(text: String) {
        var filter = JournalFilter()
        #expect(throws: JournalFilterError.notATouch(text)) { try filter.setTouching(text) }
    }

    @Test func `a noun that nothing is called by is named`() {
        var filter = JournalFilter()
        #expect(throws: JournalFilterError.unknownNoun("mug")) { try filter.setTouching("mug:1") }
    }

    @Test func `an entry that is not there is not found`() {
        #expect(throws: JournalError.notFound(99)) { try shop.store.journalEntry(99, as: shop.admin) }
    }
}
