import ShopText
import Testing

@testable import StoreCore

/// A repeat under a key asks for the same only with the same secrets, of which nothing is kept in the journal.
@Suite struct RepeatedSecretTests {
    let shop: TestShop
    let request = Request(idempotencyKey: "k")

    init() throws { shop = try TestShop() }

    private func expectReused(
        _ done: Recorded<some Sendable>, _ command: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        let error = JournalError.keyReused("k", entry: done.entry ?? 0, command: command)
        #expect(throws: error, sourceLocation: sourceLocation, performing: body)
    }

    @Test func `somebody's password: another one is another request`() throws {
        func set(_ text: String, isGenerated: Bool = false) throws -> Recorded<UserPasswordChange> {
            let password = Password(text, isGenerated: isGenerated)
            return try shop.store.run(SetUserPassword("ann", to: password), as: shop.admin, request)
        }
        let first = try set("given by admin")
        #expect(try set("given by admin").isReplay)
        expectReused(first, "user password") { _ = try set("another by admin") }
        // What the program made cannot be the same.
        #expect(try set("made by program", isGenerated: true).isReplay)
        #expect(try !shop.journalText().contains("scrypt"))
        // Once ann has chosen her own, nobody can tell, and nothing is said to be done.
        shop.clock.advance(seconds: 1)
        _ = try shop.store.signIn(
            "ann", password: Password("given by admin"), changingTo: Password("chosen by ann"))
        expectReused(first, "user password") { _ = try set("given by admin") }
    }

    @Test func `a new account`() throws {
        func add(_ text: String) throws -> Recorded<Account> {
            let details = AccountDetails(username: "eve", email: "eve@example.com")
            return try shop.store.run(
                AddUser(details, role: .staff, isVerified: true, password: Password(text)), as: shop.admin,
                request)
        }
        let first = try add("eve has a secret")
        #expect(try add("eve has a secret").isReplay)
        expectReused(first, "user add") { _ = try add("eve has another") }
        // Of an account that has another password since, it is only known that it was made.
        shop.clock.advance(seconds: 1)
        _ = try shop.store.run(SetUserPassword("eve", to: Password("given by admin")), as: shop.admin)
        #expect(try add("eve has a secret").isReplay)
    }

    @Test func `one's own password is repeated without the old one, and another counts as a try`() throws {
        let signIn = try shop.signIn()
        let old = try shop.store.confirmPassword(Password(TestShop.annPassword), by: signIn)
        let first = try shop.store.run(
            ChangePassword(old, to: Password("another good one")), as: signIn.actor, request)
        func again(_ text: String) throws -> Recorded<Int> {
            try shop.store.run(
                ChangePassword(repeatedBy: signIn, to: Password(text)), as: signIn.actor, request)
        }
        #expect(try again("another good one").isReplay)
        func failures() throws -> Int64? {
            try shop.store.integer("SELECT coalesce(sum(failures), 0) FROM sign_in_failure")
        }
        #expect(try failures() == 0)
        expectReused(first, "password change") { _ = try again("not that one") }
        #expect(try failures() == 1)
        #expect(throws: AccountError.noPassword) {
            try shop.store.run(
                ChangePassword(repeatedBy: signIn, to: Password("another good one")), as: signIn.actor)
        }
    }

    @Test func `the right password is no failure, however often it is asked for`() throws {
        let signIn = try shop.signIn()
        for _ in 1...12 {
            let old = try shop.store.confirmPassword(Password(TestShop.annPassword), by: signIn)
            _ = try shop.store.run(
                ChangePassword(old, to: Password("another good one")), as: signIn.actor,
                Request(isPreview: true))
        }
        #expect(try shop.store.integer("SELECT count(*) FROM sign_in_failure") == 0)
        #expect(try shop.latestMail(.signInLocked) == nil)
    }

    @Test func `a sign-out is previewed, repeated, and told apart from that of another sign-in`() throws {
        let (one, other) = (try shop.signIn(), try shop.signIn())
        let preview = try shop.store.signOut(one, Request(isPreview: true))
        #expect(preview.effects?.things == [.init(noun: "session", deleted: 1)])
        #expect(try shop.store.sessions(as: shop.ann).count == 2)
        #expect(try shop.store.earlierSignOut(key: "k", all: false) == nil)
        let first = try shop.store.signOut(one, request)
        #expect(first.isNew && first.value)
        #expect(try shop.store.sessions(as: shop.ann).count == 1)
        // Whoever has signed out is nobody any more.
        #expect(throws: AccessError.invalidToken) { try shop.store.signOut(one, request) }
        expectReused(first, "logout") { _ = try shop.store.signOut(other, request) }
        let earlier = try #require(try shop.store.earlierSignOut(key: "k", all: false))
        #expect(earlier.isReplay && earlier.entry == first.entry)
        expectReused(first, "logout") { _ = try shop.store.earlierSignOut(key: "k", all: true) }
        let all = Request(idempotencyKey: "all")
        #expect(try shop.store.run(SignOutEverywhere(other), as: other.actor, all).value == 1)
        #expect(try shop.store.earlierSignOut(key: "all", all: true)?.value == 1)
    }
}
