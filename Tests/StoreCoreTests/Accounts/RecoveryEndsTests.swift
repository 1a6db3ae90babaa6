import ShopText
import Testing

@testable import StoreCore

/// What recovery ends: whoever had the password before gets no address by a code that they asked for with it, and no
/// code brings back what an admin has repaired.
@Suite struct RecoveryEndsTests {
    let shop: TestShop
    private let new = Password("a quite new secret")

    init() throws { shop = try TestShop() }

    /// The code with which ann's address would become evil's, asked for with the password of now.
    private func pendingCode() throws -> String {
        var change = ProfileChange()
        change.email = "evil@x.test"
        try shop.editProfile(change)
        return try shop.mailedCode(.emailChange)
    }

    private func expectDead(_ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(throws: OneTimeCodeError.self, sourceLocation: sourceLocation) {
            try shop.store.confirmVerification(code: code)
        }
        #expect(try shop.account("ann").email == "ann@example.com", sourceLocation: sourceLocation)
        let mail = try #require(try shop.latestMail(.emailChange))
        #expect(mail.status == .dead && mail.text.isEmpty, sourceLocation: sourceLocation)
    }

    @Test func `a reset by mail ends a change of address that waits, and proves the address`() throws {
        let code = try pendingCode()
        _ = try shop.store.requestVerification(as: shop.ann)
        let verification = try shop.mailedCode(.verification)
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let reset = try shop.store.resetPassword(code: shop.mailedCode(.reset), to: new).value
        #expect(reset.isVerified)
        #expect(try shop.account("ann").isVerified)
        try expectDead(code)
        #expect(throws: OneTimeCodeError.self) { try shop.store.confirmVerification(code: verification) }
    }

    @Test func `a password that an admin sets ends it`() throws {
        let code = try pendingCode()
        _ = try shop.store.run(SetUserPassword("ann", to: new), as: shop.admin)
        try expectDead(code)
    }

    @Test func `a changed password ends it`() throws {
        let code = try pendingCode()
        _ = try shop.store.changePassword(
            from: Password(TestShop.annPassword), to: new, by: shop.signIn())
        try expectDead(code)
    }

    @Test func `a password chosen while signing in ends it, and the sign-ins before`() throws {
        let code = try pendingCode()
        let earlier = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let token = try shop.store.signIn("ann", password: Password(TestShop.annPassword), changingTo: new)
            .token
        try expectDead(code)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: earlier) }
        #expect(try shop.store.signIn(token: token).account.username == "ann")
    }

    @Test func `a deactivated account gets no address later`() throws {
        let code = try pendingCode()
        for isActive in [false, true] {
            var change = UserChange()
            change.isActive = isActive
            _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        }
        try expectDead(code)
    }

    /// Ann's address was changed twice, by whoever has her password.
    private func hijack() throws -> (owners: String, thiefs: String) {
        try shop.moveAnn(to: "one@x.test")
        let owners = try shop.mailedCode(.emailUndo)
        shop.clock.advance(seconds: 61)
        try shop.moveAnn(to: "two@x.test")
        return (owners, try shop.mailedCode(.emailUndo))
    }

    @Test func `an address that an admin repairs stays`() throws {
        let codes = try hijack()
        var change = UserChange()
        change.profile.email = "ann@example.com"
        change.isVerified = true
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        for code in [codes.owners, codes.thiefs] {
            #expect(throws: OneTimeCodeError.invalid(.emailUndo)) {
                try shop.store.undoAddressChange(code: code)
            }
        }
        #expect(try shop.account("ann").email == "ann@example.com")
    }

    @Test func `a password that an admin sets ends codes that bring an address back`() throws {
        let codes = try hijack()
        _ = try shop.store.run(SetUserPassword("ann", to: new), as: shop.admin)
        for code in [codes.owners, codes.thiefs] {
            #expect(throws: OneTimeCodeError.invalid(.emailUndo)) {
                try shop.store.undoAddressChange(code: code)
            }
        }
    }

    @Test func `whoever changed the address keeps nobody from undoing it by a reset`() throws {
        let codes = try hijack()
        try shop.store.requestPasswordReset(email: "two@x.test")
        _ = try shop.store.resetPassword(code: shop.mailedCode(.reset), to: new)
        _ = try shop.store.changePassword(
            from: new, to: Password("yet another secret"), by: shop.signIn("ann", "a quite new secret"))
        #expect(try shop.store.undoAddressChange(code: codes.owners).value.email == "ann@example.com")
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn("ann", "yet another secret") }
        #expect(throws: OneTimeCodeError.invalid(.emailUndo)) {
            try shop.store.undoAddressChange(code: codes.thiefs)
        }
    }

    @Test func `an address that was never proven is told how to undo the change, too`() throws {
        #expect(try !shop.account("ann").isVerified)
        try shop.moveAnn(to: "eve@x.test")
        let told = try #require(try shop.latestMail())
        #expect(told.kind == .emailUndo && told.recipient.address == "ann@example.com")
        shop.clock.advance(seconds: 72 * 3600 - 1)
        let undone = try shop.store.undoAddressChange(code: shop.mailedCode(.emailUndo)).value
        #expect(undone.email == "ann@example.com" && undone.isVerified)
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
    }
}
