extension String {
    /// The text as one word of a command to paste into a shell: in single quotes where it needs them.
    public var shellWord: String {
        let isPlain =
            !isEmpty
            && unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                    || "_-./+:@%,=".unicodeScalars.contains(scalar)
            }
        if isPlain { return self }
        return "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
