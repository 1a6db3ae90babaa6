import Glibc

/// The numbers of categories that rows named recently, found by the bytes of their names without making a string.
struct RecentCategories {
    private var entries: [(name: [UInt8], number: Int64)]

    init() { entries = Array(repeating: ([], 0), count: 256) }

    func number(_ name: UnsafeRawBufferPointer) -> Int64? {
        guard let base = name.baseAddress, !name.isEmpty else { return nil }
        let entry = entries[RecentCategories.place(of: name)]
        guard entry.name.count == name.count, memcmp(entry.name, base, name.count) == 0 else { return nil }
        return entry.number
    }

    mutating func note(_ name: UnsafeRawBufferPointer, _ number: Int64) {
        entries[RecentCategories.place(of: name)] = (Array(name), number)
    }

    /// Names differ at their ends more than anywhere else.
    private static func place(of name: UnsafeRawBufferPointer) -> Int {
        var hash = UInt32(truncatingIfNeeded: name.count)
        for byte in name.suffix(12) { hash = hash &* 31 &+ UInt32(byte) }
        return Int((hash ^ hash >> 8) & 0xFF)
    }
}
