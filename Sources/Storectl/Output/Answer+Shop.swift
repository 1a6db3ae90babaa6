import ShopText
import StoreCore

extension Answer {
    /// One page of a list, or, with `--limit 0`, all of it piece by piece.
    ///
    /// - Parameters:
    ///   - order: where to continue, and the option that continues from there; by default `--after`.
    ///   - cursor: where the list continues after an item, if the id alone does not say so.
    ///   - piece: how many are read at a time if all are requested.
    ///   - fetch: reads a page; the store is not locked while its records are written.
    static func page<Item, Source: View>(
        _ options: PageOptions, order: PageOrder? = nil, piece: Int = 500,
        id: @escaping (Item) -> Int64, cursor: ((Item) -> ListCursor)? = nil,
        view: @escaping (Item) -> Source,
        _ fetch: @escaping (Page) throws -> [Item]
    ) throws -> Answer {
        let order = try order ?? PageOrder(cursor: try options.afterID(), flag: "--after")
        var page = Page(limit: piece, after: order.cursor, place: order.place)
        if let count = options.count {
            page.limit = count + 1
            let items = try fetch(page)
            let shown = items.prefix(count)
            let more = shown.last.map { cursor?($0).word ?? String(id($0)) }
            return .list(
                shown.map(view), more: items.count > count ? more.map { "\(order.flag) \($0)" } : nil)
        }
        var isAtEnd = false
        return .list(
            of: Source.self,
            .inTurn {
                if isAtEnd { return nil }
                let items = try fetch(page)
                isAtEnd = items.count < piece
                if let last = items.last {
                    page.after = id(last)
                    page.place = cursor?(last).value
                }
                return items.map { view($0).record }
            })
    }
}

/// The place where a list continues, and its option.
struct PageOrder {
    let cursor: Int64?
    /// The sort value of the row with that id, if known.
    var place: ListCursor.Value?
    let flag: String
}

extension PageOptions {
    /// The id to continue after.
    ///
    /// - Throws: `WholeNumberError` unless it is one.
    func afterID() throws -> Int64? { try after.map { try PageOptions.id($0, "--after") } }

    /// The place where a sorted list continues: a cursor or an id.
    func order(_ cursor: (String) throws -> ListCursor) throws -> PageOrder {
        guard let after, ListCursor.isWord(after) else {
            return PageOrder(cursor: try afterID(), flag: "--after")
        }
        let cursor = try cursor(after)
        return PageOrder(cursor: Int64(cursor.id), place: cursor.value, flag: "--after")
    }

    static func id(_ text: String, _ option: String) throws -> Int64 {
        try WholeNumber.read(text, option, 0...Int64.max)
    }
}

extension ListOptions {
    /// The field to sort by and whether in descending order, from `--sort title` or `--sort -title`.
    func order<Sort: RawRepresentable<String> & CaseIterable>(
        by: Sort.Type
    ) throws(UsageError) -> (Sort, isDescending: Bool)? {
        try sort.map { sort throws(UsageError) in try ListOptions.order(sort, by: Sort.self) }
    }

    /// - Parameter sort: `title` or `-title`.
    static func order<Sort: RawRepresentable<String> & CaseIterable>(
        _ sort: String, by: Sort.Type
    ) throws(UsageError) -> (Sort, isDescending: Bool) {
        guard let field = Sort(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) else {
            throw .unknownSort(sort, known: Sort.allCases.map(\.rawValue))
        }
        return (field, sort.hasPrefix("-"))
    }
}
