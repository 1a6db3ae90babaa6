import ShopText
import Testing

@testable import Storectl

/// A line of a batch that is too long is one line, and nothing of it is run.
@Suite struct LongLineTests {
    private let limit = BatchCommand.longestLine

    private func lines(_ text: [UInt8], chunk: Int) throws -> [BatchLine] {
        var rest = text[...]
        let input = InputStream(isTerminal: false) {
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }
        return try BatchLines(input).next(100)
    }

    private func line(_ count: Int, _ byte: Character = "x") -> [UInt8] {
        [UInt8](repeating: byte.asciiValue ?? 0, count: count)
    }

    @Test(arguments: [1 << 16, 1 << 20, 1 << 22], [0, 1, 500, 1 << 20, (1 << 21) + 7])
    func `its rest is no line of its own`(chunk: Int, more: Int) throws {
        let tail = Array("product edit P3 --price 0.01".utf8)
        let text = line(limit) + (more == 0 ? [] : line(more - 1) + tail) + Array("\nwhoami\n".utf8)
        let found = try lines(text, chunk: chunk)
        #expect(found.map(\.number) == [1, 2])
        #expect(throws: BatchError.tooLong) { try found[0].words() }
        #expect(try found[1].words() == ["whoami"])
    }

    @Test func `one that is almost too long is taken, and the last one ends without a line feed`() throws {
        let found = try lines(line(limit - 1) + [0x0A] + line(limit + 5), chunk: 1 << 16)
        #expect(found.map(\.bytes.count) == [limit - 1, limit])
        #expect(try found[0].words().first?.utf8.count == limit - 1)
    }

    @Test func `spaces do not hide what comes after them, and a comment is one however long`() throws {
        let text = line(limit, " ") + Array("whoami\n#".utf8) + line(limit * 2, "c") + Array("\nwhoami".utf8)
        let found = try lines(text, chunk: 1 << 16)
        #expect(found.map(\.number) == [1, 3])
        #expect(throws: BatchError.tooLong) { try found[0].words() }
    }
}
