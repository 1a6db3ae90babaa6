import ShopText
import StoreCore

/// The outcome of an import, done or planned.
struct ImportReportView: View {
    let report: ImportReport
    let entry: Int64?

    init(_ report: ImportReport, entry: Int64?) {
        self.report = report
        self.entry = entry
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
        // Those of a dry run are written as they come.
        Field("changes") { _ in .array([]) },
        Field("still_archived") {
            .integer(($0.report.stillArchived?.count ?? 0) + ($0.report.hiddenVariants?.count ?? 0))
        },
        Field("changes_total") { .integer($0.report.changeCount) },
        Field("skipped") { .integer($0.report.skipped ?? 0) },
        Field("warnings") { .array(($0.report.warnings ?? []).map(\.json)) },
        Field("warnings_total") { .integer($0.report.warningCount ?? 0) },
        Field("unusual") { .array($0.report.unusualLines.map { .string($0) }) },
    ]

    static let columns = [
        Column("created"), Column("updated"), Column("unchanged"), Column("rejected"), Column("archived"),
        Column("total"),
    ]

    var detail: [DetailPart]? {
        if report.total == 0 {
            let archived = report.archived > 0 ? "; \(report.archived) archived" : ""
            return [.text("0 rows: nothing to import" + archived)]
        }
        var summary = "\(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged"
        if report.rejected > 0 { summary += ", \(report.rejected) rejected" }
        summary += " of \(report.total)"
        if let skipped = report.skipped { summary += "; \(skipped) not in the catalog, left out" }
        if report.archived > 0 { summary += "; \(report.archived) archived" }
        return [.text(([summary] + report.unusualLines.map { "unusual: \($0)" }).joined(separator: "\n"))]
    }

    /// The changes of a plan, for ``Answer/longList``.
    ///
    /// - Parameter limit: the most changes; 0 for all.
    static func changes(of run: ImportRun, limit: Int) -> LongList {
        var cursor = ImportChangeCursor()
        var shown = 0
        let next: () throws -> [ImportChange]? = {
            let room = limit == 0 ? 500 : min(500, limit - shown)
            let changes = room > 0 ? try run.changes(limit: room, after: &cursor) : []
            shown += changes.count
            return changes.isEmpty ? nil : changes
        }
        var isAtEnd = false
        return LongList(
            field: "changes", elements: { try next()?.map(\.json) },
            lines: {
                if isAtEnd { return nil }
                if let changes = try next() { return changes.map(\.text) }
                isAtEnd = true
                let rest = run.report.changeCount - shown
                return rest > 0 ? ["… and \(rest) more; --changes 0 shows all"] : []
            })
    }
}

extension ImportReport {
    /// How many products changed, or would change.
    var changeCount: Int { created + updated + archived }

    /// Changes that are rarely intended.
    var unusualLines: [String] {
        guard let unusual else { return [] }
        var lines: [String] = []
        if unusual.prices > 0 {
            let prices = unusual.prices == 1 ? "1 price changes" : "\(unusual.prices) prices change"
            let more = unusual.prices > unusual.firstPrices.count ? ", …" : ""
            lines.append(
                "\(prices) by a factor of five or more (\(unusual.firstPrices.joined(separator: ", "))\(more))"
            )
        }
        if unusual.hidesMost {
            let become =
                unusual.archived.map { $0 == unusual.hidden ? "are archived" : "become hidden or archived" }
                ?? "become hidden"
            lines.append("\(unusual.hidden) of \(unusual.visible) visible products \(become)")
        }
        return lines
    }

    /// The first warnings, for people.
    func warningLines(in file: String) -> [String] {
        let shown = ProblemLines(warnings ?? [], in: file, limit: RejectedImport.shown)
        let rest = (warningCount ?? 0) - shown.count
        return shown.lines.map { "warning: " + $0 } + (rest > 0 ? ["… and \(rest) more warnings"] : [])
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

    /// `update MUG: price 9.50 → 9.90`, always one line.
    var text: String {
        let parts = fields.map { field in
            let new = ImportChange.shown(field.new)
            guard kind == .update else { return "\(field.field.rawValue) \(new)" }
            return "\(field.field.rawValue) \(ImportChange.shown(field.old)) → \(new)"
        }
        let head = "\(kind.rawValue) \(sku.visible)"
        return parts.isEmpty ? head : head + ": " + parts.joined(separator: ", ")
    }

    private static func shown(_ value: String?) -> String {
        value?.truncated(toWidth: 41).visible.truncated(toWidth: 40) ?? "none"
    }
}

extension ArchivedRows {
    /// `3 products in the file stay archived: A, B, C; --restore brings them back`
    var text: String {
        let names = skus.joined(separator: ", ") + (count > skus.count ? ", …" : "")
        return count == 1
            ? "1 product in the file stays archived: \(names); --restore brings it back"
            : "\(count) products in the file stay archived: \(names); --restore brings them back"
    }

    /// The notice about variants whose parents are archived.
    var textOfParents: String {
        let parent = skus.first ?? ""
        let variants = count == 1 ? "1 variant in the file stays" : "\(count) variants in the file stay"
        return "\(variants) unavailable because the parent is archived, such as \(parent); "
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

    /// `products.csv:12:4: price "abc" is not an amount`, or where several rows share a line,
    /// `products.json:1:94: row 3: price "abc" is not an amount`. Always one line.
    func text(in file: String) -> String {
        let place = "\(Located.file(file)):\(line)\(column.map { ":\($0)" } ?? "")"
        return "\(place):\(row.map { " row \($0):" } ?? "") \(message)".visible
    }
}
