import Glibc
import ShopText

/// The rollback journal that a killed writer left next to a store (https://sqlite.org/fileformat2.html, section 3). The
/// next program that opens the store writes its pages back: if the journal belongs to another store, that would ruin
/// this one.
struct HotJournal {
    /// Whether it cannot be the store's own.
    let isForeign: Bool

    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    /// How many pages are looked at.
    private static let patience = 1_000_000
    /// What the first byte of a page of a b-tree may be; it changes only when pages are made or freed.
    private static let kinds: Set<UInt8> = [2, 5, 10, 13]

    /// - Parameter header: the first 100 bytes of the store.
    /// - Returns: `nil` where nothing can be said of it: SQLite does not take it for a journal, or it is too long.
    init?(of path: String, header: [UInt8]) {
        let descriptor = open((path + "-journal").fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let start = Segment(descriptor, at: 0) else { return nil }
        let written = Int64(header[16]) << 8 | Int64(header[17])
        let pageSize = written == 1 ? 65536 : written
        guard start.pageSize == pageSize else {
            isForeign = true
            return
        }
        guard (32...65536).contains(start.sector) else { return nil }
        // What the header says of the number of pages is right where its two counters agree.
        let isSizeKnown = HotJournal.number(header, 24) == HotJournal.number(header, 92)
        let isOfOtherSize = isSizeKnown && start.pages != HotJournal.number(header, 28)
        let store = open(path.fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        defer { if store >= 0 { close(store) } }
        var isOfOtherKind = false
        var patience = HotJournal.patience
        let first = start.firstPage(descriptor, patience: &patience) { page, kind in
            var now: UInt8 = 0
            guard HotJournal.kinds.contains(kind), pread(store, &now, 1, off_t((page - 1) * pageSize)) == 1
            else { return }
            if now != kind { isOfOtherKind = true }
        }
        guard let first else {
            // Where the first page is as it was, so is the number of pages that it says, and none was made or freed.
            guard patience > 0 else { return nil }
            isForeign = isOfOtherSize || isOfOtherKind
            return
        }
        // The first page counts the changes to the file: it has the old number, or one more.
        let (before, now) = (HotJournal.number(first, 24), HotJournal.number(header, 24))
        isForeign = before == now ? isOfOtherSize : (before + 1) & 0xFFFF_FFFF != now
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int64 {
        Int64(UInt32(bitPattern: StoreFile.integer(bytes, at: offset)))
    }

    /// Gives a file the change counter of another, so that if copying it over the other is interrupted, the journal
    /// still matches. Nobody has the file open.
    static func takeCount(of path: String, for draft: String) {
        var count = [UInt8](repeating: 0, count: 4)
        let (from, to) = (
            open(path.fileName, O_RDONLY | O_CLOEXEC), open(draft.fileName, O_WRONLY | O_CLOEXEC)
        )
        defer { for descriptor in [from, to] where descriptor >= 0 { close(descriptor) } }
        guard from >= 0, to >= 0, pread(from, &count, 4, 24) == 4 else { return }
        for offset in [24, 92] as [off_t] { pwrite(to, count, 4, offset) }
    }

    /// A header, and the pages after it as they were.
    private struct Segment {
        let start: Int64
        /// How many pages are in it; `nil` where that is not written yet, or never was.
        let records: Int64?
        let nonce: UInt32
        /// How many pages the store had.
        let pages: Int64
        let sector: Int64
        let pageSize: Int64

        init?(_ descriptor: Int32, at start: Int64) {
            var bytes = [UInt8](repeating: 0, count: 28)
            guard pread(descriptor, &bytes, 28, off_t(start)) == 28, bytes.starts(with: HotJournal.magic)
            else { return nil }
            self.start = start
            let count = number(bytes, 8)
            records = count == 0 || count == 0xFFFF_FFFF ? nil : count
            nonce = UInt32(truncatingIfNeeded: number(bytes, 12))
            (pages, sector, pageSize) = (number(bytes, 16), number(bytes, 20), number(bytes, 24))
        }

        /// The head of the store's first page, as it was before the change, in this segment or one after it.
        ///
        /// - Parameter kept: told of each page that counts, and of its first byte.
        func firstPage(
            _ descriptor: Int32, patience: inout Int, _ kept: (_ page: Int64, _ kind: UInt8) -> Void
        ) -> [UInt8]? {
            var segment = self
            while true {
                var offset = segment.start + sector
                var seen: Int64 = 0
                while seen < segment.records ?? .max, patience > 0 {
                    var head = [UInt8](repeating: 0, count: 104)
                    guard pread(descriptor, &head, 104, off_t(offset)) == 104 else { return nil }
                    let page = number(head, 0)
                    if page == 1 {
                        return segment.isWhole(descriptor, at: offset) ? Array(head[4...]) : nil
                    }
                    // Of what is not known to be written, only a whole record is one.
                    if segment.records == nil, !segment.isWhole(descriptor, at: offset) { return nil }
                    if segment.records != nil { kept(page, head[4]) }
                    offset += 4 + pageSize + 4
                    seen += 1
                    patience -= 1
                }
                guard patience > 0, segment.records != nil,
                    let next = Segment(descriptor, at: (offset + sector - 1) / sector * sector),
                    next.pages == pages, next.sector == sector, next.pageSize == pageSize
                else { return nil }
                segment = next
            }
        }

        /// Whether a page has the sum that was written after it.
        private func isWhole(_ descriptor: Int32, at offset: Int64) -> Bool {
            let count = Int(4 + pageSize + 4)
            var record = [UInt8](repeating: 0, count: count)
            guard pread(descriptor, &record, count, off_t(offset)) == count else { return false }
            var sum = nonce
            var place = Int(pageSize) - 200
            while place > 0 {
                sum &+= UInt32(record[4 + place])
                place -= 200
            }
            return number(record, count - 4) == Int64(sum)
        }
    }
}
