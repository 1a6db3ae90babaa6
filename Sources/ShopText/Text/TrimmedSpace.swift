extension String {
    /// Without whitespace at either end.
    public var trimmedSpace: String { utf8.isTight ? self : trimmingSpace }
}

extension Substring {
    /// Without whitespace at either end.
    public var trimmedSpace: String { utf8.isTight ? String(self) : trimmingSpace }
}

extension BidirectionalCollection<UInt8> {
    /// Whether a text begins and ends with printable ASCII, as nearly every one does.
    fileprivate var isTight: Bool {
        guard let first, let last else { return true }
        return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
    }
}

extension StringProtocol {
    fileprivate var trimmingSpace: String {
        guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else {
            return String(self)
        }
        let start = drop(while: \.isWhitespace)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
