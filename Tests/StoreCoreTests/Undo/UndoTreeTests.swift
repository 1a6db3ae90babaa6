import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What is taken back, or brought, fits what came meanwhile: the tree of categories, and what coupons are for.
@Suite struct UndoTreeTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("s.db"))
        for path in ["Cat0", "Cat1", "Cat2"] { _ = try shop.store.run(AddCategory(path), as: shop.staff) }
    }

    private func paths(_ store: Store? = nil) throws -> [String] {
        try (store ?? shop.store).strings("SELECT path FROM category ORDER BY path")
    }

    private func rename(_ path: String, _ name: String, in store: Store? = nil) throws -> Int64? {
        try (store ?? shop.store).run(EditCategory(path, CategoryChange(name: name)), as: shop.staff).entry
    }

    private func move(_ path: String, _ parent: String, in store: Store? = nil) throws -> Int64? {
        try (store ?? shop.store).run(EditCategory(path, CategoryChange(parent: parent)), as: shop.staff)
            .entry
    }

    private func expectSound() throws {
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `what was added below a category goes along when its name goes back`() throws {
        let entry = try #require(try rename("Cat0", "ZZ"))
        _ = try shop.store.run(AddCategory("ZZ > KK > LL"), as: shop.staff)
        let after = try shop.state()
        let undo = try #require(try shop.undo(entry).entry)
        #expect(try paths() == ["Cat0", "Cat0 > KK", "Cat0 > KK > LL", "Cat1", "Cat2"])
        try expectSound()
        try shop.undo(undo)
        #expect(try shop.state() == after)
    }

    @Test func `a category comes back below what is called otherwise by now`() throws {
        _ = try shop.store.run(AddCategory("Cat0 > KK"), as: shop.staff)
        let moved = try #require(try move("Cat0 > KK", "Cat1"))
        _ = try rename("Cat0", "ZZ")
        try shop.undo(moved)
        #expect(try paths() == ["Cat1", "Cat2", "ZZ", "ZZ > KK"])
        let deleted = try #require(
            try shop.store.run(DeleteCategory("ZZ > KK"), as: shop.staff).entry)
        _ = try rename("ZZ", "YY")
        try shop.undo(deleted)
        #expect(try paths() == ["Cat1", "Cat2", "YY", "YY > KK"])
        try expectSound()
    }

    @Test func `no category comes below itself, or in another's place`() throws {
        _ = try shop.store.run(AddCategory("Cat0 > KK"), as: shop.staff)
        let moved = try #require(try move("Cat0 > KK", ""))
        _ = try move("Cat0", "KK")
        let before = try shop.store.dump()
        var error = try #require(throws: UndoError.self) { try shop.undo(moved) }
        #expect(error.message.hasSuffix("would be below itself"))
        _ = try move("KK > Cat0", "")
        _ = try rename("Cat0", "ZZ")
        _ = try shop.store.run(AddCategory("ZZ > KK"), as: shop.staff)
        error = try #require(throws: UndoError.self) { try shop.undo(moved) }
        #expect(error.code == "changed_since")
        #expect(try shop.store.dump() != before)
        try expectSound()
    }

    private func sandbox() throws -> Store {
        let path = folder.file("sandbox.db")
        _ = try shop.store.makeSandbox(
            at: path, signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: shop.store.environment, as: shop.admin)
        return try Store(at: path, environment: shop.store.environment)
    }

    private func bring() throws {
        let changes = try shop.store.changes(inSandbox: folder.file("sandbox.db"), as: shop.admin)
        let key = try shop.store.keyForBringing(changes, as: shop.admin)
        _ = try shop.store.run(BringSandbox(changes), as: shop.admin, Request(idempotencyKey: key))
    }

    @Test func `a category is brought below what has another name in the shop`() throws {
        let store = try sandbox()
        _ = try store.run(AddCategory("Cat0 > New > Newer"), as: shop.staff)
        _ = try rename("Cat0", "Cat9")
        try bring()
        #expect(try paths() == ["Cat1", "Cat2", "Cat9", "Cat9 > New", "Cat9 > New > Newer"])
        try expectSound()
    }

    @Test func `what the shop put below a category takes the name that is brought`() throws {
        let store = try sandbox()
        _ = try rename("Cat0", "Cat9", in: store)
        _ = try shop.store.run(AddCategory("Cat0 > Kid"), as: shop.staff)
        try bring()
        #expect(try paths() == ["Cat1", "Cat2", "Cat9", "Cat9 > Kid"])
        try expectSound()
    }

    @Test func `no category is brought below itself`() throws {
        let store = try sandbox()
        _ = try move("Cat0", "Cat1", in: store)
        _ = try move("Cat1", "Cat0")
        let before = try shop.store.dump()
        let error = try #require(throws: BringError.self) { try bring() }
        #expect(error.message.hasSuffix("would be below itself"))
        #expect(try shop.store.dump() == before)
    }

    // MARK: Coupons

    private func coupon(_ categories: [String]? = nil, products: [String]? = nil) -> CouponDetails {
        var details = CouponDetails()
        (details.categories, details.products) = (categories, products)
        return details
    }

    private func addCoupon(_ categories: [String]) throws {
        var details = coupon(categories)
        details.percent = "10"
        _ = try shop.store.run(AddCoupon("TEN", details), as: shop.admin)
    }

    private func scopes() throws -> [String] {
        try shop.store.strings(
            "SELECT path FROM coupon_scope JOIN category ON category.id = coupon_scope.name ORDER BY path")
    }

    @Test(arguments: [["Cat1"], []]) func `what a coupon is for is one value`(first: [String]) throws {
        try addCoupon(first)
        let edit = try #require(
            try shop.store.run(EditCoupon("TEN", coupon(["Cat0"])), as: shop.admin).entry)
        let later = try #require(
            try shop.store.run(EditCoupon("TEN", coupon(["Cat2"])), as: shop.admin).entry)
        guard
            case .moved(edit, let conflicts) = try #require(
                throws: UndoError.self, performing: { try shop.undo(edit) })
        else { return }
        #expect(conflicts.map(\.text) == ["what coupon TEN is for has changed since"])
        #expect(conflicts.map(\.entries) == [[later]])
        #expect(try scopes() == ["Cat2"])
        try shop.undo(later)
        try shop.undo(edit)
        #expect(try scopes() == first)
    }

    @Test func `what a coupon is for is not brought where the shop chose otherwise`() throws {
        try addCoupon(["Cat1"])
        let store = try sandbox()
        _ = try store.run(EditCoupon("TEN", coupon(["Cat0"])), as: shop.admin)
        _ = try shop.store.run(EditCoupon("TEN", coupon(["Cat2"])), as: shop.admin)
        let error = try #require(throws: BringError.self) { try bring() }
        #expect(
            error.message
                == "the sandbox cannot be brought: what coupon TEN is for has changed since the sandbox was made"
        )
        try shop.undo(try shop.store.entryCount())
        try bring()
        #expect(try scopes() == ["Cat0"])
        // On it goes, from what was brought.
        _ = try store.run(EditCoupon("TEN", coupon(["Cat0", "Cat2"])), as: shop.admin)
        try bring()
        #expect(try scopes() == ["Cat0", "Cat2"])
    }

    @Test func `what a coupon is for stays`() throws {
        try shop.add("MUG")
        let product = try shop.store.entryCount()
        _ = try shop.store.run(AddCategory("Cat3"), as: shop.staff)
        var details = coupon(["Cat3"], products: ["MUG"])
        details.percent = "10"
        _ = try shop.store.run(AddCoupon("TEN", details), as: shop.admin)
        for entry in [product, product + 1] {
            let error = try #require(throws: UndoError.self) { try shop.undo(entry) }
            #expect(error.message.hasSuffix("is what coupon TEN is for"))
        }
    }
}
