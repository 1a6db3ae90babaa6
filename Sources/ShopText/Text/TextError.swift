/// Why a text cannot be stored.
public enum TextError: StoreError, Equatable {
    case empty(name: String)
    case tooLong(name: String, length: Int, maximum: Int)
    case forbiddenCharacter(name: String, scalar: Unicode.Scalar, position: Int)

    public var kind: ErrorKind { .invalidInput }

    public var code: String {
        switch self {
        case .empty: "empty_text"
        case .tooLong: "text_too_long"
        case .forbiddenCharacter: "forbidden_character"
        }
    }

    public var message: String {
        switch self {
        case .empty(let name):
            "\(name) is empty"
        case .tooLong(let name, let length, let maximum):
            "\(name) has \(length) characters; the maximum is \(maximum)"
        case .forbiddenCharacter(let name, let scalar, let position):
            "\(name) has \(TextError.kind(of: scalar)) (U+\(TextError.codePoint(scalar))) at position \(position)"
        }
    }

    public var hint: String? {
        if case .forbiddenCharacter = self { "remove the character and try again" } else { nil }
    }

    private static func kind(of scalar: Unicode.Scalar) -> String {
        scalar.properties.generalCategory == .control ? "a control character" : "an invisible character"
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
