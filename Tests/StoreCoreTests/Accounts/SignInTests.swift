import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct SignInThrottleTests {
    private let start = TestShop.start

    @Test func `the fifth try locks for a second, and each further one for twice as long up to 15 minutes`() {
        var throttle = SignInThrottle()
        var now = start
        var locks: [Int64] = []
        for _ in 0..<18 {
            #expect(throttle.admit(at: now) == nil)
            if let until = throttle.lockedUntil {
                locks.append((until.milliseconds - now.milliseconds) / 1000)
                now = until
            }
        }
        #expect(locks == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900])
    }

    @Test func `a try while locked counts, is refused, and does not lengthen the lock`() {
        var throttle = SignInThrottle(failures: 5, locks: 3, lockedUntil: start.adding(seconds: 4))
        #expect(throttle.admit(at: start) == 4)
        #expect(throttle.admit(at: start.adding(seconds: 3)) == 1)
        #expect(throttle == SignInThrottle(failures: 7, locks: 3, lockedUntil: start.adding(seconds: 4)))
        #expect(throttle.admit(at: start.adding(seconds: 4)) == nil)
        #expect(throttle.lockedUntil == start.adding(seconds: 12))
    }

    @Test func `a clock put back by a year locks nobody out for longer than the lock`() {
        var throttle = SignInThrottle(failures: 9, locks: 5, lockedUntil: start)
        let past = start.adding(seconds: -365 * 24 * 3600)
        #expect(throttle.admit(at: past) == 16)
        #expect(throttle.admit(at: past.adding(seconds: 15)) == 1)
        #expect(throttle.admit(at: past.adding(seconds: 16)) == nil)
    }
}

@Suite struct SignInTests {
    @Test func `sessions that are over are forgotten at the next sign-in`() throws {
        let shop = try TestShop()
        _ = try shop.signIn()
        shop.clock.advance(seconds: Session.length)
        _ = try shop.signIn()
        #expect(try shop.store.integer("SELECT count(*) FROM session") == 1)
    }

    private let wrong = Password("not the password")

    private func failure(_ shop: TestShop, _ name: String) -> AccessError? {
        do {
            _ = try shop.store.signIn(name, password: wrong)
            return nil
        } catch { return error as? AccessError }
    }

    @Test func `a locked account refuses the right password until the lock ends`() throws {
        let shop = try TestShop()
        for _ in 0..<5 { #expect(failure(shop, "ann") == .wrongCredentials) }
        #expect(throws: AccessError.signInLocked(seconds: 1)) { try shop.signIn("ANN@example.com") }
        shop.clock.advance(seconds: 1)
        #expect(try shop.signIn().account.username == "ann")
        // Success forgets.
        #expect(try shop.store.user("ann", as: shop.admin).throttle == SignInThrottle())
    }

    @Test(arguments: ["nobody", "nobody@example.com"])
    func `an unknown name fails and locks as a known one`(name: String) throws {
        let shop = try TestShop()
        let tries = (0..<12).map { _ in
            defer { shop.clock.advance(seconds: 1) }
            return (failure(shop, name), failure(shop, "ann"))
        }
        for (unknown, known) in tries { #expect(unknown == known) }
        #expect(tries.contains { $0.0 != .wrongCredentials })
    }

    @Test func `an inactive account is as unknown as none`() throws {
        let shop = try TestShop()
        var change = UserChange()
        change.isActive = false
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
    }

    @Test func `a try is counted before its password is looked at`() throws {
        let shop = try TestShop()
        for _ in 0..<3 { _ = failure(shop, "ann") }
        #expect(try shop.store.integer("SELECT failures FROM sign_in_failure") == 3)
        #expect(try shop.store.strings("SELECT subject FROM sign_in_failure") == [shop.account("ann").id])
    }

    @Test func `an unknown name is kept as a keyed hash, for a day`() throws {
        let shop = try TestShop()
        _ = failure(shop, "my password by mistake")
        #expect(
            try shop.store.strings("SELECT subject FROM sign_in_failure").allSatisfy { $0.hasPrefix("name:") }
        )
        #expect(try !shop.store.dump().joined().contains("mistake"))
        shop.clock.advance(seconds: 24 * 3600)
        _ = failure(shop, "ann")
        #expect(try shop.store.integer("SELECT count(*) FROM sign_in_failure") == 1)
    }

    @Test func `an admin ends the wait`() throws {
        let shop = try TestShop()
        for _ in 0..<5 { _ = failure(shop, "ann") }
        #expect(throws: AccessError.notPermitted(name: "sam", .usersWrite)) {
            try shop.store.run(UnlockUser("ann"), as: shop.staff)
        }
        #expect(try shop.store.run(UnlockUser("ann"), as: shop.admin).value.wasLocked)
        #expect(try shop.signIn().account.username == "ann")
        #expect(try shop.store.run(UnlockUser("ann"), as: shop.admin).entry == nil)
    }

    @Test func `a raised cost hashes anew at the next sign-in`() throws {
        let shop = try TestShop()
        try shop.set("password.cost", "5")
        _ = try shop.signIn()
        #expect(
            try shop.store.strings(
                "SELECT substr(password, 1, 13) FROM credential JOIN account ON id = account_id ORDER BY username"
            )
                == ["$scrypt$ln=4,", "$scrypt$ln=5,", "$scrypt$ln=4,", "$scrypt$ln=4,"])
        #expect(try shop.signIn().account.username == "ann")
    }

    @Test func `a shop can demand verification to sign in, of customers only`() throws {
        let shop = try TestShop()
        try shop.set("require_verified", "login")
        #expect(throws: AccessError.notVerified(email: "ann@example.com")) { try shop.signIn() }
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn("ann", "wrong password") }
        #expect(try shop.signIn("sam", "staff-secret-1").account.role == .staff)
    }

    @Test func `a session ends with sign-out, with all others, or by its id`() throws {
        let shop = try TestShop()
        let tokens = try (0..<4).map { _ in
            shop.clock.advance(seconds: 1)
            return try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        }
        let sessions = try shop.store.sessions(as: shop.ann)
        #expect(sessions.map(\.id) == tokens.reversed().map { $0.signIn.sessionID })
        #expect(throws: AccessError.notPermitted(name: "bob", .usersWrite)) {
            try shop.store.sessions(of: "ann", as: shop.bob)
        }
        #expect(throws: SessionError.notFound(sessions[0].id)) {
            try shop.store.run(RevokeSessions([sessions[0].id]), as: shop.bob)
        }
        _ = try shop.store.run(RevokeSessions([sessions[0].id]), as: shop.ann)
        _ = try shop.store.run(RevokeSessions([sessions[1].id]), as: shop.admin)
        try shop.store.signOut(tokens[1].signIn)
        #expect(try shop.store.sessions(of: "ann", as: shop.admin) == [sessions[3]])
        for (token, _) in tokens.dropFirst() {
            #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        }
        let signIn = tokens[0].signIn
        #expect(try shop.store.run(SignOutEverywhere(signIn), as: signIn.actor).value == 1)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: tokens[0].token) }
    }

    @Test func `a new signing key ends every sign-in and no token for programs`() throws {
        let shop = try TestShop()
        let session = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let plan = APITokenPlan(name: "nightly", permissions: ["own.shopping"], lifetime: "1d")
        let token = try shop.store.createAPIToken(plan, as: shop.ann).text
        #expect(throws: AccessError.notPermitted(name: "ann", .configWrite)) {
            try shop.store.run(RotateSigningKey(), as: shop.ann)
        }
        _ = try shop.store.run(RotateSigningKey(), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: session) }
        #expect(try shop.store.signIn(token: token).account.username == "ann")
        #expect(try shop.signIn().account.username == "ann")
        #expect(try shop.store.integer("SELECT count(*) FROM signing_key") == 1)
    }

    @Test func `what refuses a sign-in says what to do, and not whether there is an account`() {
        expectFacts([
            (
                AccessError.signInLocked(seconds: 8),
                ErrorFacts(
                    .notPermitted, "sign_in_locked",
                    "too many failed sign-ins with this name; wait 8 seconds",
                    hint: "wait, or ask an admin to run `storectl user unlock USER`",
                    details: #"{"seconds":8}"#)
            ),
            (
                .wrongOldPassword,
                ErrorFacts(
                    .notPermitted, "wrong_password", "the old password is wrong",
                    hint: "if you forgot it, run `storectl password forgot EMAIL`")
            ),
            (
                .notVerified(email: "a@b.c"),
                ErrorFacts(
                    .notPermitted, "not_verified", "the email address a@b.c is not verified",
                    hint:
                        "run `storectl verify request a@b.c`, then `storectl verify confirm` with the "
                        + "mailed code", details: #"{"email":"a@b.c"}"#)
            ),
        ])
        expectFacts([
            (
                SessionError.notFound("x"),
                ErrorFacts(
                    .notFound, "session_not_found", "session x not found", hint: "see `storectl session list`"
                )
            ),
            (
                .actsByToken(name: "nightly"),
                ErrorFacts(
                    .refused, "not_a_session", "you are using the token nightly, which is not a sign-in",
                    hint: "end it with `storectl token revoke nightly`")
            ),
        ])
    }
}
