import ShopText
import StoreCore
import Testing

@testable import Storectl

/// Which file an export writes, and for whom.
@Suite struct ExportFileTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        #expect(
            world.storectl(
                "product", "add", "--sku", "A", "--title", "A, 1", "--description", "T\tab", "--price", "1"
            ).status == .done)
    }

    private static let known = "csv, tsv, json, jsonl, shopify, woocommerce"

    @Test(arguments: [
        ("out.csv", "sku,"), ("out", "sku,"), ("out.txt", "sku,"), ("OUT.CSV", "sku,"),
        ("products.2026-11-21", "sku,"), ("out.", "sku,"), (".out", "sku,"), ("a.b/out", "sku,"),
        ("out.tsv", "sku\t"), ("out.json", "[\n"), ("out.jsonl", "{\"sku\""), ("out.ndjson", "{\"sku\""),
    ])
    func `the ending of the name says what is written`(name: String, start: String) throws {
        if name.contains("/") { try world.makeFolder("a.b") }
        #expect(world.storectl("product", "export", name).status == .done)
        #expect(try world.read(name).hasPrefix(start))
    }

    @Test(arguments: ["out.xlsx", "out.ods", "out.csv.gz", "out.db"])
    func `an ending that nobody knows is refused`(name: String) throws {
        let outcome = world.storectl("product", "export", name)
        let ending = name.split(separator: ".").last ?? ""
        #expect(
            outcome.error == """
                storectl: unknown export format .\(ending)
                hint: choose one with --as: \(ExportFileTests.known)

                """)
        #expect(outcome.status == .usage)
        #expect(world.storectl("product", "export", name, "--as", "csv").status == .done)
    }

    @Test func `the format is what was asked for, or refused`() throws {
        let tsv = world.storectl("product", "export", "--format", "tsv").output
        #expect(tsv.hasPrefix("sku\ttitle\t") && tsv.contains("\nA\tA, 1\t\"T\tab\"\t1.00\t"))
        #expect(world.storectl("product", "export", "x.json", "--format", "tsv").status == .done)
        #expect(try world.read("x.json") == tsv)
        try world.write(tsv, to: "x.tsv")
        let again = world.storectl("product", "import", "x.tsv", "--dry-run")
        #expect(again.output == "0 created, 0 updated, 1 unchanged of 1\n")
        for format in ["table", "ids"] {
            let outcome = world.storectl("product", "export", "--format", format)
            #expect(outcome.error.hasPrefix("storectl: unknown export format --format \(format)\n"))
        }
        // A standing wish of the person is about answers.
        world.variables["STORECTL_FORMAT"] = "table"
        #expect(world.storectl("product", "export").output.hasPrefix("sku,"))
    }

    @Test func `an export has every field`() {
        let outcome = world.storectl("product", "export", "--fields", "sku,price")
        #expect(
            outcome.error == """
                storectl: an export includes every field; --fields does not apply
                hint: choose fields with `storectl product list --limit 0 --format csv --fields sku,price`

                """)
        #expect(outcome.status == .usage)
    }

    @Test func `who is not staff is told that there may be more`() throws {
        let notice =
            "only what customers see was exported; sign in as staff to export everything\n"
            + "wrote 1 product to all.csv\n"
        #expect(world.storectl("product", "export", "all.csv").error == "wrote 1 product to all.csv\n")
        #expect(world.storectl("logout").status == .done)
        #expect(
            world.storectl("product", "export", "all.csv")
                == Outcome(output: "", error: notice, status: .done))
        #expect(world.storectl("product", "export", "-q", "all.csv").error.isEmpty)
    }

    @Test func `an expired session does not export what customers see`() throws {
        #expect(world.storectl("product", "export", "all.csv").status == .done)
        let before = try world.read("all.csv")
        world.now = Instant(milliseconds: world.now.milliseconds + 1000 * 86_400_000)
        let outcome = world.storectl("product", "export", "all.csv")
        #expect(outcome.status == .notPermitted, "\(outcome)")
        #expect(try world.read("all.csv") == before)
        world.variables["STORECTL_TOKEN"] = "nonsense"
        #expect(world.storectl("product", "export", "all.csv").status == .notPermitted)
    }

    @Test func `an empty catalogue comes back in each format`() throws {
        #expect(world.storectl("product", "delete", "A", "--yes").status == .done)
        for name in ["e.csv", "e.tsv", "e.json", "e.jsonl"] {
            #expect(world.storectl("product", "export", name).status == .done)
            let again = world.storectl("product", "import", name)
            #expect(again.output == "0 rows: nothing to import\n", "\(name) \(again)")
            #expect(again.status == .done)
        }
        try world.write("", to: "e.csv")
        #expect(world.storectl("product", "import", "e.csv").error.contains("the file is empty"))
        #expect(world.storectl("product", "import", "-", "--from", "jsonl").status == .done)
    }

    @Test func `the table shows what customers pay today, and JSON both`() throws {
        #expect(
            world.storectl("product", "edit", "A", "--sale-price", "0.50", "--sale-ends-on", "2026-02-01")
                .status
                == .done)
        let list = ["product", "list", "--limit", "1"]
        #expect(world.storectl(list).output.contains("  0.50  "))
        #expect(world.storectl(list + ["--fields", "sku,price"]).output.contains("1.00"))
        let both = world.storectl(list + ["--json", "--fields", "price,current_price"]).output
        #expect(both.contains("\"price\": \"1.00\"") && both.contains("\"current_price\": \"0.50\""))
        world.now = Instant(milliseconds: world.now.milliseconds + 20 * 86_400_000)
        world.variables["STORECTL_TOKEN"] = nil
        #expect(world.storectl("logout").status == .done)
        #expect(world.storectl(list).output.contains("  1.00  "))
    }
}
