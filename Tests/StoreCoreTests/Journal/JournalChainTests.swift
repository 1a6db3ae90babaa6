import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct JournalChainTests {
    let shop: TestShop
    /// The entry in the middle, which has every column filled.
    let middle: Int64

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
        let added = try shop.store.run(
            AddToCart([request("MUG")]), as: shop.ann, Request(idempotencyKey: "k1"))
        middle = try #require(added.entry)
        try shop.edit("MUG", [(.price, "9.90")])
        try shop.add("PEN")
    }

    private func unlock() throws {
        try shop.store.raw(
            "DROP TRIGGER journal_is_final; DROP TRIGGER journal_stays; DROP TRIGGER journal_touch_stays")
    }

    /// Deletes entries, and their names in the index, which refer to them.
    private func delete(where condition: String) throws {
        try shop.store.raw(
            """
            DELETE FROM journal_touch WHERE entry IN (SELECT id FROM journal WHERE \(condition));
            DELETE FROM journal WHERE \(condition)
            """)
    }

    @Test func `a name that changes its case only is one in the index, and the entry sound`() throws {
        try shop.edit("MUG", [(.sku, "mug")])
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `a sound journal gives its length and its last hash`() throws {
        let head = try shop.store.read(as: shop.admin) { try $0.journalHead() }
        let summary = try shop.store.verifyJournal(as: shop.admin)
        #expect(summary == JournalSummary(entries: head.id, head: head.hash.hex, forgotten: 0))
        #expect(
            try shop.store.verifyJournal(containing: summary.head.uppercased(), as: shop.admin) == summary)
    }

    @Test func `a hash noted earlier must be in the chain`() throws {
        _ = try shop.store.verifyJournal(containing: shop.store.storedEntries()[2].hashText, as: shop.admin)
        let other = String(repeating: "0", count: 64)
        #expect(throws: JournalError.hashNotInChain(other)) {
            try shop.store.verifyJournal(containing: other, as: shop.admin)
        }
    }

    /// The hash as its comment and storectl(5) describe it, written a second time.
    private func described(_ entry: JournalEntry) -> [UInt8] {
        func digest(_ content: [UInt8]?) -> [UInt8]? {
            content.map { SecondSHA256.hash((entry.salt ?? []) + $0) }
        }
        var message = entry.previousHash
        let texts: [String?] = [
            "\(entry.id)", "\(entry.instant.milliseconds)", entry.actorID, entry.actor, entry.command,
            entry.touched, "\(entry.schemaVersion)", entry.undoes.map { "\($0)" }, "\(entry.took)",
        ]
        let digests = [
            digest(entry.idempotencyKey.map { Array($0.utf8) }),
            digest(entry.arguments.map { Array($0.utf8) }),
            digest(entry.answer.map { Array($0.utf8) }), digest(entry.changeset),
        ]
        for field in texts.map({ $0.map { Array($0.utf8) } }) + digests {
            let length = field.map { UInt64($0.count) } ?? UInt64.max
            message += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
            message += field ?? []
        }
        return SecondSHA256.hash(message)
    }

    @Test func `every hash is what its description says, from 32 zero bytes on`() throws {
        let stored = try shop.store.storedEntries()
        var previous = [UInt8](repeating: 0, count: 32)
        for (entry, hash) in stored.map({ ($0.entry, $0.hash) }) {
            #expect(entry.previousHash == previous)
            #expect(entry.salt?.count == 16)
            let described = described(entry)
            #expect(described.hex == hash.hex)
            previous = hash
        }
        #expect(stored.count == 8)
        #expect(Set(stored.map(\.entry.salt)).count == 8)
    }

    @Test(arguments: [
        "instant = instant + 1", "actor_id = 'x'", "actor_id = NULL", "actor = 'nobody'",
        "command = 'cart set'",
        "arguments = '{}'", "touched = '[]'", "idempotency_key = 'k2'",
        "answer = replace(answer, '1', '2')", "changeset = x''", "hash = zeroblob(32)", "schema_version = 5",
        "schema_version = schema_version + 1", "undoes = 1", "took = 1", "salt = zeroblob(16)",
        "key_digest = zeroblob(32)",
        "arguments_digest = zeroblob(32)", "changeset_digest = zeroblob(32)",
        "answer = NULL, answer_digest = NULL", "answer = NULL, answer_digest = zeroblob(32)",
        "idempotency_key = NULL, key_digest = NULL",
    ])
    func `an altered entry is found`(change: String) throws {
        try unlock()
        try shop.store.raw("UPDATE journal SET \(change) WHERE id = \(middle)")
        #expect(throws: JournalError.altered(entry: middle)) { try shop.store.verifyJournal(as: shop.admin) }
    }

    @Test func `an entry cut out of the chain is found`() throws {
        try unlock()
        try shop.store.raw("UPDATE journal SET previous_hash = zeroblob(32) WHERE id = \(middle)")
        #expect(throws: JournalError.outOfChain(entry: middle)) {
            try shop.store.verifyJournal(as: shop.admin)
        }
    }

    @Test(arguments: ["id = 1", "id = 3", "id >= 4", "id > 0"])
    func `a missing entry is found, at the beginning, in the middle and at the end`(condition: String) throws
    {
        let first = try #require(try shop.store.integer("SELECT min(id) FROM journal WHERE \(condition)"))
        try unlock()
        try delete(where: condition)
        #expect(throws: JournalError.missing(entry: first)) { try shop.store.verifyJournal(as: shop.admin) }
    }

    @Test func `what was touched is in the index as the entry has it`() throws {
        try unlock()
        try shop.store.raw("DELETE FROM journal_touch WHERE entry = \(middle)")
        #expect(throws: JournalError.altered(entry: middle)) { try shop.store.verifyJournal(as: shop.admin) }
    }

    @Test func `no entry is written in the place of one that is missing`() throws {
        let last = try shop.store.verifyJournal(as: shop.admin).entries
        try unlock()
        try delete(where: "id = \(last)")
        #expect(throws: JournalError.missing(entry: last)) { try shop.add("PEN2") }
    }

    @Test func `a chain that was made anew is told by a hash noted earlier`() throws {
        let noted = try shop.store.verifyJournal(as: shop.admin).head
        try unlock()
        try delete(where: "id = 8")
        try shop.store.raw("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'journal'")
        try shop.add("PEN2")
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(throws: JournalError.hashNotInChain(noted)) {
            try shop.store.verifyJournal(containing: noted, as: shop.admin)
        }
    }

    @Test func `what each error says`() {
        let broken = "compare with a backup: nothing after this entry can be trusted"
        expectFacts([
            (
                JournalError.keyReused("k", entry: 7, command: "cart add"),
                ErrorFacts(
                    .refused, "idempotency_key_reused",
                    "idempotency key \"k\" was already used for a different request: `cart add` in entry 7",
                    hint: "use a new key for a new request")
            ),
            (
                .invalidKey(""),
                ErrorFacts(
                    .invalidInput, "invalid_idempotency_key",
                    "idempotency key \"\" is not 1 to 200 printable characters")
            ),
            (
                .notFound(7),
                ErrorFacts(
                    .notFound, "entry_not_found", "journal entry 7 not found",
                    hint: "see `storectl journal list`")
            ),
            (
                .altered(entry: 7),
                ErrorFacts(
                    .internalFault, "journal_broken", "journal entry 7 was altered: its hash does not match",
                    hint: broken)
            ),
            (
                .missing(entry: 7),
                ErrorFacts(.internalFault, "journal_broken", "journal entry 7 is missing", hint: broken)
            ),
            (
                .outOfChain(entry: 7),
                ErrorFacts(
                    .internalFault, "journal_broken", "journal entry 7 does not follow the one before it",
                    hint: broken)
            ),
            (
                .sealBroken(entry: 7),
                ErrorFacts(
                    .internalFault, "journal_broken",
                    "an entry before journal entry 7 differs from what that entry sealed", hint: broken)
            ),
            (
                .answerForgotten("k", entry: 7),
                ErrorFacts(
                    .refused, "answer_forgotten",
                    "the request with key \"k\" was done in entry 7, whose answer is no longer stored",
                    hint: "nothing was repeated; see `storectl journal show 7`")
            ),
            (
                .hashNotInChain("ab"),
                ErrorFacts(.internalFault, "journal_broken", "no journal entry has the hash ab", hint: broken)
            ),
        ])
        expectFacts([
            (
                JournalFilterError.notATouch("mug"),
                ErrorFacts(
                    .usage, "invalid_touch", "\"mug\" is not of the form noun:name",
                    hint: "write a noun and a name, such as product:MUG, order:17 or user:ann")
            )
        ])
    }
}
