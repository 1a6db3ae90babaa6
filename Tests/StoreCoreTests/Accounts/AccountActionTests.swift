import ShopText
import Testing

@testable import StoreCore

@Suite struct AccountActionTests {
    let shop: TestShop
    private var annPassword: Password { Password(TestShop.annPassword) }

    init() throws { shop = try TestShop() }

    private func details(_ username: String, _ email: String) -> AccountDetails {
        AccountDetails(
            username: username, email: email, firstName: " Eve ", lastName: "Ray", phoneNumber: "+1 555 0199",
            address: "2 Side St")
    }

    @Test func `whoever registers is a customer, unverified and active`() throws {
        let account = try shop.store.register(details("Eve", "Eve@Example.com"), password: annPassword).value
        #expect(
            account
                == Account(
                    id: account.id, username: "Eve", email: "Eve@Example.com", firstName: "Eve",
                    lastName: "Ray",
                    phoneNumber: "+1 555 0199", address: "2 Side St", role: .customer, isActive: true,
                    isVerified: false, createdAt: TestShop.start))
        #expect(account.id.utf8.count == 36)
    }

    @Test(arguments: ["ann", "ANN", "aNn"])
    func `a username is taken in any letter case`(name: String) throws {
        let before = try shop.store.dump()
        #expect(throws: AccountError.usernameTaken(name)) {
            try shop.store.register(details(name, "new@example.com"), password: annPassword)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `an email address is taken in any letter case`() throws {
        #expect(throws: AccountError.emailTaken("ANN@Example.COM")) {
            try shop.store.register(details("ann2", "ANN@Example.COM"), password: annPassword)
        }
    }

    @Test func `a password that may not be chosen registers nobody`() throws {
        let before = try shop.store.dump()
        #expect(throws: AccountError.passwordTooShort(length: 5, minimum: 8)) {
            try shop.store.register(details("eve", "eve@example.com"), password: Password("short"))
        }
        #expect(try shop.store.dump() == before)
    }

    @Test(arguments: ["ann", "ANN", "Ann@Example.com"])
    func `signing in takes the username or the email address, in any letter case`(name: String) throws {
        let (token, signIn) = try shop.store.signIn(name, password: annPassword)
        #expect(signIn.account.username == "ann")
        #expect((signIn.actor.id, signIn.actor.name) == (shop.ann.id, "ann"))
        #expect(signIn.actor.permissions == shop.ann.permissions)
        let expiry = TestShop.start.adding(seconds: 30 * 86_400)
        #expect(signIn.expiresAt == Instant(milliseconds: expiry.seconds * 1000))

        let found = try shop.store.signIn(token: token)
        #expect(found.expiresAt == signIn.expiresAt)
        #expect(found.account == signIn.account)
        #expect(found.actor == signIn.actor)
        #expect(found.sessionID == signIn.sessionID)
    }

    @Test(arguments: [("ann", "wrong-secret-1"), ("nobody", TestShop.annPassword), ("", ""), ("ann", "")])
    func `an unknown name and a wrong password say the same, and leave no trace but the count`(
        name: String, password: String
    ) throws {
        let before = try shop.store.dump()
        #expect(throws: AccessError.wrongCredentials) {
            try shop.store.signIn(name, password: Password(password))
        }
        let after = try shop.store.dump().filter { !$0.hasPrefix("sign_in_failure ") }
        #expect(after == before)
        #expect(try shop.store.strings("SELECT failures FROM sign_in_failure") == ["1"])
    }

    @Test func `an account that is not active cannot sign in, nor use its token`() throws {
        let token = try shop.store.signIn("ann", password: annPassword).token
        try shop.store.raw("UPDATE account SET is_active = 0 WHERE username = 'ann'")
        #expect(throws: AccessError.wrongCredentials) { try shop.store.signIn("ann", password: annPassword) }
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
    }

    @Test func `signing out ends this session and no other`() throws {
        let first = try shop.store.signIn("ann", password: annPassword)
        let second = try shop.store.signIn("ann", password: annPassword)
        try shop.store.signOut(first.signIn)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: first.token) }
        #expect(try shop.store.signIn(token: second.token).account.username == "ann")
        #expect(try shop.store.lastEntry()?.command == "logout")
    }

    @Test func `a session ends after 30 days`() throws {
        let token = try shop.store.signIn("ann", password: annPassword).token
        shop.clock.advance(seconds: Session.length - 1)
        _ = try shop.store.signIn(token: token)
        shop.clock.advance(seconds: 1)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
    }

    @Test func `a token is of its store alone`() throws {
        let token = try shop.store.signIn("ann", password: annPassword).token
        #expect(throws: AccessError.invalidToken) { try TestShop(seed: 2).store.signIn(token: token) }
    }

    @Test func `the role is the store's, not the token's`() throws {
        let token = try shop.store.signIn("ann", password: annPassword).token
        try shop.store.raw("UPDATE account SET role = 'admin' WHERE username = 'ann'")
        #expect(try shop.store.signIn(token: token).actor.may(.journalRead))
    }

    @Test func `a hash is made anew at sign-in when the cost was raised, and never when it was lowered`()
        throws
    {
        func cost() throws -> Int? {
            let id = try #require(shop.ann.id)
            return try shop.store.read(as: .anonymous) { try $0.passwordHash(ofAccount: id)?.logN }
        }
        try shop.store.raw("UPDATE setting SET value = '5' WHERE key = 'password.cost'")
        _ = try shop.store.signIn("ann", password: annPassword)
        #expect(try cost() == 5)
        try shop.store.raw("UPDATE setting SET value = '4' WHERE key = 'password.cost'")
        _ = try shop.store.signIn("ann", password: annPassword)
        #expect(try cost() == 5)
    }
}
