import Glibc
import ShopText
import StoreCore

/// A record as its file has it.
struct Original {
    /// Where it begins, from 1.
    let line: Int
    /// The names of the columns in lower case; none where the file has no columns.
    let columns: [String]
    /// One value for each column as written, or more or fewer; without columns, the record as one text.
    private(set) var values: [[UInt8]]
    /// What follows the values as it is.
    private let rest: [UInt8]?
    private let delimiter: UInt8

    init(line: Int, columns: [String], values: [[UInt8]], rest: [UInt8]? = nil, delimiter: UInt8) {
        self.line = line
        self.columns = columns
        self.values = values
        self.rest = rest
        self.delimiter = delimiter
    }

    init(line: Int, json: JSONValue) {
        self.init(line: line, malformed: Array(json.compactText.utf8))
    }

    /// A line that should be JSON, as it is.
    init(line: Int, malformed text: [UInt8]) {
        self.init(line: line, columns: [], values: [text], delimiter: 0)
    }

    /// Puts another value in the place of one that means nothing without the rest of the file.
    mutating func set(_ column: String, to text: String) {
        guard let index = columns.firstIndex(of: column), values.indices.contains(index) else { return }
        values[index] = Array(text.utf8)
    }

    /// The record as a line of its file, safe in a spreadsheet.
    var text: [UInt8] {
        if columns.isEmpty { return values.first ?? [] }
        let cells = values.map { TableCell.safe($0, delimiter: delimiter) } + (rest.map { [$0] } ?? [])
        return Array(cells.joined(separator: [delimiter]))
    }
}

/// The records of a file as they are there, kept on disk until it is known which of them are rejected.
/// Records that only make sense together are kept together, so that what is written down can be imported.
final class Originals {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var written = 0

    /// - Parameter path: the file of rejects, on whose disk there must be room.
    init(beside path: String) throws(FileError) {
        self.path = path
        var name = (path + ".XXXXXX").fileName
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // Nobody else needs to see it, and so it goes even if we are killed.
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Keeps records that belong together.
    ///
    /// - Returns: by what they are found again.
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

    /// Keeps a record that stands for itself.
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

    /// The records that were kept together, each with its line.
    func records(_ key: String) throws(FileError) -> [(line: Int, text: [UInt8])] {
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

/// A value of a table as bytes, which need be no text.
enum TableCell {
    /// Quoted where needed, and with an apostrophe in front of what a spreadsheet would run as a formula. A
    /// number stays one.
    static func safe(_ bytes: [UInt8], delimiter: UInt8) -> [UInt8] {
        let isFormula = bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let safe = isFormula && !isNumber(bytes) ? [UInt8(ascii: "'")] + bytes : bytes
        let needsQuotes =
            safe.first == 0x20 || safe.last == 0x20
            || safe.contains { $0 == UInt8(ascii: "\"") || $0 == delimiter || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return safe }
        var quoted = [UInt8(ascii: "\"")]
        for byte in safe {
            if byte == UInt8(ascii: "\"") { quoted.append(byte) }
            quoted.append(byte)
        }
        return quoted + [UInt8(ascii: "\"")]
    }

    private static func isNumber(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.dropFirst()
        return !digits.isEmpty
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }
}
