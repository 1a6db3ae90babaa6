import GRDB
import ShopText
import Testing

@testable import StoreCore

/// The command that a finding names repairs what it is about, and nothing else.
@Suite struct CheckNamesTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", [(.category, "Kitchen > Cups")])
        try shop.add("3", [(.category, "Kitchen > Cups")])
        try shop.add("POT")
    }

    @Test(arguments: [
        ("UPDATE product SET price = 1 WHERE id = 2", "unexplained", "product edit sku:3 --price 9.50"),
        ("UPDATE product SET price = 1 WHERE id = 3", "unexplained", "product edit POT --price 9.50"),
        ("UPDATE product SET is_archived = 1 WHERE id = 2", "unexplained", "product restore sku:3"),
        ("UPDATE product SET sku = 'id:3' WHERE id = 1", "unexplained", "product edit id:1 --sku MUG"),
        (
            "UPDATE product SET category_id = 99 WHERE id = 2", "foreign_key",
            "product edit sku:3 --category \"\""
        ),
        (
            "UPDATE product SET sku = 'sku:POT', category_id = 99 WHERE id = 1", "foreign_key",
            "product edit id:1 --category \"\""
        ),
        (
            "DROP TRIGGER stock_movement_is_final; UPDATE stock_movement SET delta = 7 WHERE product_id = 2",
            "stock", "stock adjust sku:3 =N --reason counted"
        ),
    ])
    func `a product is named by a word that means no other`(damage: String, code: String, command: String)
        throws
    {
        try shop.damage(damage)
        let hints = try shop.findings(code).compactMap(\.hint)
        #expect(hints.contains { $0.contains("`storectl \(command)`") }, "\(hints)")
    }

    @Test func `a number that is the product's own id, or nobody's, needs no more`() throws {
        try shop.add("4", [(.category, "Kitchen > Cups")])
        try shop.add("77", [(.category, "Kitchen > Cups")])
        let words = try shop.store.read(as: shop.admin) { transaction in
            try [2, 4, 5, 9].map { try transaction.word(forProduct: $0) }
        }
        #expect(words == ["sku:3", "4", "77", nil])
    }

    @Test func `a category above itself goes back to where its path says`() throws {
        let before = try shop.store.rows("SELECT * FROM category")
        try shop.damage("UPDATE category SET parent_id = 2 WHERE id = 1")
        let finding = try #require(try shop.findings("category").first)
        #expect(finding.hint == "run `storectl category edit id:1 --parent ''`")
        _ = try shop.store.run(EditCategory("id:1", CategoryChange(parent: "")), as: shop.admin)
        #expect(try shop.store.rows("SELECT * FROM category") == before)
        _ = try shop.store.run(AddCategory("Kitchen > Cups > Tea"), as: shop.admin)
        try shop.damage("UPDATE category SET parent_id = 3 WHERE id = 2")
        #expect(
            try shop.findings("category").map(\.hint) == [
                "run `storectl category edit id:2 --parent Kitchen`"
            ])
        _ = try shop.store.run(EditCategory("id:2", CategoryChange(parent: "Kitchen")), as: shop.admin)
        #expect(try shop.findings("category") == [] && shop.findings("unexplained") == [])
    }

    @Test func `a mail with a code for nobody is only to be looked at`() throws {
        try shop.store.requestPasswordReset(email: "ann@example.com")
        try shop.damage("UPDATE mail SET account_id = NULL")
        #expect(
            try shop.findings("mail_not_set_up").map(\.hint) == [
                "see it with `storectl mail show 1`, or set mail.transport"
            ])
    }

    @Test func `two rates for the same sales are told`() throws {
        var tax = TaxRateDetails()
        (tax.country, tax.name, tax.rate, tax.until) = ("DE", "VAT", "19", "2026-06-30")
        _ = try shop.store.run(AddTaxRate(tax), as: shop.admin)
        (tax.from, tax.until, tax.rate) = ("2026-07-01", nil, "16")
        _ = try shop.store.run(AddTaxRate(tax), as: shop.admin)
        var post = ShippingDetails()
        (post.name, post.price, post.country) = ("Post", "4.90", "DE")
        _ = try shop.store.run(AddShipping("post", post), as: shop.admin)
        (post.name, post.price, post.country) = (nil, "9.90", "FR")
        _ = try shop.store.run(AddShipping("post", post), as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.damage(
            "UPDATE tax_rate SET ends_on = NULL WHERE id = 1; UPDATE shipping_rate SET country = 'DE'")
        #expect(
            try shop.findings("tax_rate") == [
                Finding(
                    "tax_rate", "tax rates 1 and 2 are both VAT in DE for standard, on some of the same days",
                    hint:
                        "end the first with `storectl tax edit 1 --until DAY`, or run `storectl tax delete 2`"
                )
            ])
        #expect(
            try shop.findings("shipping_rate") == [
                Finding(
                    "shipping_rate", "shipping rates 1 and 2 of post are both for DE",
                    hint: "run `storectl shipping delete post --rate 2`")
            ])
        _ = try shop.store.run(DeleteShipping("post", rate: 2), as: shop.admin)
        _ = try shop.store.run(DeleteTaxRate(2), as: shop.admin)
        #expect(try shop.findings("tax_rate") + shop.findings("shipping_rate") == [])
    }

    @Test func `an account that has lost its password is told`() throws {
        let others = "(SELECT id FROM account WHERE username <> 'admin')"
        try shop.damage("DELETE FROM credential WHERE account_id IN \(others)")
        let lost = try shop.findings("content")
        #expect(lost.map(\.message).allSatisfy { $0.contains(" has no password, and entry ") }, "\(lost)")
        #expect(
            Set(lost.compactMap(\.hint)) == [
                "run `storectl user password ann --generate-password`",
                "run `storectl user password bob --generate-password`",
                "run `storectl user password sam --generate-password`",
            ])
        // As of somebody who only bought something.
        try shop.damage("UPDATE journal SET changeset = NULL WHERE command IN ('register', 'user add')")
        #expect(try shop.findings("content") == [])
    }

    @Test func `whoever has a role that does not exist can still look`() throws {
        let session = try shop.store.signIn("admin", password: Password(TestShop.adminPassword))
        try shop.damage("UPDATE account SET role = 'boss' WHERE username = 'admin'")
        #expect(throws: DatabaseFault.unreadable("user admin")) {
            try shop.store.signIn(token: session.token)
        }
        let findings = try shop.store.checked(isQuick: true, byToken: session.token).findings
        #expect(findings.map(\.message).contains("user admin has the role boss, which does not exist"))
        #expect(throws: AccessError.self) { try shop.store.checked(isQuick: true, byToken: "no token") }
        try shop.damage("UPDATE account SET role = 'customer' WHERE username = 'admin'")
        #expect(throws: AccessError.self) {
            try shop.store.checked(isQuick: true, byToken: session.token)
        }
    }
}
