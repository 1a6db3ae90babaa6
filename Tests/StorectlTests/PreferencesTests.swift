import Testing

@testable import Storectl

@Suite struct PreferencesTests {
    private func read(_ text: String) throws -> Preferences { try Preferences(text, path: "config") }

    @Test(arguments: [
        ("store=s.db # note", "s.db"), ("store = s.db\t#note", "s.db"), ("store = a#b.db", "a#b.db"),
        ("store = \"a # b.db\" # note", "a # b.db"), (#"store = "a \"b\" # c\\d.db""#, #"a "b" # c\d.db"#),
        ("\u{FEFF}store = s.db", "s.db"), ("# a note\r\nstore = s.db\r\nformat = csv\r\n", "s.db"),
    ])
    func `notes, quotes and what editors on Windows add`(text: String, value: String) throws {
        #expect(try read(text)["store"] == value)
    }

    @Test func `each line of a file from Windows is one, and an error names its line`() throws {
        #expect(try read("store = s.db\r\nformat = csv\r\n")["format"] == "csv")
        #expect(throws: PreferencesError.unknown("config", line: 2, name: "formt")) {
            try read("store = s.db\r\nformt = csv\r\n")
        }
        #expect(throws: PreferencesError.garbled("config", line: 1)) { try read("store = \"open") }
        #expect(try read("store = # nothing yet")["store"] == nil)
    }

    @Test(arguments: ["/srv/tea.db", "/srv/a #1.db", "#x.db", #"/a "b" #c\d"#, " lead"])
    func `what is set is read again`(value: String) throws {
        var preferences = try read("# notes stay\nstore = old.db")
        preferences.set("store", to: value)
        let again = try read(preferences.lines.joined(separator: "\n"))
        #expect(again["store"] == value && again.lines[0] == "# notes stay")
    }
}
