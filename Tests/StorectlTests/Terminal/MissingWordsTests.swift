import Testing

@testable import Storectl

@Suite struct MissingWordsTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        world.inputIsTerminal = true
    }

    private func storectl(_ words: String..., typing lines: String...) -> Outcome {
        world.input = Array(lines.map { $0 + "\n" }.joined().utf8)
        return world.storectl(words)
    }

    @Test func `what a product needs is asked for, the rule first, again where the shop refuses it`() {
        let added = storectl(
            "product", "add", "--format", "ids", typing: "", "MUG", "Mug", "nine", "9.50")
        #expect(added.status == .done && added.output == "1\n")
        #expect(
            added.error == """
                The product's unique SKU.
                SKU: SKU: The name that customers see.
                Title: The price of one, in USD, such as 9.50.
                Price: storectl: price "nine" is not an amount
                hint: write digits and a decimal point, such as 19.99
                Price: 
                """)
        #expect(world.value("price", of: "MUG") == "9.50")
    }

    @Test func `what the shop refuses is asked for again, with what was typed`() {
        world.secrets = [
            "correct horse battery", "correct horse battery", "correct horse battery",
            "correct horse battery",
        ]
        let registered = storectl(
            "register", "--fields", "email", "--format", "csv", typing: "ann", "ann@example.com")
        #expect(registered.status == .done && registered.output == "email\nann@example.com\n")
        #expect(registered.error.contains("Email: "))
        #expect(registered.error.contains("\nEmail [ann]: "))
    }

    @Test func `a few choices are listed, and a few letters of one are enough`() {
        #expect(
            world.storectl("product", "add", "--sku", "MUG", "--title", "Mug", "--price", "1").status == .done
        )
        #expect(
            world.storectl("product", "add", "--sku", "TEA", "--title", "Tea", "--price", "1").status == .done
        )
        let shown = storectl("product", "show", "--format", "csv", "--fields", "sku", typing: "T")
        #expect(shown.output == "sku\nTEA\n")
        #expect(shown.error == "A SKU or an id.\n  MUG  Mug\n  TEA  Tea\nProduct: ")
    }

    @Test func `nobody is asked who is not there, or does not want to be`() {
        let missing =
            "storectl: missing expected argument '<product>'\nhint: see 'storectl product show --help'\n"
        #expect(storectl("product", "show", "--no-input").error == missing)
        #expect(storectl("product", "show").error.hasSuffix(missing))
        world.inputIsTerminal = false
        #expect(storectl("product", "show", typing: "MUG").error == missing)
        #expect(
            storectl("product", "add", "--sku", "A", typing: "Title").error.hasPrefix(
                "storectl: title is missing"))
    }
}
