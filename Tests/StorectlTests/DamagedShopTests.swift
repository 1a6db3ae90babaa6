import TestSupport
import Testing

@testable import Storectl

/// What somebody sees of a shop that another program has damaged.
@Suite struct DamagedShopTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
    }

    private func damage(_ sql: String) throws {
        let done = try SQLiteShell.run("PRAGMA ignore_check_constraints = ON; \(sql)", on: world.path("s.db"))
        try #require(done.status == 0, "\(done.errors)")
    }

    @Test(.enabled(if: SQLiteShell.isInstalled))
    func `a table that is missing is told by check, status and restore`() throws {
        #expect(world.storectl("backup", "good.db").status == .done)
        try damage("DROP TABLE payment")
        let missing = "table payment is missing"
        let check = world.storectl("check", "--format", "tsv", "--fields", "code,message")
        #expect(check.status == .refused && check.output.contains("schema\t\(missing)\n"), "\(check)")
        #expect(check.error == "")
        let status = world.storectl("status")
        #expect(
            status.error == """
                storectl: store \(world.path("s.db")) has no table payment, which every store has
                hint: see all that is wrong with `storectl check`

                """)
        #expect(world.storectl("backup", "bad.db").status == .done)
        let restored = world.storectl("restore", "bad.db", "--yes")
        #expect(restored.status == .refused && restored.error.contains(missing), "\(restored)")
        #expect(world.storectl("restore", "good.db", "--yes").status == .done)
        #expect(world.storectl("check").status == .done)
    }

    @Test(.enabled(if: SQLiteShell.isInstalled))
    func `an admin whose role is damaged can still check`() throws {
        try damage("UPDATE account SET role = 'boss'")
        let list = world.storectl("user", "list")
        #expect(list.error.hasPrefix("storectl: user admin has a value that this version"), "\(list)")
        let role = "user admin has the role boss, which does not exist"
        let check = world.storectl("check", "--quick", "--format", "tsv", "--fields", "code,message")
        #expect(check.status == .refused && check.output.contains("content\t\(role)\n"), "\(check)")
        #expect(world.storectl("check", "--rebuild-ids").status == .internalFault)
    }
}
