import ShopText

/// A walk along the chain, link by link: entries, and between them the parts of long ones.
struct JournalWalk {
    private let known: String?
    private(set) var lastEntry: Int64 = 0
    private(set) var lastPart: Int64 = 0
    /// The hash of the last link.
    private(set) var head = JournalEntry.genesis
    /// Whether the hash looked for was met.
    private(set) var isFound: Bool

    init(lookingFor known: String?) {
        self.known = known?.lowercased()
        isFound = known == nil
    }

    /// - Throws: ``JournalError`` unless the entry is as it was written, and follows the last link.
    mutating func take(_ entry: JournalEntry, _ hash: [UInt8]) throws(JournalError) {
        guard entry.id == lastEntry + 1 else { throw .missing(entry: lastEntry + 1) }
        guard entry.previousHash == head else { throw .outOfChain(entry: entry.id) }
        guard entry.hash == hash else { throw .altered(entry: entry.id) }
        lastEntry = entry.id
        step(to: hash)
    }

    mutating func take(_ part: JournalPart, _ hash: [UInt8]) throws(JournalError) {
        guard part.id == lastPart + 1, part.previousHash == head, part.hash == hash else {
            throw .brokenPart(entry: part.entry, part: part.id)
        }
        lastPart = part.id
        step(to: hash)
    }

    private mutating func step(to hash: [UInt8]) {
        head = hash
        isFound = isFound || hash.hex == known
    }
}
