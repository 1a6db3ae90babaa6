import ShopText

/// Columns that say whether a product is visible but that no format knows: `Status`, `Published`, `Lifecycle`,
/// `Blocked`, `published_at`. They can only hide a new product, not show it.
enum StatusColumn: Equatable {
    /// Its words say whether the product is visible; of `Hidden` and `Not visible` the yes hides.
    case flag(isNegative: Bool)
    /// `État` is the state of goods as well, such as new: only words that clearly hide do so.
    case state
    /// The day from which it is visible; without one it never was.
    case begins
    /// The day from which it no longer is.
    case ends

    /// What a column's name says that it is; `nil` for one that speaks of stock, tax, orders or something else.
    init?(_ name: String) {
        let words = StatusColumn.words(name)
        if words.count == 1, StatusWords.states.contains(words[0]) {
            self = .state
            return
        }
        if words.isEmpty || words.contains(where: StatusWords.others.contains) { return nil }
        if words.contains(where: { word in StatusWords.unpartedOthers.contains { word.contains($0) } }) {
            return nil
        }
        let joined = words.joined(separator: " ")
        let isNegative = StatusColumn.isNegative(words)
        let isOne =
            StatusWords.phrases.contains(joined) || isNegative || words.contains(where: StatusColumn.isStatus)
            || words.contains(where: StatusColumn.hides)
        let isUntil = words.count > 1 && words.contains(where: StatusWords.until.contains)
        let isDay =
            isUntil || words.contains(where: StatusWords.days.contains)
            || words.count > 1 && words.last.map(StatusWords.lastDays.contains) ?? false
        guard isDay else {
            if !isOne { return nil }
            self = .flag(isNegative: isNegative)
            return
        }
        if isNegative {
            // `Hidden until` hides whatever its day.
            self = isUntil ? .flag(isNegative: true) : .ends
        } else if words.contains(where: StatusWords.published.contains), joined != "publication date" {
            self = isUntil ? .ends : .begins
        } else {
            return nil
        }
    }

    /// Whether a column is one, by its name.
    static func isOne(_ name: String) -> Bool { StatusColumn(name) != nil }

    /// Whether a value of a column clearly says that the product is visible.
    ///
    /// - Parameter today: days up to this one have come; `nil` if that is not known.
    static func shows(_ name: String, _ value: String, today: Day? = nil) -> Bool {
        let column = StatusColumn(name) ?? .flag(isNegative: isNegative(words(name)))
        return column.shows(value, today: today)
    }

    /// What a value says where yes shows, as in a format's own column; `nil` for a word that is not known.
    static func saysYes(_ value: String) -> Bool? {
        let value = plain(value)
        if isYes(value) { return true }
        return isHidden(value) || isNegative(value.nameWords) ? false : nil
    }

    /// A value in lower case; `1.0`, as programs write a number that was in a column with gaps, is 1.
    static func plain(_ value: String) -> String {
        let value = value.trimmedSpace.lowercased()
        return value.hasSuffix(".0") && Int(value.dropLast(2)) != nil ? String(value.dropLast(2)) : value
    }

    func shows(_ value: String, today: Day?) -> Bool {
        let value = value.trimmedSpace.lowercased()
        switch self {
        case .flag(isNegative: true):
            return StatusWords.no.contains(value) || StatusWords.nothing.contains(value)
        case .flag(isNegative: false):
            return StatusColumn.isYes(value) || StatusColumn.hasCome(value, today) ?? false
        case .state: return value.isEmpty || !StatusColumn.isHidden(value)
        case .begins: return StatusWords.yes.contains(value) || StatusColumn.hasCome(value, today) ?? false
        case .ends:
            if value.hasPrefix("0000-00-00") { return true }
            return StatusWords.no.contains(value) || StatusWords.nothing.contains(value)
                || StatusColumn.hasCome(value, today).map { !$0 } ?? false
        }
    }

    /// Whether the day at the start of a text is today or was before; `nil` if there is none, or today is not known.
    private static func hasCome(_ text: String, _ today: Day?) -> Bool? {
        guard let today, let day = Day(String(text.prefix(10))) else { return nil }
        return day <= today
    }

    /// What a column that was mapped to whether a product is to be seen says: `true` or `false`; `nil` for what could
    /// be either, unless the column's name says what it is.
    static func verdict(_ name: String, _ value: String, today: Day? = nil) -> String? {
        if shows(name, value, today: today) { return "true" }
        let plain = value.trimmedSpace.lowercased()
        if isNegative(words(name)) { return StatusWords.yes.contains(plain) || isOne(name) ? "false" : nil }
        return isHidden(plain) || isOne(name) ? "false" : nil
    }

    /// Whether a value, in lower case, clearly shows: `activé` is a column's name and a value.
    private static func isYes(_ value: String) -> Bool {
        StatusWords.yes.contains(value) || StatusWords.positive.contains(value)
    }

    /// Whether a value, in lower case, clearly hides.
    private static func isHidden(_ value: String) -> Bool {
        StatusWords.no.contains(value) || StatusWords.negative.contains(value)
            || StatusWords.hidden.contains(value)
            || StatusWords.plain.contains(value)
    }

    /// Whether a value says in any column that the product is not for sale: `discontinued`.
    static func isPlain(_ value: String) -> Bool {
        guard mayBePlain(value.utf8.count) else { return false }
        return StatusWords.plain.contains(value.trimmedSpace.lowercased())
    }

    /// Whether such a value may have this many bytes: many have more or fewer.
    static func mayBePlain(_ count: Int) -> Bool { (3...40).contains(count) }

    /// `Hidden` and `Not visible`: its yes hides.
    private static func isNegative(_ words: [String]) -> Bool {
        let joined = " " + words.joined(separator: " ") + " "
        if StatusWords.negativePhrases.contains(where: { joined.contains(" \($0) ") }) { return true }
        // `No longer active`, not `Item No. Active`.
        let isDenied = words.contains(where: StatusWords.denials.contains) || words.first == "no"
        return words.contains(where: hides) != isDenied
            && (words.contains(where: hides) || words.contains(where: isStatus))
    }

    private static func hides(_ word: String) -> Bool {
        StatusWords.negative.contains(word) || StatusWords.unpartedNegative.contains { word.contains($0) }
            || hasEnding(word, StatusWords.negativeEndings)
    }

    private static func isStatus(_ word: String) -> Bool {
        StatusWords.positive.contains(word) || hasEnding(word, StatusWords.endings)
            || StatusWords.unparted.contains { word.contains($0) }
    }

    private static func hasEnding(_ word: String, _ endings: [String]) -> Bool {
        endings.contains {
            word.hasSuffix($0) && !StatusWords.compounds.contains(String(word.dropLast($0.count)))
        }
    }

    private static func words(_ name: String) -> [String] { name.utf8.count <= 60 ? name.nameWords : [] }
}
