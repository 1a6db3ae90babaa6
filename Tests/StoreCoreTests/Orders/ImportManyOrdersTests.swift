import ShopText
import Synchronization
import TestSupport
import Testing

@testable import StoreCore

/// Many orders of another shop go in turns, and a key repeats the import of one file only.
@Suite struct ImportManyOrdersTests {
    let folder: TemporaryFolder
    let path: String
    let shop: TestShop
    let request = Request(idempotencyKey: "k")

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        shop = try TestShop(at: path, currency: "EUR")
    }

    private func orders(_ numbers: ClosedRange<Int>) -> [PastOrder] {
        numbers.map { number in
            var order = PastOrder(number: "#\(number)", line: number)
            order.placedAt = TestShop.start.adding(seconds: -86400)
            order.recipient.email = "c\(number % 10)@example.com"
            order.items = [.init(sku: "X", title: "X", quantity: 1, total: 1000)]
            order.total = 1000
            return order
        }
    }

    private func importing(_ numbers: ClosedRange<Int>, _ file: String) -> ImportOrders {
        ImportOrders(orders(numbers), from: "shopify", file: Array(file.utf8))
    }

    /// Another process at the store, by whose clock 30 ms go by between any two looks.
    private func slowStore(_ look: @escaping @Sendable (Int, Store?) -> Void = { _, _ in }) throws -> Store {
        let looks = Mutex(0)
        let made = Mutex<Store?>(nil)
        let environment = Environment(
            now: {
                let number = looks.withLock { looks in
                    looks += 1
                    return looks
                }
                look(number, made.withLock { $0 })
                return Instant(milliseconds: TestShop.start.milliseconds + Int64(number) * 30)
            }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }, ticks: { 0 })
        let store = try Store(at: path, environment: environment)
        made.withLock { $0 = store }
        return store
    }

    private func entries() throws -> Int64? {
        try shop.store.integer("SELECT count(*) FROM journal WHERE command = 'order import'")
    }

    @Test func `another file under the same key is refused, the same one is answered again`() throws {
        for count in [3, 30] {
            let key = Request(idempotencyKey: "key \(count)")
            let range = count == 3 ? 1...3 : 4...33
            let first = try shop.store.importOrders(importing(range, "a"), as: shop.admin, key)
            #expect(first.isNew && first.value.imported == count)
            let again = try shop.store.importOrders(importing(range, "a"), as: shop.admin, key)
            #expect(again.isReplay && again.entry == first.entry && again.value.imported == count)
            // As many orders of the same shop system.
            #expect(
                throws: JournalError.keyReused(
                    "key \(count)", entry: first.entry ?? 0, command: "order import")
            ) { try shop.store.importOrders(importing(range, "b"), as: shop.admin, key) }
        }
        #expect(try shop.store.integer("SELECT count(*) FROM orders") == 33)
    }

    @Test func `many orders are taken over in turns that end by the clock, each with its own entry`() throws {
        let done = try slowStore().importOrders(importing(1...25, "a"), as: shop.admin, request)
        #expect(done.value.imported == 25 && done.value.customers == 10)
        // Three or four orders a turn, and an entry with the answer at the end.
        #expect(try entries() ?? 0 >= 8)
        #expect(try shop.store.lastEntry()?.idempotencyKey == "k")
        #expect(try shop.store.lastEntry()?.touched == "[]")
        #expect(
            try shop.store.integer(
                "SELECT count(DISTINCT name) FROM journal_touch WHERE noun = 'order'") == 25)
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
    }

    @Test func `what was cut short goes on`() throws {
        let store = try slowStore { number, store in if number == 40 { store?.interrupt() } }
        let error = #expect(throws: ChangeStopped.self) {
            try store.importOrders(importing(1...25, "a"), as: shop.admin, request)
        }
        let done = try #require(error?.done)
        #expect(done > 0 && done < 25 && error?.planned == 25)
        #expect(error?.message == "interrupted: \(done) of 25 orders were changed")
        let rest = try shop.store.importOrders(importing(1...25, "a"), as: shop.admin, request)
        #expect(rest.value.imported == 25 - done && rest.value.present == done)
        #expect(try shop.store.integer("SELECT count(*) FROM orders") == 25)
    }

    @Test(arguments: [3, 25]) func `a preview tells what would be made, and makes nothing`(count: Int) throws
    {
        let preview = try shop.store.importOrders(
            importing(1...count, "a"), as: shop.admin, Request(isPreview: true))
        let things = try #require(preview.effects).things
        #expect(things.first { $0.noun == "order" }?.created == Int64(count))
        #expect(things.first { $0.noun == "user" }?.created == Int64(min(count, 10)))
        #expect(try shop.store.integer("SELECT count(*) FROM orders") == 0)
        #expect(try entries() == 0)
    }
}
