import ArgumentParser
import StoreCore

/// `storectl customer …`
struct CustomerGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer",
        abstract: "Find customers and see what they bought (staff only).",
        discussion: """
            Examples:
              storectl customer list --search lee
              storectl customer show ann@example.com
              storectl customer export customers.csv
            """,
        subcommands: [CustomerList.self, CustomerShow.self, CustomerExportCommand.self])
}

/// `storectl customer list`
struct CustomerList: StoreCommand {
    static let sorts = UserFilter.Sort.allCases.map(\.rawValue)
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List customers with an account, oldest first.",
        discussion: """
            --search matches part of a name, username, email address or phone number. "Spent" is what was paid \
            and not given back. --guests lists those who ordered without an account, by email address.

            Examples:
              storectl customer list --search "555 0100"
              storectl customer list --order 1042
              storectl customer list --with-cart --sort -created_at
              storectl customer list --guests --limit 0 --json
            """)
    static let view: (any View.Type)? = CustomerView.self

    @Option(help: "Only customers whose name, username, email or phone contains this.") var search: String?
    @Option(help: ArgumentHelp("Only the customer of this order.", valueName: "number")) var order: Int64?
    @Flag(help: "Only customers with something in the cart.") var withCart = false
    @Flag(help: "List guests instead of accounts.") var guests = false
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var filter = CustomerFilter()
        if let (sort, isDescending) = try list.order(by: UserFilter.Sort.self) {
            if guests { throw CustomerError.notOfGuests(option: "--sort") }
            (filter.sort, filter.isDescending) = (sort, isDescending)
        }
        if guests, withCart { throw CustomerError.notOfGuests(option: "--with-cart") }
        (filter.search, filter.order) = (search, order)
        (filter.hasCart, filter.areGuests) = (withCart, guests)
        let shop = try OpenShop(options, in: context)
        return try .customers(filter, list.page, shop)
    }
}

extension Answer {
    /// One page of customers or, with `--limit 0`, all of them piece by piece.
    fileprivate static func customers(
        _ filter: CustomerFilter, _ page: PageOptions, _ shop: OpenShop
    ) throws -> Answer {
        func fetch(_ limit: Int, _ after: String?) throws -> [Customer] {
            try shop.store.customers(filter, limit: limit, after: after, as: shop.actor)
        }
        if let count = page.count {
            let customers = try fetch(count + 1, page.after)
            let shown = customers.prefix(count)
            let more = customers.count > count ? shown.last.map(filter.cursor(behind:)) : nil
            return .list(shown.map(CustomerView.init), more: more.map { "--after \($0.word)" })
        }
        let piece = 500
        var (after, isAtEnd) = (page.after, false)
        return .list(
            of: CustomerView.self,
            .inTurn {
                if isAtEnd { return nil }
                let customers = try fetch(piece, after)
                isAtEnd = customers.count < piece
                after = customers.last.map { filter.cursor(behind: $0).word }
                return customers.map { CustomerView($0).record }
            })
    }
}

/// `storectl customer show`
struct CustomerShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a customer: contact details, cart and latest orders.",
        discussion: """
            A guest is found by email address. `storectl order list --for USER` lists all orders of an account.

            Examples:
              storectl customer show ann
              storectl customer show guest@example.com --json
            """)
    static let view: (any View.Type)? = CustomerRecordView.self

    @Argument(help: "A username, email address or id.", completion: .none) var customer: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(CustomerRecordView(try shop.store.customer(customer, as: shop.actor)))
    }
}
