import ArgumentParser
import ShopText
import StoreCore

/// `storectl payment …`
struct PaymentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment",
        abstract: "See payments, and settle those whose outcome is unknown.",
        discussion: """
            Payments are taken with `storectl order pay` and `storectl checkout --payment`, and refunded with \
            `storectl order refund`.

            Examples:
              storectl payment list --pending
              storectl payment reconcile
            """,
        subcommands: [
            PaymentList.self, PaymentShow.self, PaymentReconcile.self, PaymentAbandon.self,
            PaymentNotify.self, PaymentDismiss.self,
        ])
}

/// `storectl payment list`
struct PaymentList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List payments, newest first.",
        discussion: """
            Examples:
              storectl payment list
              storectl payment list --pending --format ids
              storectl payment list --kind refund --since 2026-11-01
            """)
    static let view: (any View.Type)? = PaymentOfCustomerView.self

    @Flag(help: "Only payments whose outcome is not known yet.") var pending = false
    @Option(help: "Only of this kind: authorize, capture, void, refund or chargeback.")
    var kind: PaymentKind?
    @OptionGroup var filter: RecordFilterOptions
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let filter = try filter.filter()
        return try .page(list, id: \.id, view: PaymentOfCustomerView.init) { page in
            try shop.store.payments(filter, openOnly: pending, kind: kind, page: page, as: shop.actor)
        }
    }
}

extension PaymentKind: ExpressibleByArgument {}

/// `storectl payment show`
struct PaymentShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a payment.",
        discussion: """
            Examples:
              storectl payment show 5
            """)
    static let view: (any View.Type)? = PaymentOfCustomerView.self

    @Argument(help: "The payment's number.") var payment: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let id = try WholeNumber.read(payment, "payment", 1...Int64.max)
        let notices = try shop.store.mismatchedEvents(ofPayment: id, as: shop.actor)
            .map {
                "event \($0) does not fit it: compare with the provider's own records, then run "
                    + "`storectl payment dismiss \($0.shellWord)`"
            }
        return .record(PaymentOfCustomerView(try shop.store.payment(id, as: shop.actor))).noting(notices)
    }
}

/// `storectl payment reconcile`
struct PaymentReconcile: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Find out the outcome of pending payments.",
        discussion: """
            Asks the providers again with the same keys, so that no money is taken twice; after 20 hours it only \
            looks payments up. Expired authorizations are released. Run it from cron. Exit code 5 means that some \
            payments are still pending. \
            --dry-run lists them and asks nobody. It takes no idempotency key, as each payment has its own.

            Examples:
              storectl payment reconcile
              storectl payment reconcile --quiet
            """)
    static let view: (any View.Type)? = PaymentOfCustomerView.self

    @OptionGroup var preview: PreviewOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let open = try shop.store.openPayments(as: shop.actor)
        let lapsing = try shop.change { store, actor in
            try store.run(LapseAuthorizations(), as: actor, Request(isPreview: preview.dryRun))
        }
        if preview.dryRun {
            let payments = try open.map { PaymentOfCustomerView(try shop.store.payment($0, as: shop.actor)) }
            return Answer.change(lapsing) { _ in .list(payments) }
        }
        let lapsed = lapsing.value
        let desk = PaymentDesk(shop: shop, context: context)
        var notices: [String] = []
        for id in open {
            do { try desk.ask(id, isFirst: false) { notices.append($0) } } catch let error as any StoreError {
                // A provider that cannot be asked does not hold up the others.
                guard error.isOfOnePayment else { throw error }
                notices.append("payment \(id): \(error.message)")
            }
        }
        let payments = try open.map { try shop.store.payment($0, as: shop.actor) }
        if lapsed > 0 {
            notices.append(
                lapsed == 1 ? "1 authorization has expired" : "\(lapsed) authorizations have expired")
        }
        let isLeft = payments.contains(where: \.isOpen)
        return .list(payments.map(PaymentOfCustomerView.init)).noting(notices).ending(
            isLeft ? .partial : .done)
    }
}

extension StoreError {
    /// Whether it is about one payment and its provider, not about the store, which others could not use either.
    fileprivate var isOfOnePayment: Bool {
        switch self {
        case is ProviderFault, is PaymentError: true
        default: kind != .interrupted && kind != .busy
        }
    }
}

/// `storectl payment abandon`
struct PaymentAbandon: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon",
        abstract: "Give up a payment that nobody will finish, or release what one reserves.",
        discussion: """
            For a payment that the customer never confirmed, or whose provider does not answer any more. The \
            provider is asked once more; then the payment counts as failed, and the order can be paid or cancelled. \
            If the money comes after all, `storectl payment notify` records it.

            The provider is asked to release what an authorization still reserves, such as one whose capture is \
            declined; then the order can be paid in another way.

            Examples:
              storectl payment abandon 5
              storectl payment abandon 5 --yes
            """)
    static let view: (any View.Type)? = PaymentView.self

    @Argument(help: "The payment's number.") var payment: String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let id = try WholeNumber.read(payment, "payment", 1...Int64.max)
        try shop.store.checkAbandoning(as: shop.actor)
        let before = try shop.store.payment(id, as: shop.actor)
        if before.kind == .authorize, before.status == .succeeded {
            return try release(before, shop, context)
        }
        if !mutation.dryRun { _ = try? PaymentDesk(shop: shop, context: context).ask(id, isFirst: false) }
        let payment = try shop.store.payment(id, as: shop.actor)
        guard payment.isOpen else { throw PaymentError.settled(id, status: payment.status.rawValue) }
        if try confirmation.isNeeded(mutation, in: shop) {
            let money = "\(payment.amount.decimal) \(payment.amount.currency.code)"
            try confirmation.confirm(
                "Give up on payment \(id) of \(money) for order \(payment.order)?", options, in: context)
        }
        let given = ProviderAnswer(.failed, failure: .init(code: "abandoned", message: ""))
        return try shop.run(SettlePayment(payment, given), mutation) { record in
            .record(PaymentView(record.payments.first { $0.id == id } ?? payment))
                .noting("if the money comes after all, record it with `storectl payment notify`")
        }
    }

    /// Asks for what an authorization reserves to be released, and answers with that.
    private func release(_ payment: Payment, _ shop: OpenShop, _ context: Context) throws -> Answer {
        if try confirmation.isNeeded(mutation, in: shop) {
            // What cannot be released is said before anybody is asked.
            let preview = try shop.store.run(
                ReleaseAuthorization(payment.id), as: shop.actor, Request(isPreview: true))
            let hold = preview.value.payments.last { $0.parent == payment.id } ?? payment
            let money = "\(hold.amount.decimal) \(hold.amount.currency.code)"
            try confirmation.confirm(
                "Release \(money) reserved for order \(payment.order)?", options, in: context)
        }
        return try shop.pay(ReleaseAuthorization(payment.id), mutation, in: context) { record in
            .record(PaymentView(record.payments.last { $0.parent == payment.id } ?? payment))
                .noting(record.notices)
        }
    }
}

/// `storectl payment notify`
struct PaymentNotify: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Record an event from a payment provider.",
        discussion: """
            The event is a JSON object, as described in storectl-payment(7) or as sent by Stripe. An event that \
            arrives twice, late or out of order never counts twice. An event that does not match is stored but \
            changes nothing: exit code 2, or 3 if the shop does not know the payment.

            Examples:
              storectl payment notify --file event.json
              curl -s "$URL" | storectl payment notify --file -
            """)
    static let view: (any View.Type)? = PaymentNoticeView.self

    @Option(
        help: ArgumentHelp("The file with the event, or - for standard input.", valueName: "file"),
        completion: .file())
    var file: String
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let bytes =
            file == "-"
            ? try context.input.everything()
            : try InputFile.read(context.resolved(file), limit: ProviderEvent.limit).bytes
        guard let event = try ProviderEvent.read(bytes) else {
            return Answer.nothing.noting("the event is not about the outcome of a payment")
        }
        let recorded = try shop.change { store, actor in
            try store.run(NotifyPayment(event), as: actor, mutation.request)
        }
        let notice = recorded.value
        var notices: [String] = []
        if recorded.effects == nil {
            switch notice.outcome {
            case .mismatch:
                throw PaymentError.eventMismatch(event: event.id, payment: notice.payment ?? 0)
            case .unknown:
                throw PaymentError.eventUnknown(
                    event: event.id, provider: event.provider, reference: event.reference)
            case .settled, .recorded, .known: break
            }
            PaymentDesk(shop: shop, context: context)
                .release(notice.asked ?? [], isFirst: !recorded.isReplay) { notices.append($0) }
        }
        return Answer.change(recorded) { .record(PaymentNoticeView(notice: $0)) }.noting(notices)
    }
}

/// The outcome of an event.
struct PaymentNoticeView: View {
    let notice: PaymentNotice

    static let fields: [Field<PaymentNoticeView>] = [
        Field("event") { .string($0.notice.event) },
        Field("outcome") { .string($0.notice.outcome.rawValue) },
        Field("payment") { $0.notice.payment.map { .integer($0) } ?? .null },
        Field("order") { $0.notice.order.map { .integer($0) } ?? .null },
    ]

    static let columns = [Column("event"), Column("outcome"), Column("payment"), Column("order")]
}
