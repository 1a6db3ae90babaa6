import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct MailTests {
    /// A shop that sold a mug to Ann.
    private func sold() throws -> TestShop {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG", 2)
        try shop.checkOut(key: "basket-1")
        return shop
    }

    private struct Refused: Error {}

    @Test func `an order and its shipping are each told once, in the transaction that causes it`() throws {
        let shop = try sold()
        // Again with the same key: nothing is done, nothing is told.
        try shop.checkOut(key: "basket-1")
        let mail = try #require(try shop.latestMail())
        #expect(mail.id == 1 && mail.kind == .orderConfirmation)
        #expect(mail.subject == "Corner Shop: your order 1")
        #expect(mail.text.contains("2 × The MUG  19.00\n\nTotal: 19.00 USD"))
        #expect(mail.recipient == MailAddress(name: "Ann Lee", address: "ann@example.com"))
        #expect(try mail.entry == shop.store.entryCount())
        #expect(try shop.store.lastEntry()?.command == "checkout")

        _ = try shop.store.run(EditOrder(1, OrderChange(isPaid: true)), as: shop.staff)
        #expect(try shop.latestMail()?.kind == .paymentReceived)
        _ = try shop.store.run(EditOrder(1, OrderChange(isShipped: true)), as: shop.staff)
        #expect(try shop.latestMail()?.kind == .shipped)
        _ = try shop.store.run(EditOrder(1, OrderChange(isDelivered: true)), as: shop.staff)
        #expect(try shop.latestMail()?.id == 3)
    }

    @Test func `a checkout that is refused tells nobody`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG")
        #expect(throws: OrderError.self) { try shop.checkOut(amount: "1.00") }
        #expect(try shop.latestMail() == nil)
    }

    @Test func `a refund can be told`() throws {
        let shop = try sold()
        let order = try shop.store.order(1, as: shop.admin)
        try shop.store.writeUnrecorded(as: shop.admin) {
            try $0.mail(
                .refunded, about: order, amount: Money(minorUnits: 500, currency: shop.store.currency))
        }
        #expect(
            try shop.latestMail()?.text.contains("refunded 5.00 USD of the 19.00 USD of your order 1") == true
        )
    }

    @Test func `the shop's own words and names are used, escaped in HTML`() throws {
        let shop = try TestShop()
        try shop.set("mail.template.order_confirmation.subject", "Danke, {{ name }}!")
        try shop.set("mail.template.order_confirmation.html", "<b>{{name}}</b> {{items}}")
        try shop.add("MUG", [(.title, "<i>A</i> & \"B\"")])
        try shop.put("MUG")
        var recipient = Recipient.ann
        recipient.name = "<script>Ann</script>"
        _ = try shop.store.run(CheckOut(to: recipient), as: shop.ann)
        let mail = try #require(try shop.latestMail())
        #expect(mail.subject == "Danke, <script>Ann</script>!")
        #expect(
            mail.html
                == "<b>&lt;script&gt;Ann&lt;/script&gt;</b> 1 × &lt;i&gt;A&lt;/i&gt; &amp; &quot;B&quot;  9.50\n"
        )
    }

    @Test(arguments: [
        ("subject", "Hi {{nmae}}", "unknown placeholder {{nmae}}"),
        ("text", "Hi {{name", "a {{ has no matching }}"),
        ("text", "Code {{code}}", "unknown placeholder {{code}}"),
    ])
    func `a template that names what is not there is refused`(part: String, text: String, reason: String)
        throws
    {
        let shop = try TestShop()
        let key = "mail.template.shipped.\(part)"
        #expect(throws: MailError.invalidTemplate(key, reason: reason)) { try shop.set(key, text) }
    }

    @Test func `a subject of several lines is refused`() throws {
        let shop = try TestShop()
        #expect(throws: TextError.self) { try shop.set("mail.template.shipped.subject", "Hi\nBcc: eve@x.y") }
    }

    @Test func `every kind fills its own words with nothing left over`() {
        for kind in MailKind.allCases {
            let names = kind.placeholders(in: .text)
            let filled = kind.standardTemplate.filled(
                with: Dictionary(uniqueKeysWithValues: names.map { ($0, "VALUE") }))
            for part in MailTemplate.Part.allCases {
                #expect(MailTemplate.placeholders(in: filled[part]) == [])
                #expect(filled[part].contains("VALUE"))
            }
        }
    }

    @Test func `a mail is handed over once, from the shop's address`() throws {
        let shop = try sold()
        try shop.set("mail.from", "shop@shop.test")
        var messages: [MailMessage] = []
        #expect(try shop.store.deliverMail(.due, by: { messages.append($0) }).sent == 1)
        #expect(messages.map(\.sender) == ["shop@shop.test"])
        #expect(messages.map(\.recipient) == ["ann@example.com"])
        #expect(try shop.store.deliverMail(.due, by: { messages.append($0) }) == MailReport())
        #expect(try shop.store.mail(1, as: shop.admin).status == .sent)
        #expect(try shop.store.mail(1, as: shop.admin).sentAt == TestShop.start)
    }

    @Test func `a failed mail waits 1, 2, 4 … minutes with the same Message-ID, and dies after ten attempts`()
        throws
    {
        let shop = try sold()
        let id = try #require(try shop.latestMail()).messageID
        var waits: [Int64] = []
        var seen: Set<String> = []
        for attempt in 1...10 {
            let report = try shop.store.deliverMail(.due) { message in
                seen.insert(String(decoding: message.bytes, as: UTF8.self))
                throw Refused()
            }
            let mail = try shop.store.mail(1, as: shop.admin)
            #expect(mail.attempts == attempt && mail.lastError == "Refused()")
            #expect(report.failed + report.dead == 1)
            guard let next = mail.nextAttemptAt else { break }
            waits.append((next.milliseconds - shop.clock.now.milliseconds) / 60_000)
            #expect(try shop.store.deliverMail(.due, by: { _ in }) == MailReport())
            shop.clock.advance(seconds: (next.milliseconds - shop.clock.now.milliseconds) / 1000)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60, 60])
        #expect(try shop.store.mail(1, as: shop.admin).status == .dead)
        #expect(seen.count == 1 && seen.allSatisfy { $0.contains("Message-ID: <\(id)>") })

        try shop.store.requeueMails([1], as: shop.admin)
        #expect(try shop.store.deliverMail(.one(1), by: { _ in }).sent == 1)
        #expect(throws: MailError.alreadySent(1)) { try shop.store.requeueMails([1], as: shop.admin) }
        #expect(throws: MailError.notFound(9)) { try shop.store.requeueMails([9], as: shop.admin) }
    }

    @Test func `a mail in somebody's hands is not taken by another until the lease ends`() throws {
        let shop = try sold()
        _ = try shop.store.deliverMail(.due) { _ throws in
            #expect(try shop.store.deliverMail(.due, by: { _ in }) == MailReport())
        }
        try shop.store.raw(
            "UPDATE mail SET status = 'queued', sent_at = NULL, attempts = 1, next_attempt_at = \(TestShop.start.adding(seconds: 300).milliseconds)"
        )
        #expect(try shop.store.deliverMail(.due, by: { _ in }) == MailReport())
        shop.clock.advance(seconds: 300)
        #expect(try shop.store.deliverMail(.due, by: { _ in }).sent == 1)
    }

    @Test func `a late failure changes nothing of a mail that another has sent`() throws {
        let shop = try sold()
        let report = try shop.store.deliverMail(.one(1)) { _ throws in
            try shop.store.requeueMails([1], as: shop.admin)
            #expect(try shop.store.deliverMail(.one(1), by: { _ in }).sent == 1)
            throw Refused()
        }
        #expect(report == MailReport())
        let mail = try shop.store.mail(1, as: shop.admin)
        #expect(mail.status == .sent && mail.lastError == nil)
    }

    @Test func `a late last failure does not make a sent mail dead`() throws {
        let shop = try sold()
        try shop.store.raw("UPDATE mail SET attempts = 9")
        _ = try shop.store.deliverMail(.due) { _ throws in
            try shop.store.raw(
                "UPDATE mail SET status = 'sent', sent_at = 1, next_attempt_at = NULL WHERE id = 1")
            throw Refused()
        }
        #expect(try shop.store.mail(1, as: shop.admin).status == .sent)
    }

    @Test func `a late success counts, though another has put the mail off or given it up`() throws {
        let shop = try sold()
        let report = try shop.store.deliverMail(.one(1)) { _ throws in
            try shop.store.requeueMails([1], as: shop.admin)
            _ = try shop.store.deliverMail(.one(1), by: { _ in throw Refused() })
        }
        #expect(report.sent == 1)
        #expect(try shop.store.mail(1, as: shop.admin).status == .sent)
        #expect(try shop.store.mail(1, as: shop.admin).lastError == nil)
    }

    @Test func `a mail dated by a clock that was put back since is due`() throws {
        let shop = try sold()
        shop.clock.advance(seconds: -86400)
        #expect(try shop.store.deliverMail(.due, by: { _ in }).sent == 1)
    }

    @Test func `what is out of date is not sent, and a code in it is erased`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        shop.clock.advance(seconds: 3600)
        #expect(try shop.store.deliverMail(.due, by: { _ in }).sent == 0)
        let mail = try #require(try shop.latestMail())
        #expect(mail.status == .dead && mail.text.isEmpty && mail.html.isEmpty)
        #expect(mail.lastError == "out of date before it was sent")
        #expect(throws: MailError.expired(1)) { try shop.store.requeueMails([1], as: shop.admin) }
    }

    @Test func `after a command only what is fresh is tried, and one failure ends it`() throws {
        let shop = try sold()
        shop.clock.advance(seconds: 120)
        try shop.put("MUG")
        try shop.checkOut()
        try shop.put("MUG")
        try shop.checkOut()
        var tries = 0
        let report = try shop.store.deliverMail(.fresh) { _ in
            tries += 1
            throw Refused()
        }
        #expect(tries == 1 && report.failed == 1)
        #expect(try shop.store.deliverMail(.fresh, until: shop.clock.now, by: { _ in }) == MailReport())
        #expect(try shop.store.deliverMail(.fresh, by: { _ in }).sent == 1)
        #expect(
            try shop.store.mails(status: .queued, page: Page(limit: 9), as: shop.admin).map(\.id) == [2, 1])
    }

    @Test func `the outbox is for admins`() throws {
        let shop = try sold()
        let refusal = AccessError.notPermitted(name: "sam", .mailSend)
        #expect(throws: refusal) { try shop.store.mails(page: Page(limit: 9), as: shop.staff) }
        #expect(throws: refusal) { try shop.store.mail(1, as: shop.staff) }
        #expect(throws: refusal) { try shop.store.requeueMails([1], as: shop.staff) }
        #expect(throws: MailError.notFound(7)) { try shop.store.mail(7, as: shop.admin) }
    }

    @Test func `mails go back into the queue by who still may`() throws {
        let shop = try sold()
        let signIn = try shop.signIn("admin", TestShop.adminPassword)
        try shop.store.signOut(signIn)
        #expect(throws: AccessError.invalidToken) {
            try shop.store.requeueMails([1], as: signIn.actor)
        }
    }

    @Test func `what is refused says why`() {
        expectFacts([
            (
                MailError.notFound(7),
                ErrorFacts(.notFound, "mail_not_found", "email 7 not found", hint: "see `storectl mail list`")
            ),
            (.alreadySent(7), ErrorFacts(.refused, "mail_already_sent", "email 7 was already sent")),
            (
                .expired(7),
                ErrorFacts(.refused, "mail_expired", "email 7 is out of date: what it says no longer applies")
            ),
            (
                .codeErased(7, .reset),
                ErrorFacts(
                    .refused, "mail_code_erased", "email 7 is dead, and its code was deleted",
                    hint: "request a new code with `storectl password forgot EMAIL`")
            ),
            (
                .codeErased(7, .verification),
                ErrorFacts(
                    .refused, "mail_code_erased", "email 7 is dead, and its code was deleted",
                    hint: "request a new code with `storectl verify request EMAIL`")
            ),
            (
                .noTransport,
                ErrorFacts(
                    .refused, "no_mail_transport", "the shop has no way to send email",
                    hint: "run `storectl config set mail.transport sendmail:COMMAND` or `… maildir:PATH`")
            ),
            (
                .invalidTemplate("mail.template.reset.text", reason: "a {{ has no matching }}"),
                ErrorFacts(
                    .invalidInput, "invalid_template", "mail.template.reset.text: a {{ has no matching }}")
            ),
        ])
    }
}
