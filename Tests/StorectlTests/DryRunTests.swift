import ShopText
import StoreCore
import Testing

@testable import Storectl

/// What a dry run of an import shows, and how much of it.
@Suite struct DryRunTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
    }

    private func write(_ count: Int, price: String = "1") throws {
        let rows = (1...count).map { "P\($0),Product,\(price)\n" }
        try world.write("sku,title,price\n" + rows.joined(), to: "p.csv")
    }

    private func lines(_ words: String...) -> [Substring] { lines(words) }

    private func lines(_ words: [String]) -> [Substring] {
        let outcome = world.storectl(["product", "import", "p.csv", "--dry-run", "-q"] + words)
        #expect(outcome.status == .done, "\(outcome)")
        return outcome.output.split(separator: "\n")
    }

    private func json(_ words: String...) throws -> JSONValue {
        let outcome = world.storectl(["product", "import", "p.csv", "--dry-run", "-q"] + words)
        return try JSONReader.value(of: Array(outcome.output.utf8))
    }

    @Test func `people see fifty changes, or as many as they ask for`() throws {
        try write(1203)
        let summary: Substring = "1203 created, 0 updated, 0 unchanged of 1203"
        let usual = lines()
        #expect(usual.count == 52)
        #expect(usual.suffix(2) == ["… and 1153 more; --changes 0 shows all", summary])
        let all = lines("--changes", "0")
        #expect(all.dropLast() == (1...1203).map { "create P\($0): title Product, price 1.00" }[...])
        #expect(all.last == summary)
        #expect(
            lines("--changes", "1") == [
                "create P1: title Product, price 1.00", "… and 1202 more; --changes 0 shows all", summary,
            ])
        #expect(lines("--changes", "1203") == all)
    }

    @Test func `scripts see a thousand, all where they ask, and how many there are`() throws {
        try write(1203)
        for (words, count) in [([], 1000), (["--changes", "0"], 1203), (["--changes", "2"], 2)] {
            for format in [["--json"], ["--format", "jsonl"]] {
                let outcome = world.storectl(
                    ["product", "import", "p.csv", "--dry-run", "-q"] + format + words)
                let answer = try JSONReader.value(of: Array(outcome.output.utf8))
                #expect(answer["changes"]?.arrayValue?.count == count)
                #expect(answer["changes_total"] == 1203)
                #expect(
                    outcome.output == (format == ["--json"] ? answer.prettyText : answer.compactText) + "\n")
            }
        }
        #expect(
            try json("--json", "--changes", "0", "--fields", "changes")["changes"]?.arrayValue?.count == 1203)
        #expect(try json("--json", "--fields", "changes_total") == ["changes_total": 1203])
        let flat = lines("--changes", "2", "--format", "tsv", "--fields", "changes,changes_total")
        #expect(
            flat.last?.hasSuffix(
                #""sku":"P2","fields":[{"field":"title","old":null,"new":"Product"},"#
                    + #"{"field":"price","old":null,"new":"1.00"}]}]"# + "\t1203") == true)
    }

    @Test(arguments: [["--format", "csv"], ["--format", "tsv"], ["--fields", "changes"]])
    func `all changes are too much for one cell`(words: [String]) throws {
        try write(2)
        for count in ["0", "1001"] {
            let outcome = world.storectl(
                ["product", "import", "p.csv", "--dry-run", "--changes", count] + words)
            #expect(
                outcome.error == """
                    storectl: in a single cell, --changes can be at most 1000
                    hint: use --format jsonl, or a table without --fields

                    """)
            #expect(outcome.status == .usage)
        }
        #expect(lines(["--changes", "1000"] + words).count > 0)
    }

    @Test func `what is archived comes after what the file has`() throws {
        try write(700)
        #expect(world.storectl("product", "import", "p.csv").status == .done)
        try world.write("sku,title,price\nP1,Product,2\nNEW,New,3\n", to: "p.csv")
        let all = lines("--prune", "archive", "--changes", "0")
        #expect(all.prefix(2) == ["update P1: price 1.00 → 2.00", "create NEW: title New, price 3.00"])
        #expect(all.dropFirst(2).dropLast(2) == (2...700).map { "archive P\($0)" }[...])
        #expect(
            all.suffix(2) == [
                "1 created, 1 updated, 0 unchanged of 2; 699 archived",
                "unusual: 699 of 700 visible products are archived",
            ])
    }

    @Test func `the number of changes is for what is not done`() throws {
        try write(1)
        let done = world.storectl("product", "import", "p.csv", "--changes", "3")
        #expect(done.error.hasPrefix("storectl: --changes needs --dry-run or --plan\n"))
        let odd = world.storectl("product", "import", "p.csv", "--dry-run", "--changes", "-3")
        #expect(odd.error.hasPrefix("storectl: the limit must be 0 (for all) or more, not -3\n"))
        #expect(done.status == .usage && odd.status == .usage)
        let plan = world.storectl("product", "import", "p.csv", "--plan", "plan", "--changes", "0")
        #expect(plan.status == .done)
    }

    @Test func `problems that are not shown are in the rejects, in a dry run too`() throws {
        // More than a report keeps.
        let rows = (1...1030).map { "P\($0),Product,x\($0)\n" }
        try world.write("sku,title,price\n" + rows.joined(), to: "p.csv")
        let bare = world.storectl("product", "import", "p.csv")
        #expect(bare.error.contains("\n  … and 30 more; --rejects FILE saves them all\nhint: "))
        let kept = world.storectl("product", "import", "p.csv", "--rejects", "bad.csv", "--dry-run")
        #expect(kept.error.contains("\n  … and 30 more; bad.csv has them all\nhint: "))
        #expect(try world.read("bad.csv").split(separator: "\n").count == 1031)
        let skipped = world.storectl("product", "import", "p.csv", "--skip-invalid", "--dry-run")
        #expect(skipped.error.contains("\n… and 30 more; --rejects FILE saves them all\n"))
    }

    @Test func `no text of a supplier makes a line of its own`() throws {
        try world.write("sku,title,price\nA1,Old,1\nA2,Two,2\n", to: "p.csv")
        #expect(world.storectl("product", "import", "p.csv").status == .done)
        let forged = #"x\nupdate A2: price 2.00 → 900.00"#
        try world.write(
            #"{"sku":"A1","description":"\#(forged)","title":"New"}"# + "\n"
                + #"{"sku":"B\n1","title":"B\u2028","price":"1\nX: fine"}"# + "\n", to: "p.jsonl")
        let plan = world.storectl(
            "product", "import", "p.jsonl", "--dry-run", "--skip-invalid", "--plan", "p")
        #expect(
            plan.output == """
                update A1: title Old → New, description none → x\\nupdate A2: price 2.00 → 900.00
                0 created, 1 updated, 0 unchanged, 1 rejected of 2

                """)
        #expect(plan.error.split(separator: "\n").allSatisfy { !$0.hasPrefix("X: fine") })
        #expect(try world.read("p").contains(#"x\\nupdate A2: price 2.00 → 900.00"#))
        let refused = world.storectl("product", "import", "p.jsonl")
        #expect(refused.error.split(separator: "\n").allSatisfy { !$0.hasPrefix("X: fine") })
        let edit = world.storectl(
            "product", "edit", "--where", "sku=A1", "--set", "description=x\nA2  price  1  9", "--dry-run")
        #expect(edit.output.split(separator: "\n").count == 2, "\(edit)")
    }
}
