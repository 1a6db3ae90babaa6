import ShopText
import StoreCore

extension Answer {
    /// The answer of a change, with a word on what the journal says of it.
    static func change<Value>(_ recorded: Recorded<Value>, _ answer: (Value) -> Answer) -> Answer {
        let answer = answer(recorded.value)
        if recorded.isReplay, let entry = recorded.entry {
            return answer.noting("done before, in journal entry \(entry); nothing was done again")
        }
        return recorded.entry == nil ? answer.noting("nothing to change") : answer
    }

    /// One page of a list, or, with `--limit 0`, all of it piece by piece.
    ///
    /// - Parameters:
    ///   - order: where to go on, and the option that goes on from there; by default `--after`.
    ///   - piece: how many are read at a time where all are wanted.
    ///   - fetch: reads a page; the store is closed to nobody while its records are written.
    static func page<Item, Source: View>(
        _ options: PageOptions, order: PageOrder? = nil, piece: Int = 500,
        id: @escaping (Item) -> Int64,
        view: @escaping (Item) -> Source,
        _ fetch: @escaping (Page) throws -> [Item]
    ) throws -> Answer {
        let order = try order ?? PageOrder(cursor: try options.afterID(), flag: "--after")
        if let count = options.count {
            let items = try fetch(Page(limit: count + 1, after: order.cursor))
            let shown = items.prefix(count)
            return .list(
                shown.map(view),
                more: items.count > count ? shown.last.map { "\(order.flag) \(id($0))" } : nil)
        }
        var cursor = order.cursor
        var isAtEnd = false
        return .list(
            of: Source.self,
            .inTurn {
                if isAtEnd { return nil }
                let items = try fetch(Page(limit: piece, after: cursor))
                isAtEnd = items.count < piece
                cursor = items.last.map(id) ?? cursor
                return items.map { view($0).record }
            })
    }
}

/// Where a list goes on, and by which option.
struct PageOrder {
    let cursor: Int64?
    let flag: String
}

extension PageOptions {
    /// The id to go on after.
    ///
    /// - Throws: `WholeNumberError` unless it is one.
    func afterID() throws -> Int64? { try after.map { try PageOptions.id($0, "--after") } }

    static func id(_ text: String, _ option: String) throws -> Int64 {
        try WholeNumber.read(text, option, 0...Int64.max)
    }
}

extension ListOptions {
    /// The field to sort by and whether downwards, from `--sort title` or `--sort -title`.
    func order<Sort: RawRepresentable<String> & CaseIterable>(
        by: Sort.Type
    ) throws(UsageError) -> (Sort, isDescending: Bool)? {
        guard let sort else { return nil }
        guard let field = Sort(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) else {
            throw .unknownSort(sort, known: Sort.allCases.map(\.rawValue))
        }
        return (field, sort.hasPrefix("-"))
    }
}
