import Glibc
import ShopText

/// The rollback journal that a killed writer left beside a store (https://sqlite.org/fileformat2.html, section 3).
/// Whoever opens the store next puts the pages in it back: of another store, that would ruin this one.
struct HotJournal {
    /// Whether it cannot be the store's own.
    let isForeign: Bool

    private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

    /// - Parameter header: the first 100 bytes of the store.
    /// - Returns: `nil` where SQLite does not take it for a journal.
    init?(of path: String, header: [UInt8]) {
        let descriptor = open((path + "-journal").fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let start = HotJournal.segment(descriptor, at: 0) else { return nil }
        let written = Int64(header[16]) << 8 | Int64(header[17])
        let pageSize = written == 1 ? 65536 : written
        guard start.pageSize == pageSize else {
            isForeign = true
            return
        }
        guard (32...65536).contains(start.sector) else { return nil }
        let store = open(path.fileName, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        defer { if store >= 0 { close(store) } }
        var pages = JournaledPages(store: store, pageSize: pageSize)
        pages.read(descriptor, start)
        isForeign = pages.areForeign(to: header, pagesBefore: start.pagesBefore)
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

    /// The head of a part of the journal, each of which begins at a sector.
    fileprivate struct Segment {
        let records: Int64
        /// How many pages the store had before the change.
        let pagesBefore: Int64
        let sector: Int64
        let pageSize: Int64
    }

    fileprivate static func segment(_ descriptor: Int32, at offset: Int64) -> Segment? {
        var start = [UInt8](repeating: 0, count: 28)
        guard pread(descriptor, &start, 28, off_t(offset)) == 28, start.starts(with: magic) else {
            return nil
        }
        return Segment(
            records: number(start, 8), pagesBefore: number(start, 16), sector: number(start, 20),
            pageSize: number(start, 24))
    }

    fileprivate static func number(_ bytes: [UInt8], _ offset: Int) -> Int64 {
        Int64(UInt32(bitPattern: StoreFile.integer(bytes, at: offset)))
    }
}

/// The pages in a journal, compared with the store's.
private struct JournaledPages {
    let store: Int32
    let pageSize: Int64
    /// The first page, as it was before the change.
    private var first: [UInt8]?
    private var others = 0
    /// Whether one of the others is still in the store as it was.
    private var isAnyLeft = false

    init(store: Int32, pageSize: Int64) { (self.store, self.pageSize) = (store, pageSize) }

    mutating func read(_ journal: Int32, _ start: HotJournal.Segment) {
        var (offset, segment): (Int64, HotJournal.Segment?) = (0, start)
        while let current = segment {
            offset += start.sector
            for _ in 0..<current.records {
                guard look(at: journal, offset) else { return }
                offset += 4 + pageSize + 4
            }
            offset = (offset + start.sector - 1) / start.sector * start.sector
            segment = HotJournal.segment(journal, at: offset)
        }
    }

    /// - Returns: `false` at the end.
    private mutating func look(at journal: Int32, _ offset: Int64) -> Bool {
        let isDone = first != nil && isAnyLeft
        let length = isDone ? 4 : Int(4 + pageSize)
        var record = [UInt8](repeating: 0, count: length)
        guard pread(journal, &record, length, off_t(offset)) == length else { return false }
        guard !isDone else { return true }
        let number = HotJournal.number(record, 0)
        if number == 1 {
            first = Array(record[4...])
            return true
        }
        others += 1
        guard !isAnyLeft, number > 0 else { return true }
        var page = [UInt8](repeating: 0, count: Int(pageSize))
        let place = off_t((number - 1) * pageSize)
        isAnyLeft = pread(store, &page, page.count, place) == page.count && page[...] == record[4...]
        return true
    }

    /// - Parameters:
    ///   - header: of the store.
    ///   - pagesBefore: how many the journal's store had.
    func areForeign(to header: [UInt8], pagesBefore: Int64) -> Bool {
        let (now, pages) = (HotJournal.number(header, 24), HotJournal.number(header, 28))
        // A writer spills some pages at most before it is about to commit, and writes the first page first.
        let isUntouched = others == 0 || isAnyLeft
        guard let first else {
            // Then the store's first page is as it was, with the number of pages, if that is known.
            let isKnown = now == HotJournal.number(header, 92)
            return isKnown && pages != pagesBefore || !isUntouched
        }
        // The first page counts the changes of the file: it is as it was, or one more.
        let before = HotJournal.number(first, 24)
        if before == now { return !isUntouched }
        return (before + 1) & 0xFFFF_FFFF != now
    }
}
