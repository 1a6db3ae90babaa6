import Testing

@testable import StoreCore

/// Variants whose parents' rows are wrong, renamed or archived.
@Suite struct ImportParentTests {
    let shop = try! TestShop()

    private func row(_ sku: String?, of parent: String? = nil, _ more: [(ProductField, String)] = []) -> [(
        ProductField, String
    )] {
        (sku.map { [(.sku, $0)] } ?? []) + [(.title, "T"), (.price, "1")]
            + (parent.map { [(.parentSKU, $0)] } ?? []) + more
    }

    private func options(_ set: (inout ImportOptions) -> Void) -> ImportOptions {
        var options = ImportOptions(source: "f.csv")
        options.skipsInvalid = true
        set(&options)
        return options
    }

    private func imported(
        _ rows: [[(ProductField, String)]], _ set: (inout ImportOptions) -> Void = { _ in }
    ) throws -> ImportReport {
        try shop.store.importRows(rows, options(set), as: shop.staff).value
    }

    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]])
    func `a variant of a rejected row is rejected, in any order`(order: [Int]) throws {
        let rows = [row("V", of: "P"), row("P", of: "G"), row("TEA")]
        let report = try imported(order.map { rows[$0] })
        #expect((report.created, report.rejected) == (1, 2))
        #expect(Set(report.problems.map(\.code)).contains("parent_not_found"))
    }

    @Test func `the variant of a row that turned out to be wrong says so`() throws {
        let report = try imported([row("V", of: "P"), row("P", of: "P")])
        #expect(report.problems.map(\.code) == ["parent_rejected", "invalid_parent"])
    }

    @Test func `a rejected parent is found wherever it stands in a long file`() throws {
        let filler = (1...20_000).map { row("F\($0)") }
        let report = try shop.store.planned(
            [row("P", of: "G"), row("W", of: "P")] + filler + [row("V", of: "P")], options { _ in },
            as: shop.staff
        ).report
        #expect((report.created, report.rejected) == (20_000, 3))
    }

    @Test func `a variant whose parent stays a variant, as the row that frees it is wrong`() throws {
        try shop.add("A", quantity: 0)
        try shop.add("B", quantity: 0, [(.parentSKU, "A")])
        let freed = row("B", of: "", [(.salePrice, "7")])
        let report = try imported([row("V", of: "B"), freed])
        #expect(report.problems.map(\.code) == ["invalid_parent", "sale_above_price"])
        #expect(try imported([row("V", of: "B"), row("B", of: "")]).created == 1)
    }

    @Test func `by another key, a parent that the file renames is known by its new name only`() throws {
        try shop.add("P", quantity: 0, [(.externalID, "1")])
        func rows(_ parent: String) -> [[(ProductField, String)]] {
            [row("NEWP", [(.externalID, "1")]), row("V", of: parent, [(.externalID, "2")])]
        }
        let old = try imported(rows("P")) { $0.key = .externalID }
        #expect((old.updated, old.rejected) == (1, 1))
        #expect(old.problems.map(\.message) == ["the parent P of V does not exist"])
        #expect(try imported(rows("newp")) { $0.key = .externalID }.created == 1)
        #expect(try shop.product("V").parentSKU == "NEWP")
    }

    @Test func `by another key, a parent's row counts though it says no SKU`() throws {
        try shop.add("P", quantity: 0, [(.externalID, "1")])
        try shop.add("X", quantity: 0)
        let report = try imported([
            row(nil, of: "X", [(.externalID, "1")]), row("V", of: "P", [(.externalID, "2")]),
        ]) { $0.key = .externalID }
        #expect((report.updated, report.rejected) == (1, 1))
        #expect(report.problems.map(\.message) == ["V cannot be a variant of P, which is a variant itself"])
        try shop.add("S", quantity: 0, [(.externalID, "3")])
        let stock = try imported([
            row(nil, [(.externalID, "3"), (.quantity, "5")]), row("S-1", of: "S", [(.externalID, "4")]),
        ]) { $0.key = .externalID }
        #expect((stock.created, stock.rejected) == (1, 1))
        #expect(stock.problems.map(\.code) == ["has_variants"])
    }

    @Test func `a variant that does not move after all keeps stock from its parent`() throws {
        try shop.add("P", quantity: 0)
        try shop.add("V", [(.parentSKU, "P")])
        let report = try imported([
            row("P", of: "", [(.quantity, "5")]), row("V", of: "NOPE"),
        ])
        #expect(report.problems.map(\.code) == ["has_variants", "parent_not_found"])
        #expect(try shop.onHand("P") == 0)
    }

    @Test func `a default quantity is for a product whose variants are all rejected`() throws {
        let report = try imported([row("P"), row("V", of: "P", [(.salePrice, "7")])]) {
            $0.defaults = [(.quantity, "7")]
        }
        #expect((report.created, report.rejected) == (1, 1))
        #expect(try shop.onHand("P") == 7)
        try shop.add("S", quantity: 0)
        try shop.add("S-1", quantity: 0, [(.parentSKU, "S")])
        // S has a variant, and so cannot be one.
        _ = try imported([row("Q"), row("S", of: "Q")]) { $0.defaults = [(.quantity, "7")] }
        #expect(try shop.onHand("Q") == 7)
    }

    @Test func `variants are told of that stay out of the shop with an archived parent`() throws {
        try shop.add("P", quantity: 0, [(.externalID, "1")])
        for (sku, id) in [("V", "2"), ("W", "3")] {
            try shop.add(sku, quantity: 0, [(.parentSKU, "P"), (.externalID, id)])
        }
        try shop.edit("P", [(.isArchived, "true")])
        let kept = try imported([row("V"), row("W"), row("X", of: "P"), row("TEA")])
        #expect(kept.stillArchived == nil)
        #expect(kept.hiddenVariants == ArchivedRows(count: 3, skus: ["P"]))
        // What is not in the file is not restored.
        let some = try imported([row("V")]) { $0.restores = true }
        #expect(some.hiddenVariants == ArchivedRows(count: 1, skus: ["P"]))
        let all = try imported([row("V"), row("P")])
        #expect(all.stillArchived == ArchivedRows(count: 1, skus: ["P"]))
        #expect(all.hiddenVariants == ArchivedRows(count: 1, skus: ["P"]))
        #expect(try imported([row("V", [(.isArchived, "true")])]).hiddenVariants == nil)
        try shop.edit("V", [(.isArchived, "false")])
        let back = try imported([row("V"), row("P")]) { $0.restores = true }
        #expect((back.updated, back.hiddenVariants) == (1, nil))
    }
}

extension ImportParentTests {
    private func row(_ sku: String?, _ more: [(ProductField, String)]) -> [(ProductField, String)] {
        row(sku, of: nil, more)
    }
}
