import ShopText
import StoreCore

/// A count on a terminal: one scan per line, until it is saved or discarded. Says what was not saved.
struct CountDialog {
    let context: Context
    /// Where the count outlives the terminal; `nil` where there is no place for it.
    let draft: CountDraft?

    private static let rule = "scan or type a code, or SKU=12; undo, list, save or quit"

    /// - Parameter save: records the count.
    /// - Returns: the answer about what was saved; `nil` if nothing was.
    func run(_ tally: inout CountTally, save: (CountTally) throws -> Answer) throws -> Answer? {
        try takeUp(&tally)
        try say(CountDialog.rule)
        while true {
            let line = try context.askLine("scan")
            switch line {
            case "": continue
            case "help", "?": try say(CountDialog.rule)
            case "list":
                for line in tally.lines { try say(CountDialog.text(line)) }
                try say(tally.summary)
            case "undo":
                try say(tally.undo().map { "taken back; " + CountDialog.text($0) } ?? "nothing to take back")
            case "save":
                if let answer = try saved(tally, save) { return answer }
            case "quit":
                guard try tally.isEmpty || context.ask("discard the count of \(tally.summary)?") else {
                    continue
                }
                draft?.discard()
                return tally.isEmpty ? nil : .nothing.noting("the count was not saved")
            case nil:
                return try ended(tally, save)
            case let code?:
                do {
                    try say(CountDialog.text(try tally.scan(code)))
                } catch let error as any StoreError where error.kind != .internalFault {
                    // The only signal that reaches someone looking at the shelf.
                    try context.errorOutput.write("\u{07}")
                    try context.complain(error)
                }
            }
            draft?.keep(tally)
            keepForFarewell(tally)
        }
    }

    /// Goes on with a count that ended before it was saved, unless that is to be dropped.
    private func takeUp(_ tally: inout CountTally) throws {
        guard let lines = draft?.lines, !lines.isEmpty else { return }
        for line in lines { _ = try? tally.scan(line) }
        guard
            try !tally.isEmpty
                && context.ask("discard the unsaved count of \(tally.summary) and start again?")
        else {
            return try say("continuing with \(tally.summary)")
        }
        while tally.undo() != nil {}
        draft?.keep(tally)
    }

    /// At the end of input.
    private func ended(_ tally: CountTally, _ save: (CountTally) throws -> Answer) throws -> Answer? {
        if tally.isEmpty {
            draft?.discard()
            return nil
        }
        if try context.ask("save the count of \(tally.summary)?"), let answer = try saved(tally, save) {
            return answer
        }
        throw UnsavedCount(words: tally.words, isKept: draft != nil)
    }

    /// `nil` if it was refused, and the count continues.
    private func saved(_ tally: CountTally, _ save: (CountTally) throws -> Answer) throws -> Answer? {
        if tally.isEmpty {
            try say("nothing has been counted yet")
            return nil
        }
        do {
            return try save(tally)
        } catch let error as any StoreError where error.kind != .interrupted {
            try context.complain(error)
            return nil
        }
    }

    /// So that Ctrl-C says what is lost, in a form that can be pasted back.
    private func keepForFarewell(_ tally: CountTally) {
        let unsaved = UnsavedCount(words: tally.words, isKept: draft != nil)
        context.interruption.say { interrupted in
            unsaved.words.isEmpty
                ? ErrorReport(of: interrupted).text(verbose: false)
                : ErrorReport(of: unsaved, lines: unsaved.lines).text(verbose: false)
        }
    }

    private func say(_ line: String) throws {
        try context.say(line)
    }

    private static func text(_ line: CountTally.Line) -> String {
        "\(line.product.sku) (\(line.product.title)): \(line.pieces)"
    }
}

/// A count that ended before it was saved.
struct UnsavedCount: LongError, Equatable {
    let words: [String]
    /// Whether the next count goes on with it.
    var isKept = false

    var kind: ErrorKind { .interrupted }
    var code: String { "count_not_saved" }
    var lines: [String] { ["the count was not saved; nothing was changed"] + words }
    var hint: String? {
        isKept
            ? "run `storectl stock count` to continue it"
            : "paste these lines into `storectl stock count` to continue"
    }
    var details: [JSONValue.Member] { [.init("counts", .array(words.map { .string($0) }))] }
}
