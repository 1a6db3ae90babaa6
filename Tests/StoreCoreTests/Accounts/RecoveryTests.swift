import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct RecoveryTests {
    private let new = Password("a quite new secret")

    @Test func `a mailed code sets a new password once, and ends sessions and locks`() throws {
        let shop = try TestShop()
        let session = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        for _ in 0..<5 { _ = try? shop.signIn("ann", "wrong password") }
        try shop.store.requestPasswordReset(email: "Ann@Example.COM")
        let code = try shop.mailedCode()
        #expect(try shop.latestMail()?.kind == .reset)
        #expect(try shop.store.resetPassword(code: code, to: new).value.username == "ann")
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: session) }
        #expect(try shop.signIn("ann", "a quite new secret").account.username == "ann")
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: code, to: new)
        }
    }

    @Test func `the same key with the same code answers again, and with another is refused`() throws {
        let shop = try TestShop()
        let request = Request(idempotencyKey: "reset-1")
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        let first = try shop.store.resetPassword(code: code, to: new, request)
        try shop.store.checkReset(code: code, request)
        let again = try shop.store.resetPassword(code: code, to: new, request)
        #expect(again.isReplay && again.value == first.value && again.entry == first.entry)
        // It would not be set: that must not look as if it were.
        #expect(throws: JournalError.keyReused("reset-1", entry: first.entry ?? 0, command: "password reset"))
        {
            try shop.store.resetPassword(code: code, to: Password("not used at all"), request)
        }
        #expect(try shop.signIn("ann", "a quite new secret").account.username == "ann")
        // A used code is worth nothing without its key.
        for other in [Request(), Request(idempotencyKey: "reset-2")] {
            #expect(throws: OneTimeCodeError.invalid(.reset)) {
                try shop.store.resetPassword(code: code, to: new, other)
            }
        }
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let second = try shop.mailedCode()
        #expect {
            try shop.store.resetPassword(code: second, to: new, request)
        } throws: { ($0 as? JournalError)?.code == "idempotency_key_reused" }
        // Refused before, so it is still good.
        #expect(try !shop.store.resetPassword(code: second, to: new).isReplay)
    }

    @Test func `a verification can be repeated under its key`() throws {
        let shop = try TestShop()
        let request = Request(idempotencyKey: "verify-1")
        _ = try shop.store.requestVerification(as: shop.ann)
        let code = try shop.mailedCode()
        #expect(try shop.store.confirmVerification(code: code, request).value.isVerified)
        #expect(try shop.store.confirmVerification(code: code, request).isReplay)
        #expect(throws: OneTimeCodeError.invalid(.verification)) {
            try shop.store.confirmVerification(code: code)
        }
        let kept = try #require(shop.store.lastEntry()?.arguments)
        #expect(kept.contains("sha256:") && !kept.contains(code))
    }

    @Test func `asking again at once mails nothing new and ends no code, until it is used or a minute old`()
        throws
    {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        shop.clock.advance(seconds: 59)
        for _ in 0..<3 { try shop.store.requestPasswordReset(email: "ann@example.com") }
        #expect(try shop.latestMail()?.id == 1)
        #expect(try shop.store.resetPassword(code: code, to: new).value.username == "ann")
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.latestMail()?.id == 3)
        shop.clock.advance(seconds: 60)
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.latestMail()?.id == 4)
        // The other purpose and another address wait for nothing.
        _ = try shop.store.requestVerification(as: shop.bob)
        #expect(try shop.latestMail()?.kind == .verification)
        _ = try shop.store.requestVerification(as: shop.bob)
        #expect(try shop.latestMail()?.id == 5)
    }

    @Test func `a code is mailed for who still may ask`() throws {
        let shop = try TestShop()
        let signIn = try shop.signIn()
        try shop.store.signOut(signIn)
        #expect(throws: AccessError.invalidToken) {
            try shop.store.requestVerification(as: signIn.actor)
        }
    }

    @Test func `a password that may not be chosen leaves the code good`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        #expect(throws: AccountError.passwordTooCommon) {
            try shop.store.resetPassword(code: code, to: Password("password1"))
        }
        _ = try shop.store.resetPassword(code: code, to: new)
    }

    @Test func `a code is good for an hour, and dies with its successor or with the address`() throws {
        let shop = try TestShop()
        func code() throws -> String {
            try shop.store.requestPasswordReset(email: "ann@example.com")
            return try shop.mailedCode()
        }
        let late = try code()
        shop.clock.advance(seconds: 3600)
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: late, to: new)
        }

        let first = try code()
        shop.clock.advance(seconds: 60)
        let second = try code()
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: first, to: new)
        }
        try shop.moveAnn(to: "ann@example.org")
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: second, to: new)
        }
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "é", count: 43)])
    func `what is no code of ours is refused the same way`(text: String) throws {
        let shop = try TestShop()
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: text, to: new)
        }
        #expect(throws: OneTimeCodeError.invalid(.verification)) {
            try shop.store.confirmVerification(code: text)
        }
    }

    @Test func `for an address nobody has, a code is written that opens nothing, and no mail`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "nobody@example.com")
        #expect(try shop.store.integer("SELECT count(*) FROM one_time_code WHERE account_id IS NULL") == 1)
        #expect(try shop.latestMail() == nil)
        #expect(try !shop.store.dump().joined().contains("nobody"))
        #expect(throws: AccountError.invalidEmail("nobody")) {
            try shop.store.requestPasswordReset(email: "nobody")
        }
    }

    @Test func `a code of one purpose is not good for the other`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        #expect(throws: OneTimeCodeError.invalid(.verification)) {
            try shop.store.confirmVerification(code: code)
        }
    }

    @Test func `a mailed code verifies the address, signed in or not`() throws {
        let shop = try TestShop()
        #expect(try shop.store.requestVerification(as: shop.ann).email == "ann@example.com")
        _ = try shop.store.confirmVerification(code: try shop.mailedCode())
        #expect(try shop.account("ann").isVerified)
        #expect(throws: VerificationError.alreadyVerified(email: "ann@example.com")) {
            try shop.store.requestVerification(as: shop.ann)
        }
        try shop.store.requestVerification(email: "bob@example.com")
        #expect(try shop.store.confirmVerification(code: try shop.mailedCode()).value.username == "bob")
    }

    @Test func `a shop that demands verification asks for it by itself, and checks at checkout`() throws {
        let shop = try TestShop()
        try shop.set("require_verified", "checkout")
        let carol = try shop.store.addCustomer("carol")
        #expect(try shop.latestMail()?.kind == .verification)
        try shop.add("MUG")
        try shop.put("MUG", 1, as: carol)
        #expect(throws: AccessError.notVerified(email: "carol@example.com")) { try shop.checkOut(as: carol) }
        _ = try shop.store.confirmVerification(code: try shop.mailedCode())
        #expect(try shop.checkOut(as: carol).value.id == 1)
    }

    @Test func `a new signing key ends the codes that were mailed or wait to be`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        _ = try shop.store.run(RotateSigningKey(), as: shop.admin)
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: code, to: new)
        }
        let mail = try #require(try shop.latestMail())
        #expect(mail.status == .dead && mail.text.isEmpty && mail.html.isEmpty)
        #expect(mail.lastError == "its code expired when the signing key was replaced")
        #expect(try !shop.store.dump().joined().contains(code))
    }

    @Test func `no code is anywhere but in the mail, and there until it is sent`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        #expect(try shop.store.dump().filter { $0.contains(code) }.count == 1)
        #expect(try !shop.store.mail(1, as: shop.admin).text.contains(code))
        #expect(
            try !shop.store.mails(page: Page(limit: 9), as: shop.admin).contains { $0.text.contains(code) })
        #expect(try shop.store.deliverMail(.due, by: { _ in }).sent == 1)
        _ = try shop.store.resetPassword(code: code, to: new)
        #expect(try !shop.store.dump().joined().contains(code))
        #expect(try !shop.journalText().contains(code))
    }

    @Test func `why a code is not taken is told the same way always`() {
        expectFacts([
            (
                OneTimeCodeError.invalid(.reset),
                ErrorFacts(
                    .refused, "invalid_code", "the code is wrong, already used or expired",
                    hint: "request a new one with `storectl password forgot EMAIL`")
            ),
            (
                .invalid(.verification),
                ErrorFacts(
                    .refused, "invalid_code", "the code is wrong, already used or expired",
                    hint: "request a new one with `storectl verify request EMAIL`")
            ),
        ])
        expectFacts([
            (
                VerificationError.alreadyVerified(email: "a@b.c"),
                ErrorFacts(.refused, "already_verified", "the email address a@b.c is already verified")
            )
        ])
    }
}
