import GRDB

/// Where the rows of a file wait until all of them are known to be sound: temporary tables beside the store,
/// on disk, so that memory does not grow with the file, and without any lock on the store itself.
///
///     import_row       one row of the file each; NULL: not said; '': to be emptied
///     import_category  the names of categories that rows say; rows hold the number
///     import_problem   what is wrong with which row
///     import_plan      the rows that change something, each with its product, if it has one
public final class ImportStage {
    static let tables = ["import_row", "import_category", "import_problem", "import_plan", "import_archive"]

    private let database: Database
    private let currency: Currency
    private let key: ImportKey
    private let insertRow: RawStatement
    private let insertProblem: RawStatement
    private let insertCategory: RawStatement
    private var categories: [String: Int64] = [:]
    private var categoryCount: Int64 = 0
    private var lastKey: [UInt8] = []
    /// How many rows came so far.
    private(set) var count = 0
    private(set) var rejected = 0
    /// Whether each row's key is greater than the one before, so that none can stand twice.
    private(set) var isSorted = true
    /// For each field, how many rows say something about it.
    private var present = [Int](repeating: 0, count: ProductField.allCases.count)

    static let fields = ProductField.allCases
    /// The first of the columns for fields, counted from 1 as SQLite counts parameters.
    private static let firstColumn = 4

    init(_ database: Database, currency: Currency, key: ImportKey) throws {
        self.database = database
        self.currency = currency
        self.key = key
        let names = ImportStage.fields.map(\.rawValue).joined(separator: ", ")
        try database.execute(
            sql: """
                CREATE TABLE temp.import_row (n INTEGER PRIMARY KEY, line, is_sound, original, \(names));
                CREATE TABLE temp.import_category (n INTEGER PRIMARY KEY, name TEXT, category_id INTEGER);
                CREATE TABLE temp.import_problem (
                    id INTEGER PRIMARY KEY, n INTEGER, row INTEGER, line INTEGER, position INTEGER,
                    code TEXT, message TEXT);
                CREATE TABLE temp.import_plan (
                    n INTEGER PRIMARY KEY, product_id INTEGER, changes INTEGER);
                CREATE TABLE temp.import_archive (product_id INTEGER PRIMARY KEY);
                """)
        let marks = ImportStage.fields.map { _ in "?" }.joined(separator: ", ")
        insertRow = try RawStatement(
            database,
            sql: "INSERT INTO temp.import_row (line, is_sound, original, \(names)) VALUES (?, ?, ?, \(marks))")
        insertProblem = try RawStatement(
            database,
            sql: """
                INSERT INTO temp.import_problem (n, row, line, position, code, message)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        insertCategory = try RawStatement(
            database, sql: "INSERT INTO temp.import_category (n, name) VALUES (?, ?)")
    }

    /// Reads a row field by field and keeps it.
    ///
    /// - Parameter locate: tells where in the file the value with this `place` begins; asked only for values
    ///   that are wrong, and only until this returns.
    public func add(_ row: ImportRow, locate: (Int) -> TextPosition?) throws {
        count += 1
        var problems = row.faults
        for index in ImportStage.fields.indices { insertRow.bindNull(at: ImportStage.firstColumn + index) }
        var hasKey = false
        // Values are bound where they lie, so the bytes must stay until the row is in.
        try row.bytes.withUnsafeBytes { bytes in
            for cell in row.cells {
                let text = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
                if cell.field == key.field, !text.isEmpty {
                    hasKey = true
                    noteOrder(of: text)
                }
                do throws(FieldFailure) { try bind(cell.field, text) } catch {
                    problems.append((error.error, cell.place))
                }
            }
            if !hasKey, problems.isEmpty { problems = [(ImportError.missingKey(field: key.field.label), -1)] }
            insertRow.bind(Int64(row.line), at: 1)
            insertRow.bind(problems.isEmpty ? 1 : 0, at: 2)
            if let original = row.original { insertRow.bind(original, at: 3) } else { insertRow.bindNull(at: 3) }
            try insertRow.run()
        }
        for (error, place) in problems { try note(error, row: row.line, at: place < 0 ? nil : locate(place)) }
        if !problems.isEmpty { rejected += 1 }
    }

    private func noteOrder(of text: UnsafeRawBufferPointer) {
        guard isSorted else { return }
        let folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if !lastKey.lexicographicallyPrecedes(folded) { isSorted = false }
        lastKey = folded
    }
}

/// Why a value cannot be staged.
private struct FieldFailure: Error {
    let error: any StoreError
}

extension ImportStage {
    /// Binds a value as the catalogue keeps it: at once where it is plain, by its rule otherwise.
    private func bind(_ field: ProductField, _ text: UnsafeRawBufferPointer) throws(FieldFailure) {
        let index = ImportStage.fields.firstIndex(of: field) ?? 0
        present[index] += 1
        let column = ImportStage.firstColumn + index
        switch field.plainKind {
        case .text(let maximum, let allowsLines)
        where PlainValue.isText(text, maximum: maximum, allowsLines: allowsLines):
            insertRow.bind(text: text, at: column)
        case .word(let maximum)
        where PlainValue.isText(text, maximum: maximum) && !text.contains(UInt8(ascii: ":")):
            insertRow.bind(text: text, at: column)
        case .day where PlainValue.isDay(text): insertRow.bind(text: text, at: column)
        case .amount:
            guard let units = PlainValue.amount(text, digits: currency.digits) else { fallthrough }
            insertRow.bind(units, at: column)
        case .count:
            guard let number = PlainValue.wholeNumber(text) else { fallthrough }
            insertRow.bind(number, at: column)
        case .flag:
            guard let flag = PlainValue.flag(text) else { fallthrough }
            insertRow.bind(flag, at: column)
        default: try bindByRule(field, text, at: column)
        }
    }

    /// Asks the field's rule, and binds what it makes of the text.
    private func bindByRule(
        _ field: ProductField, _ bytes: UnsafeRawBufferPointer, at column: Int
    ) throws(FieldFailure) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FieldFailure(error: ImportError.invalidUTF8(field: field.label))
        }
        do {
            var change = ProductChange()
            try change.set(field, to: text, currency: currency)
            switch change.staged(field) {
            case nil: break
            case .cleared?: insertRow.bind("", at: column)
            case .text(let value)? where field == .category:
                insertRow.bind(try category(value), at: column)
            case .text(let value)?: insertRow.bind(value, at: column)
            case .integer(let value)?: insertRow.bind(value, at: column)
            case .real(let value)?: insertRow.bind(value, at: column)
            }
        } catch let error as any StoreError {
            throw FieldFailure(error: error)
        } catch {
            throw FieldFailure(error: DatabaseFault.other("", detail: "\(error)"))
        }
    }

    /// The number of a category's name.
    private func category(_ name: String) throws -> Int64 {
        if let number = categories[name] { return number }
        // Few files have many; one that does must not fill the memory.
        if categories.count > 10_000 { categories.removeAll(keepingCapacity: true) }
        categoryCount += 1
        categories[name] = categoryCount
        insertCategory.bind(categoryCount, at: 1)
        insertCategory.bind(name, at: 2)
        try insertCategory.run()
        return categoryCount
    }

    private func note(_ error: any StoreError, row: Int, at position: TextPosition?) throws {
        insertProblem.bind(Int64(count), at: 1)
        insertProblem.bind(Int64(row), at: 2)
        insertProblem.bind(Int64(position?.line ?? row), at: 3)
        if let position { insertProblem.bind(Int64(position.column), at: 4) } else { insertProblem.bindNull(at: 4) }
        insertProblem.bind(error.code, at: 5)
        insertProblem.bind(error.message, at: 6)
        try insertProblem.run()
    }
}
