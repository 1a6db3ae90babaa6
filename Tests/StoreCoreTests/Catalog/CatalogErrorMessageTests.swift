import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Words that no transcript shows.
@Suite struct CatalogErrorMessageTests {
    @Test func `what each error says`() {
        expectFacts([
            (
                BulkEditError.planChanged,
                ErrorFacts(
                    .refused, "plan_changed",
                    "the products have changed since the plan was shown; this command changed nothing",
                    hint: "review the plan again")
            ),
            (
                .belowZero(.price, Money(minorUnits: -50, currency: Currency.usd)),
                ErrorFacts(.refused, "below_zero", "the price would be -0.50")
            ),
            (.incomplete, ErrorFacts(.usage, "nothing_to_change", "--where and --set are both needed")),
            (
                .impossible(sku: "MUG", reason: "no"),
                ErrorFacts(
                    .refused, "product_not_edited", "product MUG cannot be changed: no",
                    details: #"{"sku":"MUG"}"#)
            ),
        ])
        expectFacts([
            (
                CatalogError.tooMany(field: .tags, count: 251, maximum: 250),
                ErrorFacts(.invalidInput, "too_many", "251 tags is too many: the maximum is 250")
            ),
            (
                .notAList(field: .moreImages, text: "[1"),
                ErrorFacts(
                    .invalidInput, "invalid_list", "further images \"[1\" is not a list",
                    hint: "write a, b, c or a JSON array of strings")
            ),
            (
                .hasVariants(sku: "SHIRT", variants: ["S", "M", "L"], count: 5),
                ErrorFacts(
                    .refused, "has_variants", "product SHIRT comes in 5 variants: S, M, L, …",
                    hint: "name one of them, such as S",
                    details: #"{"sku":"SHIRT","variants":["S","M","L"],"count":5}"#)
            ),
        ])
        expectFacts([
            (
                CategoryError.notEmpty(path: "Men", products: 2, archived: 1, subcategories: 3),
                ErrorFacts(
                    .refused, "category_not_empty",
                    "category Men is not empty: 2 products, 1 of them archived, 3 categories below",
                    hint: "move its contents with --move-to CATEGORY")
            )
        ])
        expectFacts([
            (
                StockError.belowZero(sku: "MUG", title: "Mug", change: -5, onHand: 3),
                ErrorFacts(
                    .refused, "insufficient_stock",
                    "5 pieces cannot be removed from MUG (Mug): only 3 are on hand",
                    hint: "write =N for what was counted",
                    details: #"{"sku":"MUG","change":-5,"available":3}"#)
            )
        ])
    }

    /// Whatever is typed is words: no text is a mistake in the index's query language.
    @Test func `search and tags take any text`() throws {
        let shop = try TestShop()
        try shop.add("MUG", [(.tags, "gift")])
        var generator = SeededGenerator(seed: 11)
        let pieces =
            [
                "\"", "*", "(", ")", "NEAR(", " AND ", "OR", "NOT", "-", "^", ":", "{sku}", "sku:", "+", "'",
                "\\",
                "🛍️", "é", "e\u{301}", "漢字", "हिन्दी", "\0", "\u{200D}", "\u{FEFF}", "mug", "gift", " ", "%", "_",
            ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
            _ = try shop.store.searchProducts(text, limit: 5, as: .anonymous)
            _ = try shop.list { $0.tag = text }
            _ = SearchWords.places(of: text, in: "A mug of e\u{301}té " + text)
        }
    }
}
