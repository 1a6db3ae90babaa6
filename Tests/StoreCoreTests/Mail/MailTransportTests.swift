import Testing

@testable import StoreCore

@Suite struct MailTransportTests {
    @Test(arguments: [
        ("none", MailTransport.none), ("maildir:/var/mail/shop", .maildir(path: "/var/mail/shop")),
        ("maildir:./mail", .maildir(path: "./mail")),
        ("sendmail:/usr/sbin/sendmail", .sendmail(command: "/usr/sbin/sendmail", arguments: [])),
        (
            "sendmail:/usr/bin/msmtp -C \"/etc/my rc\" --x='a \"b'",
            .sendmail(command: "/usr/bin/msmtp", arguments: ["-C", "/etc/my rc", "--x=a \"b"])
        ),
        (
            "sendmail:\"/usr/my bin/msmtp\" \"it's\"'\"'",
            .sendmail(command: "/usr/my bin/msmtp", arguments: ["it's\""])
        ),
        ("sendmail:/bin/cat '' '\"'\"'\"", .sendmail(command: "/bin/cat", arguments: ["", "\"'"])),
    ])
    func `a transport reads back`(text: String, transport: MailTransport) throws {
        #expect(MailTransport(text) == transport)
        #expect(MailTransport(transport.text) == transport)
        let shop = try TestShop()
        try shop.set("mail.transport", text)
        #expect(try shop.store.mailTransport() == transport)
    }

    @Test func `a Maildir of a sandbox is beside its store`() {
        #expect(MailTransport.path("./mail", besideStore: "/tmp/x/store.db") == "/tmp/x/mail")
        #expect(MailTransport.path("/var/mail/shop", besideStore: "/tmp/x/store.db") == "/var/mail/shop")
    }

    @Test func `a transport that nobody can read is told, and is not none`() throws {
        let shop = try TestShop()
        try shop.store.raw("INSERT INTO setting VALUES ('mail.transport', 'sendmail:\"/bin/cat')")
        #expect(throws: DatabaseFault.unreadable("the setting mail.transport")) {
            try shop.store.mailTransport()
        }
    }
}
