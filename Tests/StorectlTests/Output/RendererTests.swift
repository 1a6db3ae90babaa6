import ShopText
import StoreCore
import Testing

@testable import Storectl

@Suite struct RendererTests {
    let world: TestWorld

    init() throws { world = try TestWorld() }

    private func text(_ answer: Answer, _ format: OutputFormat, fields: [String]? = nil) throws -> String {
        world.clear()
        let context = world.context()
        try Renderer(format: format, fields: fields, context: context).render(answer)
        try context.output.flush()
        return world.outputText
    }

    private let two = Answer.list([
        Thing(parts: [Part(sku: "A")]),
        Thing(id: 20, title: "=1+1, \"quoted\"\n\\\t\u{1b}[31m", price: "-3.00", rating: .null),
    ])
    private let none = Answer.list([Thing]())

    @Test func `json is one object, or an array of them`() throws {
        #expect(
            try text(.record(Thing(parts: [Part(sku: "A")])), .json, fields: ["id", "rating", "parts"]) == """
                {
                  "id": 1,
                  "rating": {
                    "rate": 4.1,
                    "count": 7
                  },
                  "parts": [
                    {
                      "sku": "A",
                      "quantity": 2
                    }
                  ]
                }

                """)
        #expect(
            try text(two, .json, fields: ["price", "tags"]) == """
                [
                  {
                    "price": "9.50",
                    "tags": [
                      "a",
                      "b"
                    ]
                  },
                  {
                    "price": "-3.00",
                    "tags": [
                      "a",
                      "b"
                    ]
                  }
                ]

                """)
        #expect(try text(none, .json) == "[]\n")
    }

    @Test func `jsonl is one object a line`() throws {
        #expect(
            try text(two, .jsonl) == #"""
                {"id":1,"title":"Mug","price":"9.50","is_visible":true,"tags":["a","b"],"rating":{"rate":4.1,"count":7},"parts":[{"sku":"A","quantity":2}]}
                {"id":20,"title":"=1+1, \"quoted\"\n\\\t\u001b[31m","price":"-3.00","is_visible":true,"tags":["a","b"],"rating":null,"parts":[]}

                """#)
        #expect(try text(none, .jsonl) == "")
    }

    @Test func `csv is flat, quoted, and starts no formula`() throws {
        #expect(
            try text(two, .csv) == """
                id,title,price,is_visible,tags,rating.rate,rating.count,parts
                1,Mug,9.50,true,"[""a"",""b""]",4.1,7,"[{""sku"":""A"",""quantity"":2}]"
                20,"'=1+1, ""quoted""
                \\\t\u{1b}[31m",-3.00,true,"[""a"",""b""]",,,[]

                """)
        #expect(
            try text(none, .csv) == "id,title,price,is_visible,tags,rating.rate,rating.count,parts\n")
    }

    @Test func `tsv escapes what would end a cell`() throws {
        #expect(
            try text(two, .tsv, fields: ["title", "rating.rate"])
                == "title\trating.rate\nMug\t4.1\n=1+1, \"quoted\"\\n\\\\\\t\u{1b}[31m\t\n")
    }

    @Test(arguments: [
        ("x\"\u{301},=HYPERLINK(1)", "\"x\"\"\u{301},=HYPERLINK(1)\""), ("\"", "\"\"\"\""), (" a", "\" a\""),
        ("a\r\nb", "\"a\r\nb\""), ("a b", "a b"),
    ])
    func `a quote is doubled whatever follows it`(text: String, quoted: String) {
        #expect(Array(TableCell.quoted(text).utf8) == Array(quoted.utf8))
    }

    @Test func `tsv puts no apostrophe before anything`() throws {
        #expect(try text(.list([Thing(title: "=1+1")]), .tsv, fields: ["title"]) == "title\n=1+1\n")
    }

    @Test func `where a table does not fit, each record is a block, and nothing but prose is cut`() throws {
        world.terminalWidth = 20
        world.variables = ["NO_COLOR": "1"]
        let things = [Thing(title: "A mug of stoneware"), Thing(id: 20)]
        let columns = ["id", "title", "price", "is_visible"]
        #expect(
            try text(.list(things), .table, fields: columns) == """
                ID          1
                TITLE       A mug o…
                PRICE       9.50
                IS VISIBLE  yes

                ID          20
                TITLE       Mug
                PRICE       9.50
                IS VISIBLE  yes

                """)
    }

    @Test(arguments: [
        ("=1", "'=1"), ("+1 555 0100", "'+1 555 0100"), ("-x", "'-x"), ("@a", "'@a"), ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-3.00", "-3.00"), ("--3", "'--3"), ("-", "'-"), ("-1.2.3", "'-1.2.3"), ("a=b", "a=b"), ("", ""),
        ("-.", "'-."),
    ])
    func `text that a spreadsheet would run is defused, numbers are not`(text: String, safe: String) {
        #expect(FlatCell.safe(.string(text)) == safe)
    }

    @Test func `ids are one a line`() throws {
        #expect(try text(two, .ids) == "1\n20\n")
        #expect(try text(.record(Part(sku: "A")), .ids) == "A\n")
    }

    @Test func `a table is aligned and never raw`() throws {
        #expect(
            try text(two, .table) == """
                ID  TITLE                          PRICE
                 1  Mug                             9.50
                20  =1+1, "quoted"\\n\\\\t\\u{1b}[31m  -3.00

                """)
        #expect(try text(none, .table) == "ID  TITLE  PRICE\n")
    }

    @Test func `a table shows the fields asked for`() throws {
        #expect(
            try text(two, .table, fields: ["price", "rating.rate", "is_visible", "tags", "parts.sku"]) == """
                PRICE  RATING RATE  IS VISIBLE  TAGS  PARTS SKU
                 9.50          4.1  yes         a, b  A
                -3.00               yes         a, b

                """)
    }

    @Test func `wide characters are aligned by the columns they take`() throws {
        let things = ["漢字", "e\u{301}", "👩‍👩‍👧", "❤\u{FE0F}", "Mug"].map { Thing(title: $0) }
        #expect(
            try text(.list(things), .table, fields: ["title", "id"])
                == "TITLE  ID\n漢字    1\ne\u{301}       1\n👩‍👩‍👧      1\n❤\u{FE0F}      1\nMug     1\n")
    }

    @Test func `on a terminal the header is bold and the widest text is cut to fit`() throws {
        world.terminalWidth = 30
        let answer = Answer.list([Thing(title: String(repeating: "漢", count: 20))])
        #expect(
            try text(answer, .table)
                == "\u{1b}[1mID  TITLE                PRICE\u{1b}[0m\n 1  漢漢漢漢漢漢漢漢漢…   9.50\n")
        world.variables = ["NO_COLOR": "1"]
        #expect(try text(answer, .table).hasPrefix("ID  TITLE"))
        world.variables = ["TERM": "dumb"]
        #expect(try text(answer, .table).hasPrefix("ID  TITLE"))
    }

    @Test func `on a terminal no format passes control characters on`() throws {
        world.terminalWidth = 200
        let answer = Answer.list([Thing(title: "a\u{1b}[31m\u{9b}\u{202E}b\u{7f}")])
        for format in OutputFormat.allCases {
            let text = try text(answer, format, fields: ["title"]).replacing("\u{1b}[1m", with: "")
                .replacing("\u{1b}[0m", with: "")
            #expect(!text.unicodeScalars.contains { $0.actsOrHides && $0 != "\n" && $0 != "\t" }, "\(format)")
        }
        #expect(try text(answer, .jsonl, fields: ["title"]).contains(#"a\u001b[31m\u009b\u202eb\u007f"#))
        #expect(try text(answer, .tsv, fields: ["title"]) == "title\na\\u{1b}[31m\\u{9b}\\u{202e}b\\u{7f}\n")
    }

    @Test func `one thing alone is lines of labels and values, then its lists`() throws {
        #expect(
            try text(
                .record(Thing(title: "Mug\nof stone\u{7}", rating: .null, parts: [Part(sku: "A")])), .table)
                    == """
                    ID          1
                    Title       Mug
                                of stone\\u{7}
                    Price       9.50
                    Is visible  yes
                    Tags        a, b
                    Rating      -

                    SKU  QTY
                    A      2

                    """)
        #expect(
            try text(.record(Thing()), .table, fields: ["rating"]) == "Rating rate   4.1\nRating count  7\n")
    }

    @Test func `a list can come in pages`() throws {
        var pages = [[Thing(id: 1)], [], [Thing(id: 2), Thing(id: 3)]]
        let answer = Answer.list(
            of: Thing.self, .inTurn { pages.isEmpty ? nil : pages.removeFirst().map(\.record) })
        #expect(try text(answer, .jsonl, fields: ["id"]) == "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n")
    }

    @Test func `a file and a template are for a person on a terminal, and for others as they are`() throws {
        let text = "sku\ttitle\nMUG\t\u{1B}[31m\u{202E}\u{2028}\u{9B}\u{7}x\r\n"
        func shown(_ template: String?) throws -> String {
            world.clear()
            let context = world.context()
            var pieces = [text]
            let answer =
                template == nil
                ? Answer(body: .file { pieces.isEmpty ? nil : pieces.removeFirst() }) : Answer.record(Thing())
            try Renderer(
                format: .table, fields: nil, template: template.map { try LineTemplate($0) }, context: context
            ).render(answer)
            try context.output.flush()
            return world.outputText
        }
        #expect(try shown(nil) == text)
        #expect(try shown("x\u{1B}[31my\\t{id}") == "x\u{1B}[31my\t1\n")
        world.terminalWidth = 200
        #expect(
            try shown(nil)
                == "sku\ttitle\nMUG\t\\u{1b}[31m\\u{202e}\\u{2028}\\u{9b}\\u{7}x\\r\n")
        #expect(try shown("x\u{1B}[31my\\t{id}") == "x\\u{1b}[31my\t1\n")
    }
}
