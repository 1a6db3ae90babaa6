import Glibc
import ShopText
import StoreCore
import Testing

@testable import Storectl

/// Arguments that are no text: what names a file keeps its bytes, all else is refused.
@Suite struct StrayArgumentsTests {
    let world: TestWorld
    private let stray = String(systemBytes: [0x61, 0xFF])

    init() throws { world = try TestWorld() }

    @Test func `values that are no text are refused, by whatever way they are given`() throws {
        try world.makeShop()
        for words in [
            ["product", "show", stray], ["product", "add", "--sku", stray, "--title", "T", "--price", "1"],
            ["product", "add", "--sku=\(stray)", "--title", "T", "--price", "1"],
            ["cart", "add", "MUG", stray], ["cart", "add", "--", stray],
            ["cart", "add", "MUG", "--idempotency-key", stray],
        ] {
            let outcome = world.storectl(words)
            #expect(
                outcome.status == .invalidInput && outcome.error.hasSuffix(" is not UTF-8 text: a\\xff\n"))
        }
        #expect(
            world.storectl("product", "show", "X", "--fields", stray).error
                == "storectl: the value of --fields is not UTF-8 text: a\\xff\n")
        #expect(
            world.storectl("product", "show", stray).error
                == "storectl: the argument is not UTF-8 text: a\\xff\n")
        #expect(
            world.storectl("product", "show", stray, "--json").error == """
                {"error":{"code":"not_text","kind":"invalid_input","message":"the argument is not UTF-8 text: \
                a\\\\xff","hint":null,"exit_code":65,"details":{"value":"a\\\\xff"}}}

                """)
    }

    @Test func `options and commands that are no text are usage errors`() {
        #expect(
            world.storectl("product", "list", "--li\(stray)", "3")
                == Outcome(error: "storectl: the argument is not UTF-8 text: --lia\\xff\n", status: .usage))
        for words in [["--\(stray)"], ["product", "list", "--quiet=\(stray)"], ["help", "--\(stray)"]] {
            #expect(world.storectl(words).status == .usage)
            #expect(world.storectl(words).error.contains("a\\xff"))
        }
        #expect(
            world.storectl("pr\(stray)")
                == Outcome(
                    error: "storectl: unknown command 'pra\\xff'\nhint: see 'storectl --help'\n",
                    status: .usage))
    }

    @Test func `a file may have any name`() throws {
        world.variables["STORECTL_STORE"] = nil
        try world.write("correct horse battery\n", to: "pw")
        let words = [
            "init", "--name", "Shop", "--currency", "USD", "--admin-username", "admin", "--admin-email",
            "admin@shop.test", "--password-cost", "4", "--store", stray, "--password-file",
        ]
        #expect(rename(world.path("pw"), world.path(stray + "pw").fileName) == 0)
        #expect(world.storectl(words + [stray + "pw"]).status == .done)
        let other = String(systemBytes: [0x61, 0xFE])
        #expect(world.storectl("product", "list", "--store", other).error.contains("a\\xfe not found"))
        world.variables["STORECTL_STORE"] = stray
        #expect(world.storectl("login", "admin", "--password-file=\(stray)pw").status == .done)
        #expect(
            world.storectl("product", "add", "--sku", "A", "--title", "T", "--price", "1").status == .done)
        let file = stray + ".csv"
        #expect(world.storectl("product", "export", file).status == .done)
        #expect(world.storectl("product", "import", file, "--quiet").status == .done)
        #expect(world.storectl("product", "import", other).error.contains("cannot read "))
        for name in [stray, stray + "pw", file, stray + ".lock", stray + "-journal"] {
            #expect(unlink(world.path(name).fileName) == 0)
        }
    }

    @Test func `what a shell can paste has its bytes`() {
        #expect("\(stray)".shellWord == #"$'a\xff'"#)
    }
}

/// Hints and messages that are built from what somebody has typed or stored.
@Suite struct BuiltHintTests {
    let world: TestWorld

    init() throws { world = try TestWorld() }

    @Test func `a mistaken option is never proposed as a word of its own where there is none`() throws {
        #expect(
            world.storectl("checkout", "-x")
                == Outcome(
                    error: "storectl: unknown option '-x'\nhint: see 'storectl checkout --help'\n",
                    status: .usage))
        #expect(
            world.run("thing", "list", "-x")
                == Outcome(
                    error: "storectl: unknown option '-x'\nhint: see 'storectl thing list --help'\n",
                    status: .usage))
        #expect(world.run("thing", "set", "MUG", "-x").error.hasSuffix("storectl thing set -- MUG -x\n"))
    }

    @Test func `a line feed in what the shop keeps forges no hint`() {
        let report = ErrorReport(
            Located(place: "a\nhint: run `rm`", problem: NotText(value: "b\nc", option: "--x")))
        #expect(
            report.text(verbose: false)
                == "storectl: a\\nhint: run `rm`: the value of --x is not UTF-8 text: b\\nc\n")
        #expect(ErrorReport(Refused()).text(verbose: false) == "storectl: no\nhint: try\\nhint: this\n")
    }

    private struct Refused: StoreError {
        var kind: ErrorKind { .refused }
        var code: String { "no" }
        var message: String { "no" }
        var hint: String? { "try\nhint: this" }
    }

    @Test func `names in commands are one word for the shell`() {
        let sku = "A B$(x)"
        #expect(StockError.wouldLieUnsold(sku: sku, onHand: 1).hint?.contains("adjust 'A B$(x)' =0") == true)
        #expect(
            AccessError.notVerified(email: "a'b@x.org").hint?.contains(#"request 'a'\''b@x.org'`"#) == true)
    }
}
