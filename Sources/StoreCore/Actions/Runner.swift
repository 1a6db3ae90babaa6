import ShopText

extension Store {
    /// Makes a change: one immediate transaction with one instant, its rows recorded as a changeset and committed
    /// together with the journal entry. Every change to the shop goes through here, except imports, which have their
    /// own parts. A ``LongAction`` with very many products takes several transactions.
    ///
    /// The same idempotency key from the same actor with the same arguments returns the first answer and does
    /// nothing; with other arguments it is refused. A preview runs the same way and is rolled back.
    ///
    /// - Throws: ``JournalError`` for the key, ``AccessError``, or what the action throws; nothing is then
    ///   changed.
    @discardableResult
    public func run<Change: Action>(
        _ action: Change, as actor: Actor, _ request: Request = Request()
    ) throws -> Recorded<Change.Answer> {
        var action = action
        if let key = request.idempotencyKey { try JournalRules.check(key: key, isOwn: action.owns(key: key)) }
        try action.requirement.checkActor(actor)
        while true {
            if try !request.isDone(in: self, as: actor) { try action.prepare(in: self, as: actor) }
            do {
                if !isInJointChange, let done = try action.runInParts(in: self, as: actor, request) {
                    return try agreed(done, with: action, as: actor, request.idempotencyKey)
                }
                let done = try carryOut(
                    as: actor, request, { [action] in try Command(action, request, salt: $0) },
                    undoes: action.undoes, check: action.requirement.check
                ) { [action] in try action.run(in: $0) }
                return try agreed(done, with: action, as: actor, request.idempotencyKey)
            } catch is Overtaken {
                // The action has to cope with repeated overtaking.
                continue
            }
        }
    }

    /// What ``run(_:as:_:)`` does in its transaction, also for an import short enough to need only one.
    ///
    /// - Parameter command: makes the recorded command with the salt for the entry's personal parts.
    func carryOut<Value: Codable & Sendable>(
        as actor: Actor, _ request: Request, _ command: ([UInt8]?) throws -> Command, undoes: Int64? = nil,
        check: (Transaction) throws -> Void = { _ in }, _ body: (Transaction) throws -> Value
    ) throws -> Recorded<Value> {
        try writeUnrecorded(as: actor, rollsBack: request.isPreview) { transaction in
            try check(transaction)
            try requireJoinable(request, undoes: undoes)
            if let key = request.idempotencyKey,
                let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id)
            {
                return try transaction.replay(earlier, key, command)
            }
            transaction.idempotencyKey = request.idempotencyKey
            let recording = try transaction.startRecording()
            let value = try body(transaction)
            let changeset = try recording.changeset()
            if request.isPreview {
                _ = try command(nil)
                let effects = try transaction.effects(of: changeset)
                return Recorded(value: value, entry: nil, isReplay: false, effects: effects)
            }
            guard !changeset.isEmpty || !transaction.touched.isEmpty || request.idempotencyKey != nil else {
                return Recorded(value: value, entry: nil, isReplay: false)
            }
            if let entry = try join(command, transaction) {
                return Recorded(value: value, entry: entry, isReplay: false)
            }
            let answer = try request.idempotencyKey.map { _ in try JSONValue(encoding: value).compactText }
            let salt = environment.saltBytes(16)
            let entry = try transaction.record(
                try command(salt), changeset: changeset, answer: answer, undoes: undoes,
                took: environment.stopwatch.sinceBegun, salt: salt)
            return Recorded(value: value, entry: entry, isReplay: false)
        }
    }

    /// What ``run(_:as:_:)`` answers to a repeat, for what takes more than one change; `nil` where the key is new.
    ///
    /// - Throws: as ``run(_:as:_:)``, without running anything.
    func replay<Change: Action>(
        of action: Change, as actor: Actor, _ request: Request
    ) throws -> Recorded<Change.Answer>? {
        guard let key = request.idempotencyKey else { return nil }
        try JournalRules.check(key: key, isOwn: action.owns(key: key))
        try action.requirement.checkActor(actor)
        let replay: Recorded<Change.Answer>? = try read(as: actor) { transaction in
            try action.requirement.check(transaction)
            return try transaction.journalEntry(idempotencyKey: key, actorID: actor.id).map { earlier in
                try transaction.replay(earlier, key) { try Command(action, request, salt: $0) }
            }
        }
        return try replay.map { try agreed($0, with: action, as: actor, key) }
    }

    /// A repeat, if it asks for the same also in what no entry keeps.
    private func agreed<Change: Action>(
        _ done: Recorded<Change.Answer>, with action: Change, as actor: Actor, _ key: String?
    ) throws -> Recorded<Change.Answer> {
        guard let key, let entry = done.entry, done.isReplay else { return done }
        guard try action.agrees(with: done.value, of: entry, in: self, as: actor) else {
            throw JournalError.keyReused(key, entry: entry, command: Change.name)
        }
        return done
    }

    /// Whether this actor has already used this key, so a repeat returns the stored answer.
    public func isDone(idempotencyKey key: String, as actor: Actor) throws -> Bool {
        try read(as: actor) { try $0.journalEntry(idempotencyKey: key, actorID: actor.id) != nil }
    }
}

extension Request {
    fileprivate func isDone(in store: Store, as actor: Actor) throws -> Bool {
        try idempotencyKey.map { try store.isDone(idempotencyKey: $0, as: actor) } ?? false
    }
}

extension Transaction {
    /// The answer that was stored for this key.
    ///
    /// - Throws: ``JournalError`` if the key was used for something else, or has no answer yet.
    func replay<Value: Codable & Sendable>(
        _ earlier: JournalEntry, _ key: String, _ command: ([UInt8]?) throws -> Command
    ) throws -> Recorded<Value> {
        guard try earlier.isSame(as: command) else {
            throw JournalError.keyReused(key, entry: earlier.id, command: earlier.command)
        }
        // A change in parts has its answer in the last part.
        let kept = try answer(of: earlier)
        guard let text = kept.text else {
            throw kept.isForgotten
                ? JournalError.answerForgotten(key, entry: earlier.id)
                : JournalError.underWay(entry: earlier.id)
        }
        guard let value = try? JSONReader.value(of: text).decoded(as: Value.self) else {
            throw JournalError.answerUnreadable(key, entry: earlier.id)
        }
        return Recorded(value: value, entry: earlier.id, isReplay: true)
    }
}

extension Command {
    /// - Throws: ``TextError/forbiddenCharacter(name:scalar:position:)`` for a NUL, before which SQLite ends a text.
    init(_ action: some Action, _ request: Request, salt: [UInt8]? = nil) throws {
        let arguments = try JSONValue(encoding: action, naming: .snakeCase, salt: salt)
        if let (name, position) = arguments.firstNUL(in: "argument") {
            throw TextError.forbiddenCharacter(name: name, scalar: "\0", position: position)
        }
        self.init(name: type(of: action).name, arguments: arguments, idempotencyKey: request.idempotencyKey)
    }
}

extension JournalEntry {
    /// Whether it records the same change: the same command with the same arguments, in any order. Entries of schema 5
    /// and earlier have personal arguments in clear.
    ///
    /// - Parameter asked: the command, its personal arguments concealed with a salt.
    func isSame(as asked: ([UInt8]?) throws -> Command) throws -> Bool {
        let asked = try asked(isClear ? nil : salt)
        guard command == asked.name, let arguments else { return false }
        return try JSONReader.value(of: arguments).comparable == asked.arguments.comparable
    }
}

extension JSONValue {
    /// Where the first NUL is: in which member, and the place in its text.
    ///
    /// - Parameter name: what the value is called.
    fileprivate func firstNUL(in name: String) -> (name: String, position: Int)? {
        switch self {
        case .string(let text):
            // Nearly no text has one.
            guard text.utf8.contains(0) else { return nil }
            return text.unicodeScalars.enumerated().first { $0.element == "\0" }
                .map { (name.replacing("_", with: " "), $0.offset + 1) }
        case .array(let values):
            for value in values { if let found = value.firstNUL(in: name) { return found } }
        case .object(let members):
            for member in members { if let found = member.value.firstNUL(in: member.name) { return found } }
        default: break
        }
        return nil
    }

    /// The value with its members sorted by name.
    fileprivate var comparable: JSONValue {
        switch self {
        case .object(let members):
            .object(members.map { Member($0.name, $0.value.comparable) }.sorted { $0.name < $1.name })
        case .array(let values): .array(values.map(\.comparable))
        default: self
        }
    }
}
