import ShopText
import Testing

@testable import StoreCore

@Suite struct ListCursorTests {
    @Test(arguments: [
        ListCursor(list: "product -price", value: .integer(-1999), id: "42"),
        ListCursor(list: "user username", value: .text("ann \"é\" 漢\n"), id: "0b1e-x"),
        ListCursor(list: "product sku", value: .text(""), id: "9223372036854775807"),
    ])
    func `a cursor is one word for shells and URLs, and is read as it was`(cursor: ListCursor) throws {
        #expect(try ListCursor(word: cursor.word, of: cursor.list) == cursor)
        #expect(ListCursor.isWord(cursor.word) && cursor.word.shellWord == cursor.word)
        #expect(cursor.word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    }

    @Test func `ids, usernames and addresses are no cursors`() {
        for text in ["42", "ann", "a_b", "_ann@example.com", "", "0b1e7a52-0000-4000-8000-000000000000"] {
            #expect(!ListCursor.isWord(text))
        }
    }

    @Test func `every letter left out, added or changed is found`() {
        let word = ListCursor(list: "product price", value: .integer(5), id: "7").word
        for index in word.indices.dropFirst() {
            var (short, other) = (word, word)
            short.remove(at: index)
            other.replaceSubrange(index...index, with: word[index] == "A" ? "B" : "A")
            for broken in [short, other, String(word[..<index])] {
                #expect(throws: ListCursorError.malformed(broken)) {
                    try ListCursor(word: broken, of: "product price")
                }
            }
        }
    }

    @Test func `a word of another list, order or version is refused and told apart`() {
        let word = ListCursor(list: "product price", value: .integer(5), id: "7").word
        let refused = ListCursorError.otherList("product price", wanted: "product -price")
        #expect(throws: refused) { try ListCursor(word: word, of: "product -price") }
        #expect(
            refused.message
                == "the cursor given with --after is for the list \"product price\", not \"product -price\"")
        #expect(
            refused.hint == "use the same --sort as for the previous page, or start again without --after")
        let body = Array(#"[2,"product price",5,"7"]"#.utf8)
        let newer = "_" + Base64URL.encode(Cryptography.sha256(body).prefix(3) + body)
        #expect(throws: ListCursorError.newer(newer)) { try ListCursor(word: newer, of: "product price") }
        let errors: [ListCursorError] = [.newer("_x"), .malformed("_x")]
        #expect(
            errors.map(\.message) == [
                "--after \"_x\" was written by a newer version", "--after \"_x\" is not a valid cursor",
            ])
        #expect(errors.allSatisfy { $0.code == "invalid_cursor" && $0.kind == .invalidInput })
    }

    @Test(arguments: ProductFilter.Sort.allCases, [false, true])
    func `a list of products goes on from where it was, whatever becomes of its last row`(
        sort: ProductFilter.Sort, isDescending: Bool
    ) throws {
        let shop = try TestShop()
        for number in 1...6 {
            try shop.add("S\(number)", price: "\(number).00", [(.title, "T\(number)")])
            shop.clock.advance(seconds: 1)
        }
        var filter = ProductFilter()
        (filter.sort, filter.isDescending) = (sort, isDescending)
        let all = try shop.store.products(filter, page: Page(limit: 0), as: shop.staff)
        let last = all[2]
        let cursor = try filter.cursor(word: filter.cursor(behind: last).word)
        let rest = all.dropFirst(3).map(\.id)
        func goesOn() throws -> [Int64] {
            try shop.store.products(filter, page: Page(limit: 9, after: cursor), as: shop.staff).map(\.id)
        }
        // Moved to either end of the order, hidden from whoever looks, and erased.
        let ends: [(ProductField, String)] = [(.sku, "A"), (.title, "A"), (.price, "0.10")]
        try shop.edit(last.sku, ends)
        #expect(try goesOn().filter { $0 != last.id } == rest)
        try shop.edit("A", [(.sku, "Z"), (.title, "Z"), (.price, "99.00")])
        #expect(try goesOn().filter { $0 != last.id } == rest)
        _ = try shop.store.run(DeleteProduct(.sku("Z")), as: shop.staff)
        #expect(try goesOn() == rest)
    }

    @Test(arguments: UserFilter.Sort.allCases)
    func `a list of users goes on from where it was, whatever becomes of its last row`(
        sort: UserFilter.Sort
    ) throws {
        let shop = try TestShop()
        var filter = UserFilter()
        filter.sort = sort
        let all = try shop.store.users(filter, limit: 0, as: shop.admin)
        let index = try #require(all.firstIndex { $0.username == "ann" })
        let word = filter.cursor(behind: all[index]).word
        let byName = try shop.store.users(filter, limit: 0, after: "ann", as: shop.admin)
        #expect(byName == Array(all[(index + 1)...]))
        var change = UserChange()
        change.profile.username = "zoe"
        change.profile.email = "zoe@example.com"
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        let rest = try shop.store.users(filter, limit: 0, after: word, as: shop.admin)
        #expect(rest.filter { $0.username != "zoe" } == byName)
        filter.isDescending = true
        #expect(throws: ListCursorError.self) {
            try shop.store.users(filter, limit: 0, after: word, as: shop.admin)
        }
    }
}
