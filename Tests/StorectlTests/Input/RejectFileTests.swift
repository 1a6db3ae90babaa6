import Foundation
import StoreCore
import Testing

@testable import Storectl

/// What could not be imported is written down so that it can be, once it is mended.
@Suite struct RejectFileTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
    }

    /// Imports a file with `--skip-invalid`, mends what it rejects, and imports that.
    private func mended(
        _ file: [UInt8], as name: String, options: [String] = [], _ mend: (String) -> String
    ) throws -> (rejects: String, outcome: Outcome) {
        try Data(file).write(to: URL(fileURLWithPath: world.path(name)))
        let first = world.storectl(
            ["product", "import", name, "--skip-invalid", "--rejects", "rejects"] + options)
        #expect(first.status == .partial, "\(first)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: world.path("rejects")))
        let text = String(decoding: bytes, as: UTF8.self)
        try world.write(mend(text), to: "mended")
        return (text, world.storectl(["product", "import", "mended", "-q"] + options))
    }

    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `reasons stand in front, so that ragged rows stay as they are`() throws {
        let (rejects, outcome) = try mended(
            text("sku,title,price\nA,a\nB,\"b, \"\"x\"\"\",2,3\nC,=1+1,x\nD,d,4\n"), as: "f.csv"
        ) {
            $0.replacing("A,a", with: "A,a,1").replacing("2,3", with: "2").replacing(",x\n", with: ",3\n")
        }
        #expect(
            rejects == """
                reject_line,reject_column,reject_code,reject_message,sku,title,price
                2,,missing_field,price is missing,A,a
                3,,ragged_row,"the row has 4 values, but the header has 3",B,"b, ""x""\",2,3
                4,8,invalid_amount,"price ""x"" is not an amount",C,'=1+1,x

                """)
        #expect(outcome.output == "3 created, 0 updated, 0 unchanged of 3\n")
        #expect(world.value("title", of: "C") == "=1+1")
    }

    @Test func `what a quote swallowed stays as it is, and is rows again once the quote is closed`() throws {
        let file = "sku,title,price\nA,a,1\nB,\"b,2\nC,c,3\n\nD,\"\",4\n"
        let rejects = """
            reject_line,reject_column,reject_code,reject_message,sku,title,price
            3,3,open_quote,"the quote opened here is never closed, so the lines up to line 6, the end of the file, were read as part of its value",B,"b,2
            ,,,,C,c,3

            ,,,,D,"",4

            """
        let result = try mended(text(file), as: "f.csv") {
            $0.replacing("\"b,2", with: "\"b\",2").replacing("\"\",4", with: "d,4")
        }
        #expect(result.rejects == rejects)
        #expect(result.outcome.output == "3 created, 0 updated, 0 unchanged of 3\n")

        // Not mended, it is rejected as before.
        let again = world.storectl(
            ["product", "import", "rejects", "--skip-invalid", "--rejects", "again"])
        #expect(again.status == .partial)
        #expect(
            try world.read("again")
                == rejects.replacing("3,3,open", with: "2,138,open")
                .replacing("line 6", with: "line 5"))
    }

    @Test func `what a quote swallowed is no formula, whatever the line ends are`() throws {
        for end in ["\n", "\r\n", "\r"] {
            let file = "sku,title,price\(end)A,\"=1+1,2\(end)B,b,3\(end)"
            let (rejects, outcome) = try mended(text(file), as: "f.csv", options: ["--key", "sku"]) {
                $0.replacing("\"'=1+1", with: "\"'=1+1\"")
            }
            #expect(rejects.hasSuffix(",A,\"'=1+1,2\(end),,,,B,b,3\n"))
            #expect(outcome.status == .done, "\(outcome)")
            #expect(world.value("title", of: "A") == "=1+1")
        }
    }

    @Test func `a malformed line of JSON Lines stays as it is behind the reasons`() throws {
        let lines = [
            #"{"sku":"A","title":"a","price":1}"#, #"{"sku":"B","title":"b","price":2"#,
            #""sku":"C","title":"c, \"}","price":3}"#, #"{"sku":"D","title":"d","price":4}"#,
        ]
        let message = #""reject_message":"the line ends where a comma or } should follow","#
        let (rejects, outcome) = try mended(text(lines.joined(separator: "\n")), as: "f.jsonl") {
            $0.replacing("2\n", with: "2}\n").replacing("\"c, \\\"}\"", with: "\"c\"")
        }
        let second = rejects.split(separator: "\n").first.map(String.init)
        #expect(
            second == #"{"reject_line":2,"reject_column":33,"reject_code":"malformed_json",\#(message)"#
                + #""sku":"B","title":"b","price":2"#)
        #expect(outcome.output == "2 created, 0 updated, 0 unchanged of 2\n", "\(rejects)")

        // Not mended, it keeps one set of reasons.
        let again = world.storectl(
            ["product", "import", "rejects", "--skip-invalid", "--rejects", "again.jsonl"])
        #expect(again.status == .partial, "\(again)")
        #expect(try world.read("again.jsonl").split(separator: "reject_line").count == 2)
    }

    @Test func `rejects that are rejected again keep one set of reasons`() throws {
        _ = try mended(text("sku,title,price\nA,a,x\n"), as: "f.csv") { $0 }
        let again = world.storectl(["product", "import", "mended", "--skip-invalid", "--rejects", "again"])
        #expect(again.status == .partial)
        #expect(
            try world.read("again").split(separator: "\n").first
                == "reject_line,reject_column,reject_code,reject_message,sku,title,price")
    }

    @Test func `the delimiter is the file's, and a mark tells the encoding from the one that is named`()
        throws
    {
        let options = ["--delimiter", ";", "--encoding", "windows-1252", "--decimal-comma"]
        let bytes = "sku;title;price\nA;Caf\u{e9};x\nB;b;1\n".unicodeScalars.map { UInt8($0.value) }
        let (rejects, outcome) = try mended(bytes, as: "f.csv", options: options) {
            $0.replacing(";x", with: ";9,50")
        }
        #expect(rejects.unicodeScalars.first == "\u{FEFF}")
        #expect(outcome.output == "1 created, 0 updated, 0 unchanged of 1\n")
        #expect(world.value("title", of: "A") == "Café")
    }

    @Test func `what is no UTF-8 stays as it is`() throws {
        try Data(text("sku,title,price\nA,caf") + [0xE9] + text(",1\n")).write(
            to: URL(fileURLWithPath: world.path("f.csv")))
        let first = world.storectl(["product", "import", "f.csv", "--skip-invalid", "--rejects", "rejects"])
        #expect(first.status == .partial)
        let again = world.storectl(["product", "import", "rejects", "--encoding", "windows-1252"])
        #expect(again.output == "1 created, 0 updated, 0 unchanged of 1\n")
        #expect(world.value("title", of: "A") == "café")
    }

    @Test func `JSON becomes JSON Lines, and what is no product is told`() throws {
        let (rejects, outcome) = try mended(
            text(
                #"[{"sku":"A","title":"a","price":"x","tags":["t"]}, 5, {"sku":"B","title":"b","price":1}]"#),
            as: "f.json"
        ) { $0.split(separator: "\n")[0].replacing("\"price\":\"x\"", with: "\"price\":1.5") + "\n" }
        #expect(
            rejects == #"""
                {"reject_line":1,"reject_column":33,"reject_code":"invalid_amount","reject_message":"price \"x\" is not an amount","sku":"A","title":"a","price":"x","tags":["t"]}
                {"reject_line":1,"reject_column":52,"reject_code":"not_a_product","reject_message":"expected a product, as a JSON object","reject_value":5}

                """#)
        #expect(outcome.output == "1 created, 0 updated, 0 unchanged of 1\n")
    }

    @Test func `a feed becomes JSON Lines under the feed's names`() throws {
        let (rejects, outcome) = try mended(
            text(
                """
                <rss><channel><item><g:id>1</g:id><g:title>t</g:title><g:price>x</g:price>
                <g:additional_image_link>http://a</g:additional_image_link>
                <g:additional_image_link>http://b</g:additional_image_link></item></channel></rss>
                """), as: "f.xml"
        ) { $0.replacing("\"g:price\":\"x\"", with: "\"g:price\":\"2 USD\"") }
        #expect(rejects.hasSuffix(#""g:additional_image_link":["http://a","http://b"]}"# + "\n"))
        #expect(outcome.output == "1 created, 0 updated, 0 unchanged of 1\n")
        #expect(world.value("more_images", of: "1") == #"["http://a","http://b"]"#)
    }

    @Test func `a Shopify product is written down whole, each row with its own reason`() throws {
        let (rejects, outcome) = try mended(
            text(
                """
                Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src
                shirt,Shirt,Size,S,SH-S,60,http://1
                shirt,,,M,SH-M,x,
                shirt,,,,,,http://2
                mug,Mug,Title,Default Title,MUG,9,

                """), as: "f.csv"
        ) { $0.replacing(",x,", with: ",65,") }
        #expect(
            rejects == """
                reject_line,reject_column,reject_code,reject_message,Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Image Src
                ,,,,shirt,Shirt,Size,S,SH-S,60,http://1
                3,16,invalid_amount,"price ""x"" is not an amount",shirt,,,M,SH-M,x,
                ,,,,shirt,,,,,,http://2

                """)
        #expect(outcome.output == "1 created, 0 updated, 2 unchanged of 3\n")
    }

    @Test func `a WooCommerce variation keeps the parent that only its id told`() throws {
        let (rejects, outcome) = try mended(
            text(
                """
                ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)
                7,variable,HOOD,Hoodie,1,,,Color,"Red, Blue"
                8,variation,H-R,Hoodie - Red,1,45,id:7,Color,Red
                9,variation,H-B,Hoodie - Blue,1,x,id:7,Color,Blue

                """), as: "f.csv"
        ) { $0.replacing(",x,", with: ",46,") }
        #expect(rejects.hasSuffix("9,variation,H-B,Hoodie - Blue,1,x,HOOD,Color,Blue\n"))
        #expect(outcome.output == "1 created, 0 updated, 0 unchanged of 1\n")
        #expect(world.value("parent_sku", of: "H-B") == "HOOD")
    }

    @Test func `a duplicate that was not mended is refused again and again`() throws {
        for file in [
            "sku,title,price\nB1,first,1\nb1,second,2\n",
            "{\"sku\":\"B1\",\"title\":\"first\",\"price\":1}\n{\"sku\":\"b1\",\"title\":\"second\",\"price\":\"x\"}\n",
            "Handle,Title,Variant SKU,Variant Price\na,first,B1,1\nb,second,b1,2\n",
        ] {
            var name = "f"
            try world.write(file, to: name)
            for round in 1...3 {
                let next = "rejects\(round)"
                let outcome = world.storectl(
                    ["product", "import", name, "--skip-invalid", "--rejects", next])
                #expect(outcome.status == .partial && outcome.output.contains("1 rejected"), "\(outcome)")
                name = next
            }
            #expect(world.value("title", of: "B1") == "first")
            let rejects = try world.read(name)
            #expect(rejects.contains("duplicate_sku"))

            // With another key it is mended; without the reason it is meant as it is.
            let other = rejects.replacing(",b1,", with: ",C1,").replacing(
                #""sku":"b1""#, with: #""sku":"C1""#
            )
            .replacing(#""price":"x""#, with: #""price":2"#)
            try world.write(other, to: "other")
            #expect(world.storectl(["product", "import", "other"]).status == .done)
            #expect(world.value("title", of: "C1") == "second")
            let meant = rejects.replacing("duplicate_sku", with: "").replacing(
                #""price":"x""#, with: #""price":2"#)
            try world.write(meant, to: "meant")
            #expect(world.storectl(["product", "import", "meant"]).status == .done)
            #expect(world.value("title", of: "B1") == "second")
            #expect(world.storectl(["product", "edit", "B1", "--title", "first"]).status == .done)
        }
    }

    @Test func `what a duplicate needs is told`() throws {
        try world.write(
            "reject_code,reject_message,sku\nduplicate_sku,SKU b1 stands on line 2 too,b1\n", to: "f")
        let outcome = world.storectl(["product", "import", "f"])
        #expect(
            outcome.error.contains(
                "f:2:1: SKU b1 was rejected as a duplicate and is unchanged: change it, or clear reject_code to import the row anyway"
            ), "\(outcome)")
    }

    @Test func `rows of a handle that comes back can be imported alone`() throws {
        let (rejects, outcome) = try mended(
            text(
                """
                Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price
                shirt,"Shirt, red",Size,S,SH-S,60
                shirt,,,L,SH-L,60
                mug,Mug,Title,Default Title,MUG,9
                shirt,,,M,SH-M,65

                """), as: "f.csv"
        ) { $0 }
        #expect(rejects.hasSuffix(",shirt,\"Shirt, red\",Size,M,SH-M,65\n"))
        #expect(outcome.output == "1 created, 0 updated, 1 unchanged of 2\n", "\(outcome)")
        #expect(world.value("options", of: "SH-M") == #"{"Size":"M"}"#)
        #expect(world.value("title", of: "SH-M") == "Shirt, red - M")
    }

    @Test func `what was no product is still there after a second round`() throws {
        let (rejects, _) = try mended(text("[5, {\"sku\":\"B\",\"title\":\"b\",\"price\":1}]"), as: "f.json")
        { $0 }
        #expect(rejects.contains(#""reject_value":5"#))
        let again = world.storectl(["product", "import", "rejects", "--skip-invalid", "--rejects", "again"])
        #expect(again.status == .partial)
        #expect(try world.read("again").contains(#""reject_value":5}"#))
    }
}
