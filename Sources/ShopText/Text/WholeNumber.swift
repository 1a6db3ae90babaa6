/// Numbers of pieces, ids and the like, as people and files write them.
public enum WholeNumber {
    /// Reads digits with at most a sign.
    ///
    /// - Parameter name: what the number is, for the message: `quantity`.
    /// - Throws: ``WholeNumberError``
    public static func read(
        _ text: String, _ name: String, _ range: ClosedRange<Int64>
    ) throws(WholeNumberError) -> Int64 {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard !digits.isEmpty, text.utf8.count - digits.count <= 1,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw .notWhole(name: name, text: text) }
        guard let number = Int64(text), range.contains(number) else {
            throw .outOfRange(name: name, text: text, minimum: range.lowerBound, maximum: range.upperBound)
        }
        return number
    }

    /// The id in a word, in the form of ids: `0004`, `+4` and ` 4` are not ids, and may well be SKUs.
    public static func id(_ word: some StringProtocol) -> Int64? {
        guard let number = Int64(word), number > 0, String(number) == word else { return nil }
        return number
    }
}
