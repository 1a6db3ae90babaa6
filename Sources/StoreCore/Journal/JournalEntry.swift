import ShopText

/// One change of the shop: who did what, when, with which arguments, and exactly which rows changed.
public struct JournalEntry: Equatable, Sendable {
    /// 1, 2, 3 … without gaps.
    public let id: Int64
    public let instant: Instant
    /// The account that acted; `nil` for someone not signed in.
    public let actorID: String?
    public let actor: String
    /// The command as its user knows it: `cart add`.
    public let command: String
    /// A JSON object; never holds a secret.
    public let arguments: String
    /// A JSON array of what the entry is about: `["product:MUG"]`.
    public let touched: String
    public let idempotencyKey: String?
    /// The answer as JSON, kept only with an idempotency key, to be given again.
    public let answer: String?
    /// The rows, in SQLite's changeset format.
    public let changeset: [UInt8]
    public let previousHash: [UInt8]

    /// The hash before the first entry: 32 zero bytes.
    static let genesis = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the previous entry's hash and then, in this order: id, instant (milliseconds since
    /// 1970), actor id, actor, command, arguments, touched, idempotency key, answer, changeset. Numbers
    /// are decimal text; each field is its length as 8 bytes, big-endian, and its bytes (UTF-8), and an
    /// absent one is the length 2^64 − 1 alone.
    public var hash: [UInt8] {
        var bytes = HashedFields(
            after: previousHash, capacity: changeset.count + arguments.utf8.count + 512)
        bytes.append(String(id).utf8)
        bytes.append(String(instant.milliseconds).utf8)
        bytes.append(actorID?.utf8)
        bytes.append(actor.utf8)
        bytes.append(command.utf8)
        bytes.append(arguments.utf8)
        bytes.append(touched.utf8)
        bytes.append(idempotencyKey?.utf8)
        bytes.append(answer?.utf8)
        bytes.append(changeset)
        return bytes.sha256
    }
}

/// An entry with the hash that stands in the file, which is the entry's own unless someone altered it.
public struct StoredJournalEntry: Equatable, Sendable {
    public let entry: JournalEntry
    let hash: [UInt8]

    /// The hash as 64 hexadecimal digits.
    public var hashText: String { hash.hex }
}

/// What a user asked for, as the journal keeps it.
struct Command {
    let name: String
    let arguments: JSONValue
    let idempotencyKey: String?
    /// Refuses who may not ask for it, also where an earlier answer would be given again.
    private(set) var check: (Transaction) throws -> Void = { _ in }

    /// - Parameter arguments: what decides the outcome, without secrets; absent values may be left out.
    init(_ name: String, _ arguments: [(String, JSONValue?)], idempotencyKey: String? = nil) {
        self.name = name
        self.arguments = .object(
            arguments.compactMap { name, value in value.map { JSONValue.Member(name, $0) } })
        self.idempotencyKey = idempotencyKey
    }

    /// The command for actors that pass the check only. Whatever is checked where the change is made is not
    /// checked for an answer that is given again.
    func allowed(by check: @escaping (Transaction) throws -> Void) -> Command {
        var command = self
        command.check = check
        return command
    }

    /// The command for actors with this permission only.
    func needing(_ permission: Permission) -> Command { allowed { try $0.actor.require(permission) } }
}

/// What a change of the shop gives back.
public struct Recorded<Value: Sendable>: Sendable {
    public let value: Value
    /// The journal entry; `nil` when there was nothing to change.
    public let entry: Int64?
    /// Whether this is an earlier answer, given again for the same idempotency key.
    public let isReplay: Bool
}

/// Why a change is not recorded, or the journal cannot be trusted.
public enum JournalError: StoreError, Equatable {
    case keyReused(String, entry: Int64, command: String)
    case answerUnreadable(String, entry: Int64)
    /// Another process does the same under the same idempotency key.
    case underWay(entry: Int64?)
    case invalidKey(String)
    case notFound(Int64)
    case altered(entry: Int64)
    case missing(entry: Int64)
    case outOfChain(entry: Int64)
    case brokenPart(entry: Int64, part: Int64)
    case hashNotInChain(String)

    public var kind: ErrorKind {
        switch self {
        case .keyReused, .answerUnreadable: .refused
        case .underWay: .busy
        case .invalidKey: .invalidInput
        case .notFound: .notFound
        case .altered, .missing, .outOfChain, .brokenPart, .hashNotInChain: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .keyReused: "idempotency_key_reused"
        case .answerUnreadable: "answer_unreadable"
        case .underWay: "under_way"
        case .invalidKey: "invalid_idempotency_key"
        case .notFound: "entry_not_found"
        case .altered, .missing, .outOfChain, .brokenPart, .hashNotInChain: "journal_broken"
        }
    }

    public var message: String {
        switch self {
        case .keyReused(let key, let entry, let command):
            "idempotency key \"\(key)\" was used for something else: `\(command)` in entry \(entry)"
        case .answerUnreadable(let key, let entry):
            "what \"\(key)\" asked for was done in entry \(entry), by another version of storectl"
        case .underWay(let entry):
            "the same is under way in another process" + (entry.map { ", as journal entry \($0)" } ?? "")
        case .invalidKey(let key):
            "idempotency key \"\(key)\" is not 1 to 200 printable characters"
        case .notFound(let entry): "journal entry \(entry) not found"
        case .altered(let entry): "journal entry \(entry) was altered: its hash does not match"
        case .missing(let entry): "journal entry \(entry) is missing"
        case .outOfChain(let entry): "journal entry \(entry) does not follow the one before it"
        case .brokenPart(let entry, let part):
            "part \(part) of journal entry \(entry) was altered, removed or does not follow the one before it"
        case .hashNotInChain(let hash): "no journal entry has the hash \(hash)"
        }
    }

    public var hint: String? {
        switch self {
        case .keyReused: "use a new key for a new request"
        case .answerUnreadable(_, let entry): "nothing was done again; see `storectl journal show \(entry)`"
        case .underWay: "run it again when that has ended: it then gives the same answer"
        case .notFound: "see `storectl journal list`"
        case .altered, .missing, .outOfChain, .brokenPart, .hashNotInChain:
            "compare with a backup; what follows this entry cannot be trusted"
        case .invalidKey: nil
        }
    }
}
