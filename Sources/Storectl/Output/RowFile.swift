import ShopFiles
import ShopText
import StoreCore

/// An export file with one row for each thing: CSV or JSON Lines, replaced in one step.
enum RowFile {
    /// What is exported.
    enum Kind: String {
        case orders, customers
    }

    /// What `--format` or the file's name asks for.
    ///
    /// - Throws: `RowFileError`
    static func format(
        of file: String?, _ options: GlobalOptions, what: Kind
    ) throws(RowFileError) -> RowWriter.Format {
        switch options.format {
        case .csv?: return .csv
        case .json?, .jsonl?: return .jsonl
        case .tsv?, .table?, .ids?, .markdown?, .html?:
            throw .unknownFormat("--format \(options.format?.rawValue ?? "")", what)
        case nil: break
        }
        let name = file ?? "-"
        let named: ExportFormat?
        do { named = try ExportFormat(ofFile: name) } catch { throw .unknownFormat(name, what) }
        switch named {
        case .csv?: return .csv
        case .jsonl?: return .jsonl
        case nil: return options.json ? .jsonl : .csv
        default: throw .unknownFormat(name, what)
        }
    }

    /// The path of the file; `nil` for standard output.
    static func path(_ file: String?, in context: Context) throws -> String? {
        let output = file.flatMap { $0 == "-" ? nil : context.resolved($0) }
        if let output { try OutputPath.check(output) }
        return output
    }

    /// Writes what `next` returns until it returns `nil`.
    /// - Parameter isPrivate: whether a new file is readable only by its owner.
    ///
    static func write(
        to output: String?, isPrivate: Bool = false, _ next: @escaping () throws -> [UInt8]?
    ) throws -> Answer {
        guard let output else {
            return Answer(body: .file { try next().map { String(decoding: $0, as: UTF8.self) } })
        }
        let written = try AtomicFile(output, isPrivate: isPrivate)
        while let piece = try next() { try written.write(piece) }
        try written.finish()
        return .nothing
    }
}

/// The command line asks for a file of rows that cannot be written.
enum RowFileError: StoreError, Equatable {
    case fieldsAreAll(of: RowFile.Kind)
    case unknownFormat(String, RowFile.Kind)

    var kind: ErrorKind { .usage }
    var code: String {
        switch self {
        case .fieldsAreAll: "fields_are_all"
        case .unknownFormat: "unknown_format"
        }
    }
    var message: String {
        switch self {
        case .fieldsAreAll: "an export includes every field; --fields does not apply"
        case .unknownFormat(let name, let what): "\(what.rawValue) cannot be exported as \(name.short)"
        }
    }
    var hint: String? {
        switch self {
        case .fieldsAreAll(let what):
            switch what {
            case .orders:
                "choose fields with `storectl order list --limit 0 --format csv --fields id,total`"
            case .customers:
                "choose fields with `storectl customer list --limit 0 --format csv --fields email,name`"
            }
        case .unknownFormat: "name a .csv or .jsonl file, or add --format csv or --format jsonl"
        }
    }
}
