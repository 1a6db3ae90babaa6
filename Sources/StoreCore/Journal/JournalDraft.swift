import ShopText

/// A future journal entry: everything that does not depend on its place in the chain.
struct JournalDraft {
    var actorID: String?
    var actor: String
    var command: String
    /// A JSON object.
    var arguments: String
    var idempotencyKey: String?
    /// JSON.
    var answer: String?
    var changeset: [UInt8] = []
    var undoes: Int64?
    /// Microseconds.
    var took: Int64 = 0
    var schemaVersion = Schema.version
    /// The salt with which personal arguments were concealed; `nil` for a new one.
    var salt: [UInt8]?
}

extension Transaction {
    /// Writes the entry at the end of the chain, with what the transaction touched.
    ///
    /// - Returns: its id.
    func record(_ draft: JournalDraft) throws -> Int64 {
        let head = try journalHead()
        // A new entry in place of a lost one would hide the loss.
        guard try lastJournalIDEverGiven() <= head.id else { throw JournalError.missing(entry: head.id + 1) }
        let salt = draft.salt ?? environment.saltBytes(16)
        let entry = JournalEntry(
            id: head.id + 1, instant: instant, actorID: draft.actorID, actor: draft.actor,
            command: draft.command,
            touched: JSONValue.array(touched.map { .string($0.description) }).compactText,
            schemaVersion: draft.schemaVersion, undoes: draft.undoes, took: max(draft.took, 0), salt: salt,
            keptKey: Forgettable(draft.idempotencyKey.map { Array($0.utf8) }, salt: salt),
            keptArguments: Forgettable(Array(draft.arguments.utf8), salt: salt),
            keptAnswer: Forgettable(draft.answer.map { Array($0.utf8) }, salt: salt),
            keptChangeset: Forgettable(draft.changeset, salt: salt), previousHash: head.hash)
        try insert(entry)
        return entry.id
    }

    /// Writes the entry of a change that this transaction made.
    ///
    /// - Parameters:
    ///   - undoes: the entry whose change this one undoes.
    ///   - took: microseconds.
    func record(
        _ command: Command, changeset: [UInt8], answer: String?, undoes: Int64? = nil, took: Int64 = 0,
        salt: [UInt8]? = nil
    ) throws -> Int64 {
        try record(
            JournalDraft(
                actorID: actor.id, actor: actor.name, command: command.name,
                arguments: command.arguments.compactText, idempotencyKey: command.idempotencyKey,
                answer: answer, changeset: changeset, undoes: undoes, took: took, salt: salt))
    }
}
