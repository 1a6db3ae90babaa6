import GRDB
import ShopText

/// Holds the rows of a file until all of them are checked: temporary tables next to the store, on disk, so
/// that memory does not grow with the file, and without any lock on the store itself.
///
///     import_row       one row of the file each; NULL: not given; '': to be cleared
///     import_category  the names of categories in rows; rows hold the number
///     import_problem   what is wrong with which row
///     import_plan      the rows that change something, each with its product, if it has one; variants last
///     import_archive   the products that are not in the file
///     import_hidden    the visible products that are to be hidden or archived
public final class ImportStage {
    let database: Database
    let currency: Currency
    let key: ImportKey
    let options: ImportOptions
    /// Whether the rows are counts, of which only key and quantity are used.
    var isCount: Bool { options.isCount }
    /// The statements that fill the tables: while a file is read, on a thread of their own.
    let filling: StatementsAside
    private(set) var insertRow: StatementsAside.Statement
    /// The fields that ``insertRow`` writes, one bit each; the columns of the others stay `NULL`.
    private var written: UInt64 = 0
    let insertProblem: StatementsAside.Statement
    let insertCategory: StatementsAside.Statement
    var categories: [String: Int64] = [:]
    /// The numbers of categories as rows spell them.
    var spelledCategories: [String: Int64] = [:]
    var recentCategories = RecentCategories()
    var categoryCount: Int64 = 0
    /// Categories whose store id is resolved so far.
    var knownCategories: Int64 = 0
    /// The last stock movement included in the file's counts.
    var lastCountedMovement: Int64 = 0
    /// Whether stock has moved since then, or may have.
    var hasMoved = false
    private var lastKey: [UInt8] = []
    private var digester = ImportDigest()
    private(set) var bytes = StagedBytes()
    /// A digest that tells files with the same name apart.
    var digest: String { digester.text }
    /// How many rows have been staged so far.
    public private(set) var count = 0
    var rejected = 0
    /// How many rejected rows have no readable key.
    private(set) var unreadableKeys = 0
    /// Whether each row's key is greater than the previous one, so that there are no duplicates.
    var isSorted = true
    /// Whether there are prices that apply only to new products.
    var hasInitialPrices = false
    /// Whether there are tags that apply only to new products.
    var hasInitialTags = false
    /// Whether there are products that are to be hidden if new.
    var hidesNew = false
    /// Whether the current row has a wrong day of a sale, which is left out with it.
    var leavesSale = false
    /// Doubts about rows, which do not reject them.
    var warnings = ImportWarnings()
    /// Rows left out because their products are not in the catalog.
    var skipped = 0
    /// Unusual changes that the plan makes.
    var unusual = UnusualChanges()
    /// Whether the store may have SKUs that are numbers.
    var hasNumberSKUs: Bool?
    /// Whether the store may have SKUs with letters that begin with zeros.
    var hasZeroSKUs: Bool?
    /// Whether the file has SKUs that begin with a zero.
    var hasZeroKeys = false
    /// Whether a row begins on the same line as the one before, so that lines do not identify rows.
    private(set) var sharesLines = false
    private var lastLine = 0
    /// Whether there are SKUs that are not plain ASCII.
    var hasWideSKUs = false
    /// How many rows have a value, by field.
    private(set) var defaulted: [Int] = []
    private(set) var present = [Int](repeating: 0, count: ProductField.allCases.count)

    /// The fields of the current row that have a value, one bit each.
    private var said: UInt64 = 0

    static let fields = ProductField.allCases
    static let plain = fields.map(\.facts.kind.plain)
    /// The first of the columns for fields, counted from 1 as SQLite counts parameters.
    static let firstColumn = 10
    /// The columns for values that only a new product gets. They come before the fields, so that a statement has no more
    /// parameters than the last field of the file needs.
    static let initialPrice = 7
    static let initialVisibility = 8
    static let initialTags = 9

    init(_ database: Database, currency: Currency, _ options: ImportOptions) throws {
        self.database = database
        filling = StatementsAside(database)
        self.currency = currency
        key = options.key
        self.options = options
        let names = ImportStage.fields.map(\.rawValue).joined(separator: ", ")
        // Just enough to keep the indexes that a batch touches in memory.
        try database.execute(sql: "PRAGMA main.cache_size = -65536; PRAGMA temp.cache_size = -8192")
        for table in ["row", "category", "problem", "plan", "archive", "key", "again", "sku", "hidden"] {
            try database.execute(sql: "DROP TABLE IF EXISTS temp.import_\(table)")
        }
        try database.execute(
            sql: """
                CREATE TABLE temp.import_row (
                    n INTEGER PRIMARY KEY, line, is_sound, original, key_line, key_column, \(names),
                    initial_price, initial_is_visible, initial_tags);
                CREATE TABLE temp.import_category (n INTEGER PRIMARY KEY, name TEXT, category_id INTEGER);
                CREATE TABLE temp.import_problem (
                    id INTEGER PRIMARY KEY, n INTEGER, line INTEGER, position INTEGER,
                    code TEXT, message TEXT);
                CREATE TABLE temp.import_plan (
                    place INTEGER PRIMARY KEY, n INTEGER, product_id INTEGER, changes INTEGER);
                CREATE TABLE temp.import_archive (product_id INTEGER PRIMARY KEY, sku TEXT);
                CREATE TABLE temp.import_hidden (product_id INTEGER PRIMARY KEY, is_archived INTEGER);
                """)
        insertRow = try filling.add(ImportStage.insertion(of: 0))
        insertProblem = try filling.add(
            """
            INSERT INTO temp.import_problem (n, line, position, code, message)
            VALUES (?, ?, ?, ?, ?)
            """)
        insertCategory = try filling.add("INSERT INTO temp.import_category (n, name) VALUES (?, ?)")
    }

    /// Stages a row field by field.
    ///
    /// - Parameter locate: returns where in the file the value with this `place` begins; called only for
    ///   invalid or possibly duplicate values, and only until this returns.
    public func add(_ row: ImportRow, locate: (Int) -> TextPosition?) throws {
        count += 1
        if row.line == lastLine, !row.sharesRecord { sharesLines = true }
        lastLine = row.line
        digester.add(row)
        bytes.add(row.bytes.count, ofRow: Int64(count))
        let problems = try insert(row, n: Int64(count), locate: locate)
        for (error, place) in problems {
            let position = place < 0 ? nil : locate(place)
            try write(ImportProblem(error, line: row.line, at: position), n: Int64(count))
        }
        if !problems.isEmpty { rejected += 1 }
    }

    /// Stores the defaults for new products as row 0, which is not a row of the file.
    func setDefaults(_ row: ImportRow) throws {
        if let problem = try insert(row, n: 0, locate: { _ in nil }).first { throw problem.error }
        defaulted = present
        lastKey = []
    }

    /// A statement that stages a row with values for these fields. What a value is bound to does not depend on them.
    private static func insertion(of fields: UInt64) -> String {
        let known = [
            "n", "line", "is_sound", "original", "key_line", "key_column", "initial_price",
            "initial_is_visible", "initial_tags",
        ]
        let columns = (known + ImportStage.fields.map(\.rawValue)).enumerated().filter { place, _ in
            place < known.count || fields & 1 << (place - known.count) != 0
        }
        return """
            INSERT INTO temp.import_row (\(columns.map(\.element).joined(separator: ", ")))
            VALUES (\(columns.map { "?\($0.offset + 1)" }.joined(separator: ", ")))
            """
    }

    /// Makes sure that every field of a row can be bound.
    private func prepare(for row: ImportRow) throws {
        var fields: UInt64 = options.restores ? 1 << ProductField.isArchived.place : 0
        for cell in row.cells { fields |= 1 << cell.field.place }
        for case let field? in row.faults.lazy.map(\.field) { fields |= 1 << field.place }
        guard fields & ~written != 0 else { return }
        written |= fields
        insertRow = try filling.add(ImportStage.insertion(of: written))
    }

    /// - Returns: the problem with the row, if any.
    private func insert(
        _ row: ImportRow, n: Int64, locate: (Int) -> TextPosition?
    ) throws -> [(error: any StoreError, place: Int)] {
        try prepare(for: row)
        filling.clear(insertRow)
        said = 0
        let spared = row.faults.filter { isSpared($0.field) }
        for fault in spared { spare(fault.error, fault.field, row, at: locate(fault.place)) }
        let faults = spared.isEmpty ? row.faults : row.faults.filter { !isSpared($0.field) }
        var problems = faults.map { ($0.error, $0.place) }
        if row.hidesIfNew { hideIfNew() }
        for case let field? in faults.lazy.map(\.field) {
            _ = say(field.place)
            filling.bind("", to: insertRow, at: ImportStage.column(field))
        }
        var keyPlace: Int?
        var hasKey = !row.isMisaligned
        row.bytes.withUnsafeBytes { bytes in
            for cell in row.cells where !isCount || [key.field, .quantity].contains(cell.field) {
                let text = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
                if cell.field == key.field, !text.isEmpty {
                    keyPlace = cell.place
                    noteOrder(of: text)
                }
                do throws(FieldFailure) { try bind(cell, text, row, locate) } catch {
                    if isSpared(cell.field), n > 0 {
                        spare(error.error, cell.field, row, at: locate(cell.place))
                        continue
                    }
                    problems.append((error.error, cell.place))
                    if cell.field == key.field { hasKey = false }
                    // Given, though with a wrong value, so the field is not missing.
                    filling.bind("", to: insertRow, at: ImportStage.column(cell.field))
                }
            }
            if leavesSale { leaveSale() }
            if options.restores, n > 0, say(ProductField.isArchived.place) {
                filling.bind(Int64(0), to: insertRow, at: ImportStage.column(.isArchived))
            }
            if keyPlace == nil, n > 0, !row.says(key.field), !row.isUnreadable {
                problems.insert((CatalogError.missing(field: key.field), -1), at: 0)
            }
            if isCount, n > 0, faults.isEmpty, !row.says(.quantity) {
                problems.append((CatalogError.missing(field: .quantity), -1))
            }
            if !problems.isEmpty, n > 0, keyPlace == nil || !hasKey { unreadableKeys += 1 }
            filling.bind(n, to: insertRow, at: 1)
            filling.bind(Int64(row.line), to: insertRow, at: 2)
            filling.bind(Int64(problems.isEmpty && n > 0 ? 1 : 0), to: insertRow, at: 3)
            if let original = row.original { filling.bind(original, to: insertRow, at: 4) }
            if isCount || !isSorted, let keyPlace, keyPlace >= 0, let position = locate(keyPlace) {
                filling.bind(Int64(position.line), to: insertRow, at: 5)
                filling.bind(Int64(position.column), to: insertRow, at: 6)
            }
            filling.run(insertRow)
        }
        try filling.settle()
        return problems
    }

    /// Records that the current row has a value for a field.
    ///
    /// - Returns: whether it is the first time.
    func say(_ index: Int) -> Bool {
        if said & (1 << index) != 0 { return false }
        said |= 1 << index
        present[index] += 1
        return true
    }

    private func noteOrder(of text: UnsafeRawBufferPointer) {
        guard isSorted else { return }
        func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        var isLater = lastKey.count < text.count
        for (last, byte) in zip(lastKey, text) where last != byte && folded(last) != folded(byte) {
            isLater = folded(last) < folded(byte)
            break
        }
        if !isLater { isSorted = false }
        lastKey.removeAll(keepingCapacity: true)
        lastKey.append(contentsOf: text)
    }
}
