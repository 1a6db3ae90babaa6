import ShopText

/// Rows that belong to an entry and were committed after it: one transaction of a long import.
struct JournalPart: Equatable {
    let id: Int64
    let entry: Int64
    /// The last entry when this was written.
    let afterEntry: Int64
    let instant: Instant
    /// How many products it changed, and between which ids, so that the parts about one product can be found without a
    /// million rows.
    let products: Int64
    let firstProduct: Int64?
    let lastProduct: Int64?
    /// As in ``JournalEntry``.
    let schemaVersion: Int
    let salt: [UInt8]?
    /// In the last part of a finished change: its answer as JSON.
    let keptAnswer: Forgettable
    let keptChangeset: Forgettable
    let previousHash: [UInt8]

    var answer: String? { keptAnswer.text }
    var changeset: [UInt8]? { keptChangeset.bytes }

    var isForgotten: Bool { keptAnswer.isForgotten || keptChangeset.isForgotten }

    /// SHA-256 over the hash of the previous link and then the word `part`, id, entry, last entry, instant, products,
    /// first product, last product, schema version, and the digests of answer and changeset, written as in
    /// ``JournalEntry/hash(after:)``.
    func hash(after previousHash: [UInt8]) -> [UInt8] { digestedFields(after: previousHash).sha256 }

    /// As ``JournalEntry/seal(after:storedHash:)``.
    func seal(after digest: [UInt8], storedHash: [UInt8]) -> [UInt8] {
        var fields = digestedFields(after: digest)
        fields.append(storedHash)
        return fields.sha256
    }

    private func digestedFields(after previousHash: [UInt8]) -> HashedFields {
        var fields = fields(after: previousHash, capacity: 512)
        fields.append(schemaVersion)
        fields.append(keptAnswer.digest)
        fields.append(keptChangeset.digest)
        return fields
    }

    /// The hash of a part written by schema 5 or earlier: the same fields, then answer and changeset themselves.
    private var clearHash: [UInt8] {
        var fields = fields(after: previousHash, capacity: (changeset?.count ?? 0) + 512)
        fields.append(answer?.utf8)
        fields.append(changeset)
        return fields.sha256
    }

    private func fields(after previousHash: [UInt8], capacity: Int) -> HashedFields {
        var fields = HashedFields(after: previousHash, capacity: capacity)
        fields.append("part".utf8)
        for number in [id, entry, afterEntry, instant.milliseconds, products] { fields.append(number) }
        fields.append(firstProduct)
        fields.append(lastProduct)
        return fields
    }

    /// As ``JournalEntry/isSound(_:)``.
    func isSound(_ storedHash: [UInt8]) -> Bool {
        guard keptAnswer.agrees(with: salt), keptChangeset.agrees(with: salt) else { return false }
        guard isClear else { return hash(after: previousHash) == storedHash }
        return isForgotten || clearHash == storedHash
    }

    var isClear: Bool { schemaVersion < JournalEntry.firstDigestedSchema }
}
