import ShopText
import StoreCore

/// Who is signed in, how, and where the token comes from.
struct SignInView: View {
    let signIn: SignIn
    private let store: Store
    let source: TokenSource?

    init(_ signIn: SignIn, store: Store, source: TokenSource?) {
        self.signIn = signIn
        self.source = source
        self.store = store
    }

    static let fields: [Field<SignInView>] =
        UserView.fields.map { field in field.of { UserView($0.signIn.account) } } + [
            Field("expires_at") { .string($0.signIn.expiresAt.rfc3339) },
            Field("session") { .text($0.signIn.sessionID) },
            Field("token_name") { .text($0.tokenName) },
            Field("token_source") { .text($0.source?.text) },
            Field("permissions") { view in
                .array(
                    Permission.allCases.filter { view.signIn.actor.may($0) }.map { .string($0.rawValue) })
            },
        ]

    static let columns = UserView.columns + [Column("expires_at", title: "SIGN-IN EXPIRES")]

    private var tokenName: String? {
        if case .apiToken(_, let name) = signIn.credential { name } else { nil }
    }

    var detail: [DetailPart]? {
        let account = signIn.account
        let permissions = Permission.allCases.filter { signIn.actor.may($0) }.map(\.rawValue)
        let lines: [(String, String)] = [
            ("Store", (try? store.shopName()) ?? store.name), ("Username", account.username),
            ("Email", account.email),
            ("Name", account.fullName), ("Role", account.role.rawValue), ("Token", tokenName ?? ""),
            ("Permissions", tokenName == nil ? "" : permissions.joined(separator: ", ")),
            ("Expires", signIn.expiresAt.rfc3339),
            ("Token from", source?.text ?? ""),
        ]
        return lines.filter { !$0.1.isEmpty }.map { .line($0.0, $0.1) }
    }
}
