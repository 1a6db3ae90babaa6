import ShopText
import Testing

@testable import StoreCore

/// A code that no mail will bring is said to whoever can help.
@Suite struct UnsendableCodeTests {
    let shop = try! TestShop()

    private func found() throws -> [String] {
        try shop.store.check(isQuick: true, as: shop.admin).filter { $0.code == "mail_not_set_up" }.map(
            \.message)
    }

    @Test func `a reset in a shop without mail is told, until it is too late for it`() throws {
        #expect(try found() == [] && shop.store.overview(as: shop.admin).unsendableCodes == 0)
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 1)
        let told = try found()
        #expect(told.count == 1)
        #expect(
            told.first?.hasSuffix(" with a code for ann can never arrive: this shop sends no email") == true,
            "\(told)")
        shop.clock.advance(seconds: 3601)
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 0)
    }

    @Test func `a code that a newer one replaced is not missed by anybody`() throws {
        try shop.store.requestPasswordReset(email: "ann@example.com")
        shop.clock.advance(seconds: 120)
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.store.strings("SELECT status FROM mail WHERE kind = 'reset'") == ["dead", "queued"])
        #expect(try shop.store.overview(as: shop.admin).failedMail == 0)
        #expect(try !shop.store.check(isQuick: true, as: shop.admin).contains { $0.code == "mail" })
        try shop.store.raw("UPDATE mail SET last_error = 'no such host' WHERE status = 'dead'")
        #expect(try shop.store.overview(as: shop.admin).failedMail == 1)
        #expect(try shop.store.check(isQuick: true, as: shop.admin).contains { $0.code == "mail" })
    }

    @Test func `a shop that sends mail has nothing to tell`() throws {
        try shop.set("mail.transport", "maildir:/nowhere")
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try found() == [])
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 0)
    }

    @Test func `a code to verify an address counts like one for a password`() throws {
        _ = try shop.store.requestVerification(as: shop.ann)
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 1)
        let finding = try #require(
            try shop.store.check(isQuick: true, as: shop.admin).first { $0.code == "mail_not_set_up" })
        #expect(finding.hint == "help with `storectl user edit ann --verified`, or set mail.transport")
    }

    @Test func `whom an admin verifies waits for no code`() throws {
        _ = try shop.store.requestVerification(as: shop.ann)
        var change = UserChange()
        change.isVerified = true
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 0 && found() == [])
        #expect(
            try shop.store.strings("SELECT last_error FROM mail WHERE kind = 'verification'")
                == ["the address is verified"])
    }

    @Test func `a code that could not be sent is told with the reason, once`() throws {
        try shop.set("mail.transport", "maildir:/nowhere")
        _ = try shop.store.requestVerification(as: shop.ann)
        #expect(try shop.store.overview(as: shop.admin).unsendableCodes == 0)
        try shop.store.raw("UPDATE mail SET attempts = 1, last_error = 'disk full'")
        let overview = try shop.store.overview(as: shop.admin)
        #expect((overview.unsendableCodes, overview.retryingMail) == (1, 0))
        let finding = try #require(
            try shop.store.check(isQuick: true, as: shop.admin).first { $0.code == "mail" })
        #expect(finding.message.hasSuffix(" with a code for ann could not be sent: disk full"))
        #expect(
            finding.hint
                == "help with `storectl user edit ann --verified`, or try again with `storectl mail send`")
    }

    @Test func `what nobody's address asks for is no code that waits`() throws {
        try shop.store.requestPasswordReset(email: "zoe@example.com")
        #expect(try found() == [])
    }
}
