import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Long changesets are stored compressed, and everything reads them as they were recorded.
@Suite struct PackedChangesetTests {
    @Test func `what is stored is read back, long or short, alike or at random`() {
        var generator = SeededGenerator(seed: 7)
        for length in [0, 1, 500, 4095, 4096, 70_000, 300_000] {
            for isRandom in [false, true] {
                let bytes: [UInt8] =
                    length == 0
                    ? []
                    : [UInt8(ascii: "T")]
                        + (1..<max(length, 1)).map {
                            isRandom ? .random(in: 0...255, using: &generator) : UInt8($0 % 9)
                        }
                let stored = PackedChangeset.packed(bytes)
                #expect(PackedChangeset.unpacked(stored) == bytes)
                #expect(stored.count <= bytes.count)
                #expect((stored.count < bytes.count) == (!isRandom && length >= PackedChangeset.fewest))
            }
        }
    }

    @Test func `what was damaged is what was stored, or still the same, and ends`() {
        let bytes = [UInt8(ascii: "T")] + (0..<9000).map { UInt8($0 * $0 % 251 % 50) }
        let stored = PackedChangeset.packed(bytes)
        #expect(stored.count < bytes.count)
        for place in stored.indices {
            var damaged = stored
            damaged[place] ^= 0x10
            // A repetition can be said in several ways.
            #expect([damaged, bytes].contains(PackedChangeset.unpacked(damaged)))
            let short = Array(stored[..<place])
            #expect(PackedChangeset.unpacked(short) == short)
        }
        #expect(PackedChangeset.unpacked(stored + [0]) == stored + [0])
    }

    @Test func `an import is stored so, verified, found altered, undone and compacted`() throws {
        let shop = try TestShop()
        _ = try shop.store.importRows(
            (1...300).map { [(.sku, "N\($0)"), (.title, "New \($0)"), (.price, "3")] }, as: shop.staff)
        let entry = try shop.store.entryCount()
        let mark = try shop.store.strings(
            "SELECT hex(substr(changeset, 1, 1)) FROM journal WHERE id = \(entry)")
        #expect(mark == ["78"])
        let changeset = try #require(try shop.store.lastEntry()?.changeset)
        #expect(changeset.first == UInt8(ascii: "T"))
        // Earlier versions stored it as it is.
        let trigger = try shop.store.strings("SELECT sql FROM sqlite_schema WHERE name = 'journal_is_final'")
        try shop.store.raw("DROP TRIGGER journal_is_final")
        try shop.store.raw("UPDATE journal SET changeset = x'\(changeset.hex)' WHERE id = \(entry)")
        _ = try shop.store.verifyJournal(as: shop.admin)
        #expect(try shop.store.lastEntry()?.changeset == changeset)
        try shop.store.raw("UPDATE journal SET changeset = x'7801AA' WHERE id = \(entry)")
        #expect(throws: JournalError.altered(entry: entry)) { try shop.store.verifyJournal(as: shop.admin) }
        try shop.store.raw(
            "UPDATE journal SET changeset = x'\(PackedChangeset.packed(changeset).hex)' WHERE id = \(entry)")
        try shop.store.raw(trigger[0])
        _ = try shop.store.verifyJournal(as: shop.admin)
        try shop.undo(entry)
        #expect(try shop.store.integer("SELECT count(*) FROM product WHERE sku LIKE 'N%'") == 0)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }
}
