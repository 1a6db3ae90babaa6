import ShopText

/// The end of the journal's chain at a moment. Signed, and kept where nobody who can write the store can change it, it
/// later proves that nothing before it has changed since.
///
/// Its text is lines of a word and a value; a signature, in base64, covers all lines before its own, including line
/// feeds:
/// ```
/// storectl checkpoint
/// store 8d5f…
/// entries 57
/// head ec5c…
/// time 2026-11-26T14:05:00.000Z
/// signature 3q2+…
/// ```
public struct Checkpoint: Equatable, Sendable {
    /// The store's UUID.
    public let store: String
    public let entries: Int64
    /// The hash of the last link, 64 hexadecimal digits.
    public let head: String
    public let instant: Instant
    /// Ed25519, 64 bytes.
    public private(set) var signature: [UInt8]?

    init(store: String, entries: Int64, head: String, instant: Instant) {
        (self.store, self.entries, self.head, self.instant) = (store, entries, head, instant)
    }

    /// What is signed.
    private var lines: String {
        """
        storectl checkpoint
        store \(store)
        entries \(entries)
        head \(head)
        time \(instant.rfc3339)

        """
    }

    public var text: String { lines + (signatureText.map { "signature \($0)\n" } ?? "") }

    public var signatureText: String? { signature.map { Cryptography.base64($0) } }

    /// The same, signed.
    ///
    /// - Parameter key: an Ed25519 private key as PEM.
    /// - Throws: ``CheckpointError/notAPrivateKey``
    public func signed(with key: [UInt8]) throws(CheckpointError) -> Checkpoint {
        guard let signature = Cryptography.ed25519Signature(of: Array(lines.utf8), key: key) else {
            throw .notAPrivateKey
        }
        var signed = self
        signed.signature = signature
        return signed
    }

    /// - Parameter key: an Ed25519 public key as PEM.
    /// - Throws: ``CheckpointError``
    public func checkSignature(with key: [UInt8]) throws(CheckpointError) {
        guard let signature else { throw .unsigned }
        guard
            let isSigned = Cryptography.isEd25519Signature(
                signature, of: Array(lines.utf8), key: key)
        else { throw .notAPublicKey }
        guard isSigned else { throw .wrongSignature }
    }

    /// Reads what ``text`` writes, or the same in JSON.
    ///
    /// - Throws: ``CheckpointError/malformed``
    public init(_ text: String) throws(CheckpointError) {
        if text.hasPrefix("{") {
            self = try Checkpoint.read(json: text)
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func value(_ index: Int, _ word: String) throws(CheckpointError) -> String {
            guard lines.indices.contains(index), lines[index].hasPrefix(word + " ") else { throw .malformed }
            return String(lines[index].dropFirst(word.count + 1))
        }
        guard lines.first == "storectl checkpoint", let entries = Int64(try value(2, "entries")),
            let instant = Instant(rfc3339: try value(4, "time"))
        else { throw .malformed }
        self.init(
            store: try value(1, "store"), entries: entries, head: try value(3, "head"), instant: instant)
        if lines.count > 5, lines[5] != "" {
            guard let signature = Cryptography.bytes(base64: try value(5, "signature")) else {
                throw .malformed
            }
            self.signature = signature
        }
        // A different spelling of the same would not match the signature.
        guard self.text == text else { throw .malformed }
    }
}

extension Checkpoint {
    /// What is signed is not the JSON, but the lines that follow from it.
    private static func read(json text: String) throws(CheckpointError) -> Checkpoint {
        guard let value = try? JSONReader.value(of: text), let store = value["store"]?.stringValue,
            case .number(let number)? = value["entries"], let entries = Int64(number),
            let head = value["head"]?.stringValue, let time = value["instant"]?.stringValue,
            let instant = Instant(rfc3339: time), instant.rfc3339 == time
        else { throw .malformed }
        var checkpoint = Checkpoint(store: store, entries: entries, head: head, instant: instant)
        if let text = value["signature"]?.stringValue {
            guard let signature = Cryptography.bytes(base64: text) else { throw .malformed }
            checkpoint.signature = signature
        }
        return checkpoint
    }
}

/// A checkpoint that cannot be made or trusted.
public enum CheckpointError: StoreError, Equatable {
    case malformed
    case unsigned
    case notAPrivateKey
    case notAPublicKey
    case wrongSignature
    case otherStore(String)
    /// The journal has fewer entries than at the checkpoint.
    case shorter(entries: Int64, now: Int64)

    public var kind: ErrorKind {
        switch self {
        case .malformed, .unsigned, .notAPrivateKey, .notAPublicKey: .invalidInput
        case .otherStore: .refused
        case .wrongSignature, .shorter: .internalFault
        }
    }
    public var code: String {
        switch self {
        case .malformed: "malformed_checkpoint"
        case .unsigned: "unsigned_checkpoint"
        case .notAPrivateKey, .notAPublicKey: "not_a_key"
        case .wrongSignature: "wrong_signature"
        case .otherStore: "other_store"
        case .shorter: "journal_broken"
        }
    }
    public var message: String {
        switch self {
        case .malformed: "the file is not a checkpoint"
        case .unsigned: "the checkpoint is not signed"
        case .notAPrivateKey: "the file is not an Ed25519 private key without a passphrase"
        case .notAPublicKey: "the file is not an Ed25519 public key"
        case .wrongSignature: "the checkpoint was not signed with this key, or was altered"
        case .otherStore(let store): "the checkpoint is from another store, \(store)"
        case .shorter(let entries, let now):
            "the journal has \(now) entries, but had \(entries) at the checkpoint"
        }
    }
    public var hint: String? {
        switch self {
        case .malformed, .unsigned: "give a file that `storectl journal sign` wrote"
        case .notAPrivateKey: "make one with `openssl genpkey -algorithm ed25519 -out key.pem`"
        case .notAPublicKey: "write it with `openssl pkey -in key.pem -pubout -out public.pem`"
        case .wrongSignature: nil
        case .otherStore: "name the store with --store FILE"
        case .shorter: "compare with a backup: entries were cut off"
        }
    }
}

extension Store {
    /// Verifies a signed checkpoint, and that the chain is intact and contains it.
    ///
    /// - Throws: ``CheckpointError`` or ``JournalError``
    public func verifyJournal(
        _ checkpoint: Checkpoint, publicKey: [UInt8], as actor: Actor
    ) throws -> JournalSummary {
        try checkpoint.checkSignature(with: publicKey)
        guard checkpoint.store == uuid else { throw CheckpointError.otherStore(checkpoint.store) }
        let now = try journalHead(as: actor).entries
        guard now >= checkpoint.entries else {
            throw CheckpointError.shorter(entries: checkpoint.entries, now: now)
        }
        return try verifyJournal(containing: checkpoint.head, as: actor)
    }
}
