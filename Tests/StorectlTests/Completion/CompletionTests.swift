import Testing

@testable import Storectl

@Suite struct ShellLineTests {
    @Test(arguments: [
        ("storectl pro", ["storectl"], "pro"), ("storectl product ", ["storectl", "product"], ""),
        (#"storectl x "Green t"#, ["storectl", "x"], "Green t"), ("a 'b c' d", ["a", "b c"], "d"),
        (#"a b\ c"#, ["a"], "b c"), (#"a "b\"c"#, ["a"], "b\"c"), ("", [], ""), ("  a  b ", ["a", "b"], ""),
        ("ls; storectl s", ["storectl"], "s"), ("ls | storectl ", ["storectl"], ""), ("a ''", ["a"], ""),
        ("a '' ", ["a", ""], ""), (#"a b\"#, ["a"], "b"),
    ])
    func `a line is split as a shell does`(line: String, words: [String], current: String) {
        let split = ShellLine(line)
        #expect(split.words == words && split.current == current)
    }
}

@Suite struct CompletionTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        for (sku, category) in [("SEN-1", "Tea > Green"), ("SEN-2", "Tea"), ("MUG", "Cups")] {
            let added = world.storectl(
                "product", "add", "--sku", sku, "--title", "Title of \(sku)", "--price", "1", "--category",
                category)
            #expect(added.status == .done)
        }
        #expect(
            world.storectl(
                "register", "--username", "ann", "--email", "ann@example.com", "--password-file", "pw"
            ).status == .done)
    }

    /// What follows in zsh, the values alone; the word being typed is the last.
    private func values(_ words: String...) -> [String] {
        let answer = world.storectl(["---complete", "zsh"] + words)
        #expect(answer.error == "" && answer.status == .done)
        return answer.output.split(separator: "\n").dropFirst().map {
            String($0.split(separator: "\t")[0])
        }
    }

    @Test func `commands, with what they do`() {
        #expect(
            world.storectl("---complete", "zsh", "pro").output == """
                words
                product\tManage the products that the shop sells.
                profile\tSee and change your own details.

                """)
        #expect(values("help", "cart", "a") == ["add"])
        #expect(values("--store", "s.db", "whoa") == ["whoami"])
        #expect(values("nonsense", "") == [])
        #expect(values("").contains("help"))
    }

    @Test func `options that are not there yet`() {
        #expect(values("product", "list", "--lim") == ["--limit"])
        #expect(values("product", "list", "--limit", "3", "--lim") == [])
        #expect(values("product", "add", "--tag", "a", "--ta").contains("--tag"))
        #expect(values("product", "list", "--", "--lim") == [])
        #expect(values("whoami", "").contains("--json"))
    }

    @Test func `what is in the cart is proposed for what changes it`() {
        #expect(values("cart", "remove", "") == ["MUG", "SEN-1", "SEN-2"])
        #expect(world.storectl("product", "edit", "SEN-2", "--quantity", "5").status == .done)
        #expect(world.storectl("cart", "add", "SEN-2=2").status == .done)
        #expect(values("cart", "remove", "") == ["SEN-2"] && values("cart", "set", "") == ["SEN-2"])
        #expect(values("cart", "add", "M") == ["MUG"])
    }

    @Test func `many words to pick from are lines of their own`() throws {
        let known = (1...30).map { Completion.Candidate(value: "SKU-\($0)") }
        world.inputIsTerminal = true
        world.input = Array("SKU-30\n".utf8)
        world.clear()
        let picked = try world.context().askWord("Product", rule: "A SKU or an id.", among: known)
        let lines = world.errorText.split(separator: "\n")
        #expect(picked == "SKU-30" && !world.errorText.contains("\\n"))
        #expect(lines.count > 4 && lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("  SKU-") })
    }

    @Test func `a number is never taken for another that begins with it, and of many the newest are shown`()
        throws
    {
        let orders = (1...34).reversed().map { Completion.Candidate(value: "\($0)", about: "Ann, unpaid") }
        world.inputIsTerminal = true
        world.input = Array("3\n".utf8)
        world.clear()
        #expect(try world.context().askWord("Order", rule: "", among: Array(orders.prefix(1))) == "3")
        world.input = Array("34\n".utf8)
        world.clear()
        #expect(try world.context().askWord("Order", rule: "", among: orders) == "34")
        let lines = world.errorText.split(separator: "\n")
        #expect(lines.first == "  34  Ann, unpaid" && lines.dropLast().last == "  … and 22 more")
        #expect(Context.choice("de", among: ["delivered", "damaged"]) == "delivered")
        #expect(Context.choice("d", among: ["delivered", "damaged"]) == "d")
        #expect(Context.choice("tea", among: ["tea", "teapot"]) == "tea")
    }

    @Test func `where a command has nothing to choose from, it says so`() throws {
        world.inputIsTerminal = true
        world.input = Array("7\n".utf8)
        world.clear()
        #expect(world.storectl("order", "ship").status == .notFound)
        #expect(world.errorText.contains("(there are no orders to ship)"))
    }

    @Test func `values of fields, of the order before them, and of the setting`() {
        #expect(
            values("product", "list", "--where", "category=Te") == ["category=Tea", "category=Tea > Green"])
        #expect(
            values("product", "list", "--where", "is_visible!=") == ["is_visible!=true", "is_visible!=false"])
        #expect(values("product", "edit", "MUG", "--set", "parent_sku=SEN-1") == ["parent_sku=SEN-1"])
        #expect(values("product", "list", "--where", "title~") == [])
        #expect(values("config", "set", "shop.timezone", "Europe/Berl") == ["Europe/Berlin"])
        #expect(
            values("stock", "receive", "MUG", "") == [] && values("stock", "receive", "MUG=1", "M") == ["MUG"]
        )
        for words in [
            ["stock", "receive", "SEN-1=5", "MUG=5"],
            ["product", "edit", "--where", "sku=SEN-2", "--set", "is_archived=true", "--yes"],
            ["order", "create", "--item", "MUG", "--email", "guest@example.com", "--name", "Guest"],
        ] {
            #expect(world.storectl(words).status == .done, "\(words)")
        }
        #expect(values("order", "ship", "1", "--item", "") == ["MUG"])
        #expect(values("product", "restore", "") == ["SEN-2"])
        #expect(values("order", "delete", "") == [] && values("order", "refund", "") == [])
        #expect(world.storectl("order", "cancel", "1", "--yes").status == .done)
        #expect(values("order", "delete", "") == ["1"])
        #expect(values("payment", "abandon", "") == [])
    }

    @Test func `categories are proposed with the products of their whole branch`() {
        let answer = world.storectl("---complete", "zsh", "category", "show", "Tea")
        #expect(answer.output == "words\nTea\t2 products\nTea > Green\t1 product\n")
    }

    @Test func `the words of the shop`() {
        #expect(values("product", "show", "SEN") == ["SEN-1", "SEN-2"])
        #expect(values("cart", "add", "MUG=2", "SEN-1") == ["SEN-1"])
        #expect(values("order", "create", "--item", "M") == ["MUG"])
        #expect(values("product", "list", "--category", "Tea") == ["Tea", "Tea > Green"])
        #expect(values("product", "list", "--category=Tea > ") == ["--category=Tea > Green"])
        #expect(values("user", "show", "a") == ["admin", "ann"])
        #expect(values("config", "get", "shop.t") == ["shop.timezone"])
        #expect(values("journal", "show", "2") == ["2"])
        #expect(values("product", "show", "MUG", "") == values("product", "show", "MUG", "--"))
    }

    @Test func `a shop before the command, and shops by name`() {
        #expect(world.storectl("shop", "use", "tea=s.db").status == .done)
        #expect(values("@") == ["@tea"] && values("@t") == ["@tea"])
        #expect(values("@tea", "product", "li") == ["list"])
        #expect(values("@tea", "product", "show", "SEN") == ["SEN-1", "SEN-2"])
        #expect(values("--store", "@") == ["@tea"])
        #expect(values("shop", "use", "") == ["tea"])
    }

    @Test func `choices, customers, papers, and orders that a command is for`() {
        #expect(values("config", "set", "prices.abroad", "") == ["net", "gross"])
        #expect(values("config", "set", "shop.name", "") == [])
        #expect(values("stock", "adjust", "MUG", "-1", "--reason", "d") == ["damaged"])
        for words in [
            ["stock", "receive", "SEN-1=5", "MUG=5"],
            ["order", "create", "--item", "MUG", "--email", "guest@example.com", "--name", "Guest"],
            ["order", "create", "--item", "MUG", "--for", "ann", "--address", "1 Main St"],
            ["order", "pay", "1", "--method", "cash"], ["order", "ship", "1"], ["document", "issue", "1"],
        ] {
            #expect(world.storectl(words).status == .done, "\(words)")
        }
        #expect(values("customer", "show", "") == ["ann", "guest@example.com"])
        #expect(values("document", "show", "") == ["INV-1"])
        #expect(values("payment", "show", "") == ["1"])
        #expect(values("shipment", "show", "") == ["1"])
        #expect(values("order", "show", "") == ["2", "1"])
        #expect(values("order", "ship", "") == ["2"])
        #expect(values("order", "deliver", "") == ["1"])
        #expect(values("order", "pay", "") == ["2"])
    }

    @Test func `fields, sort orders, conditions and choices`() {
        #expect(values("product", "list", "--fields", "sku,tit") == ["sku,title"])
        #expect(values("product", "list", "--sort", "-pri") == ["-price"])
        #expect(values("product", "edit", "--where", "quan") == ["quantity"])
        #expect(values("product", "edit", "--set", "is_a") == ["is_archived="])
        #expect(values("product", "list", "--format", "js") == ["json", "jsonl"])
        #expect(values("token", "create", "--allow", "mail") == ["mail.send"])
        #expect(
            world.storectl("---complete", "zsh", "product", "list", "--fields", "s").output.hasPrefix(
                "open\n"))
        #expect(world.storectl("---complete", "zsh", "product", "import", "").output == "files\n")
        #expect(world.storectl("---complete", "zsh", "--store", "").output == "files\n")
    }

    @Test func `nobody completes what they may not see, and nothing fails`() {
        world.variables["STORECTL_SESSION_FILE"] = "ann"
        #expect(world.storectl("login", "ann", "--password-file", "pw").status == .done)
        #expect(values("user", "show", "a") == [])
        #expect(values("product", "show", "SEN") == ["SEN-1", "SEN-2"])
        world.variables["STORECTL_STORE"] = "none.db"
        #expect(values("product", "show", "SEN") == [])
        #expect(values("product", "show", "--store", "pw", "SEN") == [])
    }

    @Test func `bash is told the word as it was typed`() {
        #expect(
            world.storectl("---complete", "bash", "storectl product list --sort=-pri").output
                == "--sort=-pri\nwords\n--sort=-price\n")
        #expect(
            world.storectl("---complete", "bash", "storectl product list --category \"Tea > ").output
                == "Tea > \nwords\nTea > Green\t1 product\n")
    }

    @Test(arguments: CompletionShell.allCases)
    func `there is a script for each shell`(shell: CompletionShell) {
        let script = world.storectl("--generate-completion-script", shell.rawValue).output
        #expect(script.contains("---complete \(shell.rawValue) "))
        #expect(world.storectl("--generate-completion-script=\(shell.rawValue)").output == script)
    }
}
