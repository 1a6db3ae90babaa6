@testable import ShopText

/// Sources for readers: the same bytes in chunks of every size must read the same.
enum Chunks {
    static let sizes = [1, 2, 3, 7, 64, 1 << 20]

    static func source(_ bytes: [UInt8], size: Int) -> ByteSource {
        var rest = bytes[...]
        return {
            defer { rest = rest.dropFirst(size) }
            return Array(rest.prefix(size))
        }
    }

    static func source(_ text: String, size: Int = 5) -> ByteSource { source(Array(text.utf8), size: size) }
}
