/// Why a text cannot be stored.
public enum TextError: StoreError, Equatable {
    case empty(name: String)
    case tooLong(name: String, length: Int, maximum: Int)
    case forbiddenCharacter(name: String, scalar: Unicode.Scalar, position: Int)
    /// Letters or digits that are another form of plain ones.
    case otherForms(name: String, text: String)
    /// A word with letters of two scripts.
    case mixedScripts(name: String, text: String)

    public var kind: ErrorKind { .invalidInput }

    public var code: String {
        switch self {
        case .empty: "empty_text"
        case .tooLong: "text_too_long"
        case .forbiddenCharacter: "forbidden_character"
        case .otherForms, .mixedScripts: "look_alike_letters"
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
        case .otherForms(let name, let text):
            "\(name) \"\(text)\" has letters or digits in another form, such as full-width"
        case .mixedScripts(let name, let text):
            "\(name) \"\(text)\" mixes letters of two scripts in one word"
        }
    }

    public var hint: String? {
        switch self {
        case .forbiddenCharacter: "remove the character and try again"
        case .otherForms: "type it again in plain letters: it looks like another word but is not the same"
        case .mixedScripts:
            "type it again in letters of one script: it looks like another word but is not the same"
        case .empty, .tooLong: nil
        }
    }

    private static func kind(of scalar: Unicode.Scalar) -> String {
        scalar.properties.generalCategory == .control ? "a control character" : "an invisible character"
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
