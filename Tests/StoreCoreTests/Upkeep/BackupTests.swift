import Foundation
import Glibc
import ShopText
import Testing

@testable import StoreCore

/// Copies of a store, and stores of copies.
@Suite struct BackupTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("shop.db"))
        try shop.add("MUG")
    }

    private func open(_ path: String) throws -> Store {
        try Store(at: path, environment: shop.store.environment)
    }

    /// The shop without codes that are still good, which no copy has.
    private func dump() throws -> [String] {
        try shop.store.dump().filter {
            !$0.hasPrefix("one_time_code ") && !($0.hasPrefix("mail ") && $0.contains("verif"))
        }
    }

    @Test func `a backup is the whole store, for its owner alone`() throws {
        let path = folder.file("copy.db")
        let backup = try shop.store.backUp(to: path, as: shop.admin)
        let copy = try open(path)
        #expect(try copy.dump() == dump())
        #expect(backup.entries == (try shop.store.entryCount()))
        #expect(backup.head == (try shop.store.verifyJournal(as: shop.admin).head))
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(backup.bytes == status.st_size)
        #expect(try folder.names.filter { $0.contains("new-") } == [])
    }

    @Test func `nothing is written over, and only those with the permission copy`() throws {
        let path = try folder.write("keep me".utf8, to: "copy.db")
        #expect(throws: BackupError.exists(path)) { try shop.store.backUp(to: path, as: shop.admin) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "keep me")
        #expect(throws: AccessError.notPermitted(name: "sam", .backup)) {
            try shop.store.backUp(to: folder.file("other.db"), as: shop.staff)
        }
        #expect(throws: (any Error).self) {
            try shop.store.backUp(to: folder.file("none/copy.db"), as: shop.admin)
        }
    }

    @Test func `a folder keeps the newest copies and nobody else's files`() throws {
        let copies = folder.file("copies")
        for _ in 0..<4 {
            shop.clock.advance(seconds: 60)
            _ = try shop.store.backUp(intoFolder: copies, keeping: 2, as: shop.admin)
            try Data().write(to: URL(fileURLWithPath: copies + "/storectl-notes.db"))
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: copies).sorted() == [
                "storectl-20251224T100300123Z.db", "storectl-20251224T100400123Z.db", "storectl-notes.db",
            ])
    }

    @Test func `no copy goes for one of a store with faults`() throws {
        let copies = folder.file("copies")
        _ = try shop.store.backUp(intoFolder: copies, keeping: 1, as: shop.admin)
        try shop.store.raw("UPDATE product SET price = price + 1")
        shop.clock.advance(seconds: 60)
        let done = try shop.store.backUp(intoFolder: copies, keeping: 1, as: shop.admin)
        #expect(done.faults > 0 && done.removed == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: copies).count == 2)
    }

    @Test func `a folder loses what a killed backup left in it, and nothing that is under way`() throws {
        let copies = folder.file("copies")
        _ = try shop.store.backUp(intoFolder: copies, keeping: 2, as: shop.admin)
        let held = copies + "/storectl-20251224T090000000Z.db.new-00000001"
        let left = [
            "storectl-20251224T090000000Z.db.new-0123abcd",
            "storectl-20251224T090000000Z.db.new-0123abcd-journal",
            "storectl-20251223T090000000Z.db.new-00ff00ff.lock",
        ]
        let others = ["notes.db.new-0123abcd", "storectl-20251224T090000000Z.db.new-mine"]
        for name in left + others { _ = try folder.write("x".utf8, to: "copies/" + name) }
        _ = try folder.write("x".utf8, to: "copies/storectl-20251224T090000000Z.db.new-00000001")
        let descriptor = Glibc.open(held, O_RDWR)
        defer { close(descriptor) }
        #expect(DraftFile.hold(descriptor))
        shop.clock.advance(seconds: 60)
        _ = try shop.store.backUp(intoFolder: copies, keeping: 2, as: shop.admin)
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: copies))
        #expect(names.isDisjoint(with: left))
        #expect(names.isSuperset(of: others + [String(held.split(separator: "/").last ?? "")]))
    }

    @Test func `restoring brings back the state, keeps what it replaces, and is seen by open connections`()
        throws
    {
        let (path, kept) = (folder.file("copy.db"), folder.file("kept.db"))
        _ = try shop.store.backUp(to: path, as: shop.admin)
        let before = try dump()
        let other = try open(shop.store.path)
        try shop.edit("MUG", [(.price, "99")])
        try shop.add("POT")
        let later = try dump()
        let entries = try open(path).entryCount()
        let restored = try shop.store.restore(from: path, keeping: kept, as: shop.admin)
        #expect(try other.dump() == shop.store.dump())
        // The backup, and the entry that says so.
        let copy = try open(path)
        #expect(try copy.dump() == before)
        let entry = try shop.store.journalEntry(entries + 1, as: shop.admin).0.entry
        #expect(entry.command == "restore" && entry.actor == "admin")
        #expect(
            entry.arguments?.contains("\"head\":\"\(restored.head)\",\"replaced_entries\":\(entries + 2)")
                == true)
        #expect(try shop.store.entryCount() == entries + 1)
        #expect(
            try shop.store.verifyJournal(containing: restored.head, as: shop.admin).entries == entries + 1)
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
        #expect(
            try shop.store.product(.sku("MUG"), as: shop.staff) == copy.product(.sku("MUG"), as: shop.staff))
        #expect(try open(kept).dump() == later)
        #expect(try folder.names.filter { $0.contains("restore-") } == [])
        try shop.add("CUP")
    }

    @Test func `a store is made from a backup where there is none`() throws {
        let (path, new) = (folder.file("copy.db"), folder.file("new.db"))
        _ = try shop.store.backUp(to: path, as: shop.admin)
        _ = try Store.restore(from: path, to: new, environment: shop.store.environment)
        #expect(try open(new).dump() == dump())
        #expect(throws: StoreFileError.exists(new)) {
            try Store.restore(from: path, to: new, environment: shop.store.environment)
        }
    }

    @Test func `what is no sound backup changes nothing`() throws {
        let path = folder.file("copy.db")
        _ = try shop.store.backUp(to: path, as: shop.admin)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let before = try shop.store.dump()
        for (name, cut) in [("short.db", bytes.count - 1), ("half.db", bytes.count / 2), ("empty.db", 0)] {
            let broken = try folder.write(bytes.prefix(cut), to: name)
            #expect(throws: (any Error).self, "\(name)") {
                try shop.store.restore(from: broken, keeping: folder.file("kept-\(name)"), as: shop.admin)
            }
        }
        // A page in the middle, and a hash of the journal's chain.
        for place in stride(from: 4096 * 3, to: 4096 * 3 + 4000, by: 40) { bytes[place] ^= 0x55 }
        let broken = try folder.write(bytes, to: "flipped.db")
        #expect(throws: (any Error).self) {
            try shop.store.restore(from: broken, keeping: folder.file("kept"), as: shop.admin)
        }
        #expect(try shop.store.dump() == before)
        #expect(try folder.names.filter { $0.hasPrefix("kept") } == [])
    }
}
