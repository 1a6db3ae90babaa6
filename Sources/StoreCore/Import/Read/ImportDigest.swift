import ShopText

/// A digest of all rows: SHA-256, over pieces of about 64 KiB, of the digest so far, each value's field and
/// text, and the problems that the file's reader found.
struct ImportDigest: ~Copyable {
    private var digest: [UInt8] = []
    private var pending = ByteBuffer(capacity: 1 << 17)

    /// The name of each field, and the byte after it.
    private static let names = ProductField.allCases.map { Array($0.rawValue.utf8) + [0] }

    mutating func add(_ row: ImportRow) {
        let names = ImportDigest.names
        pending.reserve(row.bytes.count + row.cells.count * 32 + 2)
        row.bytes.withUnsafeBytes { bytes in
            for cell in row.cells {
                if cell.isInitial { pending.put(1) }
                pending.append(names[cell.field.place])
                pending.append(UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end]))
                pending.put(0)
            }
        }
        for fault in row.faults {
            pending.append([2] + Array((fault.field?.rawValue ?? "").utf8) + [0])
            pending.append(Array(fault.error.message.utf8) + [0])
        }
        if row.hidesIfNew { pending.append([3]) }
        pending.append([0x0A])
        if pending.count >= 1 << 16 { fold() }
    }

    private mutating func fold() {
        digest = Cryptography.sha256(digest + pending.bytes)
        pending.removeAll()
    }

    var text: String { Cryptography.sha256(digest + pending.bytes).hex }
}
