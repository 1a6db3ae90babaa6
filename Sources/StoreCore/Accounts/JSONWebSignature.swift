import ShopText

/// A text and its HS256 signature in the compact form of RFC 7515 section 7.1. The accepted algorithm is decided here,
/// never by the text (RFC 8725 section 3.1).
struct JSONWebSignature {
    /// An object with `alg` HS256.
    let header: JSONValue
    let payload: [UInt8]

    /// The longest token; tokens are carried in files and variables.
    static let maximumLength = 2048

    static func sign(_ payload: [UInt8], header: JSONValue, key: [UInt8]) -> String {
        let input = Base64URL.encode(Array(header.compactText.utf8)) + "." + Base64URL.encode(payload)
        return input + "." + Base64URL.encode(Cryptography.hmacSHA256(Array(input.utf8), key: key))
    }

    /// `nil` unless the text is three parts in canonical base64url, signed with this key, with a header that asks for
    /// HS256 and nothing unknown: no `crit` (section 4.1.11), no duplicate member.
    init?(verifying text: String, key: [UInt8]) {
        guard text.utf8.count <= JSONWebSignature.maximumLength else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let headerBytes = Base64URL.decode(parts[0]),
            let payload = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2])
        else { return nil }
        let expected = Cryptography.hmacSHA256(
            Array(text.utf8[parts[0].startIndex..<parts[1].endIndex]), key: key)
        guard Cryptography.constantTimeEquals(signature, expected),
            let header = try? JSONReader.value(of: headerBytes),
            header["alg"] == "HS256", header["crit"] == nil, header["b64"] == nil
        else { return nil }
        self.header = header
        self.payload = payload
    }
}
