import ShopText
import StoreCore

/// A running batch: yields the output of its lines, piece by piece.
final class Batch {
    private let command: BatchCommand
    private let context: Context
    private let shop: OpenShop
    private let isJSON: Bool
    private let lines: BatchLines
    private var isOver = false
    /// For standard error, once the output before it has been written.
    private var complaints = ""
    private var hasFailed = false
    private var firstEnding = Ending.done

    /// How the whole batch ends.
    var ending: Ending {
        guard hasFailed else { return .done }
        return command.stopOnError || command.atomic ? firstEnding : .partial
    }

    init(_ command: BatchCommand, in context: Context) throws {
        var context = context
        let format = try command.options.format(in: context)
        isJSON = format.isJSON
        let input =
            command.file == "-"
            ? context.input
            : InputStream(isTerminal: false, read: try InputFile.source(context.resolved(command.file)))
        lines = BatchLines(input)
        shop = try OpenShop(command.options, in: context)
        if command.options.namesToken(in: context) {
            let place = StorePlace(shop.store)
            let token = try command.options.tokenAndSource(forStore: place, in: context).0
            context.variables["STORECTL_TOKEN"] = token
        }
        context.variables["STORECTL_FORMAT"] = isJSON ? "jsonl" : format.rawValue
        context.input = InputStream(isTerminal: false) { throw BatchError.standardInput }
        context.batch = BatchScope(
            store: shop.store, isShared: command.atomic || command.group != nil,
            keepsAnswers: command.idempotencyKey != nil)
        self.command = command
        self.context = context
    }

    /// The output of the next line or group of lines; `nil` after the last.
    func next() throws -> String? {
        try context.output.flush()
        if !complaints.isEmpty {
            try context.errorOutput.write(complaints)
            try context.errorOutput.flush()
            complaints = ""
        }
        try context.interruption.check()
        guard !isOver else { return nil }
        let some = try lines.next(command.atomic ? .max : command.group ?? 1)
        guard !some.isEmpty else { return nil }
        let results = try command.atomic ? runAsOne(some) : command.group == nil ? runApart(some) : run(some)
        context.afterwards.run()
        return results.map(shown).joined()
    }

    private func runApart(_ some: [BatchLine]) -> [BatchResult] {
        var results: [BatchResult] = []
        for line in some where !isOver { results.append(counted(run(line))) }
        return results
    }

    /// Runs several lines in one transaction; if it fails, all of them fail.
    private func run(_ some: [BatchLine]) throws -> [BatchResult] {
        let store = shop.store
        do {
            return try context.interruption.protect(onInterrupt: { store.interrupt() }) {
                try store.together { runApart(some) }
            }
        } catch let error as any StoreError where error.kind != .interrupted {
            return some.map { line in
                let report = ErrorReport(error, isForCustomer: context.facts.isForCustomer)
                return counted(BatchResult(number: line.number, ending: report.status, report: report))
            }
        }
    }

    private func runAsOne(_ all: [BatchLine]) throws -> [BatchResult] {
        isOver = true
        let store = shop.store
        do {
            return try context.interruption.protect(onInterrupt: { store.interrupt() }) {
                guard let key = command.idempotencyKey else {
                    let done = try store.asOne("batch", as: shop.actor) { try runEach(all) }
                    return done.result.map { $0.of(entry: done.entry) }
                }
                let asked = all.map { "\($0.number) \(String(systemBytes: $0.bytes))\n" }.joined()
                let done = try store.asOne("batch", as: shop.actor, idempotencyKey: key, asked: asked) {
                    try runEach(all).map { BatchAnswer($0, isJSON: isJSON) }
                }
                if done.isReplay, let entry = done.entry, !isJSON, !command.options.quiet {
                    complaints += "already done in journal entry \(entry); nothing was repeated\n"
                }
                return done.value.map { $0.result(isReplay: done.isReplay).of(entry: done.entry) }
            }
        } catch let failed as Failed {
            var result = counted(failed.result)
            result.notices.append("nothing was changed")
            return [result]
        }
    }

    private func runEach(_ all: [BatchLine]) throws -> [BatchResult] {
        try all.map { line in
            let result = run(line)
            guard result.ending == .done else { throw Failed(result: result) }
            return result
        }
    }

    private struct Failed: Error {
        let result: BatchResult
    }

    private func counted(_ result: BatchResult) -> BatchResult {
        guard result.ending != .done else { return result }
        if !hasFailed { firstEnding = result.ending }
        hasFailed = true
        if command.stopOnError { isOver = true }
        return result
    }

    /// Runs one line.
    private func run(_ line: BatchLine) -> BatchResult {
        var result = BatchResult(number: line.number)
        let (output, errors) = (Collected(), Collected())
        var inner = context
        inner.notices = Notices()
        inner.output = OutputStream(isTerminal: false) { output.bytes += $0 }
        inner.errorOutput = OutputStream(isTerminal: false) { errors.bytes += $0 }
        context.environment.stopwatch.restart()
        do {
            let words = try signedIn(try line.words(), &inner)
            guard !words.isEmpty else { throw BatchError.noCommand }
            let done = try Storectl.perform(root: Storectl.self, words, inner)
            (result.ending, result.form) = (done.ending, done.form)
        } catch {
            let report = ErrorReport(error, isForCustomer: context.facts.isForCustomer)
            (result.ending, result.report) = (report.status, report)
        }
        try? inner.output.flush()
        try? inner.errorOutput.flush()
        result.output = String(decoding: output.bytes, as: UTF8.self)
        result.notices = String(decoding: errors.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return result
    }

    /// The words without `--as USER`, and the context of that user.
    private func signedIn(_ words: [String], _ context: inout Context) throws -> [String] {
        guard let first = words.first, first == "--as" || first.hasPrefix("--as=") else { return words }
        let isApart = first == "--as"
        let user = isApart ? words.dropFirst().first ?? "" : String(first.dropFirst("--as=".count))
        guard let folder = command.sessions ?? context.variable("STORECTL_SESSIONS") else {
            throw BatchError.noSessions
        }
        guard !user.isEmpty, !user.hasPrefix("."), !user.contains("/") else {
            throw BatchError.notAUser(user)
        }
        let path = "\(context.resolved(folder))/\(user)"
        guard try SessionFile(path: path).token(forStore: StorePlace(shop.store)) != nil else {
            throw BatchError.noSession(user: user, path: path)
        }
        context.variables["STORECTL_SESSION_FILE"] = path
        context.variables["STORECTL_TOKEN"] = nil
        return Array(words.dropFirst(isApart ? 2 : 1))
    }

    /// Returns what goes to standard output; complaints wait until that has been written.
    private func shown(_ result: BatchResult) -> String {
        let isVerbose = command.options.verbose
        if isJSON { return result.json(verbose: isVerbose) }
        if let report = result.report {
            complaints += report.text(verbose: isVerbose, at: "line \(result.number)")
        }
        if !command.options.quiet { complaints += result.notices.map { $0 + "\n" }.joined() }
        return result.output
    }
}

/// Output kept in memory.
private final class Collected {
    var bytes: [UInt8] = []
}
