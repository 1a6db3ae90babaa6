import Glibc

/// Values for statements, written down one after the other, to be bound and run later.
///
/// Each is a step of 12 bytes: what it is, the statement and the column, and the number, or the length of the text that
/// follows.
final class StatementNotes {
    private var memory: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    /// What a step does.
    private enum Kind: UInt8 {
        case integer, real, text, null, clear, run
    }

    init(capacity: Int) {
        self.capacity = capacity
        memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
    }

    deinit { memory.deallocate() }

    func removeAll() { count = 0 }

    func note(_ value: Int64, _ statement: UInt8, at column: Int) {
        add(.integer, statement, column, UInt64(bitPattern: value))
    }

    func note(_ value: Double, _ statement: UInt8, at column: Int) {
        add(.real, statement, column, value.bitPattern)
    }

    func note(_ text: UnsafeRawBufferPointer, _ statement: UInt8, at column: Int) {
        reserve(text.count)
        add(.text, statement, column, UInt64(text.count))
        if let start = text.baseAddress { memcpy(memory + count, start, text.count) }
        count += text.count
    }

    func noteNull(_ statement: UInt8, at column: Int) { add(.null, statement, column, 0) }

    func noteClear(_ statement: UInt8) { add(.clear, statement, 0, 0) }

    func noteRun(_ statement: UInt8) { add(.run, statement, 0, 0) }

    private static let stepSize = 12

    private func add(_ kind: Kind, _ statement: UInt8, _ column: Int, _ value: UInt64) {
        reserve(0)
        let head = UInt32(kind.rawValue) | UInt32(statement) << 8 | UInt32(column) << 16
        memory.storeBytes(of: head, toByteOffset: count, as: UInt32.self)
        memory.storeBytes(of: value, toByteOffset: count + 4, as: UInt64.self)
        count += StatementNotes.stepSize
    }

    /// Makes room for a step and that many bytes of text.
    private func reserve(_ bytes: Int) {
        let needed = count + bytes + StatementNotes.stepSize
        guard needed > capacity else { return }
        let larger = UnsafeMutableRawPointer.allocate(byteCount: max(needed, capacity * 2), alignment: 8)
        memcpy(larger, memory, count)
        memory.deallocate()
        capacity = max(needed, capacity * 2)
        memory = larger
    }

    /// Binds and runs everything in order.
    ///
    /// - Throws: the first error of a statement; what comes after it is not run.
    func run(_ statements: [RawStatement]) throws {
        var place = 0
        while place < count {
            let head = memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            let value = memory.loadUnaligned(fromByteOffset: place + 4, as: UInt64.self)
            place += StatementNotes.stepSize
            let statement = statements[Int(head >> 8 & 0xFF)]
            let column = Int(head >> 16)
            switch Kind(rawValue: UInt8(head & 0xFF)) {
            case .integer: statement.bind(Int64(bitPattern: value), at: column)
            case .real: statement.bind(Double(bitPattern: value), at: column)
            case .text:
                // It stays where it is until the statement has run.
                let text = UnsafeRawBufferPointer(start: memory + place, count: Int(value))
                statement.bind(text: text, at: column)
                place += text.count
            case .null: statement.bindNull(at: column)
            case .clear: statement.clear()
            case .run: try statement.run()
            case nil: preconditionFailure("no such step")
            }
        }
    }
}
