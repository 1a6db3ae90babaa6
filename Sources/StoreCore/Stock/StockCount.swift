/// A counted product, as a file says it.
public struct CountedStock: Equatable, Sendable {
    public let sku: String
    public let quantity: String
    /// Where the row begins, from 1.
    public let line: Int

    public init(sku: String, quantity: String, line: Int) {
        self.sku = sku
        self.quantity = quantity
        self.line = line
    }
}

/// What counting the stock did, or would do. `changed + unchanged = total` unless there are problems.
public struct StockCountReport: Equatable, Codable, Sendable {
    public var changed = 0
    public var unchanged = 0
    public var total = 0
    public var problems: [ImportProblem] = []
    /// Each product whose ledger did not agree with the count.
    public var differences: [Difference] = []

    public struct Difference: Equatable, Codable, Sendable {
        public let sku: String
        public let onHand: Int64
        public let counted: Int64
    }
}

extension Store {
    /// Sets the stock of many products to what was counted: all of them or none; one journal entry.
    ///
    /// - Parameters:
    ///   - note: the reference of every movement.
    ///   - isDryRun: whether to only tell what would happen.
    /// - Returns: the report. With problems in it, nothing was changed.
    public func importStockCounts(
        _ rows: [CountedStock], source: String, reference note: String? = nil, isDryRun: Bool,
        as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<StockCountReport> {
        try actor.require(.stockWrite)
        let note = try StockRules.checked(note)
        var command = Command(
            "stock import",
            [
                ("source", .string(source)), ("rows", .integer(rows.count)),
                ("reference", note.map { .string($0) }),
            ])
        if isDryRun {
            return try read(as: actor) {
                Recorded(value: try $0.compare(rows).report, entry: nil, isReplay: false)
            }
        }
        // With a key, the counts themselves decide whether it is the same request.
        if let idempotencyKey {
            let counts = rows.map { JSONValue.string("\($0.sku)=\($0.quantity)") }
            command = Command(
                "stock import",
                [
                    ("source", .string(source)), ("counts", .array(counts)),
                    ("reference", note.map { .string($0) }),
                ], idempotencyKey: idempotencyKey)
        }
        return try write(as: actor, command) { transaction in
            let (report, changes) = try transaction.compare(rows)
            guard report.problems.isEmpty else { return report }
            for (product, count) in changes {
                _ = try transaction.changeStock(of: product, .to(count), .counted, reference: note)
            }
            return report
        }
    }
}

extension Transaction {
    /// Every row held against the ledger, with every problem found.
    fileprivate func compare(
        _ rows: [CountedStock]
    ) throws -> (report: StockCountReport, changes: [(Product, Int64)]) {
        var report = StockCountReport()
        var changes: [(Product, Int64)] = []
        var places: [String: RowPlace] = [:]
        report.total = rows.count
        let sharesLines = Set(rows.map(\.line)).count < rows.count
        for (index, row) in rows.enumerated() {
            let place = sharesLines ? RowPlace.row(index + 1) : .line(row.line)
            do {
                let count = try WholeNumber.read(
                    row.quantity, "quantity", 0...ProductChange.maximumQuantity)
                let product = try self.product(.sku(row.sku))
                if let earlier = places.updateValue(place, forKey: product.sku) {
                    throw CountError.twice(sku: product.sku, place: earlier)
                }
                if product.quantity == count {
                    report.unchanged += 1
                } else {
                    report.changed += 1
                    report.differences.append(
                        StockCountReport.Difference(
                            sku: product.sku, onHand: product.quantity, counted: count))
                    changes.append((product, count))
                }
            } catch let error as any StoreError {
                report.problems.append(
                    ImportProblem(error, row: sharesLines ? index + 1 : nil, line: row.line))
            }
        }
        return (report, changes)
    }
}

/// A row of counts that contradicts another.
enum CountError: StoreError, Equatable {
    case twice(sku: String, place: RowPlace)

    var kind: ErrorKind { .invalidInput }
    var code: String { "duplicate_sku" }
    var message: String {
        switch self {
        case .twice(let sku, let place): "SKU \(sku) stands \(place) too"
        }
    }
}
