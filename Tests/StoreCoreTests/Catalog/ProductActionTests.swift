import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct ProductActionTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    private func expectRefused<Failure: StoreError & Equatable, Value>(
        _ error: Failure, sourceLocation: SourceLocation = #_sourceLocation, _ action: () throws -> Value
    ) throws {
        let before = try shop.store.dump()
        #expect(throws: error, sourceLocation: sourceLocation) { _ = try action() }
        #expect(try shop.store.dump() == before, sourceLocation: sourceLocation)
    }

    @Test func `a product is kept as it is given`() throws {
        let mug = try shop.add(
            "MUG", price: "9.50", quantity: 3,
            [
                (.description, "Stoneware\nblue"), (.category, "kitchen"), (.image, "mug.png"),
                (.externalID, "7"),
                (.ratingRate, "4.5"), (.ratingCount, "120"), (.releaseDate, "2023-12-25"), (.isVisible, "no"),
            ])
        #expect(
            mug
                == Product(
                    id: 1, sku: "MUG", title: "The MUG", description: "Stoneware\nblue",
                    price: Money(minorUnits: 950, currency: Currency.usd), category: "kitchen",
                    image: "mug.png",
                    externalID: "7", rating: Product.Rating(rate: 4.5, count: 120),
                    releaseDate: Day("2023-12-25"),
                    isVisible: false, isArchived: false, quantity: 3, createdAt: TestShop.start,
                    updatedAt: TestShop.start,
                    priceToday: Money(minorUnits: 950, currency: Currency.usd)))
        #expect(try shop.store.product(.word("mug"), as: shop.staff) == mug)
    }

    @Test func `a product needs a SKU, a title and a price, and a SKU of its own`() throws {
        try expectRefused(CatalogError.missing(field: .sku)) {
            try shop.store.run(AddProduct(shop.change([(.title, "Mug"), (.price, "1")])), as: shop.staff)
        }
        try expectRefused(CatalogError.missing(field: .title)) {
            try shop.store.run(AddProduct(shop.change([(.sku, "MUG"), (.price, "1")])), as: shop.staff)
        }
        try expectRefused(CatalogError.missing(field: .price)) {
            try shop.store.run(AddProduct(shop.change([(.sku, "MUG"), (.title, "Mug")])), as: shop.staff)
        }
        try shop.add("MUG")
        try shop.add("PEN")
        let taken = CatalogError.skuTaken("MUG", title: "The MUG", isArchived: false)
        try expectRefused(taken) { try shop.add("mug") }
        try expectRefused(taken) { try shop.edit("PEN", [(.sku, "Mug")]) }
        #expect(try shop.edit("MUG", [(.sku, "mug")]).value.sku == "mug")
    }

    @Test func `an edit changes what it names, and the quantity is a count`() throws {
        try shop.add("MUG", quantity: 3)
        shop.clock.advance(seconds: 60)
        let edited = try shop.edit("MUG", [(.price, "9.90"), (.quantity, "1")]).value
        #expect(edited.price.decimal == "9.90")
        #expect([edited.quantity, edited.createdAt.milliseconds] == [1, TestShop.start.milliseconds])
        #expect(edited.updatedAt == TestShop.start.adding(seconds: 60))
        #expect(
            try shop.store.strings(
                "SELECT delta || ' ' || on_hand || ' ' || reason FROM stock_movement ORDER BY id")
                == ["3 3 initial", "-2 1 counted"])
        try expectRefused(CatalogError.nothingToChange(sku: "MUG")) { try shop.edit("MUG", []) }
        try expectRefused(CatalogError.notFound(.sku("CUP"))) { try shop.edit("CUP", [(.price, "1")]) }
    }

    @Test func `stock beyond the most is refused`() throws {
        let product = try shop.add("MUG", quantity: ProductChange.maximumQuantity)
        try expectRefused(StockError.tooMuch(sku: "MUG", maximum: ProductChange.maximumQuantity)) {
            try shop.store.run(
                TestAction { Int(try $0.moveStock(of: product, by: 1, .received)) }, as: shop.staff)
        }
    }

    @Test func `a word that is one product's SKU and another's id is refused`() throws {
        try shop.add("MUG")
        try shop.add("1")
        try expectRefused(CatalogError.ambiguous("1", otherSKU: "MUG")) {
            try shop.store.product(.word("1"), as: .anonymous)
        }
        #expect(try shop.store.product(.sku("1"), as: .anonymous).id == 2)
        #expect(try shop.store.product(.id(1), as: .anonymous).sku == "MUG")
        try shop.edit("MUG", [(.isVisible, "no")])
        #expect(try shop.store.product(.word("1"), as: .anonymous).id == 2)
    }

    @Test(arguments: ["0001", "01", "+1", " 1", "1 ", "-1", "id:01", "id:+1", "id:0", "0"])
    func `an id is written as ids are`(word: String) throws {
        try shop.add("MUG")
        try shop.put("MUG")
        #expect(throws: CatalogError.notFound(ProductReference(word))) {
            try shop.store.product(ProductReference(word), as: shop.staff)
        }
        let cart = try shop.store.cart(as: shop.ann)
        #expect(throws: CartError.notInCart(ProductReference(word))) {
            try cart.line(of: ProductReference(word))
        }
        #expect(try shop.store.product(ProductReference("id:1"), as: shop.staff).sku == "MUG")
    }

    @Test func `a SKU with zeros in front is nobody's id`() throws {
        try shop.add("MUG")
        try shop.add("001")
        #expect(try shop.store.product(ProductReference("001"), as: shop.staff).id == 2)
        #expect(try shop.store.product(ProductReference("1"), as: shop.staff).sku == "MUG")
    }

    @Test func `what was never sold is erased, what was sold is archived and can come back`() throws {
        try shop.add("MUG")
        try shop.add("PEN")
        try shop.put("MUG")
        try shop.checkOut()
        let plan = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff, Request(isPreview: true))
            .value
        #expect([plan.orders, plan.isErased ? 1 : 0] == [1, 0])
        #expect(
            try shop.store.run(DeleteProduct(.sku("PEN")), as: shop.staff, Request(isPreview: true)).value
                .isErased)

        #expect(try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff).value.product.isArchived)
        #expect(try shop.store.run(DeleteProduct(.sku("PEN")), as: shop.staff).value.isErased)
        try expectRefused(CatalogError.notFound(.sku("PEN"))) {
            try shop.store.run(DeleteProduct(.sku("PEN")), as: shop.staff)
        }
        try expectRefused(CatalogError.skuTaken("MUG", title: "The MUG", isArchived: true)) {
            try shop.add("MUG")
        }
        #expect(try !shop.store.run(RestoreProduct(.sku("MUG")), as: shop.staff).value.isArchived)
        try expectRefused(CatalogError.notArchived(sku: "MUG")) {
            try shop.store.run(RestoreProduct(.sku("MUG")), as: shop.staff)
        }
    }

    @Test(arguments: ProductFilter.Sort.allCases, [false, true])
    func `pages put together are the whole list, in any order`(sort: ProductFilter.Sort, isDescending: Bool)
        throws
    {
        for (sku, price) in [("C", "2"), ("A", "1"), ("E", "2"), ("B", "2"), ("D", "1")] {
            try shop.add(sku, price: price)
        }
        var filter = ProductFilter()
        filter.sort = sort
        filter.isDescending = isDescending
        let whole = try shop.store.products(filter, page: Page(limit: 0), as: .anonymous)
        var paged: [Product] = []
        while true {
            let page = try shop.store.products(
                filter, page: Page(limit: 2, after: paged.last?.id), as: .anonymous)
            if page.isEmpty { break }
            paged += page
        }
        #expect(paged == whole)
        let skus = whole.map(\.sku).joined()
        let expected: [ProductFilter.Sort: String] = [
            .id: "CAEBD", .sku: "ABCDE", .title: "ABCDE", .price: "ADCEB", .updatedAt: "CAEBD",
            .quantity: "CAEBD",
        ]
        #expect(skus == (isDescending ? String(expected[sort]!.reversed()) : expected[sort]!))
    }

    @Test func `a list is filtered by category, visibility and archive`() throws {
        try shop.add("A", [(.category, "Küche")])
        try shop.add("B", [(.category, "desk"), (.isVisible, "no")])
        var filter = ProductFilter()
        filter.category = "KÜCHE"
        #expect(try shop.store.products(filter, page: Page(limit: 0), as: shop.staff).map(\.sku) == ["A"])
        filter = ProductFilter()
        filter.isVisible = false
        #expect(try shop.store.products(filter, page: Page(limit: 0), as: shop.staff).map(\.sku) == ["B"])
        #expect(try shop.store.products(filter, page: Page(limit: 0), as: shop.ann) == [])
        filter = ProductFilter()
        filter.isArchived = true
        #expect(try shop.store.products(filter, page: Page(limit: 0), as: shop.staff) == [])
        #expect(
            try shop.store.categories(as: shop.staff) == [
                Category(id: 2, name: "desk", path: "desk", slug: "desk", productCount: 1),
                Category(id: 1, name: "Küche", path: "Küche", slug: "kuche", productCount: 1),
            ])
    }

    @Test func `a search finds every word, in any case and without accents, best first`() throws {
        try shop.add("BAG", [(.title, "Blue backpack"), (.description, "for a café crème")])
        try shop.add("PEN", [(.title, "Pen"), (.description, "fits the blue backpack")])
        try shop.add("HINDI", [(.title, "हिन्दी किताब")])
        func found(_ words: String) throws -> [String] {
            try shop.store.searchProducts(words, limit: 0, as: .anonymous).map(\.sku)
        }
        #expect(try found("BLUE back") == ["BAG", "PEN"])
        #expect(try found("cafe creme") == ["BAG"])
        #expect(try found("हिन्दी") == ["HINDI"])
        #expect(try found("pen blue") == ["PEN"])
        #expect(try found("blue teapot") == [])
        #expect(try found("\"*()") == [])
        #expect(try shop.store.searchProducts("blue", limit: 1, as: .anonymous).count == 1)
        try shop.edit("BAG", [(.title, "Rucksack"), (.description, "")])
        _ = try shop.store.run(DeleteProduct(.sku("PEN")), as: shop.staff)
        #expect(try found("backpack") == [])
        #expect(try found("ruck") == ["BAG"])
    }
}
