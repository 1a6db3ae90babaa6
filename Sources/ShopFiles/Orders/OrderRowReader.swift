import ShopText
import StoreCore

/// Assembles one order from the rows with its number: the first has the order's own fields, and each one has an item.
struct OrderRowReader {
    var order: PastOrder
    private(set) var problem: String?
    private let currency: Currency
    private var outstanding: Int64 = 0
    private var status: PastStatus?
    private let needsStatus: Bool
    /// Whether an amount has a decimal comma.
    private(set) var hasDecimalComma = false
    /// What would be thousands in a file whose amounts have decimal commas.
    private(set) var ambiguous: String?

    /// - Parameter needsStatus: whether the file says what became of its orders.
    init(_ order: PastOrder, _ currency: Currency, needsStatus: Bool) {
        self.order = order
        self.currency = currency
        self.needsStatus = needsStatus
        if order.number.isEmpty { problem = "it has no number" }
    }

    /// Notes what is wrong with it; only the first problem counts.
    mutating func refuse(_ why: String) { problem = problem ?? why }

    mutating func readHead(_ text: (OrderColumn) -> String) {
        order.currency = text(.currency)
        if text(.placedAt).isEmpty { refuse("its date is missing") }
        order.placedAt = instant(text(.placedAt), "date") ?? order.placedAt
        if text(.total).isEmpty { refuse("its total is missing") }
        order.total = amount(text(.total), "total") ?? 0
        order.shipping = amount(text(.shipping), "shipping") ?? 0
        order.tax = amount(text(.tax), "tax") ?? 0
        // What is off is written with a minus or without.
        order.discount = amount(text(.discount), "discount", mayBeNegative: true) ?? 0
        order.refunded = amount(text(.refunded), "refund", mayBeNegative: true) ?? 0
        outstanding = amount(text(.outstanding), "outstanding balance") ?? 0
        order.discountCode = text(.discountCode)
        order.shippingName = text(.shippingName)
        order.paymentMethod = text(.paymentMethod)
        order.note = text(.note)
        switch text(.includesTax).lowercased() {
        case "true", "yes", "1": order.includesTax = true
        case "false", "no", "0": order.includesTax = false
        default: break
        }
        readStatus([text(.paymentStatus), text(.status)].first { !$0.isEmpty } ?? "")
        order.fulfilledAt = instant(text(.fulfilledAt), "day of fulfillment")
        let fulfillment = text(.fulfillmentStatus).lowercased()
        order.isPartlyFulfilled = fulfillment == "partial" || fulfillment == "partially_fulfilled"
        order.isFulfilled =
            fulfillment == "fulfilled" || status == .completed
            || status == .refunded && order.fulfilledAt != nil && !order.isPartlyFulfilled
        _ = instant(text(.cancelledAt), "day of cancellation")
        // What was paid back before any of it was shipped has nothing left to ship.
        order.isCancelled =
            !text(.cancelledAt).isEmpty || status == .cancelled
            || status == .refunded && !order.isFulfilled && !order.isPartlyFulfilled
        readRecipient(text)
    }

    private mutating func readStatus(_ text: String) {
        status = PastStatus(text)
        if let refusal = status?.refusal { return refuse(refusal) }
        if text.isEmpty {
            if needsStatus { refuse("its status is missing") }
        } else if status == nil {
            refuse("status \"\(text.short)\" is not known")
        }
    }

    private mutating func readRecipient(_ text: (OrderColumn) -> String) {
        func either(_ shipping: OrderColumn, _ billing: OrderColumn) -> String {
            let own = text(shipping)
            return own.isEmpty ? text(billing) : own
        }
        func joined(_ words: [String], by separator: String) -> String {
            words.filter { !$0.isEmpty }.joined(separator: separator)
        }
        var name = either(.name, .billingName)
        if name.isEmpty { name = joined([text(.firstName), text(.lastName)], by: " ") }
        if name.isEmpty { name = joined([text(.billingFirstName), text(.billingLastName)], by: " ") }
        // All from the same address: shipping, or else billing.
        let isShipped = !joined([text(.address), text(.city), text(.postalCode)], by: "").isEmpty
        func place(_ shipping: OrderColumn, _ billing: OrderColumn) -> String {
            isShipped ? text(shipping) : text(billing)
        }
        // Shopify puts an apostrophe before text that a spreadsheet would take for a number.
        let plainText = { (text: String) in text.trimmingPrefix("'").description }
        let phone = [either(.phone, .billingPhone), text(.contactPhone)].first { !$0.isEmpty } ?? ""
        let given = place(.country, .billingCountry)
        let country = (try? Country(given))?.code
        order.recipient = Recipient(
            name: String(name.prefix(200)), email: text(.email), phone: plainText(phone),
            address: joined(
                [
                    isShipped ? text(.company) : "", place(.address, .billingAddress),
                    place(.address2, .billingAddress2), place(.city, .billingCity),
                    country == nil ? given : "",
                ], by: ", "),
            postalCode: plainText(place(.postalCode, .billingPostalCode)),
            region: String(place(.region, .billingRegion).prefix(20)), country: country ?? "")
    }

    mutating func readItem(_ text: (OrderColumn) -> String) {
        let (title, sku) = (text(.title), text(.sku))
        let written = text(.quantity)
        if title.isEmpty, sku.isEmpty, written.isEmpty { return }
        guard let quantity = OrderRowReader.pieces(written), quantity > 0 else {
            refuse("quantity \"\(written)\" is not a whole number")
            return
        }
        let total =
            text(.unitPrice).isEmpty
            ? amount(text(.itemTotal), "price")
            : amount(text(.unitPrice), "price", times: quantity)
        order.items.append(
            .init(
                sku: String(sku.prefix(100)), title: title.isEmpty ? sku : title, quantity: quantity,
                total: total ?? 0,
                discount: amount(text(.itemDiscount), "discount", mayBeNegative: true) ?? 0,
                isFulfilled: text(.itemFulfillment).lowercased() == "fulfilled"))
    }

    /// With the payments according to the status.
    var finished: PastOrder {
        var order = order
        switch status {
        case .paid, .completed: order.captured = order.total
        case .refunded:
            order.captured = order.total
            if order.refunded == 0 { order.refunded = order.total }
        case .partlyPaid: order.captured = max(0, order.total - outstanding)
        default: order.captured = order.refunded
        }
        return order
    }

    /// `3`, `3.0` and `3,00`; three digits behind a mark would be thousands elsewhere.
    private static func pieces(_ text: String) -> Int64? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let whole = parts.first, whole.allSatisfy({ $0.isASCII && $0.isNumber }),
            parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) && parts[1].count != 3
        else { return nil }
        return Int64(whole)
    }

    /// - Parameter mayBeNegative: whether a minus only says that it is off; its size is then taken.
    /// - Returns: minor units; `nil` for nothing.
    mutating func amount(
        _ text: String, _ what: String, times count: Int64 = 1, mayBeNegative: Bool = false
    ) -> Int64? {
        guard !text.isEmpty else { return nil }
        guard let amount = PastAmount(text, of: currency),
            let units = amount.units(of: currency, times: count)
        else {
            refuse("\(what) \"\(text.short)\" is not an amount")
            return nil
        }
        if amount.isNegative, !mayBeNegative, units != 0 {
            refuse("\(what) \"\(text.short)\" is negative")
            return nil
        }
        hasDecimalComma = hasDecimalComma || amount.hasDecimalComma
        if amount.mayBeGrouped { ambiguous = ambiguous ?? "\(what) \"\(text.short)\"" }
        return units
    }

    private mutating func instant(_ text: String, _ what: String) -> Instant? {
        guard !text.isEmpty else { return nil }
        if let instant = PastInstant.read(text) { return instant }
        refuse("\(what) \"\(text.short)\" is not a time")
        return nil
    }
}

/// Times as other shops write them: `2026-01-15 10:30:00 +0100`, `2026-01-15T10:30:00`, `2026-01-15 10:30`.
enum PastInstant {
    static func read(_ text: String) -> Instant? {
        var words = text.split { $0 == " " || $0 == "T" }.map(String.init)
        guard !words.isEmpty else { return nil }
        if words.count == 1 { words.append("00:00:00") }
        var time = words[1]
        var zone = words.count > 2 ? words[2] : "Z"
        if let sign = time.firstIndex(where: { "Z+-".contains($0) }) {
            zone = String(time[sign...])
            time = String(time[..<sign])
        }
        if time.count(where: { $0 == ":" }) == 1 { time += ":00" }
        if zone.count == 5, !zone.contains(":") {
            zone.insert(":", at: zone.index(zone.startIndex, offsetBy: 3))
        }
        if zone == "UTC" || zone == "GMT" { zone = "Z" }
        return Instant(rfc3339: "\(words[0])T\(time)\(zone)")
    }
}
