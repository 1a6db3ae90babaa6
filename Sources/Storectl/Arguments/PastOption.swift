import ArgumentParser
import ShopText
import StoreCore

/// The option of commands that show a thing as it was.
struct PastOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Show it as it was at the end of this day, or after this journal entry.", valueName: "day|entry"))
    var asOf: String?

    /// - Throws: `PastError.notAMoment`
    func moment() throws -> PastMoment? { try asOf.map { try PastMoment($0) } }
}

extension PastOption: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) { asOf = try words.option("--as-of") }
}

extension PastPlace {
    /// The notice with an answer about the past.
    func notice(in context: Context) -> String {
        let time = context.shortTime?.text(instant, hasClock: true) ?? instant.rfc3339
        return entry == 0 ? "as of a time before the first entry" : "as of entry \(entry) (\(time))"
    }
}
