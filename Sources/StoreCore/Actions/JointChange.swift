import ShopText
import Synchronization

/// One journal entry for several changes that are made together or not at all.
struct JointEntry: Sendable {
    /// The number that the entry will have; nobody else writes meanwhile.
    let id: Int64
    let salt: [UInt8]
    var commands: [JSONValue] = []
    var touched: [Touch] = []
}

extension JointEntry {
    fileprivate static func command(_ name: String, _ commands: [JSONValue]) -> Command {
        Command(name: name, arguments: ["commands": .array(commands)], idempotencyKey: nil)
    }

    fileprivate static func command(
        _ name: String, _ commands: [JSONValue], asked: String, _ key: String, _ salt: [UInt8]
    ) -> Command {
        let digest = "sha256:" + Cryptography.sha256(salt + Array(asked.utf8)).hex
        return Command(
            name: name, arguments: ["asked": .string(digest), "commands": .array(commands)],
            idempotencyKey: key)
    }
}

extension Store {
    /// Makes changes in one transaction, so that others wait only once, and the disk is written once. Each is still
    /// made completely or not at all, with its own journal entry.
    ///
    /// - Throws: what `body` throws; nothing is then changed.
    public func together<Result>(_ body: () throws -> Result) throws -> Result { try inGroup(body) }

    /// Makes several changes as one: all of them or none, as one journal entry of the actor, and so with one undo.
    /// - Parameter command: the command that the entry names.
    ///
    /// - Returns: the entry; `nil` when there was nothing to change.
    /// - Throws: what `body` throws; nothing is then changed.
    public func asOne<Result>(
        _ command: String, as actor: Actor, _ body: () throws -> Result
    ) throws -> (result: Result, entry: Int64?) {
        try inGroup {
            try joined(as: actor, body) { joint, _ in
                (JointEntry.command(command, joint.commands), nil)
            }
        }
    }

    /// The same with an idempotency key: a repeat returns the first result and does nothing.
    /// - Parameter asked: the request, which identifies a repeat; only a digest of it is kept.
    ///
    /// - Throws: ``JournalError`` for the key, and what `body` throws; nothing is then changed.
    public func asOne<Result: Codable & Sendable>(
        _ command: String, as actor: Actor, idempotencyKey key: String, asked: String,
        _ body: () throws -> Result
    ) throws -> Recorded<Result> {
        try JournalRules.check(key: key)
        return try inGroup {
            let replay = try writeUnrecorded(as: actor) { transaction -> Recorded<Result>? in
                guard let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id)
                else { return nil }
                let arguments = try earlier.arguments.map { try JSONReader.value(of: $0) }
                return try transaction.replay(earlier, key) { salt in
                    JointEntry.command(
                        command, arguments?["commands"]?.arrayValue ?? [], asked: asked, key, salt ?? [])
                }
            }
            if let replay { return replay }
            let done = try joined(as: actor, body) { joint, result in
                (
                    JointEntry.command(command, joint.commands, asked: asked, key, joint.salt),
                    try JSONValue(encoding: result).compactText
                )
            }
            return Recorded(value: done.result, entry: done.entry, isReplay: false)
        }
    }

    /// Makes the changes in the open group, and writes the entry about them.
    ///
    /// - Parameter entry: its command, and its answer under a key.
    private func joined<Result>(
        as actor: Actor, _ body: () throws -> Result,
        entry: (JointEntry, Result) throws -> (Command, answer: String?)
    ) throws -> (result: Result, entry: Int64?) {
        let recording = try writeUnrecorded(as: actor) { transaction in
            let joint = JointEntry(
                id: try transaction.journalHead().id + 1, salt: environment.saltBytes(16))
            group.withLock { $0?.joint = joint }
            return try transaction.startRecording()
        }
        let result = try body()
        let joint = group.withLock { group in
            defer { group?.joint = nil }
            return group?.joint
        }
        let id = try writeUnrecorded(as: actor) { transaction -> Int64? in
            let changeset = try recording.changeset()
            guard let joint else { return nil }
            let (command, answer) = try entry(joint, result)
            guard !changeset.isEmpty || !joint.touched.isEmpty || answer != nil else { return nil }
            try transaction.joinPrices(changeset)
            for touch in joint.touched { transaction.touch(touch.noun, touch.name) }
            return try transaction.record(
                command, changeset: changeset, answer: answer, took: environment.stopwatch.sinceBegun,
                salt: joint.salt)
        }
        return (result, id)
    }

    var isInJointChange: Bool { group.withLock { $0?.joint != nil } }

    /// - Throws: ``JointChangeError`` for what must have an entry of its own.
    func requireJoinable(_ request: Request, undoes: Int64?) throws {
        guard isInJointChange else { return }
        // An undo has a key even if none is given.
        if undoes != nil { throw JointChangeError.undo }
        if request.idempotencyKey != nil { throw JointChangeError.key }
    }

    /// Adds a change to the joint entry.
    /// - Returns: that entry's number; `nil` if the change has its own.
    ///
    func join(_ command: ([UInt8]?) throws -> Command, _ transaction: Transaction) throws -> Int64? {
        guard let salt = group.withLock({ $0?.joint?.salt }) else { return nil }
        let made = try command(salt)
        let member: JSONValue = ["command": .string(made.name), "arguments": made.arguments]
        return group.withLock { [touched = transaction.touched] group in
            group?.joint?.commands.append(member)
            group?.joint?.touched += touched
            return group?.joint?.id
        }
    }
}

/// What cannot be one of several changes with one journal entry.
public enum JointChangeError: StoreError, Equatable {
    case key
    case undo
    /// A provider is asked only after the commit.
    case payment
    /// A person is removed from the journal step by step.
    case erasure

    public var kind: ErrorKind { .usage }
    public var code: String {
        switch self {
        case .key: "key_in_joint_change"
        case .undo: "undo_in_joint_change"
        case .payment: "payment_in_joint_change"
        case .erasure: "erasure_in_joint_change"
        }
    }
    public var message: String {
        switch self {
        case .key: "an idempotency key needs a journal entry of its own"
        case .undo: "an undo needs a journal entry of its own"
        case .payment: "a payment provider cannot be asked as part of a group, only after a commit"
        case .erasure: "a person is erased step by step, which cannot be part of a group"
        }
    }
    public var hint: String? {
        self == .payment || self == .erasure ? "leave out --atomic and --group" : "leave out --atomic"
    }
}
