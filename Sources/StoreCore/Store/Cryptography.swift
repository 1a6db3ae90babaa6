import CLibcrypto

/// The few primitives the shop needs, all from OpenSSL's libcrypto.
enum Cryptography {
    /// The library's own name for its version.
    static var library: String { String(cString: OpenSSL_version(OPENSSL_VERSION)) }

    /// SHA-256 (FIPS 180-4): 32 bytes.
    static func sha256(_ bytes: [UInt8]) -> [UInt8] { sha256(of: bytes, []) }

    /// HMAC (RFC 2104) with SHA-256: 32 bytes.
    ///
    /// By its definition, `H(K ⊕ opad, H(K ⊕ ipad, text))`: libcrypto's own function fetches the algorithm by
    /// name first, which takes longer than the rest of a command.
    static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > Int(SHA256_CBLOCK) ? sha256(key) : key
        block += [UInt8](repeating: 0, count: Int(SHA256_CBLOCK) - block.count)
        let inner = sha256(of: block.map { $0 ^ 0x36 }, bytes)
        return sha256(of: block.map { $0 ^ 0x5C }, inner)
    }

    /// The digest of the parts, one after another.
    private static func sha256(of first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var (context, digest) = (SHA256_CTX(), [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH)))
        // If this failed, the digest would be zeros, which anybody can forge.
        precondition(
            SHA256_Init(&context) == 1 && SHA256_Update(&context, first, first.count) == 1
                && SHA256_Update(&context, second, second.count) == 1 && SHA256_Final(&digest, &context) == 1,
            "libcrypto has no SHA-256")
        return digest
    }

    /// scrypt (RFC 7914).
    ///
    /// - Parameters:
    ///   - logN: log₂ of the cost N, 1 to 20; memory is 128 · r · N bytes.
    ///   - length: bytes of key to derive.
    /// - Returns: `nil` if libcrypto refuses, which happens only for lack of memory.
    static func scrypt(
        password: [UInt8], salt: [UInt8], logN: Int, r: Int, p: Int, length: Int
    ) -> [UInt8]? {
        var key = [UInt8](repeating: 0, count: length)
        let memory = UInt64(128 * r) << UInt64(logN) + UInt64(1 << 24)
        let done = password.withUnsafeBytes { password in
            EVP_PBE_scrypt(
                password.bindMemory(to: CChar.self).baseAddress, password.count, salt, salt.count,
                1 << UInt64(logN), UInt64(r), UInt64(p), memory, &key, length)
        }
        return done == 1 ? key : nil
    }

    /// An Ed25519 signature (RFC 8032): 64 bytes.
    ///
    /// - Parameter key: the private key as PEM (RFC 7468), without a passphrase.
    /// - Returns: `nil` if it is not such a key.
    static func ed25519Signature(of message: [UInt8], key: [UInt8]) -> [UInt8]? {
        withKey(key, { PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }) { key, context in
            var (signature, length) = ([UInt8](repeating: 0, count: 64), 64)
            guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
                EVP_DigestSign(context, &signature, &length, message, message.count) == 1, length == 64
            else { return nil }
            return signature
        } ?? nil
    }

    /// Whether a signature is for this message and was made with the private half of this key.
    ///
    /// - Parameter key: the public key as PEM.
    /// - Returns: `nil` if it is not an Ed25519 key.
    static func isEd25519Signature(_ signature: [UInt8], of message: [UInt8], key: [UInt8]) -> Bool? {
        withKey(key, { PEM_read_bio_PUBKEY($0, nil, { _, _, _, _ in -1 }, nil) }) { key, context in
            EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
                && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
        }
    }

    private static func withKey<Result>(
        _ text: [UInt8], _ read: (OpaquePointer) -> OpaquePointer?,
        _ body: (OpaquePointer, OpaquePointer) -> Result
    ) -> Result? {
        let key = text.withUnsafeBytes { bytes -> OpaquePointer? in
            guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(bytes.count)) else { return nil }
            defer { BIO_free(source) }
            return read(source)
        }
        guard let key else { return nil }
        defer { EVP_PKEY_free(key) }
        guard EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519, let context = EVP_MD_CTX_new() else {
            return nil
        }
        defer { EVP_MD_CTX_free(context) }
        return body(key, context)
    }

    /// Whether the bytes are the same, in a time that depends on the lengths only.
    static func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}

extension Cryptography {
    /// Base64 with padding (RFC 4648 section 4).
    static func base64(_ bytes: [UInt8]) -> String {
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        // libcrypto ends its output with a zero byte.
        let length = Int(EVP_EncodeBlock(&text, bytes, Int32(bytes.count)))
        return String(decoding: text[..<length], as: UTF8.self)
    }

    /// `nil` unless the text is exactly what ``base64(_:)`` writes.
    static func bytes(base64 text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        var bytes = [UInt8](repeating: 0, count: characters.count / 4 * 3)
        guard EVP_DecodeBlock(&bytes, characters, Int32(characters.count)) >= 0 else { return nil }
        // The padding is decoded too, as zeros.
        bytes.removeLast(min(characters.suffix(2).count { $0 == UInt8(ascii: "=") }, bytes.count))
        return base64(bytes) == text ? bytes : nil
    }
}

/// base64url without padding (RFC 4648 section 5, RFC 7515 appendix C).
enum Base64URL {
    static func encode(_ bytes: [UInt8]) -> String {
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        // libcrypto ends its output with a zero byte.
        let length = Int(EVP_EncodeBlock(&text, bytes, Int32(bytes.count)))
        let characters = text[..<length].prefix { $0 != UInt8(ascii: "=") }.map { character in
            switch character {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: character
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// `nil` unless the text is exactly what ``encode(_:)`` writes: no padding, no whitespace, no stray bits in the
    /// last character.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let count = text.utf8.count
        var characters = text.utf8.map { character in
            switch character {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: character
            }
        }
        characters += [UInt8](repeating: UInt8(ascii: "="), count: (4 - count % 4) % 4)
        var bytes = [UInt8](repeating: 0, count: characters.count / 4 * 3)
        guard EVP_DecodeBlock(&bytes, characters, Int32(characters.count)) >= 0 else { return nil }
        // The padding is decoded too, as zeros.
        bytes.removeLast(characters.count - count)
        return encode(bytes).utf8.elementsEqual(text.utf8) ? bytes : nil
    }
}
