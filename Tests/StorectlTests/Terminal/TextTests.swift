import ShopText
import StoreCore
import Synchronization
import Testing

@testable import Storectl

@Suite struct TextTests {
    @Test(arguments: [
        ("plain Ä 漢 😀", "plain Ä 漢 😀"), ("\u{0}\u{1b}[31m\u{7f}", "\\u{0}\\u{1b}[31m\\u{7f}"),
        ("\u{85}\u{9b}", "\\u{85}\\u{9b}"), ("a\n\r\tb", "a\\n\\r\\tb"), ("a\r\nb", "a\\r\\nb"),
        ("\u{202E}evil\u{2066}\u{200F}\u{2028}\u{61C}", "\\u{202e}evil\\u{2066}\\u{200f}\\u{2028}\\u{61c}"),
        ("👩‍👩‍👧…“”", "👩‍👩‍👧…“”"),
    ])
    func `what a terminal would obey is made visible`(text: String, visible: String) {
        #expect(text.visible == visible)
    }

    @Test func `line breaks of a longer text stay`() {
        #expect("a\nb\u{1b}".visibleLines == "a\nb\\u{1b}")
    }

    @Test(arguments: [
        ("", 0), ("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("😀", 2), ("👩‍👩‍👧", 2), ("❤", 1), ("❤\u{FE0F}", 2),
        ("ｱ", 1),
        ("한글", 4),
    ])
    func `width is what a terminal shows`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("abc", 1, "…"),
        ("abc", 0, ""),
    ])
    func `what is cut ends in an ellipsis and fits`(text: String, limit: Int, cut: String) {
        #expect(text.truncated(toWidth: limit) == cut)
    }

    @Test(arguments: [
        ("", "", 0), ("list", "list", 0), ("lst", "list", 1), ("lsit", "list", 1), ("prodct", "product", 1),
        ("kitten", "sitting", 3), ("", "abc", 3),
    ])
    func `distance counts letters, and a swap as one`(left: String, right: String, distance: Int) {
        #expect(Nearest.distance(left, right) == distance)
        #expect(Nearest.distance(right, left) == distance)
    }

    @Test(arguments: [
        ("--limt", ["--limit"]), ("--role", []), ("-limit", ["--limit"]), ("--phon", ["--phone"]),
        ("--x", []),
    ])
    func `an option far from what was typed is not proposed`(word: String, near: [String]) {
        #expect(Nearest.options(to: word, among: ["--phone", "--limit", "-q", "--store"]) == near)
    }

    @Test(arguments: [
        ("x.db", "x.db"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"), ("$(x)", "'$(x)'"),
        ("é", "'é'"),
    ])
    func `a path in a command is one word`(path: String, word: String) {
        #expect(path.shellWord == word)
    }

    @Test(arguments: [
        ("prodct", ["product"]), ("PRODUCT", ["product"]), ("prod", ["product"]), ("crat", ["cart"]),
        ("xyz", []),
        ("tx", ["tax"]),
    ])
    func `the nearest names are few and near`(word: String, near: [String]) {
        #expect(Nearest.names(to: word, among: ["product", "cart", "order", "tax", "report"]) == near)
    }

    @Test func `input is read by lines, pieces, or whole`() throws {
        func stream() -> InputStream {
            var pieces: [[UInt8]] = ["a\nbb", "b\nc", "\n\nlast"].map { Array($0.utf8) }
            return InputStream(isTerminal: false) { pieces.isEmpty ? [] : pieces.removeFirst() }
        }
        let lines = stream()
        var all: [String] = []
        while let line = try lines.line() { all.append(String(decoding: line, as: UTF8.self)) }
        #expect(all == ["a", "bbb", "c", "", "last"])
        let mixed = stream()
        #expect(try mixed.line() == Array("a".utf8))
        #expect(try mixed.chunk() == Array("bb".utf8))
        #expect(try mixed.everything() == Array("b\nc\n\nlast".utf8))
        let cut = stream()
        #expect(try cut.line(limit: 1) == Array("a".utf8))
        #expect(try cut.line(limit: 2) == [])
        #expect(try cut.line(limit: 2) == Array("bb".utf8))
    }
}

@Suite struct InterruptionTests {
    struct Stopped: Error {}

    @Test func `protected work is stopped and ends as interrupted`() {
        let interruption = Interruption()
        let stopped = Flag()
        let error = #expect(throws: Interrupted.self) {
            try interruption.protect(onInterrupt: { stopped.raise() }) {
                #expect(interruption.isProtecting)
                interruption.request()
                interruption.stopWork()
                throw Stopped()
            }
        }
        #expect(error?.message == "interrupted; nothing was changed")
        #expect(stopped.isRaised)
        #expect(!interruption.isProtecting)
        #expect(throws: Interrupted.self) { try interruption.check() }
        #expect(throws: Interrupted.self) { try interruption.protect(onInterrupt: {}) {} }
    }

    @Test func `protected work that was finished counts, and errors of its own are kept`() throws {
        let interruption = Interruption()
        #expect(throws: Stopped.self) { try interruption.protect(onInterrupt: {}) { throw Stopped() } }
        let result = try interruption.protect(onInterrupt: {}) {
            interruption.request()
            return 7
        }
        #expect(result == 7)
        let error = #expect(throws: Interrupted.self) { try interruption.check() }
        #expect(error?.message == "interrupted; earlier changes are kept")
    }

    @Test func `the last words are ready before they are needed`() throws {
        let said = Words()
        let interruption = Interruption(setFarewell: { said.add($0) })
        interruption.say { "<\($0.message)>" }
        try interruption.protect(onInterrupt: {}) {}
        #expect(
            said.all == [
                "<interrupted; nothing was changed>", "<interrupted; earlier changes are kept>",
            ])
        #expect(!interruption.isPrompting)
        #expect(interruption.whilePrompting { interruption.isPrompting })
    }

    final class Words: Sendable {
        private let words = Mutex<[String]>([])
        var all: [String] { words.withLock { $0 } }
        func add(_ word: String) { words.withLock { $0.append(word) } }
    }

    final class Flag: Sendable {
        private let interruption = Interruption()
        var isRaised: Bool { interruption.isRequested }
        func raise() { interruption.request() }
    }
}
