import ShopText

/// Rows that belong to an entry and were committed after it: one transaction of a long import.
struct JournalPart: Equatable {
    let id: Int64
    let entry: Int64
    /// The last entry when this was written.
    let afterEntry: Int64
    let instant: Instant
    /// How many products it changed, and between which ids, so that the parts about one product are found
    /// without a row for each of a million.
    let products: Int64
    let firstProduct: Int64?
    let lastProduct: Int64?
    /// In the last part of a finished change: its answer as JSON.
    let answer: String?
    let changeset: [UInt8]
    let previousHash: [UInt8]

    /// SHA-256 over the previous link's hash and then the word `part`, id, entry, last entry, instant,
    /// products, first product, last product, answer and changeset, written as in ``JournalEntry/hash``.
    var hash: [UInt8] {
        var bytes = HashedFields(after: previousHash, capacity: changeset.count + 512)
        bytes.append("part".utf8)
        for number in [id, entry, afterEntry, instant.milliseconds, products] {
            bytes.append(String(number).utf8)
        }
        bytes.append(firstProduct.map { String($0).utf8 })
        bytes.append(lastProduct.map { String($0).utf8 })
        bytes.append(answer?.utf8)
        bytes.append(changeset)
        return bytes.sha256
    }
}

/// A link's fields as they are hashed: each its length as 8 bytes, big-endian, and its bytes; an absent one
/// the length 2^64 − 1 alone.
struct HashedFields {
    private var bytes: [UInt8]

    init(after previousHash: [UInt8], capacity: Int) {
        bytes = previousHash
        bytes.reserveCapacity(previousHash.count + capacity)
    }

    mutating func append(_ field: (some Collection<UInt8>)?) {
        let length = field.map { UInt64($0.count) } ?? .max
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
        if let field { bytes.append(contentsOf: field) }
    }

    var sha256: [UInt8] { Cryptography.sha256(bytes) }
}
