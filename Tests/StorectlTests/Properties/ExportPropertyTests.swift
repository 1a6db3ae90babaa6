import ShopText
import StoreCore
import Testing

@testable import Storectl

/// Whatever is in the catalog: what an export writes, an import reads back as the same.
@Suite struct ExportPropertyTests {
    @Test(arguments: ["csv", "tsv", "json", "jsonl", "shopify", "woocommerce"], [1, 2, 3] as [UInt64])
    func `export and import is the identity`(format: String, seed: UInt64) throws {
        for raw in [[], ["--raw"]] { try checkIdentity(format, seed, raw) }
    }

    private func checkIdentity(_ format: String, _ seed: UInt64, _ raw: [String]) throws {
        var products = RandomProducts(seed: seed, for: format)
        let world = try TestWorld()
        try world.makeShop(currency: ["USD", "JPY", "KWD"][Int(seed) % 3])
        try world.write(products.lines(60, decimals: [2, 0, 3][Int(seed) % 3]), to: "made.jsonl")
        let made = world.storectl(["product", "import", "made.jsonl"])
        #expect(made.status == .done, "\(made)")
        #expect(world.storectl(["product", "export", "first", "--as", format] + raw).status == .done)

        // Into the same store: nothing changes.
        let again = world.storectl(["product", "import", "first", "--dry-run", "-q"])
        #expect(
            again.output.hasPrefix("0 created, 0 updated, ") && !again.output.contains("rejected"), "\(again)"
        )

        // Into an empty one: the same catalogue comes out again, if in another order.
        let other = try TestWorld()
        try other.makeShop(currency: ["USD", "JPY", "KWD"][Int(seed) % 3])
        try other.write(try world.read("first"), to: "first")
        let moved = other.storectl(["product", "import", "first", "-q"])
        #expect(moved.status == .done, "\(moved)")
        #expect(other.storectl(["product", "export", "second", "--as", format] + raw).status == .done)
        let sort: (String) -> [String] = { text in
            text.split(separator: "\n").map { $0.hasSuffix(",") && format == "json" ? $0.dropLast() : $0 }
                .map(String.init).sorted()
        }
        #expect(sort(try other.read("second")) == sort(try world.read("first")))
    }

    @Test func `what is raw is raw`() throws {
        let world = try TestWorld()
        try world.makeShop()
        #expect(
            world.storectl(["product", "add", "--sku", "A", "--title", "=cmd()|x", "--price", "1"]).status
                == .done)
        #expect(world.storectl(["product", "export", "safe.csv"]).status == .done)
        #expect(world.storectl(["product", "export", "raw.csv", "--raw"]).status == .done)
        #expect(try world.read("safe.csv").contains("\nA,'=cmd()|x,"))
        #expect(try world.read("raw.csv").contains("\nA,=cmd()|x,"))
    }
}

/// Products with every field that files carry, and texts that are hard to carry.
private struct RandomProducts {
    private var generator: SplitMix64
    /// Whether descriptions go through HTML, which keeps words and lines, not the space between them.
    private let isByHTML: Bool

    /// Whether a variant has no title and visibility of its own, as with Shopify.
    private let isShopify: Bool

    init(seed: UInt64, for format: String) {
        generator = SplitMix64(state: seed)
        isShopify = format == "shopify"
        isByHTML = isShopify || format == "woocommerce"
    }

    private static let pieces = [
        "Mug", "Ümlaut", "日本語", "😀", "👩‍👩‍👧", "e\u{301}", "\"", "\"\"", "'", ",", ";", "|", "&", "&amp;", "<b>",
        "a<b",
        "=1+1", "+4", "-x", "@cmd", "\\n", "\\\\n", "\\,", "%", "#", "0012", "1e5", ">", "null", "true", "{}",
        "[1]",
    ]

    mutating func lines(_ count: Int, decimals: Int) -> String {
        var lines: [String] = []
        for number in 0..<count {
            let sku = "\(pick(["A", "=B", "'=C", "''=D", "'E", "00", "é", "x,y", "q\"", "-"]))\(number)"
            let isParent = chance(4)
            let parent = product(sku, decimals, variant: nil, isParent: isParent)
            lines.append(parent.compactText)
            guard isParent else { continue }
            for variant in 0..<Int.random(in: 1...4, using: &generator) {
                lines.append(product("\(sku)/\(variant)", decimals, variant: (parent, variant)).compactText)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// - Parameter isParent: whether it has variants, and so no stock of its own.
    private mutating func product(
        _ sku: String, _ decimals: Int, variant: (JSONValue, Int)?, isParent: Bool = false
    ) -> JSONValue {
        let price = Int.random(in: 0...99999, using: &generator)
        var members: [JSONValue.Member] = [
            .init("sku", .string(sku)), .init("title", .string(text(1...4))),
            .init("price", .string(amount(price, decimals))),
            .init("quantity", .integer(isParent ? 0 : Int.random(in: 0...9, using: &generator))),
            .init("is_visible", .bool(chance(2))), .init("needs_shipping", .bool(isParent || !chance(3))),
        ]
        maybe(&members, "compare_at_price") { .string($0.amount(price + 1, decimals)) }
        maybe(&members, "sale_price") { .string($0.amount(price / 2, decimals)) }
        maybe(&members, "sale_starts_on") { _ in "2026-01-01" }
        maybe(&members, "sale_ends_on") { _ in "2026-12-31" }
        maybe(&members, "description") { .string($0.description()) }
        maybe(&members, "category") { .string($0.pick(["kitchen", "A, B > C", "Ünder > \"x\"", "=z"])) }
        // A list of pictures begins with the main one.
        let hasMoreImages = chance(2)
        if hasMoreImages { members.append(.init("more_images", ["https://x/2.jpg", "https://x/3,4.jpg"])) }
        if hasMoreImages || chance(2) {
            members.append(.init("image", .string("https://x/\(pick(["1", "a,b", "ü"])).jpg")))
        }
        maybe(&members, "external_id") { .string($0.text(1...1)) }
        maybe(&members, "rating_rate") { .number($0.pick(["0", "4.5", "3.25", "0.00001", "0.000000125"])) }
        maybe(&members, "release_date") { _ in "2024-02-29" }
        maybe(&members, "barcode") { .string($0.pick(["4006381333931", "0012345678905", "96385074"])) }
        maybe(&members, "weight_grams") { .integer(Int.random(in: 0...5000, using: &$0.generator)) }
        maybe(&members, "tax_class") { _ in "reduced" }
        maybe(&members, "low_stock_at") { _ in 3 }
        maybe(&members, "tags") {
            let odd: JSONValue = .string($0.pick([#"a\"#, #"b\\"#, "=b", "\"c\"", "[d"]))
            if $0.isShopify { return [.string("t \($0.pick(["a", "=b"]))"), odd, "ü"] }
            return $0.isByHTML ? [odd, #"x\,y"#, "a, b", "ü"] : ["a, b", "=c", odd]
        }
        if let (parent, number) = variant {
            members.append(.init("parent_sku", parent["sku"] ?? .null))
            members.append(.init("options", ["Größe, \"x\"": .string("=\(number), a"), "Color": "Red"]))
            if isShopify {
                members.removeAll { $0.name == "title" || $0.name == "is_visible" }
                let title = (parent["title"]?.stringValue ?? "") + " - =\(number), a / Red"
                members += [
                    .init("title", .string(title)), .init("is_visible", parent["is_visible"] ?? true),
                ]
            }
        }
        return .object(members)
    }

    private mutating func maybe(
        _ members: inout [JSONValue.Member], _ name: String, _ value: (inout RandomProducts) -> JSONValue
    ) {
        if chance(2) { members.append(.init(name, value(&self))) }
    }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &generator)).map { _ in pick(RandomProducts.pieces) }
            .joined(separator: " ")
    }

    private mutating func description() -> String {
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in text(1...3) }
            .joined(separator: isByHTML ? "\n" : pick(["\n", "\n\n\n", "\n  ", "\t"]))
    }

    private func amount(_ units: Int, _ decimals: Int) -> String {
        guard decimals > 0 else { return "\(units)" }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - "\(units)".count)) + "\(units)"
        return digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same seed, on every machine.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
