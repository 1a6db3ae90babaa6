import Foundation
import Glibc
import ShopText
import Testing

@testable import StoreCore

@Suite struct CompanionFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ name: String) -> mode_t? {
        var status = stat()
        return lstat(folder.file(name), &status) == 0 ? status.st_mode & 0o777 : nil
    }

    @Test(arguments: [0o600, 0o660, 0o640, 0o666] as [mode_t])
    func `the lock file is for whom the store is for`(wanted: mode_t) throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        chmod(path, wanted)
        unlink(path + ".lock")
        _ = try shop.store.addCustomer("eve")
        #expect(mode("store.db.lock") == wanted)
        // Also one of ours that an older version made, or that the store was opened to others after.
        chmod(path + ".lock", 0o600)
        _ = try shop.store.addCustomer("fay")
        #expect(mode("store.db.lock") == wanted)
        #expect(try folder.names == ["store.db", "store.db-journal", "store.db.lock"])
    }

    @Test func `a store for a group has its journal for that group before SQLite makes one`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        chmod(path, 0o660)
        unlink(path + "-journal")
        CompanionFile(path + "-journal", of: path).share()
        #expect(mode("store.db-journal") == 0o660)
        #expect(try shop.store.addCustomer("eve").name == "eve")
        unlink(path + "-journal")
        chmod(path, 0o600)
        CompanionFile(path + "-journal", of: path).share()
        #expect(mode("store.db-journal") == nil)
    }

    @Test(.enabled(if: geteuid() == 0, "only the superuser gives a file to any group"))
    func `the lock file is of the store's group`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        chmod(path, 0o660)
        #expect(chown(path, 0, 4242) == 0)
        unlink(path + ".lock")
        _ = try shop.store.addCustomer("eve")
        var status = stat()
        #expect(stat(path + ".lock", &status) == 0 && status.st_gid == 4242)
    }

    @Test(.timeLimit(.minutes(30)))
    func `what is no file in the place of a lock or a journal is refused without waiting`() throws {
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        for name in [".lock", "-journal"] {
            let companion = shop.store.path + name
            unlink(companion)
            #expect(mkfifo(companion, 0o600) == 0)
            #expect(throws: StoreFileError.inTheWay(companion)) {
                try Store(at: path, environment: .fixed(TestClock(TestShop.start))).addCustomer("eve")
            }
            unlink(companion)
        }
        #expect(symlink("elsewhere", path + "-journal") == 0)
        #expect(throws: StoreFileError.inTheWay(shop.store.path + "-journal")) {
            try Store(at: path, environment: .fixed(TestClock(TestShop.start)))
        }
        unlink(path + "-journal")
        #expect(try shop.store.addCustomer("eve").name == "eve")
    }

    @Test func `a store whose name is no text is one like others`() throws {
        let path = folder.file(String(systemBytes: Array("st%?re ".utf8) + [0xFF, 0xC3]))
        let shop = try TestShop(at: path)
        try shop.add("MUG")
        let again = try Store(at: path, environment: .fixed(TestClock(TestShop.start)))
        #expect(again.path.systemBytes.suffix(2) == [0xFF, 0xC3])
        #expect(try again.product(.sku("MUG"), as: shop.staff).quantity == 10)
        var status = stat()
        #expect(stat((path + ".lock").fileName, &status) == 0 && stat(path.fileName, &status) == 0)
        for name in [path, path + ".lock", path + "-journal"] { unlink(name.fileName) }
    }
}
