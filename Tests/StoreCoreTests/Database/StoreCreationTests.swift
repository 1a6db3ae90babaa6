import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct StoreCreationTests {
    let folder: TemporaryFolder
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws { folder = try TemporaryFolder() }

    private func create(
        _ name: String = "store.db", currency: String = "USD", shop: String = "Corner Shop",
        username: String = "admin",
        email: String = "admin@shop.test", password: String = "admin-secret-1", cost: Int = 4
    ) throws -> Store {
        let plan = StorePlan(
            name: shop, currency: currency, admin: AccountDetails(username: username, email: email),
            passwordCost: cost)
        return try Store.create(
            at: folder.file(name), plan, adminPassword: Password(password), environment: environment
        ).store
    }

    @Test func `a new store has its name, its currency and its admin, and opens again as the same`() throws {
        let made = try create()
        let opened = try Store(at: folder.file("store.db"), environment: environment)
        #expect([opened.name, opened.uuid, opened.currency.code] == ["Corner Shop", made.uuid, "USD"])
        #expect(opened.path == made.path)
        let admin = try opened.signIn("admin", password: Password("admin-secret-1")).signIn.account
        #expect(
            admin
                == Account(
                    id: admin.id, username: "admin", email: "admin@shop.test", firstName: "", lastName: "",
                    phoneNumber: "", address: "", role: .admin, isActive: true, isVerified: true,
                    createdAt: TestShop.start))
    }

    @Test func `only its owner may read it, whatever the umask, and nothing else is left`() throws {
        _ = try create("a/b/store.db")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a/b/store.db"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        for made in ["a", "a/b"] {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.file(made))[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("a/b")) == ["store.db"])
    }

    @Test func `making a store never overwrites anything`() throws {
        let store = try create()
        let before = try Data(contentsOf: URL(fileURLWithPath: store.path))
        #expect(throws: StoreFileError.exists(folder.file("store.db"))) { try create() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: store.path)) == before)

        _ = try folder.write("mine".utf8, to: "notes")
        #expect(throws: StoreFileError.exists(folder.file("notes"))) { try create("notes") }
        #expect(symlink("nowhere", folder.file("dangling")) == 0)
        #expect(throws: StoreFileError.exists(folder.file("dangling"))) { try create("dangling") }
        #expect(try folder.names == ["dangling", "notes", "store.db"])
    }

    @Test func `of two who make the same store at once, one does and the other is told`() async throws {
        let path = folder.file("race.db")
        let results = await withTaskGroup(of: Bool.self) { group in
            for seed in UInt64(0)..<4 {
                group.addTask { (try? TestShop(at: path, seed: seed)) != nil }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(results.filter { $0 }.count == 1)
        #expect(try folder.names.filter { $0.contains(".new-") } == [])
    }

    @Test func `a plan that cannot be leaves nothing behind`() throws {
        #expect(throws: MoneyError.unknownCurrency("usd")) { try create(currency: "usd") }
        #expect(throws: StorePlanError.invalidPasswordCost(3)) { try create(cost: 3) }
        #expect(throws: StorePlanError.invalidPasswordCost(21)) { try create(cost: 21) }
        #expect(throws: TextError.empty(name: "store name")) { try create(shop: " ") }
        #expect(throws: AccountError.invalidUsername("a b")) { try create(username: "a b") }
        #expect(throws: AccountError.invalidEmail("admin")) { try create(email: "admin") }
        #expect(throws: AccountError.passwordTooShort(length: 5, minimum: 8)) {
            try create(password: "short")
        }
        #expect(try folder.names == [])
    }

    @Test func `a folder that cannot be made is named`() throws {
        let file = try folder.write("x".utf8, to: "file")
        #expect(throws: StoreFileError.cannotCreate(file + "/store.db", ENOTDIR)) {
            try create("file/store.db")
        }
    }

    @Test func `the first journal entry is the making of the store, without its secrets`() throws {
        let store = try create()
        let entry = try #require(try store.lastEntry())
        #expect(entry.id == 1)
        #expect(entry.command == "init")
        #expect(entry.arguments == #"{"name":"Corner Shop","currency":"USD"}"#)
        #expect(entry.touched == #"["store:Corner Shop","user:admin"]"#)
    }

    @Test func `what the error says`() {
        expectFacts([
            (
                StorePlanError.invalidPasswordCost(3),
                ErrorFacts(
                    .invalidInput, "invalid_password_cost", "password cost 3 is out of range: 4 to 20")
            )
        ])
    }
}
