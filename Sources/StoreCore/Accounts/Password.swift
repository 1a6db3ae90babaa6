import Foundation

/// Passwords as the store keeps them: scrypt (RFC 7914) in a PHC-style string,
/// `$scrypt$ln=17,r=8,p=1$SALT$HASH` with salt (16 bytes) and hash (32 bytes) in base64 without padding
/// (https://github.com/P-H-C/phc-string-format).
struct PasswordHash: Equatable, Sendable {
    /// log₂ of the cost N.
    let logN: Int
    let salt: [UInt8]
    let hash: [UInt8]

    /// What OWASP recommends for scrypt: 128 MiB and about a third of a second.
    static let standardLogN = 17
    static let logNRange = 4...20
    private static let (r, p) = (8, 1)

    /// - Parameter logN: log₂ of the cost, in ``logNRange``.
    init(of password: Password, logN: Int, salt: [UInt8]) throws(AccountError) {
        guard
            let hash = Cryptography.scrypt(
                password: password.bytes, salt: salt, logN: logN, r: PasswordHash.r, p: PasswordHash.p,
                length: 32)
        else { throw .outOfMemory }
        self.logN = logN
        self.salt = salt
        self.hash = hash
    }

    /// `nil` unless the text is what ``text`` writes.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            parts[2].hasPrefix("ln="), parts[2].hasSuffix(",r=8,p=1"),
            let logN = Int(parts[2].dropFirst(3).dropLast(8)), PasswordHash.logNRange.contains(logN),
            let salt = PasswordHash.decode(parts[3]), salt.count == 16,
            let hash = PasswordHash.decode(parts[4]), hash.count == 32
        else { return nil }
        self.logN = logN
        self.salt = salt
        self.hash = hash
        // No sign before the number and no stray bits in base64.
        guard self.text == text else { return nil }
    }

    var text: String {
        "$scrypt$ln=\(logN),r=8,p=1$\(PasswordHash.encode(salt))$\(PasswordHash.encode(hash))"
    }

    /// Whether this is the hash of the password; takes as long either way.
    func matches(_ password: Password) throws(AccountError) -> Bool {
        let other = try PasswordHash(of: password, logN: logN, salt: salt)
        return Cryptography.constantTimeEquals(hash, other.hash)
    }

    private static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func decode(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { [UInt8]($0) }
    }
}

/// A password as typed, in NFC so that it is the same on every keyboard. Never printed, never stored.
public struct Password: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    let bytes: [UInt8]
    let length: Int
    /// Whether the program made it, so that a repeat has another.
    let isGenerated: Bool

    static let maximumBytes = 1024

    /// A password to sign in with; anything is accepted, because it is only compared.
    public init(_ text: String, isGenerated: Bool = false) {
        self.isGenerated = isGenerated
        let composed = text.precomposedStringWithCanonicalMapping
        bytes = Array(composed.utf8)
        length = composed.count
    }

    /// A generated password: four groups of five from 32 letters and digits that cannot be mistaken for one
    /// another, 100 bits.
    public static func generated(_ environment: Environment) -> String {
        let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let letters = environment.randomBytes(20).map { alphabet[Int($0 & 31)] }
        return stride(from: 0, to: 20, by: 5).map { String(letters[$0..<$0 + 5]) }.joined(separator: "-")
    }

    public var description: String { "(password)" }
    public var debugDescription: String { description }
}
