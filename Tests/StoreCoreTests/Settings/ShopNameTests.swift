import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// One name of the shop, wherever it is said.
@Suite struct ShopNameTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    @Test func `the name from the start is the default, and counts while none is set`() throws {
        let before = try shop.store.setting("shop.name", as: shop.admin)
        #expect(before.value == "Corner Shop" && before.standard == "Corner Shop" && !before.isSet)
        try shop.set("shop.name", "Tea Co")
        let after = try shop.store.setting("shop.name", as: shop.admin)
        #expect(after.value == "Tea Co" && after.standard == "Corner Shop" && after.isSet)
        try shop.set("shop.name", "")
        #expect(try shop.store.setting("shop.name", as: shop.admin).value == "Corner Shop")
        let listed = try shop.store.settings(as: shop.admin).first { $0.setting.key == "shop.name" }
        #expect(listed?.value == "Corner Shop")
        #expect(try SetSetting("shop.name", to: nil).outcome(in: shop.store).value == "Corner Shop")
    }

    @Test func `a new name is the one that overviews, mail and papers have`() throws {
        try shop.set("shop.name", "Tea Co")
        #expect(try shop.store.shopName() == "Tea Co")
        #expect(try shop.store.overview(as: shop.admin).shop == "Tea Co")
        #expect(
            try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin).shop == "Tea Co")
        try shop.set("mail.transport", "maildir:/nowhere")
        try shop.store.requestPasswordReset(email: "ann@example.com")
        var messages: [MailMessage] = []
        _ = try shop.store.deliverMail(.due) { messages.append($0) }
        let text = messages.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(text.contains("Tea Co") && !text.contains("Corner Shop"))
    }

    @Test func `the seller is the shop until it is named otherwise`() throws {
        func seller() throws -> (String, String) {
            (
                try shop.store.setting("seller.name", as: shop.admin).value,
                try shop.store.setting("seller.postal_code", as: shop.admin).value
            )
        }
        #expect(try seller() == ("Corner Shop", ""))
        try shop.set("shop.name", "Tea Co")
        try shop.set("shop.postal_code", "10115")
        #expect(try seller() == ("Tea Co", "10115"))
        try shop.set("seller.name", "Tea Ltd")
        #expect(try seller() == ("Tea Ltd", "10115"))
        let party = try shop.store.read(as: shop.admin) { try $0.seller() }
        #expect(party.name == "Tea Ltd" && party.postalCode == "10115")
    }
}
