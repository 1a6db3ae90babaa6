import ShopText

/// A digest of all rows: SHA-256, over pieces of about 64 KiB, of the digest so far, each value's field and
/// text, and the problems that the file's reader found.
struct ImportDigest {
    private var digest: [UInt8] = []
    private var pending: [UInt8] = []

    mutating func add(_ row: ImportRow) {
        for cell in row.cells {
            if cell.isInitial { pending.append(1) }
            pending.append(contentsOf: cell.field.rawValue.utf8)
            pending.append(0)
            pending.append(contentsOf: row.bytes[cell.start..<cell.end])
            pending.append(0)
        }
        for fault in row.faults {
            pending.append(2)
            pending.append(contentsOf: (fault.field?.rawValue ?? "").utf8)
            pending.append(0)
            pending.append(contentsOf: fault.error.message.utf8)
            pending.append(0)
        }
        if row.hidesIfNew { pending.append(3) }
        pending.append(0x0A)
        if pending.count >= 1 << 16 { fold() }
    }

    private mutating func fold() {
        digest = Cryptography.sha256(digest + pending)
        pending.removeAll(keepingCapacity: true)
    }

    var text: String { Cryptography.sha256(digest + pending).hex }
}
