import ArgumentParser
import ShopText
import StoreCore
import Testing

@testable import Storectl

@Suite struct RunTests {
    let world: TestWorld

    init() throws { world = try TestWorld() }

    private func usage(_ message: String, hint: String) -> Outcome {
        Outcome(error: "storectl: \(message)\nhint: \(hint)\n", status: .usage)
    }

    @Test func `the version goes to standard output`() {
        #expect(world.run("--version") == Outcome(output: "9.9.9\n"))
    }

    @Test func `help goes to standard output, and so does a group without a verb`() {
        let help = world.run("thing", "--help")
        #expect(help.output.hasPrefix("OVERVIEW: Things.\n\nUSAGE: storectl thing <subcommand>\n"))
        #expect(help.status == .done)
        #expect(world.run("thing") == help)
        #expect(world.run("help", "thing") == help)
        #expect(world.run("thing", "list", "--help").output.contains("USAGE: storectl thing list"))
    }

    @Test func `a mistyped command is answered with the nearest`() {
        #expect(
            world.run("thign", "list")
                == usage("unknown command 'thign'", hint: "did you mean 'storectl thing'?"))
        #expect(
            world.run("thing", "lst")
                == usage("unknown command 'thing lst'", hint: "did you mean 'storectl thing list'?"))
        #expect(
            world.run("thing", "ste", "MUG")
                == usage("unknown command 'thing ste'", hint: "did you mean 'storectl thing set'?"))
        #expect(world.run("help", "thign") == world.run("thign"))
        #expect(world.run("xyzzy") == usage("unknown command 'xyzzy'", hint: "see 'storectl --help'"))
    }

    @Test func `what the parser finds wrong is told in one sentence and a hint`() {
        #expect(
            world.run("thing", "list", "--limt", "3")
                == usage("unknown option '--limt'", hint: "did you mean '--limit'?"))
        #expect(
            world.run("thing", "set", "MUG")
                == usage("missing expected argument '<quantity>'", hint: "see 'storectl thing set --help'"))
        #expect(
            world.run("thing", "set", "MUG", "1", "--format", "xml").error.hasPrefix(
                "storectl: --format cannot be \"xml\"\nhint: it accepts table, json"))
        #expect(
            world.run("thing", "list", "--limit", "-1")
                == usage(
                    "the limit must be 0 (for all) or more, not -1",
                    hint: "see 'storectl thing list --help'"))
        #expect(
            world.run("--bogus", "thing", "list")
                == usage("unknown option '--bogus'", hint: "see 'storectl --help'"))
    }

    @Test func `global options may stand before the command's name`() {
        let outcome = world.run("--store", "x.db", "-q", "thing", "--format=json", "set", "MUG", "2")
        #expect(outcome == world.run("thing", "set", "MUG", "2", "-q", "--json", "--store", "x.db"))
        #expect(outcome.output.contains("\"store\": \"\(world.directory)/x.db\""))
        #expect(outcome.error == "")
    }

    @Test func `a negative number is a value and not an option`() {
        let fields = ["--fields", "id,quantity,price,hidden", "--format", "jsonl", "-q"]
        func run(_ words: String...) -> String {
            world.clear()
            _ = Storectl.run(root: Sample.self, ["thing", "set"] + words + fields, world.context())
            return world.outputText + world.errorText
        }
        let expected = #"{"id":"5","quantity":"-2","price":"-1.5","hidden":true}"# + "\n"
        #expect(run("5", "-2", "--price", "-1.5", "--hidden") == expected)
        #expect(run("--hidden", "-p", "-1.5", "5", "-2") == expected)
        #expect(run("-5", "7") == #"{"id":"-5","quantity":"7","price":null,"hidden":false}"# + "\n")
        #expect(run("5", "-2", "--pric", "3").contains("unknown option '--pric'"))
    }

    @Test func `an error of ours thrown while parsing keeps its exit code`() {
        #expect(world.run("thing", "set", "MUG", "0").status == .refused)
    }

    @Test(
        arguments: zip(
            [
                ErrorKind.internalFault, .refused, .notFound, .notPermitted, .usage, .invalidInput, .busy,
                .interrupted,
            ],
            [Int32(1), 2, 3, 4, 64, 65, 75, 130]))
    func `every kind of error has its exit code`(kind: ErrorKind, code: Int32) {
        let outcome = world.run("fail", kind.rawValue)
        #expect(
            outcome.error
                == "storectl: only 3 of MUG\\u{9b}31m are in stock\nhint: storectl stock receive MUG\n")
        #expect(outcome.output == "")
        #expect(outcome.status.rawValue == code)
    }

    @Test func `an error for scripts is exactly one object`() {
        let error = """
            {"error":{"code":"insufficient_stock","kind":"refused","message":"only 3 of MUG\\u009b31m are in stock",\
            "hint":"storectl stock receive MUG","exit_code":2,"details":{"available":3}}}

            """
        #expect(world.run("fail", "refused", "--json") == Outcome(error: error, status: .refused))
        #expect(world.run("fail", "refused", "--format", "jsonl").error == error)
        world.variables = ["STORECTL_FORMAT": "json"]
        #expect(world.run("fail", "refused").error == error)
        #expect(world.run("fail", "refused", "--format", "table").error.hasPrefix("storectl: "))
    }

    @Test(arguments: [["--json"], ["--format", "json"], ["--format=jsonl"]])
    func `a usage error for scripts is exactly one object too`(options: [String]) {
        world.clear()
        let status = Storectl.run(root: Sample.self, ["thing", "lst"] + options, world.context())
        #expect(
            world.errorText == """
                {"error":{"code":"unknown_command","kind":"usage","message":"unknown command 'thing lst'",\
                "hint":"did you mean 'storectl thing list'?","exit_code":64,\
                "details":{"command":"thing lst","known":["storectl thing list"]}}}

                """)
        #expect(status == .usage)
    }

    @Test func `an unexpected error is a fault of ours, and verbose tells more`() {
        #expect(
            world.run("fail", "unexpected")
                == Outcome(error: "storectl: unexpected error: Unexpected()\n", status: .internalFault))
        #expect(
            world.run("fail", "unexpected", "-v").error
                == "storectl: unexpected error: Unexpected()\ninside: StorectlTests.Unexpected()\n"
                + "took 0.0 ms\n")
    }

    @Test func `an answer has its own exit code, and no answer is no output`() {
        #expect(world.run("fail", "partly") == Outcome(output: "a\u{1b}b\n", status: .partial))
        #expect(world.run("fail", "nothing") == Outcome())
        #expect(world.run("fail", "partly", "--json").output == "{\n  \"text\": \"a\\u001bb\"\n}\n")
    }

    @Test func `notices go to standard error and are silent when asked`() {
        #expect(
            world.run("thing", "list", "--format", "ids")
                == Outcome(output: "1\n20\n", error: "there is more: --after 20\n"))
        #expect(world.run("thing", "list", "--format", "ids", "--quiet") == Outcome(output: "1\n20\n"))
    }

    @Test func `output that cannot be written is an error, a reader that has gone is not`() {
        world.outputFailure = .readerGone
        #expect(world.run("thing", "list") == Outcome())
        world.outputFailure = .failed(reason: "no space left on device")
        #expect(
            world.run("thing", "list")
                == Outcome(
                    error: """
                        storectl: cannot write the output: no space left on device

                        """, status: .internalFault))
    }

    @Test func `whoever lost the answer of a change hears that it is done`() throws {
        try world.makeShop()
        world.outputFailure = .failed(reason: "no space left on device")
        let hint = "hint: the change was made; only the answer is lost\n"
        let add = ["category", "add", "Kitchen"]
        #expect(world.storectl(["product", "list"]).error.hasSuffix("on device\n"))
        #expect(world.storectl(add + ["-n"]).error.hasSuffix("on device\n"))
        #expect(world.storectl(add).error.hasSuffix(hint))
        world.outputFailure = nil
        #expect(world.storectl("category", "list", "--format", "ids").output == "1\n")
    }

    @Test func `an unknown field is refused before the command runs`() {
        #expect(
            world.run("thing", "list", "--fields", "id,titel")
                == usage("unknown field 'titel'", hint: "did you mean title?"))
        #expect(
            world.run("thing", "list", "--fields", "id,colour")
                == usage(
                    "unknown field 'colour'",
                    hint:
                        "the fields are id, title, price, is_visible, tags, rating, rating.rate, rating.count, "
                        + "parts, parts.sku, parts.quantity"))
    }

    @Test func `formats that cannot be combined are refused`() {
        #expect(
            world.run("thing", "list", "--json", "--format", "csv").error.contains(
                "--json and --format csv cannot be combined"))
        world.variables = ["STORECTL_FORMAT": "xml"]
        #expect(
            world.run("thing", "list")
                == usage(
                    "unknown format 'xml' in STORECTL_FORMAT",
                    hint: "the formats are table, json, jsonl, csv, tsv, ids, markdown, html"))
    }

    @Test func `the store is found by option, environment, then default`() {
        func store(_ words: String...) -> String {
            world.clear()
            let arguments = ["thing", "set", "1", "1", "--fields", "store", "--format", "tsv", "-q"] + words
            _ = Storectl.run(root: Sample.self, arguments, world.context())
            return String(world.outputText.dropFirst("store\n".count).dropLast())
        }
        #expect(store() == world.directory + "/.local/share/storectl/store.db")
        world.variables["XDG_DATA_HOME"] = "/data"
        #expect(store() == "/data/storectl/store.db")
        world.variables["STORECTL_STORE"] = "env.db"
        #expect(store() == world.directory + "/env.db")
        #expect(store("--store", "/flag.db") == "/flag.db")
    }

    @Test func `confirmation is asked for on a terminal and demanded elsewhere`() {
        #expect(
            world.run("thing", "set", "all", "1")
                == usage(
                    "refusing to set them all without --yes",
                    hint: "add --yes to go ahead, or --dry-run to see what would happen"))
        #expect(world.run("thing", "set", "all", "1", "--yes").status == .done)
        world.inputIsTerminal = true
        #expect(world.run("thing", "set", "all", "1", "--no-input").status == .usage)
        world.input = Array("y\n".utf8)
        #expect(world.run("thing", "set", "all", "1").error == "Set them all? [y/N] set\n")
        world.input = Array("\n".utf8)
        #expect(
            world.run("thing", "set", "all", "1")
                == Outcome(
                    error: "Set them all? [y/N] storectl: not confirmed; nothing was changed\n",
                    status: .refused))
        #expect(
            world.run("thing", "set", "all", "1", "--json").error.contains(
                #""code":"declined","kind":"refused""#))
    }

    @Test func `fields that name none are refused`() {
        for fields in ["", ",", " , "] {
            #expect(
                world.run("thing", "list", "--fields", fields)
                    == usage("--fields is empty", hint: "name fields, such as --fields id,created_at"))
        }
    }

    @Test func `a limit too large to count to is refused`() {
        #expect(
            world.run("thing", "list", "--limit", "9223372036854775807").error.hasPrefix(
                "storectl: the limit must be at most 1000000000, not 9223372036854775807; 0 means all\n"))
    }

    @Test func `help keeps the lines of its examples whole on a narrow terminal`() {
        world.terminalWidth = 40
        let help = world.storectl("product", "edit", "--help").output
        #expect(
            help.contains("\n  storectl product edit --where tag=winter --set price=-30% --round .95 -y\n"))
        #expect(
            !world.run("thing", "list", "--help").output.split(separator: "\n").contains { $0.count > 40 })
    }

    @Test func `without a home, files are to be named`() throws {
        world.variables["HOME"] = ""
        let options = try GlobalOptions.parse([])
        let error = #expect(throws: UsageError.self) { try options.storePath(in: world.context()) }
        #expect(error?.message == "no home directory: HOME is not set, and the account has none")
        #expect(error?.hint == "set it with --store FILE")
        #expect(throws: UsageError.self) { try options.sessionFile(in: world.context()) }
        #expect(try options.tokenAndSource(forStore: "s", in: world.context()).0 == nil)
    }

    @Test func `an error output that is closed does not undo what was done`() throws {
        world.errorOutputFailure = .failed(reason: "bad file descriptor")
        #expect(world.run("thing", "set", "MUG", "2", "--format", "ids") == Outcome(output: "MUG\n"))
    }

    @Test func `an empty list is told on a terminal`() {
        world.terminalWidth = 80
        world.variables = ["NO_COLOR": "1"]
        #expect(world.run("nothing") == Outcome(output: "ID  TITLE  PRICE\n", error: "nothing found\n"))
        #expect(world.run("nothing", "-q").error == "")
        #expect(world.run("nothing", "--json") == Outcome(output: "[]\n"))
        world.terminalWidth = nil
        #expect(world.run("nothing") == Outcome(output: "ID  TITLE  PRICE\n"))
    }

    @Test func `the options found before a command's name are the ones there are`() {
        let options = NegativeNumbers.optionsWithValue(of: Fail.self)
        #expect(options == GlobalOptions.namesWithValue)
    }
}
