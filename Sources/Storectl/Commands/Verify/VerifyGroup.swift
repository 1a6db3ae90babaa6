import ArgumentParser
import ShopText
import StoreCore

/// `storectl verify …`
struct VerifyGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify your email address.",
        discussion: """
            Examples:
              storectl verify request
              storectl verify confirm
            """,
        subcommands: [VerifyRequest.self, VerifyConfirm.self, VerifyUndo.self])
}

/// `storectl verify request`
struct VerifyRequest: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Mail a code to your email address.",
        discussion: """
            The code works once, within an hour, and replaces any earlier code. No second code is mailed \
            within a minute while the first is unused. In a shop that requires verification before signing \
            in, give the address; the answer is then the same whether or not it belongs to an account. It takes no \
            idempotency key: a second code is never mailed by mistake.

            Examples:
              storectl verify request
              storectl verify request ann@example.com
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("email", "requested") }

    @Argument(help: "The email address, if you are not signed in.") var email: String?
    @OptionGroup var preview: PreviewOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        if let email {
            let shop = try OpenShop(withoutSignIn: options, in: context)
            try shop.changeInEvenTime { store in
                try store.requestVerification(email: email, isPreview: preview.dryRun)
            }
            return try .codeRequest(
                email, by: shop.store.mailTransport(), next: options.next("verify confirm")
            ).asPreview(preview.dryRun)
        }
        let shop = try OpenShop(options, in: context)
        let account = try shop.change { store, actor in
            try store.requestVerification(as: actor, isPreview: preview.dryRun)
        }
        return .record(
            [.init("email", .string(account.email)), .init("requested", true)],
            saying: try shop.store.mailTransport().obstacle(to: account.email)?.sentence
                ?? "An email with a code for \(account.email) is on its way.\n"
                + options.next("verify confirm")
        ).asPreview(preview.dryRun)
    }
}

/// `storectl verify confirm`
struct VerifyConfirm: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Verify your address with the mailed code.",
        discussion: """
            This also confirms a new address set with `storectl profile edit`. You are asked for the code. As an \
            argument, it is visible to other users of the machine while the command runs, though it works only once; \
            scripts should use --code-file.

            Examples:
              storectl verify confirm
              storectl verify confirm --code-file code
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("is_verified") }

    @Argument(help: "The code in the email.") var code: String?
    @OptionGroup var codeOption: CodeOption
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if code != nil, codeOption.codeFile != nil {
            throw ValidationError("Give the code or --code-file, not both")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let code = try code ?? codeOption.read(options, in: context)
        let confirmed = try shop.change { store, _ in
            try store.confirmVerification(code: code, mutation.request)
        }
        return .change(confirmed) { account in
            .record(
                // Whoever holds the code may not own the account.
                [.init("is_verified", .bool(account.isVerified))], saying: "The email address is verified.")
        }
    }
}

/// `storectl verify undo`
struct VerifyUndo: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo a change of your email address.",
        discussion: """
            Takes the code that was mailed to the previous address, within 72 hours. This restores that address and \
            ends all sign-ins, all tokens for programs and the password; a code for a new password is mailed to the \
            address.

            Examples:
              storectl verify undo
              storectl verify undo --code-file code
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("username", "email") }

    @OptionGroup var codeOption: CodeOption
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(withoutSignIn: options, in: context)
        let code = try codeOption.read(options, in: context)
        let undone = try shop.change { store, _ in
            try store.undoAddressChange(code: code, mutation.request)
        }
        return .change(undone) { account in
            .record(
                [.init("username", .string(account.username)), .init("email", .string(account.email))],
                saying:
                    "The email address of \(account.username) is \(account.email) again. All sign-ins, tokens "
                    + "and the password have ended.\n" + options.next("password reset"))
        }
    }
}
