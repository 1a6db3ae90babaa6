import ShopText

@testable import StoreCore

extension Store {
    /// A whole import of rows given as fields and texts, each on a line of its own.
    func importRows(
        _ rows: [[(ProductField, String)]], _ options: ImportOptions = ImportOptions(source: "f.csv"),
        as actor: Actor
    ) throws -> Recorded<ImportReport> {
        let run = try planned(rows, options, as: actor)
        guard run.isApplicable else { return Recorded(value: run.report, entry: nil, isReplay: false) }
        return try run.apply { _ in }
    }

    func planned(
        _ rows: [[(ProductField, String)]], _ options: ImportOptions, as actor: Actor
    ) throws -> ImportRun { try planned(rows, in: try startImport(options, as: actor)) }

    /// A count of SKUs, planned.
    func counted(
        _ rows: [(String, String)], _ options: ImportOptions = ImportOptions(source: "f.csv"), as actor: Actor
    ) throws -> ImportRun {
        let rows = rows.map { [(options.key.field, $0.0), (ProductField.quantity, $0.1)] }
        return try planned(rows, in: try startCount(options, as: actor))
    }

    func planned(_ rows: [[(ProductField, String)]], in run: ImportRun) throws -> ImportRun {
        try run.read { stage in
            for (index, fields) in rows.enumerated() {
                var row = ImportRow()
                row.begin(line: index + 2)
                for (place, field) in fields.enumerated() { row.append(field.0, field.1, place: place) }
                try stage.add(row) { TextPosition(line: index + 2, column: $0 + 1) }
            }
        }
        _ = try run.plan()
        return run
    }
}

extension ImportOptions {
    /// The options with an idempotency key.
    static func keyed(_ key: String) -> ImportOptions {
        var options = ImportOptions(source: "f.csv")
        options.idempotencyKey = key
        return options
    }
}
