import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A product with variants is not sold itself: its stock goes down, never up.
@Suite struct VariantStockTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("SHIRT", quantity: 0)
        for size in ["S", "M", "L", "XL"] { try shop.add("SHIRT-\(size)", [(.parentSKU, "SHIRT")]) }
        try shop.add("MUG", quantity: 5)
    }

    private let refusal = StockError.hasVariants(
        sku: "SHIRT", variants: ["SHIRT-S", "SHIRT-M", "SHIRT-L"], count: 4)
    private let unsold = StockError.wouldLieUnsold(sku: "MUG", onHand: 5)

    /// Stock from before there was the rule.
    private func strand(_ quantity: Int) throws {
        try shop.store.raw(
            """
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            VALUES (1, \(quantity), \(quantity), 'received', 'x', 0)
            """)
    }

    private func adjust(_ text: String) throws -> Int64 {
        try shop.store.run(
            AdjustStock(.sku("SHIRT"), StockAdjustment(text), reason: "counted"), as: shop.staff
        ).value.product.quantity
    }

    @Test func `none is received or counted for a product with variants`() throws {
        #expect(throws: refusal) {
            try shop.store.run(ReceiveStock(.sku("SHIRT"), quantity: "5"), as: shop.staff)
        }
        #expect(throws: refusal) { try adjust("+5") }
        #expect(throws: refusal) { try adjust("=5") }
        #expect(throws: refusal) { try shop.edit("SHIRT", [(.quantity, "5")]) }
        let change = try shop.change([(.quantity, "5")])
        #expect(throws: refusal) {
            try shop.store.run(EditProduct(.sku("SHIRT"), change), as: shop.staff, Request(isPreview: true))
                .value
        }
        #expect(try adjust("=0") == 0)
        try strand(5)
        #expect(throws: refusal) { try adjust("=6") }
        #expect(try adjust("-2") == 3)
        #expect(try shop.edit("SHIRT", [(.quantity, "1")]).value.quantity == 1)
        #expect(try adjust("=0") == 0)
    }

    @Test func `a product with stock does not come to have variants`() throws {
        #expect(throws: unsold) { try shop.add("MUG-RED", [(.parentSKU, "MUG")]) }
        try shop.add("CUP")
        #expect(throws: unsold) { try shop.edit("CUP", [(.parentSKU, "MUG")]) }
        let change = try shop.change([(.parentSKU, "MUG")])
        #expect(throws: unsold) {
            try shop.store.run(EditProduct(.sku("CUP"), change), as: shop.staff, Request(isPreview: true))
                .value
        }
        try shop.edit("MUG", [(.quantity, "0")])
        try shop.add("MUG-RED", [(.parentSKU, "MUG")])
    }

    @Test func `stock that a parent has from before keeps nobody from its variants`() throws {
        try strand(5)
        try shop.edit("SHIRT-S", [(.price, "1")])
        try shop.add("SHIRT-XS", [(.parentSKU, "SHIRT")])
        let list = try shop.list { $0.isInStock = true }
        #expect(list == ["SHIRT-S", "SHIRT-M", "SHIRT-L", "SHIRT-XL", "MUG", "SHIRT-XS"])
        #expect(try shop.list { $0.isInStock = false } == [])
    }

    @Test func `a product with variants is not ordered again`() throws {
        try shop.edit("SHIRT", [(.lowStockAt, "3")])
        try shop.edit("MUG", [(.lowStockAt, "5")])
        #expect(try shop.store.lowStock(page: Page(limit: 0), as: shop.staff).map(\.sku) == ["MUG"])
    }

    @Test func `what the refusals say`() {
        expectFacts([
            (
                refusal,
                ErrorFacts(
                    .refused, "has_variants",
                    "product SHIRT comes in 4 variants, which hold the stock: SHIRT-S, SHIRT-M, SHIRT-L, …",
                    hint: "name one of them, such as SHIRT-S",
                    details: #"{"sku":"SHIRT","variants":["SHIRT-S","SHIRT-M","SHIRT-L"],"count":4}"#)
            ),
            (
                StockError.hasVariants(sku: "HAT", variants: ["HAT-RED"], count: 1),
                ErrorFacts(
                    .refused, "has_variants",
                    "product HAT comes in 1 variant, which holds the stock: HAT-RED",
                    hint: "name one of them, such as HAT-RED",
                    details: #"{"sku":"HAT","variants":["HAT-RED"],"count":1}"#)
            ),
            (
                unsold,
                ErrorFacts(
                    .refused, "stock_on_hand",
                    "MUG has 5 on hand, which could no longer be sold: only its variants are sold",
                    hint: "run `storectl stock adjust MUG =0` first", details: #"{"sku":"MUG","on_hand":5}"#)
            ),
            (
                StockError.ofParent(sku: "MUG", variant: "MUG-RED", quantity: 5),
                ErrorFacts(
                    .refused, "has_variants",
                    "product MUG comes in variants, such as MUG-RED, which hold the stock: it cannot have 5 itself"
                )
            ),
        ])
    }
}
