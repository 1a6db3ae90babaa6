import ShopText
import Testing

@testable import Storectl

@Suite struct LineTemplateTests {
    private let record: Record = [
        .init("sku", "MUG"), .init("price", "9.50"), .init("rating", ["rate": .number("4.1")]),
        .init("none", .null), .init("tags", ["a"]),
    ]

    @Test(arguments: [
        ("{sku}: {price}", "MUG: 9.50"), ("{{{sku}}}", "{MUG}"), (#"{sku}\t{price}\n"#, "MUG\t9.50\n"),
        ("{rating.rate}|{none}|{tags}", #"4.1||["a"]"#), ("plain", "plain"), (#"a\x"#, #"a\x"#),
    ])
    func `fields take the places of their names`(template: String, line: String) throws {
        #expect(try LineTemplate(template).line(record, shown: { $0 }, laidOut: { $0 }) == line)
    }

    @Test(arguments: ["{sku", "{}", "sku}"])
    func `what is left open is refused`(template: String) {
        #expect(throws: UsageError.invalidTemplate(template)) { try LineTemplate(template) }
    }

    @Test func `the version says what the program is made of`() throws {
        let world = try TestWorld()
        let text = world.storectl("--version", "-v").output
        #expect(text.hasPrefix("storectl 0.1.0\nbuild    "))
        #expect(
            text.contains("\nSQLite   3.") && text.contains("\ncrypto   OpenSSL ")
                && text.contains("\nschema   "))
        #expect(world.storectl("-v", "--version").output == text)
    }
}
