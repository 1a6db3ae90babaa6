import ShopText
import StoreCore

/// An open store, and who acts in it. The one place that opens a store.
struct OpenShop {
    let store: Store
    /// `nil` for someone who is not signed in.
    let signIn: SignIn?
    /// Where the token of the sign-in came from; `nil` if there is none.
    let tokenSource: TokenSource?
    /// Whether mail written by a change is left for `storectl mail send`.
    var leavesMail = false
    private let context: Context
    /// Whether to say that mail could not be sent.
    private let tellsOfMail: Bool

    var actor: Actor { signIn?.actor ?? .anonymous }

    init(_ options: GlobalOptions, in context: Context) throws {
        let store = try OpenShop.openStore(options, in: context)
        let (token, source) = try options.tokenAndSource(forStore: StorePlace(store), in: context)
        do {
            self.init(
                store: store, signIn: try token.map { try store.signIn(token: $0) },
                tokenSource: token.map { _ in source }, context: context,
                tellsOfMail: options.verbose || !options.quiet)
            context.facts.isForCustomer = signIn != nil && !actor.may(.ordersWrite)
        } catch AccessError.invalidToken {
            throw UnusableToken(source: source)
        }
    }

    /// The store without an actor, for signing in.
    init(withoutSignIn options: GlobalOptions, in context: Context) throws {
        self.init(
            store: try OpenShop.openStore(options, in: context), signIn: nil, tokenSource: nil,
            context: context,
            tellsOfMail: options.verbose || !options.quiet)
    }

    private init(
        store: Store, signIn: SignIn?, tokenSource: TokenSource?, context: Context, tellsOfMail: Bool
    ) {
        self.store = store
        self.signIn = signIn
        self.tokenSource = tokenSource
        self.context = context
        self.tellsOfMail = tellsOfMail
    }

    /// The sign-in, for commands that concern it.
    ///
    /// - Throws: `AccessError.notSignedIn`
    func requireSignIn() throws -> SignIn {
        guard let signIn else { throw AccessError.notSignedIn }
        return signIn
    }

    /// How people in the shop read times.
    func times() throws -> ShortTime { ShortTime(try store.calendar(), now: context.environment.now()) }

    private static func openStore(_ options: GlobalOptions, in context: Context) throws -> Store {
        if let batch = context.batch {
            guard options.store == nil else { throw BatchError.otherStore }
            return batch.store
        }
        if context.environment.now().isPastYears { throw ClockError() }
        let store = try Store(at: try options.storePath(in: context), environment: context.environment)
        context.keep(store)
        context.facts.name = { (try? store.shopName()) ?? store.name }
        context.facts.calendar = { try? store.calendar() }
        return store
    }

    /// How long such an answer takes, in milliseconds: longer than the change takes on a busy machine.
    private static let evenTime: Int64 = 250

    /// A change that must take as long, and look the same, whether or not it writes an email: its answer comes after a
    /// fixed time, and if the shop sends mail, the command ends after another.
    func changeInEvenTime(_ body: (Store) throws -> Void) throws {
        let start = context.environment.now()
        // Nor may anyone learn that an email could not be sent.
        try change(isUnobserved: true) { store, _ in try body(store) }
        context.pause(until: OpenShop.evenTime, after: start)
        endEvenly(after: start)
    }

    /// Checks a password. The mail about a lock is sent although the command fails, and the command ends at the
    /// same time whether or not there is an account to write to.
    func proving<Result>(_ body: (Store, _ whenLocked: () -> Void) throws -> Result) throws -> Result {
        let start = context.environment.now()
        return try change { store, _ in
            try body(store) {
                if !leavesMail { sendMailAfterwards(isUnobserved: true) }
                endEvenly(after: start)
            }
        }
    }

    /// Where the shop sends mail, the command ends a fixed time after an instant.
    private func endEvenly(after start: Instant) {
        context.afterwards.add { [store, context] in
            guard let transport = try? store.mailTransport(), transport != .none else { return }
            context.pause(until: MailCarrier.brief * 1000 + 500, after: start)
        }
    }

    /// Changes the shop. An interrupt meanwhile rolls the change back. After the answer, it briefly tries to send the
    /// mail that the change put in the outbox.
    func change<Result>(
        isUnobserved: Bool = false, _ body: (Store, Actor) throws -> Result
    ) throws -> Result {
        let result = try context.interruption.protect(onInterrupt: { [store] in store.interrupt() }) {
            try body(store, actor)
        }
        context.facts.hasChanged = true
        if !leavesMail { sendMailAfterwards(isUnobserved: isUnobserved) }
        return result
    }

    private func sendMailAfterwards(isUnobserved: Bool) {
        context.afterwards.add(once: "mail") {
            [store, context, actor, tells = tellsOfMail && !isUnobserved] in
            MailCarrier(store: store, context: context).tryFreshMail(telling: tells ? actor : nil)
        }
    }
}

/// The computer's clock shows a time that nothing can be dated with.
struct ClockError: StoreError, Equatable {
    var kind: ErrorKind { .internalFault }
    var code: String { "clock_out_of_range" }
    var message: String { "this computer's clock is wrong: it is past the year 9999" }
    var hint: String? { "set the clock" }
}

/// A token that the store does not accept: forged, expired, revoked or from another store.
struct UnusableToken: StoreError, Equatable {
    let source: TokenSource

    var kind: ErrorKind { AccessError.invalidToken.kind }
    var code: String { AccessError.invalidToken.code }
    var message: String {
        switch source {
        case .session: AccessError.invalidToken.message
        case .file(let path): "the token in \(Located.file(path)) is not valid"
        case .variable(let name): "the token in \(name) is not valid"
        }
    }
    var hint: String? {
        switch source {
        case .session: "run `storectl login USER`, or `storectl logout` to continue without an account"
        case .file: "give a file with a valid token, or leave out --token-file"
        case .variable: "set it to a valid token, or unset it"
        }
    }
}
