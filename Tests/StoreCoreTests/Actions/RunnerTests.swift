import ShopText
import Synchronization
import Testing

@testable import StoreCore

/// What the runner does for every action alike.
@Suite struct RunnerTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    /// Which steps of an action were taken.
    private final class Steps: Sendable {
        private let taken = Mutex<[String]>([])

        func take(_ step: String) { taken.withLock { $0.append(step) } }
        var all: [String] { taken.withLock { $0 } }
    }

    /// An action that tells what is done with it.
    private struct Traced: Action {
        static let name = "test"

        let number: Int
        @Secret var steps: Steps?
        @Secret var permission: Permission?

        init(_ number: Int, _ steps: Steps, needing permission: Permission? = nil) {
            self.number = number
            self.steps = steps
            self.permission = permission
        }

        var requirement: Requirement {
            Requirement(
                own: nil, others: [],
                checkActor: { [steps, permission] actor in
                    steps?.take("actor")
                    if let permission { try actor.require(permission) }
                }, check: { [steps] _ in steps?.take("store") })
        }

        mutating func prepare(in store: Store, as actor: Actor) { steps?.take("prepare") }

        func run(in transaction: Transaction) throws -> Int {
            steps?.take("run")
            transaction.touch(.store, "x")
            return number
        }
    }

    @Test func `the steps come in order, and the journal has the entry`() throws {
        let steps = Steps()
        let done = try shop.store.run(Traced(7, steps), as: shop.ann)
        #expect(steps.all == ["actor", "prepare", "store", "run"])
        #expect(done.value == 7 && !done.isReplay && done.effects == nil)
        let entry = try #require(try shop.store.lastEntry())
        #expect(done.entry == entry.id)
        #expect([entry.command, entry.actor, entry.arguments] == ["test", "ann", #"{"number":7}"#])
        #expect(entry.touched == #"["store:x"]"#)
    }

    @Test func `permission is asked before anything is prepared`() throws {
        let steps = Steps()
        #expect(throws: AccessError.notPermitted(name: "ann", .usersWrite)) {
            try shop.store.run(Traced(7, steps, needing: .usersWrite), as: shop.ann)
        }
        #expect(steps.all == ["actor"])
        let preview = Request(isPreview: true)
        #expect(throws: AccessError.notSignedIn) {
            try shop.store.run(Traced(7, steps, needing: .usersWrite), as: .anonymous, preview)
        }
        #expect(steps.all == ["actor", "actor"])
    }

    @Test func `what was done already is neither prepared nor run, and permission is asked all the same`()
        throws
    {
        let steps = Steps()
        let request = Request(idempotencyKey: "k")
        _ = try shop.store.run(Traced(7, steps), as: shop.ann, request)
        let before = steps.all.count
        #expect(try shop.store.run(Traced(7, steps), as: shop.ann, request).isReplay)
        #expect(steps.all.dropFirst(before) == ["actor", "store"])
    }

    @Test func `a preview of what was done already gives the answer again`() throws {
        let steps = Steps()
        let first = try shop.store.run(Traced(7, steps), as: shop.ann, Request(idempotencyKey: "k"))
        let again = try shop.store.run(
            Traced(7, steps), as: shop.ann, Request(idempotencyKey: "k", isPreview: true))
        #expect(again.isReplay && again.entry == first.entry && again.effects == nil)
        #expect(throws: JournalError.keyReused("k", entry: try #require(first.entry), command: "test")) {
            try shop.store.run(
                Traced(8, steps), as: shop.ann, Request(idempotencyKey: "k", isPreview: true))
        }
    }

    @Test func `a preview leaves its key free`() throws {
        let steps = Steps()
        let preview = Request(idempotencyKey: "k", isPreview: true)
        #expect(try shop.store.run(Traced(7, steps), as: shop.ann, preview).entry == nil)
        #expect(try shop.store.run(Traced(8, steps), as: shop.ann, Request(idempotencyKey: "k")).value == 8)
    }

    @Test func `personal arguments that differ are another request, the same ones are not`() throws {
        func edit(_ address: String?, _ phone: String? = nil) throws -> Recorded<Account> {
            var change = ProfileChange()
            (change.address, change.phoneNumber) = (address, phone)
            return try shop.store.run(EditProfile(change), as: shop.ann, Request(idempotencyKey: "k"))
        }
        let first = try edit("2 Main St")
        let entry = try #require(first.entry)
        for (address, phone) in [("3 Main St", nil), (nil, nil), (nil, "2 Main St"), ("2 Main St", "5")] {
            #expect(throws: JournalError.keyReused("k", entry: entry, command: "profile edit")) {
                try edit(address, phone)
            }
        }
        let again = try edit("2 Main St")
        #expect(again.isReplay && again.value == first.value)
        #expect(try shop.store.lastEntry()?.arguments?.contains("Main St") == false)
    }

    @Test func `what changes and touches nothing writes no entry`() throws {
        let before = try shop.store.entryCount()
        #expect(try shop.store.run(ClearCart(), as: shop.ann).entry == nil)
        #expect(try shop.store.entryCount() == before)
    }

    @Test func `an action that throws changes nothing, its touches included`() throws {
        let before = try shop.store.dump()
        #expect(throws: CartError.empty) {
            try shop.store.run(
                TestAction { transaction in
                    transaction.touch(.store, "x")
                    try transaction.setSetting("x", "y")
                    throw CartError.empty
                }, as: shop.admin)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a NUL in an argument is named with its place`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        let inSKU = TextError.forbiddenCharacter(name: "SKU", scalar: "\0", position: 4)
        #expect(throws: inSKU) { try shop.store.run(AddToCart([request("MUG\0x")]), as: shop.ann) }
        #expect(throws: inSKU) { try shop.store.product(.sku("MUG\0x"), as: shop.staff) }
        #expect(throws: TextError.forbiddenCharacter(name: "first key", scalar: "\0", position: 3)) {
            try Command(Keyed(things: [Keyed.Thing(firstKey: "ab\0c")]), Request())
        }
    }
}

/// An action with a text within its arguments.
private struct Keyed: Action {
    struct Thing: Codable { let firstKey: String }

    static let name = "test"

    let things: [Thing]

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Int { 0 }
}
