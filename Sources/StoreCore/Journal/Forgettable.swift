/// A part of the journal that can be forgotten later: the chain covers its digest, never the part itself.
struct Forgettable: Equatable, Sendable {
    /// `nil` if there never was any, or it was forgotten.
    let bytes: [UInt8]?
    /// SHA-256 over the link's salt and then the bytes; `nil` if there never were any.
    let digest: [UInt8]?

    /// The stored digest.
    init(bytes: [UInt8]?, digest: [UInt8]?) {
        self.bytes = bytes
        self.digest = digest
    }

    init(_ bytes: [UInt8]?, salt: [UInt8]) {
        self.init(bytes: bytes, digest: bytes.map { Forgettable.digest(of: $0, salt: salt) })
    }

    static func digest(of bytes: [UInt8], salt: [UInt8]) -> [UInt8] { Cryptography.sha256(salt + bytes) }

    var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    var isForgotten: Bool { bytes == nil && digest != nil }

    /// Whether the content matches the digest. Forgotten content always does.
    func agrees(with salt: [UInt8]?) -> Bool {
        guard let bytes else { return true }
        guard let salt else { return false }
        return Forgettable.digest(of: bytes, salt: salt) == digest
    }
}

/// A link's fields as hashed: for each, its length as 8 bytes, big-endian, and its bytes; for an absent one, only the
/// length 2^64 − 1.
struct HashedFields {
    private var bytes: [UInt8]

    init(after previousHash: [UInt8], capacity: Int = 512) {
        bytes = previousHash
        bytes.reserveCapacity(previousHash.count + capacity)
    }

    mutating func append(_ field: (some Collection<UInt8>)?) {
        let length = field.map { UInt64($0.count) } ?? .max
        withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
        if let field { bytes.append(contentsOf: field) }
    }

    /// A number as decimal text.
    mutating func append(_ number: (some BinaryInteger)?) { append(number.map { String($0).utf8 }) }

    var sha256: [UInt8] { Cryptography.sha256(bytes) }
}
