import Glibc
import ShopText
import StoreCore

/// Keeps the original records of a file on disk until it is known which are rejected. Related records are
/// kept together, so that the rejects can be imported.
package final class Originals {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var written = 0

    /// - Parameter path: the file of rejects, whose disk must have room.
    package init(beside path: String) throws(FileError) {
        self.path = path
        var name = (path + ".XXXXXX").fileName
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // Nobody else needs to see it, and this way it is deleted even if we are killed.
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Keeps records that belong together.
    ///
    /// - Returns: the key to find them again.
    func keep(_ originals: [Original]) throws(FileError) -> String {
        let start = written + buffer.count
        for original in originals {
            let text = original.text
            for number in [original.line, text.count] {
                withUnsafeBytes(of: Int64(number)) { buffer.append(contentsOf: $0) }
            }
            buffer += text
        }
        let end = written + buffer.count
        if buffer.count >= 1 << 18 { try flush() }
        return "\(start)-\(end)"
    }

    /// Keeps an independent record.
    func keep(_ record: SourceRecord) throws(FileError) -> String {
        try keep(record.original.map { [$0] } ?? [])
    }

    private func flush() throws(FileError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
            rest = rest.dropFirst(count)
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// The records kept together, each with its line.
    package func records(_ key: String) throws(FileError) -> [(line: Int, text: [UInt8])] {
        try flush()
        let bounds = key.split(separator: "-").compactMap { Int($0) }
        guard bounds.count == 2 else { return [] }
        var bytes = [UInt8](repeating: 0, count: bounds[1] - bounds[0])
        let count = pread(descriptor, &bytes, bytes.count, bounds[0])
        guard count == bytes.count else { throw .cannotRead(path, reason: SystemReason.last) }
        var records: [(line: Int, text: [UInt8])] = []
        var rest = bytes[...]
        func number() -> Int {
            defer { rest = rest.dropFirst(8) }
            return rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        while !rest.isEmpty {
            let (line, length) = (number(), number())
            records.append((line, Array(rest.prefix(length))))
            rest = rest.dropFirst(length)
        }
        return records
    }
}
