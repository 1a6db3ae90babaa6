/// Finds the end of one value in JSON that comes in pieces, by its brackets and quotes alone.
struct JSONElementEnd {
    /// Whether the end was found.
    private(set) var isFound = false
    /// Whether an array was opened before the value, of which it is the first element.
    private(set) var hasOpenedArray = false
    private var mayOpenArray: Bool
    private var mayHaveComma: Bool
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var hasBegun = false

    /// - Parameters:
    ///   - isInArray: whether a comma may come before it.
    ///   - mayOpenArray: whether the bracket of the array may come before it.
    init(isInArray: Bool, mayOpenArray: Bool) {
        mayHaveComma = isInArray
        self.mayOpenArray = mayOpenArray
    }

    /// - Returns: how many of the bytes belong to the value, or come before it.
    mutating func find(in bytes: UnsafeRawBufferPointer) -> Int {
        for (index, byte) in bytes.enumerated() {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                    if depth == 0 { return found(index + 1) }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): (isInString, hasBegun) = (true, true)
            case UInt8(ascii: "[") where mayOpenArray && !hasBegun:
                (hasOpenedArray, mayOpenArray) = (true, false)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                hasBegun = true
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return found(index) }
                depth -= 1
                if depth == 0 { return found(index + 1) }
            case UInt8(ascii: ",") where depth == 0:
                if hasBegun || !mayHaveComma { return found(index) }
                mayHaveComma = false
            case 0x20, 0x09, 0x0A, 0x0D:
                if depth == 0, hasBegun { return found(index) }
            default: hasBegun = true
            }
        }
        return bytes.count
    }

    private mutating func found(_ count: Int) -> Int {
        isFound = true
        return count
    }
}
