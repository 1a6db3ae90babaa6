import ShopText

/// The beginning of a file whose encoding is to be guessed.
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

    /// The whole file.
    var source: ByteSource {
        { [self] in
            if isRead || bytes.isEmpty { return isWhole ? [] : try rest() }
            isRead = true
            return bytes
        }
    }

    /// As much of the text as the sample holds.
    func text(as encoding: TextEncoding) throws -> String {
        try TextEncoding.beginning(of: bytes, as: encoding)
    }

    /// The most likely encoding, and a notice that shows what it makes of the text.
    ///
    /// - Throws: ``MalformedText/unguessable`` if none makes sense.
    func guess() throws -> TextEncoding {
        guard let encoding = EncodingGuess.encoding(of: bytes, isWhole: isWhole) else {
            throw MalformedText.unguessable
        }
        let text = try TextEncoding.beginning(of: bytes, as: encoding)
        let samples = text.split { $0.isNewline || ",;\t|\"".contains($0) }.lazy.map(\.trimmedSpace)
            .filter { part in part.unicodeScalars.contains { $0.value >= 0x80 } }.prefix(5)
        let shown =
            samples.isEmpty
            ? "it is all ASCII"
            : "it reads " + samples.map { "\"\($0.short.visible)\"" }.joined(separator: ", ")
        notice = ["guessed the encoding \(encoding.rawValue): \(shown)"]
        return encoding
    }
}
