extension StringProtocol {
    /// Without whitespace at either end.
    public var trimmedSpace: String {
        guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else {
            return String(self)
        }
        let start = drop(while: \.isWhitespace)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
