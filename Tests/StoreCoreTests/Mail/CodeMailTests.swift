import Testing

@testable import StoreCore

/// Mails that hold a code: none leaves, or comes back, once the code is dead.
@Suite struct CodeMailTests {
    /// How each mail stands, the newest first: `queued`, or why it was given up.
    private func standing(_ shop: TestShop) throws -> [String] {
        try shop.store.mails(page: Page(limit: 99), as: shop.admin).map {
            $0.lastError ?? $0.status.rawValue
        }
    }

    private func change(_ email: String) -> ProfileChange {
        var change = ProfileChange()
        change.email = email
        return change
    }

    @Test func `a new code gives up the mail of the one before it, and no other`() throws {
        let shop = try TestShop()
        try shop.store.requestVerification(email: "ann@example.com")
        try shop.store.requestPasswordReset(email: "bob@example.com")
        for _ in 0..<3 {
            // So long that a new one is written.
            shop.clock.advance(seconds: 120)
            try shop.store.requestPasswordReset(email: "ann@example.com")
        }
        let replaced = "a newer code has taken its place"
        #expect(try standing(shop) == ["queued", replaced, replaced, "queued", "queued"])
        #expect(try shop.store.integer("SELECT count(*) FROM mail WHERE status = 'dead' AND text <> ''") == 0)
        var recipients: [String] = []
        #expect(try shop.store.deliverMail(.due, by: { recipients.append($0.recipient) }).sent == 3)
        #expect(recipients.sorted() == ["ann@example.com", "ann@example.com", "bob@example.com"])
    }

    @Test func `a new address gives up what waits for the old one, another letter case does not`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        _ = try shop.store.requestVerification(as: shop.ann)
        _ = try shop.store.run(EditProfile(change("Ann@example.com")), as: shop.ann)
        #expect(try standing(shop) == ["queued", "queued"])
        try shop.moveAnn(to: "ann@example.org")
        let changed = "the address was changed"
        #expect(try standing(shop) == ["queued", changed, changed, changed])
        // What is left is for the old address, to undo it.
        #expect(
            try shop.store.strings("SELECT purpose FROM one_time_code WHERE used_at IS NULL") == ["undo"])
    }

    @Test func `a new password ends the code for one, and its mail`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let code = try shop.mailedCode()
        let new = Password("a quite new secret")
        _ = try shop.store.changePassword(from: Password(TestShop.annPassword), to: new, by: shop.signIn())
        #expect(try standing(shop) == ["queued", "the password was changed"])
        #expect(throws: OneTimeCodeError.invalid(.reset)) {
            try shop.store.resetPassword(code: code, to: new)
        }
    }

    @Test func `a code that is used is not mailed again`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        _ = try shop.store.resetPassword(
            code: try shop.mailedCode(), to: Password("a quite new secret"))
        _ = try shop.store.requestVerification(as: shop.bob)
        _ = try shop.store.confirmVerification(code: try shop.mailedCode())
        #expect(try standing(shop) == ["the address is verified", "queued", "the password was changed"])
    }

    @Test func `what was given up has no code to send`() throws {
        let shop = try TestShop()
        _ = try shop.store.requestVerification(as: shop.ann)
        try shop.moveAnn(to: "ann@example.org")
        #expect(throws: MailError.codeErased(1, .verification)) {
            try shop.store.requeueMails([1], as: shop.admin)
        }
        #expect(try shop.store.deliverMail(.one(1), by: { _ in }) == MailReport())
    }

    @Test(arguments: ["verification", "reset"], ["text", "html"])
    func `a mail that is for its code cannot be without it`(kind: String, part: String) throws {
        let shop = try TestShop()
        let key = "mail.template.\(kind).\(part)"
        #expect(throws: MailError.invalidTemplate(key, reason: "the placeholder {{code}} is missing")) {
            try shop.set(key, "Hello {{name}}")
        }
        try shop.set(key, "Hello {{name}}: {{ code }}")
        try shop.set("mail.template.\(kind).subject", "Hello {{name}}")
    }

    @Test(arguments: [MailKind.reset, .verification])
    func `no code is put into a subject, where admins see it and it stays`(kind: MailKind) throws {
        let shop = try TestShop()
        let key = "mail.template.\(kind.rawValue).subject"
        #expect(
            throws: MailError.invalidTemplate(key, reason: "unknown placeholder {{code}}"),
            performing: { try shop.set(key, "Your code is {{ code }}") })
        var template = kind.standardTemplate
        template.subject = "Your code is {{code}}."
        #expect(template.filled(with: ["code": "SECRET"]).subject == "Your code is .")
        #expect(kind.placeholders(in: .text).contains("code"))
    }
}
