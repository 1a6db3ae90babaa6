import ArgumentParser
import ShopText
import Testing

@testable import Storectl

@Suite struct HelpTextTests {
    @Test func `a line of usage is broken between options, never within one`() {
        let text = "A\nUSAGE: storectl thing [--first <value>] [<words> ...] --second <value> <thing>\nB"
        #expect(
            HelpText.text(text, columns: 40, wraps: true) == """
                A
                USAGE: storectl thing [--first <value>]
                           [<words> ...]
                           --second <value> <thing>
                B
                """)
        #expect(HelpText.text(text, columns: 40, wraps: false) == text)
    }

    @Test func `a group of commands has its own name`() {
        #expect(HelpText.text("SELL SUBCOMMANDS:\n  order", columns: 80, wraps: false) == "SELL:\n  order")
    }

    @Test func `help is in groups, the common ones first`() throws {
        let help = HelpText.text(Storectl.helpMessage(columns: 80), columns: 80, wraps: true)
        let titles = help.split(separator: "\n").filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") }
        #expect(titles.first == "Examples:" && titles.dropFirst(2).first == "SELL:")
        #expect(!help.contains("SUBCOMMANDS"))
    }

    @Test(arguments: [40, 59, 60, 72, 79])
    func `on a narrow terminal help is broken between words, but for its examples`(columns: Int) throws {
        for words in [["--help"], ["product", "import", "--help"], ["order", "create", "--help"]] {
            let world = try TestWorld()
            world.terminalWidth = columns
            let lines = world.storectl(words).output.split(separator: "\n").map(String.init)
            var isExample = false
            for line in lines {
                isExample = line == "Examples:" || isExample && line.hasPrefix("  ")
                let isWord = line.split(separator: " ").count < 3
                #expect(isExample || isWord || line.displayWidth <= columns, "\(line)")
            }
            let wide = try TestWorld()
            let all = { (text: String) in text.split { $0 == " " || $0 == "\n" } }
            #expect(
                all(lines.joined(separator: "\n")) == all(wide.storectl(words).output),
                "no word is lost or broken")
        }
    }
}
