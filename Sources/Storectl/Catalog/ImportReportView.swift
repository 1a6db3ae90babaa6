import StoreCore

/// What an import did, or would do.
struct ImportReportView: View {
    let report: ImportReport
    let entry: Int64?
    /// Product by product, for a plan.
    var changes: [ImportChange] = []

    init(_ report: ImportReport, entry: Int64?, changes: [ImportChange] = []) {
        self.report = report
        self.entry = entry
        self.changes = changes
    }

    static let fields: [Field<ImportReportView>] = [
        Field("created") { .integer($0.report.created) },
        Field("updated") { .integer($0.report.updated) },
        Field("unchanged") { .integer($0.report.unchanged) },
        Field("rejected") { .integer($0.report.rejected) },
        Field("total") { .integer($0.report.total) },
        Field("errors") { .array($0.report.problems.map(\.json)) },
        Field("entry") { $0.entry.map { .integer($0) } ?? .null },
        Field("archived") { .integer($0.report.archived) },
        Field("errors_total") { .integer($0.report.problemCount) },
        Field("changes") { .array($0.changes.map(\.json)) },
        Field("still_archived") {
            .integer(($0.report.stillArchived?.count ?? 0) + ($0.report.hiddenVariants?.count ?? 0))
        },
    ]

    static let columns = [
        Column("created"), Column("updated"), Column("unchanged"), Column("rejected"), Column("archived"),
        Column("total"),
    ]

    /// How many changes people are shown.
    private static let shown = 50

    var detail: [DetailPart]? {
        if report.total == 0 {
            let archived = report.archived > 0 ? "; \(report.archived) archived" : ""
            return [.text("0 rows: there is nothing to import" + archived)]
        }
        var summary = "\(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged"
        if report.rejected > 0 { summary += ", \(report.rejected) rejected" }
        summary += " of \(report.total)"
        if report.archived > 0 { summary += "; \(report.archived) archived" }
        var lines = changes.prefix(ImportReportView.shown).map(\.text)
        let planned = report.created + report.updated + report.archived
        if !changes.isEmpty, planned > lines.count { lines.append("… and \(planned - lines.count) more") }
        return (lines + [summary]).map { .text($0) }
    }
}

extension ImportChange {
    var json: JSONValue {
        [
            "kind": .string(kind.rawValue), "sku": .string(sku),
            "fields": .array(
                fields.map {
                    [
                        "field": .string($0.field.rawValue), "old": .text($0.old), "new": .text($0.new),
                    ]
                }),
        ]
    }

    /// `update MUG: price 9.50 → 9.90`
    var text: String {
        let parts = fields.map { field in
            let new = field.new.map { $0.truncated(toWidth: 40) } ?? "none"
            guard kind == .update else { return "\(field.field.rawValue) \(new)" }
            let old = field.old.map { $0.truncated(toWidth: 40) } ?? "none"
            return "\(field.field.rawValue) \(old) → \(new)"
        }
        let head = "\(kind.rawValue) \(sku)"
        return parts.isEmpty ? head : head + ": " + parts.joined(separator: ", ")
    }
}

extension ArchivedRows {
    /// `3 products of the file are archived and stay so: A, B, C; --restore brings them back`
    var text: String {
        let names = skus.joined(separator: ", ") + (count > skus.count ? ", …" : "")
        return count == 1
            ? "1 product of the file is archived and stays so: \(names); --restore brings it back"
            : "\(count) products of the file are archived and stay so: \(names); --restore brings them back"
    }

    /// What is said of variants, the parents being archived.
    var textOfParents: String {
        let parent = skus.first ?? ""
        let variants = count == 1 ? "1 variant of the file stays" : "\(count) variants of the file stay"
        return "\(variants) out of the shop with an archived parent, such as \(parent); "
            + "`storectl product restore \(parent.shellWord)` brings it back"
    }
}

extension ImportProblem {
    var json: JSONValue {
        [
            "line": .integer(line), "column": column.map { .integer($0) } ?? .null, "code": .string(code),
            "message": .string(message), "row": row.map { .integer($0) } ?? .null,
        ]
    }

    /// `products.csv:12:4: price "abc" is not an amount`, or where several rows stand on one line,
    /// `products.json:1:94: row 3: price "abc" is not an amount`.
    func text(in file: String) -> String {
        let place = "\(Located.file(file)):\(line)\(column.map { ":\($0)" } ?? "")"
        return "\(place):\(row.map { " row \($0):" } ?? "") \(message)"
    }
}
