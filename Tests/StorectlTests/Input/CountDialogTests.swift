import Testing

@testable import Storectl

/// A count by hand, while the shop goes on.
@Suite struct CountDialogTests {
    @Test func `what moves between the first scan and the end is named`() throws {
        let world = try TestWorld()
        try world.makeShop()
        let added = world.storectl(
            "product", "add", "--sku", "MUG", "--title", "Mug", "--price", "1", "--quantity", "5")
        #expect(added.status == .done)
        var lines = ["MUG\n", "MUG\n", "save\n"]
        var context = world.context()
        context.input = InputStream(isTerminal: true) {
            if lines.count == 1 {
                _ = Storectl.run(["stock", "receive", "MUG", "3"], world.context())
            }
            return lines.isEmpty ? [] : Array(lines.removeFirst().utf8)
        }
        world.clear()
        #expect(Storectl.run(["stock", "count"], context) == 0)
        #expect(
            world.errorText.contains(
                "MUG moved while you counted: 5 on hand at the first scan, 8 when saved; count it again\n"))
        #expect(world.storectl("stock", "show", "MUG", "--json").output.contains("\"quantity\": 2"))
    }
}
