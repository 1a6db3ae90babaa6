import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

@Suite struct PlainListTests {
    @Test func `a cell that is passed on as bytes is what reading it would give`() {
        var dice = SeededGenerator(seed: 14)
        let pieces = [
            "a", "B", " ", ",", ";", "|", "/", ">", "[", "]", "'", "=\"1\"", "https://shop.test/a",
            "HTTP://x",
            "http://", "ä", "\u{A0}", "-", "tag",
        ]
        var plain = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...3, using: &dice)).map { _ in
                pieces.randomElement(using: &dice) ?? ""
            }.joined().trimmedSpace
            for field in [ProductField.category, .tags, .image, .moreImages] {
                var lists = OwnLists(ProductFileOptions(currency: .usd))
                guard Array(text.utf8).withUnsafeBytes({ lists.isPlain($0, field) }) else { continue }
                plain += 1
                var cells = OwnLists.Cells()
                switch field {
                case .category: cells.category = text
                case .tags: cells.tags = text
                case .image: cells.image = text
                default: cells.moreImages = text
                }
                let read = lists.read(cells)
                #expect(read.category == cells.category && read.tags == cells.tags, "\(field): \(text)")
                #expect(read.image == cells.image && read.moreImages == cells.moreImages, "\(field): \(text)")
                #expect(read.initialTags == nil && lists.notices.isEmpty, "\(field): \(text)")
                #expect(SpreadsheetText.plain(text) == text)
            }
        }
        #expect(plain > 1000)
    }
}
