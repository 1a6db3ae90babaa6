import ArgumentParser
import ShopText
import StoreCore

/// `storectl mail send`
struct MailSend: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send the mail that is due.",
        discussion: """
            Commands send their own mail at once if they can. This command sends what is left; run it from \
            cron. An email that cannot be sent is tried again after 1, 2, 4 … minutes, up to ten times. Every email \
            is sent at least once; after a crash perhaps twice, with the same Message-ID.

            Give numbers to send those emails now, even dead ones. With --quiet, nothing is printed when \
            nothing was due. While mail.transport is none, no mail is due. --dry-run counts what would be sent. It \
            takes no idempotency key: running it again sends only what is due by then.

            Examples:
              storectl mail send
              storectl mail send 3 4
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("sent", "failed", "dead", "last_error") }

    @Argument(help: "The numbers of the emails to send now.") var mails: [String] = []
    @OptionGroup var preview: PreviewOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let ids = try mails.map(MailSend.id)
        let shop = try OpenShop(options, in: context)
        try shop.store.checkSending(as: shop.actor)
        guard try shop.store.mailTransport() != .none else {
            if !ids.isEmpty { throw MailError.noTransport }
            // The shop's own choice is not a failure, and cron would report it every minute.
            return try answer(MailReport(), context).noting("nothing was sent: mail.transport is none")
        }
        try shop.store.requeueMails(ids, isPreview: preview.dryRun, as: shop.actor)
        if preview.dryRun {
            let due = try ids.isEmpty ? shop.store.dueMails(as: shop.actor) : Int64(ids.count)
            return try answer(MailReport(), context).asPreview(true).noting(
                "would send \(Text.count(due, "mail"))")
        }
        let carrier = MailCarrier(store: shop.store, context: context)
        let choices: [MailChoice] = ids.isEmpty ? [.due] : ids.map { .one($0) }
        var total = MailReport()
        for choice in choices { total += try carrier.send(choice, patience: MailCarrier.patience) }
        let answer = try answer(total, context)
        guard total.failed + total.dead > 0 else { return answer }
        return (total.lastError.map { answer.noting("last failure: \($0)") } ?? answer).ending(.partial)
    }

    private func answer(_ report: MailReport, _ context: Context) throws -> Answer {
        if report == MailReport(), options.quiet, try options.format(in: context) == .table {
            return .nothing
        }
        return .record(
            [
                .init("sent", .integer(report.sent)), .init("failed", .integer(report.failed)),
                .init("dead", .integer(report.dead)), .init("last_error", .text(report.lastError)),
            ],
            saying:
                "\(report.sent) sent, \(report.failed) failed and will be tried again, \(report.dead) given up"
        )
    }

    /// - Throws: `CatalogError` unless it is a number.
    static func id(_ text: String) throws -> Int64 {
        try WholeNumber.read(text, "mail", 1...Int64.max)
    }
}
