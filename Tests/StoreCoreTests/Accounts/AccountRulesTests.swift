import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct AccountRulesTests {
    @Test(arguments: [
        "ab", "Ann", "ann.lee", "ann_lee-2", "9lives", "Åsa", "李雷", String(repeating: "a", count: 64),
    ])
    func `a username is letters, digits, dots, hyphens and underscores`(text: String) throws {
        #expect(try AccountRules.username(" \(text) ") == text)
    }

    @Test(arguments: [
        "a", "-ann", ".ann", "_ann", "ann lee", "ann@shop", "ann/lee", "a\"b", "🎅🎅",
        "7d444840-9dc0-11d1-b245-5ffdce74fad2",
    ])
    func `what could be taken for an email address or an id is no username`(text: String) {
        #expect(throws: AccountError.invalidUsername(text)) { try AccountRules.username(text) }
    }

    @Test(arguments: [("\u{200B}ann", 1), ("ann\u{200B}", 4)])
    func `what is not seen is named, and in no username or address`(text: String, position: Int) {
        #expect(
            throws: TextError.forbiddenCharacter(name: "username", scalar: "\u{200B}", position: position)
        ) { try AccountRules.username(text) }
        #expect(
            throws: TextError.forbiddenCharacter(
                name: "email address", scalar: "\u{200B}", position: position + 4)
        ) { try AccountRules.email("ann@" + text) }
    }

    @Test(arguments: ["\u{345}ann", "\u{301}ann", "a-\u{301}nn", "\u{93F}ann"])
    func `a mark that stands on nothing is in no username or address`(text: String) {
        #expect(throws: AccountError.self) { try AccountRules.username(text) }
        #expect(throws: AccountError.self) { try AccountRules.email(text + "@example.com") }
        #expect(throws: AccountError.self) { try AccountRules.email("ann@" + text + ".com") }
    }

    @Test func `names and addresses of people have nothing invisible in them`() throws {
        #expect(throws: TextError.forbiddenCharacter(name: "first name", scalar: "\u{200B}", position: 2)) {
            try AccountRules.personName("x\u{200B}y", what: "first name")
        }
        #expect(throws: TextError.forbiddenCharacter(name: "address", scalar: "\u{AD}", position: 1)) {
            try AccountRules.address("\u{AD}")
        }
        #expect(try AccountRules.username("हिन्दी") == "हिन्दी")
    }

    @Test func `a username is not empty and not longer than 64`() {
        #expect(throws: TextError.empty(name: "username")) { try AccountRules.username(" ") }
        #expect(throws: TextError.tooLong(name: "username", length: 65, maximum: 64)) {
            try AccountRules.username(String(repeating: "a", count: 65))
        }
    }

    @Test(arguments: [
        "ann@example.com", "a.b+c@x.co", "ann@localhost", "o'neil@sub.example.org",
        "jürgen@xn--bcher-kva.example",
        "1@2.3",
    ])
    func `an email address has something before its one @ and a host after it`(text: String) throws {
        #expect(try AccountRules.email(text) == text)
    }

    @Test(arguments: ["ann@bücher.example", "ann@BÜCHER.example", "ann@bu\u{308}cher.example"])
    func `the host of an address is kept as mail servers know it`(text: String) throws {
        #expect(try AccountRules.email(text) == "ann@xn--bcher-kva.example")
        #expect(EmailAddress.key(text) == "ann@xn--bcher-kva.example")
    }

    @Test(arguments: [
        "ann", "@example.com", "ann@", "ann@@example.com", "a@b@c", ".ann@example.com", "ann.@example.com",
        "a..b@example.com", "ann lee@example.com", "ann@-example.com", "ann@example-.com", "ann@example..com",
        "ann@exam ple.com", "\"ann\"@example.com", "ann@[127.0.0.1]", "<ann@example.com>",
        String(repeating: "a", count: 65) + "@example.com",
        "ann@" + String(repeating: "a", count: 64) + ".com",
    ])
    func `anything else is no email address`(text: String) {
        #expect(throws: AccountError.invalidEmail(text)) { try AccountRules.email(text) }
    }

    @Test(arguments: ["", "+1 555 0100", "(030) 123-456/7", "555.0100 x12", "#1"])
    func `a phone number is digits and the marks between them, or nothing`(text: String) throws {
        #expect(try AccountRules.phone(text) == text)
    }

    @Test(arguments: ["call me", "+", "---", "555\u{661}"])
    func `anything else is no phone number`(text: String) {
        #expect(throws: AccountError.invalidPhone(text)) { try AccountRules.phone(text) }
    }

    @Test func `a full name is of the parts that are known`() throws {
        var account = try TestShop().store.register(
            AccountDetails(username: "eve", email: "eve@example.com"), password: Password("eve-secret-1")
        ).value
        #expect(account.fullName == "")
        account.lastName = "Lee"
        #expect(account.fullName == "Lee")
        account.firstName = "Eve"
        #expect(account.fullName == "Eve Lee")
    }

    @Test func `what each error of an account says`() {
        expectFacts([
            (
                AccountError.invalidUsername("a b"),
                ErrorFacts(
                    .invalidInput, "invalid_username", "\"a b\" is not a valid username",
                    hint: "use 2 to 64 letters, digits, dots, hyphens and underscores")
            ),
            (
                .invalidEmail("x"),
                ErrorFacts(
                    .invalidInput, "invalid_email", "\"x\" is not an email address",
                    hint: "write it as name@example.com")
            ),
            (.invalidPhone("x"), ErrorFacts(.invalidInput, "invalid_phone", "\"x\" is not a phone number")),
            (
                .usernameTaken("ann"),
                ErrorFacts(
                    .refused, "username_taken", "the username ann is taken",
                    hint: "choose a different one, or sign in with `storectl login`")
            ),
            (
                .emailTaken("a@b.c"),
                ErrorFacts(
                    .refused, "email_taken", "an account with the email address a@b.c already exists",
                    hint: "choose a different one, or sign in with `storectl login`")
            ),
            (
                .passwordTooShort(length: 7, minimum: 8),
                ErrorFacts(
                    .invalidInput, "password_too_short", "the password has 7 characters; it needs at least 8")
            ),
            (
                .passwordTooLong(maximum: 1024),
                ErrorFacts(.invalidInput, "password_too_long", "the password is longer than 1024 bytes")
            ),
            (
                .outOfMemory,
                ErrorFacts(.internalFault, "out_of_memory", "not enough memory to hash the password")
            ),
            (
                .notFound("zoe"),
                ErrorFacts(
                    .notFound, "user_not_found", "user zoe not found",
                    hint: "see `storectl customer list` or `storectl user list`")
            ),
        ])
    }

    @Test func `what each error of access says`() {
        expectFacts([
            (
                AccessError.notSignedIn,
                ErrorFacts(
                    .notPermitted, "not_signed_in", "you are not signed in", hint: "run `storectl login USER`"
                )
            ),
            (
                .notPermitted(name: "ann", .catalogWrite),
                ErrorFacts(
                    .notPermitted, "not_permitted",
                    "ann may not do this: it needs the permission catalog.write",
                    hint: "sign in as a user who has it, or ask an admin",
                    details: #"{"permission":"catalog.write"}"#)
            ),
            (
                .wrongCredentials,
                ErrorFacts(.notPermitted, "wrong_credentials", "wrong username, email or password")
            ),
            (
                .invalidToken,
                ErrorFacts(
                    .notPermitted, "invalid_token", "your sign-in is no longer valid",
                    hint: "run `storectl login USER`")
            ),
        ])
    }
}

@Suite struct RoleTests {
    @Test func `a customer has no permission beyond their own things`() {
        #expect(Role.customer.permissions == [.ownShopping, .ownAccount])
    }

    @Test func `staff keep the catalog, the stock and the orders`() {
        #expect(
            Role.staff.permissions.map(\.rawValue).sorted() == [
                "catalog.write", "customers.act", "customers.read", "documents.write", "orders.read",
                "orders.write", "own.account", "own.shopping", "payments.write", "prices.set", "reports.read",
                "stock.write",
            ])
    }

    @Test func `an admin may do everything`() {
        #expect(Role.admin.permissions == Set(Permission.allCases))
    }

    @Test(arguments: [
        ("ｂｏ@example.com", "bo@example.com"), ("b\u{2080}@example.com", "b0@example.com"),
        ("ﬁ@example.com", "fi@example.com"), ("b．o@example.com", "b.o@example.com"),
    ])
    func `an address is the one that it looks like`(text: String, address: String) throws {
        #expect(try AccountRules.email(text) == address)
        #expect(EmailAddress.key(text) == EmailAddress.key(address))
        let shop = try TestShop()
        _ = try shop.store.register(
            AccountDetails(username: "carl", email: address), password: Password("carl-secret-1"))
        #expect(throws: AccountError.emailTaken(address)) {
            try shop.store.register(
                AccountDetails(username: "dora", email: text), password: Password("dora-secret-1"))
        }
        #expect(try shop.account(text).username == "carl")
    }

    @Test(arguments: [
        "\u{430}dmin@shop.test", "ad\u{43C}in@shop.test", "p\u{3B1}y@shop.test", "boss@sh\u{43E}p.test",
        "boss@mail.p\u{430}ypal.com", "ｂ\u{43E}ss@shop.test",
    ])
    func `a letter that looks like one of another script makes no other address`(text: String) {
        #expect(throws: TextError.mixedScripts(name: "email address", text: text)) {
            try AccountRules.email(text)
        }
    }

    @Test(arguments: [
        "анна.smith@shop.test", "анна@почта.example", "taro@sony株式会社.example", "ölaf@münchen.de",
    ])
    func `words of one script each are addresses`(text: String) throws {
        _ = try AccountRules.email(text)
    }

    @Test(arguments: [
        "b\u{FE6B}o@example.com", ".．bo@example.com", "．bo@example.com", "b\u{16FE4}o@example.com",
        "b\u{1107F}o@example.com", "b\u{FFF9}o@example.com", "b\u{E000}o@example.com",
        "b\u{2800}o@example.com",
    ])
    func `what looks like no address is none`(text: String) {
        #expect(throws: (any Error).self) { try AccountRules.email(text) }
    }

    @Test(
        arguments: [0x16FE4, 0x1107F, 0x1D159, 0xFFF9, 0x2800, 0xE000, 0x378].compactMap {
            Unicode.Scalar($0 as UInt32)
        })
    func `no username has what nobody sees`(scalar: Unicode.Scalar) {
        #expect(throws: (any Error).self) { try AccountRules.username("an\(scalar)n") }
        #expect(throws: (any Error).self) { try AccountRules.personName("An\(scalar)n", what: "first name") }
    }

    @Test func `an older address in full-width letters still has its mail and its sign-in`() throws {
        let shop = try TestShop()
        try shop.store.writeUnrecorded(as: shop.admin) {
            try $0.database.execute(
                sql:
                    "UPDATE account SET email = 'ａnn@example.com', email_key = 'ａnn@example.com' WHERE username = 'ann'"
            )
        }
        _ = try shop.store.register(
            AccountDetails(username: "other", email: "ann@example.com"), password: Password("other-secret-1"))
        try shop.store.requestPasswordReset(email: "ａnn@example.com")
        #expect(try shop.latestMail()?.recipient.address == "ａnn@example.com")
        #expect(try shop.signIn("ａnn@example.com").account.username == "ann")
        #expect(try shop.account("ann@example.com").username == "other")
    }
}
