import Foundation
import Testing

@testable import Storectl

/// What distinguishes variants may have what separates values elsewhere: a comma, first of all.
@Suite struct VariationValueTests {
    private static let values = [
        ("Red, dark", "S"), ("1,5 \"x\"; y", "a\\, b"), (", first", "last,"), ("x|y > z", "a\\"),
        ("Salt &amp; pepper, 2", "<b>, &"), ("=1+1, x", "'q, r"), ("a,b,c", "a, b, c"),
    ]

    @Test(arguments: ["csv", "tsv", "json", "jsonl", "shopify", "woocommerce"])
    func `a comma in the value of a variation comes back from every format`(format: String) throws {
        let world = try TestWorld()
        try world.makeShop()
        var lines = [#"{"sku": "P", "title": "P", "price": "5.00"}"#]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for (number, value) in VariationValueTests.values.enumerated() {
            let options = try String(
                decoding: encoder.encode(["Color": value.0, "Size, cm": value.1]), as: UTF8.self)
            // Shopify's variants have no titles of their own: they are the product's and their options.
            let title = try String(
                decoding: encoder.encode("P - \(value.0) / \(value.1)"), as: UTF8.self)
            lines.append(
                #"{"sku": "P-\#(number)", "title": \#(title), "price": "5.00", "parent_sku": "P", "options": \#(options)}"#
            )
        }
        try world.write(lines.joined(separator: "\n"), to: "made.jsonl")
        #expect(world.storectl(["product", "import", "made.jsonl"]).status == .done)
        #expect(world.storectl(["product", "export", "out", "--as", format]).status == .done)
        let again = world.storectl(["product", "import", "out", "--dry-run", "-q"])
        #expect(again.output == "0 created, 0 updated, 8 unchanged of 8\n", "\(again)")

        let other = try TestWorld()
        try other.makeShop()
        try other.write(world.read("out"), to: "out")
        #expect(other.storectl(["product", "import", "out"]).status == .done)
        let fields = [
            "product", "list", "--limit", "0", "--sort", "sku", "--json", "--fields", "sku,options",
        ]
        let made = world.storectl(fields)
        #expect(made.status == .done && made.output.contains("Red, dark"))
        #expect(other.storectl(fields).output == made.output)
    }
}
