import ArgumentParser
import Glibc
import ShopFiles
import ShopText
import StoreCore

/// The options of an import that a profile may have.
private struct ImportProfileOptions: ParsableArguments {
    @OptionGroup var rows: RowFileOptions
    @OptionGroup var rules: ImportRuleOptions
}

/// Profiles: how to read a supplier's files, saved under a name.
enum ImportProfile {
    /// Where the profile of this name is kept.
    ///
    /// - Throws: ``UsageError`` for an invalid name, or without a home directory.
    static func path(_ name: String, in context: Context) throws(UsageError) -> String {
        let isName =
            name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && !name.hasPrefix(".")
        guard isName, !name.isEmpty else { throw .notAProfileName(name) }
        if let folder = context.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/storectl/profiles/\(name)"
        }
        guard let home = context.variable("HOME") else { throw .noHome(option: "--mapping FILE") }
        return home + "/.config/storectl/profiles/\(name)"
    }

    static func exists(_ path: String) -> Bool { access(path.fileName, F_OK) == 0 }

    /// Saves a profile, creating its folders.
    static func write(_ text: String, to path: String) throws {
        var folder = ""
        for name in path.split(separator: "/").dropLast() {
            folder += "/\(name)"
            guard mkdir(folder.fileName, 0o700) == 0 || errno == EEXIST else {
                throw FileError.cannotWrite(path, reason: SystemReason.last)
            }
        }
        let file = try AtomicFile(path)
        try file.write(Array(text.utf8))
        try file.finish()
    }
}

extension ImportRequest {
    /// The request completed from its profile and mapping files; the command line takes precedence.
    func expanded(in context: Context) throws -> ImportRequest {
        var request = self
        var files: [(name: String, path: String)] = []
        if let profile { files.append((profile, try ImportProfile.path(profile, in: context))) }
        request.mapping = []
        for text in mapping {
            if text.contains("=") {
                request.mapping.append(text)
            } else {
                files.append((text, context.resolved(text)))
            }
        }
        request.profile = nil
        for (name, path) in files {
            let bytes = try InputFile.read(path, limit: 1 << 20).bytes
            try Located.at(name) { try request.add(MappingFile(String(decoding: bytes, as: UTF8.self))) }
        }
        return request
    }

    private mutating func add(_ file: MappingFile) throws {
        // Checked here, so that an error can name the line and the file.
        var checked = ColumnMapping()
        for mapping in file.mappings { try checked.add(mapping) }
        let options: ImportProfileOptions
        do { options = try ImportProfileOptions.parse(file.options) } catch {
            throw UsageError.parse(
                message: ImportProfileOptions.message(for: error),
                hint: "write the options of `storectl product import`, one per line")
        }
        let other = ImportRequest(self.file, options.rows, options.rules)
        // For each column, the command line takes precedence.
        mapping = ImportRequest.merged(
            mapping, with: file.mappings + other.mapping, at: { $0.lastIndex(of: "=") })
        defaults = ImportRequest.merged(defaults, with: other.defaults, at: { $0.firstIndex(of: "=") })
        values = (values ?? []) + (other.values ?? [])
        from = from ?? other.from
        delimiter = delimiter ?? other.delimiter
        encoding = encoding ?? other.encoding
        decimalComma = decimalComma || other.decimalComma
        if key == ImportKey.sku.rawValue { key = other.key }
        prunes = prunes || other.prunes
        restores = restores == true ? true : other.restores
        maxPriceChange = maxPriceChange ?? other.maxPriceChange
        maxRowsChanged = maxRowsChanged ?? other.maxRowsChanged
        maxCreated = maxCreated ?? other.maxCreated
        skipInvalid = skipInvalid || other.skipInvalid
        rejects = rejects ?? other.rejects
        atomic = atomic || other.atomic
        lenient = lenient == true ? true : other.lenient
        updateOnly = updateOnly == true ? true : other.updateOnly
        headerRow = headerRow ?? other.headerRow
        dateFormat = dateFormat ?? other.dateFormat
        thousands = thousands ?? other.thousands
        listSeparator = listSeparator ?? other.listSeparator
        categorySeparator = categorySeparator ?? other.categorySeparator
        sharedStock = sharedStock ?? other.sharedStock
    }

    /// Both lists; for a name in both, the first list's value.
    private static func merged(
        _ own: [String], with others: [String], at mark: (String) -> String.Index?
    ) -> [String] {
        func name(_ text: String) -> String {
            mark(text).map { text[..<$0].trimmedSpace.lowercased() } ?? text
        }
        let names = Set(own.map(name))
        return own + others.filter { !names.contains(name($0)) }
    }
}
