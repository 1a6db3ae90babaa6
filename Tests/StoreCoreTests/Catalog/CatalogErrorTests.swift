import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct CatalogErrorTests {
    @Test func `what each error about finding and naming says`() {
        expectFacts([
            (
                CatalogError.notFound(.word("MUGG")),
                ErrorFacts(
                    .notFound, "product_not_found", "product MUGG not found",
                    hint: "search for it with `storectl product search WORDS`",
                    details: #"{"product":"MUGG"}"#)
            ),
            (
                .notNamed,
                ErrorFacts(
                    .usage, "product_not_named", "no product given",
                    hint: "give a SKU or an id, such as MUG or id:12")
            ),
            (
                .cursorNotFound(12),
                ErrorFacts(
                    .notFound, "cursor_not_found", "product 12 not found: the list cannot continue after it",
                    hint: "start again without --after")
            ),
            (
                .ambiguous("12", otherSKU: "PEN"),
                ErrorFacts(
                    .refused, "product_ambiguous", "12 is the SKU of one product and the id of another (PEN)",
                    hint: "write sku:12 or id:12")
            ),
            (
                .skuTaken("MUG", title: "Mug", isArchived: false),
                ErrorFacts(
                    .refused, "sku_taken", "the SKU MUG belongs to \"Mug\"",
                    hint: "change it with `storectl product edit MUG`", details: #"{"sku":"MUG"}"#)
            ),
            (
                .skuTaken("MUG", title: "Mug", isArchived: true),
                ErrorFacts(
                    .refused, "sku_taken", "the SKU MUG belongs to \"Mug\", which is archived",
                    hint: "bring it back with `storectl product restore MUG`", details: #"{"sku":"MUG"}"#)
            ),
            (
                .invalidSKU("id:1"),
                ErrorFacts(
                    .invalidInput, "invalid_sku", "\"id:1\" is not a valid SKU",
                    hint: "a SKU cannot start with sku: or id:, which mark SKUs and ids")
            ),
            (
                .notForSale(sku: "MUG"),
                ErrorFacts(
                    .refused, "product_not_for_sale", "product MUG is not for sale",
                    details: #"{"sku":"MUG"}"#)
            ),
            (
                .notReleased(sku: "MUG", releaseDate: Day("2026-01-01")!),
                ErrorFacts(
                    .refused, "product_not_released", "product MUG cannot be bought before 2026-01-01",
                    details: #"{"sku":"MUG"}"#)
            ),
            (
                .notArchived(sku: "MUG"),
                ErrorFacts(.refused, "product_not_archived", "product MUG is not archived")
            ),
            (
                .nothingToChange(sku: "MUG"),
                ErrorFacts(
                    .usage, "nothing_to_change", "nothing to change on product MUG",
                    hint: "name a field to change, such as --price 9.90; see --help")
            ),
        ])
    }

    @Test func `what each error about a value says`() {
        expectFacts([
            (
                CatalogError.missing(field: .sku),
                ErrorFacts(.invalidInput, "missing_field", "SKU is missing")
            ),
            (.missing(field: .price), ErrorFacts(.invalidInput, "missing_field", "price is missing")),
            (
                .notADate(field: .releaseDate, text: "soon"),
                ErrorFacts(
                    .invalidInput, "invalid_date", "release date \"soon\" is not a date",
                    hint: "write YYYY-MM-DD, such as 2026-12-24")
            ),
            (
                .notAFlag(field: .isVisible, text: "2"),
                ErrorFacts(
                    .invalidInput, "invalid_flag", "visibility \"2\" is not true or false",
                    hint: "write true or false")
            ),
            (
                .notARate(text: "6"),
                ErrorFacts(.invalidInput, "invalid_rate", "rating \"6\" is not a number from 0 to 5")
            ),
            (
                .unknownField("colour"),
                ErrorFacts(
                    .usage, "unknown_field", "\"colour\" is not a field of a product",
                    hint:
                        "the fields are sku, title, description, price, quantity, category, image, external_id, "
                        + "rating_rate, rating_count, release_date, is_visible, compare_at_price, sale_price, "
                        + "sale_starts_on, sale_ends_on, barcode, tags, more_images, weight_grams, tax_class, "
                        + "low_stock_at, parent_sku, options, is_archived, needs_shipping")
            ),
        ])
    }

    @Test func `what each error about a number says`() {
        expectFacts([
            (
                WholeNumberError.notWhole(name: "quantity", text: "1.5"),
                ErrorFacts(.invalidInput, "not_a_whole_number", "quantity \"1.5\" is not a whole number")
            ),
            (
                .outOfRange(name: "number of ratings", text: "-1", minimum: 0, maximum: 9),
                ErrorFacts(.invalidInput, "out_of_range", "number of ratings -1 is out of range: 0 to 9")
            ),
        ])
    }

    @Test func `fields are called as people call them`() {
        #expect(
            ProductField.allCases.map(\.label) == [
                "SKU", "title", "description", "price", "quantity", "category", "image", "external id",
                "rating", "number of ratings", "release date", "visibility", "compare-at price",
                "sale price", "first day of the sale", "last day of the sale", "barcode", "tags",
                "further images", "weight in grams", "tax class", "low-stock threshold", "parent SKU",
                "options", "archive", "shipping",
            ])
    }

    @Test func `what each error of stock says`() {
        expectFacts([
            (
                StockError.insufficient(sku: "MUG", title: "Mug", wanted: 5, available: 3),
                ErrorFacts(
                    .refused, "insufficient_stock", "not enough stock of MUG (Mug): wanted 5, available 3",
                    hint: "run `storectl cart set MUG 3` to take what is left",
                    details: #"{"sku":"MUG","wanted":5,"available":3}"#)
            ),
            (
                .insufficient(sku: "MUG", title: "Mug", wanted: 5, available: 0),
                ErrorFacts(
                    .refused, "insufficient_stock", "not enough stock of MUG (Mug): wanted 5, available 0",
                    details: #"{"sku":"MUG","wanted":5,"available":0}"#)
            ),
            (
                .tooMuch(sku: "MUG", maximum: 1_000_000_000),
                ErrorFacts(
                    .refused, "too_much_stock", "product MUG cannot have more than 1000000000 pieces on hand",
                    details: #"{"sku":"MUG"}"#)
            ),
        ])
    }
}
