import ShopText

/// Makes many coupons of random codes, each good once unless said otherwise; for staff. Very many are made in parts,
/// between which others write.
public struct GenerateCoupons: LongAction {
    public static let name = "coupon generate"
    public static var noun: String { "coupons" }

    /// How many coupons one step makes.
    private static let stepLength = 50

    let count: Int64
    let prefix: String
    let details: CouponDetails
    /// The codes made so far.
    @Secret var codes: [String]?
    /// Makes codes such as these will be, for a preview of many.
    @Secret var example: (@Sendable () -> String?)?

    private enum CodingKeys: String, CodingKey { case count, prefix, details }

    /// - Throws: ``CouponDetailsError/countOutOfRange(_:)``
    public init(count: Int64, prefix: String, _ details: CouponDetails) throws {
        guard (1...100_000).contains(count) else { throw CouponDetailsError.countOutOfRange(String(count)) }
        self.count = count
        self.prefix = prefix
        var details = details
        if details.uses == nil { details.uses = "1" }
        self.details = details
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    public var planned: Int? { codes.map { Int(count) - $0.count } }
    public var answer: [String] { codes ?? [] }
    public var isAnswerLong: Bool { true }

    public var foreseen: (answer: [String], effects: Effects)? {
        var effects = Effects()
        effects.things = [.init(noun: "coupon", created: count)]
        return example.map { example in ((0..<count).compactMap { _ in example() }, effects) }
    }

    /// - Throws: ``CouponRuleError``, ``CouponDetailsError`` or ``CodeError`` for the prefix.
    public mutating func prepare(in store: Store, as actor: Actor) throws {
        codes = []
        guard count > Self.atOnce else { return }
        // Before any is made: nobody wants half of what cannot be made.
        try store.read(as: actor) { transaction in
            _ = try details.made(prefix + Self.randomWord(store.environment), in: store.currency)
            _ = try transaction.scope(of: details)
        }
        example = { [prefix, details, environment = store.environment, currency = store.currency] in
            try? details.made(prefix + Self.randomWord(environment), in: currency).code
        }
    }

    /// What was made before is in the journal.
    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        codes = try store.read(as: actor) { try $0.couponCodes(madeBy: progress.entry) }
    }

    public mutating func begin(in transaction: Transaction) throws {}

    public mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        let known = codes?.count ?? 0
        let scope = try transaction.scope(of: details)
        while let made = codes?.count, made < min(known + Self.stepLength, Int(count)) {
            let word = prefix + Self.randomWord(transaction.environment)
            var coupon = try details.made(word, in: transaction.currency)
            if try transaction.coupon(code: coupon.code) != nil { continue }
            coupon.id = try transaction.insert(coupon)
            try transaction.setScope(ofCoupon: coupon.id, scope)
            codes?.append(coupon.code)
            changed.addOther()
            if made == 0 || made + 1 == count { transaction.touch(.coupon, coupon.code) }
        }
        return answer.count < count
    }

    /// - Returns: the codes.
    public func run(in transaction: Transaction) throws -> [String] {
        var action = self
        action.codes = []
        var changed = ChangedProducts()
        while try action.step(in: transaction, &changed) {}
        return action.answer
    }

    /// Twelve of 32 letters and digits that are told apart on paper (Crockford's base 32): 60 bits, so that nobody
    /// guesses one.
    private static func randomWord(_ environment: Environment) -> String {
        let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        return String(environment.randomBytes(12).map { letters[Int($0 % 32)] })
    }
}

extension Transaction {
    /// The codes of the coupons that the parts of an entry made, in their order.
    ///
    /// - Throws: ``JournalError/answerForgotten(_:entry:)`` where the journal has dropped its rows.
    fileprivate func couponCodes(madeBy entry: Int64) throws -> [String] {
        var codes: [String] = []
        var last: Int64 = 0
        while let part = try part(of: entry, after: last) {
            last = part.id
            guard let changeset = part.changeset else {
                throw JournalError.answerForgotten(
                    try journalEntry(entry)?.idempotencyKey ?? "", entry: entry)
            }
            // Rows come in no order.
            var made: [(id: Int64, code: String)] = []
            try SQLiteSession.forEachChange(in: changeset) { change in
                guard change.table == "coupon", change.kind == .insert, change.new.count > 1,
                    let id = change.new[0]?.integerValue, case .text(let code)? = change.new[1]
                else { return }
                made.append((id, code))
            }
            codes += made.sorted { $0.id < $1.id }.map(\.code)
        }
        return codes
    }
}
