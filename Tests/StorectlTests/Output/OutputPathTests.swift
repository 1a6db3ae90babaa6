import Foundation
import ShopText
import StoreCore
import Testing

@testable import Storectl

/// Files that commands write, and what they are never written over.
@Suite struct OutputPathTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        try play(
            "product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50", "--quantity", "3")
    }

    private func run(_ arguments: [String]) -> Outcome { world.storectl(arguments) }

    private func play(_ arguments: String...) throws { #expect(run(arguments).status == .done) }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: world.path(name)))
    }

    @Test(arguments: [
        ["product", "export"], ["product", "import", "new.csv", "--skip-invalid", "--rejects"],
        ["product", "import", "good.csv", "--dry-run", "--plan"],
        ["token", "create", "--name", "x", "--allow", "own.shopping", "--out"],
    ])
    func `no command writes over the store, by any of its names, or beside it`(command: [String]) throws {
        try world.write("sku,title,price\nPEN,Pen,1\nBAD,,\n", to: "new.csv")
        try world.write("sku,title,price\nPEN,Pen,1\n", to: "good.csv")
        try FileManager.default.createSymbolicLink(
            atPath: world.path("link.db"), withDestinationPath: world.path("s.db"))
        let before = try bytes("s.db")
        for name in ["s.db", "./s.db", "link.db"] {
            let outcome = run(command + [name])
            #expect(outcome.status == .refused)
            #expect(
                outcome.error.contains(
                    "/\(name) is a database and will not be overwritten\nhint: choose another file\n"))
        }
        for suffix in ["-journal", "-wal", "-shm", ".lock"] {
            let outcome = run(command + ["s.db" + suffix])
            #expect(outcome.status == .refused)
            #expect(
                outcome.error.contains("/s.db\(suffix) belongs to the database \(world.path("s.db")) and"))
        }
        #expect(try bytes("s.db") == before)
    }

    @Test func `what becomes a database while a file is written is kept too`() throws {
        let file = try AtomicFile(world.path("late.csv"))
        try file.write("sku\n")
        try FileManager.default.copyItem(atPath: world.path("s.db"), toPath: world.path("late.csv"))
        #expect(throws: FileError.isDatabase(world.path("late.csv"), of: world.path("late.csv"))) {
            try file.finish()
        }
        #expect(try bytes("late.csv") == bytes("s.db"))
    }

    @Test func `other files are written over as before`() throws {
        for content in ["", "SQLite format", "old"] {
            try world.write(content, to: "out.csv")
            try play("product", "export", "out.csv")
            #expect(try world.read("out.csv").hasPrefix("sku,"))
        }
    }

    @Test(arguments: [["--format", "ids"], ["--fields", "name"], ["--json", "--fields", "name,begins"]])
    func `a token that nobody would see is not made`(options: [String]) throws {
        let outcome = run(["token", "create", "--name", "x", "--allow", "own.shopping"] + options)
        #expect(outcome.status == .usage)
        #expect(
            outcome.error.contains("the generated token is shown only once")
                && outcome.error.contains("include the field token, in any format except ids"))
        #expect(run(["token", "list", "--json"]).output == "[]\n")
        try play("token", "create", "--name", "x", "--allow", "own.shopping", "--fields", "name,token")
        try play("token", "create", "--name", "y", "--allow", "own.shopping", "--out", "y", "--format", "ids")
    }
}
