/// Guesses the encoding of a text that does not say it: the one whose characters make the likeliest words, by the
/// letters of its languages, how often they are met and where they stand.
public enum EncodingGuess {
    /// How much of a file is examined.
    public static let sampleSize = 1 << 20

    public enum Answer: Equatable, Sendable {
        case sure(TextEncoding)
        /// Several that read it otherwise are nearly as likely; the likeliest first.
        case unclear([TextEncoding])
        /// None makes sense of it.
        case none
    }

    /// By how much the best must be better than the next that reads another text, as a logarithm: ten times.
    private static let margin = 2.3
    /// How many are named where it is unclear.
    private static let shown = 4
    /// The least likelihood of a byte beyond ASCII, as a logarithm.
    private static let least = -6.3

    /// The most likely encoding; `nil` if none makes sense of the text, or if it cannot be told.
    public static func encoding(of sample: [UInt8], isWhole: Bool) -> TextEncoding? {
        if case .sure(let encoding) = answer(for: sample, isWhole: isWhole) { encoding } else { nil }
    }

    public static func answer(for sample: [UInt8], isWhole: Bool) -> Answer {
        if let known = TextEncoding.marked(in: sample) ?? TextEncoding.recognised(in: sample) {
            return .sure(known)
        }
        let known = isWhole ? sample[...] : complete(sample)
        if String(validating: known, as: UTF8.self) != nil { return .sure(.utf8) }
        var words = highWords(sample, limit: 20_000)
        // The last one may be cut.
        if !isWhole, words.count > 1 { words.removeLast() }
        let readings = EncodingCandidate.all.compactMap { candidate in
            candidate.reading(words).map { (encoding: candidate.encoding, reading: $0) }
        }
        guard let best = readings.max(by: { $0.reading.likelihood < $1.reading.likelihood }),
            best.reading.perByte > least
        else { return .none }
        var unlike = [best]
        let others = readings.sorted { $0.reading.likelihood > $1.reading.likelihood }
        for other in others where best.reading.likelihood - other.reading.likelihood < margin {
            if !unlike.contains(where: { $0.reading.text == other.reading.text }) { unlike.append(other) }
        }
        return unlike.count == 1 ? .sure(best.encoding) : .unclear(unlike.prefix(shown).map(\.encoding))
    }

    /// Without the start of a character at the end, which the sample may have cut.
    private static func complete(_ sample: [UInt8]) -> ArraySlice<UInt8> {
        let tail = sample.suffix(3)
        guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }),
            tail[(lead + 1)...].allSatisfy({ (0x80...0xBF).contains($0) })
        else { return sample[...] }
        let length = sample[lead] >= 0xF0 ? 4 : sample[lead] >= 0xE0 ? 3 : 2
        return sample.count - lead < length ? sample[..<lead] : sample[...]
    }

    /// The parts of a text, between ASCII symbols and spaces, that have bytes beyond ASCII.
    private static func highWords(_ sample: [UInt8], limit: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var count = 0
        for word in sample.split(whereSeparator: { $0 <= 0x20 || "\",;|<>".utf8.contains($0) && $0 < 0x40 })
        where word.contains(where: { $0 >= 0x80 }) {
            words.append(Array(word))
            count += word.count
            if count > limit { break }
        }
        return words
    }
}
