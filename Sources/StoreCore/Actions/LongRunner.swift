import Glibc
import ShopText

extension LongAction {
    public static var noun: String { "products" }
    public static var atOnce: Int { LongChange.limit }
    public var isAnswerLong: Bool { false }
    public var foreseen: (answer: Answer, effects: Effects)? { nil }

    public mutating func end(in transaction: Transaction) throws {}

    /// - Returns: `nil` for a change that is short or already answered, for which one transaction is enough.
    public mutating func runInParts(
        in store: Store, as actor: Actor, _ request: Request
    ) throws -> Recorded<Answer>? {
        if let planned, planned <= Self.atOnce { return nil }
        if request.isPreview {
            guard planned != nil, let foreseen else { return nil }
            try store.read(as: actor) { try requirement.check($0) }
            return Recorded(value: foreseen.answer, entry: nil, isReplay: false, effects: foreseen.effects)
        }
        guard let key = request.idempotencyKey else {
            return try store.keepingStatementsInMemory {
                try store.carryOutInParts(&self, as: actor, request)
            }
        }
        if planned == nil, try store.begun(self, as: actor, request) == nil { return nil }
        let done = try store.withNamedLock("change \(actor.id ?? "") \(key)") {
            let begun = try store.begun(self, as: actor, request)
            if let begun { try resume(after: begun, in: store, as: actor) }
            return try store.keepingStatementsInMemory {
                try store.carryOutInParts(&self, as: actor, request, begun)
            }
        }
        return try done ?? { throw JournalError.underWay(entry: nil) }()
    }
}

extension Store {
    /// How far the same change got with the same key, if it was not finished.
    fileprivate func begun(
        _ action: some Action, as actor: Actor, _ request: Request
    ) throws -> PartProgress? {
        guard let key = request.idempotencyKey else { return nil }
        return try read(as: actor) { transaction in
            guard let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id),
                try transaction.answer(of: earlier).digest == nil,
                try earlier.isSame(as: { try Command(action, request, salt: $0) })
            else { return nil }
            return try transaction.progress(ofEntry: earlier.id)
        }
    }

    /// A lock that is free for no time is one that nobody else gets.
    func letOthersWrite() { usleep(2000) }

    /// Runs one transaction after another, with a moment in between for those who wait.
    fileprivate func carryOutInParts<Change: LongAction>(
        _ action: inout Change, as actor: Actor, _ request: Request, _ begun: PartProgress? = nil
    ) throws -> Recorded<Change.Answer> {
        var parts = LongRun(request, begun: begun)
        let planned = Int(begun?.products ?? 0) + (action.planned ?? 0)
        do {
            repeat {
                if let replay = try writeUnrecorded(
                    as: actor, { try parts.write(&action, in: $0, of: self) })
                {
                    return replay
                }
                parts.kept = parts.done
                letOthersWrite()
            } while parts.isMore
            try parts.finish(action, as: actor, in: self)
        } catch  where parts.kept > 0 {
            throw ChangeStopped(
                done: Int(parts.kept), planned: planned, noun: Change.noun, entry: parts.entry,
                hasKey: request.idempotencyKey != nil, cause: error as? any StoreError)
        }
        return Recorded(value: try action.answer, entry: parts.entry, isReplay: false)
    }
}

/// A long change in progress.
private struct LongRun {
    let request: Request
    var entry: Int64?
    /// How many products have been changed, including those of the open transaction.
    var done: Int64
    /// How many are committed.
    var kept: Int64
    var isMore = true
    private var isFinished = false

    init(_ request: Request, begun: PartProgress?) {
        self.request = request
        entry = begun?.entry
        done = begun?.products ?? 0
        kept = done
    }

    /// Does as many steps as fit one transaction, and records them as a part.
    ///
    /// - Returns: an earlier answer, if the key has one.
    mutating func write<Change: LongAction>(
        _ action: inout Change, in transaction: Transaction, of store: Store
    ) throws -> Recorded<Change.Answer>? {
        try action.requirement.check(transaction)
        if entry == nil, let key = request.idempotencyKey,
            let earlier = try transaction.journalEntry(idempotencyKey: key, actorID: transaction.actor.id)
        {
            let replay: Recorded<Change.Answer> = try transaction.replay(earlier, key) {
                [action, request = self.request] in try Command(action, request, salt: $0)
            }
            return replay
        }
        try action.begin(in: transaction)
        let salt = entry == nil ? store.environment.saltBytes(16) : nil
        // As requested; the steps change the action.
        let command = try salt.map { try Command(action, request, salt: $0) }
        let now = { store.environment.now().milliseconds }
        let began = now()
        let recording = try transaction.startRecording()
        var changed = ChangedProducts()
        repeat {
            try store.checkInterruption()
            isMore = try action.step(in: transaction, &changed)
        } while isMore && !store.isAwaited && now() - began < LongChange.longest
        isFinished = !isMore && !action.isAnswerLong
        let changeset = try recording.changeset() + transaction.noted.changeset
        if let command {
            entry = try transaction.record(
                command, changeset: [], answer: nil, undoes: action.undoes,
                took: store.environment.stopwatch.sinceBegun, salt: salt)
        }
        guard let entry else { return nil }
        try transaction.insertPart(
            of: entry, changeset: changeset, products: changed.ids, count: changed.count,
            answer: isFinished ? try answer(of: action) : nil)
        try action.end(in: transaction)
        done += changed.count
        return nil
    }

    /// Records a long answer, which is encoded before anybody has to wait.
    func finish(_ action: some LongAction, as actor: Actor, in store: Store) throws {
        guard !isFinished, let entry else { return }
        let answer = try answer(of: action)
        try store.writeUnrecorded(as: actor) {
            try $0.insertPart(of: entry, changeset: [], products: nil, count: 0, answer: answer)
        }
    }

    /// Without a key nobody asks again, so it is enough to record that it is finished.
    private func answer(of action: some LongAction) throws -> String {
        request.idempotencyKey == nil
            ? JSONValue.object([.init("products", .integer(Int(done)))]).compactText
            : try JSONValue(encoding: try action.answer).compactText
    }
}
