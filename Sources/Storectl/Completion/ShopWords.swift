import ShopText
import StoreCore

extension WordKind {
    /// Words from the shop: SKUs, names, numbers.
    ///
    /// - Parameter before: the words before it that are no options.
    func words(
        startingWith prefix: String, before: [String] = [], in shop: OpenShop
    ) throws -> [Completion.Candidate] {
        let (store, actor, limit) = (shop.store, shop.actor, Completion.limit)
        switch self {
        case .product:
            return try store.skus(startingWith: prefix, limit: limit, as: actor).map {
                Completion.Candidate(value: $0.sku, about: $0.title)
            }
        case .cartItem:
            // With an empty cart, it is somebody else's that is meant.
            let items = try store.cart(as: actor).items.map {
                Completion.Candidate(value: $0.sku, about: "\($0.quantity) × \($0.title)")
            }
            return try items.isEmpty ? WordKind.product.words(startingWith: prefix, in: shop) : items
        case .orderItem:
            guard let id = before.compactMap({ Int64($0) }).first else {
                return try WordKind.product.words(startingWith: prefix, in: shop)
            }
            return try store.order(id, as: actor).items.map {
                Completion.Candidate(value: $0.sku, about: "\($0.quantity) × \($0.title)")
            }
        case .archivedProduct:
            var filter = ProductFilter()
            filter.isArchived = true
            filter.sort = .sku
            return try store.products(filter, page: Page(limit: limit), as: actor).map {
                Completion.Candidate(value: $0.sku, about: $0.title)
            }
        case .category:
            let categories = try store.categories(as: actor)
            let counts = CategoryBranchView.counts(categories)
            return categories.map {
                Completion.Candidate(value: $0.path, about: Text.count(counts[$0.id] ?? 0, "product"))
            }
        case .user:
            return try store.usernames(startingWith: prefix, limit: limit, as: actor).map {
                Completion.Candidate(value: $0.username, about: $0.email)
            }
        case .customer:
            var guests = CustomerFilter()
            guests.areGuests = true
            if !prefix.isEmpty { guests.search = prefix }
            let accounts = try store.usernames(
                startingWith: prefix, areCustomers: true, limit: limit, as: actor
            ).map {
                Completion.Candidate(value: $0.username, about: $0.email)
            }
            return try accounts
                + store.customers(guests, limit: limit, as: actor).map {
                    Completion.Candidate(value: $0.email, about: $0.name)
                }
        case .document:
            return try store.documents(try RecordFilter(), kind: nil, page: Page(limit: limit), as: actor).map
            {
                Completion.Candidate(
                    value: $0.content.label, about: "order \($0.content.orderID), \($0.content.buyer.name)")
            }
        case .payment, .pendingPayment:
            return try store.payments(
                try RecordFilter(), openOnly: self == .pendingPayment, kind: nil, page: Page(limit: limit),
                as: actor
            ).map {
                let amount = "\($0.amount.decimal) \(store.currency.code)"
                return Completion.Candidate(
                    value: String($0.id), about: "order \($0.order), \($0.kind.rawValue) \(amount)")
            }
        case .shipment:
            return try store.shipments(try RecordFilter(), status: nil, page: Page(limit: limit), as: actor)
                .map {
                    Completion.Candidate(
                        value: String($0.id), about: "order \($0.order), \($0.status.rawValue)")
                }
        case .order(let choice):
            return try WordKind.filters(of: choice).flatMap {
                try store.orders($0, page: Page(limit: limit), as: actor)
            }.sorted { $0.id > $1.id }.map {
                let total = "\($0.totals.total.decimal) \(store.currency.code)"
                let who = [$0.recipient.name, $0.user ?? "", $0.recipient.email].first { !$0.isEmpty }
                return Completion.Candidate(
                    value: String($0.id),
                    about: [who ?? "guest", total, $0.paymentStatus.rawValue].joined(separator: ", "))
            }
        case .coupon:
            return try store.coupons(page: Page(limit: limit), as: actor).map {
                Completion.Candidate(value: $0.coupon.code)
            }
        case .shipping:
            return try store.shippingMethods(as: actor).map {
                Completion.Candidate(value: $0.code, about: $0.name)
            }
        case .token:
            return try store.apiTokens(includingEnded: false, as: actor).map {
                Completion.Candidate(
                    value: $0.name, about: $0.permissions.map(\.rawValue).joined(separator: ", "))
            }
        case .session:
            let times = try shop.times()
            return try store.sessions(as: actor).map {
                let time = times.text($0.createdAt, hasClock: true)
                return Completion.Candidate(value: $0.id, about: "signed in \(time)")
            }
        case .address:
            return try store.addresses(as: actor).map { Completion.Candidate(value: $0.label) }
        case .mail:
            return try store.mails(page: Page(limit: limit), as: actor).map {
                Completion.Candidate(
                    value: String($0.id),
                    about: "\($0.kindName) to \($0.recipient.address), \($0.status.rawValue)")
            }
        case .entry:
            return try store.journal(JournalFilter(), page: Page(limit: limit), as: actor).map {
                Completion.Candidate(value: String($0.entry.id), about: $0.entry.command)
            }
        case .taxRate:
            return try store.taxRates(as: actor).map {
                Completion.Candidate(value: String($0.id), about: $0.name)
            }
        case .setting, .settingValue, .field, .condition, .assignment, .sort, .permission, .file, .shop,
            .store, .values, .countOrProduct, .free:
            return []
        }
    }

    private static func filters(of choice: Orders) -> [OrderFilter] {
        var filter = OrderFilter()
        switch choice {
        case .all: break
        case .toShip: filter.isToShip = true
        case .unpaid: filter.isUnpaid = true
        case .open: filter.status = .open
        case .onTheWay:
            return [FulfillmentStatus.shipped, .partiallyShipped].map { status in
                var filter = OrderFilter()
                filter.fulfillmentStatus = status
                return filter
            }
        case .paid:
            return [PaymentStatus.paid, .partiallyPaid, .refundDue, .partiallyRefunded].map { status in
                var filter = OrderFilter()
                filter.paymentStatus = status
                return filter
            }
        case .cancelled: filter.status = .cancelled
        }
        return [filter]
    }
}
