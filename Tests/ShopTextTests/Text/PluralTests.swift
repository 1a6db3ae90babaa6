import ShopText
import Testing

/// Numbers of things, as people write them.
@Suite struct PluralTests {
    @Test(arguments: [
        ("order", "orders"), ("address", "addresses"), ("category", "categories"),
        ("journal entry", "journal entries"),
        ("day", "days"), ("tax", "taxes"), ("batch", "batches"), ("cart line", "cart lines"),
    ])
    func `a noun has its plural`(noun: String, plural: String) {
        #expect(Text.plural(noun) == plural)
        #expect(Text.count(1, noun) == "1 \(noun)")
        #expect(Text.count(2, noun) == "2 \(plural)")
        #expect(Text.count(0, noun) == "0 \(plural)")
    }
}
