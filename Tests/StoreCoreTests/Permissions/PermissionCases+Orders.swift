import ShopText
import Testing

@testable import StoreCore

/// What follows an order: money, goods, notes.
extension PermissionCases {
    private static func past(captured: Int64, refunded: Int64 = 0) -> PastOrder {
        var order = PastOrder(number: "#1", line: 2)
        order.items = [.init(sku: "MUG", title: "Mug", quantity: 1, total: 100)]
        (order.total, order.captured, order.refunded) = (100, captured, refunded)
        return order
    }

    static let afterOrders: [PermissionCase] = [
        PermissionCase("order import: a paid one") { _, _ in
            ImportOrders([past(captured: 100)], from: "shopify", file: [])
        },
        PermissionCase("order import: a refunded one") { _, _ in
            ImportOrders([past(captured: 100, refunded: 100)], from: "shopify", file: [])
        },
        PermissionCase("order import: a dry run of a paid one", "checkImport") {
            _ = try $0.store.checkImport(of: [past(captured: 100)], from: "shopify", as: $1)
        },
        PermissionCase("order show: its record", "orderRecord", isHidden: true) { shop, actor in
            _ = try shop.store.orderRecord(shop.order(of: actor), as: actor)
        },
        PermissionCase("order show: another's record", "orderRecord", isHidden: true) { shop, actor in
            _ = try shop.store.orderRecord(shop.orders["bob"] ?? 0, as: actor)
        },
        PermissionCase("order edit: the address", isRepeatable: false) { shop, _ in
            EditOrder([shop.orders["bob"] ?? 0], OrderChange(), recipient: RecipientChange(name: "Bob"))
        },
        PermissionCase("order edit: --paid", isRepeatable: false) { shop, _ in
            EditOrder(shop.orders["bob"] ?? 0, OrderChange(isPaid: true))
        },
        PermissionCase("order edit: --no-paid", isRepeatable: false) { shop, _ in
            EditOrder([shop.orders["bob"] ?? 0], OrderChange(isPaid: false, isShipped: true))
        },
        PermissionCase("order pay: by hand") { shop, actor in
            try PayOrder(shop.order(of: actor), amount: "0.01")
        },
        PermissionCase("order pay: another's by hand") { shop, _ in
            try PayOrder(shop.orders["bob"] ?? 0, amount: "0.01")
        },
        PermissionCase("order pay: through a provider", isHidden: true) { shop, actor in
            try PayOrder(shop.order(of: actor), provider: "test", amount: "0.01")
        },
        PermissionCase("order pay: another's through a provider", isHidden: true) { shop, _ in
            try PayOrder(shop.orders["bob"] ?? 0, provider: "test", amount: "0.01")
        },
        PermissionCase("order refund") { shop, _ in
            try RefundOrder(shop.orders["bob"] ?? 0, CreditRequest(amount: "0.01"), reason: .goodwill)
        },
        PermissionCase("order cancel", isHidden: true, isRepeatable: false) { shop, actor in
            try CancelOrder(shop.order(of: actor))
        },
        PermissionCase("order cancel: another's", isHidden: true, isRepeatable: false) { shop, _ in
            try CancelOrder(shop.orders["bob"] ?? 0)
        },
        PermissionCase("order ship", isRepeatable: false) { shop, _ in
            try ShipOrder([shop.orders["bob"] ?? 0])
        },
        PermissionCase("order deliver", isRepeatable: false) { shop, _ in
            DeliverOrder([shop.shippedOrder])
        },
        PermissionCase("order note") { shop, _ in
            try NoteOrder(shop.orders["bob"] ?? 0, "call first", isForCustomer: false)
        },
        PermissionCase("order delete", isRepeatable: false) { shop, _ in DeleteOrder(shop.cancelledOrder) },
        PermissionCase("payment list", "payments", "openPayments") {
            _ = try $0.store.payments(
                RecordFilter(), openOnly: false, kind: nil, page: Page(limit: 0), as: $1)
        },
        PermissionCase("payment show", "payment", "request", isHidden: true) { shop, actor in
            _ = try shop.store.payment(shop.payment, as: actor)
        },
        PermissionCase("payment show: what does not fit", "mismatchedEvents", isHidden: true) { shop, actor in
            _ = try shop.store.mismatchedEvents(ofPayment: shop.payment, as: actor)
        },
        PermissionCase("payment reconcile", "openPayments") { _ = try $0.store.openPayments(as: $1) },
        PermissionCase("payment abandon", "checkAbandoning") { try $0.store.checkAbandoning(as: $1) },
        PermissionCase("payment reconcile: what lapsed") { _, _ in LapseAuthorizations() },
        PermissionCase("payment reconcile: an answer", isHidden: true) { shop, actor in
            SettlePayment(
                try shop.store.payment(shop.payment, as: shop.shop.admin), ProviderAnswer(.unknown))
        },
        PermissionCase("payment notify") { shop, _ in
            NotifyPayment(
                ProviderEvent(
                    provider: "test", id: "evt_1", kind: .captured, key: nil, reference: "nowhere",
                    amount: Money(minorUnits: 1, currency: shop.store.currency)))
        },
        PermissionCase("payment dismiss") { shop, _ in DismissEvent(shop.event) },
        PermissionCase("payment abandon: what it reserves", isRepeatable: false) { shop, _ in
            ReleaseAuthorization(shop.hold)
        },
        PermissionCase("shipment list", "shipments") {
            _ = try $0.store.shipments(RecordFilter(), status: nil, page: Page(limit: 0), as: $1)
        },
        PermissionCase("shipment show", "shipment", isHidden: true) { shop, actor in
            _ = try shop.store.shipment(shop.shipment, as: actor)
        },
        PermissionCase("document list", "documents") {
            _ = try $0.store.documents(RecordFilter(), kind: nil, page: Page(limit: 0), as: $1)
        },
        PermissionCase("document show", "document", isHidden: true) { shop, actor in
            _ = try shop.store.document("INV-1", as: actor)
        },
        PermissionCase("document issue", isRepeatable: false) { shop, _ in
            try IssueDocument(shop.orders["bob"] ?? 0)
        },
        PermissionCase("order receipt", "receipt", isHidden: true) { shop, actor in
            _ = try shop.store.receipt(ofOrder: shop.orders["bob"] ?? 0, as: actor)
        },
        PermissionCase("order slip", "packingSlip", isHidden: true) { shop, actor in
            _ = try shop.store.packingSlip(ofShipment: shop.shipment, as: actor)
        },
        PermissionCase("order pick", "pickList") { _ = try $0.store.pickList(of: [], as: $1) },
        PermissionCase("review list", "reviews") {
            _ = try $0.store.reviews(
                of: nil, in: RecordFilter(), published: nil, page: Page(limit: 0), as: $1)
        },
        PermissionCase("review show: hidden", "review", isHidden: true) { shop, actor in
            _ = try shop.store.review(shop.review, as: actor)
        },
        PermissionCase("review add", isRepeatable: false) { _, _ in try AddReview(.sku("MUG"), stars: 5) },
        PermissionCase("review edit", isHidden: true) { shop, actor in
            try EditReview(shop.reviews[shop.owner(of: actor)] ?? shop.review, stars: 4)
        },
        PermissionCase("review publish") { shop, _ in PublishReview(shop.review, hide: true) },
        PermissionCase("review delete: another's", isHidden: true, isRepeatable: false) { shop, _ in
            DeleteReview(shop.review)
        },
        PermissionCase("shipment edit", isRepeatable: false) { shop, _ in
            try EditShipment(shop.shipment, tracking: "0034")
        },
    ]
}
