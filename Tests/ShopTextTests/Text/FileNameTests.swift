import Glibc
import TestSupport
import Testing

@testable import ShopText

@Suite struct FileNameTests {
    @Test(arguments: ["", "store.db", "Bücher/漢字.csv", "👩‍👩‍👧", "a\u{10FE7F}b", "\u{10FF00}"])
    func `what is text stays as it is`(text: String) {
        let read = String(systemBytes: Array(text.utf8))
        #expect(read == text && !read.hasStrayBytes)
        #expect(read.fileName == Array(text.utf8CString))
    }

    @Test(
        arguments: [
            [0xFF], [0x61, 0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xE2, 0x82, 0x61, 0xF0, 0x9F], Array("\u{10FE80}\u{10FEFF}".utf8),
        ] as [[UInt8]])
    func `bytes that are no text are told from it, and kept`(bytes: [UInt8]) {
        let read = String(systemBytes: bytes)
        #expect(read.hasStrayBytes && read.systemBytes == bytes)
    }

    @Test func `no two names become one, whatever is in them`() {
        var generator = SeededGenerator(seed: 8)
        let parts: [[UInt8]] = [
            Array("a".utf8), Array("é".utf8), Array("\u{10FEC3}".utf8), [0xC3], [0xA9], [0xF4], [0xFF],
            [0xBB],
        ]
        var names: [String: [UInt8]] = [:]
        for _ in 0..<3000 {
            let count = Int.random(in: 1...5, using: &generator)
            let bytes = (0..<count).flatMap { _ in parts[Int.random(in: 0..<parts.count, using: &generator)] }
            let name = String(systemBytes: bytes)
            #expect(name.systemBytes == bytes)
            // Compared as Unicode does: what only looks the same is one name too.
            #expect(names.updateValue(bytes, forKey: name).map { $0 == bytes } ?? true)
        }
    }

    @Test func `C's text is read to its end`() {
        #expect(String(systemText: [0x61, -1, 0]).systemBytes == [0x61, 0xFF])
    }

    @Test(arguments: [
        ("x\ny", #"$'x\ny'"#), (String(systemBytes: [0x61, 0xFF]), #"$'a\xff'"#),
        ("\u{1b}'\\", #"$'\x1b\'\\'"#),
        ("a'b", #"'a'\''b'"#),
    ])
    func `what no shell word can show is escaped in one`(text: String, word: String) {
        #expect(text.shellWord == word)
    }
}
