import ShopText

/// A walk along the chain, link by link: entries, and between them the parts of long ones.
///
/// Links written by schema 5 or earlier come first. Each is checked by its bytes if they are all present, and all of
/// them, whatever was forgotten since, by the seal in the first entry after them.
struct JournalWalk {
    private let known: String?
    private(set) var lastEntry: Int64 = 0
    private(set) var lastPart: Int64 = 0
    /// The hash of the last link.
    private(set) var head = JournalEntry.genesis
    /// Whether the hash being looked for was found.
    private(set) var isFound: Bool
    /// How many entries have forgotten rows.
    private(set) var forgotten = 0
    /// The digest over the links in the older format that are not yet sealed; `nil` if there are none.
    private(set) var seal: [UInt8]?
    private var isSealed = false

    init(lookingFor known: String? = nil) {
        self.known = known?.lowercased()
        isFound = known == nil
    }

    /// - Throws: ``JournalError`` unless the link is as it was written, and follows the last one.
    mutating func take(_ link: JournalLink) throws(JournalError) {
        switch link {
        case .entry(let entry, let hash, let touches): try take(entry, hash, touches: touches)
        case .part(let part, let hash): try take(part, hash)
        }
    }

    private mutating func take(
        _ entry: JournalEntry, _ hash: [UInt8], touches: Set<String>
    ) throws(JournalError) {
        guard entry.id == lastEntry + 1 else { throw .missing(entry: lastEntry + 1) }
        guard entry.previousHash == head else { throw .outOfChain(entry: entry.id) }
        guard entry.isSound(hash), entry.hasTouched(touches) else { throw .altered(entry: entry.id) }
        if entry.isClear {
            guard !isSealed else { throw .altered(entry: entry.id) }
            seal = entry.seal(after: seal ?? JournalEntry.genesis, storedHash: hash)
        } else {
            guard seal.map({ JournalUpgrade.seal(in: entry) == $0.hex }) ?? true else {
                throw .sealBroken(entry: entry.id)
            }
            isSealed = true
            seal = nil
        }
        lastEntry = entry.id
        if entry.keptChangeset.isForgotten { forgotten += 1 }
        step(to: hash)
    }

    private mutating func take(_ part: JournalPart, _ hash: [UInt8]) throws(JournalError) {
        guard part.id == lastPart + 1, part.previousHash == head, part.isSound(hash), part.isClear != isSealed
        else { throw .brokenPart(entry: part.entry, part: part.id) }
        if part.isClear { seal = part.seal(after: seal ?? JournalEntry.genesis, storedHash: hash) }
        lastPart = part.id
        step(to: hash)
    }

    private mutating func step(to hash: [UInt8]) {
        head = hash
        isFound = isFound || hash.hex == known
    }
}

/// A link of the chain with its stored hash.
enum JournalLink {
    /// With the touched things in the index, as `noun:name`.
    case entry(JournalEntry, hash: [UInt8], touches: Set<String>)
    case part(JournalPart, hash: [UInt8])

    var hash: [UInt8] {
        switch self {
        case .entry(_, let hash, _), .part(_, let hash): hash
        }
    }

    /// Roughly how many bytes it holds.
    var size: Int {
        switch self {
        case .entry(let entry, _, _): entry.changeset?.count ?? 0
        case .part(let part, _): part.changeset?.count ?? 0
        }
    }
}

extension JournalEntry {
    /// Whether the index has what it names. The index has names once that differ in case only, as when a SKU gets other
    /// letters.
    fileprivate func hasTouched(_ indexed: Set<String>) -> Bool {
        guard let names = (try? JSONReader.value(of: touched))?.arrayValue?.compactMap(\.stringValue) else {
            return false
        }
        return Set(names) == indexed
            || Set(names.map(JournalEntry.folded)) == Set(indexed.map(JournalEntry.folded))
    }

    /// As SQLite's NOCASE compares.
    private static func folded(_ name: String) -> [UInt8] {
        name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
