import ArgumentParser
import ShopText
import StoreCore

/// `storectl mail send`
struct MailSend: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send the mails that are due.",
        discussion: """
            Commands send their own mail at once, when they can; this sends what was left over, and belongs into \
            cron. A mail that cannot be sent is tried again after 1, 2, 4 … minutes, ten times. Every mail leaves \
            at least once: after a crash perhaps twice, with the same Message-ID.

            With numbers, sends these now, also those that were given up. With --quiet, nothing is said where \
            nothing was due. While mail.transport is none, nothing is due.

            Examples:
              storectl mail send
              storectl mail send 3 4
            """)
    static let view: (any View.Type)? = nil

    @Argument(help: "Mails to send now, by their numbers.") var mails: [String] = []
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let ids = try mails.map(MailSend.id)
        let shop = try Shop(options, in: context)
        try shop.store.checkSending(as: shop.actor)
        guard try shop.store.mailTransport() != .none else {
            if !ids.isEmpty { throw MailError.noTransport }
            // What a shop has decided is no failure, and cron would tell of it every minute.
            return try answer(MailReport(), context).noting("nothing is sent: mail.transport is none")
        }
        try shop.store.requeueMails(ids, as: shop.actor)
        let carrier = MailCarrier(store: shop.store, context: context)
        let choices: [MailChoice] = ids.isEmpty ? [.due] : ids.map { .one($0) }
        var total = MailReport()
        for choice in choices { total += try carrier.send(choice, patience: MailCarrier.patience) }
        let answer = try answer(total, context)
        guard total.failed + total.dead > 0 else { return answer }
        return (total.lastError.map { answer.noting("the latest failure: \($0)") } ?? answer).ending(.partial)
    }

    private func answer(_ report: MailReport, _ context: Context) throws -> Answer {
        if report == MailReport(), options.quiet, try options.format(in: context) == .table {
            return .nothing
        }
        return .record(
            [
                .init("sent", .integer(report.sent)), .init("failed", .integer(report.failed)),
                .init("dead", .integer(report.dead)), .init("last_error", .text(report.lastError)),
            ], saying: "\(report.sent) sent, \(report.failed) to be tried again, \(report.dead) given up")
    }

    /// - Throws: `CatalogError` unless it is a number.
    static func id(_ text: String) throws -> Int64 {
        try WholeNumber.read(text, "mail", 1...Int64.max)
    }
}
