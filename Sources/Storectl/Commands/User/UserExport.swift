import ArgumentParser
import ShopText
import StoreCore

/// `storectl user export`
struct UserExport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export everything the shop knows about a person as JSON.",
        discussion: """
            Without a user, it is you. Admins can export others, and guests by email address. The file has \
            the profile, addresses, cart, orders, documents, reviews, mail, sign-ins, tokens, coupons, the \
            commands they ran and those that changed their account; it has no password, code or token. \
            Notes that staff wrote for each other are only in the file that an admin exports.

            Examples:
              storectl user export > me.json
              storectl user export ann ann.json
              storectl user export guest@example.com guest.json
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "A username, email address or id; by default you.") var user: String?
    @Argument(help: "The file to write; - or none for standard output.", completion: .file())
    var file: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil { throw PersonFileError() }
    }

    func answer(_ context: Context) throws -> Answer {
        // A dash is no user: the person who asks, to standard output.
        let (user, file) = user == "-" && file == nil ? (nil, "-") : (user, file)
        let output = try RowFile.path(file, in: context)
        let shop = try OpenShop(options, in: context)
        let person = try shop.store.personFile(user, as: shop.actor)
        var text: String? = person.json(now: context.environment.now()).prettyText + "\n"
        let answer = try RowFile.write(to: output, isPrivate: true) {
            defer { text = nil }
            return text.map { Array($0.utf8) }
        }
        return output == nil ? answer : .wrote(file ?? "")
    }
}

/// `--fields` was given for a file that includes everything.
struct PersonFileError: StoreError, Equatable {
    var kind: ErrorKind { .usage }
    var code: String { "fields_are_all" }
    var message: String { "an export includes every field; --fields does not apply" }
    var hint: String? { "choose members with jq: `storectl user export ann | jq .orders`" }
}

extension PersonFile {
    fileprivate func json(now: Instant) -> JSONValue {
        [
            "exported_at": .string(at.rfc3339),
            "email": .string(email),
            "profile": account.map { UserRightsView($0).json } ?? .null,
            "addresses": .array(addresses.map { AddressView($0).json }),
            "cart": .array(cart.map { CartItemView($0).json }),
            "orders": .array(orders.map { OrderView($0).json }),
            "documents": .array(documents.map(\.json)),
            "reviews": .array(reviews.map { ReviewView($0).json }),
            "mails": .array(mails.map(\.json)),
            "sessions": .array(
                sessions.map { SessionView(session: $0, isCurrent: false).json(without: "is_current") }),
            "tokens": .array(tokens.map { TokenView($0, now: now).json(without: "token") }),
            "failed_sign_ins": .integer(failures),
            "coupons": .array(coupons.map { .string($0) }),
            "journal": .array(
                deeds.map { deed in
                    [
                        "entry": .integer(deed.entry), "at": .string(deed.at.rfc3339),
                        "command": .string(deed.command),
                        "touched": (try? JSONReader.value(of: deed.touched)) ?? .array([]),
                        "idempotency_key": deed.key.map { .string($0) } ?? .null,
                    ]
                }),
        ]
    }
}

extension View {
    /// The record without a member.
    fileprivate func json(without name: String) -> JSONValue { .object(record.filter { $0.name != name }) }
}

extension IssuedDocument {
    /// As it was issued, the buyer's address too.
    fileprivate var json: JSONValue {
        .object(
            DocumentView(self).record + [
                .init("text", .string(content.text(width: Context.paperWidth) { $0.displayWidth }))
            ])
    }
}

extension Mail {
    /// Without what is only needed for sending; codes have been removed from the text.
    fileprivate var json: JSONValue {
        .object(
            MailView(self).record.filter {
                ["id", "kind", "status", "to", "name", "subject", "created_at", "sent_at"].contains($0.name)
            } + [.init("text", .string(kind?.isSecret ?? true ? "" : text))])
    }
}
