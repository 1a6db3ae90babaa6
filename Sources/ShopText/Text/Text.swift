import Foundation

/// The rules for every text in the shop: trimmed, in Unicode's composed form, within a length, and free of invisible
/// and terminal control characters.
public enum Text {
    /// The text as the shop stores it: NFC (Unicode Standard Annex 15), without whitespace at either end, and on one line
    /// without characters that nobody sees.
    ///
    /// - Parameters:
    ///   - name: what the text is, for messages: `title`.
    ///   - maximum: the maximum number of characters (Unicode scalars).
    ///   - allowsLines: whether line feeds and tabs are allowed.
    ///   - allowsEmpty: whether blank text is allowed.
    /// - Throws: ``TextError``
    public static func checked(
        _ text: String, name: String, maximum: Int, allowsLines: Bool = false, allowsEmpty: Bool = false
    ) throws(TextError) -> String {
        try checked(
            allowsLines ? text : text.withoutUnseen, name, maximum, allowsLines: allowsLines,
            allowsEmpty: allowsEmpty)
    }

    private static func checked(
        _ text: String, _ name: String, _ maximum: Int, allowsLines: Bool = false, allowsEmpty: Bool
    ) throws(TextError) -> String {
        // Plain ASCII, like most texts, is already in composed form.
        let composed = text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
        let unified = allowsLines ? composed.replacing("\r\n", with: "\n") : composed
        let trimmed = trimmed(unified)
        guard allowsEmpty || !trimmed.isEmpty else { throw .empty(name: name) }
        let length = trimmed.unicodeScalars.count
        guard length <= maximum else { throw .tooLong(name: name, length: length, maximum: maximum) }
        for (index, scalar) in trimmed.unicodeScalars.enumerated()
        where scalar.actsOrHides && !(allowsLines && (scalar == "\n" || scalar == "\t")) {
            throw .forbiddenCharacter(name: name, scalar: scalar, position: index + 1)
        }
        return trimmed
    }

    /// A name, checked like ``checked(_:name:maximum:allowsLines:allowsEmpty:)``, but refused with invisible
    /// characters: two names that look the same must be the same. Joiners and variation selectors are fine
    /// after a letter outside ASCII, where scripts need them. Any space becomes a plain one.
    ///
    /// - Throws: ``TextError``
    public static func checkedName(
        _ text: String, name: String, maximum: Int, allowsEmpty: Bool = false
    ) throws(TextError) -> String {
        let kept = try checked(text, name, maximum, allowsEmpty: allowsEmpty)
        if kept.utf8.allSatisfy({ $0 < 0x80 }) { return kept }
        var (last, plain) = (" " as Unicode.Scalar, String.UnicodeScalarView())
        for (index, scalar) in kept.unicodeScalars.enumerated() {
            if scalar.isHidden(after: last) || scalar.isBlank || scalar.isTag {
                throw .forbiddenCharacter(name: name, scalar: scalar, position: index + 1)
            }
            if scalar.properties.isWhitespace, last.properties.isJoinControl {
                throw .forbiddenCharacter(name: name, scalar: last, position: index)
            }
            plain.append(scalar.properties.isWhitespace ? " " : scalar)
            last = scalar
        }
        if last.properties.isJoinControl {
            throw .forbiddenCharacter(name: name, scalar: last, position: plain.count)
        }
        return String(plain)
    }

    /// The text without whitespace at either end. Invisible characters stay, to be checked.
    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        let end = scalars.index(after: last)
        return first == scalars.startIndex && end == scalars.endIndex ? text : String(scalars[first..<end])
    }

    /// The key under which names that look the same compare equal: NFKC, ignoring case.
    public static func identity(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : caseless(compatible(text))
    }

    /// The key under which spellings of a name compare equal: NFC, ignoring case. Uppercasing in between makes equal
    /// what lowercasing alone keeps apart (ß and SS), and lowercasing first what uppercasing keeps apart (ẞ and SS),
    /// like full case folding.
    public static func caseless(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        return text.precomposedStringWithCanonicalMapping.lowercased().uppercased().lowercased()
            .precomposedStringWithCanonicalMapping
    }
}
