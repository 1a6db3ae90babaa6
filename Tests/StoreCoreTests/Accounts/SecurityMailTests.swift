import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Recovery ends what came before, and people are told what happens to the safety of their accounts.
@Suite struct SecurityMailTests {
    let shop: TestShop
    private let new = Password("a quite new secret")

    init() throws { shop = try TestShop() }

    private func token(of actor: Actor) throws -> String {
        let plan = APITokenPlan(name: "nightly", permissions: ["own.account"], lifetime: "30d")
        return try shop.store.createAPIToken(plan, as: actor).text
    }

    @Test func `a reset by mail ends tokens for programs, unless they are to be kept`() throws {
        for keeps in [false, true] {
            let shop = try TestShop()
            let plan = APITokenPlan(name: "nightly", permissions: ["own.account"], lifetime: "30d")
            let token = try shop.store.createAPIToken(plan, as: shop.ann).text
            try shop.store.requestPasswordReset(email: "ann@example.com")
            _ = try shop.store.resetPassword(
                code: shop.mailedCode(.reset), to: new, keepingTokens: keeps)
            if keeps {
                #expect(try shop.store.signIn(token: token).account.username == "ann")
            } else {
                #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
            }
        }
    }

    @Test func `a new token, a changed password and a locked sign-in are mailed to the person`() throws {
        _ = try token(of: shop.ann)
        let told = try #require(try shop.latestMail())
        #expect(told.kind == .tokenCreated && told.recipient.address == "ann@example.com")
        #expect(told.text.contains("\"nightly\"") && told.text.contains("own.account"))
        _ = try shop.store.changePassword(
            from: Password(TestShop.annPassword), to: new, by: shop.signIn())
        #expect(try shop.latestMail()?.kind == .passwordChanged)
        #expect(try shop.latestMail()?.text.contains("password of ann was changed") == true)
        for _ in 0..<4 { _ = try? shop.signIn("ann", "wrong password") }
        #expect(try shop.latestMail()?.kind == .passwordChanged)
        for _ in 0..<5 {
            _ = try? shop.signIn("ann", "wrong password")
            shop.clock.advance(seconds: 900)
        }
        let mails = try shop.store.read(as: .anonymous) { try $0.mails(status: nil, page: Page(limit: 0)) }
        #expect(mails.filter { $0.kind == .signInLocked }.count == 1)
        // The fifth try may be the right one.
        for _ in 0..<4 { _ = try? shop.signIn("bob", "wrong password") }
        _ = try shop.signIn("bob", "customer-secret-1")
        #expect(try shop.latestMail(.signInLocked)?.recipient.address == "ann@example.com")
    }

    @Test func `a new username is mailed to the person, whoever chose it`() throws {
        var change = ProfileChange()
        change.username = "anna"
        _ = try shop.store.run(EditProfile(change), as: shop.ann)
        let told = try #require(try shop.latestMail())
        #expect(told.kind == .accountChanged && told.recipient.address == "ann@example.com")
        #expect(told.text.contains("the username is now anna (it was ann)"))
        change = ProfileChange()
        change.firstName = "Ann"
        _ = try shop.store.run(EditProfile(change), as: shop.ann)
        #expect(try shop.latestMail()?.id == told.id)
    }

    @Test func `a password that an admin sets is for choosing another, and ends what came before`() throws {
        let session = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let token = try token(of: shop.ann)
        let set = try shop.store.run(SetUserPassword("ann", to: Password("given by admin")), as: shop.admin)
        #expect(set.value == UserPasswordChange(username: "ann", sessions: 1, tokens: 1))
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: session) }
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        #expect(throws: AccessError.mustChangePassword) { try shop.signIn("ann", "given by admin") }
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
        #expect(throws: AccountError.passwordUnchanged) {
            try shop.store.signIn(
                "ann", password: Password("given by admin"), changingTo: Password("given by admin"))
        }
        let own = try shop.store.signIn("ann", password: Password("given by admin"), changingTo: new)
        #expect(own.signIn.account.username == "ann")
        #expect(try shop.signIn("ann", "a quite new secret").account.username == "ann")
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn("ann", "given by admin") }
        #expect(try shop.journalText().contains("user password"))
        #expect(try !shop.journalText().contains("given by admin"))
    }

    @Test func `an admin keeps tokens where asked to, and sets no password of their own`() throws {
        let token = try token(of: shop.ann)
        let set = try shop.store.run(
            SetUserPassword("ann", to: new, keepingTokens: true), as: shop.admin)
        #expect(set.value.tokens == 0)
        #expect(try shop.store.signIn(token: token).account.username == "ann")
        #expect(throws: UserError.ownPassword) {
            try shop.store.run(SetUserPassword("admin", to: new), as: shop.admin)
        }
        #expect(throws: AccountError.notFound("nobody")) {
            try shop.store.run(SetUserPassword("nobody", to: new), as: shop.admin)
        }
        #expect(
            ErrorFacts(UserError.ownPassword)
                == ErrorFacts(
                    .refused, "own_password", "this is your own password",
                    hint: "change it with `storectl password change`"))
    }

    @Test func `a changed password renews the token it was changed with`() throws {
        let (text, signIn) = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        shop.clock.advance(seconds: 100)
        let renewal = try shop.store.renewal(of: signIn)
        let old = try shop.store.confirmPassword(Password(TestShop.annPassword), by: signIn)
        _ = try shop.store.run(ChangePassword(old, to: new, renewing: renewal), as: signIn.actor)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: text) }
        let renewed = try shop.store.signIn(token: renewal.text)
        #expect(renewed.sessionID == signIn.sessionID)
        #expect(renewed.expiresAt == signIn.expiresAt.adding(seconds: 100))
        #expect(try shop.store.sessions(as: shop.ann).map(\.expiresAt) == [renewed.expiresAt])
    }

    @Test func `a clock that no sign-in can be dated by signs nobody in`() throws {
        for milliseconds: Int64 in [-1000, 253_402_300_800_000 - 30 * 86_400_000, Int64.max] {
            let clock = TestClock(Instant(milliseconds: milliseconds))
            #expect(throws: AccessError.clockOutOfRange) {
                _ = try SessionToken(
                    for: try shop.account("ann"), issuer: "store", at: clock.now, secret: "s")
            }
        }
        #expect(
            ErrorFacts(AccessError.clockOutOfRange)
                == ErrorFacts(
                    .notPermitted, "clock_out_of_range",
                    "this computer's clock is wrong: it must be between 1970 and 9999",
                    hint: "set the clock, then try again"))
        #expect(
            ErrorFacts(AccessError.mustChangePassword)
                == ErrorFacts(
                    .notPermitted, "password_must_change",
                    "someone else set this password; choose your own",
                    hint: "run `storectl login USER` on a terminal, or give --new-password-file FILE"))
    }
}
