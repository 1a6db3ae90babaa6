import Foundation
import StoreCore
import Testing

@testable import Storectl

/// What a file that a command writes may be: a link, a pipe, a descriptor, and never a folder.
@Suite struct OutputTargetTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        try world.write("sku,title,price\nMUG,Mug,9.50\n", to: "good.csv")
        try world.write("sku,title,price\nPEN,Pen,x\n", to: "bad.csv")
        #expect(world.storectl("product", "import", "good.csv").status == .done)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: world.path(name), withDestinationPath: target)
    }

    private func target(_ name: String) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: world.path(name))
    }

    private var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: world.directory).sorted() }
    }

    @Test func `a link stays one, and what it leads to is replaced with its permissions`() throws {
        try world.makeFolder("shelf")
        try world.write("old", to: "shelf/real.csv", mode: 0o640)
        try link("hop", to: "shelf/real.csv")
        try link("out.csv", to: world.path("hop"))
        #expect(world.storectl("product", "export", "out.csv").status == .done)
        #expect(try target("out.csv") == world.path("hop"))
        #expect(try world.read("shelf/real.csv").hasPrefix("sku,"))
        let mode = try FileManager.default.attributesOfItem(atPath: world.path("shelf/real.csv"))
        #expect(mode[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: world.path("shelf")) == ["real.csv"])
    }

    @Test func `a link to what is not there yet makes it`() throws {
        try link("out.csv", to: "new.csv")
        #expect(world.storectl("product", "export", "out.csv").status == .done)
        #expect(try target("out.csv") == "new.csv")
        #expect(try world.read("new.csv").hasPrefix("sku,"))
    }

    @Test func `plan and rejects go through links too`() throws {
        for name in ["plan", "rejects"] {
            try world.write("old", to: name)
            try link("to-\(name)", to: name)
        }
        let outcome = world.storectl(
            "product", "import", "bad.csv", "--skip-invalid", "--plan", "to-plan", "--rejects", "to-rejects")
        #expect(outcome.status == .partial)
        #expect(try world.read("plan").hasPrefix("{"))
        #expect(try world.read("rejects").hasSuffix("PEN,Pen,x\n"))
        #expect(try target("to-plan") == "plan")
        #expect(try target("to-rejects") == "rejects")
    }

    @Test(arguments: [
        ["product", "export"],
        ["product", "import", "bad.csv", "--skip-invalid", "--rejects"],
        ["product", "import", "good.csv", "--plan"],
    ])
    func `a pipe is written to, and stays one`(command: [String]) throws {
        #expect(mkfifo(world.path("pipe"), 0o600) == 0)
        // To open it for reading as well waits for nobody, and what is written fits into the pipe.
        let reader = open(world.path("pipe"), O_RDWR | O_NONBLOCK)
        defer { close(reader) }
        #expect([.done, .partial].contains(world.storectl(command + ["pipe"]).status))
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(reader, &bytes, bytes.count)
        let text = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
        #expect(["sku,", "reject_line,", "{"].contains { text.hasPrefix($0) }, "\(text)")
        #expect(text.hasSuffix("\n"))
        var status = stat()
        #expect(lstat(world.path("pipe"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
        #expect(try !files.contains { $0.hasPrefix("pipe.") })
    }

    @Test func `what the shell has opened is written to by its number`() throws {
        try world.write("before\n", to: "log")
        let log = open(world.path("log"), O_WRONLY | O_APPEND)
        defer { close(log) }
        try link("own", to: "/dev/fd/\(log)")
        for name in ["/dev/fd/\(log)", "own"] {
            #expect(world.storectl("product", "export", name).status == .done)
        }
        let lines = try world.read("log").split(separator: "\n").map { $0.prefix(4) }
        #expect(lines == ["befo", "sku,", "MUG,", "sku,", "MUG,"])
        #expect(try target("own") == "/dev/fd/\(log)")
    }

    @Test func `what only this program has opened is not written to`() throws {
        try world.write("before\n", to: "log")
        let log = open(world.path("log"), O_WRONLY | O_APPEND | O_CLOEXEC)
        defer { close(log) }
        let outcome = world.storectl("product", "export", "/dev/fd/\(log)")
        #expect(outcome.error == "storectl: cannot write /dev/fd/\(log): bad file descriptor\n")
        #expect(try world.read("log") == "before\n")
    }

    @Test(arguments: [
        ["product", "export"], ["product", "import", "good.csv", "--rejects"],
        ["product", "import", "good.csv", "--plan"], ["stock", "import", "good.csv", "--rejects"],
    ])
    func `a folder is refused`(command: [String]) throws {
        try world.makeFolder("folder")
        try link("link", to: "folder")
        for name in ["folder", "link"] {
            let outcome = world.storectl(command + [name])
            #expect(
                outcome.error == "storectl: \(world.path(name)) is a folder\nhint: give a file inside it\n")
            #expect(outcome.status == .refused)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: world.path("folder")).isEmpty)
    }

    @Test func `standard output is not there for a plan or rejects`() throws {
        for (option, example) in [("--rejects", "rejects.csv"), ("--plan", "tonight.plan")] {
            let outcome = world.storectl("product", "import", "good.csv", option, "-")
            #expect(
                outcome.error == """
                    storectl: \(option) cannot be -: standard output carries the answer
                    hint: name a file, such as \(option) \(example)

                    """)
            #expect(outcome.status == .usage)
        }
        #expect(world.storectl("stock", "import", "good.csv", "--rejects", "-").status == .usage)
        #expect(try !files.contains("-"))
    }

    @Test func `a plan and rejects are two files`() throws {
        try link("other", to: "same")
        try link("here", to: ".")
        for (plan, rejects) in [
            ("same", "same"), ("same", "./same"), ("other", "same"), ("same", "here/same"),
        ] {
            let outcome = world.storectl(
                "product", "import", "good.csv", "--plan", plan, "--rejects", rejects)
            #expect(outcome.status == .refused)
            #expect(
                outcome.error == """
                    storectl: the plan and the rejected rows cannot both be written to \(world.path(plan))
                    hint: choose another file

                    """)
        }
        #expect(try !files.contains("same"))
    }

    @Test func `no link leads over the input or beside the store`() throws {
        try link("input", to: "good.csv")
        let input = world.storectl("product", "import", "good.csv", "--rejects", "input")
        #expect(input.error.hasPrefix("storectl: \(world.path("input")) is the file being imported"))
        try link("lock", to: "s.db-wal")
        let beside = world.storectl("product", "export", "lock")
        #expect(
            beside.error.hasPrefix(
                "storectl: \(world.path("lock")) belongs to the database \(world.path("s.db"))"))
        #expect(try !files.contains("s.db-wal"))
    }

    @Test func `links in a circle lead nowhere`() throws {
        try link("one", to: "two")
        try link("two", to: "one")
        #expect(
            world.storectl("product", "export", "one").error
                == "storectl: cannot write \(world.path("one")): too many levels of symbolic links\n")
    }
}
