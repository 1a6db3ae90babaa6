import Foundation
import ShopText
import Testing

@testable import StoreCore

/// People are told what an admin changes about their accounts.
@Suite struct AccountNewsTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    private func edit(_ name: String, _ make: (inout UserChange) throws -> Void) throws {
        var change = UserChange()
        try make(&change)
        _ = try shop.store.run(EditUser(name, change), as: shop.admin)
    }

    private func news() throws -> [String]? {
        try shop.latestMail(.accountChanged).map { mail in
            let text = mail.text.components(separatedBy: "\n\n")
            return text.count > 2 ? text[2].components(separatedBy: "\n") : []
        }
    }

    @Test func `the username, the role, permissions and the status are told`() throws {
        try edit("ann") { $0.profile.username = "anna" }
        #expect(try news() == ["the username is now anna (it was ann)"])
        #expect(try shop.latestMail()?.recipient.address == "ann@example.com")
        #expect(
            try shop.latestMail()?.text.contains("the account anna was changed:") == true)
        try edit("anna") { $0.role = .staff }
        #expect(try news() == ["the role is now staff (it was customer)"])
        try edit("anna") {
            ($0.permissions.allow, $0.permissions.deny) = ([.refundsWrite], [.stockWrite, .catalogWrite])
        }
        #expect(
            try news() == [
                "it may now also: refunds.write", "it may no longer: catalog.write, stock.write",
            ])
        try edit("anna") { ($0.role, $0.permissions.allow) = (.customer, [.reportsRead]) }
        #expect(
            try news() == [
                "the role is now customer (it was staff)", "it may now also: reports.read",
            ])
        try edit("anna") { $0.isActive = false }
        #expect(try news() == ["it is deactivated: nobody can sign in with it"])
        try edit("anna") { $0.isActive = true }
        #expect(try news() == ["it is active again"])
    }

    @Test func `a new address by an admin: the old one is told of it, the new one of the rest`() throws {
        try edit("ann") { ($0.profile.email, $0.profile.username) = ("ann@new.example", "anna") }
        #expect(try shop.latestMail(.emailChanged)?.recipient.address == "ann@example.com")
        #expect(try shop.latestMail(.accountChanged)?.recipient.address == "ann@new.example")
    }

    @Test func `nothing is told of what is not about safety`() throws {
        try edit("ann") { ($0.profile.firstName, $0.isVerified) = ("Ann", true) }
        var change = ProfileChange()
        change.lastName = "Lee"
        _ = try shop.store.run(EditProfile(change), as: shop.ann)
        #expect(try shop.latestMail() == nil)
        try edit("admin") { $0.profile.username = "boss" }
        #expect(try news() == ["the username is now boss (it was admin)"])
    }
}
