import Foundation
import ShopText

/// The contents of a session token: a JWT (RFC 7519) signed with HS256 (RFC 7518 section 3.2).
struct SessionToken: Equatable, Codable {
    /// The account's id, `sub`.
    let accountID: String
    /// 32 random bytes in base64url, `jti`: only the token holds them; the store has a digest.
    let secret: String
    /// The store's UUID, `iss`.
    let issuer: String
    let issuedAt: Instant
    let expiresAt: Instant

    /// The only header ever signed or accepted.
    private static let header: JSONValue = ["alg": "HS256", "typ": "JWT"]
    /// 9999-12-31T23:59:59Z: later dates are invalid.
    private static let dates: ClosedRange<Int64> = 0...253_402_300_799
    /// How far the clock may have been set back since a token was signed, in seconds.
    private static let leeway: Int64 = 60

    /// A new secret.
    static func secret(_ environment: Environment) -> String { Base64URL.encode(environment.secretBytes(32)) }

    /// How the store recognizes the session; a copy of the store is not enough to make a token that it accepts.
    var digest: [UInt8] { Cryptography.sha256(Array(secret.utf8)) }

    /// A token for somebody signing in now.
    /// - Throws: ``AccessError/clockOutOfRange`` for a clock before 1970, or so late that the token would expire after
    ///   9999.
    init(
        for account: Account, issuer: String, at now: Instant, secret: String
    ) throws(AccessError) {
        // A token counts whole seconds (RFC 7519 section 2).
        let end = try SessionToken.expiry(after: Session.length, from: now)
        self.init(
            accountID: account.id, secret: secret, issuer: issuer, issuedAt: now,
            expiresAt: Instant(milliseconds: end.seconds * 1000))
    }

    /// When something made now expires.
    ///
    /// - Throws: ``AccessError/clockOutOfRange`` for a clock before 1970, or so late that it would be after 9999.
    static func expiry(after seconds: Int64, from now: Instant) throws(AccessError) -> Instant {
        let end = now.seconds.addingReportingOverflow(seconds)
        guard !end.overflow, dates.contains(now.seconds), dates.contains(end.partialValue) else {
            throw .clockOutOfRange
        }
        return now.adding(seconds: seconds)
    }

    func signed(with key: [UInt8]) -> String {
        let claims: JSONValue = .object([
            .init("iss", .string(issuer)), .init("sub", .string(accountID)), .init("jti", .string(secret)),
            .init("iat", .integer(issuedAt.seconds)), .init("exp", .integer(expiresAt.seconds)),
        ])
        return JSONWebSignature.sign(Array(claims.compactText.utf8), header: SessionToken.header, key: key)
    }

    init(accountID: String, secret: String, issuer: String, issuedAt: Instant, expiresAt: Instant) {
        self.accountID = accountID
        self.secret = secret
        self.issuer = issuer
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }

    /// Reads a token that this store signed and that is valid now (RFC 8725). Whether its session was
    /// revoked, and what its account may do, is looked up in the store.
    ///
    /// - Throws: ``AccessError/invalidToken``, whatever is wrong with it.
    init(verifying text: String, key: [UInt8], issuer: String, now: Instant) throws(AccessError) {
        guard let signature = JSONWebSignature(verifying: text, key: key),
            signature.header == SessionToken.header,
            let claims = try? JSONReader.value(of: signature.payload),
            claims["iss"] == .string(issuer),
            let accountID = claims["sub"]?.stringValue, let secret = claims["jti"]?.stringValue,
            let issuedAt = SessionToken.date(claims["iat"]), let expiresAt = SessionToken.date(claims["exp"]),
            issuedAt <= now.seconds + SessionToken.leeway, now.seconds < expiresAt
        else { throw .invalidToken }
        self.init(
            accountID: accountID, secret: secret, issuer: issuer,
            issuedAt: Instant(milliseconds: issuedAt * 1000),
            expiresAt: Instant(milliseconds: expiresAt * 1000))
        // In our own spelling only: no member more, none in another order, no escape and no space. SQL would end a
        // text at a NUL.
        guard ![accountID, secret].contains(where: { $0.utf8.contains(0) }),
            Cryptography.constantTimeEquals(Array(signed(with: key).utf8), Array(text.utf8))
        else { throw .invalidToken }
    }

    /// Whether it says of the session what the store knows.
    func isOf(_ session: Session) -> Bool {
        accountID == session.accountID && expiresAt == session.expiresAt
            && expiresAt.seconds - issuedAt.seconds == Session.length
    }

    /// A NumericDate (RFC 7519 section 2) in whole seconds.
    private static func date(_ value: JSONValue?) -> Int64? {
        value?.integerValue.flatMap { dates.contains($0) ? $0 : nil }
    }
}
