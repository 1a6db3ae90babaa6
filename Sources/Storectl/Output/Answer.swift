import ShopText
import StoreCore

/// A command's answer, independent of its format.
struct Answer {
    /// What is written to standard output.
    enum Body {
        case nothing
        /// Text for people, such as an invoice; in JSON the object `{"text": …}`.
        case text(String)
        case record(Record, detail: [DetailPart]?)
        /// A file in pieces, `nil` after the last; the same in every format.
        case file(() throws -> String?)
        case list(Pages)
        /// Answers that replace each other on the screen until there are no more; for terminals only.
        case live(() throws -> Answer?)
    }

    var body: Body
    var shapes: [FieldShape] = []
    var columns: [Column] = []
    /// Whether it tells of a change, so that ``FieldSelection/marks`` may be asked for.
    var isOfChange = false
    /// Fields shown regardless of `--fields`.
    var required: [String] = []
    /// A list in the record that comes piece by piece.
    var longList: LongList?
    /// A list in the record with a row for each element in CSV and TSV: `items`.
    var rowList: String?
    /// What a table on a terminal shows in bold.
    var emphasis: Emphasis?
    /// Notices: one line each on standard error, silent with `--quiet`.
    var notices: [String] = []
    var ending = Ending.done
    /// How the command ended, if that is known only after the whole answer.
    var endingWhenDone: (() -> Ending)?
    /// Whether it continues until somebody stops it.
    var isEndless = false

    static var nothing: Answer { Answer(body: .nothing) }

    static func text(_ text: String) -> Answer { Answer(body: .text(text)) }

    static func record<Source: View>(_ view: Source) -> Answer {
        Answer(
            body: .record(view.record, detail: view.detail), shapes: Source.shapes, columns: Source.columns)
    }

    /// A record that only one command returns, so that it needs no view.
    static func record(_ members: Record) -> Answer {
        let shapes = members.map { member in
            guard case .object(let inner) = member.value else {
                return FieldShape(name: member.name, kind: .value)
            }
            return FieldShape(name: member.name, kind: .object(inner.map(\.name)))
        }
        return Answer(body: .record(members, detail: nil), shapes: shapes)
    }

    /// A record that only one command returns, and what people see instead.
    static func record(_ members: Record, saying text: String) -> Answer {
        var answer = Answer.record(members)
        answer.body = .record(members, detail: [.text(text)])
        return answer
    }

    /// - Parameter more: the option to continue with, if the list was cut by `--limit`: `--after 12`.
    static func list<Source: View>(_ views: [Source], more: String? = nil) -> Answer {
        var answer = Answer.list(of: Source.self, .all(views.map(\.record)))
        if let more { answer.notices.append("there is more: \(more)") }
        return answer
    }

    /// A list too long for memory is `.inTurn`.
    static func list<Source: View>(of view: Source.Type, _ pages: Pages) -> Answer {
        Answer(body: .list(pages), shapes: Source.shapes, columns: Source.columns)
    }

    func emphasising(_ words: String, in fields: Set<String>) -> Answer {
        var answer = self
        answer.emphasis = Emphasis(words: words, fields: fields)
        return answer
    }

    /// Whether nothing was changed for it.
    var isPreview: Bool { isOfChange && shapes.contains { $0.name == "dry_run" } }

    /// Whether it is written as it comes.
    var isLive: Bool {
        if case .live = body { true } else { isEndless || endingWhenDone != nil }
    }

    /// In CSV and TSV, a row for each element of a list of the record.
    func inRows(of list: String) -> Answer {
        var answer = self
        answer.rowList = list
        return answer
    }

    func noting(_ notices: String...) -> Answer { noting(notices) }

    func noting(_ notices: [String]) -> Answer {
        var answer = self
        answer.notices += notices
        return answer
    }

    func ending(_ status: Ending) -> Answer {
        var answer = self
        answer.ending = status
        return answer
    }
}

/// The records of a list.
enum Pages {
    case all([Record])
    /// A few at a time, `nil` after the last, so that the store does not stay open for a slow reader. Can be read once.
    case inTurn(() throws -> [Record]?)

    /// The same records; `count` receives their number as they come.
    func counting(_ count: @escaping (Int) -> Void) -> Pages {
        switch self {
        case .all(let records):
            count(records.count)
            return self
        case .inTurn(let next):
            return .inTurn {
                let page = try next()
                count(page?.count ?? 0)
                return page
            }
        }
    }

    func forEach(_ action: (Record) throws -> Void) throws {
        switch self {
        case .all(let records): try records.forEach(action)
        case .inTurn(let next): while let page = try next() { try page.forEach(action) }
        }
    }
}
