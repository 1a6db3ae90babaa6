import Foundation
import ShopText
import Testing

@testable import StoreCore

/// Tokens by somebody who has the store file with its key, and one honest token to begin with: none but that one is
/// taken, and none is told why.
@Suite struct ForgedTokenTests {
    let shop: TestShop
    private let key: [UInt8]
    private let honest: String
    private let header: String
    private let claims: [(name: String, value: JSONValue)]

    init() throws {
        shop = try TestShop()
        key = try shop.store.read(as: .anonymous) { try $0.signingKey() }
        honest = try shop.store.signIn("admin", password: Password(TestShop.adminPassword)).token
        let parts = honest.split(separator: ".")
        header = String(decoding: try #require(Base64URL.decode(parts[0])), as: UTF8.self)
        let payload = try JSONReader.value(of: try #require(Base64URL.decode(parts[1])))
        guard case .object(let members) = payload else { throw AccessError.invalidToken }
        claims = members.map { ($0.name, $0.value) }
    }

    private func encoded(_ text: String) -> String { Base64URL.encode(Array(text.utf8)) }

    private func sealed(_ input: String, _ key: [UInt8]) -> String {
        input + "." + Base64URL.encode(Cryptography.hmacSHA256(Array(input.utf8), key: key))
    }

    private func signed(_ header: String, _ payload: String, _ other: [UInt8]? = nil) -> String {
        sealed(encoded(header) + "." + encoded(payload), other ?? key)
    }

    private var payload: String { text(claims) }

    private func text(_ claims: [(name: String, value: JSONValue)]) -> String {
        JSONValue.object(claims.map { .init($0.name, $0.value) }).compactText
    }

    private func with(_ name: String, _ value: JSONValue) -> String {
        let isKnown = claims.contains { $0.name == name }
        return text(
            claims.map { $0.name == name ? (name, value) : $0 } + (isKnown ? [] : [(name, value)]))
    }

    private func claim(_ name: String) -> JSONValue { claims.first { $0.name == name }?.value ?? .null }

    @Test func `the forger's honest token is the shop's`() throws {
        #expect(signed(header, payload) == honest)
        #expect(try shop.store.signIn(token: honest).account.username == "admin")
    }

    @Test func `every forgery is refused, and all in the same words`() throws {
        let forgeries = headers() + (try spellings()) + (try values() + signatures() + texts())
        #expect(Set(forgeries.map(\.token)).count == forgeries.count)
        #expect(forgeries.count >= 95)
        for (name, token) in forgeries {
            #expect(token != honest, "\(name)")
            #expect(throws: AccessError.invalidToken, "\(name)") { try shop.store.signIn(token: token) }
        }
        #expect(try shop.store.signIn(token: honest).account.username == "admin")
    }

    private typealias Forgery = (name: String, token: String)

    private func headers() -> [Forgery] {
        let algorithms: [JSONValue] = [
            "none", "None", "NONE", "nOnE", "", "HS384", "HS512", "hs256", "HS256 ", "\u{200B}HS256", "RS256",
            "ES256", "EdDSA", "PS256", "HS256\0", .null, .integer(0), .bool(true), .array(["HS256"]),
        ]
        let asked = algorithms.map { algorithm -> Forgery in
            let header: JSONValue = ["alg": algorithm, "typ": "JWT"]
            return ("alg \(algorithm.compactText)", signed(header.compactText, payload))
        }
        let members = [
            "kid", "jku", "jwk", "x5u", "x5c", "crit", "cty", "b64", "zip", "enc", "p2c",
        ].map { name -> Forgery in
            ("header \(name)", signed(header.dropLast() + ",\"\(name)\":\"x\"}", payload))
        }
        let written: [(String, String)] = [
            ("no typ", #"{"alg":"HS256"}"#), ("other typ", #"{"alg":"HS256","typ":"jwt"}"#),
            ("another order", #"{"typ":"JWT","alg":"HS256"}"#),
            ("spaces", #"{"alg": "HS256", "typ": "JWT"}"#),
            ("a newline", header + "\n"), ("a byte order mark", "\u{FEFF}" + header),
            ("an escape", #"{"alg":"\u0048S256","typ":"JWT"}"#),
            ("a member twice", #"{"alg":"HS256","typ":"JWT","alg":"HS256"}"#), ("no member", "{}"),
            ("an array", "[]"), ("nothing", "null"), ("no header", ""),
        ]
        let bare = encoded(#"{"alg":"none","typ":"JWT"}"#) + "." + encoded(payload) + "."
        return asked + members + written.map { ("header: \($0.0)", signed($0.1, payload)) }
            + [("alg none, unsigned", bare)]
    }

    /// The same claims, written otherwise.
    private func spellings() throws -> [Forgery] {
        let exp = claim("exp").compactText
        let first = try #require(claim("sub").stringValue?.utf8.first)
        let written: [(String, String)] = [
            ("spaces", payload.replacing(":", with: ": ")), ("a space behind", payload + " "),
            ("a space before", " " + payload), ("a newline", payload + "\n"),
            ("a NUL behind", payload + "\0"),
            ("another order", text(claims.reversed())),
            ("an escaped name", payload.replacing("\"sub\"", with: #""s\u0075b""#)),
            (
                "an escaped value",
                payload.replacing(
                    "\"sub\":\"\(Character(Unicode.Scalar(first)))", with: "\"sub\":\"\\u00" + [first].hex)
            ),
            ("a fraction", payload.replacing(exp, with: exp + ".0")),
            ("an exponent", payload.replacing(exp, with: exp + "e0")),
            ("a claim twice", payload.dropLast() + ",\"sub\":\(claim("sub").compactText)}"),
            ("two objects", payload + "{}"), ("a byte order mark", "\u{FEFF}" + payload),
            ("a list", "[\(payload)]"), ("deep", String(repeating: "[", count: 900)), ("empty", ""),
        ]
        return written.map { ("claims: \($0.0)", signed(header, $0.1)) }
    }

    private func values() throws -> [Forgery] {
        let subject = try #require(claim("sub").stringValue)
        let secret = try #require(claim("jti").stringValue)
        let (issued, end) = (
            try #require(claim("iat").integerValue), try #require(claim("exp").integerValue)
        )
        let changed: [(String, JSONValue)] = [
            ("exp", .integer(end + 1)), ("exp", .integer(end - 1)), ("exp", .null),
            ("exp", .string(String(end))), ("exp", .number("1e300")), ("exp", .integer(-1)),
            ("exp", .integer(issued)), ("iat", .integer(issued - 1)), ("iat", .integer(issued + 1)),
            ("iat", .integer(issued + 3600)), ("iat", .null), ("iat", .string(String(issued))),
            ("iat", .integer(-1)), ("iss", "x"), ("iss", .null), ("iss", .array([claim("iss")])),
            ("sub", .null), ("sub", ""), ("sub", .string(subject.uppercased() + "x")),
            ("sub", .string(subject + "\0")), ("sub", .string(subject + "\0x")), ("sub", "admin"),
            ("sub", .string(shop.ann.id ?? "")), ("jti", .null), ("jti", ""), ("jti", .string(secret + "\0")),
            ("jti", .string(secret + " ")), ("jti", .string(String(secret.dropLast()))),
            ("jti", .array([.string(secret)])), ("nbf", .integer(issued)), ("nbf", .integer(end)),
            ("aud", "x"), ("role", "admin"), ("is_superuser", .bool(true)),
        ]
        let both = text(
            claims.map {
                switch $0.name {
                case "iat": ($0.name, .integer(issued - 60))
                case "exp": ($0.name, .integer(end - 60))
                default: $0
                }
            })
        return changed.map { ("\($0.0) is \($0.1.compactText)", signed(header, with($0.0, $0.1))) }
            + claims.map { left in
                ("no \(left.name)", signed(header, text(claims.filter { $0.name != left.name })))
            } + [("another minute", signed(header, both))]
    }

    private func signatures() throws -> [Forgery] {
        let parts = honest.split(separator: ".").map(String.init)
        let (input, signature) = (parts[0] + "." + parts[1], parts[2])
        let other = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let keys: [(String, [UInt8])] = [
            ("zeros", [UInt8](repeating: 0, count: 32)), ("a word", Array("secret".utf8)),
            ("a shorter key", Array(key.dropLast())), ("a longer key", key + [1]),
            ("the key in hex", Array(key.hex.utf8)), ("the key's digest", Cryptography.sha256(key)),
            ("the key in base64url", Array(Base64URL.encode(key).utf8)),
        ]
        let cut: [(String, String)] = [
            ("none", input + "."), ("one letter less", String(honest.dropLast())),
            ("half", input + "." + signature.prefix(22)), ("one letter more", honest + "A"),
            ("padded", honest + "="), ("twice", honest + "." + signature),
            ("zeros", input + "." + Base64URL.encode([UInt8](repeating: 0, count: 32))),
            ("another's", input + "." + (other.split(separator: ".").last ?? "")),
        ]
        return keys.map { ("signed with \($0.0)", signed(header, payload, $0.1)) }
            + cut.map { ("signature: \($0.0)", $0.1) }
    }

    private func texts() throws -> [Forgery] {
        let parts = honest.split(separator: ".").map(String.init)
        let elsewhere = try TestShop(seed: 77)
        return [
            ("two parts", parts[0] + "." + parts[1]), ("one part", parts[0]), ("dots", ".."), ("a dot", "."),
            ("nothing", ""), ("a dot before", "." + honest), ("a space before", " " + honest),
            ("a newline within", parts[0] + ".\n" + parts[1] + "." + parts[2]),
            ("a tab behind", honest + "\t"), ("a zero-width space", honest + "\u{200B}"),
            ("full-width dots", honest.replacing(".", with: "\u{FF0E}")), ("a NUL behind", honest + "\0"),
            ("long", honest + String(repeating: "A", count: 60_000)),
            (
                "another shop's",
                try elsewhere.store.signIn("admin", password: Password(TestShop.adminPassword)).token
            ),
            ("a program's, made up", APIToken.prefix + Base64URL.encode([UInt8](repeating: 0, count: 32))),
            ("a program's, of this", APIToken.prefix + honest),
        ]
    }
}
