import Testing

@testable import StoreCore

@Suite struct UnknownMailTests {
    @Test func `a mail of a kind that only another version knows is sent, and shown without its text`() throws
    {
        let shop = try TestShop()
        try shop.add("MUG")
        for basket in ["one", "two"] {
            try shop.put("MUG")
            try shop.checkOut(key: basket)
        }
        try shop.store.raw("UPDATE mail SET kind = 'gift' WHERE id = 1")
        let shown = try shop.store.mails(page: Page(limit: 0), as: shop.admin)
        #expect(shown.map(\.kindName) == ["order_confirmation", "gift"])
        #expect(shown[1].kind == nil && !shown[1].text.contains("MUG") && shown[1].html == "")
        #expect(try shop.store.mail(1, as: shop.admin) == shown[1])
        var texts: [String] = []
        let report = try shop.store.deliverMail(.due) {
            texts.append(String(decoding: $0.bytes, as: UTF8.self))
        }
        #expect(report.sent == 2 && report.lastError == nil)
        #expect(texts.count == 2 && texts[0].contains("MUG"))
        // It may have held a code, which nothing keeps.
        #expect(try shop.store.integer("SELECT count(*) FROM mail WHERE text = ''") == 1)
    }
}
