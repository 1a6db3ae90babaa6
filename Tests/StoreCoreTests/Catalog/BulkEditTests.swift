import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct BulkEditTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("RUN", price: "59.95", [(.category, "Men > Shoes"), (.tags, "winter")])
        try shop.add("OX", price: "90.05", [(.category, "Men > Shoes")])
        try shop.add("TIE", price: "20", quantity: 0, [(.category, "Men"), (.isVisible, "no")])
    }

    private func matched(_ conditions: String...) throws -> Int {
        try shop.store.run(
            EditProducts(
                where: conditions.map { try ProductCondition($0) }, set: [ProductAssignment("price=1")]),
            as: shop.staff, Request(isPreview: true)
        ).value.matched
    }

    @Test func `conditions choose by any field`() throws {
        #expect(try matched("category=men") == 3)
        #expect(try matched("category=shoes") == 2)
        #expect(try matched("category!=Men > Shoes") == 1)
        #expect(try matched("category~shoe", "price>60") == 1)
        #expect(try matched("price>=20", "price<=59.95") == 2)
        #expect(try matched("price<20") == 0)
        #expect(try matched("quantity=0") == 1)
        #expect(try matched("tag=WINTER") == 1)
        #expect(try matched("tag!=winter") == 2)
        #expect(try matched("is_visible=no") == 1)
        #expect(try matched("is_visible!=no") == 2)
        #expect(try matched("is_archived=no") == 3)
        #expect(try matched("sku=ox") == 1)
        #expect(try matched("title ~ the r") == 1)
        #expect(try matched("sale_price=") == 3)
        #expect(try matched("sale_price>1") == 0)
        #expect(try matched("parent_sku=") == 3)
    }

    @Test func `percentages and differences are reckoned from the price and rounded half away from zero`()
        throws
    {
        let plan = try shop.editMany(["category=shoes"], ["price=-10%", "compare_at_price=+0%"])
        #expect(
            plan.edits == [
                FieldEdit(sku: "RUN", field: "price", old: "59.95", new: "53.96"),
                FieldEdit(sku: "RUN", field: "compare_at_price", old: nil, new: "59.95"),
                FieldEdit(sku: "OX", field: "price", old: "90.05", new: "81.05"),
                FieldEdit(sku: "OX", field: "compare_at_price", old: nil, new: "90.05"),
            ])
        #expect(try shop.product("RUN").price.decimal == "53.96")
        _ = try shop.editMany(["sku=RUN"], ["price=-0.01"])
        #expect(try shop.product("RUN").price.decimal == "53.95")
        _ = try shop.editMany(["sku=RUN"], ["price=+12.5%"])
        #expect(try shop.product("RUN").price.decimal == "60.69")
    }

    @Test func `a sale price is reckoned from the new price, whatever is said first`() throws {
        let plan = try shop.editMany(
            ["sku=OX"], ["sale_price=-20%", "compare_at_price=+0%", "price=100"])
        #expect(
            plan.edits.map { "\($0.field) \($0.new ?? "")" }
                == ["price 100.00", "compare_at_price 90.05", "sale_price 80.00"])
    }

    @Test(arguments: ["price=abc", "price=+abc", "barcode=123", "is_visible=perhaps"])
    func `a value that no product can have is an error of its own`(assignment: String) throws {
        do {
            _ = try shop.editMany(["price>0"], [assignment])
            Issue.record("accepted: \(assignment)")
        } catch let error as any StoreError {
            #expect(error.kind == .invalidInput && !error.message.contains("RUN"))
        }
    }

    @Test func `all conditions count, two categories too`() throws {
        #expect(try matched("category=men", "category=shoes") == 2)
        #expect(try matched("category=shoes", "category=Men") == 2)
        try shop.add("POT", [(.category, "Kitchen")])
        #expect(try matched("category=shoes", "category=kitchen") == 0)
        #expect(try matched("tag=winter", "tag=summer") == 0)
    }

    @Test func `an edit that was worked out before somebody else's is worked out again`() throws {
        let conditions = [try ProductCondition("category=shoes")]
        let plan = try shop.store.run(
            EditProducts(where: conditions, set: [ProductAssignment("price=-10%")]), as: shop.staff,
            Request(isPreview: true)
        ).value
        try shop.put("RUN")
        try shop.lose(1, of: "RUN")
        let done = try shop.store.run(
            EditProducts(where: conditions, set: [ProductAssignment("price=-10%")], expecting: plan),
            as: shop.staff)
        #expect(done.value == plan)
        let next = try shop.store.run(
            EditProducts(where: conditions, set: [ProductAssignment("price=+1")]), as: shop.staff,
            Request(isPreview: true)
        ).value
        try shop.edit("OX", [(.price, "50")])
        #expect(throws: BulkEditError.planChanged) {
            try shop.store.run(
                EditProducts(where: conditions, set: [ProductAssignment("price=+1")], expecting: next),
                as: shop.staff)
        }
    }

    @Test func `a field is set once`() throws {
        #expect(throws: BulkEditError.setTwice(.price)) {
            try shop.editMany(["price>0"], ["price=1", "price=2"])
        }
    }

    @Test func `one entry touches every product, and nothing is done by halves`() throws {
        let before = try shop.store.dump()
        #expect(throws: BulkEditError.impossible(sku: "TIE", reason: "the price would be -30.00")) {
            try shop.editMany(["price>0"], ["price=-50"])
        }
        #expect(try shop.store.dump() == before)
        _ = try shop.editMany(["price>0"], ["tax_class=reduced"])
        let entry = try shop.store.lastEntry()
        #expect(entry?.command == "product edit")
        #expect(entry?.touched == #"["product:RUN","product:OX","product:TIE"]"#)
    }

    @Test func `what changed since the plan was shown is not changed blindly`() throws {
        let conditions = [try ProductCondition("sku=OX")]
        let assignments = [try ProductAssignment("price=+1")]
        let plan = try shop.store.run(
            EditProducts(where: conditions, set: assignments), as: shop.staff, Request(isPreview: true)
        ).value
        try shop.edit("OX", [(.price, "50")])
        #expect(throws: BulkEditError.planChanged) {
            try shop.store.run(
                EditProducts(where: conditions, set: assignments, expecting: plan), as: shop.staff)
        }
        #expect(throws: AccessError.self) {
            try shop.store.run(EditProducts(where: conditions, set: assignments), as: shop.ann)
        }
        #expect(throws: BulkEditError.incomplete) {
            try shop.store.run(EditProducts(where: [], set: assignments), as: shop.staff)
        }
    }

    @Test func `portions round half away from zero, at any size`() throws {
        func portion(_ units: Int64, _ numerator: Int64, _ denominator: Int64) throws -> Int64 {
            try Money(minorUnits: units, currency: Currency.usd).portion(numerator, of: denominator)
                .minorUnits
        }
        #expect(try portion(5, 1, 2) == 3)
        #expect(try portion(-5, 1, 2) == -3)
        #expect(try portion(5, -1, 2) == -3)
        #expect(try portion(4, 1, 3) == 1)
        #expect(try portion(5, 1, 3) == 2)
        #expect(try portion(0, 7, 3) == 0)
        #expect(try portion(Money.maximum, 999_999, 1_000_000) == 9_007_190_247_541_736)
        #expect(throws: MoneyError.overflow(Currency.usd)) { try portion(Money.maximum, 2, 1) }
        #expect(throws: MoneyError.overflow(Currency.usd)) { try portion(Money.maximum, Int64.max, 1) }
    }
}
