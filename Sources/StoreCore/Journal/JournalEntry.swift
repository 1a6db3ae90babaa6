import ShopText

/// One change to the shop: who did what, when, with which arguments, and exactly which rows changed.
///
/// What may be personal or large is ``Forgettable``: it can be dropped later, and the chain still verifies.
public struct JournalEntry: Equatable, Sendable {
    /// 1, 2, 3 … without gaps.
    public let id: Int64
    public let instant: Instant
    /// The account that acted; `nil` for someone not signed in.
    public let actorID: String?
    public let actor: String
    /// The command as its user knows it: `cart add`.
    public let command: String
    /// A JSON array of what the entry is about: `["product:MUG"]`.
    public let touched: String
    /// The store's schema when it was written: it determines how the entry is hashed, and the names of its
    /// rows' columns.
    public let schemaVersion: Int
    /// The entry that this one undoes.
    public let undoes: Int64?
    /// How long the change took, in microseconds, without waiting for other writers before it and the commit after it.
    /// For a change in parts, the first part; for an import in parts, everything before them.
    public let took: Int64
    /// 16 random bytes, kept as long as anything is salted with them.
    let salt: [UInt8]?
    let keptKey: Forgettable
    let keptArguments: Forgettable
    let keptAnswer: Forgettable
    let keptChangeset: Forgettable
    public let previousHash: [UInt8]

    /// A JSON object; never holds a secret. `nil` once it is forgotten.
    public var arguments: String? { keptArguments.text }
    /// The arguments as their user wrote them.
    public var writtenArguments: JSONValue? {
        arguments.flatMap { try? JSONReader.value(of: $0) }.map(JournalChange.written)
    }
    public var idempotencyKey: String? { keptKey.text }
    /// The answer as JSON, stored only with an idempotency key, for repeats.
    public var answer: String? { keptAnswer.text }
    /// The rows, in SQLite's changeset format; `nil` once they are forgotten.
    public var changeset: [UInt8]? { keptChangeset.bytes }

    /// The hash before the first entry: 32 zero bytes.
    static let genesis = [UInt8](repeating: 0, count: 32)

    /// The first schema whose entries are hashed by their digests.
    static let firstDigestedSchema = 6

    var isForgotten: Bool { contents.contains(where: \.isForgotten) }

    private var contents: [Forgettable] { [keptKey, keptArguments, keptAnswer, keptChangeset] }

    /// SHA-256 over the hash of the previous link and then, in this order: id, instant (milliseconds since 1970),
    /// actor id, actor, command, touched, schema version, undone entry, microseconds taken, and the digests of
    /// idempotency key, arguments, answer and changeset. Numbers are decimal text; each field is its length as 8
    /// bytes, big-endian, and its bytes (UTF-8; a digest's 32 bytes), and an absent one is only the length 2^64 − 1.
    func hash(after previousHash: [UInt8]) -> [UInt8] { digestedFields(after: previousHash).sha256 }

    /// The running digest that seals entries of an older format: as ``hash(after:)``, the last digest in place of the
    /// previous hash, with the entry's own stored hash as one more field at the end.
    func seal(after digest: [UInt8], storedHash: [UInt8]) -> [UInt8] {
        var fields = digestedFields(after: digest)
        fields.append(storedHash)
        return fields.sha256
    }

    private func digestedFields(after previousHash: [UInt8]) -> HashedFields {
        var fields = HashedFields(after: previousHash)
        fields.append(id)
        fields.append(instant.milliseconds)
        for text in [actorID, actor, command, touched] { fields.append(text?.utf8) }
        fields.append(schemaVersion)
        fields.append(undoes)
        fields.append(took)
        for content in contents { fields.append(content.digest) }
        return fields
    }

    /// The hash of an entry written by schema 5 or earlier, over the bytes themselves: the previous hash, id, instant,
    /// actor id, actor, command, arguments, touched, idempotency key, answer and changeset.
    private var clearHash: [UInt8] {
        var fields = HashedFields(after: previousHash, capacity: (changeset?.count ?? 0) + 1024)
        fields.append(id)
        fields.append(instant.milliseconds)
        for text in [actorID, actor, command, arguments, touched, idempotencyKey, answer] {
            fields.append(text?.utf8)
        }
        fields.append(changeset)
        return fields.sha256
    }

    /// Whether the content is as it was written, as far as the entry alone shows; for forgotten content in the older
    /// format, only the seal shows it.
    func isSound(_ storedHash: [UInt8]) -> Bool {
        guard contents.allSatisfy({ $0.agrees(with: salt) }) else { return false }
        guard isClear else { return hash(after: previousHash) == storedHash }
        return isForgotten || clearHash == storedHash
    }

    /// Whether it was written by schema 5 or earlier.
    var isClear: Bool { schemaVersion < JournalEntry.firstDigestedSchema }
}

/// An entry with the hash in the file, which is the entry's own unless someone altered it.
public struct StoredJournalEntry: Equatable, Sendable {
    public let entry: JournalEntry
    let hash: [UInt8]

    /// The hash as 64 hexadecimal digits.
    public var hashText: String { hash.hex }
}

/// Why a change cannot be recorded, or the journal cannot be trusted.
public enum JournalError: StoreError, Equatable {
    case keyReused(String, entry: Int64, command: String)
    case answerUnreadable(String, entry: Int64)
    /// The stored answer has been dropped.
    case answerForgotten(String, entry: Int64)
    /// Another process is doing the same with the same idempotency key.
    case underWay(entry: Int64?)
    case reservedKey(String)
    case invalidKey(String)
    case notFound(Int64)
    case altered(entry: Int64)
    case missing(entry: Int64)
    case outOfChain(entry: Int64)
    case brokenPart(entry: Int64, part: Int64)
    /// Entries from before an upgrade differ from what the upgrade sealed.
    case sealBroken(entry: Int64)
    case hashNotInChain(String)

    public var kind: ErrorKind {
        switch self {
        case .keyReused, .answerUnreadable, .answerForgotten: .refused
        case .underWay: .busy
        case .invalidKey, .reservedKey: .invalidInput
        case .notFound: .notFound
        case .altered, .missing, .outOfChain, .brokenPart, .sealBroken, .hashNotInChain: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .keyReused: "idempotency_key_reused"
        case .answerUnreadable: "answer_unreadable"
        case .answerForgotten: "answer_forgotten"
        case .underWay: "under_way"
        case .invalidKey, .reservedKey: "invalid_idempotency_key"
        case .notFound: "entry_not_found"
        case .altered, .missing, .outOfChain, .brokenPart, .sealBroken, .hashNotInChain: "journal_broken"
        }
    }

    public var message: String {
        switch self {
        case .keyReused(let key, let entry, let command):
            "idempotency key \"\(key)\" was already used for a different request: `\(command)` in entry \(entry)"
        case .answerUnreadable(let key, let entry):
            "the request with key \"\(key)\" was done in entry \(entry), by another version of storectl"
        case .answerForgotten(let key, let entry):
            "the request with key \"\(key)\" was done in entry \(entry), whose answer is no longer stored"
        case .underWay(let entry):
            "the same request is running in another process"
                + (entry.map { ", as journal entry \($0)" } ?? "")
        case .invalidKey(let key):
            "idempotency key \"\(key)\" is not 1 to 200 printable characters"
        case .reservedKey(let key):
            "idempotency key \"\(key)\" is one that storectl itself uses to resume that command"
        case .notFound(let entry): "journal entry \(entry) not found"
        case .altered(let entry): "journal entry \(entry) was altered: its hash does not match"
        case .missing(let entry): "journal entry \(entry) is missing"
        case .outOfChain(let entry): "journal entry \(entry) does not follow the one before it"
        case .brokenPart(let entry, let part):
            "part \(part) of journal entry \(entry) was altered, removed or does not follow the one before it"
        case .sealBroken(let entry):
            "an entry before journal entry \(entry) differs from what that entry sealed"
        case .hashNotInChain(let hash): "no journal entry has the hash \(hash)"
        }
    }

    public var hint: String? {
        switch self {
        case .keyReused: "use a new key for a new request"
        case .answerUnreadable(_, let entry), .answerForgotten(_, let entry):
            "nothing was repeated; see `storectl journal show \(entry)`"
        case .underWay: "run it again when the other has finished, to get the same answer"
        case .notFound: "see `storectl journal list`"
        case .altered, .missing, .outOfChain, .brokenPart, .sealBroken, .hashNotInChain:
            "compare with a backup: nothing after this entry can be trusted"
        case .reservedKey: "choose another key"
        case .invalidKey: nil
        }
    }
}
