import ArgumentParser
import ShopText
import StoreCore

/// Which orders a list or an export includes.
struct OrderFilterOptions: ParsableArguments {
    @Option(name: .customLong("for"), help: ArgumentHelp("Only orders of this customer.", valueName: "user"))
    var customer: String?
    @Option(help: "Only orders that are open, completed or cancelled.") var status: OrderStatus?
    @Option(
        help: """
            Only orders that are unpaid, authorized, partially_paid, paid, refund_due, partially_refunded or \
            refunded.
            """)
    var payment: PaymentStatus?
    @Option(help: "Only orders that are unfulfilled, partially_shipped, shipped or delivered.")
    var fulfillment: FulfillmentStatus?
    @Option(help: "Only orders placed online, by phone, at the counter or by import.")
    var channel: OrderChannel?
    @Option(help: ArgumentHelp("Only orders placed on or after this day.", valueName: "day")) var since:
        String?
    @Option(help: ArgumentHelp("Only orders placed on or before this day.", valueName: "day")) var until:
        String?
    @Option(help: "Only orders with this product.") var product: String?
    @Flag(help: "Only orders that are not fully paid and not cancelled.") var unpaid = false
    @Flag(help: "Only open orders with something still to ship.") var toShip = false
    @Option(help: ArgumentHelp("Only orders with a total of this or more.", valueName: "amount"))
    var minTotal: String?
    @Option(help: ArgumentHelp("Only orders with a total of this or less.", valueName: "amount"))
    var maxTotal: String?
    @Option(
        help: ArgumentHelp(
            "Only orders whose name, last name, email or postal code starts with this, or that contain this SKU.",
            valueName: "text"))
    var search: String?
    @Option(help: "Only the order placed with this idempotency key.") var key: String?

    func filter(in store: Store) throws -> OrderFilter {
        var filter = OrderFilter()
        filter.customer = customer
        filter.status = status
        if unpaid, payment != nil {
            throw UsageError.parse(
                message: "--unpaid and --payment cannot be combined", hint: "leave out one of them")
        }
        filter.isUnpaid = unpaid
        filter.paymentStatus = payment
        filter.fulfillmentStatus = fulfillment
        filter.idempotencyKey = key
        filter.channel = channel
        filter.isToShip = toShip
        filter.search = search
        filter.product = product.map { ProductReference($0) }
        let days = try store.period(since: since, until: until)
        (filter.since, filter.until) = (days.start, days.end)
        filter.minimumTotal = try minTotal.map { try store.amount($0).minorUnits }
        filter.maximumTotal = try maxTotal.map { try store.amount($0).minorUnits }
        if let least = filter.minimumTotal, let most = filter.maximumTotal, least > most {
            throw UsageError.parse(
                message: "--min-total \(minTotal ?? "") is more than --max-total \(maxTotal ?? "")",
                hint: "no order is in between; swap them")
        }
        return filter
    }
}

extension OrderFilterOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        customer = try words.option("--for")
        status = try words.option("--status")
        payment = try words.option("--payment")
        fulfillment = try words.option("--fulfillment")
        channel = try words.option("--channel")
        since = try words.option("--since")
        until = try words.option("--until")
        product = try words.option("--product")
        unpaid = try words.flag("--unpaid")
        toShip = try words.flag("--to-ship")
        minTotal = try words.option("--min-total")
        maxTotal = try words.option("--max-total")
        search = try words.option("--search")
        key = try words.option("--key")
    }
}

extension OrderStatus: ExpressibleByArgument {}
extension PaymentStatus: ExpressibleByArgument {}
extension FulfillmentStatus: ExpressibleByArgument {}
