import ShopText

/// The columns of a file that seemed to say whether products are visible but could not be understood for certain.
struct StatusNotes {
    private let today: Day?
    private var names = UnknownNames()
    private var count = 0
    /// The first word that was not known in a format's own column.
    private var word: (column: String, text: String)?
    private var wordCount = 0
    /// What the names of columns were found to be: they are the same in every record.
    private var known: [String: StatusColumn?] = [:]

    init(_ options: ProductFileOptions) { today = options.today }

    /// Whether columns that no format knows leave the visibility of a record unclear.
    mutating func hides(_ values: some Sequence<(name: String, text: String)>) -> Bool {
        hides(values.lazy.map { ($0.name, $0.text, true) })
    }

    /// Whether the columns of a record leave its visibility unclear.
    ///
    /// - Parameter known: the format's own columns, whose values are looked at only if their names speak of that.
    mutating func hides(_ record: SourceRecord, except known: Set<String>) -> Bool {
        hides(record.values.lazy.map { ($0.name, $0.text, !known.contains($0.key)) })
    }

    private mutating func hides(_ values: some Sequence<(String, String, Bool)>) -> Bool {
        var isDoubtful = false
        for (name, text, isUnknown) in values {
            let isHidden =
                column(name).map { !$0.shows(text, today: today) }
                ?? (isUnknown && StatusColumn.isPlain(text))
            if isHidden {
                names.add(name)
                isDoubtful = true
            }
        }
        if isDoubtful { count += 1 }
        return isDoubtful
    }

    /// Notes that a format's own column is empty, so that the product is hidden if new.
    mutating func addEmpty(_ name: String) {
        names.add(name)
        count += 1
    }

    /// Whether a format's own columns, whose yes shows, say that a product is visible: `false` if one says no, `nil` if
    /// the word of one is not known, which is noted: the product is hidden if new.
    mutating func shows(_ values: SourceRecord.Value?...) -> Bool? {
        var unknown: SourceRecord.Value?
        for value in values.lazy.compactMap(\.self) {
            switch StatusColumn.saysYes(value.text) {
            case false?: return false
            case nil: unknown = unknown ?? value
            case true?: break
            }
        }
        guard let unknown else { return true }
        if word == nil { word = (unknown.name, unknown.text) }
        wordCount += 1
        return nil
    }

    private mutating func column(_ name: String) -> StatusColumn? {
        if let answer = known[name] { return answer }
        let answer = StatusColumn(name)
        // A format without a header may name each value anew.
        if known.count < 1000 { known[name] = .some(answer) }
        return answer
    }

    var notice: [String] { columnNotice + wordNotice }

    private var wordNotice: [String] {
        guard let word else { return [] }
        let rule = "--value \("is_visible:\(word.text)=true".shellWord)"
        return [
            "\"\(word.column.short)\" does not say yes or no: \"\(word.text.short)\"; "
                + "\(StatusNotes.hidden(wordCount)); \(rule) reads it"
        ]
    }

    private var columnNotice: [String] {
        guard count > 0, let first = names.names.first else { return [] }
        let columns = names.names.map { "\"\($0.short)\"" }.joined(separator: ", ")
        let hint =
            "--mapping \("\(first)=is_visible".shellWord) reads it, --mapping \("\(first)=".shellWord) leaves it out"
        return ["\(columns) may say which products are visible: \(StatusNotes.hidden(count)); \(hint)"]
    }

    private static func hidden(_ count: Int) -> String {
        count == 1 ? "1 row is hidden if new" : "\(count) rows are hidden if new"
    }
}
