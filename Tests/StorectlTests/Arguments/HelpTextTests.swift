import ArgumentParser
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
}
