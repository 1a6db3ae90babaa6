import ShopText
import Testing

@testable import StoreCore

/// Checkpoints are signed as RFC 8032 says, and their text has one spelling.
@Suite struct CheckpointTests {
    /// The first key of RFC 8032 section 7.1, as OpenSSL writes it.
    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----

        """
    private static let publicKey = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----

        """

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private let checkpoint = Checkpoint(
        store: "8d5f", entries: 57, head: String(repeating: "ab", count: 32),
        instant: Instant(milliseconds: 1_766_570_400_123))

    @Test func `the test vector of RFC 8032 comes out`() throws {
        let signature = try #require(
            Cryptography.ed25519Signature(of: [], key: bytes(CheckpointTests.key)))
        #expect(signature.hex.hasPrefix("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"))
        let publicKey = bytes(CheckpointTests.publicKey)
        #expect(Cryptography.isEd25519Signature(signature, of: [], key: publicKey) == true)
        #expect(Cryptography.isEd25519Signature(signature, of: [0], key: publicKey) == false)
        #expect(Cryptography.isEd25519Signature(signature, of: [], key: bytes(CheckpointTests.key)) == nil)
    }

    @Test func `what scripts get of it is one too`() throws {
        let signed = try checkpoint.signed(with: bytes(CheckpointTests.key))
        let json: JSONValue = [
            "store": .string(signed.store), "entries": .integer(signed.entries), "head": .string(signed.head),
            "instant": .string(signed.instant.rfc3339), "signature": .text(signed.signatureText),
        ]
        let read = try Checkpoint(json.compactText)
        #expect(read == signed)
        try read.checkSignature(with: bytes(CheckpointTests.publicKey))
        let altered = try Checkpoint(json.compactText.replacing("57", with: "58"))
        #expect(throws: CheckpointError.wrongSignature) {
            try altered.checkSignature(with: bytes(CheckpointTests.publicKey))
        }
        for wrong in ["{}", "{", json.compactText.replacing("57", with: "57.0")] {
            #expect(throws: CheckpointError.malformed) { try Checkpoint(wrong) }
        }
    }

    @Test func `what is written is read back, and nothing else`() throws {
        let signed = try checkpoint.signed(with: bytes(CheckpointTests.key))
        for one in [checkpoint, signed] { #expect(try Checkpoint(one.text) == one) }
        try signed.checkSignature(with: bytes(CheckpointTests.publicKey))
        #expect(throws: CheckpointError.unsigned) {
            try checkpoint.checkSignature(with: bytes(CheckpointTests.publicKey))
        }
        let altered = try Checkpoint(signed.text.replacing("entries 57", with: "entries 58"))
        #expect(throws: CheckpointError.wrongSignature) {
            try altered.checkSignature(with: bytes(CheckpointTests.publicKey))
        }
        for wrong in [
            "", "storectl checkpoint\n", signed.text + "\n", signed.text.replacing("57", with: "057"),
            signed.text.replacing("entries ", with: "entries  "), signed.text.replacing("==", with: "="),
        ] {
            #expect(throws: CheckpointError.malformed, "\(wrong)") { try Checkpoint(wrong) }
        }
    }

    @Test func `a journal that was cut off has fewer entries than its checkpoint`() throws {
        let shop = try TestShop()
        let key = bytes(CheckpointTests.key)
        let now = try shop.store.journalHead(as: shop.admin)
        let signed = try Checkpoint(
            store: now.store, entries: now.entries + 1, head: now.head, instant: now.instant
        ).signed(with: key)
        #expect(throws: CheckpointError.shorter(entries: now.entries + 1, now: now.entries)) {
            try shop.store.verifyJournal(
                signed, publicKey: bytes(CheckpointTests.publicKey), as: shop.admin)
        }
        let good = try now.signed(with: key)
        try shop.add("MUG")
        #expect(
            try shop.store.verifyJournal(
                good, publicKey: bytes(CheckpointTests.publicKey), as: shop.admin
            ).entries == now.entries + 1)
    }
}
