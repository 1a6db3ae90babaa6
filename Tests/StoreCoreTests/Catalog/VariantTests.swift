import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct VariantTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("SHIRT", quantity: 0)
        for size in ["S", "M", "L", "XL"] {
            try shop.add("SHIRT-\(size)", [(.parentSKU, "shirt"), (.options, "Size=\(size)")])
        }
    }

    @Test func `variants know their parent, and it knows them`() throws {
        let medium = try shop.product("SHIRT-M")
        #expect(medium.parentSKU == "SHIRT")
        #expect(medium.options == [ProductOption(name: "Size", value: "M")])
        let shirt = try shop.product("SHIRT")
        #expect(shirt.variantCount == 4)
        let variants = try shop.store.variants(of: shirt, as: shop.ann)
        #expect(variants.map(\.sku) == ["SHIRT-S", "SHIRT-M", "SHIRT-L", "SHIRT-XL"])
        try shop.edit("SHIRT-S", [(.isVisible, "no")])
        #expect(try shop.store.variants(of: shirt, as: shop.ann).count == 3)
        #expect(try shop.store.variants(of: medium, as: shop.ann) == [])
    }

    @Test func `what has variants is not sold itself, and says what is`() throws {
        let refusal = CatalogError.hasVariants(
            sku: "SHIRT", variants: ["SHIRT-S", "SHIRT-M", "SHIRT-L"], count: 4)
        #expect(throws: refusal) { try shop.put("SHIRT") }
        #expect(try shop.put("SHIRT-M").value.items.map(\.sku) == ["SHIRT-M"])
    }

    @Test func `a product that got variants while in a cart cannot be checked out`() throws {
        try shop.add("CUP")
        try shop.put("CUP")
        try shop.edit("CUP", [(.quantity, "0")])
        try shop.add("CUP-RED", [(.parentSKU, "CUP")])
        #expect(try shop.store.cart(as: shop.ann).items.map(\.isInStock) == [false])
        #expect(throws: CatalogError.hasVariants(sku: "CUP", variants: ["CUP-RED"], count: 1)) {
            try shop.checkOut()
        }
    }

    @Test(arguments: [
        (ProductField.isVisible, "no", Product.Status.hidden), (.isArchived, "yes", .archived),
    ])
    func `variants are no more in the shop than their parent is`(
        field: ProductField, value: String, status: Product.Status
    ) throws {
        let shirt = try shop.product("SHIRT")
        try shop.put("SHIRT-M")
        try shop.edit("SHIRT", [(field, value)])
        let medium = try shop.product("SHIRT-M")
        #expect(medium.status == status && medium.ownStatus == .visible)
        #expect(throws: CatalogError.notFound(.id(shirt.id))) {
            try shop.store.variants(of: shirt, as: shop.ann)
        }
        #expect(try shop.store.searchProducts("shirt", limit: 0, as: shop.ann) == [])
        #expect(try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.ann) == [])
        #expect(throws: CatalogError.notFound(.sku("SHIRT-M"))) {
            try shop.store.product(.sku("SHIRT-M"), as: shop.ann)
        }
        #expect(try shop.store.cart(as: shop.ann).items.map(\.isInStock) == [false])
        let lines = try shop.store.cart(as: shop.ann).items
        #expect(throws: CartError.unavailable(lines)) { try shop.checkOut() }

        // Lists for the staff follow the same rule.
        func count(_ set: (inout ProductFilter) -> Void) throws -> Int {
            var filter = ProductFilter()
            set(&filter)
            let listed = try shop.store.products(filter, page: Page(limit: 0), as: shop.staff).count
            let found = try shop.store.searchProducts("shirt", filter, limit: 0, as: shop.staff).count
            #expect(listed == found)
            return listed
        }
        #expect(try count { $0.isVisible = true } == (field == .isVisible ? 0 : 5))
        #expect(try count { $0.isVisible = false } == (field == .isVisible ? 5 : 0))
        #expect(try count { $0.isArchived = true } == (field == .isArchived ? 5 : 0))
        #expect(try count { $0.isArchived = false } == (field == .isArchived ? 0 : 5))
        try shop.edit("SHIRT", [(field, value == "no" ? "yes" : "no")])
        #expect(try shop.checkOut().value.items.map(\.sku) == ["SHIRT-M"])
    }

    @Test func `no variant is bought before its parent is released`() throws {
        try shop.edit("SHIRT", [(.releaseDate, "2999-01-01")])
        let day = try #require(Day("2999-01-01"))
        #expect(throws: CatalogError.notReleased(sku: "SHIRT-M", releaseDate: day)) {
            try shop.put("SHIRT-M")
        }
    }

    @Test func `a variant of a hidden product is not counted for customers`() throws {
        try shop.edit("SHIRT-M", [(.category, "Men")])
        #expect(try shop.store.categories(as: shop.ann).map(\.productCount) == [1])
        try shop.edit("SHIRT", [(.isVisible, "no")])
        #expect(try shop.store.categories(as: shop.ann) == [])
    }

    @Test func `a dry run refuses what the edit refuses`() throws {
        try shop.add("HAT")
        let hat = try shop.store.product(.sku("HAT"), as: shop.staff)
        func plan(_ field: ProductField, _ text: String) throws -> [FieldEdit] {
            var change = ProductChange()
            try change.set(field, to: text, currency: Currency.usd)
            let edited = try shop.store.run(
                EditProduct(.sku("HAT"), change), as: shop.staff, Request(isPreview: true)
            ).value
            return hat.edits(to: edited)
        }
        #expect(throws: CatalogError.parentNotFound(sku: "HAT", parent: "NOPE")) {
            try plan(.parentSKU, "NOPE")
        }
        #expect(throws: CatalogError.parentIsVariant(sku: "HAT", parent: "SHIRT-M")) {
            try plan(.parentSKU, "SHIRT-M")
        }
        #expect(throws: CatalogError.skuTaken("SHIRT", title: "The SHIRT", isArchived: false)) {
            try plan(.sku, "shirt")
        }
        #expect(try plan(.sku, "hat").map(\.new) == ["hat"])
        let refusal = BulkEditError.impossible(
            sku: "HAT", reason: "the parent NOPE of HAT does not exist")
        #expect(throws: refusal) {
            try shop.store.run(
                EditProducts(
                    where: [ProductCondition("sku=HAT")], set: [ProductAssignment("parent_sku=NOPE")]),
                as: shop.staff, Request(isPreview: true)
            ).value
        }
    }

    @Test func `a tree of products has two levels`() throws {
        try shop.add("HAT")
        #expect(throws: CatalogError.parentNotFound(sku: "HAT", parent: "NOPE")) {
            try shop.edit("HAT", [(.parentSKU, "NOPE")])
        }
        #expect(throws: CatalogError.parentIsItself(sku: "HAT")) {
            try shop.edit("HAT", [(.parentSKU, "hat")])
        }
        #expect(throws: CatalogError.parentIsVariant(sku: "HAT", parent: "SHIRT-M")) {
            try shop.edit("HAT", [(.parentSKU, "SHIRT-M")])
        }
        #expect(throws: CatalogError.parentHasVariants(sku: "SHIRT")) {
            try shop.edit("SHIRT", [(.parentSKU, "HAT")])
        }
    }

    @Test func `a parent goes after its variants`() throws {
        #expect(
            throws: CatalogError.variantsRemain(
                sku: "SHIRT", variants: ["SHIRT-S", "SHIRT-M", "SHIRT-L"], count: 4)
        ) { try shop.store.run(DeleteProduct(.sku("SHIRT")), as: shop.staff) }
        for size in ["S", "M", "L"] {
            _ = try shop.store.run(DeleteProduct(.sku("SHIRT-\(size)")), as: shop.staff)
        }
        try shop.edit("SHIRT-XL", [(.parentSKU, "")])
        #expect(try shop.store.run(DeleteProduct(.sku("SHIRT")), as: shop.staff).value.isErased)
    }

    /// What the rules forbid, the schema does too, whatever tool writes.
    @Test(arguments: [
        ("UPDATE product SET parent_id = id WHERE id = 6", "parent_id <> id"),
        ("UPDATE product SET parent_id = 2 WHERE id = 3", "product: a variant has no variants"),
        ("UPDATE product SET parent_id = 6 WHERE id = 1", "product: a variant has no variants"),
        ("DELETE FROM product WHERE id = 1", "FOREIGN KEY constraint failed"),
        ("UPDATE product SET sale_price = price + 1", "sale_price <= price"),
        ("UPDATE product SET sale_starts_on = '2026-02-30'", "sale_starts_on IS date"),
        ("UPDATE product SET barcode = '123'", "barcode"), ("UPDATE product SET tags = 'a'", "tags GLOB"),
        ("UPDATE product SET options = '[]'", "options GLOB"),
        ("UPDATE product SET weight_grams = -1", "weight"),
        ("UPDATE category SET parent_id = id", "parent_id <> id"),
        (
            "INSERT INTO category (name, name_key, path, slug, created_at) VALUES ('x', 'x', 'x', 'one', 0)",
            "UNIQUE"
        ),
    ])
    func `the schema refuses it`(sql: String, reason: String) throws {
        try shop.add("LONE", [(.category, "One")])
        do {
            try shop.store.raw(sql)
            Issue.record("accepted: \(sql)")
        } catch {
            #expect("\(error)".contains(reason))
        }
    }
}
