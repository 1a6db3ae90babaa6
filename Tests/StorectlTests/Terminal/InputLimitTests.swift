import ShopText
import Testing

@testable import Storectl

/// Standard input need not have an end: it is read as far as a file may go.
@Suite struct InputLimitTests {
    @Test func `everything is read up to a limit`() throws {
        func stream(_ pieces: Int?) -> InputStream {
            var left = pieces ?? .max
            return InputStream(isTerminal: false) {
                guard left > 0 else { return [] }
                left -= 1
                return [UInt8](repeating: 0, count: 10)
            }
        }
        #expect(try stream(3).everything(limit: 30).count == 30)
        #expect(throws: FileError.tooLarge("standard input", limit: 29)) {
            try stream(3).everything(limit: 29)
        }
        #expect(throws: FileError.tooLarge("standard input", limit: 1 << 24)) { try stream(nil).everything() }
    }
}
