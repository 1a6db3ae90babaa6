import Foundation
import ShopText
import Testing

@testable import StoreCore

/// Who may do what: each command asked for by nobody, by each role and by programs with single permissions, and
/// compared with the one written table, which the manual prints.
@Suite struct PermissionTableTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let written = folder.appendingPathComponent("permissions.table")
    private static let sources = folder.appendingPathComponent("../../../Sources/StoreCore")
        .standardizedFileURL

    /// `STORECTL_UPDATE_PERMISSIONS=1 swift test --filter PermissionTableTests` writes the table anew: each changed
    /// line must be meant.
    @Test func `who may do what is what the table says`() throws {
        let shop = try PermissionShop()
        let lines = try PermissionCases.all.map { try PermissionTableTests.line(of: $0, shop) }
        let table = ([PermissionTableTests.heading] + lines).joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["STORECTL_UPDATE_PERMISSIONS"] == "1" {
            try Data(table.utf8).write(to: PermissionTableTests.written)
        }
        let expected = String(decoding: try Data(contentsOf: PermissionTableTests.written), as: UTF8.self)
        for (found, wanted) in zip(table.split(separator: "\n"), expected.split(separator: "\n")) {
            #expect(found == wanted)
        }
        #expect(table == expected, "see the comment on this test")
    }

    private static let heading = "command\tnobody\tcustomer\tstaff\tadmin\tprogram needs"

    private static func line(of asked: PermissionCase, _ shop: PermissionShop) throws -> String {
        let people = try [Actor.anonymous] + ["ann", "sam", "admin"].map { try shop.signIn(of: $0).actor }
        let outcomes = try people.map { try asked.outcome(shop, $0) }
        let marks = outcomes.map { $0 == .done ? "yes" : $0 == .hidden ? "hidden" : "no" }
        #expect(outcomes[0] != .notPermitted, "\(asked.name)")
        #expect(!outcomes.dropFirst().contains(.notSignedIn), "\(asked.name)")
        return ([asked.name] + marks + [try needs(of: asked, shop)]).joined(separator: "\t")
    }

    /// The permissions that a program of an admin's needs: one of those that are enough by themselves, or else the
    /// fewest that are together.
    private static func needs(of asked: PermissionCase, _ shop: PermissionShop) throws -> String {
        guard try asked.outcome(shop, shop.program([])) != .done else { return "nothing" }
        let single = try Permission.allCases.filter { try asked.outcome(shop, shop.program([$0])) == .done }
        guard single.isEmpty else { return single.map(\.rawValue).joined(separator: " or ") }
        var needed = Set(Permission.allCases)
        guard try asked.outcome(shop, shop.program(needed)) == .done else { return "(a person)" }
        for permission in Permission.allCases {
            let fewer = needed.subtracting([permission])
            if try asked.outcome(shop, shop.program(fewer)) == .done { needed = fewer }
        }
        if needed == Set(Permission.allCases) { return "all" }
        let own: Set<Permission> = [.ownShopping, .ownAccount]
        for role in [Role.admin, .staff] where needed.isSuperset(of: role.permissions.subtracting(own)) {
            let others = needed.subtracting(role.permissions.subtracting(own))
            return (["all of \(role)'s"] + Permission.allCases.filter(others.contains).map(\.rawValue))
                .joined(separator: " and ")
        }
        return Permission.allCases.filter(needed.contains).map(\.rawValue).joined(separator: " and ")
    }

    @Test func `a refusal writes nothing`() throws {
        let shop = try PermissionShop()
        // Asking for another password counts as a try to sign in, before anything is looked at.
        for asked in PermissionCases.all where !asked.name.hasPrefix("password change") {
            let before = try shop.store.dump()
            for actor in [Actor.anonymous, shop.program([])]
            where try asked.outcome(shop, actor) != .done {
                #expect(try shop.store.dump() == before, "\(asked.name)")
            }
        }
    }

    /// What was answered once is not answered to a program of the same account that may not ask for it.
    @Test(arguments: PermissionCases.all.filter { $0.runKeyed != nil })
    func `a stored answer needs the same permission`(asked: PermissionCase) throws {
        let shop = try PermissionShop()
        let admin = try shop.signIn(of: "admin").actor
        #expect(try asked.repeated(shop, admin, "key") == .done)
        let first = try PermissionShop()
        for permission in [Permission?.none] + Permission.allCases {
            let permissions = Set([permission].compactMap { $0 })
            let outcome = try asked.repeated(shop, shop.program(permissions), "key")
            let fresh = try asked.outcome(first, first.program(permissions))
            // Whose thing it was may no longer be seen from what is left of it.
            #expect((outcome == .done) == (fresh == .done), "\(permissions)")
        }
    }

    @Test func `every action and every question with an actor is in the table`() throws {
        let covered = Set(PermissionCases.all.flatMap(\.covers)).union(PermissionCases.unchecked)
        var missing: [String] = []
        let files = try #require(
            FileManager.default.enumerator(
                at: PermissionTableTests.sources, includingPropertiesForKeys: nil))
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            for match in text.matches(of: /struct (\w+): (?:\w+, )*\w*Action\b/) {
                if !covered.contains(String(match.1)) { missing.append("action \(match.1)") }
            }
            for match in text.matches(of: /public func (\w+)\([^{}]*?as actor: Actor[^{}]*?\)/) {
                if !covered.contains(String(match.1)) { missing.append("function \(match.1)") }
            }
        }
        #expect(missing == [], "add a case to PermissionCases, and its line to the table")
    }
}

extension PermissionShop {
    func signIn(of name: String) throws -> SignIn { try #require(signIns[name]) }
}

extension PermissionCase: CustomTestStringConvertible {
    var testDescription: String { name }
}
