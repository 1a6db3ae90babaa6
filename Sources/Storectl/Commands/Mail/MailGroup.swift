import ArgumentParser
import StoreCore

/// `storectl mail …`
struct MailGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "See and send the shop's mail.",
        discussion: """
            Each email is stored in the same transaction as the change it reports, and sent afterwards. The setting \
            mail.transport says how; see storectl-accounts(7).

            Examples:
              storectl mail list --status dead
              storectl mail show 3
              storectl mail send
            """,
        subcommands: [MailList.self, MailShow.self, MailSend.self])
}

extension MailStatus: ExpressibleByArgument {}

/// `storectl mail list`
struct MailList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List mail, newest first.",
        discussion: """
            An email is dead after ten failed attempts, or when it is out of date.

            Examples:
              storectl mail list
              storectl mail list --status dead --json
            """)
    static let view: (any View.Type)? = MailView.self

    @Option(help: "Only mail with this status: queued, sent or dead.") var status: MailStatus?
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try .page(list, id: \.id, view: MailView.init) { [status] page in
            try shop.store.mails(status: status, page: page, as: shop.actor)
        }
    }
}

/// `storectl mail show`
struct MailShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an email.",
        discussion: """
            The text of an email with a code is never shown: only its recipient may read it.

            Examples:
              storectl mail show 3
              storectl mail show 3 --json --fields text
            """)
    static let view: (any View.Type)? = MailView.self

    @Argument(help: "The email's number.") var mail: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let id = try MailSend.id(mail)
        let shop = try OpenShop(options, in: context)
        return .record(MailView(try shop.store.mail(id, as: shop.actor)))
    }
}
