extension Unicode.Scalar {
    /// Whether nothing is drawn for it, so that nobody sees that it is there. Joiners and variation selectors are
    /// needed after letters of the scripts that have such, and after pictures; tags after the flag that they choose.
    func isHidden(after last: Unicode.Scalar) -> Bool {
        if value < 0xAD { return false }
        guard properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format || isUndrawn
        else {
            return false
        }
        if properties.isJoinControl {
            return last.isASCII || last.properties.isJoinControl || !(Script(last)?.hasJoiners ?? true)
        }
        if isVariationSelector {
            let isFirst = !last.isVariationSelector && !last.properties.isJoinControl
            return last.isASCII || !isFirst || !(Script(last)?.hasVariations ?? true)
        }
        return !(isTag && (last.value == 0x1F3F4 || last.isTag))
    }

    /// The same in a text that is shown, where a digit may be drawn as a key.
    func isUnseen(after last: Unicode.Scalar) -> Bool {
        isHidden(after: last) && !(value == 0xFE0F && "0123456789#*".unicodeScalars.contains(last))
    }

    /// Whether it stands for nothing that all people see alike: a blank that is no space, a place for something else,
    /// and what Unicode has not assigned or leaves to whoever uses it.
    var isBlank: Bool {
        switch properties.generalCategory {
        case .privateUse, .unassigned, .surrogate: true
        default: value == 0x2800 || value == 0xFFFC
        }
    }

    /// A tag: most flags are two letters, a few are a black one with tags.
    var isTag: Bool { (0xE0020...0xE007F).contains(value) }

    /// Marks and signs that only join others or keep a place: they have no shape, though Unicode does not say so.
    fileprivate var isUndrawn: Bool { [0x1107F, 0x16FE4, 0x1D159].contains(value) }

    private var isVariationSelector: Bool {
        switch value {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Whether a terminal would obey it instead of showing it, or nobody would see what it does: control
    /// characters (C0, DEL, C1), line separators, the byte order mark, and the invisible ones that reorder
    /// text (bidirectional controls, "Trojan Source"). The joiners of emoji and of Indic and Arabic scripts
    /// are not among them. The one table of such characters, all in the Basic Multilingual Plane.
    public var actsOrHides: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202D, 0x202E: true
        default: isDirectionMark
        }
    }

    /// Marks by which word processors and shops keep Hebrew and Arabic in order beside digits and Latin words, and the
    /// byte order mark; not the overrides, which turn around what is read.
    fileprivate var isDirectionMark: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202C, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// The text without characters that nobody sees and no script needs, such as zero-width spaces, soft hyphens and
    /// tags: where they are shown, they are escapes, and in a file they only get in the way. Those that act stay, to be
    /// refused.
    var withoutUnseen: String {
        // All of them are above U+00AC, and so of two bytes or more.
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var (kept, last) = (UnicodeScalarView(), " " as Unicode.Scalar)
        for scalar in unicodeScalars {
            if scalar.isNeedless, scalar.isUnseen(after: last) { continue }
            kept.append(scalar)
            last = scalar
        }
        return String(kept)
    }

    /// The text without direction marks and byte order marks. Overrides (U+202D, U+202E) stay, to be refused.
    public var withoutDirectionMarks: String {
        guard unicodeScalars.contains(where: \.isDirectionMark) else { return self }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.lazy.filter { !$0.isDirectionMark })
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// Whether nothing is drawn for it that a script needs: not the selectors of Mongolian letters.
    fileprivate var isNeedless: Bool {
        if value < 0xAD || actsOrHides || (0x180B...0x180F).contains(value) { return false }
        return properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value) || isUndrawn
    }
}
