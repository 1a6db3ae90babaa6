import ShopText
import StoreCore

/// The items of an RSS feed, or the entries of an Atom one, as records with the names used in the feed.
final class FeedItems {
    private let reader: XMLReader
    private let keepsOriginals: Bool
    private var depth = 0
    /// The maximum size of one item, with some overhead for each of its values.
    private static let itemLimit = 16 << 20

    init(_ source: @escaping ByteSource, keepsOriginals: Bool) {
        reader = XMLReader(source)
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        while true {
            let position = reader.position
            guard let token = try reader.next() else { return nil }
            switch token {
            case .start(let name, _):
                if depth == 0, !["rss", "feed", "RDF"].contains(FeedItems.plain(name)) {
                    throw ProductFileError.notFeedXML(name)
                }
                depth += 1
                if ["item", "entry"].contains(name) { return try item(at: position) }
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    private static func plain(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    /// The values of the item whose tag was just read: the text of each element directly inside it.
    private func item(at begin: TextPosition) throws -> SourceRecord {
        var record = SourceRecord(line: begin.line, values: [])
        var size = 0
        var level = 0
        var name = ""
        var text = ""
        var start = reader.position
        while true {
            let position = reader.position
            guard let token = try readToken(&record, at: begin) else { break }
            size += FeedItems.size(of: token)
            if size > FeedItems.itemLimit, record.fault == nil {
                record = .oversized(bytes: FeedItems.itemLimit, at: begin, keepsOriginals: keepsOriginals)
            }
            if record.fault != nil {
                // Only its end matters.
                (record.values, text) = ([], "")
            }
            switch token {
            case .start(let tag, let attributes):
                level += 1
                // An element with children is not a value, but must not be dropped silently.
                if level == 2 { text += "…" }
                guard level == 1 else { continue }
                (name, text, start) = (tag, "", position)
                if name == "link", let address = attributes.first(where: { $0.name == "href" }) {
                    text = address.value
                }
            case .text(let piece): if level == 1 { text += piece }
            case .end:
                level -= 1
                if level == 0 {
                    record.values.append(
                        .init(
                            name: name, key: name.lowercased(), text: text.trimmedSpace, position: start))
                } else if level < 0 {
                    depth -= 1
                    if keepsOriginals, record.fault == nil { record.original = FeedItems.original(record) }
                    return record
                }
            }
        }
        return record
    }

    /// The next token; a text too long to be held is passed over, and makes the item unreadable.
    private func readToken(_ record: inout SourceRecord, at begin: TextPosition) throws -> XMLReader.Token? {
        while true {
            do { return try reader.next() } catch let error as MalformedXML {
                guard case .tokenTooLong(let limit) = error.problem, try reader.skipText() else {
                    throw error
                }
                record = .oversized(bytes: limit, at: begin, keepsOriginals: keepsOriginals)
            }
        }
    }

    /// The approximate memory of a piece of an item, even without text.
    private static func size(of token: XMLReader.Token) -> Int {
        switch token {
        case .start(let name, let attributes):
            attributes.reduce(64 + name.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        case .text(let text): text.utf8.count
        case .end: 0
        }
    }

    /// As JSON; repeated names become an array.
    private static func original(_ record: SourceRecord) -> Original {
        var names: [String] = []
        var texts: [String: [JSONValue]] = [:]
        for value in record.values {
            if texts[value.name] == nil { names.append(value.name) }
            texts[value.name, default: []].append(.string(value.text))
        }
        let members = names.map { name in
            let values = texts[name] ?? []
            return JSONValue.Member(name, values.count == 1 ? values[0] : .array(values))
        }
        return Original(line: record.line, json: .object(members))
    }
}
