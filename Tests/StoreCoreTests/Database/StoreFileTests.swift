import Foundation
import GRDB
import TestSupport
import Testing

@testable import StoreCore

@Suite struct StoreFileTests {
    let folder: TemporaryFolder
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws { folder = try TemporaryFolder() }

    /// Expects the path to be refused, and what is there to stay as it is.
    private func expectRefused(
        _ path: String, _ error: StoreFileError, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = (try folder.names, try? Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(throws: error, sourceLocation: sourceLocation) {
            try Store(at: path, environment: environment)
        }
        let after = (try folder.names, try? Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(before == after, sourceLocation: sourceLocation)
    }

    /// A database with a schema of its own.
    private func database(applicationID: Int32, version: Int) throws -> String {
        let path = folder.file("other.db")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    CREATE TABLE thing (id INTEGER PRIMARY KEY);
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = \(version);
                    """)
        }
        try queue.close()
        return path
    }

    @Test func `a store that is not there is not made`() throws {
        try expectRefused(folder.file("none.db"), .missing(folder.file("none.db")))
        try expectRefused(folder.file("no/folder.db"), .missing(folder.file("no/folder.db")))
    }

    @Test func `a path through a file is not there`() throws {
        let path = try folder.write("text".utf8, to: "file") + "/store.db"
        try expectRefused(path, .missing(path))
    }

    @Test func `an empty file is refused`() throws {
        let path = try folder.write([], to: "empty.db")
        try expectRefused(path, .empty(path))
    }

    @Test(arguments: [
        Array("hello, world\n".utf8), Array(String(repeating: "text ", count: 1000).utf8),
        Array("SQLite format 3\0".utf8), Array("SQLite format 2\0".utf8) + [UInt8](repeating: 0, count: 4096),
        {
            var generator = SeededGenerator(seed: 3);
            return (0..<8192).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }(),
    ])
    func `text, random bytes and half a header are refused`(bytes: [UInt8]) throws {
        let path = try folder.write(bytes, to: "bytes.db")
        try expectRefused(path, .notADatabase(path))
    }

    @Test func `the database of another application is refused`() throws {
        let path = try database(applicationID: 0, version: 1)
        try expectRefused(path, .otherApplication(path))
    }

    @Test func `a store of a newer version is refused`() throws {
        let path = try database(applicationID: Schema.applicationID, version: Schema.version + 1)
        try expectRefused(path, .newer(path, version: Schema.version + 1, known: Schema.version))
    }

    @Test func `a store that is marked with another version is told so, and stays as it is`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        let known = Schema.version
        for version in [known - 1, 3, 0, -7] {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
            try queue.close()
            let error = #expect(throws: MigrationError.self) { try Store(at: path, environment: environment) }
            #expect(
                error?.message
                    == "the store cannot be upgraded: its tables are the present ones, but its PRAGMA "
                    + "user_version says version \(version)")
            #expect(
                error?.hint
                    == "nothing was changed; another program set it: set it back with "
                    + "`PRAGMA user_version = \(known)`")
        }
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "CREATE TABLE other (id INTEGER PRIMARY KEY); PRAGMA user_version = 3")
        }
        try queue.close()
        let error = #expect(throws: MigrationError.self) { try Store(at: path, environment: environment) }
        #expect(
            error?.message.hasPrefix(
                "the store cannot be upgraded: its PRAGMA user_version says version 3, but its tables are not "
                    + "of that version (") == true)
        #expect(error?.hint == "nothing was changed; restore a backup with `storectl restore`")
    }

    /// A store as a crash leaves it while `sql` is committed: the pages are written, the journal is there.
    private func crash(_ path: String, during sql: String) throws {
        let files = FileManager.default
        try? files.removeItem(atPath: path + "-journal")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            // Unsynchronized, the journal's header says that all of it counts.
            try database.execute(sql: "PRAGMA synchronous = OFF; BEGIN IMMEDIATE; \(sql)")
            try files.copyItem(atPath: path + "-journal", toPath: folder.file("kept"))
            try database.execute(sql: "COMMIT")
        }
        try queue.close()
        try? files.removeItem(atPath: path + "-journal")
        try files.moveItem(atPath: folder.file("kept"), toPath: path + "-journal")
    }

    @Test func `the version is asked for after a write that was cut short is rolled back`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        try crash(path, during: "PRAGMA user_version = \(Schema.version + 1)")
        #expect(try Store(at: path, environment: environment).uuid == shop.store.uuid)
        // A migration that was cut short is done again.
        let older = folder.file("older.db")
        try OldStore.make(schema: 5, at: older)
        try crash(older, during: "DROP TABLE journal_touch; PRAGMA user_version = \(Schema.version)")
        let store = try Store(at: older, environment: environment)
        #expect(try store.integer("PRAGMA user_version") == Int64(Schema.version))
        #expect(try store.integer("SELECT count(*) FROM journal_touch") ?? 0 > 0)
    }

    @Test func `a store with a second name is refused`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        #expect(link(path, folder.file("second.db")) == 0)
        try expectRefused(path, .hardLinked(path, 2))
        try expectRefused(folder.file("second.db"), .hardLinked(folder.file("second.db"), 2))
    }

    @Test func `a folder is refused`() throws {
        try expectRefused(folder.path, .notAFile(folder.path))
    }

    @Test(.timeLimit(.minutes(30))) func `a FIFO is refused without waiting for its writer`() throws {
        let path = folder.file("fifo")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: StoreFileError.notAFile(path)) { try Store(at: path, environment: environment) }
    }

    @Test func `a device is refused`() {
        #expect(throws: StoreFileError.notAFile("/dev/null")) {
            try Store(at: "/dev/null", environment: environment)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every file"))
    func `a file that may not be read is refused`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        chmod(path, 0)
        #expect(throws: StoreFileError.unreadable(path, EACCES)) {
            try Store(at: path, environment: environment)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write every file"))
    func `a read-only store can be read and not written`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        chmod(path, 0o400)
        let store = try Store(at: path, environment: environment)
        #expect(try store.categories(as: .anonymous) == [])
        #expect(throws: StoreFileError.readOnly(path)) { try store.addCustomer("eve") }
    }

    @Test func `a store opened for reading only refuses to write`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let store = Store(
            try Connection.open(path, readOnly: true), path: path, uuid: shop.store.uuid, name: "s",
            currency: shop.store.currency, writers: WriteQueue(store: path), isWritable: false,
            environment: environment)
        #expect(try store.categories(as: shop.staff) == [])
        #expect(throws: StoreFileError.readOnly(path)) { try store.addCustomer("eve") }
    }

    @Test func `a symbolic link is resolved, so that the lock stands beside the file`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        try FileManager.default.createDirectory(
            atPath: folder.file("links"), withIntermediateDirectories: false)
        let link = folder.file("links/shop.db")
        #expect(symlink("../store.db", link) == 0)
        let store = try Store(at: link, environment: environment)
        _ = try store.addCustomer("eve")
        #expect(store.path == String(cString: realpath(path, nil)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("links")) == ["shop.db"])
        #expect(try folder.names == ["links", "store.db", "store.db-journal", "store.db.lock"])
    }

    @Test func `a store cut short is damaged, and says so`() throws {
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        #expect(truncate(path, 4096) == 0)
        let error = #expect(throws: StoreFileError.self) { try Store(at: path, environment: environment) }
        #expect(error?.code == "store_corrupt")
    }

    @Test func `a store with its middle overwritten is damaged, and says so`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        try shop.add("MUG")
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.seek(toOffset: 4096)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        try handle.write(contentsOf: Data(repeating: 0xA5, count: size - 4096))
        try handle.close()
        let error = #expect(throws: DatabaseFault.self) {
            try Store(at: path, environment: environment).product(.sku("MUG"), as: shop.staff)
        }
        #expect(error?.code == "store_corrupt")
    }
}
