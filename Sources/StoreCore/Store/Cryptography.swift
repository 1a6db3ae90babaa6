import CLibcrypto
import Foundation

/// The few primitives the shop needs, all from OpenSSL's libcrypto.
enum Cryptography {
    /// SHA-256 (FIPS 180-4): 32 bytes.
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        precondition(SHA256(bytes, bytes.count, &digest) != nil, "libcrypto has no SHA-256")
        return digest
    }

    /// HMAC (RFC 2104) with SHA-256: 32 bytes.
    static func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var length: UInt32 = 0
        // Without an answer the code would be zeros, which anybody can forge.
        precondition(
            HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &code, &length) != nil
                && length == 32,
            "libcrypto has no HMAC with SHA-256")
        return code
    }

    /// scrypt (RFC 7914).
    ///
    /// - Parameters:
    ///   - logN: log₂ of the cost N, 1 to 20; memory is 128 · r · N bytes.
    ///   - length: bytes of key to derive.
    /// - Returns: `nil` where libcrypto refuses, which is only for lack of memory.
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

    /// Whether the bytes are the same, in a time that depends on the lengths only.
    static func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }
}

/// base64url without padding (RFC 4648 section 5, RFC 7515 appendix C).
enum Base64URL {
    static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// `nil` unless the text is exactly what ``encode(_:)`` writes: no padding, no white space, no stray
    /// bits in the last character.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: standard + padding) else { return nil }
        let bytes = [UInt8](data)
        return encode(bytes) == text ? bytes : nil
    }
}
