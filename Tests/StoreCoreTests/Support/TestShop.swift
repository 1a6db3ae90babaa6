import Foundation
import ShopText
import Synchronization
import Testing

import TestSupport

@testable import StoreCore

/// A shop for tests: a fixed clock that only the test moves, seeded random bytes, cheap passwords, an
/// admin, a member of staff and two customers.
struct TestShop {
    let store: Store
    let clock: TestClock
    let admin: Actor
    let staff: Actor
    let ann: Actor
    let bob: Actor

    static let start = Instant(milliseconds: 1_766_570_400_123)  // 2025-12-24T10:00:00.123Z
    static let adminPassword = "admin-secret-1"
    static let annPassword = "ann-secret-1"

    /// - Parameter path: where the store's file is to be; `nil` for one in memory.
    init(at path: String? = nil, currency: String = "USD", seed: UInt64 = 1) throws {
        clock = TestClock(TestShop.start)
        let environment = Environment.fixed(clock, seed: seed)
        let plan = StorePlan(
            name: "Corner Shop", currency: currency,
            admin: AccountDetails(username: "admin", email: "admin@shop.test"), passwordCost: 4)
        let password = Password(TestShop.adminPassword)
        let made =
            if let path {
                try Store.create(at: path, plan, adminPassword: password, environment: environment)
            } else {
                try Store.inMemory(plan, adminPassword: password, environment: environment)
            }
        store = made.store
        admin = Actor(made.admin)
        staff = try store.addStaff("sam", as: admin)
        ann = try store.addCustomer("ann", password: TestShop.annPassword)
        bob = try store.addCustomer("bob")
    }

    @discardableResult
    func add(
        _ sku: String, price: String = "9.50", quantity: Int64 = 10, _ more: [(ProductField, String)] = []
    ) throws -> Product {
        let fields: [(ProductField, String)] = [
            (.sku, sku), (.title, "The \(sku)"), (.price, price), (.quantity, String(quantity)),
        ]
        return try store.run(AddProduct(change(fields + more)), as: staff).value
    }

    func change(_ fields: [(ProductField, String)]) throws -> ProductChange {
        var change = ProductChange()
        for (field, text) in fields { try change.set(field, to: text, currency: store.currency) }
        return change
    }

    @discardableResult
    func edit(_ sku: String, _ fields: [(ProductField, String)]) throws -> Recorded<Product> {
        try store.run(EditProduct(.sku(sku), change(fields)), as: staff)
    }

    @discardableResult
    func put(_ sku: String, _ quantity: Int64 = 1, as actor: Actor? = nil) throws -> Recorded<Cart> {
        try store.run(AddToCart([request(sku, quantity)]), as: actor ?? ann)
    }

    @discardableResult
    func checkOut(
        as actor: Actor? = nil, amount: String? = nil, key: String? = nil
    ) throws -> Recorded<Order> {
        let action = CheckOut(to: .ann, amount: try amount.map(store.amount))
        return try store.run(action, as: actor ?? ann, Request(idempotencyKey: key)).map(\.order)
    }

    func onHand(_ sku: String) throws -> Int64 { try store.product(.sku(sku), as: staff).quantity }

    /// Another process at the same store, for which a second goes by whenever it looks at the clock: long
    /// imports then make room for others.
    func slowStore(at path: String) throws -> Store {
        let slow = Environment(
            now: { [clock] in
                clock.advance(seconds: 1)
                return clock.now
            }, randomBytes: { [UInt8](repeating: 7, count: $0) }, ticks: { 0 })
        return try Store(at: path, environment: slow)
    }

    func lose(_ count: Int64, of sku: String) throws {
        _ = try store.run(AdjustStock(.sku(sku), .by(-count), reason: "lost"), as: staff)
    }
}

func request(_ sku: String, _ quantity: Int64 = 1) throws -> CartRequest {
    try CartRequest(.sku(sku), quantity: String(quantity))
}

extension Recipient {
    static let ann = Recipient(
        name: "Ann Lee", email: "ann@example.com", phone: "+1 555 0100", address: "1 Main St",
        postalCode: "10001", country: "")
}

extension Store {
    func addCustomer(_ name: String, password: String = "customer-secret-1") throws -> Actor {
        let details = AccountDetails(username: name, email: "\(name)@example.com")
        return Actor(try register(details, password: Password(password)).value)
    }

    /// A member of staff, as an admin makes one.
    func addStaff(_ name: String, as admin: Actor) throws -> Actor {
        let hash = try PasswordHash(
            of: Password("staff-secret-1"), logN: 4, salt: Array(repeating: 7, count: 16))
        let details = AccountDetails(username: name, email: "\(name)@shop.test")
        return Actor(try run(HireStaff(details, hash), as: admin).value)
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    var now: Instant { instant.withLock { $0 } }

    func advance(seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}

extension Environment {
    static func fixed(_ clock: TestClock, seed: UInt64 = 1) -> Environment {
        let source = SeededSource(seed: seed)
        let salts = SeededSource(seed: seed &+ 1000)
        let secrets = SeededSource(seed: seed &+ 2000)
        return Environment(
            now: { clock.now }, randomBytes: { source.bytes($0) }, saltBytes: { salts.bytes($0) },
            secretBytes: { secrets.bytes($0) }, ticks: { 0 })
    }
}

private final class SeededSource: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in
            (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
    }
}

/// Makes a member of staff whose password was hashed at a cost that tests can afford.
struct HireStaff: Action {
    static let name = "user add"

    let username: String
    @Secret var details: (AccountDetails, PasswordHash)?

    init(_ details: AccountDetails, _ hash: PasswordHash) {
        username = details.username
        self.details = (details, hash)
    }

    var requirement: Requirement { .all(.usersWrite) }

    func run(in transaction: Transaction) throws -> Account {
        let (details, hash) = try #require(details)
        return try transaction.addAccount(
            details, id: transaction.environment.uuid(), role: .staff, isVerified: true, passwordHash: hash)
    }
}

/// Any change, for tests of what the runner does with it.
struct TestAction: Action {
    static let name = "test"

    @Secret var body: (@Sendable (Transaction) throws -> Int)?

    init(_ body: @escaping @Sendable (Transaction) throws -> Int) { self.body = body }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Int { try body?(transaction) ?? 0 }
}
