import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct PasswordRulesTests {
    private func check(_ text: String, minimum: Int = 8) throws {
        try PasswordRules.check(
            Password(text), minimum: minimum, username: "ann", email: "ann.lee@example.com")
    }

    @Test func `a chosen password has 8 characters to 1024 bytes`() throws {
        #expect(throws: AccountError.passwordTooShort(length: 7, minimum: 8)) { try check("éééé123") }
        try check("éééé1234")
        try check(String(repeating: "éà1", count: 204))
        #expect(throws: AccountError.passwordTooLong(maximum: 1024)) {
            try check(String(repeating: "a", count: 1025))
        }
    }

    @Test func `a shop can ask for more characters`() throws {
        #expect(throws: AccountError.passwordTooShort(length: 12, minimum: 13)) {
            try check("correct hors", minimum: 13)
        }
        try check("correct horse", minimum: 13)
    }

    @Test(arguments: ["password", "PassWord1", "qwertyuiop", "contraseña", "CONTRASEN\u{303}A", "1q2w3e4r5t"])
    func `the commonest are refused in any letter case and spelling`(text: String) {
        #expect(throws: AccountError.passwordTooCommon) { try check(text) }
    }

    @Test(arguments: [
        "        ", "aaaaaaaa", "ÉéÉéÉéÉé", "abababababab", "dragon12", "Dr4g0n!!", "passw0rd!", "p4$$w0rd99",
        "!monkey2024", "1loveyou1", "summer19", "123letmein",
    ])
    func `so are those that little was done to`(text: String) {
        #expect(throws: AccountError.passwordTooCommon) { try check(text) }
    }

    @Test(arguments: [
        "dragonfly wings", "abcabcabc1", "test of patience", "dragon-19570412-x", "passable wordings",
        "12 monkeys",
    ])
    func `a word among others does no harm`(text: String) throws { try check(text) }

    @Test(arguments: [
        "PW7EXAMPLE", "pw7@example", "example.com", "Example77", "7pw7pw7pw7", "pw7-example-com",
    ])
    func `so is one made of parts of the email address`(text: String) {
        #expect(throws: AccountError.passwordIsName(what: "email address")) {
            try PasswordRules.check(Password(text), minimum: 8, username: "seven", email: "pw7@example.com")
        }
    }

    @Test(arguments: ["ann.lee!", "1ann.lee2", "1234ANN.LEE", "ann.lee@example.com", "Ann.Lee@Example.com1"])
    func `a password of little more than the email address is refused`(text: String) {
        #expect(throws: AccountError.passwordIsName(what: "email address")) { try check(text) }
    }

    @Test(arguments: ["roberta1", "1ROBERTA234"])
    func `so is one of little more than the username`(text: String) {
        #expect(throws: AccountError.passwordIsName(what: "username")) {
            try PasswordRules.check(Password(text), minimum: 8, username: "Roberta", email: "r@example.com")
        }
    }

    @Test(arguments: ["ann.lee-pass", "channel-tunnel", "ann-secret-1"])
    func `a name that is a small part of it does not matter`(text: String) throws { try check(text) }

    @Test func `what is refused says why and how to do better`() {
        let hint = "use several unrelated words"
        expectFacts([
            (
                AccountError.passwordTooCommon,
                ErrorFacts(
                    .invalidInput, "password_too_common",
                    "the password is too common", hint: hint)
            ),
            (
                .passwordIsName(what: "username"),
                ErrorFacts(
                    .invalidInput, "password_is_name", "the password is too similar to the username",
                    hint: hint)
            ),
            (
                .nothingToChange,
                ErrorFacts(
                    .usage, "nothing_to_change", "nothing to change",
                    hint: "say what to change, such as --phone or --email")
            ),
        ])
    }

    @Test(arguments: [
        "an\u{200B}n", "an\u{3164}n", "an\u{115F}n", "ann\u{FE0F}", "an\u{34F}n", "an\u{AD}n",
    ])
    func `a name has no letter that is drawn as nothing`(text: String) {
        #expect(throws: TextError.self) { try AccountRules.username(text) }
        #expect(throws: TextError.self) { try AccountRules.email(text + "@example.com") }
    }

    @Test func `scrypt is that of RFC 7914 section 12 at every cost`() throws {
        func scrypt(_ password: String, _ salt: String, logN: Int, r: Int, p: Int) -> String? {
            Cryptography.scrypt(
                password: Array(password.utf8), salt: Array(salt.utf8), logN: logN, r: r, p: p, length: 64)?
                .hex
        }
        #expect(
            scrypt("", "", logN: 4, r: 1, p: 1)
                == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")
        #expect(
            scrypt("pleaseletmein", "SodiumChloride", logN: 14, r: 8, p: 1)
                == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887")
    }

    @Test(.enabled(if: ProcessInfo.processInfo.physicalMemory > 4 << 30, "the vector needs 1 GiB of memory"))
    func `the costliest vector of RFC 7914 comes out too`() {
        let key = Cryptography.scrypt(
            password: Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8), logN: 20, r: 8, p: 1,
            length: 64)
        #expect(
            key?.hex
                == "2101cb9b6a511aaeaddbbe09cf70f881ec568d574a2ffd4dabe5ee9820adaa47"
                + "8e56fd8f4ba5d09ffa1c6d927c40f4c337304049e8a952fbcbf45c6fa77a41a4")
    }
}
