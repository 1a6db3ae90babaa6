import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Exceptions from a role: what one account may do beyond it, and what of it this one may not.
@Suite struct PermissionExceptionTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    private func edit(_ user: String, _ allow: [String], _ deny: [String], role: Role? = nil) throws
        -> Account
    {
        var change = UserChange()
        change.role = role
        change.permissions = try PermissionChange(allow: allow, deny: deny)
        return try shop.store.run(EditUser(user, change), as: shop.admin).value
    }

    @Test func `a clerk may ship but not set prices, and refund besides`() throws {
        let clerk = try edit("sam", ["refunds.write", "catalog.write"], ["prices.set", "users.write"])
        #expect(clerk.allowed.permissions == [.refundsWrite])
        #expect(clerk.denied.permissions == [.pricesSet])
        #expect(
            clerk.permissions
                == Role.staff.permissions.union([.refundsWrite]).subtracting([.pricesSet]))
        #expect(try shop.account("sam") == clerk)
        let actor = try shop.signIn("sam", "staff-secret-1").actor
        #expect(actor.permissions == clerk.permissions)
        // What is given back is no exception any more.
        let again = try edit("sam", ["prices.set"], ["refunds.write"])
        #expect(again.allowed == PermissionList() && again.denied == PermissionList())
        #expect(again.permissions == Role.staff.permissions)
    }

    @Test func `who is denied something may not do it at once, nor may their programs`() throws {
        try shop.add("MUG")
        let text = try shop.store.createAPIToken(
            APITokenPlan(name: "nightly", permissions: ["catalog.write"], lifetime: "90d"), as: shop.staff
        ).text
        let program = try shop.store.signIn(token: text).actor
        _ = try edit("sam", [], ["catalog.write"])
        #expect(throws: AccessError.notPermitted(name: "sam", .catalogWrite)) {
            try shop.edit("MUG", [(.price, "1")])
        }
        let price = try shop.change([(.price, "1")])
        #expect(throws: AccessError.notPermitted(name: program.name, .catalogWrite)) {
            try shop.store.run(EditProduct(.sku("MUG"), price), as: program)
        }
        #expect(try shop.store.signIn(token: text).actor.permissions == [])
    }

    @Test func `exceptions end with the role`() throws {
        _ = try edit("sam", ["refunds.write"], ["catalog.write"])
        #expect(try edit("sam", [], [], role: .customer).permissions == Role.customer.permissions)
        #expect(try edit("sam", ["reports.read"], [], role: .staff).allowed == PermissionList())
        #expect(try edit("sam", ["mail.send"], [], role: .customer).permissions.contains(.mailSend))
    }

    @Test func `admins have every permission, and nobody changes their own`() throws {
        _ = try edit("sam", [], [], role: .admin)
        #expect(throws: UserError.adminDenied(username: "sam", .usersWrite)) {
            try edit("sam", [], ["users.write"])
        }
        #expect(throws: UserError.ownRole(username: "admin")) { try edit("admin", ["users.write"], []) }
        let facts = ErrorFacts(
            .refused, "admin_denied",
            "sam is an admin, and admins have every permission, users.write included",
            hint: "use `--role staff` with --allow and --deny")
        #expect(ErrorFacts(UserError.adminDenied(username: "sam", .usersWrite)) == facts)
    }

    @Test func `a permission that there is not, or both given and taken, is refused`() {
        #expect(throws: PermissionError.unknown("ship.all")) {
            try PermissionChange(allow: ["ship.all"], deny: [])
        }
        #expect(throws: PermissionError.allowedAndDenied(.backup)) {
            try PermissionChange(allow: ["backup"], deny: ["backup"])
        }
        #expect(ErrorFacts(PermissionError.unknown("x")).message == "unknown permission \"x\"")
        let both = ErrorFacts(
            .usage, "permission_allowed_and_denied", "backup is both allowed and denied", hint: "name it once"
        )
        #expect(ErrorFacts(PermissionError.allowedAndDenied(.backup)) == both)
    }

    @Test func `a list reads what it writes, and passes over what it does not know`() throws {
        let list = PermissionList(Set([Permission.backup, .catalogWrite]))
        #expect(list.text == "catalog.write,backup")
        #expect(PermissionList(list.text) == list)
        #expect(PermissionList("backup,fly,catalog.write") == list)
        let encoded = try JSONValue(encoding: list)
        #expect(encoded == ["catalog.write", "backup"])
        #expect(try encoded.decoded(as: PermissionList.self) == list)
    }

    @Test func `an edit with exceptions is the same once it is decoded`() throws {
        var change = UserChange()
        change.permissions = try PermissionChange(allow: ["backup"], deny: ["reports.read"])
        let first = try JSONValue(encoding: EditUser("sam", change))
        #expect(first.compactText == #"{"user":"sam","allow":["backup"],"deny":["reports.read"]}"#)
        #expect(try JSONValue(encoding: first.decoded(as: EditUser.self)) == first)
    }
}
