import ShopText
import Testing

@testable import StoreCore

@Suite struct PasswordTests {
    @Test func `an unknown name costs what somebody's password costs`() throws {
        let shop = try TestShop()
        let hashes = try shop.store.read(as: .anonymous) { transaction in
            try (0..<16).map { try #require(try transaction.passwordHash(near: String($0, radix: 16))) }
        }
        let stored = try shop.store.read(as: .anonymous) { transaction in
            try [shop.admin, shop.staff, shop.ann, shop.bob].compactMap {
                try transaction.passwordHash(ofAccount: $0.id ?? "")
            }
        }
        #expect(hashes.allSatisfy(stored.contains))
        // Behind the last comes the first.
        let ends = try shop.store.read(as: .anonymous) {
            [try $0.passwordHash(near: "~"), try $0.passwordHash(near: "")]
        }
        #expect(ends[0] == ends[1])
    }

    @Test func `only what we write is read as a hash`() throws {
        let hash = try PasswordHash(of: Password("a"), logN: 4, salt: Array(repeating: 7, count: 16))
        #expect(PasswordHash(hash.text) == hash)
        #expect(PasswordHash(hash.text.replacing("ln=4", with: "ln=+4")) == nil)
        #expect(PasswordHash(hash.text.replacing("ln=4", with: "ln=04")) == nil)
        // The last letter of 32 bytes has four bits to spare.
        let stray = [
            "A": "B", "E": "F", "I": "J", "M": "N", "Q": "R", "U": "V", "Y": "Z", "c": "d", "g": "h",
        ]
        let last = String(hash.text.suffix(1))
        if let other = stray[last] { #expect(PasswordHash(hash.text.dropLast() + other) == nil) }
    }

    static let salt = [UInt8](0..<16)

    @Test func `scrypt is that of RFC 7914 section 12`() throws {
        let key = try #require(
            Cryptography.scrypt(
                password: Array("password".utf8), salt: Array("NaCl".utf8), logN: 10, r: 8, p: 16, length: 64)
        )
        #expect(
            key.hex
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622"
                + "eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
    }

    @Test func `SHA-256 and HMAC are those of FIPS 180-4 and RFC 4231`() {
        #expect(
            Cryptography.sha256(Array("abc".utf8)).hex
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Cryptography.hmacSHA256(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)).hex
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        // A key that is longer than a block counts by its digest.
        #expect(
            Cryptography.hmacSHA256(
                Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                key: [UInt8](repeating: 0xAA, count: 131)
            ).hex == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    @Test func `a hash is a PHC string and reads back`() throws {
        let hash = try PasswordHash(of: Password("correct horse"), logN: 4, salt: PasswordTests.salt)
        #expect(hash.text.hasPrefix("$scrypt$ln=4,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$"))
        #expect(PasswordHash(hash.text) == hash)
        #expect(try hash.matches(Password("correct horse")))
        #expect(try !hash.matches(Password("Correct horse")))
        #expect(try !hash.matches(Password("")))
    }

    @Test(arguments: [
        "", "$scrypt$", "$argon2id$ln=4,r=8,p=1$S$H", "scrypt$ln=4,r=8,p=1$S$H", "$scrypt$ln=21,r=8,p=1$S$H",
        "$scrypt$ln=3,r=8,p=1$S$H", "$scrypt$ln=x,r=8,p=1$S$H", "$scrypt$ln=4,r=9,p=1$S$H",
        "$scrypt$ln=4,r=8,p=1$S", "$scrypt$ln=4,r=8,p=1$S$H$", "$scrypt$ln=4,r=8,p=1$SHORT$H",
        "$scrypt$ln=4,r=8,p=1$S$SHORT", "$scrypt$ln=4,r=8,p=1$S$!!!!", "$scrypt$ln=4$S$H",
        "$scrypt$ln=,r=8,p=1$S$H",
    ])
    func `any other text is no hash`(pattern: String) {
        let text = pattern.replacing("$S$", with: "$AAECAwQFBgcICQoLDA0ODw$")
            .replacing("$H", with: "$" + String(repeating: "A", count: 43))
        #expect(PasswordHash(text) == nil)
    }

    @Test func `a password is the same however its accents are typed`() throws {
        let hash = try PasswordHash(of: Password("caf\u{E9} au lait"), logN: 4, salt: PasswordTests.salt)
        #expect(try hash.matches(Password("cafe\u{301} au lait")))
    }

    @Test func `a password never shows in text`() {
        let password = Password("hunter2-hunter2")
        #expect("\(password)" == "(password)")
        #expect(String(reflecting: password) == "(password)")
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 64])
    func `base64url reads back, without padding`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 251) }
        let text = Base64URL.encode(bytes)
        #expect(!text.contains("=") && !text.contains("+") && !text.contains("/"))
        #expect(Base64URL.decode(text) == bytes)
    }

    @Test(arguments: ["A", "AA==", "AB", "A A", "AA\n", "+/8", "é"])
    func `base64url that nobody wrote so is refused`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test func `bytes are compared whole`() {
        #expect(Cryptography.constantTimeEquals([1, 2], [1, 2]))
        #expect(Cryptography.constantTimeEquals([], []))
        #expect(!Cryptography.constantTimeEquals([1, 2], [1, 3]))
        #expect(!Cryptography.constantTimeEquals([1, 2], [1, 2, 3]))
    }
}
