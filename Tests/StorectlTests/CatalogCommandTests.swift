import StoreCore
import Testing

@testable import Storectl

/// What transcripts cannot play: a person at the terminal who is asked.
@Suite struct CatalogCommandTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        #expect(run("product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50").status == .done)
    }

    private func run(_ arguments: String...) -> Outcome { world.storectl(arguments) }

    @Test func `an edit of many shows its plan and asks`() {
        let edit = ["product", "edit", "--where", "sku=MUG", "--set", "price=+0.50"]
        world.inputIsTerminal = true
        world.input = Array("n\n".utf8)
        let declined = run(edit[0], edit[1], edit[2], edit[3], edit[4], edit[5])
        #expect(declined.output == "")
        #expect(
            declined.error.hasPrefix(
                "SKU  FIELD   OLD    NEW\nMUG  price  9.50  10.00\nShop: Change 1 product? [y/N] "))
        #expect(declined.status == .refused)
        world.input = Array("y\n".utf8)
        let agreed = run(edit[0], edit[1], edit[2], edit[3], edit[4], edit[5])
        #expect(agreed.status == .done)
        // The plan was seen before the question.
        #expect(agreed.output.isEmpty)
        #expect(
            run("product", "show", "MUG", "--fields", "price", "--format", "tsv").output == "price\n10.00\n")
    }

    @Test func `a merge of categories asks`() {
        #expect(run("category", "add", "A").status == .done)
        #expect(run("category", "add", "B > C").status == .done)
        world.inputIsTerminal = true
        world.input = Array("n\n".utf8)
        let declined = run("category", "merge", "B", "A")
        #expect(
            declined.error.hasPrefix(
                "Shop: Move 0 products and 1 category below it from B to A, and delete B? [y/N] "))
        world.input = Array("y\n".utf8)
        #expect(run("category", "merge", "B", "A").status == .done)
        #expect(run("category", "list", "--fields", "path", "--format", "tsv").output == "path\nA\nA > C\n")
    }
}
