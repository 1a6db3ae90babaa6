extension String {
    /// The text as one word of a command to paste into a shell: in single quotes where it needs them, and
    /// with escapes in `$'…'` where it holds what acts on a terminal or is no text.
    public var shellWord: String {
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "_-./+:@%,=".unicodeScalars.contains(scalar)
            }
        if isPlain { return self }
        if unicodeScalars.contains(where: { $0.actsOrHides || StrayByte.byte($0) != nil }) { return escaped }
        return "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }

    private var escaped: String {
        let parts = unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\n": return "\\n"
            case "'", "\\": return "\\\(scalar)"
            case _ where scalar.actsOrHides || StrayByte.byte(scalar) != nil:
                return String(scalar).systemBytes.map { "\\x" + [$0].hex }.joined()
            default: return String(scalar)
            }
        }
        return "$'" + parts.joined() + "'"
    }
}
