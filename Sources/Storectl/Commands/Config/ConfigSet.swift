import ArgumentParser
import Glibc
import ShopText
import StoreCore

/// `storectl config set`
struct ConfigSet: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a setting, or reset it to its default.",
        discussion: """
            `storectl config list` shows all settings. To set a value of several lines, such as a mail template, use \
            --file.

            Setting mail.transport does not send email that is already waiting: on a terminal you are asked whether \
            to send it; otherwise, run `storectl mail send`.

            Examples:
              storectl config set require_verified checkout
              storectl config set mail.from shop@example.com
              storectl config set mail.transport "sendmail:msmtp -C /etc/shop/msmtprc"
              storectl config set mail.transport maildir:/var/mail/shop
              storectl config set mail.template.shipped.text --file shipped.txt
              storectl config set mail.template.shipped.text --reset
            """)
    static let view: (any View.Type)? = SettingView.self

    @Argument(help: "The setting.") var key: String
    @Argument(help: "The new value.") var value: String?
    @Option(
        help: ArgumentHelp("Read the value from this file, or - for standard input.", valueName: "file"),
        completion: .file())
    var file: String?
    @Flag(help: "Reset it to its default.") var reset = false
    /// The earlier name of `--reset`.
    @Flag(help: .hidden) var standard = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        // Asked for on a terminal.
        if value == nil, file == nil, !reset, !standard { return }
        guard [value != nil, file != nil, reset || standard].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a value, --file or --reset")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        var shop = try OpenShop(options, in: context)
        shop.leavesMail = key == "mail.transport"
        let value = try newValue(shop, context)
        let action = try SetSetting(key, to: value)
        let setting = try action.outcome(in: shop.store)
        let changed = try shop.run(action, mutation) { _ in .record(SettingView(setting)) }
        let answer = try changed.noting(waitingMail(in: shop, context))
        // It may be installed later; mail waits until then.
        guard key == "mail.transport", case .sendmail(let command, _)? = MailTransport(setting.value),
            access(command.fileName, X_OK) != 0
        else { return answer }
        return answer.noting("warning: \(command) cannot be run: \(SystemReason.last)")
    }

    /// Asks before sending mail that has been waiting: some of it may be long out of date.
    private func waitingMail(in shop: OpenShop, _ context: Context) throws -> [String] {
        guard shop.leavesMail, !mutation.dryRun, shop.actor.may(.mailSend),
            try shop.store.mailTransport() != .none
        else { return [] }
        let most = 1000
        let waiting = try shop.store.mails(status: .queued, page: Page(limit: most), as: shop.actor)
        let count = waiting.count
        guard count > 0 else { return [] }
        let mails = count == 1 ? "1 email is" : "\(count)\(count == most ? " or more" : "") emails are"
        guard options.mayAsk(in: context), try context.ask("\(mails) waiting to be sent. Send now?") else {
            return [
                "\(mails) waiting; list them with `storectl mail list --status queued`, "
                    + "send them with `storectl mail send`"
            ]
        }
        let carrier = MailCarrier(store: shop.store, context: context)
        let now = context.environment.now()
        try shop.store.requeueMails(waiting.filter { $0.expiresAt > now }.map(\.id), as: shop.actor)
        let report = try carrier.send(.due, patience: MailCarrier.patience)
        return ["\(report.sent) sent"] + (report.lastError.map { ["last failure: \($0)"] } ?? [])
    }

    private func newValue(_ shop: OpenShop, _ context: Context) throws -> String? {
        if reset || standard { return nil }
        if let value = try value ?? askedValue(shop, context) {
            return key == "mail.transport" ? try ConfigSet.absolute(value, context) : value
        }
        guard let file else { return nil }
        let bytes =
            file == "-"
            ? try context.input.everything()
            : try InputFile.read(context.resolved(file), limit: 1 << 18).bytes
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SecretError.notText("value") }
        return text
    }

    private static let valueMissing = UsageError.parse(
        message: "give a value, --file or --reset", hint: "see 'storectl config set --help'")

    /// The value that a person types, with what the setting is for and its choices.
    private func askedValue(_ shop: OpenShop, _ context: Context) throws -> String? {
        if file != nil { return nil }
        if let sign = key.firstIndex(of: "="), Setting.all.contains(where: { $0.key == key[..<sign] }) {
            let value = String(key[key.index(after: sign)...])
            throw UsageError.parse(
                message: "the value is a word of its own",
                hint: "run `storectl config set \(key[..<sign]) \(value.shellWord)`")
        }
        guard options.mayAsk(in: context), let setting = Setting.all.first(where: { $0.key == key }) else {
            throw ConfigSet.valueMissing
        }
        try shop.actor.require(.configWrite)
        let choices = setting.choices.map { Completion.Candidate(value: $0) }
        let word = try context.askWord(key, rule: setting.summary, among: choices)
        guard let word else { throw ConfigSet.valueMissing }
        return word
    }

    /// The transport with its path made absolute and its command resolved as the shell does now, because cron may look
    /// elsewhere.
    ///
    /// - Throws: `CommandNotFound`
    private static func absolute(_ text: String, _ context: Context) throws(CommandNotFound) -> String {
        if text.hasPrefix("maildir:"), text != "maildir:" {
            return "maildir:" + context.resolved(String(text.dropFirst("maildir:".count)))
        }
        guard text.hasPrefix("sendmail:"), let words = MailTransport.words(text.dropFirst("sendmail:".count)),
            let name = words.first, !name.isEmpty, !name.hasPrefix("/")
        else { return text }
        let folders =
            name.contains("/") ? [""] : (context.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        let places = folders.map { context.resolved($0.isEmpty ? name : "\($0)/\(name)") }
        guard let place = places.first(where: { access($0.fileName, X_OK) == 0 }) else {
            throw CommandNotFound(name: name)
        }
        return MailTransport.sendmail(command: place, arguments: Array(words.dropFirst())).text
    }
}

/// A command that was not found.
struct CommandNotFound: StoreError, Equatable {
    let name: String

    var kind: ErrorKind { .invalidInput }
    var code: String { "command_not_found" }
    var message: String { "command \(name) not found" + (name.contains("/") ? "" : " in PATH") }
    var hint: String? { "give its full path, such as sendmail:/usr/sbin/sendmail" }
}
