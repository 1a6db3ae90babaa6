import Foundation
import ShopText
import Testing

@testable import StoreCore

@Suite struct SessionTokenTests {
    static let key = [UInt8](0..<32)
    static let now = Instant(milliseconds: 1_766_570_400_000)
    static let token = SessionToken(
        accountID: "acc", secret: "ses", issuer: "store", issuedAt: now, expiresAt: now.adding(seconds: 60)
    )

    private func verified(
        _ text: String, key: [UInt8] = key, issuer: String = "store", now: Instant = now
    ) throws -> SessionToken {
        try SessionToken(verifying: text, key: key, issuer: issuer, now: now)
    }

    /// Signs whatever header and claims, as a forger who has the key would.
    private func forged(header: String = #"{"alg":"HS256","typ":"JWT"}"#, claims: String) -> String {
        let input = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(claims.utf8))
        return input + "."
            + Base64URL.encode(Cryptography.hmacSHA256(Array(input.utf8), key: SessionTokenTests.key))
    }

    @Test func `a signed token reads back`() throws {
        #expect(
            try verified(SessionTokenTests.token.signed(with: SessionTokenTests.key))
                == SessionTokenTests.token)
    }

    @Test func `a token is a JWT with a fixed header and five claims`() throws {
        let parts = SessionTokenTests.token.signed(with: SessionTokenTests.key).split(separator: ".")
        #expect(parts.count == 3)
        #expect(Base64URL.decode(parts[0]) == Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))
        #expect(
            Base64URL.decode(parts[1])
                == Array(#"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460}"#.utf8))
    }

    @Test func `it is good until the second it expires, and from a minute before it was issued`() throws {
        let text = SessionTokenTests.token.signed(with: SessionTokenTests.key)
        let now = SessionTokenTests.now
        #expect(throws: AccessError.invalidToken) { try verified(text, now: now.adding(seconds: -61)) }
        // The clock may have been put back a little since.
        #expect(try verified(text, now: now.adding(seconds: -60)) == SessionTokenTests.token)
        #expect(try verified(text, now: now.adding(seconds: 59)) == SessionTokenTests.token)
        #expect(throws: AccessError.invalidToken) { try verified(text, now: now.adding(seconds: 60)) }
    }

    @Test func `another key or another store refuses it`() {
        let text = SessionTokenTests.token.signed(with: SessionTokenTests.key)
        #expect(throws: AccessError.invalidToken) { try verified(text, key: [UInt8](1..<33)) }
        #expect(throws: AccessError.invalidToken) { try verified(text, issuer: "other") }
    }

    @Test func `no byte of it can be changed`() {
        let text = Array(SessionTokenTests.token.signed(with: SessionTokenTests.key).utf8)
        for index in text.indices {
            var changed = text
            changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(throws: AccessError.invalidToken, "byte \(index)") {
                try verified(String(decoding: changed, as: UTF8.self))
            }
        }
    }

    @Test(arguments: [
        #"{"alg":"none","typ":"JWT"}"#, #"{"alg":"HS512","typ":"JWT"}"#, #"{"typ":"JWT","alg":"HS256"}"#, "",
        #"{"alg": "HS256","typ":"JWT"}"#, "{\"alg\":\"HS256\",\"typ\":\"JWT\"}\n",
        "\u{FEFF}{\"alg\":\"HS256\",\"typ\":\"JWT\"}", #"{"alg":"\u0048S256","typ":"JWT"}"#,
    ])
    func `only one header is accepted, even with a right signature`(header: String) {
        let text = forged(
            header: header,
            claims: #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460}"#)
        #expect(throws: AccessError.invalidToken) { try verified(text) }
    }

    @Test(arguments: [
        "", "null", "[]", "{", #"{"iss":"store"}"#,
        #"{"sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400}"#,
        #"{"iss":"store","sub":1,"jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":"1766570400","exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1e10}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570461,"exp":1766570560}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460} "#,
        #"{"iss":"store", "sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"sub":"acc","iss":"store","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","s\u0075b":"acc","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460,"nbf":1766570400}"#,
        #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":1766570460,"role":"admin"}"#,
        #"{"iss":"store","sub":"acc\u0000","jti":"ses","iat":1766570400,"exp":1766570460}"#,
        #"{"iss":"store","sub":"acc","jti":"ses\u0000","iat":1766570400,"exp":1766570460}"#,
    ])
    func `claims that are missing, of another type or in another spelling are refused`(claims: String) {
        #expect(throws: AccessError.invalidToken) { try verified(forged(claims: claims)) }
    }

    @Test(arguments: ["", ".", "..", "...", "a.b.c", String(repeating: "a", count: 100_000)])
    func `what is no token is refused`(text: String) {
        #expect(throws: AccessError.invalidToken) { try verified(text) }
    }

    @Test func `times too large to be instants are refused, not a crash`() {
        let text = forged(
            claims: #"{"iss":"store","sub":"acc","jti":"ses","iat":1766570400,"exp":9223372036854775807}"#)
        #expect(throws: AccessError.invalidToken) { try verified(text) }
    }
}
