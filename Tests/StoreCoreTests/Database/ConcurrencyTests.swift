import Foundation
import Glibc
import ShopText
import Synchronization
import Testing

@testable import StoreCore

@Suite struct ConcurrencyTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(.timeLimit(.minutes(30)))
    func `of many who buy the last pieces, exactly as many as there are get one`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        try shop.add("LAST", quantity: 7)
        let buyers = try (0..<4).map { try shop.store.addCustomer("buyer\($0)") }
        for buyer in buyers { try shop.put("LAST", as: buyer) }

        // Each thread opens the file for itself, as a process would, and buys until it is refused.
        let outcomes = Mutex<[String: Int]>([:])
        DispatchQueue.concurrentPerform(iterations: buyers.count) { index in
            for round in 0..<5 {
                let outcome: String
                do {
                    let store = try Store(
                        at: path, environment: .fixed(shop.clock, seed: UInt64(100 + index * 10 + round)))
                    if try store.cart(as: buyers[index]).items.isEmpty {
                        _ = try store.run(AddToCart([request("LAST")]), as: buyers[index])
                    }
                    _ = try store.run(CheckOut(to: .ann), as: buyers[index])
                    outcome = "sold"
                } catch {
                    outcome = (error as? any StoreError)?.code ?? "\(error)"
                }
                outcomes.withLock { $0[outcome, default: 0] += 1 }
            }
        }

        #expect(outcomes.withLock { $0 } == ["sold": 7, "insufficient_stock": 13])
        #expect(try shop.onHand("LAST") == 0)
        let orders = try shop.store.orders(OrderFilter(), page: Page(limit: 0), as: shop.staff)
        #expect(orders.map(\.id) == (1...7).reversed())
        _ = try shop.store.verifyJournal(as: shop.admin)
    }

    @Test(.timeLimit(.minutes(30))) func `a writer waits for its turn until its patience ends`() throws {
        let path = folder.file("store.db")
        let queue = WriteQueue(store: path, patience: 1)
        let held = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(held, LOCK_EX) == 0)
        #expect(throws: StoreFileError.busy(path, seconds: 1)) { try queue.withTurn {} }
        // Given up is given up: the lock is free again as soon as its holder lets go.
        close(held)
        #expect(try queue.withTurn { 7 } == 7)
    }

    @Test(.timeLimit(.minutes(30))) func `a turn ends with what is done in it, also when that fails`() throws
    {
        struct Failure: Error {}
        let queue = WriteQueue(store: folder.file("store.db"), patience: 1)
        #expect(throws: Failure.self) { try queue.withTurn { throw Failure() } }
        #expect(try queue.withTurn { 7 } == 7)
    }

    @Test(.timeLimit(.minutes(30))) func `a writer who gives up waits no longer`() throws {
        let path = folder.file("store.db")
        let queue = WriteQueue(store: path, patience: 50)
        let held = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(held, LOCK_EX) == 0)
        Thread.detachNewThread { queue.giveUp() }
        let start = DispatchTime.now()
        #expect(throws: StoreFileError.busy(path, seconds: 50)) { try queue.withTurn {} }
        #expect(DispatchTime.now() < start + .seconds(30))
        close(held)
    }

    @Test(.timeLimit(.minutes(30))) func `whoever is interrupted neither waits nor begins`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let held = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(held, LOCK_EX) == 0)
        shop.store.interrupt()
        var hasBegun = false
        #expect(throws: DatabaseFault.interrupted) {
            try shop.store.writeUnrecorded(as: shop.staff) { _ in hasBegun = true }
        }
        close(held)
        #expect(throws: DatabaseFault.interrupted) {
            try shop.store.writeUnrecorded(as: shop.staff) { _ in hasBegun = true }
        }
        #expect(!hasBegun)
    }

    @Test func `a lock file that is a link is not followed`() throws {
        let path = folder.file("store.db")
        #expect(symlink("elsewhere", path + ".lock") == 0)
        #expect(throws: StoreFileError.cannotLock(path + ".lock", ELOOP)) {
            try WriteQueue(store: path).withTurn {}
        }
        #expect(try folder.names == ["store.db.lock"])
    }

    @Test func `a change interrupted by an error is rolled back whole`() throws {
        struct Failure: Error {}
        let shop = try TestShop(at: folder.file("store.db"))
        try shop.add("MUG")
        let before = try shop.store.dump()
        #expect(throws: Failure.self) {
            try shop.store.run(
                TestAction { transaction in
                    try transaction.moveStock(of: transaction.product(.sku("MUG")), by: -3, .sold)
                    throw Failure()
                }, as: shop.staff)
        }
        #expect(try shop.store.dump() == before)
    }
}
