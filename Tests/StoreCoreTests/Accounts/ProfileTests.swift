import Testing

@testable import StoreCore

@Suite struct ProfileTests {
    @Test func `an address in another letter case stays verified`() throws {
        let shop = try TestShop()
        _ = try shop.store.requestVerification(as: shop.ann)
        _ = try shop.store.confirmVerification(code: try shop.mailedCode())
        var change = ProfileChange()
        change.email = "ANN@Example.com"
        let edited = try shop.store.run(EditProfile(change), as: shop.ann).value
        #expect(edited.email == "ANN@Example.com" && edited.isVerified)
    }

    @Test func `a profile changes in what is named`() throws {
        let shop = try TestShop()
        try shop.store.requestVerification(email: "ann@example.com")
        let verified = try shop.store.confirmVerification(code: try shop.mailedCode()).value
        var change = ProfileChange()
        change.firstName = " Ann "
        change.username = "Annie"
        var expected = verified
        (expected.firstName, expected.username) = ("Ann", "Annie")
        #expect(try shop.store.run(EditProfile(change), as: shop.ann).value == expected)
        #expect(try shop.store.profile(as: shop.ann) == expected)
        #expect(try shop.store.run(EditProfile(change), as: shop.ann).entry == nil)
        #expect(try shop.store.lastEntry()?.touched == #"["user:ann","user:Annie"]"#)
    }

    @Test(arguments: ["BOB", "bob"])
    func `a name or an address that someone has is taken, in any letter case`(name: String) throws {
        let shop = try TestShop()
        var change = ProfileChange()
        change.username = name
        #expect(throws: AccountError.usernameTaken(name)) {
            try shop.store.run(EditProfile(change), as: shop.ann)
        }
        change = ProfileChange()
        change.email = "\(name)@Example.com"
        #expect(throws: AccountError.emailTaken("\(name)@Example.com")) { try shop.editProfile(change) }
    }

    @Test func `names are one after composition and case folding`() throws {
        let shop = try TestShop()
        _ = try shop.store.addCustomer("stra\u{DF}e")
        #expect(throws: AccountError.usernameTaken("STRASSE")) { try shop.store.addCustomer("STRASSE") }
        // U+1E9E is the capital of U+00DF.
        #expect(throws: AccountError.usernameTaken("STRA\u{1E9E}E")) {
            try shop.store.addCustomer("STRA\u{1E9E}E")
        }
        _ = try shop.store.addCustomer("jos\u{E9}")
        #expect(throws: AccountError.usernameTaken("JOSÉ")) { try shop.store.addCustomer("JOSE\u{301}") }
    }

    @Test func `no name is somebody's id, however its letters are written`() throws {
        let shop = try TestShop()
        let id = "ffffffff-ffff-4fff-8fff-ffffffffffff"
        // U+FB00 is two letters f where letter case does not count.
        for name in [id, id.uppercased(), "\u{FB00}" + id.dropFirst(2)] {
            #expect(throws: AccountError.invalidUsername(name)) { try shop.store.addCustomer(name) }
        }
    }

    @Test func `the names of emptied accounts are nobody's to take`() throws {
        let shop = try TestShop()
        let name = "Deleted-\(try #require(shop.ann.id))"
        #expect(throws: AccountError.invalidUsername(name)) { try shop.store.addCustomer(name) }
        for email in ["ann@deleted.invalid", "ann@Deleted.INVALID"] {
            var change = ProfileChange()
            change.email = email
            #expect(throws: AccountError.invalidEmail(email)) {
                try shop.store.run(EditProfile(change), as: shop.ann)
            }
        }
        #expect(
            AccountError.invalidUsername(name).hint == "this name is reserved; choose a different one")
        #expect(AccountError.invalidUsername("!").hint?.hasPrefix("use 2 to 64 letters") == true)
    }

    @Test func `nothing to change, or nobody to change it, is refused`() throws {
        let shop = try TestShop()
        #expect(throws: AccountError.nothingToChange) {
            try shop.store.run(EditProfile(ProfileChange()), as: shop.ann)
        }
        #expect(throws: AccessError.notSignedIn) { try shop.store.profile(as: .anonymous) }
    }

    @Test func `a new password asks for the old one and ends the other sign-ins`() throws {
        let shop = try TestShop()
        let (other, _) = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        let (own, signIn) = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        let new = Password("a quite new secret")
        #expect(throws: AccessError.wrongOldPassword) {
            try shop.store.changePassword(from: Password("wrong password"), to: new, by: signIn)
        }
        #expect(throws: AccountError.passwordTooShort(length: 5, minimum: 8)) {
            try shop.store.changePassword(
                from: Password(TestShop.annPassword), to: Password("short"), by: signIn)
        }
        let changed = try shop.store.changePassword(
            from: Password(TestShop.annPassword), to: new, by: signIn)
        #expect(changed.value == 1)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: other) }
        #expect(try shop.store.signIn(token: own).account.username == "ann")
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
        #expect(try shop.signIn("ann", "a quite new secret").account.username == "ann")
    }

    @Test func `wrong old passwords lock as failed sign-ins do`() throws {
        let shop = try TestShop()
        let signIn = try shop.signIn()
        let new = Password("a quite new secret")
        for _ in 0..<5 {
            #expect(throws: AccessError.wrongOldPassword) {
                try shop.store.changePassword(from: Password("wrong password"), to: new, by: signIn)
            }
        }
        #expect(throws: AccessError.signInLocked(seconds: 1)) {
            try shop.store.changePassword(from: Password(TestShop.annPassword), to: new, by: signIn)
        }
    }

    @Test func `no password, hash or token is in the journal`() throws {
        let shop = try TestShop()
        let (token, signIn) = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        _ = try shop.store.changePassword(
            from: Password(TestShop.annPassword), to: Password("a quite new secret"), by: signIn)
        let plan = APITokenPlan(name: "nightly", permissions: ["own.shopping"], lifetime: "1d")
        let made = try shop.store.createAPIToken(plan, as: shop.ann)
        let journal = try shop.journalText()
        for secret in ["a quite new secret", TestShop.annPassword, "scrypt", token, made.text] {
            #expect(!journal.contains(secret))
        }
        #expect(try !shop.store.dump().joined().contains(made.text))
    }
}
