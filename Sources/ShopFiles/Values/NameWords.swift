extension String {
    /// The words of a column's name, such as `Product Visible?`, `is_visible`, `isActive` and `Active (0/1)`, in lower
    /// case.
    var nameWords: [String] {
        var parted = ""
        var last: Character = " "
        for character in self {
            if character.isUppercase, last.isLowercase { parted.append(" ") }
            parted.append(character)
            last = character
        }
        return parted.lowercased().split { !$0.isLetter }.map(String.init)
    }
}
