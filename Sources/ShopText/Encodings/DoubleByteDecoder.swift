/// Decodes characters in encodings where one takes two or more bytes
/// (https://encoding.spec.whatwg.org/#legacy-multi-byte-chinese-(simplified)-encodings and those after it).
struct DoubleByteDecoder {
    enum Step {
        case character(Unicode.Scalar, length: Int)
        case needsMore
        case malformed
    }

    private let encoding: TextEncoding
    /// Rows of characters; `\u{FFFD}` for none.
    private let rows: [[Unicode.Scalar]]
    /// Those of EUC-JP after the byte 0x8F.
    private let supplement: [[Unicode.Scalar]]

    init?(_ encoding: TextEncoding) {
        let text: String
        switch encoding {
        case .shiftJIS, .eucJP: text = JapaneseTable.rows
        case .eucKR: text = KoreanTable.rows
        case .gb18030: text = ChineseTable.rows
        case .big5: text = TaiwaneseTable.rows
        default: return nil
        }
        self.encoding = encoding
        rows = DoubleByteDecoder.rows(text)
        supplement = encoding == .eucJP ? DoubleByteDecoder.rows(JapaneseSupplementTable.rows) : []
    }

    private static func rows(_ text: String) -> [[Unicode.Scalar]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    }

    /// The character that begins with a byte from 0x80.
    func scalar(_ bytes: ArraySlice<UInt8>) -> Step {
        guard let first = bytes.first else { return .needsMore }
        switch (encoding, first) {
        case (.shiftJIS, 0xA1...0xDF): return .character(halfWidth(first), length: 1)
        case (.shiftJIS, 0x80), (.gb18030, 0x80), (_, 0xFF): return .malformed
        default: break
        }
        guard let second = bytes.dropFirst().first else { return .needsMore }
        if encoding == .eucJP, first == 0x8E {
            return (0xA1...0xDF).contains(second) ? .character(halfWidth(second), length: 2) : .malformed
        }
        if encoding == .eucJP, first == 0x8F { return threeBytes(bytes) }
        if encoding == .gb18030, (0x30...0x39).contains(second) { return fourBytes(bytes) }
        guard let (row, cell) = place(first, second) else { return .malformed }
        return DoubleByteDecoder.character(row, cell, of: rows, length: 2)
    }

    private static func character(
        _ row: Int, _ cell: Int, of rows: [[Unicode.Scalar]], length: Int
    ) -> Step {
        guard rows.indices.contains(row), rows[row].indices.contains(cell), rows[row][cell] != "\u{FFFD}"
        else {
            return .malformed
        }
        return .character(rows[row][cell], length: length)
    }

    /// A character of JIS X 0212.
    private func threeBytes(_ bytes: ArraySlice<UInt8>) -> Step {
        let three = Array(bytes.prefix(3))
        guard three.dropFirst().allSatisfy({ $0 >= 0xA1 }) else { return .malformed }
        guard three.count == 3 else { return .needsMore }
        return DoubleByteDecoder.character(
            Int(three[1]) - 0xA1, Int(three[2]) - 0xA1, of: supplement, length: 3)
    }

    /// A half-width katakana.
    private func halfWidth(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(0xFF61 + UInt32(byte) - 0xA1) ?? "\u{FFFD}"
    }

    private func place(_ first: UInt8, _ second: UInt8) -> (row: Int, cell: Int)? {
        let (lead, trail) = (Int(first), Int(second))
        switch encoding {
        case .shiftJIS:
            guard (0x40...0xFC).contains(trail), trail != 0x7F else { return nil }
            let number =
                (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41)
            return (number / 94, number % 94)
        case .eucJP: return lead >= 0xA1 && trail >= 0xA1 ? (lead - 0xA1, trail - 0xA1) : nil
        case .eucKR: return trail >= 0x41 ? (lead - 0x81, trail - 0x41) : nil
        case .gb18030:
            guard trail >= 0x40, trail != 0x7F else { return nil }
            return (lead - 0x81, trail - (trail < 0x7F ? 0x40 : 0x41))
        default:
            if (0x40...0x7E).contains(trail) { return (lead - 0x81, trail - 0x40) }
            return trail >= 0xA1 ? (lead - 0x81, trail - 0xA1 + 63) : nil
        }
    }

    private func fourBytes(_ bytes: ArraySlice<UInt8>) -> Step {
        let four = Array(bytes.prefix(4))
        guard four.count == 4 else {
            return four.count < 3 || (0x81...0xFE).contains(four[2]) ? .needsMore : .malformed
        }
        guard (0x81...0xFE).contains(four[2]), (0x30...0x39).contains(four[3]) else { return .malformed }
        let pointer =
            ((Int(four[0]) - 0x81) * 10 + Int(four[1]) - 0x30) * 1260 + (Int(four[2]) - 0x81) * 10
            + Int(four[3])
            - 0x30
        if pointer >= 189_000 {
            return Unicode.Scalar(UInt32(pointer - 189_000 + 0x10000)).map { .character($0, length: 4) }
                ?? .malformed
        }
        guard pointer < 39_420, let start = ChineseRanges.starts.last(where: { $0.pointer <= pointer }),
            let scalar = Unicode.Scalar(start.scalar + UInt32(pointer - start.pointer))
        else { return .malformed }
        return .character(scalar, length: 4)
    }
}
