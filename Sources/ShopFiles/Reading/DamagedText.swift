import ShopText

/// Characters that were damaged before the file was saved: lost ones, for which a program wrote U+FFFD, and those of
/// UTF-8 that were read in another encoding, such as `Ã¶`. They are imported as they are, and told.
final class DamagedText {
    private var lost = (count: 0, first: "")
    private var misread = (count: 0, first: "")
    /// Whether the encoding is known to be wrong, which says enough.
    var isKnown = false
    /// The last bytes beyond ASCII.
    private var window: UInt32 = 0

    /// The same bytes, looked at.
    func looked(at source: @escaping ByteSource) -> ByteSource {
        { [self] in
            let bytes = try source()
            bytes.withUnsafeBytes { look(at: $0) }
            return bytes
        }
    }

    private func look(at bytes: UnsafeRawBufferPointer) {
        var window = window
        var index = 0
        while index < bytes.count {
            // Nearly all of nearly all files is ASCII.
            if index + 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                window = 0
                index += 8
                continue
            }
            let byte = bytes[index]
            window = byte < 0x80 ? 0 : window << 8 | UInt32(byte)
            if window != 0 { note(window, at: index, in: bytes) }
            index += 1
        }
        self.window = window
    }

    private func note(_ window: UInt32, at index: Int, in bytes: UnsafeRawBufferPointer) {
        if window & 0xFF_FFFF == 0xEF_BFBD {
            if lost.count == 0 { lost.first = DamagedText.word(at: index, in: bytes) }
            lost.count += 1
        } else if DamagedText.isMisread(window) {
            if misread.count == 0 { misread.first = DamagedText.word(at: index, in: bytes) }
            misread.count += 1
        }
    }

    /// `Ã` and what stands for the second half of a letter, or `â€` with the end of a quotation mark or dash. A no-break
    /// space may follow `Ã`.
    private static func isMisread(_ window: UInt32) -> Bool {
        if window >> 8 == 0xC3_83C2 { return window & 0xFF != 0xA0 }
        // As windows-1252 has the halves from 0x80 on: `ÃŸ`, `Ã–`; the first bytes of `â€™` are the same in all its forms.
        return window & 0xFF_FFFF == 0xC3_83C5 || window == 0xC383_E280 || window == 0xA2E2_82AC
    }

    /// The value around a place, if it is short.
    private static func word(at index: Int, in bytes: UnsafeRawBufferPointer) -> String {
        let isEnd = { (byte: UInt8) in ",;\t|\"<>\n\r".utf8.contains(byte) }
        let start =
            bytes[max(0, index - 40)..<index].lastIndex(where: isEnd).map { $0 + 1 } ?? max(0, index - 40)
        let end =
            bytes[index..<min(bytes.count, index + 40)].firstIndex(where: isEnd)
            ?? min(bytes.count, index + 40)
        return String(decoding: bytes[start..<end], as: UTF8.self).trimmedSpace.short.visible
    }

    var notice: [String] {
        if isKnown { return [] }
        var notices: [String] = []
        if lost.count > 0 {
            notices.append(
                "\(lost.count == 1 ? "1 character was" : "\(lost.count) characters were") lost before the file was "
                    + "saved, such as in \"\(lost.first)\": export it again as UTF-8")
        }
        if misread.count > 0 {
            notices.append(
                "\(misread.count == 1 ? "1 character looks" : "\(misread.count) characters look") like UTF-8 that was "
                    + "read in another encoding, such as in \"\(misread.first)\": export the file again as UTF-8"
            )
        }
        return notices
    }
}
