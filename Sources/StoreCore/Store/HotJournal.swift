import Glibc
import ShopText

/// The rollback journal that a killed writer left beside a store (https://sqlite.org/fileformat2.html, section 3).
/// Whoever opens the store next puts the pages in it back: of another store, that would ruin this one.
struct HotJournal {
    /// Whether it cannot be the store's own.
    let isForeign: Bool

    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    /// How many pages are looked at for the first.
    private static let patience = 10_000

    /// - Parameter header: the first 100 bytes of the store.
    /// - Returns: `nil` where nothing can be said of it: SQLite does not take it for a journal, or it lacks the first
    ///   page.
    init?(of path: String, header: [UInt8]) {
        let descriptor = open((path + "-journal").fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var start = [UInt8](repeating: 0, count: 28)
        guard pread(descriptor, &start, 28, 0) == 28, start.starts(with: HotJournal.magic) else { return nil }
        func number(_ bytes: [UInt8], _ offset: Int) -> Int64 {
            Int64(UInt32(bitPattern: StoreFile.integer(bytes, at: offset)))
        }
        let (records, sector, size) = (number(start, 8), number(start, 20), number(start, 24))
        let written = Int64(header[16]) << 8 | Int64(header[17])
        let pageSize = written == 1 ? 65536 : written
        guard size == pageSize else {
            isForeign = true
            return
        }
        guard (32...65536).contains(sector),
            let first = HotJournal.firstPage(
                descriptor, from: sector, pageSize: size, of: min(records, Int64(HotJournal.patience)))
        else { return nil }
        // The first page counts the changes of the file: it is as it was, or one more.
        let (before, now) = (number(first, 24), number(header, 24))
        isForeign = before != now && (before + 1) & 0xFFFF_FFFF != now
    }

    /// Makes a file count its changes as another does, so that a copy of it over the other, cut short, is known for
    /// what it is by the journal. Nobody has the file open.
    static func takeCount(of path: String, for draft: String) {
        var count = [UInt8](repeating: 0, count: 4)
        let (from, to) = (
            open(path.fileName, O_RDONLY | O_CLOEXEC), open(draft.fileName, O_WRONLY | O_CLOEXEC)
        )
        defer { for descriptor in [from, to] where descriptor >= 0 { close(descriptor) } }
        guard from >= 0, to >= 0, pread(from, &count, 4, 24) == 4 else { return }
        for offset in [24, 92] as [off_t] { pwrite(to, count, 4, offset) }
    }

    /// The head of the first page, as it was before the change.
    private static func firstPage(
        _ descriptor: Int32, from start: Int64, pageSize: Int64, of records: Int64
    ) -> [UInt8]? {
        var offset = start
        for _ in 0..<records {
            var head = [UInt8](repeating: 0, count: 104)
            guard pread(descriptor, &head, 104, off_t(offset)) == 104 else { return nil }
            if StoreFile.integer(head, at: 0) == 1 { return Array(head[4...]) }
            offset += 4 + pageSize + 4
        }
        return nil
    }
}
