/// One row of a file of products: where it stands and what it says, unread.
public struct ImportRow: Sendable {
    /// The line on which the row begins, from 1.
    public let line: Int
    public let fields: [Field]

    /// One value of a row, with the place to point at when it is wrong.
    public struct Field: Sendable {
        public let field: ProductField
        public let text: String
        public let line: Int
        /// In characters, from 1.
        public let column: Int

        public init(_ field: ProductField, _ text: String, line: Int, column: Int) {
            self.field = field
            self.text = text
            self.line = line
            self.column = column
        }
    }

    public init(line: Int, fields: [Field]) {
        self.line = line
        self.fields = fields
    }
}

extension ImportRow {
    /// What tells one file from another of the same name, for the journal: SHA-256 over each field's name
    /// and text, as compact JSON, one row a line.
    fileprivate static func digest(of rows: [ImportRow]) -> String {
        var text: [UInt8] = []
        for row in rows {
            let fields = row.fields.map { JSONValue.Member($0.field.rawValue, .string($0.text)) }
            text += Array(JSONValue.object(fields).compactText.utf8) + [0x0A]
        }
        return Cryptography.sha256(text).hex
    }
}

/// What is wrong with one row.
public struct ImportProblem: Equatable, Codable, Sendable {
    /// The line on which the row begins.
    public let row: Int
    /// The line of the value itself.
    public let line: Int
    public let column: Int?
    public let code: String
    public let message: String

    public init(row: Int, line: Int, column: Int?, code: String, message: String) {
        self.row = row
        self.line = line
        self.column = column
        self.code = code
        self.message = message
    }
}

/// What an import did, or would do. `created + updated + unchanged + rejected = total`.
public struct ImportReport: Equatable, Codable, Sendable {
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public var total = 0
    public var problems: [ImportProblem] = []
}

extension Store {
    /// Refuses at once who may not import, before a long file is read.
    ///
    /// - Throws: ``AccessError``
    public func checkMayImport(as actor: Actor) throws(AccessError) { try actor.require(.catalogWrite) }

    /// Brings rows into the catalogue, keyed by SKU: new ones are made, known ones changed where they
    /// differ. All rows or none; one journal entry.
    ///
    /// - Parameters:
    ///   - source: the file's name, for the journal.
    ///   - defaults: fields for new products whose row lacks them. A known product keeps what it has.
    ///   - isDryRun: whether to only tell what would happen.
    /// - Returns: the report. With problems in it, nothing was changed.
    public func importProducts(
        _ rows: [ImportRow], source: String, defaults: [(ProductField, String)], isDryRun: Bool,
        as actor: Actor,
        idempotencyKey: String? = nil
    ) throws -> Recorded<ImportReport> {
        try actor.require(.catalogWrite)
        var defaulted = ProductChange()
        for (field, text) in defaults { try defaulted.set(field, to: text, currency: currency) }
        var (changes, problems) = try checked(rows)
        problems += try read(as: actor) { transaction in
            try zip(rows, changes).flatMap { try transaction.gaps(in: $1, defaulted, of: $0) }
        }
        var report = ImportReport()
        report.total = rows.count
        if !problems.isEmpty {
            report.problems = problems.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
            report.rejected = Set(problems.map(\.row)).count
            return Recorded(value: report, entry: nil, isReplay: false)
        }

        let command = Command(
            "product import",
            [
                ("source", .string(source)), ("rows", .integer(rows.count)),
                ("sha256", .string(ImportRow.digest(of: rows))),
                ("defaults", .object(defaults.map { JSONValue.Member($0.0.rawValue, .string($0.1)) })),
            ], idempotencyKey: idempotencyKey)
        if isDryRun {
            return try read(as: actor) { transaction in
                for change in changes { report.count(try transaction.outcome(of: change)) }
                return Recorded(value: report, entry: nil, isReplay: false)
            }
        }
        return try write(as: actor, command) { [report] transaction in
            var report = report
            for change in changes {
                try checkInterruption()
                report.count(try transaction.apply(change, defaulted))
            }
            return report
        }
    }

    /// Reads every field of every row, and finds every problem, without the store.
    private func checked(
        _ rows: [ImportRow]
    ) throws(DatabaseFault) -> (changes: [ProductChange], problems: [ImportProblem]) {
        var changes: [ProductChange] = []
        var problems: [ImportProblem] = []
        var lines: [String: Int] = [:]
        for row in rows {
            try checkInterruption()
            var change = ProductChange()
            var isSound = true
            for field in row.fields {
                do {
                    try change.set(field.field, to: field.text, currency: currency)
                } catch {
                    isSound = false
                    problems.append(
                        ImportProblem(error, row: row.line, line: field.line, column: field.column))
                }
            }
            if isSound, let problem = ImportProblem(of: change, row: row, earlier: &lines) {
                problems.append(problem)
            }
            changes.append(change)
        }
        return (changes, problems)
    }
}

extension ImportProblem {
    init(_ error: any Error, row: Int, line: Int, column: Int?) {
        let known = error as? any StoreError
        self.init(
            row: row, line: line, column: column, code: known?.code ?? "invalid_value",
            message: known?.message ?? "\(error)")
    }

    /// What is wrong with a row whose fields are each sound: no SKU, or one that stands above already.
    fileprivate init?(of change: ProductChange, row: ImportRow, earlier lines: inout [String: Int]) {
        guard let sku = change.sku else {
            self.init(CatalogError.missing(field: .sku), row: row.line, line: row.line, column: nil)
            return
        }
        guard let earlier = lines.updateValue(row.line, forKey: sku.lowercased()) else { return nil }
        let place = row.fields.first { $0.field == .sku }
        self.init(
            row: row.line, line: place?.line ?? row.line, column: place?.column, code: "duplicate_sku",
            message: "SKU \(sku) stands on line \(earlier) too")
    }
}

private enum ImportOutcome { case created, updated, unchanged }

extension ImportReport {
    fileprivate mutating func count(_ outcome: ImportOutcome) {
        switch outcome {
        case .created: created += 1
        case .updated: updated += 1
        case .unchanged: unchanged += 1
        }
    }
}

extension Transaction {
    fileprivate func apply(_ change: ProductChange, _ defaults: ProductChange) throws -> ImportOutcome {
        guard let sku = change.sku, let known = try product(sku: sku) else {
            _ = try addProduct(change.filled(from: defaults))
            return .created
        }
        return try editProduct(known, change) == known ? .unchanged : .updated
    }

    fileprivate func outcome(of change: ProductChange) throws -> ImportOutcome {
        guard let sku = change.sku, let known = try product(sku: sku) else { return .created }
        let isSame = known.applying(change) == known && change.quantity ?? known.quantity == known.quantity
        return isSame ? .unchanged : .updated
    }

    /// What a row lacks that its product, being new, needs.
    fileprivate func gaps(
        in change: ProductChange, _ defaults: ProductChange, of row: ImportRow
    ) throws -> [ImportProblem] {
        guard let sku = change.sku, try product(sku: sku) == nil else { return [] }
        let filled = change.filled(from: defaults)
        let present = Set(row.fields.map(\.field))
        var missing: [ProductField] = []
        if filled.title == nil { missing.append(.title) }
        if filled.price == nil { missing.append(.price) }
        return missing.filter { !present.contains($0) }.map {
            ImportProblem(CatalogError.missing(field: $0), row: row.line, line: row.line, column: nil)
        }
    }
}
