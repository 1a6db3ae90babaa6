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
        ) { try shop.store.deleteProduct(.sku("SHIRT"), as: shop.staff) }
        for size in ["S", "M", "L"] {
            _ = try shop.store.deleteProduct(.sku("SHIRT-\(size)"), as: shop.staff)
        }
        try shop.edit("SHIRT-XL", [(.parentSKU, "")])
        #expect(try shop.store.deleteProduct(.sku("SHIRT"), as: shop.staff).value.isErased)
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
