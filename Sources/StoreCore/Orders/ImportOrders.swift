import ShopText

/// Imports orders from another shop system: their totals stay as they were, no stock moves, no email is sent. Orders
/// that were already imported are skipped. ``Store/importOrders(_:as:_:)`` does it in turns.
public struct ImportOrders: Action {
    public static let name = "order import"

    /// The shop system: `shopify`.
    let from: String
    let count: Int
    /// The SHA-256 of what they were read from, so that a key repeats only the import of this file.
    @Personal var file: String
    @Secret var orders: [PastOrder]?
    /// Where a turn begins; `nil` to take over all in one transaction.
    @Secret var next: Int?
    /// What was done in the turns before.
    @Secret var earlier: ImportedOrders?

    /// How long a turn takes, in milliseconds, and one order more.
    private static let longestTurn: Int64 = 100

    private enum CodingKeys: String, CodingKey { case from, count, file }

    /// - Parameter file: the bytes that they were read from.
    public init(_ orders: [PastOrder], from system: String, file: [UInt8]) {
        self.orders = orders
        self.file = Cryptography.sha256(file).hex
        from = system
        count = orders.count
    }

    public var requirement: Requirement { ImportOrders.requirement(for: orders ?? []) }

    /// What was paid is recorded as a payment, and what was given back as a refund.
    static func requirement(for orders: [PastOrder]) -> Requirement {
        var needed: [Permission] = [.ordersWrite, .customersAct]
        if orders.contains(where: { $0.captured > 0 }) { needed.append(.paymentsWrite) }
        if orders.contains(where: { $0.refunded > 0 }) { needed.append(.refundsWrite) }
        return .all(needed)
    }

    /// - Throws: ``PastOrderProblem``; nothing is then imported.
    public func run(in transaction: Transaction) throws -> ImportedOrders {
        var answer = earlier ?? ImportedOrders()
        answer.next = next ?? 0
        let now = { transaction.environment.now().milliseconds }
        let end = now() + ImportOrders.longestTurn
        for order in (orders ?? []).dropFirst(answer.next) {
            if next != nil, now() >= end { break }
            answer.next += 1
            let key = "\(from):\(order.number)"
            if try transaction.hasOrder(importedAs: key) {
                answer.present += 1
            } else {
                answer.customers += try transaction.takeOver(order, key: key, from: from)
                answer.imported += 1
            }
        }
        return answer
    }
}

/// What an import of orders did.
public struct ImportedOrders: Codable, Sendable, Equatable {
    public var imported = 0
    /// Orders that were already imported.
    public var present = 0
    /// Accounts created for them, without passwords.
    public var customers = 0
    /// Which order is the next.
    var next = 0

    private enum CodingKeys: String, CodingKey { case imported, present, customers }

    public static func == (one: ImportedOrders, other: ImportedOrders) -> Bool {
        (one.imported, one.present, one.customers) == (other.imported, other.present, other.customers)
    }

    public init(imported: Int = 0, present: Int = 0, customers: Int = 0) {
        (self.imported, self.present, self.customers) = (imported, present, customers)
    }
}

extension PastOrder {
    /// The parts of the order, if the shop can import it.
    ///
    /// - Throws: ``PastOrderProblem``
    func figures(in shop: Currency) throws(PastOrderProblem) -> PastFigures {
        guard currency.isEmpty || currency.uppercased() == shop.code else {
            throw PastOrderProblem(self, "it is in \(currency), but the shop sells in \(shop.code)")
        }
        guard captured >= refunded else {
            throw PastOrderProblem(self, "more was refunded than paid")
        }
        guard captured <= total else { throw PastOrderProblem(self, "more was paid than the total") }
        return try PastFigures(self)
    }

    /// An email address that an account can have.
    var accountEmail: String? { try? AccountRules.email(recipient.email) }
}

extension Transaction {
    /// - Returns: how many accounts were created.
    fileprivate func takeOver(_ past: PastOrder, key: String, from system: String) throws -> Int {
        let figures = try past.figures(in: currency)
        let (account, isNew) = try customer(of: past)
        let id = try nextOrderID()
        touch(.order, id)
        try insert(try order(past, figures, id: id, of: account, key: key), basket: nil)
        let isPartUnknown =
            past.isPartlyFulfilled && !figures.items.contains { $0.isFulfilled && !$0.sku.isEmpty }
        try insertNote(
            "\(past.number) of \(system)"
                + (isPartUnknown ? ", partly shipped there; the file does not tell what" : ""),
            isInternal: true, onOrder: id)
        if !past.note.isEmpty {
            try insertNote(String(past.note.prefix(2000)), isInternal: true, onOrder: id)
        }
        if past.captured > 0 {
            let method = past.paymentMethod.isEmpty ? nil : String(past.paymentMethod.prefix(200))
            let capture = try insert(
                PaymentDraft(
                    order: id, kind: .capture, amount: past.captured, method: method, at: past.placedAt))
            if past.refunded > 0 {
                try insert(
                    PaymentDraft(
                        order: id, kind: .refund, amount: past.refunded, parent: capture, at: past.placedAt))
            }
        }
        guard let order = try order(id: id) else { throw OrderError.notFound(id) }
        let shipped = zip(order.items, figures.items).filter {
            past.isFulfilled || past.isPartlyFulfilled && $1.isFulfilled
        }
        // What is no product, such as a tip, makes no parcel of its own.
        if !past.isCancelled, shipped.contains(where: { past.isFulfilled || !$0.0.sku.isEmpty }) {
            let at = past.fulfilledAt ?? past.placedAt
            let shipment = try insertShipment(
                ofOrder: id, shipped.map { ($0.0.id, $0.0.quantity) }, at: at)
            if let shipment = try self.shipment(id: shipment) { try move([shipment], to: .delivered, at: at) }
        }
        if past.refunded > 0 {
            let draft = try balance(of: order).credit(
                pieces: [], amount: past.refunded, reason: .goodwill, restocks: false)
            _ = try insert(draft, ofOrder: id, .goodwill, note: "", at: past.placedAt)
        }
        if past.isCancelled {
            var draft = try balance(of: order).cancellation()
            for index in draft.lines.indices { draft.lines[index].restocked = 0 }
            if draft.amount > 0 || !draft.lines.isEmpty {
                _ = try insert(draft, ofOrder: id, .cancelled, note: "", at: past.placedAt)
            }
        }
        try recount(order: id, isCancelled: past.isCancelled)
        return isNew ? 1 : 0
    }

    private func customer(of past: PastOrder) throws -> (Account?, isNew: Bool) {
        guard let email = past.accountEmail else { return (nil, false) }
        if let known = try account(email: email) { return (known.role == .customer ? known : nil, false) }
        let words = past.recipient.name.split(separator: " ")
        let phone = (try? AccountRules.phone(past.recipient.phone)) ?? ""
        let details = AccountDetails(
            username: "", email: email,
            firstName: String(words.dropLast().joined(separator: " ").prefix(100)),
            lastName: String((words.last ?? "").prefix(100)), phoneNumber: phone)
        return (
            try addAccount(
                details, id: environment.uuid(), role: .customer, isVerified: false, passwordHash: nil), true
        )
    }

    private func order(
        _ past: PastOrder, _ figures: PastFigures, id: Int64, of account: Account?, key: String
    ) throws -> Order {
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: currency) }
        let isShipped = past.shipping > 0 || !past.shippingName.isEmpty
        let taxes = past.taxRows(figures)
        let ppm = past.rate(taxes, figures)
        return Order(
            id: id, accountID: account?.id, user: account?.username, channel: .imported, status: .open,
            fulfillmentStatus: .unfulfilled, recipient: past.recipient, pricesIncludeTax: figures.includesTax,
            items: try figures.items.indices.map { index in
                let item = figures.items[index]
                return Order.Item(
                    id: 0, productID: item.sku.isEmpty ? nil : try product(sku: item.sku)?.id, sku: item.sku,
                    title: item.title, quantity: item.quantity,
                    unitPrice: money(item.total / item.quantity), lineTotal: money(item.total),
                    discount: money(figures.discounts[index]), tax: money(figures.taxes[index]),
                    taxCategory: .standard, taxPPM: ppm)
            },
            discounts: figures.discount > 0
                ? [
                    .init(
                        code: past.discountCode.isEmpty ? "DISCOUNT" : past.discountCode, target: .order,
                        amount: money(figures.discount))
                ] : [],
            taxes: taxes.map {
                .init(
                    name: $0.name, ppm: $0.ppm, category: .standard, reason: nil, base: money($0.base),
                    amount: money($0.amount))
            },
            shipping: isShipped
                ? .init(
                    method: "IMPORTED", name: past.shippingName.isEmpty ? "Shipping" : past.shippingName,
                    price: money(past.shipping), tax: money(figures.shippingTax)) : nil,
            totals: Totals(
                subtotal: money(figures.subtotal), discount: money(figures.discount),
                shipping: money(past.shipping), tax: money(past.tax), total: money(past.total)),
            capturedTotal: money(0), refundedTotal: money(0), authorizedTotal: money(0),
            creditedTotal: money(0), idempotencyKey: key, takenBy: actor.name, createdAt: past.placedAt)
    }
}

extension PastOrder {
    /// The taxes as rows of an order: those in the file, if they add up to its tax.
    fileprivate func taxRows(_ figures: PastFigures) -> [TaxPart] {
        guard tax > 0 else { return [] }
        let parts =
            taxes.reduce(0) { $0 + $1.amount } == tax
            ? taxes.filter { $0.amount > 0 } : [Tax(name: "Tax", amount: tax)]
        let net = figures.base - (figures.includesTax ? tax : 0)
        let named = parts.map { PastOrder.nameAndRate($0.name) }
        let bases = separateBases(parts, named.map(\.1), net: net)
        return parts.indices.map { index in
            let amount = parts[index].amount
            return TaxPart(
                name: named[index].0, ppm: named[index].1 ?? PastOrder.rate(amount, of: net),
                base: bases.map { $0[index] + (figures.includesTax ? amount : 0) } ?? figures.base,
                amount: amount)
        }
    }

    /// What each of several taxes was on, without tax, if they were on different parts of the order, such as 7 % on
    /// books and 19 % on the rest; `nil` if all were on the whole.
    private func separateBases(_ parts: [Tax], _ rates: [Int64?], net: Int64) -> [Int64]? {
        let rates = rates.compactMap { $0 }
        guard parts.count > 1, rates.count == parts.count, rates.allSatisfy({ $0 > 0 }) else { return nil }
        let onWhole = Int128(net) * Int128(rates.reduce(0, +)) / 1_000_000
        guard abs(onWhole - Int128(tax)) > Int128(items.count + parts.count) else { return nil }
        var bases = zip(parts, rates).map { part, rate in
            Int64(clamping: Int128(part.amount) * 1_000_000 / Int128(rate))
        }
        // What was not taxed is not told apart; what the largest was on takes what is left by rounding.
        let left = net - bases.reduce(0, +)
        guard abs(left) <= Int64(parts.count) * 1_000_000 / (rates.min() ?? 1) else {
            return left > 0 ? bases : nil
        }
        if let largest = bases.indices.max(by: { bases[$0] < bases[$1] }) { bases[largest] += left }
        return bases
    }

    /// The rate of all taxes together: the sum of their rates, or where they were on different parts, what the tax is
    /// of the whole.
    fileprivate func rate(_ parts: [TaxPart], _ figures: PastFigures) -> Int64 {
        parts.allSatisfy { $0.base == figures.base }
            ? min(1_000_000, parts.reduce(0) { $0 + $1.ppm })
            : PastOrder.rate(tax, of: figures.base - (figures.includesTax ? tax : 0))
    }

    /// Calculated from the amounts, to a hundredth of a percent.
    private static func rate(_ amount: Int64, of net: Int64) -> Int64 {
        guard net > 0 else { return 0 }
        return Int64(clamping: min(1_000_000, Int128(amount) * 1_000_000 / Int128(net) / 100 * 100))
    }

    /// A tax and the rate in its name: for `VAT 19%`, `VAT` and 190000.
    private static func nameAndRate(_ text: String) -> (String, Int64?) {
        guard text.hasSuffix("%") else { return (text, nil) }
        let words = text.dropLast().split(separator: " ")
        guard words.count > 1, let rate = words.last,
            let percent = try? Percentage(String(rate), name: "rate")
        else {
            return (text, nil)
        }
        return (words.dropLast().joined(separator: " "), percent.ppm)
    }
}

/// A tax of a past order.
private struct TaxPart {
    let name: String
    let ppm: Int64
    /// In the form in which amounts are written.
    let base: Int64
    let amount: Int64
}
