import ShopText

/// How the shop sends mail, from the setting `mail.transport`. The command runs as the user who runs
/// storectl: see storectl-security(7).
public enum MailTransport: Equatable, Sendable {
    /// Mail stays in the outbox.
    case none
    /// A Maildir (https://cr.yp.to/proto/maildir.html), by its absolute path; in a sandbox, whose folder has a name of
    /// chance, by `./` and its place beside the store.
    case maildir(path: String)
    /// A program that takes a message as sendmail(8) does, by its absolute path, and its first arguments.
    case sendmail(command: String, arguments: [String])

    /// Reads `none`, `maildir:/var/mail/shop` or `sendmail:/usr/bin/msmtp -C "/etc/shop/msmtp rc"`: words are
    /// separated by spaces and may be in quotation marks. There is no shell.
    public init?(_ text: String) {
        guard !text.unicodeScalars.contains(where: \.actsOrHides) else { return nil }
        if text == "none" {
            self = .none
        } else if text.hasPrefix("maildir:/") || text.hasPrefix("maildir:./") {
            self = .maildir(path: String(text.dropFirst("maildir:".count)))
        } else if text.hasPrefix("sendmail:"), let words = Self.words(text.dropFirst("sendmail:".count)),
            let command = words.first, command.hasPrefix("/")
        {
            self = .sendmail(command: command, arguments: Array(words.dropFirst()))
        } else {
            return nil
        }
    }

    /// The path of a Maildir, wherever the store is.
    public static func path(_ path: String, besideStore store: String) -> String {
        path.hasPrefix("./") ? "\(Store.folder(of: store))/\(path.dropFirst(2))" : path
    }

    /// As ``init(_:)`` reads it back.
    public var text: String {
        switch self {
        case .none: "none"
        case .maildir(let path): "maildir:\(path)"
        case .sendmail(let command, let arguments):
            "sendmail:" + ([command] + arguments).map(Self.quoted).joined(separator: " ")
        }
    }

    /// The words of a command line; `nil` where a quotation mark is left open.
    public static func words(_ text: some StringProtocol) -> [String]? {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let mark = quote {
                if character == mark { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
        return quote == nil ? words : nil
    }

    private static func quoted(_ word: String) -> String {
        guard word.isEmpty || word.contains(where: { $0 == " " || $0 == "\"" || $0 == "'" }) else {
            return word
        }
        if !word.contains("\"") { return "\"\(word)\"" }
        if !word.contains("'") { return "'\(word)'" }
        // A quotation mark of the one kind stands between marks of the other.
        return "\"" + word.replacing("\"", with: "\"'\"'\"") + "\""
    }
}
