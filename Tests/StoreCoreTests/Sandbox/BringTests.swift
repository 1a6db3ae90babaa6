import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What was changed in a sandbox is in the shop afterwards, or nothing of it.
@Suite struct BringTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("s.db"))
        for sku in ["A", "B", "C"] {
            try shop.add(sku, price: "9", quantity: 20, [(.category, "Tea > \(sku)")])
        }
    }

    private func sandbox(_ name: String = "sandbox.db") throws -> Store {
        let path = folder.file(name)
        _ = try shop.store.makeSandbox(
            at: path, signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: shop.store.environment, as: shop.admin)
        return try Store(at: path, environment: shop.store.environment)
    }

    @discardableResult
    private func bring(_ name: String = "sandbox.db", key: String? = nil) throws -> Recorded<Brought> {
        let changes = try shop.store.changes(inSandbox: folder.file(name), as: shop.admin)
        let key = try key ?? shop.store.keyForBringing(changes, as: shop.admin)
        return try shop.store.run(BringSandbox(changes), as: shop.admin, Request(idempotencyKey: key))
    }

    private func edit(_ store: Store, _ sku: String, _ fields: [(ProductField, String)]) throws {
        _ = try store.run(EditProduct(.sku(sku), shop.change(fields)), as: shop.staff)
    }

    private func add(_ store: Store, _ sku: String, _ fields: [(ProductField, String)] = []) throws {
        let all = [(ProductField.sku, sku), (.title, "New \(sku)"), (.price, "5"), (.quantity, "7")] + fields
        _ = try store.run(AddProduct(shop.change(all)), as: shop.staff)
    }

    /// Of each product what people see, and of other tables what they hold, without numbers and times.
    private func state(_ store: Store) throws -> [String] {
        let queries = [
            """
            SELECT sku, title, price, tags, is_archived, is_visible, (SELECT path FROM category WHERE id = category_id) AS category,
                (SELECT sku FROM product AS parent WHERE parent.id = product.parent_id) AS parent,
                (SELECT on_hand FROM stock_movement WHERE product_id = product.id ORDER BY id DESC LIMIT 1) AS stock
            FROM product
            """, "SELECT path, slug FROM category", "SELECT * FROM setting WHERE key <> 'mail.transport'",
            "SELECT code, value, is_active FROM coupon",
            """
            SELECT code, noun, CASE noun WHEN 'product' THEN (SELECT sku FROM product WHERE id = coupon_scope.name)
                WHEN 'category' THEN (SELECT path FROM category WHERE id = coupon_scope.name) ELSE coupon_scope.name END AS what
            FROM coupon_scope JOIN coupon ON coupon.id = coupon_id
            """,
            "SELECT code, price FROM shipping_rate JOIN shipping_method ON shipping_method.id = method_id",
            "SELECT country, name, ppm FROM tax_rate",
        ]
        return try queries.flatMap { query in
            try store.rows(query).map { row in
                row.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            }.sorted()
        }
    }

    /// What a few different commands do.
    private func changeAll(_ store: Store) throws {
        try edit(store, "A", [(.price, "12"), (.title, "Other words")])
        try edit(store, "B", [(.sku, "B2"), (.quantity, "33")])
        try add(store, "B", [(.category, "Tea > New > Newer"), (.quantity, "0")])
        try add(store, "D", [(.parentSKU, "B"), (.options, "size=L")])
        _ = try store.run(DeleteProduct(.sku("C")), as: shop.staff)
        _ = try store.run(MergeCategory("Tea > A", into: "Tea > B"), as: shop.staff)
        var coupon = CouponDetails()
        coupon.percent = "10"
        coupon.products = ["D", "A"]
        _ = try store.run(AddCoupon("TEN", coupon), as: shop.admin)
        _ = try store.run(SetSetting("shop.name", to: "Other"), as: shop.admin)
        _ = try store.run(AdjustStock(.sku("A"), .by(-2), reason: "lost"), as: shop.staff)
    }

    @Test func `catalog, stock, coupons and settings come, as one entry, with numbers of their own`() throws {
        let store = try sandbox()
        try changeAll(store)
        // The shop goes on: numbers that the sandbox gave are taken.
        try shop.add("X", quantity: 1, [(.category, "Else")])
        try shop.put("A", 1)
        let entries = try shop.store.entryCount()
        let brought = try bring()
        #expect(try shop.store.entryCount() == entries + 1)
        #expect(brought.entry == entries + 1)
        var wanted = try state(store)
        let before = Set(wanted)
        wanted = try state(shop.store).filter { !$0.contains("sku=\"X\"") && !$0.contains("path=\"Else\"") }
        #expect(Set(wanted) == before)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        // The same again does nothing.
        #expect(try bring().isReplay)
        #expect(try shop.store.entryCount() == entries + 1)
        // It can be taken back, and brought again.
        let then = try state(shop.store)
        try shop.undo(entries + 1)
        #expect(try state(shop.store).contains { $0.contains("sku=\"C\"") && $0.contains("is_archived=0") })
        #expect(try bring().isReplay == false)
        #expect(try state(shop.store) == then)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `orders, people and what they bought stay behind`() throws {
        let store = try sandbox()
        _ = try store.run(AddToCart([request("A", 3)]), as: shop.ann)
        _ = try store.run(CheckOut(to: .ann, amount: nil), as: shop.ann)
        _ = try store.addCustomer("carl")
        #expect(throws: BringError.nothing) { try bring() }
        // 17 are left there, and 17 + 5 are 22: here it is five more.
        _ = try store.run(ReceiveStock(.sku("A"), quantity: "5"), as: shop.staff)
        _ = try store.run(AdjustStock(.sku("B"), .to(18), reason: "counted"), as: shop.staff)
        let brought = try bring().value
        #expect(try shop.onHand("A") == 25)
        #expect(try shop.onHand("B") == 18)
        #expect(brought.rows == 2)
        #expect(brought.leftBehind.map(\.noun).sorted() == ["order", "user"])
        #expect(try shop.store.integer("SELECT count(*) FROM orders") == 0)
    }

    @Test func `what has moved is named, and nothing is brought`() throws {
        let store = try sandbox()
        try changeAll(store)
        try edit(shop.store, "A", [(.price, "11")])
        let entry = try shop.store.entryCount()
        try shop.add("D")
        try shop.lose(1, of: "B")
        let before = try shop.store.dump()
        do {
            try bring()
            Issue.record("brought")
        } catch BringError.moved(let conflicts) {
            #expect(
                conflicts.map(\.text) == [
                    "product D is already in the shop, but not as in the sandbox",
                    "product A has price 11.00, but had 9.00 when the sandbox was made",
                ])
            #expect(conflicts.last?.entries == [entry])
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `stock that has moved is named`() throws {
        let store = try sandbox()
        _ = try store.run(AdjustStock(.sku("A"), .to(30), reason: "counted"), as: shop.staff)
        try shop.lose(1, of: "A")
        #expect {
            try bring()
        } throws: { error in
            (error as? BringError)?.message
                == "the sandbox cannot be brought: stock of A has moved from 20 to 19 since the sandbox was made"
        }
    }

    @Test func `a price that was the same change in both is no conflict`() throws {
        let store = try sandbox()
        try edit(store, "A", [(.price, "11"), (.title, "Tea")])
        try edit(shop.store, "A", [(.price, "11")])
        #expect(try bring().value.rows == 1)
        #expect(try shop.store.product(.sku("A"), as: shop.staff).title == "Tea")
    }

    @Test func `only a sandbox of this shop is brought`() throws {
        _ = try shop.store.backUp(to: folder.file("copy.db"), as: shop.admin)
        #expect(throws: BringError.notASandbox(folder.file("copy.db"))) { try bring("copy.db") }
        _ = try Store.makeSandbox(
            at: folder.file("demo.db"), currency: "USD", isEmpty: false, mailFolder: folder.file("mail"),
            environment: shop.store.environment)
        #expect(throws: BringError.notASandbox(folder.file("demo.db"))) { try bring("demo.db") }
        let other = try TestShop(at: folder.file("other.db"), seed: 2)
        _ = try other.store.makeSandbox(
            at: folder.file("theirs.db"), signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: other.store.environment, as: other.admin)
        #expect(throws: BringError.otherShop(folder.file("theirs.db"))) { try bring("theirs.db") }
        // The shop goes back to a time before the sandbox, and on.
        try shop.add("Z")
        let store = try sandbox()
        try edit(store, "A", [(.price, "11")])
        _ = try shop.store.restore(
            from: folder.file("copy.db"), keeping: folder.file("kept.db"), as: shop.admin)
        try shop.add("Y")
        #expect(throws: BringError.unrelated(folder.file("sandbox.db"))) { try bring() }
    }

    @Test func `a long one comes in parts, of one entry, and goes on where it was cut short`() throws {
        let rows = (0..<1300).map { number in
            [
                (ProductField.sku, "N\(number)"), (.title, "New \(number)"), (.price, "3"),
                (.quantity, "\(number % 7)"), (.category, "Part \(number % 5)"),
            ]
        }
        let store = try sandbox()
        _ = try store.importRows(rows, as: shop.staff)
        try edit(store, "A", [(.price, "11")])
        let wanted = try state(store)
        let slow = try shop.slowStore(at: shop.store.path)
        let changes = try slow.changes(inSandbox: folder.file("sandbox.db"), as: shop.admin)
        let request = Request(idempotencyKey: try slow.keyForBringing(changes, as: shop.admin))
        var cut = BringSandbox(changes)
        try cut.prepare(in: slow, as: shop.admin)
        // As if the process had been killed after the first part.
        try #require(cut.planned ?? 0 > LongChange.limit)
        let entries = try shop.store.entryCount()
        try slow.writeUnrecorded(as: shop.admin) { transaction in
            let salt = slow.environment.saltBytes(16)
            let command = try Command(cut, request, salt: salt)
            let recording = try transaction.startRecording()
            var changed = ChangedProducts()
            _ = try cut.step(in: transaction, &changed)
            _ = try cut.step(in: transaction, &changed)
            let entry = try transaction.record(command, changeset: [], answer: nil, salt: salt)
            try transaction.insertPart(
                of: entry, changeset: try recording.changeset(), products: changed.ids, count: changed.count,
                answer: nil)
        }
        let done = try slow.run(BringSandbox(changes), as: shop.admin, request)
        #expect(done.entry == entries + 1)
        #expect(try shop.store.entryCount() == entries + 1)
        #expect(try state(shop.store) == wanted)
        #expect(try slow.run(BringSandbox(changes), as: shop.admin, request).isReplay)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.undo(entries + 1)
        #expect(try shop.store.integer("SELECT count(*) FROM product") == 3)
    }

    /// Random changes in a sandbox come as they are; where the shop did others meanwhile, they come or nothing does.
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `random changes come exactly, or not at all`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var (brought, refused) = (0, 0)
        for round in 0..<12 {
            let store = try sandbox("\(round).db")
            let before = try state(shop.store)
            for _ in 0..<Int.random(in: 1...8, using: &generator) { try? act(store, &generator) }
            let isMoving = Bool.random(using: &generator)
            if isMoving { try? act(shop.store, &generator) }
            let dump = try shop.store.dump()
            do {
                try bring("\(round).db")
                brought += 1
                if !isMoving { #expect(try state(shop.store) == state(store)) }
            } catch BringError.nothing {
                let isSame = try before == state(store)
                let told = try told(round, before, store)
                #expect(isMoving || isSame, "\(told)")
            } catch BringError.moved(let conflicts) {
                let told = try told(round, before, store)
                #expect(isMoving, "\(conflicts) \(told)")
                #expect(try shop.store.dump() == dump)
                refused += 1
            }
            try shop.expectSearchSound()
        }
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        #expect(brought > 0, "brought \(brought), refused \(refused)")
    }

    private func told(_ round: Int, _ before: [String], _ store: Store) throws -> String {
        let changes = try shop.store.changes(inSandbox: folder.file("\(round).db"), as: shop.admin)
        return "\(changes.rows.map(\.change)) \(Set(before).symmetricDifference(try state(store)))"
    }

    private func act(_ store: Store, _ generator: inout SeededGenerator) throws {
        let sku = ["A", "B", "C", "D", "E"].randomElement(using: &generator)!
        let number = Int64.random(in: 1...9, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: try edit(store, sku, [(.price, "\(number)"), (.title, "Thing \(number)")])
        case 1: try edit(store, sku, [(.category, "part \(number % 3) > x")])
        case 2: try add(store, sku, [(.category, "part \(number % 3)")])
        case 3: _ = try store.run(DeleteProduct(.sku(sku)), as: shop.staff)
        case 4: _ = try store.run(RestoreProduct(.sku(sku)), as: shop.staff)
        case 5:
            _ = try store.run(
                MergeCategory("part \(number % 3)", into: "part \((number + 1) % 3)"), as: shop.staff)
        case 6:
            let name = "part \(number % 4)"
            _ = try store.run(EditCategory("part \(number % 3)", CategoryChange(name: name)), as: shop.staff)
        case 7: _ = try store.run(AdjustStock(.sku(sku), .to(number), reason: "counted"), as: shop.staff)
        case 8: _ = try store.run(Undo(try store.entryCount()), as: shop.admin)
        default:
            _ = try store.run(AdjustStock(.sku(sku), .by(number), reason: "found"), as: shop.staff)
        }
    }
}
