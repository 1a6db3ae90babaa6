import ArgumentParser
import ShopText
import StoreCore

/// `storectl status`
struct StatusCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the shop today: what came in, and what to do next.",
        discussion: """
            What is taken on a day is what was paid on it less what was given back, whenever it was ordered. In \
            JSON that is "takings"; "total" is what was ordered on that day, paid or not, without cancelled \
            orders.

            On a terminal, `storectl` alone shows it too. --watch refreshes it every two seconds, until Ctrl-C.

            Examples:
              storectl status
              storectl status --watch
              storectl status --json
            """)
    static let view: (any View.Type)? = StatusView.self

    @Flag(help: "Keep refreshing it, until Ctrl-C.") var watch = false
    @OptionGroup var options: GlobalOptions

    /// How long a view stays, in seconds.
    private static let interval = 2.0

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        // While it is watched, faults are counted once.
        var faults: Int64?
        let view = {
            var overview = try shop.store.overview(countsFaults: faults == nil, as: shop.actor)
            overview.faults = faults ?? overview.faults
            faults = overview.faults
            return StatusView(
                overview: overview, user: shop.actor.name, path: shop.store.path,
                currency: shop.store.currency,
                chart: context.chart)
        }
        guard watch else { return .record(try view()) }
        if context.batch != nil { throw BatchError.notInBatch }
        guard context.output.isTerminal, try options.format(in: context) == .table else {
            throw UsageError.terminalNeeded("--watch", instead: "storectl status --json")
        }
        var isFirst = true
        return Answer(
            body: .live {
                if !isFirst { context.pause(StatusCommand.interval) }
                isFirst = false
                return context.interruption.isRequested ? nil : .record(try view())
            })
    }
}

extension StatusCommand {
    /// The command that the program's name alone stands for on a terminal: this one, for those who may see it.
    static func wordsAtStart(in context: Context) -> [String] {
        guard let command = try? StatusCommand.parse([]),
            let path = try? command.options.storePath(in: context),
            Store.isAnything(at: path), let shop = try? OpenShop(command.options, in: context),
            shop.actor.may(.reportsRead)
        else { return [] }
        return ["status"]
    }
}

/// The shop today.
struct StatusView: View {
    let overview: Overview
    let user: String
    let path: String
    let currency: Currency
    let chart: TextChart

    static let fields: [Field<StatusView>] = [
        Field("shop") { .string($0.overview.shop) },
        Field("store") { .string($0.path) },
        Field("user") { .string($0.user) },
        Field("day") { .string($0.overview.day.description) },
        Field("currency") { .string($0.currency.code) },
        Field("to_ship") { .integer($0.overview.toShip) },
        Field("unpaid") { .integer($0.overview.unpaid) },
        Field("failed_mail") { .integer($0.overview.failedMail) },
        Field("low_stock") { .integer($0.overview.lowStock) },
        Field("week") { view in
            .array(
                view.overview.week.map {
                    [
                        "day": .string($0.day.description), "orders": .integer($0.orders),
                        "total": .string($0.total.decimal), "takings": .string($0.taken.decimal),
                    ]
                })
        },
        Field("refunds_due") { .integer($0.overview.refundsDue) },
        Field("pending_payments") { .integer($0.overview.pendingPayments) },
        Field("retrying_mail") { .integer($0.overview.retryingMail) },
        Field("unsendable_codes") { .integer($0.overview.unsendableCodes) },
        Field("faults") { .integer($0.overview.faults) },
    ]

    static let columns = [
        Column("shop", isProse: true), Column("to_ship"), Column("unpaid"), Column("low_stock"),
    ]

    var detail: [DetailPart]? {
        let today = overview.week.last
        let week = (try? overview.takenInWeek(currency))?.decimal ?? "too much to add up"
        let orders = overview.week.reduce(0) { $0 + $1.orders }
        let line = chart.sparkline(overview.week.map(\.taken.minorUnits))
        return [
            .line("Shop", overview.shop), .line("Signed in", user),
            .line(
                "Today",
                "\(today?.taken.decimal ?? "0") \(currency.code) taken, \(Text.count(today?.orders ?? 0, "order"))"
            ),
            .line(
                "Seven days", "\(week) \(currency.code) taken, \(Text.count(orders, "order"))  \(line)"),
            .text(""),
        ] + (todo.isEmpty ? [.text("Nothing to do.")] : todo.map { .line($0, $1) })
    }

    /// What there is to do, and the command that shows it.
    private var todo: [(String, String)] {
        let all: [(Int64, String, String, String)] = [
            (overview.faults, "fault in the store", "faults in the store", "check"),
            (overview.toShip, "order to ship", "orders to ship", "order list --to-ship"),
            (overview.unpaid, "unpaid order", "unpaid orders", "order list --unpaid"),
            (
                overview.refundsDue, "order to refund", "orders to refund",
                "order list --payment refund_due"
            ),
            (
                overview.pendingPayments, "pending payment", "pending payments",
                "payment list --pending"
            ),
            (overview.lowStock, "product low on stock", "products low on stock", "stock low"),
            (
                overview.retryingMail, "email to send again", "emails to send again",
                overview.sendsMail ? "mail send" : "config set mail.transport"
            ),
            (overview.failedMail, "email not sent", "emails not sent", "mail list --status dead"),
            (
                overview.unsendableCodes, "code that cannot be mailed", "codes that cannot be mailed",
                "mail list --status queued"
            ),
        ]
        let first = overview.hasProducts ? [] : [("No products yet", "storectl product add")]
        return first
            + all.filter { $0.0 > 0 }.map { number, one, many, command in
                ("\(number) \(number == 1 ? one : many)", "storectl \(command)")
            }
    }
}
