import StoreCore

/// The rows that were not imported, as the file had them, each with the first thing wrong with it: ready to be
/// mended and imported again, since an import passes over these columns.
struct RejectFile {
    let path: String
    /// The names of the columns, for a table; other files become JSON Lines.
    let header: [String]?

    private static let names = ["reject_line", "reject_column", "reject_code", "reject_message"]

    func write(_ run: ImportRun) throws {
        let file = try AtomicFile(path)
        if let header {
            let line = (header + RejectFile.names).map(FlatCell.quoted).joined(separator: ",")
            try file.write(line + "\n")
        }
        try run.forEachReject { original, problem in
            let reasons: [JSONValue] = [
                .integer(problem.line), problem.column.map { .integer($0) } ?? .null, .string(problem.code),
                .string(problem.message),
            ]
            if header != nil {
                let cells = reasons.map { FlatCell.quoted(FormulaGuard.guarded(FlatCell.text($0))) }
                try file.write(original + "," + cells.joined(separator: ",") + "\n")
            } else {
                var members: [JSONValue.Member] = []
                if case .object(let known)? = try? JSONReader.value(of: original) { members = known }
                members.removeAll { RejectFile.names.contains($0.name) }
                members += zip(RejectFile.names, reasons).map { .init($0, $1) }
                try file.write(JSONValue.object(members).compactText + "\n")
            }
        }
        try file.finish()
    }
}
