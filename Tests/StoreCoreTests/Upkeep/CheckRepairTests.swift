import ShopText
import Testing

@testable import StoreCore

/// What was written past the shop is told as people write it, with the command that repairs it, and stops no check.
@Suite struct CheckRepairTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", [(.category, "Kitchen > Cups"), (.tags, "blue,tea")])
        var coupon = CouponDetails()
        coupon.fixed = "5"
        _ = try shop.store.run(AddCoupon("FIVE", coupon), as: shop.admin)
        coupon = CouponDetails()
        coupon.percent = "10"
        _ = try shop.store.run(AddCoupon("TEN", coupon), as: shop.admin)
        var rate = TaxRateDetails()
        (rate.country, rate.name, rate.rate) = ("US", "Tax", "8.875")
        _ = try shop.store.run(AddTaxRate(rate), as: shop.admin)
        var post = ShippingDetails()
        (post.name, post.price) = ("Post", "4.90")
        _ = try shop.store.run(AddShipping("post", post), as: shop.admin)
    }

    @Test(arguments: [
        (
            "UPDATE coupon SET value = 700 WHERE code = 'FIVE'",
            "coupon FIVE has value 7.00, and entry N made it 5.00",
            "coupon edit FIVE --fixed 5.00"
        ),
        (
            "UPDATE coupon SET value = 500000 WHERE code = 'TEN'",
            "coupon TEN has value 50%, and entry N made it 10%", "coupon edit TEN --percent 10"
        ),
        (
            "UPDATE coupon SET is_active = 0 WHERE code = 'TEN'",
            "coupon TEN has active false, and entry N made it true", "coupon edit TEN --active"
        ),
        (
            "UPDATE coupon SET ends_on = '2020-01-01' WHERE code = 'TEN'",
            "coupon TEN has ends on 2020-01-01, and entry N made it empty", "coupon edit TEN --until \"\""
        ),
        (
            "UPDATE tax_rate SET ppm = 70000", "tax rate 1 has rate 7%, and entry N made it 8.875%",
            "tax edit 1 --rate 8.875"
        ),
        (
            "UPDATE shipping_method SET name = 'Other'",
            "shipping method post has name Other, and entry N made it Post", "shipping edit post --name Post"
        ),
        (
            "UPDATE shipping_rate SET price = 1", "shipping rate 1 has price 0.01, and entry N made it 4.90",
            "shipping edit post --rate 1 --price 4.90"
        ),
        (
            "UPDATE category SET name = 'Mugs', path = 'Kitchen > Mugs', name_key = 'kitchen > mugs' WHERE id = 2",
            "category Kitchen > Mugs has name Mugs, and entry N made it Cups",
            "category edit id:2 --name Cups"
        ),
        (
            "UPDATE product SET tags = '[]'",
            "product MUG has tags [], and entry N made it [\"blue\",\"tea\"]",
            "product edit MUG --tag blue --tag tea"
        ),
        (
            "UPDATE product SET is_archived = 1", "product MUG has archived true, and entry N made it false",
            "product restore MUG"
        ),
        (
            "UPDATE account SET first_name = 'Eve' WHERE username = 'ann'",
            "user ann has first name Eve, and entry N made it empty", "user edit ann --first-name \"\""
        ),
    ])
    func `a value that no entry explains has its command`(sql: String, message: String, command: String)
        throws
    {
        try shop.damage(sql)
        let found = try shop.findings("unexplained")
        #expect(
            found.map { $0.message.replacing(#/entry \d+/#, with: "entry N") } == [message])
        #expect(found.map(\.hint) == ["to go back, run `storectl \(command)`"])
    }

    @Test func `a row that no entry created is deleted by a command`() throws {
        try shop.damage(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('FREE', 'order', 'percent', 1000000, 0, 0, 1);
            INSERT INTO coupon_scope VALUES (1, 'country', 'DE');
            INSERT INTO setting VALUES ('shop.name', 'Mine'), ('made.up', 'x');
            """)
        let found = try shop.findings("unexplained")
        let all = "compare with a backup, and with `storectl journal list --limit 0`"
        #expect(
            found.map { "\($0.message): \($0.hint ?? "")" } == [
                "coupon FREE was created by no entry: \(all); to delete it, run `storectl coupon delete FREE`",
                "coupon scope FIVE, country, DE was created by no entry: \(all)",
                "setting made.up was created by no entry: \(all)",
                "setting shop.name was created by no entry: \(all); to delete it, run `storectl config set shop.name --reset`",
            ])
    }

    @Test(arguments: [
        (
            "UPDATE account SET role = 'boss' WHERE username = 'ann'", "file",
            "user ann breaks a rule of its table: role IN ('customer', 'staff', 'admin')"
        ),
        (
            "UPDATE account SET allowed = 'fly,catalog.write' WHERE username = 'ann'", "content",
            "user ann is allowed fly, which is no permission"
        ),
        (
            "UPDATE credential SET password = '$scrypt$x' WHERE account_id = (SELECT id FROM account WHERE username = 'ann')",
            "content", "the password hash of user ann is unreadable"
        ),
        (
            "INSERT INTO setting VALUES ('mail.transport', 'pigeon')", "content",
            "setting mail.transport is \"pigeon\", but it takes"
        ),
        (
            "UPDATE coupon SET kind = 'gift' WHERE code = 'TEN'", "file",
            "coupon TEN breaks a rule of its table: kind IN ('percent', 'fixed')"
        ),
        (
            "UPDATE product SET tags = '[oops'", "file", "product MUG breaks a rule of its table"
        ),
        (
            """
            INSERT INTO mail (id, message_id, kind, recipient, recipient_name, subject, text, html, status,
                next_attempt_at, expires_at, created_at)
                VALUES (7, 'x', 'order_placed', '', '', '', '', '', 'queued', 1, 9000000000000, 1)
            """, "mail", "mail 7 is"
        ),
    ])
    func `words that nobody could have written are found`(sql: String, code: String, message: String) throws {
        try shop.damage(sql)
        let found = try shop.findings(code)
        #expect(found.contains { $0.message.hasPrefix(message) }, "\(found)")
        #expect(found.allSatisfy { $0.hint != nil })
        // The rules of tables take long.
        let isSlow = code == "file" && !sql.contains("role")
        #expect(try shop.store.check(isQuick: true, as: shop.admin).isEmpty == isSlow)
    }

    @Test func `a token is told only if it may do what nobody can`() throws {
        let plan = APITokenPlan(
            name: "nightly", permissions: ["own.shopping", "own.account"], lifetime: "1d")
        _ = try shop.store.createAPIToken(plan, as: shop.ann)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        try shop.damage("UPDATE api_token SET permissions = '[\"own.shopping\",\"all\"]'")
        let finding = try #require(try shop.findings("content").first)
        #expect(finding.message == "token nightly of user ann may all, which is no permission")
        #expect(finding.hint == "run `storectl token revoke nightly --for ann`")
    }

    @Test func `ids that would be used again are counted on`() throws {
        _ = try shop.store.run(DeleteCoupon("TEN"), as: shop.admin)
        try shop.damage("DELETE FROM sqlite_sequence WHERE name IN ('coupon', 'tax_rate')")
        #expect(
            try shop.findings("ids") == [
                Finding(
                    "ids", "table coupon has lost count of its ids: the last was 2",
                    hint: "run `storectl check --rebuild-ids`"),
                Finding(
                    "ids", "table tax_rate has lost count of its ids: the last was 1",
                    hint: "run `storectl check --rebuild-ids`"),
            ])
        #expect(throws: AccessError.self) { try shop.store.rebuildIDs(as: shop.ann) }
        try shop.store.rebuildIDs(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        #expect(try shop.store.integer("SELECT seq FROM sqlite_sequence WHERE name = 'coupon'") == 2)
    }

    @Test func `past prices are made again from the journal`() throws {
        func step(_ price: String) throws {
            shop.clock.advance(seconds: 60)
            try shop.edit("MUG", [(.price, price)])
        }
        try step("12")
        try step("13")
        let wanted = try shop.store.rows("SELECT * FROM price_history")
        try shop.damage(
            """
            DELETE FROM price_history WHERE price = 1200;
            INSERT INTO price_history (product_id, until_at, price) SELECT 1, until_at + 5, 7 FROM price_history
            """)
        #expect(try shop.findings("price_history").map(\.hint) == ["run `storectl check --rebuild-prices`"])
        #expect(throws: AccessError.self) { try shop.store.rebuildPrices(as: shop.ann) }
        try shop.store.rebuildPrices(as: shop.admin)
        #expect(try shop.store.rows("SELECT * FROM price_history") == wanted)
        // A price that was set behind the shop's back, and set back by a command.
        shop.clock.advance(seconds: 60)
        try shop.edit("MUG", [(.title, "Cup")])
        try shop.damage("UPDATE product SET price = 1")
        try step("13")
        try #require(try shop.findings("price_history").count == 1)
        try shop.store.rebuildPrices(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }
}
