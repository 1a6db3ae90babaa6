import GRDB

/// Statements whose values are written down, and then bound and run by a thread of its own while the caller goes on.
///
/// Meanwhile the connection is that thread's: whoever else needs it calls ``drain()`` first.
final class StatementsAside {
    /// A statement of these.
    struct Statement {
        fileprivate let number: UInt8
    }

    /// How much is written down before it is run, in bytes.
    private static let size = 256 << 10

    private let database: Database
    private var statements: [RawStatement] = []
    private var notes = StatementNotes(capacity: StatementsAside.size * 2)
    private var spare: StatementNotes?
    /// What is run right now, and its failure.
    private var running: Background<(any Error)?>?
    /// Whether they are run aside, not at once.
    private var isAside = false

    init(_ database: Database) { self.database = database }

    /// Adds a statement. Few are added, as the numbers of statements are bytes.
    func add(_ sql: String) throws -> Statement {
        try drain()
        precondition(statements.count <= UInt8.max)
        statements.append(try RawStatement(database, sql: sql))
        return Statement(number: UInt8(statements.count - 1))
    }

    func bind(_ value: Int64, to statement: Statement, at column: Int) {
        notes.note(value, statement.number, at: column)
    }

    func bind(_ value: Double, to statement: Statement, at column: Int) {
        notes.note(value, statement.number, at: column)
    }

    func bind(text: UnsafeRawBufferPointer, to statement: Statement, at column: Int) {
        notes.note(text, statement.number, at: column)
    }

    func bind(_ text: String, to statement: Statement, at column: Int) {
        var text = text
        text.withUTF8 { notes.note(UnsafeRawBufferPointer($0), statement.number, at: column) }
    }

    func bindNull(to statement: Statement, at column: Int) {
        notes.noteNull(statement.number, at: column)
    }

    /// Sets every value of a statement to `NULL`.
    func clear(_ statement: Statement) { notes.noteClear(statement.number) }

    /// Runs a statement, after those before it, once they are settled.
    func run(_ statement: Statement) { notes.noteRun(statement.number) }

    /// Says that no values are bound to a statement that has yet to be run, so that what is written down may be run: at
    /// once or, aside, when there is enough.
    ///
    /// - Throws: what went wrong with a statement, perhaps an earlier one. Everything since is lost then.
    func settle() throws {
        if isAside {
            if notes.count >= StatementsAside.size { try handOver() }
        } else {
            try drain()
        }
    }

    /// Runs what `body` asks for aside.
    func aside<Result>(_ body: () throws -> Result) throws -> Result {
        isAside = true
        // The connection is the caller's again, whatever happens.
        defer {
            isAside = false
            _ = running?.value()
            running = nil
            notes.removeAll()
        }
        let result = try body()
        try drain()
        return result
    }

    /// Waits until everything has been run, so that the caller may use the connection; between rows.
    func drain() throws {
        try wait()
        defer { notes.removeAll() }
        try notes.run(statements)
    }

    private func handOver() throws {
        try wait()
        nonisolated(unsafe) let full = notes
        nonisolated(unsafe) let statements = statements
        notes = spare ?? StatementNotes(capacity: StatementsAside.size * 2)
        notes.removeAll()
        spare = full
        running = Background {
            do { try full.run(statements) } catch { return error }
            return nil
        }
    }

    private func wait() throws {
        defer { running = nil }
        if let failure = running?.value() { throw failure }
    }
}
