import ShopText

/// Credits part of an order, and gives back what was paid for it; the credit and the money are separate.
public struct RefundOrder: Action {
    public static let name = "order refund"

    let order: Int64
    let what: CreditRequest
    let restock: Bool
    let byHand: Bool
    let reason: CreditReason?
    @Personal var note: String

    private enum CodingKeys: String, CodingKey {
        case order, items, amount, shipping, all, restock, byHand, reason, note
    }

    /// - Parameters:
    ///   - what: empty to give back only money that is already owed.
    ///   - restock: whether the pieces go back on the shelf.
    /// - Throws: ``TextError`` or ``CreditError``
    public init(
        _ order: Int64, _ what: CreditRequest, restock: Bool = false, byHand: Bool = false,
        reason: CreditReason?, note: String = ""
    ) throws {
        self.order = order
        self.byHand = byHand
        self.what = what
        self.restock = restock
        self.reason = reason
        self.note = try Text.checked(note, name: "note", maximum: 1000, allowsEmpty: true)
        guard what.amount == nil && !what.all || what.items.isEmpty && !what.shipping,
            what.amount == nil || !what.all
        else { throw CreditError.amountAlone(order: order) }
        guard !restock || what.all || !what.items.isEmpty else {
            throw CreditError.restocksNothing(order: order)
        }
        guard what.isEmpty || reason != nil else { throw CreditError.noReason(order: order) }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        order = try container.decode(Int64.self, forKey: .order)
        what = CreditRequest(
            items: try container.decodeIfPresent([CreditRequest.Item].self, forKey: .items) ?? [],
            amount: try container.decodeIfPresent(String.self, forKey: .amount),
            shipping: try container.decodeIfPresent(Bool.self, forKey: .shipping) ?? false,
            all: try container.decodeIfPresent(Bool.self, forKey: .all) ?? false)
        restock = try container.decodeIfPresent(Bool.self, forKey: .restock) ?? false
        byHand = try container.decodeIfPresent(Bool.self, forKey: .byHand) ?? false
        reason = try container.decodeIfPresent(CreditReason.self, forKey: .reason)
        note = try container.decodeIfPresent(String.self, forKey: .note) ?? ""
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(order, forKey: .order)
        if !what.items.isEmpty { try container.encode(what.items, forKey: .items) }
        try container.encodeIfPresent(what.amount, forKey: .amount)
        if what.shipping { try container.encode(true, forKey: .shipping) }
        if what.all { try container.encode(true, forKey: .all) }
        if restock { try container.encode(true, forKey: .restock) }
        if byHand { try container.encode(true, forKey: .byHand) }
        try container.encodeIfPresent(reason, forKey: .reason)
        if !note.isEmpty { try container.encode(_note, forKey: .note) }
    }

    public var requirement: Requirement { .all(.refundsWrite) }

    /// - Throws: ``CreditError``, ``OrderError``, ``PaymentError/pending(order:payment:)``, ``StockError`` or
    ///   ``MoneyError``
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard let order = try transaction.order(id: order) else { throw OrderError.notFound(order) }
        if what.isEmpty {
            let money = try transaction.returnable(of: order.id)
            // Money that is still reserved although nothing is due is released too.
            let isReserved =
                (order.status == .cancelled || order.dueTotal.minorUnits <= 0)
                && order.authorizedTotal != .zero(transaction.currency)
            guard money > 0 || isReserved else {
                // It may be on its way back already.
                try transaction.checkNothingPending(ofOrder: order.id)
                throw CreditError.nothingAsked(order: order.id)
            }
            return try transaction.giveBack(
                money, of: order.id, releasing: isReserved, through: byHand ? ManualProvider.name : nil)
        }
        guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
        let reason = reason ?? .goodwill
        // Pieces do not go back on the shelf while they may still be paid for.
        if restock || reason == .cancelled { try transaction.checkNothingPending(ofOrder: order.id) }
        let balance = try transaction.balance(of: order)
        var draft =
            what.all
            ? try balance.creditOfAll(reason: reason, restocks: restock)
            : try balance.credit(
                pieces: try order.pieces(what.items), amount: try what.amount.map(transaction.amount),
                shipping: what.shipping, reason: reason, restocks: restock)
        // A piece whose share is nothing must be taken back before the next one, which may have a cent.
        guard draft.amount > 0 || draft.lines.contains(where: { $0.restocked > 0 || balance.left > 0 }) else {
            throw CreditError.nothingLeft(order: order.id)
        }
        let notices = try transaction.restock(&draft, of: order)
        let credit = try transaction.insert(draft, ofOrder: order.id, reason, note: note)
        let credited = try transaction.recount(order: order.id)
        // None of the reserved money will be taken anymore.
        let isSettled = credited.dueTotal.minorUnits <= 0
        var record = try transaction.giveBack(
            min(draft.amount, try transaction.returnable(of: order.id)), of: order.id,
            releasing: isSettled, through: byHand ? ManualProvider.name : nil)
        record.credited = credit
        record.notices += notices
        if let open = try transaction.payments(ofOrder: order.id).first(where: {
            $0.isOpen && $0.kind == .capture
        }) {
            record.notices.append(
                "payment \(open.id) is still pending: if it takes money, give it back with "
                    + "`storectl order refund \(order.id)`")
        }
        return record
    }
}

extension Transaction {
    /// What was taken for an order, is no longer owed, and is not on its way back yet.
    func returnable(of id: Int64) throws -> Int64 {
        guard let order = try order(id: id) else { throw OrderError.notFound(id) }
        let sums = PaymentSums(try payments(ofOrder: id))
        let owed = order.totals.total.minorUnits - (order.creditedTotal?.minorUnits ?? 0)
        return max(0, sums.captured - sums.refunded - sums.outgoing - owed)
    }

    /// Gives money back, starting with the latest capture: by hand at once, or requested from the provider that took
    /// it.
    ///
    /// - Parameters:
    ///   - authorizations: whether reserved money is released.
    ///   - provider: the provider that gives it back; `nil` for the one that took it.
    ///   - byHand: whether somebody is there to hand over the money; otherwise it stays owed.
    func giveBack(
        _ amount: Int64, of id: Int64, releasing authorizations: Bool = false,
        through provider: String? = nil, byHand: Bool = true
    ) throws -> OrderRecord {
        let payments = try payments(ofOrder: id)
        var drafts = authorizations ? payments.releases : []
        var left = amount
        var owed: Int64 = 0
        for capture in payments.standingCaptures.reversed() where left > 0 {
            let part = min(left, capture.left)
            left -= part
            let name = provider ?? capture.payment.provider
            let isManual = name == ManualProvider.name
            if isManual, !byHand {
                owed += part
                continue
            }
            drafts.append(
                PaymentDraft(
                    order: id, provider: name, kind: .refund, amount: part,
                    parent: capture.payment.id, status: isManual ? .succeeded : .pending))
        }
        let counted = drafts.filter { $0.status == .succeeded }
        let moved = try counted.map { try insert($0) }
        let record = try ask(drafts.filter { $0.status == .pending }, of: id)
        // What is asked of providers is told together with it, once that is settled.
        let isLast = !drafts.contains { $0.kind == .refund && $0.status == .pending }
        if !counted.isEmpty, isLast {
            try mail(
                .refunded, about: record.order,
                amount: Money(minorUnits: counted.reduce(0) { $0 + $1.amount }, currency: currency))
        }
        var answer = try self.visibleRecord(ofOrder: id)
        answer.asked = record.asked
        answer.moved = moved + record.asked
        if owed > 0 {
            let money = Money(minorUnits: owed, currency: currency)
            answer.notices.append("the shop gives back \(money.decimal) \(currency.code) by hand")
        }
        return answer
    }

    /// Puts pieces back on the shelf, except those of products that no longer exist.
    ///
    /// - Returns: notices.
    func restock(_ draft: inout CreditDraft, of order: Order) throws -> [String] {
        var notices: [String] = []
        for index in draft.lines.indices where draft.lines[index].restocked > 0 {
            let line = draft.lines[index]
            // Items sold elsewhere never left our shelves.
            guard order.channel != .imported, let id = line.line.productID, let product = try product(id: id),
                product.variantCount == 0
            else {
                draft.lines[index].restocked = 0
                notices.append(
                    "\(line.line.sku): \(line.restocked) not restocked: there is no such product for sale")
                continue
            }
            let returned = line.restocked - line.unshipped
            if line.unshipped > 0 {
                try moveStock(of: product, by: line.unshipped, .cancelled, reference: "order:\(order.id)")
            }
            if returned > 0 {
                try moveStock(of: product, by: returned, .returned, reference: "order:\(order.id)")
            }
            touch(.product, product.sku)
        }
        return notices
    }
}
