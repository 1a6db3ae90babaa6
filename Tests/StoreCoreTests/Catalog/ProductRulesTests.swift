import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct ProductReferenceTests {
    @Test(arguments: [
        ("MUG", ProductReference.word("MUG")), ("12", .word("12")), ("sku:12", .sku("12")),
        ("id:12", .id(12)),
        ("id:x", .word("id:x")), ("sku:", .sku("")), ("ID:12", .word("ID:12")),
    ])
    func `a product is named by SKU, by id, or by a word`(text: String, reference: ProductReference) {
        #expect(ProductReference(text) == reference)
    }

    @Test func `it is shown so that it can be typed again`() {
        #expect(ProductReference.sku("MUG").description == "MUG")
        #expect(ProductReference.id(12).description == "id:12")
        #expect(ProductReference.word("12").description == "12")
    }
}

@Suite struct ProductChangeTests {
    private func change(_ field: ProductField, _ text: String) throws -> ProductChange {
        var change = ProductChange()
        try change.set(field, to: text, currency: Currency.usd)
        return change
    }

    @Test func `each field is read from its text`() throws {
        let texts: [(ProductField, String)] = [
            (.sku, " MUG "), (.title, "Mug"), (.description, "a\r\nb"), (.price, "9.5"), (.quantity, "3"),
            (.category, "kitchen"), (.image, "https://x/y.png"), (.externalID, "7"), (.ratingRate, "4.5"),
            (.ratingCount, "120"), (.releaseDate, "2024-02-29"), (.isVisible, "Yes"),
            (.compareAtPrice, "12"), (.salePrice, "8"), (.saleStartsOn, "2024-03-01"),
            (.saleEndsOn, "2024-03-31"), (.barcode, "4 006381-333931"), (.tags, "new, Gift,new"),
            (.moreImages, "https://x/1 https://x/2"), (.weightGrams, "350"), (.taxClass, "reduced"),
            (.lowStockAt, "2"), (.parentSKU, "CUP"), (.options, "Color=Blue; Size=M"),
            (.isArchived, "no"), (.needsShipping, "0"),
        ]
        var read = ProductChange()
        for (field, text) in texts { try read.set(field, to: text, currency: Currency.usd) }

        var expected = ProductChange()
        let usd = Currency.usd
        expected[.sku] = .text("MUG")
        expected[.title] = .text("Mug")
        expected[.description] = .text("a\nb")
        expected[.price] = .money(Money(minorUnits: 950, currency: usd))
        expected[.quantity] = .number(3)
        expected[.category] = .text("kitchen")
        expected[.image] = .text("https://x/y.png")
        expected[.externalID] = .text("7")
        expected[.ratingRate] = .rate(4.5)
        expected[.ratingCount] = .number(120)
        expected[.releaseDate] = .day(Day("2024-02-29"))
        expected[.isVisible] = .flag(true)
        expected[.compareAtPrice] = .money(Money(minorUnits: 1200, currency: usd))
        expected[.salePrice] = .money(Money(minorUnits: 800, currency: usd))
        expected[.saleStartsOn] = .day(Day("2024-03-01"))
        expected[.saleEndsOn] = .day(Day("2024-03-31"))
        expected[.barcode] = .text("4006381333931")
        expected[.tags] = .texts(["new", "Gift"])
        expected[.moreImages] = .texts(["https://x/1", "https://x/2"])
        expected[.weightGrams] = .number(350)
        expected[.taxClass] = .text("reduced")
        expected[.lowStockAt] = .number(2)
        expected[.parentSKU] = .text("CUP")
        expected[.options] = .options([
            ProductOption(name: "Color", value: "Blue"), ProductOption(name: "Size", value: "M"),
        ])
        expected[.isArchived] = .flag(false)
        expected[.needsShipping] = .flag(false)
        #expect(read == expected)
        #expect(texts.map(\.0) == ProductField.allCases)
    }

    @Test(arguments: [
        ProductField.category, .image, .externalID, .releaseDate, .compareAtPrice, .salePrice,
        .saleStartsOn, .saleEndsOn, .barcode, .weightGrams, .taxClass, .lowStockAt, .parentSKU,
    ])
    func `an empty text clears a field that may be empty`(field: ProductField) throws {
        let cleared = try change(field, "")
        #expect(cleared != ProductChange())
        #expect(cleared.arguments.map(\.value) == [.null])
    }

    @Test(arguments: ["", "x", "1.5", "1e3", "--1", "+", "1 000", "0x1", "½"])
    func `a quantity is a whole number`(text: String) {
        #expect(throws: WholeNumberError.notWhole(name: "quantity", text: text)) {
            try change(.quantity, text)
        }
    }

    @Test func `a quantity is not so many more`() {
        #expect(throws: CatalogError.relativeQuantity("+5")) { try change(.quantity, "+5") }
    }

    @Test(arguments: ["-1", "-2", "1000000001", "99999999999999999999"])
    func `a quantity is in its range`(text: String) {
        #expect(
            throws: WholeNumberError.outOfRange(
                name: "quantity", text: text, minimum: 0, maximum: 1_000_000_000)
        ) { try change(.quantity, text) }
    }

    @Test(arguments: ["5.1", "-1", "nan", "1e0", " ", ".", "1.2.3", "4,5"])
    func `a rating is a number from 0 to 5`(text: String) {
        #expect(throws: CatalogError.notARate(text: text)) { try change(.ratingRate, text) }
    }

    @Test(arguments: ["2023-02-29", "tomorrow", "2024-2-9", " 2024-01-01"])
    func `a release date is a day that exists`(text: String) {
        #expect(throws: CatalogError.notADate(field: .releaseDate, text: text)) {
            try change(.releaseDate, text)
        }
    }

    @Test(arguments: ["", "maybe", "2", "on"])
    func `visibility is true or false`(text: String) {
        #expect(throws: CatalogError.notAFlag(field: .isVisible, text: text)) { try change(.isVisible, text) }
    }

    @Test(arguments: ["sku:MUG", "id:12"])
    func `a SKU does not look like a reference`(text: String) {
        #expect(throws: CatalogError.invalidSKU(text)) { try change(.sku, text) }
    }

    @Test func `texts have their bounds`() {
        #expect(throws: TextError.tooLong(name: "SKU", length: 101, maximum: 100)) {
            try change(.sku, String(repeating: "x", count: 101))
        }
        #expect(throws: TextError.tooLong(name: "title", length: 501, maximum: 500)) {
            try change(.title, String(repeating: "x", count: 501))
        }
        #expect(throws: TextError.tooLong(name: "external id", length: 201, maximum: 200)) {
            try change(.externalID, String(repeating: "x", count: 201))
        }
        #expect(throws: TextError.forbiddenCharacter(name: "title", scalar: "\u{1B}", position: 1)) {
            try change(.title, "\u{1B}]0;x\u{7}")
        }
    }

    @Test func `a product takes over what the change brings, and keeps the rest`() throws {
        let mug = Product(
            id: 1, sku: "MUG", title: "Mug", description: "d",
            price: Money(minorUnits: 950, currency: Currency.usd),
            category: "Kitchen", image: "i", isVisible: true, isArchived: false, quantity: 3,
            createdAt: TestShop.start, updatedAt: TestShop.start)
        #expect(mug.applying(ProductChange()) == mug)
        #expect(mug.applying(try change(.quantity, "99")) == mug)
        #expect(mug.applying(try change(.category, "KITCHEN")) == mug)

        var rated = mug
        rated.rating = Product.Rating(rate: 4.5, count: 0)
        #expect(mug.applying(try change(.ratingRate, "4.5")) == rated)
        rated.rating = Product.Rating(rate: 4.5, count: 9)
        #expect(mug.applying(try change(.ratingRate, "4.5")).applying(try change(.ratingCount, "9")) == rated)

        var bare = mug
        bare.category = nil
        bare.image = nil
        #expect(mug.applying(try change(.category, "")).applying(try change(.image, "")) == bare)
    }

    @Test func `a product can be bought when it is shown, kept and released`() throws {
        var mug = Product(
            id: 1, sku: "MUG", title: "Mug", description: "", price: .zero(Currency.usd), isVisible: true,
            isArchived: false, quantity: 0, createdAt: TestShop.start, updatedAt: TestShop.start)
        let (eve, day, after) = (Day("2025-12-23")!, Day("2025-12-24")!, Day("2025-12-25")!)
        mug.releaseDate = day
        try mug.checkPurchasable(on: day)
        try mug.checkPurchasable(on: after)
        #expect(throws: CatalogError.notReleased(sku: "MUG", releaseDate: day)) {
            try mug.checkPurchasable(on: eve)
        }
        mug.isVisible = false
        #expect(throws: CatalogError.notForSale(sku: "MUG")) { try mug.checkPurchasable(on: day) }
        (mug.isVisible, mug.isArchived) = (true, true)
        #expect(throws: CatalogError.notForSale(sku: "MUG")) { try mug.checkPurchasable(on: day) }
    }
}

@Suite struct SearchWordsTests {
    @Test(arguments: [
        ("mug", "\"mug\"*"), ("  blue   mug ", "\"blue\" \"mug\"*"),
        ("NEAR(a, b) OR c*", "\"NEAR\" \"a\" \"b\" \"OR\" \"c\"*"),
        ("\"; DROP TABLE product; --", "\"DROP\" \"TABLE\" \"product\"*"), ("e\u{301}tui", "\"étui\"*"),
        ("title:x-y", "\"title\" \"x\" \"y\"*"),
    ])
    func `whatever is typed is words, the last one a beginning`(text: String, match: String) {
        #expect(SearchWords.match(text) == match)
    }

    @Test(arguments: ["", "   ", "\"*-()", "🎅", "\u{0}"])
    func `a text without words matches nothing`(text: String) {
        #expect(SearchWords.match(text) == nil)
    }

    @Test func `no character makes the search fail`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        let scalars = (UInt32(1)...0x1FFFF).compactMap(Unicode.Scalar.init)
        for start in stride(from: 0, to: scalars.count, by: 64) {
            let words = scalars[start...].prefix(64).map { "a\($0)b" }.joined(separator: " ")
            #expect(
                throws: Never.self, "U+\(String(scalars[start].value, radix: 16)) and the 63 after it"
            ) { try shop.store.searchProducts(words, limit: 1, as: .anonymous) }
        }
    }
}
