import Glibc

/// Bytes from outside that should be text but may not be: arguments, variables and file names.
///
/// Linux has bytes, Swift has text. Each byte that is not UTF-8 becomes a separate character, U+10FE80 to U+10FEFF
/// (private use, like Python's "surrogateescape" with surrogates, which Swift strings cannot hold), and becomes the
/// byte again in a file name. So names keep their bytes, no two of them become the same, and invalid text can be
/// recognized. Those characters themselves are treated as bytes that are not text, so that nothing is ambiguous.
extension String {
    public init(systemBytes bytes: some Collection<UInt8>) {
        // The characters that stand for bytes begin with F4 in UTF-8, and hardly anything else does.
        if !bytes.contains(0xF4), let text = String(validating: bytes, as: UTF8.self) {
            self = text
            return
        }
        self = ""
        var rest = Array(bytes)[...]
        while let byte = rest.first {
            if let scalar = String.scalar(at: rest) {
                unicodeScalars.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                unicodeScalars.append(Unicode.Scalar(StrayByte.first - 0x80 + UInt32(byte)) ?? "\u{FFFD}")
                rest = rest.dropFirst()
            }
        }
    }

    /// A file name, or other text, from C.
    public init(systemText text: UnsafePointer<CChar>) {
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text))
        self.init(systemBytes: bytes.withMemoryRebound(to: UInt8.self) { Array($0) })
    }

    private static func scalar(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        for length in 1...4 {
            guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else { continue }
            return text.unicodeScalars.first.flatMap { StrayByte.byte($0) == nil ? $0 : nil }
        }
        return nil
    }

    /// The text as bytes for the outside world, the opposite of ``init(systemBytes:)``.
    public var systemBytes: [UInt8] {
        if !hasStrayBytes { return Array(utf8) }
        return unicodeScalars.flatMap { scalar in
            StrayByte.byte(scalar).map { [$0] } ?? Array(String(scalar).utf8)
        }
    }

    /// A file name in the form for system calls.
    public var fileName: [CChar] { systemBytes.map { CChar(bitPattern: $0) } + [0] }

    /// Whether it contains bytes that are not UTF-8.
    public var hasStrayBytes: Bool {
        utf8.contains(0xF4) && unicodeScalars.contains { StrayByte.byte($0) != nil }
    }
}
