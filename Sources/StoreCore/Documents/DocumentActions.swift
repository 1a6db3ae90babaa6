import ShopText

/// A document as it was issued.
public struct IssuedDocument: Codable, Sendable, Equatable {
    let id: Int64
    /// The credit that a credit note is for.
    let credit: Int64?
    public let issuedAt: Instant
    /// The username of the person who issued it.
    public internal(set) var by: String
    public let content: DocumentContent

    /// Where a list continues after it.
    public var place: Int64 { id }

    /// The document as customers see it: without who of the staff issued it.
    func hidingStaff(from user: String) -> IssuedDocument {
        var document = self
        if by != user { document.by = "" }
        return document
    }

    /// The document as those see it who may issue documents but not see orders.
    func hidingCustomer() -> IssuedDocument {
        IssuedDocument(id: id, credit: credit, issuedAt: issuedAt, by: by, content: content.hidingCustomer())
    }
}

/// The number of a document with its series: `INV-17`.
public struct DocumentName: Equatable, Sendable {
    let series: String
    let number: Int64

    public init?(_ text: String) {
        guard let dash = text.lastIndex(of: "-"), dash > text.startIndex,
            let number = Int64(text[text.index(after: dash)...]), number > 0
        else { return nil }
        series = text[..<dash].uppercased()
        self.number = number
    }
}

/// Issues an invoice for an order, or a credit note for one of its credits, with the next number of its series, taken
/// in the same transaction, and content that never changes.
public struct IssueDocument: Action {
    public static let name = "document issue"

    let order: Int64
    let kind: DocumentContent.Kind
    @Personal var note: String

    /// - Throws: ``TextError``
    public init(_ order: Int64, _ kind: DocumentContent.Kind = .invoice, note: String = "") throws {
        self.order = order
        self.kind = kind
        self.note = try Text.checked(note, name: "note", maximum: 1000, allowsEmpty: true)
    }

    public var requirement: Requirement { .all(.documentsWrite) }

    /// - Throws: ``IssueError``, ``OrderError`` or ``DocumentError``
    public func run(in transaction: Transaction) throws -> IssuedDocument {
        guard let order = try transaction.order(id: order) else { throw OrderError.notFound(order) }
        let issued = try transaction.documents(ofOrder: order.id)
        let invoice = issued.first { $0.content.kind == .invoice }
        let bills = try transaction.bills(of: order)
        let draft: DocumentContent
        var credit: Credit?
        switch kind {
        case .invoice:
            if let invoice { throw IssueError.exists(order: order.id, label: invoice.content.label) }
            guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
            // What was credited before is not asked for, and was not paid.
            let settled = order.totals.total.minorUnits - max(0, order.dueTotal.minorUnits)
            let paid = order.capturedTotal.minorUnits - order.refundedTotal.minorUnits
            draft = try transaction.content(
                .invoice, of: order, bill: bills.sold, note: self.note, prepaid: settled,
                credited: max(0, settled - max(0, paid)))
        case .creditNote:
            guard let invoice else { throw IssueError.noInvoice(order: order.id) }
            guard
                let (next, note) = try bills.of(try transaction.credits(ofOrder: order.id)).first(where: {
                    one in
                    !issued.contains { $0.credit == one.credit.id }
                })
            else { throw IssueError.nothingCredited(order: order.id) }
            credit = next
            let amount = next.amount.minorUnits
            draft = try transaction.content(
                .creditNote, of: order, bill: note, note: self.note,
                prepaid: amount - min(amount, max(0, -order.dueTotal.minorUnits)),
                corrects: invoice.content, reason: next.reason.rawValue)
        }
        try transaction.insert(draft, credit: credit?.id)
        transaction.touch(.document, draft.label)
        transaction.touch(.order, order.id)
        guard let name = DocumentName(draft.label), let document = try transaction.document(name) else {
            throw IssueError.notFound(draft.label)
        }
        return transaction.seesCustomer(of: order) ? document : document.hidingCustomer()
    }
}

extension Store {
    /// The documents on one page, newest first: a customer's own or, for staff, all.
    ///
    /// - Parameter filter: by the day that is printed on them.
    public func documents(
        _ filter: RecordFilter, kind: DocumentContent.Kind?, page: Page, as actor: Actor
    ) throws -> [IssuedDocument] {
        let ownID = try actor.requireAccount()
        let isStaff = actor.may(.ordersRead)
        if !isStaff { try actor.require(.ownShopping) }
        let documents = try read(as: actor) {
            try $0.documents(filter, kind: kind, ofAccount: isStaff ? nil : ownID, page: page)
        }
        return isStaff ? documents : documents.map { $0.hidingStaff(from: actor.name) }
    }

    /// - Parameter label: `INV-17`.
    /// - Throws: ``IssueError/notFound(_:)`` including for one of an order that the actor may not see.
    public func document(_ label: String, as actor: Actor) throws -> IssuedDocument {
        try read(as: actor) { transaction in
            _ = try actor.requireAccount()
            guard let name = DocumentName(label), let document = try transaction.document(name),
                (try? transaction.visibleOrder(document.content.orderID)) != nil
            else { throw IssueError.notFound(label) }
            return actor.may(.ordersRead) ? document : document.hidingStaff(from: actor.name)
        }
    }

    /// What was bought and how it was paid.
    ///
    /// - Throws: ``OrderError/notFound(_:)`` including for an order the actor may not see.
    public func receipt(ofOrder id: Int64, as actor: Actor) throws -> Receipt {
        try read(as: actor) { transaction in
            let order = try transaction.visibleOrder(id)
            let payments = try transaction.payments(ofOrder: id).filter { $0.status == .succeeded }
            let note = try transaction.value(of: .receiptNote)
            let bills = try transaction.bills(of: order)
            return Receipt(
                seller: try transaction.seller(), orderID: id,
                placedAt: try transaction.calendar().words(order.createdAt), customer: order.customer,
                bill: bills.sold, credits: try bills.of(transaction.credits(ofOrder: id)).map(\.bill),
                payments: payments.compactMap(Receipt.Payment.init),
                credited: order.creditedTotal?.minorUnits ?? 0, note: note.isEmpty ? nil : note)
        }
    }

    /// What is in a parcel.
    ///
    /// - Throws: ``ShipmentError/notFound(_:)``
    public func packingSlip(ofShipment id: Int64, as actor: Actor) throws -> PackingSlip {
        let shipment = try shipment(id, as: actor)
        return try read(as: actor) { transaction in
            let order = try transaction.visibleOrder(shipment.order)
            let packed = Dictionary(shipment.items.map { ($0.line, $0.quantity) }) { $0 + $1 }
            return try transaction.packingSlip(order, packed: packed, shipment)
        }
    }

    /// What is still to be packed for an order.
    ///
    /// - Throws: ``OrderError``
    public func packingSlip(ofOrder id: Int64, as actor: Actor) throws -> PackingSlip {
        try read(as: actor) { transaction in
            let order = try transaction.visibleOrder(id)
            let balance = try transaction.balance(of: order)
            let packed = Dictionary(order.items.map { ($0.id, balance.owed($0)) }) { $0 + $1 }
            guard order.status != .cancelled else { throw OrderError.cancelled(id) }
            guard packed.values.contains(where: { $0 > 0 }) else { throw OrderError.nothingToShip(id) }
            return try transaction.packingSlip(order, packed: packed, nil)
        }
    }

    /// What to take from the shelves for all orders to ship, or for some.
    ///
    /// - Parameter orders: none for all that are open.
    /// - Throws: ``OrderError``
    public func pickList(of orders: [Int64], as actor: Actor) throws -> PickList {
        try actor.require(.ordersRead)
        return try read(as: actor) { transaction in
            var filter = OrderFilter()
            filter.isToShip = true
            let open =
                try orders.isEmpty
                ? transaction.orders(filter, page: Page(limit: 0)).reversed()
                : orders.map { try transaction.visibleOrder($0) }
            var rows: [String: (title: String, product: Int64?, needs: [PickList.Need])] = [:]
            let ids = open.map(\.id)
            let (credits, shipments) = (
                try transaction.credits(ofOrders: ids), try transaction.shipments(ofOrders: ids)
            )
            for order in open where order.status == .open {
                let balance = OrderBalance(
                    order: order, credits: credits[order.id] ?? [], shipments: shipments[order.id] ?? [])
                for line in order.items {
                    let pieces = balance.owed(line)
                    guard pieces > 0 else { continue }
                    rows[line.sku, default: (line.title, line.productID, [])].needs
                        .append(.init(orderID: order.id, pieces: pieces))
                }
            }
            return PickList(
                shop: try transaction.shopName(),
                madeAt: try transaction.calendar().words(transaction.instant),
                rows: try rows.sorted { $0.key < $1.key }.compactMap { sku, row in
                    let product = try row.product.flatMap { try transaction.product(id: $0) }
                    guard product?.needsShipping != false else { return nil }
                    return PickList.Row(
                        sku: sku, title: row.title, barcode: product?.barcode,
                        pieces: row.needs.reduce(0) { $0 + $1.pieces }, orders: row.needs)
                })
        }
    }
}

extension Transaction {
    /// A document with the next number of its series.
    fileprivate func content(
        _ kind: DocumentContent.Kind, of order: Order, bill: Bill, note: String, prepaid: Int64,
        credited: Int64 = 0, corrects: DocumentContent? = nil, reason: String? = nil
    ) throws -> DocumentContent {
        let series = try series(of: kind)
        try checkSeries(series, of: kind)
        let last = try lastDocument(in: series)
        let calendar = try calendar()
        let today = calendar.day(of: instant)
        // Numbers and dates rise together.
        if let before = last.issuedOn, today.description < before {
            throw IssueError.clockBehind(today: today, last: "\(series)-\(last.number)", issuedOn: before)
        }
        let seller = try seller()
        let vatID = try order.accountID.flatMap { try account(id: $0) }?.vatID
        let supplied =
            try shipments(ofOrder: order.id).first { $0.status != .notedByMistake }?.shippedAt
            ?? (order.channel == .counter ? order.createdAt : nil)
        var buyer = order.party(vatID: vatID)
        // An address without a country is in the shop's country.
        if buyer.country == nil, buyer.countryName == nil { buyer.country = seller.country }
        return DocumentContent(
            kind: kind, series: series, number: last.number + 1, issuedOn: today,
            suppliedOn: supplied.map(calendar.day), seller: seller, bank: try sellerAccount(),
            buyer: buyer, orderID: order.id,
            corrects: corrects.map { .init(label: $0.label, issuedOn: $0.issuedOn) }, reason: reason,
            note: note.isEmpty ? nil : note, bill: bill, prepaid: prepaid,
            credited: credited)
    }

    fileprivate func packingSlip(
        _ order: Order, packed: [Int64: Int64], _ shipment: Shipment?
    ) throws -> PackingSlip {
        let calendar = try calendar()
        let balance = try balance(of: order)
        return PackingSlip(
            seller: try seller(), orderID: order.id,
            orderedOn: PaperWords.day(calendar.day(of: order.createdAt)),
            shippedOn: shipment.map { PaperWords.day(calendar.day(of: $0.shippedAt)) },
            recipient: order.party(), carrier: shipment?.carrier, tracking: shipment?.tracking,
            lines: order.items.compactMap { line in
                let pieces = packed[line.id] ?? 0
                guard pieces > 0 else { return nil }
                return .init(
                    sku: line.sku, title: line.title, ordered: line.quantity, packed: pieces,
                    later: shipment == nil || balance.isService(line) ? 0 : balance.toShip(line))
            })
    }
}

extension Receipt.Payment {
    /// `nil` if no money moved.
    fileprivate init?(_ payment: Payment) {
        let means = (payment.method ?? payment.provider).replacing("_", with: " ")
        let name = means == ManualProvider.name ? "Paid" : means.prefix(1).uppercased() + means.dropFirst()
        switch payment.kind {
        case .capture: self.init(name: name, amount: payment.amount.minorUnits)
        case .refund:
            self.init(
                name: means == ManualProvider.name ? "Refund" : "Refund by \(means)",
                amount: -payment.amount.minorUnits)
        case .chargeback: self.init(name: "Charged back by the bank", amount: -payment.amount.minorUnits)
        case .void:
            guard payment.parent != nil, payment.provider == ManualProvider.name else { return nil }
            self.init(name: "Noted by mistake", amount: -payment.amount.minorUnits)
        case .authorize: return nil
        }
    }
}
