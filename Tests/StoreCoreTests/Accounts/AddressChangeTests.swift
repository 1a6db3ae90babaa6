import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A new email address: with the password, once it is confirmed, and not for good until the old one had time to
/// undo it.
@Suite struct AddressChangeTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    private func ask(_ email: String) throws -> Account {
        var change = ProfileChange()
        change.email = email
        return try shop.editProfile(change).value
    }

    private func verifyAnn() throws {
        _ = try shop.store.requestVerification(as: shop.ann)
        _ = try shop.store.confirmVerification(code: try shop.mailedCode(.verification))
    }

    @Test func `it takes the password`() throws {
        var change = ProfileChange()
        (change.email, change.firstName) = ("eve@example.com", "Eve")
        #expect(throws: AddressChangeError.passwordNeeded) {
            try shop.store.run(EditProfile(change), as: shop.ann)
        }
        #expect(try shop.account("ann").firstName == "")
        #expect(try shop.latestMail() == nil)
    }

    @Test func `it counts once its code is entered, and the other changes at once`() throws {
        try verifyAnn()
        var change = ProfileChange()
        (change.email, change.firstName) = ("ann@new.example", "Ann")
        let edited = try shop.editProfile(change).value
        #expect(edited.email == "ann@example.com" && edited.isVerified && edited.firstName == "Ann")
        let mail = try #require(try shop.latestMail())
        #expect(mail.kind == .emailChange && mail.recipient.address == "ann@new.example")
        let code = try shop.mailedCode(.emailChange)
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: code, to: Password("a quite new secret"))
        }
        let moved = try shop.store.confirmVerification(code: code).value
        #expect(moved.email == "ann@new.example" && moved.isVerified)
        #expect(try shop.account("ann").email == "ann@new.example")
        #expect(try shop.signIn("ann@new.example").account.username == "ann")
        #expect(throws: OneTimeCodeError.invalid(.verification)) {
            try shop.store.confirmVerification(code: code)
        }
    }

    @Test func `the address before is told, and for 72 hours undoes it and all that came with it`() throws {
        try verifyAnn()
        try shop.moveAnn(to: "eve@example.com")
        let told = try #require(try shop.latestMail())
        #expect(told.kind == .emailUndo && told.recipient.address == "ann@example.com")
        let session = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let plan = APITokenPlan(name: "eves", permissions: ["own.account"], lifetime: "30d")
        let token = try shop.store.createAPIToken(plan, as: shop.ann).text
        // Nobody else takes the address meanwhile.
        #expect(throws: AccountError.emailTaken("ann@example.com")) {
            try shop.store.register(
                AccountDetails(username: "eve", email: "ann@example.com"), password: Password("eve-secret-1"))
        }
        shop.clock.advance(seconds: 72 * 3600 - 1)
        let undone = try shop.store.undoAddressChange(code: shop.mailedCode(.emailUndo)).value
        #expect(undone.email == "ann@example.com" && undone.isVerified)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: session) }
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
        let reset = try #require(try shop.latestMail())
        #expect(reset.kind == .reset && reset.recipient.address == "ann@example.com")
        _ = try shop.store.resetPassword(
            code: shop.mailedCode(.reset), to: Password("a quite new secret"))
        #expect(try shop.signIn("ann", "a quite new secret").account.email == "ann@example.com")
    }

    @Test func `a second change takes no way back from the first`() throws {
        try verifyAnn()
        try shop.moveAnn(to: "one@example.com")
        let first = try shop.mailedCode(.emailUndo)
        shop.clock.advance(seconds: 61)
        try shop.moveAnn(to: "two@example.com")
        let second = try shop.mailedCode(.emailUndo)
        #expect(try shop.store.undoAddressChange(code: first).value.email == "ann@example.com")
        #expect(throws: OneTimeCodeError.invalid(.emailUndo)) {
            try shop.store.undoAddressChange(code: second)
        }
    }

    @Test func `after 72 hours it is too late, and the address is free`() throws {
        try verifyAnn()
        try shop.moveAnn(to: "eve@example.com")
        let code = try shop.mailedCode(.emailUndo)
        shop.clock.advance(seconds: 72 * 3600)
        #expect(throws: OneTimeCodeError.invalid(.emailUndo)) { try shop.store.undoAddressChange(code: code) }
        _ = try shop.store.register(
            AccountDetails(username: "new", email: "ann@example.com"), password: Password("new-secret-12"))
    }

    @Test func `one is mailed no second code at once, nor an address that someone has`() throws {
        _ = try ask("ann@example.org")
        #expect(throws: AddressChangeError.justAsked(seconds: 60)) { try ask("ann@example.net") }
        shop.clock.advance(seconds: 60)
        _ = try ask("ann@example.net")
        let code = try shop.mailedCode(.emailChange)
        _ = try shop.store.register(
            AccountDetails(username: "new", email: "ann@example.net"), password: Password("new-secret-12"))
        #expect(throws: AccountError.emailTaken("ann@example.net")) {
            try shop.store.confirmVerification(code: code)
        }
        #expect(throws: AccountError.emailTaken("bob@example.com")) { try ask("bob@example.com") }
    }

    @Test func `what is refused says so`() {
        #expect(
            ErrorFacts(AddressChangeError.passwordNeeded)
                == ErrorFacts(
                    .notPermitted, "password_needed", "a new email address needs the current password",
                    hint: "run `storectl profile edit --email EMAIL` as yourself, not as a program"))
        #expect(
            ErrorFacts(AddressChangeError.justAsked(seconds: 60))
                == ErrorFacts(
                    .refused, "code_just_mailed", "a code was mailed less than 60 s ago",
                    hint: "enter it with `storectl verify confirm`, or wait"))
    }
}
