import ShopText

/// Where input comes from, read in pieces.
final class InputStream {
    /// Whether a person is typing it.
    let isTerminal: Bool
    private let read: () throws -> [UInt8]
    private var buffer: [UInt8] = []
    private var start = 0

    /// - Parameter read: the next bytes, as many as are there; none at the end.
    init(isTerminal: Bool, read: @escaping () throws -> [UInt8]) {
        self.isTerminal = isTerminal
        self.read = read
    }

    /// The next bytes, as many as are there; none at the end.
    func chunk() throws -> [UInt8] {
        guard start < buffer.count else { return try read() }
        defer {
            buffer = []
            start = 0
        }
        return Array(buffer[start...])
    }

    /// Everything that is left, as far as a file of that kind may go: input need not have an end.
    ///
    /// - Throws: `FileError.tooLarge`
    func everything(limit: Int = 1 << 24) throws -> [UInt8] {
        var all = try chunk()
        while all.count <= limit {
            let more = try read()
            if more.isEmpty { return all }
            all += more
        }
        throw FileError.tooLarge("standard input", limit: limit)
    }

    /// The next line without its line feed, or `nil` at the end. A line longer than the limit is cut
    /// into pieces, so that endless input cannot fill the memory.
    func line(limit: Int = 1 << 16) throws -> [UInt8]? {
        while true {
            if let end = buffer[start...].prefix(limit).firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if buffer.count - start >= limit {
                defer { start += limit }
                return Array(buffer[start..<start + limit])
            }
            let more = try read()
            if more.isEmpty {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer = Array(buffer[start...]) + more
            start = 0
        }
    }
}
