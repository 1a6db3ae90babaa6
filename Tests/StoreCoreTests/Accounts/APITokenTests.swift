import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct APITokenTests {
    private func plan(_ permissions: [String], name: String = "nightly", _ lifetime: String = "90d")
        -> APITokenPlan
    {
        APITokenPlan(name: name, permissions: permissions, lifetime: lifetime)
    }

    @Test func `a token acts for its owner within its permissions, and the journal says so`() throws {
        let shop = try TestShop()
        let issued = try shop.store.createAPIToken(plan(["catalog.write", "stock.write"]), as: shop.staff)
        let (text, token) = (issued.text, issued.token)
        #expect(text.hasPrefix("storectl_") && text.utf8.count == 52)
        #expect(token.hint == String(text.prefix(13)))
        let signIn = try shop.store.signIn(token: text)
        #expect(signIn.actor.name == "sam (token nightly)")
        #expect(signIn.actor.permissions == [.catalogWrite, .stockWrite])
        #expect(signIn.expiresAt == TestShop.start.adding(seconds: 90 * 86400))

        let change = try shop.change([(.sku, "MUG"), (.title, "Mug"), (.price, "9.50"), (.quantity, "3")])
        _ = try shop.store.run(AddProduct(change), as: signIn.actor)
        #expect(try shop.store.lastEntry()?.actor == "sam (token nightly)")
        var filter = JournalFilter()
        filter.actor = "sam"
        filter.command = "product"
        #expect(try shop.store.journal(filter, page: Page(limit: 9), as: shop.admin).count == 1)
    }

    @Test func `what it does not name it cannot do, not even what is its owner's own`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        let text = try shop.store.createAPIToken(plan(["catalog.write"]), as: shop.staff).text
        let signIn = try shop.store.signIn(token: text)
        let name = "sam (token nightly)"
        func refuses(_ permission: Permission, _ body: () throws -> Void) {
            #expect(throws: AccessError.notPermitted(name: name, permission), performing: body)
        }
        refuses(.ownShopping) { try shop.put("MUG", 1, as: signIn.actor) }
        refuses(.ownShopping) { try shop.checkOut(as: signIn.actor) }
        refuses(.ownShopping) {
            _ = try shop.store.orders(OrderFilter(), page: Page(limit: 1), as: signIn.actor)
        }
        refuses(.ownAccount) { _ = try shop.store.profile(as: signIn.actor) }
        refuses(.ownAccount) { _ = try shop.store.sessions(as: signIn.actor) }
        refuses(.ownAccount) {
            _ = try shop.store.createAPIToken(plan(["catalog.write"], name: "b"), as: signIn.actor)
        }
        refuses(.ownAccount) { _ = try shop.store.run(SignOutEverywhere(signIn), as: signIn.actor) }
        refuses(.usersWrite) { _ = try shop.store.users(UserFilter(), limit: 1, as: signIn.actor) }
        #expect(throws: SessionError.actsByToken(name: "nightly")) { try shop.store.signOut(signIn) }
    }

    @Test func `nobody gives what they do not have`() throws {
        let shop = try TestShop()
        #expect(throws: AccessError.notPermitted(name: "ann", .catalogWrite)) {
            try shop.store.createAPIToken(plan(["catalog.write"]), as: shop.ann)
        }
        #expect(throws: AccessError.notPermitted(name: "ann", .catalogWrite)) {
            try shop.store.createAPIToken(plan(["catalog.write"]), for: "ann", as: shop.admin)
        }
        let text = try shop.store.createAPIToken(plan(["own.account", "users.write"]), as: shop.admin).text
        let limited = try shop.store.signIn(token: text).actor
        #expect(throws: AccessError.notPermitted(name: "admin (token nightly)", .refundsWrite)) {
            try shop.store.createAPIToken(plan(["refunds.write"], name: "b"), as: limited)
        }
        // With users alone, it makes no admin, and changes none.
        var change = UserChange()
        change.role = .admin
        #expect(throws: AccessError.notPermitted(name: "admin (token nightly)", .catalogWrite)) {
            try shop.store.run(EditUser("ann", change), as: limited)
        }
        change = UserChange()
        change.profile.email = "mine@example.com"
        #expect(throws: AccessError.notPermitted(name: "admin (token nightly)", .catalogWrite)) {
            try shop.store.run(EditUser("sam", change), as: limited)
        }
        #expect(try shop.store.run(EditUser("ann", change), as: limited).value.email == "mine@example.com")
    }

    /// An actor who acts for an account by a token.
    private func actor(
        _ permissions: [String], of owner: Actor, in shop: TestShop, _ lifetime: String = "90d"
    )
        throws -> Actor
    {
        let text = try shop.store.createAPIToken(plan(permissions, name: "limited", lifetime), as: owner).text
        return try shop.store.signIn(token: text).actor
    }

    @Test(arguments: ["admin", "ann"])
    func `it does not take its owner's account over`(owner: String) throws {
        let shop = try TestShop()
        let limited = try actor(["own.account"], of: owner == "ann" ? shop.ann : shop.admin, in: shop)
        let refusal = AccessError.notPermitted(name: "\(owner) (token limited)", .ownShopping)
        for field in [\ProfileChange.email, \.username] {
            var change = ProfileChange()
            change[keyPath: field] = field == \.email ? "eve@example.com" : "eve"
            #expect(throws: refusal) { try shop.store.run(EditProfile(change), as: limited) }
        }
        #expect(throws: refusal) {
            try shop.store.createAPIToken(plan(["own.account"], name: "long", "3650d"), as: limited)
        }
        var change = ProfileChange()
        change.phoneNumber = "+1 555 0199"
        #expect(try shop.store.run(EditProfile(change), as: limited).value.phoneNumber == "+1 555 0199")
    }

    @Test func `one that may do all its owner may makes others, and none outlives it`() throws {
        let shop = try TestShop()
        let whole = try actor(["own.account", "own.shopping"], of: shop.ann, in: shop, "1d")
        let made = try shop.store.createAPIToken(plan(["own.shopping"], name: "child", "3650d"), as: whole)
        #expect(made.token.expiresAt == TestShop.start.adding(seconds: 86400))
        let short = try shop.store.createAPIToken(plan(["own.shopping"], name: "short", "1h"), as: whole)
        #expect(short.token.expiresAt == TestShop.start.adding(seconds: 3600))
        var change = ProfileChange()
        change.email = "ann@example.org"
        #expect(try shop.store.run(EditProfile(change), as: whole).value.email == "ann@example.org")
    }

    @Test func `it ends with its time, its revocation, or its owner's account and role`() throws {
        let shop = try TestShop()
        func token(_ name: String, _ lifetime: String = "1d") throws -> String {
            let made = try shop.store.createAPIToken(
                APITokenPlan(name: name, permissions: ["catalog.write"], lifetime: lifetime), as: shop.staff)
            return made.text
        }
        let short = try token("short", "1h")
        let revoked = try token("revoked")
        let kept = try token("kept")
        shop.clock.advance(seconds: 3600)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: short) }
        #expect(throws: APITokenError.nameTaken("kept")) { try token("kept") }
        _ = try token("short")
        #expect(throws: AccessError.notPermitted(name: "ann", .usersWrite)) {
            try shop.store.run(RevokeAPIToken("revoked", of: "sam"), as: shop.ann)
        }
        _ = try shop.store.run(RevokeAPIToken("revoked", of: "sam"), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: revoked) }
        #expect(throws: APITokenError.revokedAlready("revoked")) {
            try shop.store.run(RevokeAPIToken("revoked"), as: shop.staff)
        }
        #expect(
            try shop.store.apiTokens(includingEnded: false, as: shop.staff).map(\.name).sorted() == [
                "kept", "short",
            ])
        #expect(try shop.store.apiTokens(includingEnded: true, as: shop.staff).count == 4)

        var change = UserChange()
        change.role = .customer
        _ = try shop.store.run(EditUser("sam", change), as: shop.admin)
        #expect(try shop.store.signIn(token: kept).actor.permissions == [])
        change.isActive = false
        _ = try shop.store.run(EditUser("sam", change), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: kept) }
        change.isActive = true
        _ = try shop.store.run(EditUser("sam", change), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: kept) }
    }

    @Test func `all tokens of one or of everybody can be listed and ended, everybody's by an admin`() throws {
        let shop = try TestShop()
        let mine = try shop.store.createAPIToken(plan(["own.shopping"], name: "mine"), as: shop.ann).text
        _ = try shop.store.createAPIToken(plan(["catalog.write"], name: "staff"), as: shop.staff)
        let desk = try shop.store.createAPIToken(
            plan(["users.write", "own.account"], name: "desk"), as: shop.admin)
        _ = try shop.store.createAPIToken(plan(["own.shopping"], name: "short", "1m"), as: shop.bob)
        shop.clock.advance(seconds: 60)
        func names(_ owners: APITokenOwners, ended: Bool = false, as actor: Actor) throws -> [String] {
            try shop.store.apiTokens(of: owners, includingEnded: ended, as: actor).map {
                "\($0.username) \($0.name)"
            }
        }
        #expect(try names(.everybody, as: shop.admin) == ["admin desk", "ann mine", "sam staff"])
        #expect(
            try names(.everybody, ended: true, as: shop.admin) == [
                "admin desk", "ann mine", "bob short", "sam staff",
            ])
        #expect(try names(.one("ann"), as: shop.admin) == ["ann mine"])
        let limited = try shop.store.signIn(token: desk.text).actor
        let refusal = AccessError.notPermitted(name: limited.name, .catalogWrite)
        #expect(throws: refusal) { try names(.everybody, as: limited) }
        #expect(throws: refusal) { try shop.store.run(RevokeAPITokens(of: .everybody), as: limited) }
        #expect(throws: AccessError.notPermitted(name: "sam", .usersWrite)) {
            try shop.store.run(RevokeAPITokens(of: .everybody), as: shop.staff)
        }

        #expect(
            try shop.store.run(RevokeAPITokens(of: .one(nil)), as: shop.ann).value.map(\.name) == ["mine"])
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: mine) }
        #expect(try shop.store.run(RevokeAPITokens(of: .one(nil)), as: shop.ann).entry == nil)
        let ended = try shop.store.run(RevokeAPITokens(of: .everybody), as: shop.admin).value
        #expect(
            ended.map(\.name) == ["desk", "staff"] && ended.allSatisfy { $0.revokedAt == shop.clock.now })
        #expect(try names(.everybody, as: shop.admin) == [])
        #expect(try shop.store.lastEntry()?.arguments == #"{"everybody":true}"#)
        #expect(
            try shop.store.lastEntry()?.touched == #"["user:admin","token:desk","user:sam","token:staff"]"#)
    }

    @Test func `its last use is kept to the hour`() throws {
        let shop = try TestShop()
        let text = try shop.store.createAPIToken(plan(["own.shopping"]), as: shop.ann).text
        func lastUse() throws -> Instant? {
            try shop.store.apiTokens(includingEnded: false, as: shop.ann).first?.lastUsedAt
        }
        #expect(try lastUse() == nil)
        _ = try shop.store.signIn(token: text)
        #expect(try lastUse() == TestShop.start)
        shop.clock.advance(seconds: 3599)
        _ = try shop.store.signIn(token: text)
        #expect(try lastUse() == TestShop.start)
        shop.clock.advance(seconds: 1)
        _ = try shop.store.signIn(token: text)
        #expect(try lastUse() == TestShop.start.adding(seconds: 3600))
    }

    @Test func `its use waits for nobody who writes`() throws {
        let folder = try TemporaryFolder()
        let shop = try TestShop(at: folder.file("store.db"))
        let text = try shop.store.createAPIToken(plan(["own.shopping"]), as: shop.ann).text
        let start = ContinuousClock.now
        try WriteQueue(store: shop.store.path).withTurn { _ = try shop.store.signIn(token: text) }
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(try shop.store.apiTokens(includingEnded: false, as: shop.ann).first?.lastUsedAt == nil)
        _ = try shop.store.signIn(token: text)
        #expect(try shop.store.apiTokens(includingEnded: false, as: shop.ann).first?.lastUsedAt != nil)
    }

    @Test(arguments: [
        "storectl_", "storectl_x", "storectl_" + String(repeating: "A", count: 43), "storectl_A==",
    ])
    func `what is no token of ours is refused as any other`(text: String) throws {
        let shop = try TestShop()
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: text) }
    }

    @Test(arguments: [("90d", 7_776_000), ("12h", 43_200), ("30m", 1800), ("1m", 60), ("3650d", 315_360_000)])
    func `a lifetime is a number of days, hours or minutes`(text: String, seconds: Int64) throws {
        #expect(try APITokenPlan.seconds(text) == seconds)
    }

    @Test(arguments: ["", "d", "90", "0d", "-1d", "+1d", "3651d", "1y", "1.5h", "9223372036854775807m", "٣d"])
    func `anything else is no lifetime`(text: String) {
        #expect(throws: APITokenError.invalidLifetime(text)) { try APITokenPlan.seconds(text) }
    }

    @Test func `what is wrong with a plan is told`() throws {
        let shop = try TestShop()
        #expect(throws: APITokenError.unknownPermission("fly")) {
            try shop.store.createAPIToken(plan(["fly"]), as: shop.ann)
        }
        #expect(throws: APITokenError.noPermission) { try shop.store.createAPIToken(plan([]), as: shop.ann) }
        let names = Permission.allCases.map(\.rawValue).joined(separator: ", ")
        expectFacts([
            (
                APITokenError.notFound("x"),
                ErrorFacts(
                    .notFound, "token_not_found", "token x not found", hint: "see `storectl token list`")
            ),
            (
                .revokedAlready("x"),
                ErrorFacts(.refused, "token_revoked_already", "token x is already revoked")
            ),
            (
                .nameTaken("x"),
                ErrorFacts(
                    .refused, "token_name_taken", "a token named x already exists",
                    hint: "choose another name, or run `storectl token revoke x` first")
            ),
            (
                .unknownPermission("fly"),
                ErrorFacts(
                    .invalidInput, "unknown_permission", "unknown permission \"fly\"",
                    hint: "the permissions are \(names)")
            ),
            (
                .noPermission,
                ErrorFacts(
                    .usage, "no_permission_named", "a token needs at least one permission",
                    hint: "the permissions are \(names)")
            ),
            (
                .invalidLifetime("1y"),
                ErrorFacts(
                    .invalidInput, "invalid_lifetime", "\"1y\" is not a duration from 1m to 3650d",
                    hint: "write a number with d, h or m, such as 90d")
            ),
        ])
    }
}
