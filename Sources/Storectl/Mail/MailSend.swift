import ArgumentParser
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

            With numbers, sends these now, also those that were given up.

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
        try shop.store.requeueMails(ids, as: shop.actor)
        guard try shop.store.mailTransport() != .none else { throw MailError.noTransport }
        let carrier = MailCarrier(store: shop.store, context: context)
        let choices: [MailChoice] = ids.isEmpty ? [.due] : ids.map { .one($0) }
        var (sent, failed, dead) = (0, 0, 0)
        var reasons: [String] = []
        for choice in choices {
            let report = try carrier.send(choice, patience: MailCarrier.patience)
            (sent, failed, dead) = (sent + report.sent, failed + report.failed, dead + report.dead)
            if let error = report.lastError { reasons.append(error) }
        }
        var answer = Answer.record(
            [
                .init("sent", .integer(sent)), .init("failed", .integer(failed)),
                .init("dead", .integer(dead)),
                .init("last_error", .text(reasons.last)),
            ], saying: "\(sent) sent, \(failed) to be tried again, \(dead) given up")
        if let reason = reasons.last { answer = answer.noting("the latest failure: \(reason)") }
        return failed + dead > 0 ? answer.ending(.partial) : answer
    }

    /// - Throws: `CatalogError` unless it is a number.
    static func id(_ text: String) throws -> Int64 {
        try WholeNumber.read(text, "mail", 1...Int64.max)
    }
}
