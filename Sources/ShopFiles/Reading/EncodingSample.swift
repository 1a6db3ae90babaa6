import ShopText

/// The beginning of a file whose encoding has to be guessed.
final class EncodingSample {
    private let bytes: [UInt8]
    private let isWhole: Bool
    private let rest: ByteSource
    private var isRead = false
    private(set) var notice: [String] = []

    init(_ source: @escaping ByteSource) throws {
        var bytes: [UInt8] = []
        var isWhole = false
        while bytes.count < EncodingGuess.sampleSize, !isWhole {
            let more = try source()
            isWhole = more.isEmpty
            bytes += more
        }
        self.bytes = bytes
        self.isWhole = isWhole
        rest = source
    }

    /// All of a text.
    init(whole bytes: [UInt8]) {
        self.bytes = bytes
        isWhole = true
        rest = { [] }
    }

    /// The whole file.
    var source: ByteSource {
        { [self] in
            if isRead || bytes.isEmpty { return isWhole ? [] : try rest() }
            isRead = true
            return bytes
        }
    }

    /// The part of the text in the sample.
    func text(as encoding: TextEncoding) throws -> String {
        try TextEncoding.beginning(of: bytes, as: encoding)
    }

    /// The most likely encoding, and a notice that shows how the text reads in it.
    ///
    /// - Throws: ``MalformedText/unguessable`` if none makes sense, ``MalformedText/unclear(_:)`` if several do.
    func guess() throws -> TextEncoding {
        let encoding: TextEncoding
        switch EncodingGuess.answer(for: bytes, isWhole: isWhole) {
        case .sure(let known): encoding = known
        case .none: throw MalformedText.unguessable
        case .unclear(let encodings):
            // Where they differ.
            let readings = try encodings.map { ($0, try self.words(as: $0)) }
            let shared = readings.dropFirst().reduce(Set(readings[0].1)) { $0.intersection($1.1) }
            throw MalformedText.unclear(
                readings.map { encoding, words in
                    let unlike = words.filter { !shared.contains($0) }
                    return EncodingReading(
                        encoding, sample: EncodingSample.shown(unlike.isEmpty ? words : unlike))
                })
        }
        let words = try self.words(as: encoding)
        notice = [
            "guessed the encoding \(encoding.rawValue): "
                + (words.isEmpty ? "it is all ASCII" : "it reads \(EncodingSample.shown(words))")
        ]
        return encoding
    }

    /// What is said if a text that is to be read in another encoding is UTF-8: read so, it would be mojibake. In
    /// encodings with two bytes for a character, a few may look like it.
    func notice(of encoding: TextEncoding) -> [String] {
        let isMarked = TextEncoding.marked(in: Array(bytes.prefix(3))) != nil
        if isMarked || encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return [] }
        let least = encoding.upperHalf == nil ? 12 : 1
        // The last character may go on in what follows.
        let end = isWhole ? bytes.endIndex : bytes.lastIndex { $0 < 0x80 } ?? bytes.startIndex
        let whole = bytes[..<end]
        guard whole.count(where: { $0 >= 0xC0 }) >= least,
            String(validating: whole, as: UTF8.self) != nil,
            let words = try? words(as: .utf8), !words.isEmpty
        else { return [] }
        return [
            "the file is valid UTF-8, in which it reads \(EncodingSample.shown(words)): if that is right, leave out "
                + "--encoding \(encoding.rawValue)"
        ]
    }

    private static func shown(_ words: [String]) -> String {
        words.prefix(5).map { "\"\($0.short.visible)\"" }.joined(separator: ", ")
    }

    /// The first values that have more than ASCII.
    private func words(as encoding: TextEncoding) throws -> [String] {
        let text = try TextEncoding.beginning(of: bytes, as: encoding)
        return Array(
            text.split { $0.isNewline || ",;\t|\"".contains($0) }.lazy.map(\.trimmedSpace)
                .filter { part in part.unicodeScalars.contains { $0.value >= 0x80 } }.prefix(200))
    }
}
