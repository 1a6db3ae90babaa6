import ShopText

/// The form of codes for coupons and shipping methods.
enum CodeRule {
    /// 1 to 40 ASCII letters, digits, `-`, `_` and `.`, the first a letter or digit.
    ///
    /// - Throws: ``CodeError``
    static func checked(_ text: String, name: String) throws(CodeError) -> String {
        let isLetterOrDigit = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard (1...40).contains(text.utf8.count), text.utf8.first.map(isLetterOrDigit) == true,
            text.utf8.allSatisfy({ isLetterOrDigit($0) || "-_.".utf8.contains($0) })
        else { throw .malformed(name: name, text: text) }
        return text
    }
}

/// An invalid code.
public enum CodeError: StoreError, Equatable {
    case malformed(name: String, text: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_code" }

    public var message: String {
        switch self {
        case .malformed(let name, let text): "\(name) \"\(text)\" is not a valid code"
        }
    }

    public var hint: String? { "use 1 to 40 letters, digits, \"-\", \"_\" and \".\", such as SPRING-24" }
}
