import GRDB
import ShopText

/// One transaction on the store: the connection, the actor, and the single instant at which it all happens. Queries are
/// its extensions, each next to its feature.
public final class Transaction {
    let database: Database
    let actor: Actor
    let instant: Instant
    /// The store's currency.
    let currency: Currency
    let environment: Environment
    /// The idempotency key of the change, by which an order can be found.
    var idempotencyKey: String?
    /// Whether it is one of several changes committed together.
    var isInGroup = false
    /// The recorder of its changes, if there is one.
    weak var recording: SQLiteSession?
    /// Changes that were made without recording, as a changeset.
    var noted = NotedChanges()
    /// Statements that run thousands of times, by their SQL.
    private var rawStatements: [String: RawStatement] = [:]
    /// Functions that such statements call, by name.
    private var rowFunctions: [String: RowFunction] = [:]
    /// The column names looked up so far, by schema and table.
    var knownColumns: [String: [String]] = [:]
    /// The settings, with the number of row changes after which they were read.
    var knownSettings: (changes: Int, values: [String: String])?
    /// The tables that are not as this version creates them; `nil` until they are looked for.
    var knownAltered: Set<String>?
    /// Categories that look like others, by how they look; `nil` until they are looked for.
    var knownOtherForms: [String: Int64]?
    /// What the transaction has touched, in order, for the journal.
    private(set) var touched: [Touch] = []
    /// The emails it has written.
    private(set) var mailed: [Effects.MailEffect] = []
    /// What it has made or ended whose rows no changeset has, such as sign-ins.
    private(set) var unrecorded: [(noun: String, kind: RecordedChange.Kind, count: Int64)] = []

    init(_ database: Database, actor: Actor, instant: Instant, currency: Currency, environment: Environment) {
        self.database = database
        self.currency = currency
        self.actor = actor
        self.instant = instant
        self.environment = environment
    }

    /// A statement that is prepared once in this transaction.
    func rawStatement(_ sql: String) throws -> RawStatement {
        if let known = rawStatements[sql] { return known }
        let made = try RawStatement(database, sql: sql)
        rawStatements[sql] = made
        return made
    }

    /// A function that is made known once in this transaction.
    func rowFunction(_ name: String) throws -> RowFunction {
        if let known = rowFunctions[name] { return known }
        let made = try RowFunction(name, on: database)
        rowFunctions[name] = made
        return made
    }

    /// Records that the journal entry is about this thing, once.
    func touch(_ noun: Touch.Noun, _ name: some CustomStringConvertible) {
        let touch = Touch(noun: noun, name: name.description)
        if touched.count < Transaction.fewTouches {
            guard !touched.contains(touch) else { return }
        } else {
            if touchedAlready.isEmpty { touchedAlready = Set(touched) }
            guard touchedAlready.insert(touch).inserted else { return }
        }
        touched.append(touch)
    }

    /// Records that an email was written, for previews.
    func noteMail(_ kind: String, to recipient: String) {
        mailed.append(Effects.MailEffect(kind: kind, recipient: recipient))
    }

    /// Notes that sign-ins or tokens were made or ended, for previews.
    func note(_ noun: String, _ kind: RecordedChange.Kind, _ count: Int = 1) {
        if count > 0 { unrecorded.append((noun, kind, Int64(count))) }
    }

    /// Up to this many are found faster by linear search than with a set.
    private static let fewTouches = 16
    private var touchedAlready: Set<Touch> = []
}

/// A thing that a journal entry is about, such as `product:MUG`.
struct Touch: Hashable, CustomStringConvertible {
    enum Noun: String, CaseIterable {
        case store, setting, user, token, mail, product, category, cart, order, payment, tax, shipping, coupon
        case shipment, document, review
    }

    let noun: Noun
    let name: String

    var description: String { "\(noun.rawValue):\(name)" }
}
