import ArgumentParser
import ShopText
import StoreCore

/// `storectl order list`
struct OrderList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List orders, newest first.",
        discussion: """
            --after N continues with orders older than N. --sort takes created_at and total, each with - before it \
            for descending order.

            Examples:
              storectl order list
              storectl order list --payment unpaid --fulfillment shipped
              storectl order list --sort -total --limit 10
              storectl order list --key basket-81 --format ids
            """)
    static let view: (any View.Type)? = OrderSummaryView.self
    static let sorts = OrderFilter.Sort.allCases.map(\.rawValue)

    @OptionGroup var filter: OrderFilterOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var filter = try filter.filter(in: shop.store)
        if let (sort, isDescending) = try list.order(by: OrderFilter.Sort.self) {
            (filter.sort, filter.isDescending) = (sort, isDescending)
        }
        if list.page.limit == 0, list.sort == nil, try options.format(in: context) == .ids {
            return try ids(filter, shop)
        }
        let cursor: ((Order) -> ListCursor)? =
            filter.sort == .createdAt
            ? nil
            : { [filter] order in filter.cursor(behind: order) }
        let isForPeople = try options.isForPeople(in: context)
        let answer = try Answer.page(
            list.page, order: try list.page.order(filter.cursor(word:)), id: \.id, cursor: cursor,
            view: { OrderSummaryView($0, isForPeople: isForPeople) }
        ) { [filter] page in
            try shop.store.orders(filter, page: page, as: shop.actor)
        }
        // As in `order show`; all fields of a list are a row for each order.
        return options.fieldPaths == nil ? answer : answer.inRows(of: "items")
    }

    /// Only their numbers, without reading what was ordered.
    private func ids(_ filter: OrderFilter, _ shop: OpenShop) throws -> Answer {
        var page: Page? = Page(limit: 10_000, after: try list.page.afterID())
        return Answer(
            body: .file {
                guard let next = page else { return nil }
                let ids = try shop.store.orderIDs(filter, page: next, as: shop.actor)
                page = ids.count < next.limit ? nil : Page(limit: next.limit, after: ids.last)
                return ids.map { "\($0)\n" }.joined()
            })
    }
}

extension OrderList: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        filter = try words.group()
        list = try words.group()
        options = try words.group()
    }
}
