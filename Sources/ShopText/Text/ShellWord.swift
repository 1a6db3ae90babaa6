extension String {
    /// The text as one word of a command to paste into a shell: in single quotes if it needs them, and with escapes in
    /// `$'…'` if it contains terminal control characters or invalid text.
    public var shellWord: String {
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "_-./+:@%,=".unicodeScalars.contains(scalar)
            }
        if isPlain { return self }
        if visible != self { return escaped }
        return "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }

    private var escaped: String {
        var (word, last) = ("$'", " " as Unicode.Scalar)
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": word += "\\n"
            case "'", "\\": word += "\\\(scalar)"
            case _ where scalar.actsOrHides || scalar.isUnseen(after: last) || StrayByte.byte(scalar) != nil:
                word += String(scalar).systemBytes.map { "\\x" + [$0].hex }.joined()
            default: word.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return word + "'"
    }
}
