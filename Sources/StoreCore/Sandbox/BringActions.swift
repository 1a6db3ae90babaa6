import ShopText

/// What a shop took over from a sandbox.
public struct Brought: Codable, Equatable, Sendable {
    /// The entry of the shop after which the sandbox was made.
    public let since: Int64
    /// How many rows changed, a product's stock counted as one.
    public internal(set) var rows: Int
    /// The first of them.
    public internal(set) var changes: [Undone.Row] = []
    /// What stays in the sandbox.
    public let leftBehind: [LeftBehind]
}

/// Applies the changes of a sandbox to its shop: catalog, stock and settings, but never orders, people or payments. All
/// of it, or nothing if any of it has changed in the shop since.
public struct BringSandbox: LongAction {
    public static let name = BroughtCommand.name
    public static let noun = "rows"

    let since: Int64
    /// The hash of the sandbox's last link.
    let sandbox: String
    @Secret var changes: SandboxChanges?
    /// What there is to bring.
    @Secret var plan: BringRun?
    /// The run that writes.
    @Secret var running: BringRun?

    public init(_ changes: SandboxChanges) {
        since = changes.base
        sandbox = changes.head
        self.changes = changes
    }

    public var requirement: Requirement { .all(.backup) }

    public func owns(key: String) -> Bool {
        key == "sandbox \(sandbox)" || key.hasPrefix("sandbox \(sandbox) after ")
    }

    public mutating func prepare(in store: Store, as actor: Actor) throws {
        guard let changes else { return }
        guard !changes.isEmpty else { throw BringError.nothing }
        var run = BringRun(changes)
        running = run
        // A few at a time, so that no sale has to wait for a long one.
        var isMore = true
        while isMore {
            isMore = try store.read(as: actor) { transaction in
                for _ in 0..<BringSandbox.look {
                    guard try run.next(in: transaction, isWriting: false) != nil else { return false }
                }
                return true
            }
            try store.checkInterruption()
        }
        guard run.conflicts.isEmpty else { throw BringError.moved(run.conflicts) }
        plan = run
    }

    public mutating func resume(after progress: PartProgress, in store: Store, as actor: Actor) throws {
        try prepare(in: store, as: actor)
    }

    public var planned: Int? { plan?.seen }
    public var answer: Brought {
        get throws { try plan?.brought ?? { throw BringError.nothing }() }
    }
    public var foreseen: (answer: Brought, effects: Effects)? { plan.map { ($0.brought, $0.effects) } }

    public mutating func begin(in transaction: Transaction) throws {
        if let plan { try check(plan, transaction) }
    }

    public mutating func step(in transaction: Transaction, _ changed: inout ChangedProducts) throws -> Bool {
        guard var run = running else { return false }
        // A second reference would copy all its rows when the first one is removed.
        running = nil
        defer { running = run }
        try transaction.deferForeignKeys()
        var isMore = true
        var count = 0
        // What has stepped aside has a name again before anything is committed.
        while isMore, count < BringSandbox.stride || !run.aside.isEmpty {
            count += 1
            guard let step = try run.next(in: transaction, isWriting: true) else {
                isMore = false
                break
            }
            switch step {
            case .row(let row) where row.table == "product":
                changed.add(run.ids["product"]?[row.id] ?? row.id)
            case .row: changed.addOther()
            case .stock(let product): changed.add(product)
            }
        }
        try run.settleCategories(in: transaction)
        guard run.conflicts.isEmpty else { throw BringError.moved(run.conflicts) }
        try checkReferences(run, transaction)
        run.ruled = [:]
        return isMore
    }

    /// - Throws: ``BringError``; nothing is then changed.
    public func run(in transaction: Transaction) throws -> Brought {
        guard let changes else { throw BringError.nothing }
        var run = BringRun(changes)
        try transaction.deferForeignKeys()
        while let step = try run.next(in: transaction, isWriting: true) {
            switch step {
            case .row(let row):
                try touch(row, run, transaction)
            case .stock(let product):
                if let sku = try transaction.sku(ofProduct: product) { transaction.touch(.product, sku) }
            }
        }
        try run.settleCategories(in: transaction)
        try check(run, transaction)
        try checkReferences(run, transaction)
        guard run.brought.rows > 0 else { throw BringError.nothing }
        return run.brought
    }

    private func touch(_ row: UndoRow, _ run: BringRun, _ transaction: Transaction) throws {
        guard row.change.kind == .insert else {
            if let thing = try transaction.thing(of: row), let name = thing.names.first {
                transaction.touch(thing.noun, name)
            }
            return
        }
        // What is new has another number in the shop.
        if let touch = row.touch, case let value? = row.value(touch.column) ?? row.key.first?.value {
            transaction.touch(touch.noun, value.json.stringValue ?? value.json.compactText)
        } else if row.table == "coupon_scope" || row.table == "shipping_rate" {
            let (column, table, noun): (String, String, Touch.Noun) =
                row.table == "coupon_scope"
                ? ("coupon_id", "coupon", .coupon) : ("method_id", "shipping_method", .shipping)
            let parent = run.mapped(row.value(column) ?? .null, column, of: row)
            if let name = try transaction.name(ofRow: parent, in: table) { transaction.touch(noun, name) }
        }
    }

    private func checkReferences(_ run: BringRun, _ transaction: Transaction) throws {
        let broken = try transaction.brokenRules(of: run.ruled, after: since)
        guard broken.isEmpty else { throw BringError.moved(broken) }
        guard transaction.hasDanglingReferences else { return }
        throw BringError.moved(try transaction.danglingRows(in: Set(SandboxChanges.brought), after: since))
    }

    /// How many rows are examined or changed before others get a turn.
    private static let look = 2000
    private static let stride = 100

    private func check(_ run: BringRun, _ transaction: Transaction) throws {
        for permission in Permission.allCases where run.permissions.contains(permission) {
            try transaction.actor.require(permission)
        }
        guard run.conflicts.isEmpty else { throw BringError.moved(run.conflicts) }
    }
}

extension Store {
    /// The idempotency key with which a sandbox is brought only once, and an interrupted run resumes; a new one after
    /// it was undone.
    public func keyForBringing(_ changes: SandboxChanges, as actor: Actor) throws -> String {
        try read(as: actor) { transaction in
            var key = "sandbox \(changes.head)"
            while let entry = try transaction.journalEntry(idempotencyKey: key, actorID: actor.id),
                let undone = try transaction.undoing(ofEntry: entry.id)
            {
                key = "sandbox \(changes.head) after \(undone)"
            }
            return key
        }
    }
}

/// Why a sandbox cannot be brought to the shop.
public enum BringError: StoreError, Equatable {
    case notASandbox(String)
    case otherShop(String)
    /// The journal no longer has the entry it was made after.
    case unrelated(String)
    /// The changes of an entry of the sandbox are no longer stored.
    case forgotten(entry: Int64)
    case nothing
    /// Its changes conflict with changes in the shop.
    case moved([UndoConflict])

    public var kind: ErrorKind { .refused }

    public var code: String {
        switch self {
        case .notASandbox: "not_a_sandbox"
        case .otherShop: "other_shop"
        case .unrelated: "unrelated_sandbox"
        case .forgotten: "entry_forgotten"
        case .nothing: "nothing_to_bring"
        case .moved: "changed_since"
        }
    }

    public var message: String {
        switch self {
        case .notASandbox(let path): "\(path) is not a sandbox of this shop"
        case .otherShop(let path): "\(path) is a sandbox of another shop"
        case .unrelated(let path): "the journal no longer has the entry that \(path) was made after"
        case .forgotten(let entry):
            "the changes of entry \(entry) of the sandbox are no longer stored"
        case .nothing: "there is nothing in the sandbox to bring to the shop"
        case .moved(let conflicts):
            "the sandbox cannot be brought: " + (conflicts.first?.text ?? "the shop has changed since")
                + (conflicts.count > 1 ? ", and \(conflicts.count - 1) more" : "")
        }
    }

    public var hint: String? {
        switch self {
        case .notASandbox, .otherShop: "make one with `storectl sandbox --keep FILE`"
        case .unrelated: "the shop has been restored from a backup since; make a new sandbox"
        case .forgotten: nil
        case .nothing: "--bring applies products, categories, stock, prices, coupons, rates and settings"
        case .moved(let conflicts):
            conflicts.lazy.compactMap(\.entries.first).first.map {
                "see `storectl journal show \($0)`, then try again in a new sandbox"
            } ?? "try again in a new sandbox"
        }
    }

    public var details: [JSONValue.Member] {
        guard case .moved(let conflicts) = self else { return [] }
        return [.init("conflicts", .array(conflicts.map(\.json)))]
    }
}
