import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What the journal forgets on purpose is gone, and its chain verifies all the same.
@Suite struct JournalForgettingTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("store.db"))  // entries 1 to 4; ann is in 3, bob in 4
        try shop.add("MUG")  // 5
        shop.clock.advance(seconds: 60)
        _ = try shop.store.run(
            AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k"))  // 6
        try shop.checkOut(key: "sale")  // 7
        _ = try shop.store.run(EditOrder(1, OrderChange(isPaid: true)), as: shop.staff)  // 8
        try shop.put("MUG", 2, as: shop.bob)  // 9
    }

    private func forgotten() throws -> [Int64] {
        try shop.store.allEntries().filter(\.isForgotten).map(\.id)
    }

    @Test func `changesets older than an instant are dropped, and others are not`() throws {
        let before = try shop.store.verifyJournal(as: shop.admin)
        let kept = try shop.store.allEntries()
        let dropped = try shop.store.forgetChangesets(
            before: shop.clock.now, keeping: [3], as: shop.admin)
        #expect(dropped.entries == 4)
        #expect(dropped.parts == 0)
        #expect(
            dropped.bytes
                == kept.filter { [1, 2, 4, 5].contains($0.id) }.reduce(0) {
                    $0 + Int64($1.changeset?.count ?? 0)
                })
        #expect(try forgotten() == [1, 2, 4, 5])
        #expect(
            try shop.store.verifyJournal(containing: before.head, as: shop.admin)
                == JournalSummary(entries: before.entries, head: before.head, forgotten: 4))
        // The rest of an entry is still there, and shown.
        let (entry, changes) = try shop.store.journalEntry(5, as: shop.admin)
        #expect(entry.entry.arguments == kept[4].arguments)
        #expect(changes.isForgotten)
        #expect(changes.rows == [])
        #expect(try shop.store.journalEntry(6, as: shop.admin).1.isForgotten == false)
        // Once more, there is nothing left to drop.
        #expect(try shop.store.forgetChangesets(before: shop.clock.now, as: shop.admin).entries == 1)
        #expect(try shop.store.forgetChangesets(before: shop.clock.now, as: shop.admin) == Forgotten())
        try shop.put("MUG")
        #expect(try shop.store.verifyJournal(as: shop.admin).forgotten == 5)
    }

    @Test(arguments: [4, 5]) func `parts, and what an older schema wrote, are dropped too`(schema: Int) throws
    {
        let path = folder.file("old.db")
        try OldStore.make(schema: schema, at: path)
        let clock = TestClock(Instant(milliseconds: 2_000_000_000_000))
        let store = try Store(at: path, environment: .fixed(clock))
        let admin = try store.signIn("admin", password: Password("admin-secret-1")).signIn.actor
        let head = try store.verifyJournal(as: admin).head
        let dropped = try store.forgetChangesets(before: clock.now, as: admin)
        #expect(dropped.parts == 2)
        #expect(dropped.entries > 10)
        #expect(try store.integer("SELECT count(*) FROM journal WHERE length(changeset) > 0") == 0)
        #expect(try store.integer("SELECT count(*) FROM journal_part WHERE length(changeset) > 0") == 0)
        #expect(try store.verifyJournal(containing: head, as: admin).forgotten == dropped.entries)
    }

    @Test func `what was altered is not dropped`() throws {
        try shop.store.raw("DROP TRIGGER journal_is_final; UPDATE journal SET actor = 'x' WHERE id = 4")
        #expect(throws: JournalError.altered(entry: 4)) {
            try shop.store.forgetChangesets(before: shop.clock.now, as: shop.admin)
        }
        #expect(throws: JournalError.altered(entry: 4)) {
            try shop.store.forget(Person(accountID: shop.bob.id), as: shop.admin)
        }
    }

    @Test func `a person is erased from what was done by them, to them and about their orders`() throws {
        var change = ProfileChange()
        change.username = "annie"
        change.address = "77 Secret Road"
        _ = try shop.store.run(EditProfile(change), as: shop.ann)  // 10
        let ann = try #require(shop.ann.id)
        let head = try shop.store.verifyJournal(as: shop.admin).head
        let erased = try shop.store.forget(Person(accountID: ann), as: shop.admin)
        #expect(try forgotten() == [3, 6, 7, 8, 10])
        #expect(erased.entries == 5)
        for entry in try shop.store.allEntries().filter(\.isForgotten) {
            #expect(entry.arguments == nil && entry.answer == nil && entry.changeset == nil)
            #expect(entry.idempotencyKey == nil && entry.salt == nil)
        }
        #expect(try shop.store.verifyJournal(containing: head, as: shop.admin).forgotten == 5)
        let bytes = try shop.store.dump().filter { $0.hasPrefix("journal ") }.joined()
        for word in ["77 Secret Road", "ann@example.com", "555 0100"] { #expect(!bytes.contains(word)) }
        #expect(try shop.store.forget(Person(accountID: ann), as: shop.admin) == Forgotten())
    }

    @Test(arguments: OldStore.schemas) func `a person is erased from older chains`(schema: Int) throws {
        let path = folder.file("old.db")
        try OldStore.make(schema: schema, at: path)
        let store = try Store(at: path, environment: .fixed(shop.clock))
        let admin = try store.signIn("admin", password: Password("admin-secret-1")).signIn.actor
        let ann = "00000000-0000-4000-8000-000000000002"
        #expect(try store.forget(Person(accountID: ann), as: admin).entries >= 4)
        #expect(try store.verifyJournal(as: admin).forgotten >= 4)
        let text = try store.allEntries().map { ($0.arguments ?? "") + ($0.answer ?? "") }.joined()
        #expect(!text.contains("ann@example.com"))
        #expect(text.contains("zoe@example.com"))
    }

    @Test func `what was asked for under a key that is forgotten is done again`() throws {
        _ = try shop.store.forget(Person(accountID: shop.ann.id), as: shop.admin)
        #expect(
            try shop.store.run(
                AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k")
            ).isReplay == false)
    }

    @Test func `a key whose answer is forgotten is not answered`() throws {
        try shop.store.raw("UPDATE journal SET answer = NULL WHERE id = 6")
        #expect(throws: JournalError.answerForgotten("k", entry: 6)) {
            try shop.store.run(
                AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k"))
        }
    }
}
