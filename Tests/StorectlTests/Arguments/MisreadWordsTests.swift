import Testing

@testable import Storectl

/// What is wrong with a line is said, and not what the parser made of it.
@Suite struct MisreadWordsTests {
    private func refusal(_ line: String) throws -> String {
        do {
            _ = try ParsedCommand(Storectl.self, try ShellWords.split(line), columns: 80)
            return "nothing"
        } catch {
            return ErrorReport(error).text(verbose: false)
        }
    }

    @Test func `an unknown option comes before what its value breaks`() throws {
        for line in ["stock count --sheet --limit 5", "stock count --limit 5 --sheet"] {
            #expect(
                try refusal(line)
                    == "storectl: unknown option '--limit'\nhint: see 'storectl stock count --help'\n")
        }
        #expect(
            try refusal("stock count --sheet codes.txt")
                == "storectl: --sheet and FILE cannot be combined\nhint: give only one of them\n")
    }

    @Test func `a number after a product is a quantity that lacks its sign`() throws {
        #expect(
            try refusal("order create --item MUG 3 --email bo@example.com")
                == "storectl: unexpected argument '3'\nhint: for the quantity, write MUG=3\n")
        #expect(
            try refusal("order create --item MUG=1 3").hasSuffix(
                "hint: see 'storectl order create --help'\n"))
    }

    @Test func `what is for many products names what is for one`() throws {
        #expect(
            try refusal("product edit MUG --set price=13")
                == "storectl: --set is for many products, with --where\nhint: for MUG, write --price 13\n")
        #expect(
            try refusal("product edit MUG --set price=13 --where sku=MUG").contains("leave out the product"))
    }
}
