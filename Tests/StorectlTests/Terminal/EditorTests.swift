import Foundation
import Testing

@testable import StoreCore
@testable import Storectl

@Suite struct EditorTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        let added = world.storectl(
            "product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50", "--tag", "blue",
            "--description",
            "One.\nTwo.")
        #expect(added.status == .done)
        world.inputIsTerminal = true
        world.variables["TMPDIR"] = world.directory
    }

    /// Edits the product with one replacement for each time that the editor opens.
    private func edit(_ replacements: [(String, String)], answering: String = "y") -> (
        Outcome, forms: [String]
    ) {
        var left = replacements
        var forms: [String] = []
        world.program = { words, _ in
            guard let path = words.last, let form = try? String(contentsOfFile: path, encoding: .utf8) else {
                return 1
            }
            forms.append(form)
            guard !left.isEmpty else { return 0 }
            let (old, new) = left.removeFirst()
            try? form.replacingOccurrences(of: old, with: new).write(
                toFile: path, atomically: true, encoding: .utf8)
            return 0
        }
        world.input = Array((answering + "\n").utf8)
        let outcome = world.storectl(
            "product", "edit", "MUG", "--editor", "--fields", "price", "--format", "csv")
        return (outcome, forms)
    }

    @Test func `a product is changed as a text`() throws {
        let (outcome, forms) = edit([("price: 9.50", "price: 9.90")])
        #expect(outcome.output == "price\n9.90\n")
        #expect(
            outcome.error == """
                SKU  FIELD   OLD   NEW
                MUG  price  9.50  9.90
                Shop: Change MUG? [y/N] 
                """)
        #expect(
            forms[0].contains("\nsku: MUG\ntitle: Mug\ndescription: One.\n  Two.\nprice: 9.50\nquantity: 0\n")
        )
        #expect(forms[0].contains("\ntags: [\"blue\"]\nis_visible: true\n"))
        let left = try FileManager.default.contentsOfDirectory(atPath: world.directory)
        #expect(left.filter { $0.hasSuffix(".txt") } == [])
    }

    @Test func `what the shop refuses comes back, with the reason`() {
        let (outcome, forms) = edit([("price: 9.50", "price: nine"), ("price: nine", "price: 9")])
        #expect(outcome.output == "price\n9.00\n")
        #expect(forms[1].hasPrefix("# NOT SAVED: price \"nine\" is not an amount (write digits"))
        #expect(forms[1].contains("\nprice: nine\n"))
        #expect(forms[1].components(separatedBy: "# Edit the fields").count == 2)
    }

    @Test func `nothing changes where nothing is changed, or where the person says no`() {
        #expect(edit([]).0 == Outcome(error: "nothing to change\n", status: .done))
        #expect(edit([("price: 9.50", "price: nine")]).0.error == "nothing to change\n")
        #expect(edit([("price: 9.50", "price: 3")], answering: "n").0.status == .refused)
        world.program = { _, _ in 1 }
        #expect(world.storectl("product", "edit", "MUG", "--editor").status == .refused)
        #expect(world.value("price", of: "MUG") == "9.50")
    }

    @Test func `an editor takes a terminal`() {
        world.inputIsTerminal = false
        #expect(
            world.storectl("product", "edit", "MUG", "--editor").error
                == "storectl: --editor works only on a terminal\nhint: run `storectl product edit SKU --price PRICE`\n"
        )
        #expect(world.storectl("product", "edit", "MUG", "--editor", "--price", "3").status == .usage)
    }

    @Test func `a form is read as it is written`() throws {
        let values = try ProductForm.values(
            "# note\n\nsku:A\ndescription: One\n  Two\n\n  \n  Three \ntags:\n")
        #expect(values.map(\.field) == [.sku, .description, .tags])
        #expect(values.map(\.text) == ["A", "One\nTwo\n\n\nThree ", ""])
        #expect(throws: FormError.noField("what")) { try ProductForm.values("what") }
        #expect(throws: FormError.twice("sku")) { try ProductForm.values("sku: A\nsku: B") }
        #expect(throws: CatalogError.unknownField("colour")) { try ProductForm.values("colour: A") }
        #expect(FormError.noField("what").message == "\"what\" is not a field and a value")
        #expect(FormError.twice("sku").message == "the field sku appears twice")
    }

    @Test(arguments: [nil, 126, 127] as [Int32?])
    func `an editor that cannot be started is named`(status: Int32?) {
        world.variables["EDITOR"] = "nanoo -w"
        world.program = { _, _ in status }
        let outcome = world.storectl("product", "edit", "MUG", "--editor")
        #expect(
            outcome.error == """
                storectl: cannot start the editor 'nanoo -w'
                hint: set EDITOR to an editor that is installed, such as nano

                """)
        #expect(outcome.status == .usage)
    }

    @Test func `an editor that gives up changes nothing`() {
        world.program = { _, _ in 1 }
        let outcome = world.storectl("product", "edit", "MUG", "--editor")
        #expect(outcome.error == "storectl: not confirmed; nothing was changed\n")
    }
}
