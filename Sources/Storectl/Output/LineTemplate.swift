import ShopText
import StoreCore

/// `--template '{sku}: {price}'`: one line for each record, with its fields in place of their names. `{{` is a
/// brace, `\\t` a tab and `\\n` a line break.
struct LineTemplate: Equatable {
    enum Piece: Equatable {
        case text(String)
        case field(String)
    }

    let pieces: [Piece]

    /// - Throws: `UsageError.invalidTemplate`
    init(_ template: String) throws(UsageError) {
        var pieces: [Piece] = []
        var text = ""
        var rest = template[...]
        while let character = rest.popFirst() {
            switch character {
            case "{" where rest.first == "{", "}" where rest.first == "}": text.append(rest.removeFirst())
            case "{":
                guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else {
                    throw .invalidTemplate(template)
                }
                if !text.isEmpty { pieces.append(.text(text)) }
                text = ""
                pieces.append(.field(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            case "}": throw .invalidTemplate(template)
            case "\\" where rest.first == "t":
                text += "\t"
                rest.removeFirst()
            case "\\" where rest.first == "n":
                text += "\n"
                rest.removeFirst()
            default: text.append(character)
            }
        }
        if !text.isEmpty { pieces.append(.text(text)) }
        self.pieces = pieces
    }

    var fields: [String] {
        pieces.compactMap { if case .field(let path) = $0 { path } else { nil } }
    }

    /// - Parameters:
    ///   - shown: how a value goes out.
    ///   - laidOut: how the text between goes out.
    func line(
        _ record: Record, shown: (String) -> String, laidOut: (String) -> String
    ) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): laidOut(text)
            case .field(let path): shown(FlatCell.text(record.value(at: path) ?? .null))
            }
        }.joined()
    }
}
