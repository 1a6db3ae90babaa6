/// Why a text is not the number it should be.
public enum WholeNumberError: StoreError, Equatable {
    case notWhole(name: String, text: String)
    case outOfRange(name: String, text: String, minimum: Int64, maximum: Int64)

    public var kind: ErrorKind { .invalidInput }

    public var code: String {
        switch self {
        case .notWhole: "not_a_whole_number"
        case .outOfRange: "out_of_range"
        }
    }

    public var message: String {
        switch self {
        case .notWhole(let name, let text): "\(name) \"\(text)\" is not a whole number"
        case .outOfRange(let name, let text, let minimum, let maximum):
            "\(name) \(text) is out of range: \(minimum) to \(maximum)"
        }
    }
}
