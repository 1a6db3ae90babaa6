/// What descriptions lose when they become plain text, counted over the whole file.
struct LostMarkup {
    private(set) var counts: [Kind: Int] = [:]

    enum Kind: CaseIterable {
        case link, picture, table, embedding

        /// What a tag is, if the text does not keep it.
        init?(tag name: String) {
            switch name {
            case "a": self = .link
            case "img", "picture", "svg": self = .picture
            case "table": self = .table
            case "iframe", "video", "audio", "object", "embed": self = .embedding
            default: return nil
            }
        }

        var nouns: (one: String, many: String) {
            switch self {
            case .link: ("link", "links")
            case .picture: ("image", "images")
            case .table: ("table", "tables")
            case .embedding: ("embedded page", "embedded pages")
            }
        }
    }

    mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

    /// `descriptions are kept as plain text; lost: 1 link, 2 images`
    var notice: [String] {
        if counts.isEmpty { return [] }
        let parts = Kind.allCases.compactMap { kind in
            counts[kind].map { "\($0) \($0 == 1 ? kind.nouns.one : kind.nouns.many)" }
        }
        return ["descriptions are kept as plain text; lost: \(parts.joined(separator: ", "))"]
    }
}
