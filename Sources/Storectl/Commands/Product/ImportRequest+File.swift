import ShopFiles
import ShopText
import StoreCore

/// What product imports and stock counts have in common.
extension ImportRequest {
    /// - Throws: ``FileError`` if the file itself, or something that is not a file, would be overwritten.
    func check(outputs: [String?], in context: Context) throws {
        let paths = outputs.compactMap { $0.map(context.resolved) }
        for path in paths {
            try OutputPath.check(path)
            if file != "-" { try OutputPath.check(path, isNot: context.resolved(file)) }
        }
        if paths.count == 2 { try OutputPath.check(paths[0], isNotOutput: paths[1]) }
    }

    /// Passes the rows of the file to the import.
    func read(
        _ options: ProductFileOptions, into run: ImportRun, _ progress: Progress, in context: Context
    ) throws -> ProductFile {
        let source = progress.counting(try open(in: context), size: size(in: context))
        return try Located.at(Located.file(file)) {
            var file = try ProductFile(source, options)
            try run.read { stage in
                options.parents.find = { try stage.skus(ofExternalIDs: $0) }
                defer { options.parents.find = nil }
                try file.forEachRow { row, locate in
                    try stage.add(row, locate: locate)
                    progress.read(stage.count)
                }
            }
            return file
        }
    }

    /// Where rejected rows are written, if requested.
    func rejectFile(
        of file: ProductFile, _ options: ProductFileOptions, in context: Context
    ) -> RejectFile? {
        guard let rejects, let originals = options.originals else { return nil }
        return RejectFile(
            path: context.resolved(rejects), originals: originals, header: file.header,
            delimiter: file.delimiter, hasMark: (options.encoding ?? .utf8) != .utf8)
    }

    /// Why rows are left out, the first of the reasons, and which stay archived.
    func problems(_ report: ImportReport) -> [String] {
        let shown = ProblemLines(report.problems, in: file, limit: RejectedImport.shown)
        return report.warningLines(in: file) + shown.lines
            + RejectedImport.rest(report, shown: shown.count, rejects: rejects)
            + [report.stillArchived?.text, report.hiddenVariants?.textOfParents].compactMap { $0 }
    }
}

extension OpenShop {
    /// Carries out the plan, checking the clock and Ctrl-C between transactions.
    func carryOut(
        _ run: ImportRun, _ progress: Progress, in context: Context
    ) throws -> Recorded<ImportReport> {
        try change { _, _ in
            try run.apply { done in
                progress.apply(done, of: run.planned)
                context.interruption.noteChange()
                try context.interruption.check()
            }
        }
    }
}
