import Foundation
@testable import StoreCore
import ShopText
import Testing

@testable import Storectl

/// Lists page by page, on a store with more products than a page holds.
@Suite struct ShopTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
    }

    private func run(_ arguments: String...) -> Outcome { run(arguments) }

    private func run(_ arguments: [String]) -> Outcome { world.storectl(arguments) }

    /// Imports so many products, N001 and on, whose ids are 1 and on.
    private func importProducts(_ count: Int) throws {
        let rows = (1...count).map {
            #"{"sku": "N\#($0)", "title": "Number \#($0)", "price": "\#($0 % 7).50", "quantity": 1}"#
        }
        try world.write("[" + rows.joined(separator: ",\n") + "]", to: "products.json")
        let imported = run("product", "import", "products.json")
        #expect(imported.output == "\(count) created, 0 updated, 0 unchanged of \(count)\n")
    }

    private func ids(_ outcome: Outcome) -> [Int] {
        outcome.output.split(separator: "\n").compactMap { Int($0) }
    }

    @Test func `a list is cut at fifty, and says how to go on`() throws {
        try importProducts(120)
        let first = run("product", "list", "--format", "ids")
        #expect(ids(first) == Array(1...50))
        #expect(first.error == "there is more: --after 50\n")
        let last = run("product", "list", "--format", "ids", "--after", "100")
        #expect(ids(last) == Array(101...120))
        #expect(last.error == "")
        let exact = run("product", "list", "--format", "ids", "--limit", "20", "--after", "100")
        #expect(ids(exact) == Array(101...120))
        #expect(exact.error == "")
        #expect(run("product", "list", "--format", "ids", "--after", "120").output == "")
    }

    @Test(arguments: [499, 500, 501, 1203])
    func `all of a long list comes, each once`(count: Int) throws {
        try importProducts(count)
        #expect(ids(run("product", "list", "--format", "ids", "--limit", "0")) == Array(1...count))
    }

    @Test func `all of a long list comes in its order, and in every format`() throws {
        try importProducts(1203)
        let byPrice = run(
            "product", "list", "--limit", "0", "--sort", "-price", "--format", "tsv", "--fields", "price,id")
        let lines = byPrice.output.split(separator: "\n").dropFirst()
        let prices = lines.compactMap { $0.split(separator: "\t").first.flatMap { Double($0) } }
        #expect(prices == prices.sorted(by: >))
        #expect(Set(lines.compactMap { $0.split(separator: "\t").last }).count == 1203)
        let json = try JSONReader.value(
            of: Array(run("product", "list", "--limit", "0", "--json").output.utf8))
        guard case .array(let elements) = json else {
            Issue.record("not an array")
            return
        }
        #expect(elements.count == 1203)
        for format in ["jsonl", "csv", "tsv", "table"] {
            let lines = run("product", "list", "--limit", "0", "--format", format).output.split(
                separator: "\n")
            #expect(lines.count == (format == "jsonl" ? 1203 : 1204))
        }
    }

    @Test func `pages joined by their cursor are the whole list, sorted too`() throws {
        try importProducts(23)
        for sort in ["id", "-id", "sku", "-sku", "title", "price", "-price"] {
            let whole = ids(run("product", "list", "--format", "ids", "--limit", "0", "--sort", sort))
            var joined: [Int] = []
            while true {
                let cursor = joined.last.map { ["--after", String($0)] } ?? []
                let page = run(
                    ["product", "list", "--format", "ids", "--limit", "4", "--sort", sort] + cursor)
                joined += ids(page)
                if page.error.isEmpty || joined.count > 23 { break }
            }
            #expect(joined == whole, "sorted by \(sort)")
            #expect(whole.count == 23)
        }
    }

    @Test func `a search that finds more than it shows says so`() throws {
        try importProducts(3)
        #expect(ids(run("product", "search", "number", "--format", "ids", "--limit", "2")).count == 2)
        #expect(world.errorText == "there is more: --limit 0 shows all\n")
        for limit in ["3", "4", "0"] {
            #expect(ids(run("product", "search", "number", "--format", "ids", "--limit", limit)).count == 3)
            #expect(world.errorText == "")
        }
    }

    @Test func `the journal pages forward, and orders backward`() throws {
        for number in 1...5 {
            #expect(
                run(
                    "product", "add", "--sku", "P\(number)", "--title", "P", "--price", "1", "--quantity", "9"
                )
                .status == .done)
            #expect(run("cart", "add", "P\(number)").status == .done)
            #expect(
                run("checkout", "--name", "A", "--phone", "1", "--address", "B", "--postal-code", "C").status
                    == .done)
        }
        #expect(ids(run("order", "list", "--format", "ids", "--limit", "2")) == [5, 4])
        #expect(ids(run("order", "list", "--format", "ids", "--limit", "2", "--after", "4")) == [3, 2])
        #expect(ids(run("order", "list", "--format", "ids", "--limit", "0")) == [5, 4, 3, 2, 1])
        let entries = ids(run("journal", "list", "--format", "ids", "--limit", "0", "--after", "2"))
        #expect(entries == Array(3...17))
        #expect(ids(run("journal", "list", "--format", "ids", "--limit", "0")) == Array((1...17).reversed()))
        #expect(
            ids(run("journal", "list", "--format", "ids", "--limit", "3", "--after", "2")) == [3, 4, 5])
    }

    @Test func `an interrupt between two statements rolls back too`() throws {
        let path = world.path("s.db")
        let store = try Store(at: path, environment: world.context().environment)
        store.interrupt()
        let ann = AccountDetails(username: "ann", email: "ann@example.com")
        #expect(throws: DatabaseFault.interrupted) {
            try store.register(ann, password: Password("ann has a secret"))
        }
        let other = try Store(at: path, environment: world.context().environment)
        #expect(try other.register(ann, password: Password("ann has a secret")).entry == 3)
    }

    @Test func `an import report tells each number and each problem`() throws {
        let view = ImportReportView(ImportReport(), entry: 7)
        #expect(
            view.record.map(\.name) == [
                "created", "updated", "unchanged", "rejected", "total", "errors", "entry", "archived",
                "errors_total", "changes", "still_archived", "changes_total", "skipped", "warnings",
                "warnings_total", "unusual",
            ])
        var report = ImportReport()
        report.total = 3
        report.rejected = 1
        report.problems = [
            ImportProblem(row: nil, line: 3, column: 4, code: "invalid_amount", message: "price is odd"),
            ImportProblem(row: 2, line: 2, column: nil, code: "missing_field", message: "title is missing"),
        ]
        let rejected = RejectedImport(file: "-", report: report)
        #expect(
            rejected.message == """
                1 row of 3 cannot be imported; nothing was changed
                  standard input:3:4: price is odd
                  standard input:2: row 2: title is missing
                """)
        #expect(
            JSONValue.object(rejected.details).compactText == """
                {"rejected":1,"total":3,"errors":[\
                {"line":3,"column":4,"code":"invalid_amount","message":"price is odd","row":null},\
                {"line":2,"column":null,"code":"missing_field","message":"title is missing","row":2}]}
                """)
    }

    @Test func `nobody thinks up a password before the code or the old one is found to be good`() {
        world.inputIsTerminal = true
        world.secrets = [String(repeating: "A", count: 43), "another good secret", "another good secret"]
        let reset = run("password", "reset")
        #expect(reset.error.hasPrefix("Code: \nstorectl: the code is wrong, already used or expired\n"))
        world.secrets = ["not the secret", "another good secret", "another good secret"]
        let change = run("password", "change")
        #expect(change.error.hasPrefix("Old password: \nstorectl: the old password is wrong\n"))
        // What was typed after it were further tries at the old one.
        #expect(!change.error.contains("New password") && world.secrets.isEmpty)
        let confirm = run("verify", "confirm")
        #expect(confirm.error == "Code: \nstorectl: no code given; nothing was changed\n")
        #expect(confirm.status == .refused)
    }

    @Test(arguments: ["none", "maildir:mail"])
    func `asking for a code takes as long whoever has the address`(transport: String) {
        #expect(run("config", "set", "mail.transport", transport).status == .done)
        for line in [["password", "forgot"], ["verify", "request"]] {
            for address in ["admin@shop.test", "nobody@shop.test"] {
                var pauses: [Double] = []
                var context = world.context()
                context.pause = { pauses.append($0) }
                #expect(Storectl.run(root: Storectl.self, line + [address], context) == .done)
                #expect(pauses == (transport == "none" ? [0.25] : [0.25, 3.5]))
            }
        }
    }

    @Test func `a file without what products are known by is told how to name it`() {
        var report = ImportReport()
        #expect(
            RejectedImport(file: "f", report: report).hint
                == "fix the file and import it again, or import the valid rows with --skip-invalid --rejects FILE"
        )
        report.lacksKey = true
        #expect(
            RejectedImport(file: "f", report: report).hint
                == "name the column that identifies products, such as --mapping id=sku, or the format with --from"
        )
    }

    @Test func `a deletion is asked about on a terminal`() throws {
        try importProducts(2)
        world.inputIsTerminal = true
        world.input = Array("n\n".utf8)
        let declined = run("product", "delete", "N1")
        #expect(declined.error.hasPrefix("Shop: Delete N1 (Number 1), with 1 on hand? [y/N] "))
        #expect(declined.status == .refused)
        world.input = Array("y\n".utf8)
        #expect(run("product", "delete", "N1").status == .done)
        #expect(ids(run("product", "list", "--format", "ids")) == [2])
    }

    @Test func `a password is asked for on a terminal, and a new one twice`() {
        world.inputIsTerminal = true
        world.secrets = ["ann has a secret", "ann had a secret"]
        let register = ["register", "--username", "ann", "--email", "ann@example.com"]
        #expect(run(register).error.contains("the two entries of the password do not match"))
        world.secrets = ["ann has a secret", "ann has a secret"]
        #expect(run(register).status == .done)
        world.secrets = ["ann has a secret"]
        #expect(run("login", "ann").status == .done)
    }

    @Test func `verbose tells how long it took, and where`() throws {
        let world = try TestWorld()
        try world.makeShop()
        world.pace = 1_234
        let add = ["category", "add", "Tea", "--fields", "name", "--format", "tsv"]
        #expect(
            world.storectl(add + ["-v"]).error
                == "took 7.4 ms: start 1.2 ms, waiting in line 1.2 ms, work 2.5 ms, commit 1.2 ms\n")
        // The journal keeps the work until the entry was written.
        let kept = world.storectl([
            "journal", "list", "--limit", "1", "--fields", "took_us", "--format", "tsv",
        ])
        #expect(kept.output == "took_us\n1234\n")
        #expect(world.storectl(["whoami", "--verbose"]).error == "took 1.2 ms\n")
        #expect(world.storectl(["whoami", "-v", "-q"]).error == "")
        let refused = world.storectl(add + ["-v"])
        #expect(refused.status == .refused)
        #expect(
            refused.error.hasSuffix(
                "\ntook 4.9 ms: start 1.2 ms, waiting in line 1.2 ms, work 1.2 ms, commit 0.0 ms\n"))
        // What a script reads as one object stays one.
        let told = world.storectl(add + ["-v", "--json"]).error
        #expect(told.hasPrefix("{") && told.hasSuffix("}}\n") && !told.contains("took"))
    }
}
