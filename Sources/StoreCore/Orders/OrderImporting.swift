import ShopText

extension Store {
    /// So many orders at most are taken over in one transaction without a look at the clock.
    private static let importedAtOnce = 20

    /// Takes over orders in turns, between which others write. Each turn is a journal entry of its own; the last has the
    /// key, and what a repeat is told. What was cut short is run again: the orders that are here are left alone.
    ///
    /// - Throws: ``ChangeStopped`` where some were taken over, ``JournalError``, ``AccessError`` or
    ///   ``PastOrderProblem``
    public func importOrders(
        _ action: ImportOrders, as actor: Actor, _ request: Request = Request()
    ) throws -> Recorded<ImportedOrders> {
        guard !isInJointChange, action.count > Store.importedAtOnce else {
            return try run(action, as: actor, request)
        }
        if let done = try replay(of: action, as: actor, request) { return done }
        if request.isPreview { return try foreseen(action, as: actor) }
        guard let key = request.idempotencyKey else { return try takeTurns(action, as: actor, request) }
        let done = try withNamedLock("change \(actor.id ?? "") \(key)") {
            try replay(of: action, as: actor, request) ?? takeTurns(action, as: actor, request)
        }
        return try done ?? { throw JournalError.underWay(entry: nil) }()
    }

    private func takeTurns(
        _ action: ImportOrders, as actor: Actor, _ request: Request
    ) throws -> Recorded<ImportedOrders> {
        var action = action
        var done = ImportedOrders()
        var entry: Int64?
        do {
            while done.next < action.count {
                (action.next, action.earlier) = (done.next, done)
                let turn = try run(action, as: actor)
                (done, entry) = (turn.value, turn.entry ?? entry)
                letOthersWrite()
            }
            guard request.idempotencyKey != nil else {
                return Recorded(value: done, entry: entry, isReplay: false)
            }
            (action.next, action.earlier) = (done.next, done)
            return try run(action, as: actor, request)
        } catch  where done.next > 0 {
            throw ChangeStopped(
                done: done.next, planned: action.count, noun: "orders", entry: entry,
                hasKey: request.idempotencyKey != nil, cause: error as? any StoreError)
        }
    }

    /// What a preview tells of many, without a turn among the writers.
    private func foreseen(_ action: ImportOrders, as actor: Actor) throws -> Recorded<ImportedOrders> {
        let (expected, problems) = try checkImport(of: action.orders ?? [], from: action.from, as: actor)
        if let problem = problems.first { throw problem }
        var effects = Effects()
        for (noun, count) in [("order", expected.imported), ("user", expected.customers)] where count > 0 {
            effects.things.append(.init(noun: noun, created: Int64(count)))
        }
        return Recorded(value: expected, entry: nil, isReplay: false, effects: effects)
    }

    /// Checks that orders could be taken over.
    ///
    /// - Returns: how many would be, and what is wrong with the others.
    public func checkImport(
        of orders: [PastOrder], from system: String, as actor: Actor
    ) throws -> (expected: ImportedOrders, problems: [PastOrderProblem]) {
        try ImportOrders.requirement(for: orders).checkActor(actor)
        return try read(as: actor) { transaction in
            var expected = ImportedOrders()
            var problems: [PastOrderProblem] = []
            var (emails, numbers): (Set<String>, Set<String>) = ([], [])
            for order in orders {
                do throws(PastOrderProblem) {
                    _ = try order.figures(in: currency)
                    if !numbers.insert(order.number).inserted {
                        throw PastOrderProblem(order, "it appears twice in the file")
                    }
                } catch {
                    problems.append(error)
                    continue
                }
                if try transaction.hasOrder(importedAs: "\(system):\(order.number)") {
                    expected.present += 1
                    continue
                }
                expected.imported += 1
                if let email = order.accountEmail, emails.insert(Text.caseless(email)).inserted,
                    try transaction.account(email: email) == nil
                {
                    expected.customers += 1
                }
            }
            return (expected, problems)
        }
    }
}
