import Foundation

/// What a session token says: a JWT (RFC 7519) signed with HS256 (RFC 7518 section 3.2).
struct SessionToken: Equatable {
    /// The account's id, `sub`.
    let accountID: String
    /// The session's id, `jti`.
    let sessionID: String
    /// The store's UUID, `iss`.
    let issuer: String
    let issuedAt: Instant
    let expiresAt: Instant

    /// The only header ever signed or accepted, so that no token can choose its own algorithm
    /// (RFC 8725 section 3.1).
    private static let header = Base64URL.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
    private static let maximumLength = 2048
    /// The last second that an ``Instant`` can hold.
    private static let latest = Int64.max / 1000

    func signed(with key: [UInt8]) -> String {
        let claims: JSONValue = .object([
            .init("iss", .string(issuer)), .init("sub", .string(accountID)), .init("jti", .string(sessionID)),
            .init("iat", .integer(issuedAt.seconds)), .init("exp", .integer(expiresAt.seconds)),
        ])
        let input = SessionToken.header + "." + Base64URL.encode(Array(claims.compactText.utf8))
        return input + "." + Base64URL.encode(Cryptography.hmacSHA256(Array(input.utf8), key: key))
    }

    init(accountID: String, sessionID: String, issuer: String, issuedAt: Instant, expiresAt: Instant) {
        self.accountID = accountID
        self.sessionID = sessionID
        self.issuer = issuer
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }

    /// Reads a token that this store signed and that is good at this moment. Whether its session was
    /// revoked, and what its account may do, only the store knows.
    ///
    /// - Throws: ``AccessError/invalidToken``, whatever is wrong with it.
    init(verifying text: String, key: [UInt8], issuer: String, now: Instant) throws(AccessError) {
        guard text.utf8.count <= SessionToken.maximumLength else { throw .invalidToken }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == SessionToken.header, let signature = Base64URL.decode(parts[2])
        else {
            throw .invalidToken
        }
        let input = Array((parts[0] + "." + parts[1]).utf8)
        guard Cryptography.constantTimeEquals(signature, Cryptography.hmacSHA256(input, key: key)),
            let bytes = Base64URL.decode(parts[1]), let claims = try? JSONReader.value(of: bytes),
            let tokenIssuer = claims["iss"]?.stringValue, tokenIssuer == issuer,
            let accountID = claims["sub"]?.stringValue, let sessionID = claims["jti"]?.stringValue,
            let issuedAt = claims["iat"]?.integerValue, let expiresAt = claims["exp"]?.integerValue,
            0 <= issuedAt, issuedAt <= now.seconds, now.seconds < expiresAt, expiresAt <= SessionToken.latest
        else { throw .invalidToken }
        self.init(
            accountID: accountID, sessionID: sessionID, issuer: tokenIssuer,
            issuedAt: Instant(milliseconds: issuedAt * 1000),
            expiresAt: Instant(milliseconds: expiresAt * 1000))
    }
}
