import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct UserTests {
    private func change(_ set: (inout UserChange) -> Void) -> UserChange {
        var change = UserChange()
        set(&change)
        return change
    }

    @Test func `users are found by part of a name, role and state, page by page`() throws {
        let shop = try TestShop()
        shop.clock.advance(seconds: 1)
        let details = AccountDetails(username: "carol", email: "c@example.com", firstName: "Élodie")
        _ = try shop.store.register(details, password: Password("customer-secret-1"))
        func names(_ set: (inout UserFilter) -> Void, limit: Int = 0, after: String? = nil) throws -> [String]
        {
            var filter = UserFilter()
            set(&filter)
            return try shop.store.users(filter, limit: limit, after: after, as: shop.admin).map(\.username)
        }
        let all = try names { _ in }
        #expect(Set(all) == ["admin", "sam", "ann", "bob", "carol"])
        #expect(try names({ _ in }, limit: 2) == Array(all.prefix(2)))
        #expect(try names({ _ in }, after: all[1]) == Array(all.dropFirst(2)))
        #expect(try names { $0.search = "éLO" } == ["carol"])
        #expect(try names { $0.search = "SHOP.test" }.sorted() == ["admin", "sam"])
        #expect(try names { $0.role = .staff } == ["sam"])
        #expect(try names { $0.isVerified = true }.sorted() == ["admin", "sam"])
        #expect(try names { $0.isActive = false } == [])
        for sort in UserFilter.Sort.allCases {
            let up = try names { $0.sort = sort }
            let down = try names { ($0.sort, $0.isDescending) = (sort, true) }
            #expect(down == up.reversed())
            for (index, name) in up.enumerated() {
                #expect(try names({ $0.sort = sort }, after: name) == Array(up.dropFirst(index + 1)))
                let rest = try names({ ($0.sort, $0.isDescending) = (sort, true) }, limit: 2, after: name)
                #expect(rest == Array(up.prefix(index).reversed().prefix(2)))
            }
        }
        #expect(try names { $0.sort = .username } == ["admin", "ann", "bob", "carol", "sam"])
        #expect(try names { $0.sort = .email } == ["admin", "ann", "bob", "carol", "sam"])
        #expect(throws: AccessError.notPermitted(name: "sam", .usersWrite)) {
            try shop.store.users(UserFilter(), limit: 0, as: shop.staff)
        }
    }

    @Test func `an admin makes accounts of every role`() throws {
        let shop = try TestShop()
        for role in Role.allCases {
            let name = "new-\(role.rawValue)"
            let details = AccountDetails(username: name, email: "\(name)@example.com")
            let account = try shop.store.run(
                AddUser(details, role: role, isVerified: true, password: Password("quite a secret")),
                as: shop.admin
            ).value
            #expect(account.role == role && account.isVerified)
            #expect(try shop.signIn(name, "quite a secret").actor.permissions == role.permissions)
        }
    }

    @Test func `role and flags are set for others, never for oneself`() throws {
        let shop = try TestShop()
        let edited = try shop.store.run(
            EditUser(
                "ann",
                change {
                    ($0.role, $0.isVerified) = (.staff, true)
                    $0.profile.lastName = "Lee"
                }), as: shop.admin
        ).value
        #expect(edited.role == .staff && edited.isVerified && edited.lastName == "Lee")
        for own in [
            change { $0.role = .customer }, change { $0.isActive = false }, change { $0.isVerified = true },
        ] {
            #expect(throws: UserError.ownRole(username: "admin")) {
                try shop.store.run(EditUser("admin", own), as: shop.admin)
            }
        }
        #expect(throws: AccountError.nothingToChange) {
            try shop.store.run(EditUser("ann", UserChange()), as: shop.admin)
        }
        #expect(throws: AccountError.notFound("nobody")) {
            try shop.store.run(EditUser("nobody", change { $0.isActive = true }), as: shop.admin)
        }
    }

    @Test func `a token limited to users ends no admin's wait`() throws {
        let shop = try TestShop()
        for name in ["admin", "ann"] {
            for _ in 0..<5 { _ = try? shop.signIn(name, "wrong password") }
        }
        let plan = APITokenPlan(name: "desk", permissions: ["users.write"], lifetime: "1d")
        let text = try shop.store.createAPIToken(plan, as: shop.admin).text
        let desk = try shop.store.signIn(token: text).actor
        #expect(throws: AccessError.notPermitted(name: "admin (token desk)", .catalogWrite)) {
            try shop.store.run(UnlockUser("admin"), as: desk)
        }
        #expect(try shop.store.user("admin", as: desk).throttle.failures == 5)
        #expect(try shop.store.run(UnlockUser("ann"), as: desk).value.wasLocked)
    }

    @Test func `who is deactivated is signed out at once, and may come back`() throws {
        let shop = try TestShop()
        let token = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        _ = try shop.store.run(EditUser("ann", change { $0.isActive = false }), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        _ = try shop.store.run(EditUser("ann", change { $0.isActive = true }), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        #expect(try shop.signIn().account.isActive)
    }

    @Test func `the last active admin is not deleted, demoted or deactivated`() throws {
        let shop = try TestShop()
        let second = try shop.store.run(EditUser("sam", change { $0.role = .admin }), as: shop.admin).value
        let sam = Actor(second)
        _ = try shop.store.run(EditUser("admin", change { $0.isActive = false }), as: sam)
        // An actor of before, as a second process might still hold it, is no admin any more.
        for edit in [change { $0.role = .staff }, change { $0.isActive = false }] {
            #expect(throws: AccessError.invalidToken) {
                try shop.store.run(EditUser("sam", edit), as: shop.admin)
            }
        }
        #expect(throws: AccessError.invalidToken) { try shop.store.run(DeleteUser("sam"), as: shop.admin) }
        #expect(throws: UserError.lastAdmin(username: "sam")) {
            try shop.store.run(DeleteUser("sam"), as: sam)
        }
        _ = try shop.store.run(EditUser("admin", change { $0.isActive = true }), as: sam)
        #expect(try shop.store.run(DeleteUser("sam"), as: shop.admin).value.account == second)
    }

    @Test func `someone without orders is erased with all that is theirs`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG")
        _ = try shop.signIn()
        try shop.store.requestPasswordReset(email: "ann@example.com")
        let id = try shop.account("ann").id
        #expect(try shop.store.run(DeleteUser("ann"), as: shop.admin).value.isAnonymised == false)
        let rest = try shop.store.dump().filter { !$0.hasPrefix("journal") }.joined(separator: "\n")
        #expect(!rest.contains(id) && !rest.contains("ann@example.com"))
        _ = try shop.store.addCustomer("ann")
    }

    @Test func `someone with orders is emptied and deactivated, and the orders stay`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG")
        try shop.checkOut()
        try shop.put("MUG")
        let ann = try shop.account("ann")
        let token = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        var deletion = UserDeletion(
            account: ann, isAnonymised: true, orders: 1, cartLines: 1, tokens: 0, addresses: 0)
        deletion.reviews = 0
        #expect(try shop.store.run(DeleteUser("ann"), as: shop.admin).value == deletion)
        let left = try shop.account(ann.id)
        #expect(left == ann.anonymised)
        #expect(left.username == "deleted-\(ann.id)" && !left.isActive && left.fullName.isEmpty)
        #expect(try shop.store.order(1, as: shop.admin).accountID == ann.id)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: token) }
        #expect(throws: AccessError.wrongCredentials) { try shop.signIn() }
        #expect(try shop.store.integer("SELECT count(*) FROM cart WHERE account_id = '\(ann.id)'") == 0)
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test func `what is refused says so`() {
        expectFacts([
            (
                UserError.lastAdmin(username: "sam"),
                ErrorFacts(
                    .refused, "last_admin", "sam is the last active admin",
                    hint: "make someone else an admin first: `storectl user edit USER --role admin`")
            ),
            (
                .usernameTaken("ann"),
                ErrorFacts(
                    .refused, "username_taken", "the username ann is taken",
                    hint: "choose a different one, or see who has it: `storectl user show ann`")
            ),
            (
                .emailTaken("a@b.c"),
                ErrorFacts(
                    .refused, "email_taken", "an account with the email address a@b.c already exists",
                    hint: "choose a different one, or see who has it: `storectl user show a@b.c`")
            ),
            (
                .ownRole(username: "sam"),
                ErrorFacts(
                    .refused, "own_role", "you cannot change your own role, permissions or status",
                    hint: "ask another admin")
            ),
        ])
    }
}
