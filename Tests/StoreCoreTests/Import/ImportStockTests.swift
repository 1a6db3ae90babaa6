import Testing

@testable import StoreCore

/// Stock of products with variants, in files.
@Suite struct ImportStockTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("SHIRT", quantity: 0)
        try shop.add("SHIRT-S", [(.parentSKU, "SHIRT")])
        try shop.add("MUG", quantity: 5)
    }

    private func row(_ sku: String, _ quantity: String? = nil, of parent: String? = nil) -> [(
        ProductField, String
    )] {
        [(.sku, sku), (.title, sku), (.price, "1")] + (quantity.map { [(.quantity, $0)] } ?? [])
            + (parent.map { [(.parentSKU, $0)] } ?? [])
    }

    private func planned(
        _ rows: [[(ProductField, String)]], _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportRun {
        var options = ImportOptions(source: "f.csv")
        set(&options)
        return try shop.store.planned(rows, options, as: shop.staff)
    }

    private func problems(
        _ rows: [[(ProductField, String)]], _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> [String] {
        try planned(rows, set).report.problems.map { "\($0.line) \($0.code) \($0.message)" }
    }

    private func ofParent(_ line: Int, _ sku: String, _ variant: String, _ quantity: Int) -> String {
        "\(line) has_variants product \(sku) comes in variants, such as \(variant), which hold the stock: "
            + "it cannot have \(quantity) itself"
    }

    private func unsold(_ line: Int) -> String {
        "\(line) stock_on_hand MUG has 5 on hand, which could no longer be sold: only its variants are sold"
    }

    @Test func `a product that has variants in the store gets none`() throws {
        #expect(try problems([row("SHIRT", "4")]) == [ofParent(2, "SHIRT", "SHIRT-S", 4)])
        #expect(try problems([row("SHIRT", "0"), row("SHIRT-S", "4")]) == [])
        #expect(
            try problems([row("shirt", "4")]) { $0.skipsInvalid = true } == [
                ofParent(2, "SHIRT", "SHIRT-S", 4)
            ])
    }

    @Test func `with lenient only the stock is left alone`() throws {
        let run = try planned([row("SHIRT", "4"), row("CUP", "3"), row("CUP-1", "2", of: "CUP")]) {
            $0.isLenient = true
        }
        let left = "; the field was left as it is"
        #expect(run.report.problems == [])
        #expect(
            run.report.warnings?.map { "\($0.line) \($0.code) \($0.message)" } == [
                ofParent(2, "SHIRT", "SHIRT-S", 4) + left, ofParent(3, "CUP", "CUP-1", 3) + left,
            ])
        _ = try run.apply { _ in }
        #expect(try shop.onHand("SHIRT") == 0)
        #expect(try shop.onHand("CUP") == 0)
        #expect(try shop.onHand("CUP-1") == 2)
    }

    @Test func `a product that has variants in the file gets none, wherever they stand`() throws {
        let cup = ofParent(3, "CUP", "CUP-1", 4)
        // Its row is refused, so that the variant has no parent.
        func missing(_ line: Int) -> String {
            "parent_rejected CUP-1 cannot be imported without its parent CUP, which has an error on line \(line)"
        }
        #expect(
            try problems([row("CUP-1", "2", of: "CUP"), row("CUP", "4")])
                == ["2 \(missing(3))", cup])
        #expect(
            try problems([row("TEA"), row("CUP", "4"), row("CUP-1", "2", of: "CUP")])
                == [cup, "4 \(missing(3))"])
        #expect(
            try problems([row("MUG-1", "2", of: "mug"), row("MUG", "4")])
                == [unsold(2), ofParent(3, "MUG", "MUG-1", 4)])
    }

    @Test func `stock that a product has is to be gone before it has variants`() throws {
        #expect(try problems([row("MUG-1", "2", of: "MUG")]) == [unsold(2)])
        #expect(try problems([row("MUG-1", "2", of: "MUG"), row("MUG")]) == [unsold(2)])
        #expect(try problems([row("MUG-1", of: "MUG")]) == [unsold(2)])
        let run = try planned([row("MUG-1", "2", of: "MUG"), row("MUG", "0")])
        #expect(try run.apply { _ in }.value.created == 1)
        #expect(try [shop.onHand("MUG"), shop.onHand("MUG-1")] == [0, 2])
    }

    @Test func `the others are imported when the row with the stock is left out`() throws {
        let run = try planned([row("CUP", "4"), row("CUP-1", of: "CUP"), row("TEA", "1")]) {
            $0.skipsInvalid = true
        }
        #expect(run.report.problems.map(\.code) == ["has_variants", "parent_rejected"])
        #expect(try run.apply { _ in }.value.created == 1)
    }

    @Test func `a default quantity is not for products with variants`() throws {
        let run = try planned([row("CUP"), row("CUP-1", of: "CUP")]) { $0.defaults = [(.quantity, "7")] }
        #expect(run.report.problems == [])
        _ = try run.apply { _ in }
        #expect(try [shop.onHand("CUP"), shop.onHand("CUP-1")] == [0, 7])
    }

    @Test func `a product that loses its variants may have stock`() throws {
        #expect(try problems([row("SHIRT", "4"), row("SHIRT-S", of: "")]) == [])
        #expect(
            try problems([row("SHIRT", "4"), row("SHIRT-S", of: "SHIRT")]) == [
                ofParent(2, "SHIRT", "SHIRT-S", 4)
            ])
    }

    @Test func `what a parent has from before may stay and go down`() throws {
        try shop.store.raw(
            """
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            VALUES (1, 5, 5, 'received', 'x', 0)
            """)
        for quantity in ["5", "4", "0"] {
            #expect(try problems([row("SHIRT", quantity), row("SHIRT-M", of: "SHIRT")]) == [])
        }
        #expect(try problems([row("SHIRT", "6")]) == [ofParent(2, "SHIRT", "SHIRT-S", 6)])
    }

    @Test func `a count follows the same rule`() throws {
        let run = try shop.store.counted([("SHIRT", "4"), ("SHIRT-S", "4")], as: shop.staff)
        #expect(
            run.report.problems.map(\.message) == [String(ofParent(2, "SHIRT", "SHIRT-S", 4).dropFirst(15))])
    }

    @Test func `stock that comes meanwhile is found`() throws {
        try shop.edit("MUG", [(.quantity, "0")])
        let run = try planned([row("MUG-1", of: "MUG")])
        try shop.edit("MUG", [(.quantity, "5")])
        #expect(
            throws: ImportError.overtaken(place: .line(2), problem: String(unsold(2).dropFirst(16)))
        ) { try run.apply { _ in } }
        let count = try planned([row("MUG", "9")])
        try shop.edit("MUG", [(.quantity, "0")])
        try shop.add("MUG-2", [(.parentSKU, "MUG")])
        #expect(
            throws: ImportError.overtaken(
                place: .line(2), problem: String(ofParent(2, "MUG", "MUG-2", 9).dropFirst(15)))
        ) { try count.apply { _ in } }
    }
}
