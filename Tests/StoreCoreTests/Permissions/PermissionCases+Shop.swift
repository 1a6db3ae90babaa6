import ShopText
import Testing

@testable import StoreCore

extension PermissionCases {
    static let catalog: [PermissionCase] = [
        PermissionCase("product list: SKUs while typing", "skus") {
            _ = try $0.store.skus(startingWith: "M", limit: 9, as: $1)
        },
        PermissionCase("user list: usernames while typing", "usernames") {
            _ = try $0.store.usernames(startingWith: "a", limit: 9, as: $1)
        },
        PermissionCase("product list: what variants cost", "variantSummaries") { shop, actor in
            let all = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: actor)
            _ = try shop.store.variantSummaries(of: all, as: actor)
        },
        PermissionCase("product list", "products") {
            _ = try $0.store.products(ProductFilter(), page: Page(limit: 0), as: $1)
        },
        PermissionCase("product list: hidden and archived ones", "products") { shop, actor in
            let found = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: actor)
            if !found.contains(where: { $0.sku == "OLD" }) { throw refusal(of: actor) }
        },
        PermissionCase("product show", "product", "variants") { shop, actor in
            let product = try shop.store.product(.sku("MUG"), as: actor)
            _ = try shop.store.variants(of: product, as: actor)
        },
        PermissionCase("product show: an archived one", "product", isHidden: true) {
            _ = try $0.store.product(.sku("OLD"), as: $1)
        },
        PermissionCase("product show: as it was") {
            _ = try $0.store.product(.sku("MUG"), asOf: .day(Day("2027-01-01")!), as: $1)
        },
        PermissionCase("product history", "history") {
            _ = try $0.store.history(of: .sku("MUG"), page: Page(limit: 0), as: $1)
        },
        PermissionCase("product search", "searchProducts") {
            _ = try $0.store.searchProducts("mug", limit: 0, as: $1)
        },
        PermissionCase("product export", "products") {
            _ = try $0.store.products(ProductFilter(), page: Page(limit: 0), as: $1)
        },
        PermissionCase("product add") { shop, _ in
            AddProduct(try shop.shop.change([(.sku, "CUP"), (.title, "Cup"), (.price, "1")]))
        },
        PermissionCase("product add: with a quantity") { shop, _ in
            AddProduct(
                try shop.shop.change([(.sku, "CUP"), (.title, "Cup"), (.price, "1"), (.quantity, "5")]))
        },
        PermissionCase("product edit") { shop, _ in
            EditProduct(.sku("MUG"), try shop.shop.change([(.title, "New mug")]))
        },
        PermissionCase("product edit: the quantity") { shop, _ in
            EditProduct(.sku("MUG"), try shop.shop.change([(.quantity, "7")]))
        },
        PermissionCase("product edit: --where") { _, _ in
            EditProducts(where: [try ProductCondition("sku=MUG")], set: [try ProductAssignment("price=9")])
        },
        PermissionCase("product edit: quantities --where") { _, _ in
            EditProducts(where: [try ProductCondition("sku=MUG")], set: [try ProductAssignment("quantity=9")])
        },
        PermissionCase("product delete") { _, _ in DeleteProduct(.sku("MUG")) },
        PermissionCase("product restore") { _, _ in RestoreProduct(.sku("OLD")) },
        PermissionCase("product import: before reading", "checkMayImport") {
            try $0.store.checkMayImport(as: $1)
        },
        PermissionCase("product import", "startImport") {
            _ = try $0.store.startImport(ImportOptions(source: "f"), as: $1)
        },
        PermissionCase("product import: rows", "startImport") {
            _ = try $0.store.importRows([], as: $1)
        },
        PermissionCase("product import: quantities", "startImport") { shop, actor in
            _ = try shop.store.planned(
                [[(.sku, "MUG"), (.quantity, "5")]], ImportOptions(source: "f"), as: actor)
        },
        PermissionCase("category list", "categories") { _ = try $0.store.categories(as: $1) },
        PermissionCase("category show", "category") { _ = try $0.store.category("Kitchen", as: $1) },
        PermissionCase("category add") { _, _ in try AddCategory("Toys") },
        PermissionCase("category edit") { _, _ in EditCategory("Kitchen", CategoryChange(name: "Home")) },
        PermissionCase("category merge") { _, _ in MergeCategory("Kitchen > Cups", into: "Kitchen") },
        PermissionCase("category delete") { _, _ in DeleteCategory("Kitchen > Cups", movingTo: "Kitchen") },
    ]

    static let stock: [PermissionCase] = [
        PermissionCase("stock show", "product") { _ = try $0.store.product(.sku("MUG"), as: $1) },
        PermissionCase("stock show: as it was", "stock") {
            _ = try $0.store.stock(of: [.sku("MUG")], asOf: .day(Day("2027-01-01")!), as: $1)
        },
        PermissionCase("stock history", "stockHistory") {
            _ = try $0.store.stockHistory(of: .sku("MUG"), page: Page(limit: 0), as: $1)
        },
        PermissionCase("stock low", "lowStock") { _ = try $0.store.lowStock(page: Page(limit: 0), as: $1) },
        PermissionCase("stock receive") { _, _ in try ReceiveStock(.sku("MUG"), quantity: "4") },
        PermissionCase("stock receive: several products") { _, _ in
            try ReceiveDelivery([.init("MUG=4")])
        },
        PermissionCase("stock adjust") { _, _ in try AdjustStock(.sku("MUG"), .by(-1), reason: "lost") },
        PermissionCase("stock count") { _, _ in try CountStock([.init(sku: "MUG", quantity: 4)]) },
        PermissionCase("stock count: a code", "scanned") { _ = try $0.store.scanned("MUG", as: $1) },
        PermissionCase("stock count: the sheet", "countSheet") { _ = try $0.store.countSheet(as: $1) },
        PermissionCase("stock import: before reading", "checkMayCount") {
            try $0.store.checkMayCount(as: $1)
        },
        PermissionCase("stock import", "startCount") {
            _ = try $0.store.startCount(ImportOptions(source: "f"), as: $1)
        },
    ]

    static let selling: [PermissionCase] = [
        PermissionCase("tax list", "taxRates") { _ = try $0.store.taxRates(as: $1) },
        PermissionCase("tax show", "taxRate") { _ = try $0.store.taxRate(1, as: $1) },
        PermissionCase("tax add") { _, _ in
            var details = TaxRateDetails()
            (details.country, details.name, details.rate) = ("FR", "Tax", "20")
            return AddTaxRate(details)
        },
        PermissionCase("tax edit") { _, _ in
            var details = TaxRateDetails()
            details.name = "Sales tax"
            return EditTaxRate(1, details)
        },
        PermissionCase("tax delete") { _, _ in DeleteTaxRate(1) },
        PermissionCase("shipping list", "shippingMethods") { _ = try $0.store.shippingMethods(as: $1) },
        PermissionCase("shipping show", "shippingMethod") { _ = try $0.store.shippingMethod("post", as: $1) },
        PermissionCase("shipping add") { _, _ in
            var details = ShippingDetails()
            (details.name, details.price, details.country) = ("Express", "9", "US")
            return AddShipping("express", details)
        },
        PermissionCase("shipping edit") { _, _ in
            var details = ShippingDetails()
            details.name = "Parcel"
            return EditShipping("post", details)
        },
        PermissionCase("shipping delete") { _, _ in DeleteShipping("post") },
        PermissionCase("coupon list", "coupons") { _ = try $0.store.coupons(page: Page(limit: 0), as: $1) },
        PermissionCase("coupon show", "coupon") { _ = try $0.store.coupon("SPRING", as: $1) },
        PermissionCase("coupon add") { _, _ in AddCoupon("SUMMER", percent("5")) },
        PermissionCase("coupon generate") { _, _ in
            try GenerateCoupons(count: 2, prefix: "VIP-", percent("5"))
        },
        PermissionCase("coupon edit") { _, _ in EditCoupon("SPRING", percent("6")) },
        PermissionCase("coupon delete") { _, _ in DeleteCoupon("SPRING") },
        PermissionCase("cart show", "cart") { _ = try $0.store.cart(as: $1) },
        PermissionCase("cart show: a customer's", "cart") { _ = try $0.store.cart(for: "bob", as: $1) },
        PermissionCase("cart summary", "cart") { _ = try $0.store.cart(as: $1) },
        PermissionCase("order create: a cart", "owner") { _ = try $0.store.owner(ofCart: 1, as: $1) },
        PermissionCase("cart explain", "quoteCart") { _ = try $0.store.quoteCart(to: .home, as: $1) },
        PermissionCase("cart quote", "quoteCart") { _ = try $0.store.quoteCart(to: .home, as: $1) },
        PermissionCase("cart quote: a customer's", "quoteCart") {
            _ = try $0.store.quoteCart(to: .home, for: "bob", as: $1)
        },
        PermissionCase("cart add") { _, _ in AddToCart([try request("MUG")]) },
        PermissionCase("cart add: for a customer") { _, _ in AddToCart([try request("MUG")], for: "bob") },
        PermissionCase("cart set") { _, _ in SetInCart(try request("MUG")) },
        PermissionCase("cart set: for a customer") { _, _ in SetInCart(try request("MUG"), for: "bob") },
        PermissionCase("cart remove") { _, _ in RemoveFromCart([.sku("MUG")]) },
        PermissionCase("cart remove: for a customer") { _, _ in RemoveFromCart([.sku("MUG")], for: "bob") },
        PermissionCase("cart clear") { _, _ in ClearCart() },
        PermissionCase("cart clear: for a customer") { _, _ in ClearCart(for: "bob") },
        PermissionCase("cart expire") { _, _ in try ExpireCarts(olderThan: "90d") },
        PermissionCase("checkout") { _, _ in CheckOut(to: .home) },
        PermissionCase("checkout: for a customer") { _, _ in CheckOut(to: .home, for: "bob") },
    ]

    static let orders: [PermissionCase] = [
        PermissionCase("order list", "orders") {
            _ = try $0.store.orders(OrderFilter(), page: Page(limit: 0), as: $1)
        },
        PermissionCase("order list: everyone's", "orders") { shop, actor in
            let found = try shop.store.orders(OrderFilter(), page: Page(limit: 0), as: actor)
            if !found.contains(where: { $0.id == shop.orders["bob"] }) { throw refusal(of: actor) }
        },
        PermissionCase("order list: a customer's", "orders") { shop, actor in
            var filter = OrderFilter()
            filter.customer = "bob"
            _ = try shop.store.orders(filter, page: Page(limit: 0), as: actor)
        },
        PermissionCase("order list: all numbers", "orderIDs") {
            _ = try $0.store.orderIDs(OrderFilter(), page: Page(limit: 0), as: $1)
        },
        PermissionCase("order export", "next") {
            var export = OrderExport(OrderFilter(), by: .line, as: .csv)
            while try export.next(from: $0.store, as: $1) != nil {}
        },
        PermissionCase("order show", "order", "explanation", isHidden: true) { shop, actor in
            _ = try shop.store.order(shop.order(of: actor), as: actor)
            _ = try shop.store.explanation(ofOrder: shop.order(of: actor), as: actor)
        },
        PermissionCase("order show: as it was", "order", isHidden: true) { shop, actor in
            _ = try shop.store.order(shop.order(of: actor), asOf: .day(Day("2027-01-01")!), as: actor)
        },
        PermissionCase("order show: another's", "order", isHidden: true) { shop, actor in
            _ = try shop.store.order(shop.orders["bob"] ?? 0, as: actor)
        },
        PermissionCase("order explain: another's", "explanation", isHidden: true) { shop, actor in
            _ = try shop.store.explanation(ofOrder: shop.orders["bob"] ?? 0, as: actor)
        },
        PermissionCase(
            "order import", "importOrders", "ImportOrders",
            keyed: { shop, actor, request in
                _ = try shop.store.importOrders(
                    ImportOrders([], from: "shopify", file: []), as: actor, request)
            }),
        PermissionCase("order import: a dry run", "checkImport") {
            _ = try $0.store.checkImport(of: [], from: "shopify", as: $1)
        },
        PermissionCase("order create: quote", "quote") { shop, actor in
            _ = try shop.store.quote(CreateOrder([try request("MUG")], for: "bob", to: .home), as: actor)
        },
        PermissionCase("order create") { _, _ in CreateOrder([try request("MUG")], to: .home) },
        PermissionCase("order create: for a customer") { _, _ in
            CreateOrder([try request("MUG")], for: "bob", to: .home)
        },
        PermissionCase("order create: at other prices") { _, _ in
            CreateOrder([try request("MUG")], to: .home, prices: ["MUG": "1"], reason: "damaged")
        },
        PermissionCase("order edit") { _, _ in EditOrder(1, OrderChange(isShipped: true)) },
    ]

    static let shop: [PermissionCase] = [
        PermissionCase("journal list", "journal") {
            _ = try $0.store.journal(JournalFilter(), page: Page(limit: 0), as: $1)
        },
        PermissionCase("journal show", "journalEntry") { _ = try $0.store.journalEntry(1, as: $1) },
        PermissionCase("journal verify", "verifyJournal") { _ = try $0.store.verifyJournal(as: $1) },
        PermissionCase("journal head", "journalHead") { _ = try $0.store.journalHead(as: $1) },
        PermissionCase("journal sign", "journalHead", "verifyJournal") { shop, actor in
            _ = try shop.store.verifyJournal(as: actor)
            _ = try shop.store.journalHead(as: actor)
        },
        PermissionCase("journal compact") { _, _ in try CompactJournal(olderThan: "365d") },
        PermissionCase("undo: one's last change", "lastUndoableEntry", "keyForUndoing") {
            do {
                let entry = try $0.store.lastUndoableEntry(as: $1)
                _ = try $0.store.keyForUndoing(entry, as: $1)
            } catch UndoError.nothingToUndo {}
        },
        PermissionCase("undo: one's cart", isHidden: true) { shop, actor in
            let owner = shop.owner(of: actor)
            let found = try shop.store.integer(
                "SELECT max(id) FROM journal WHERE command = 'cart add' AND actor = '\(owner)'")
            return Undo(found ?? 1)
        },
        PermissionCase("undo: staff's coupon", isHidden: true) { shop, _ in
            Undo(try shop.store.integer("SELECT max(id) FROM journal WHERE command = 'coupon add'") ?? 1)
        },
        PermissionCase("report sales", "reportSpan", "salesReport") { shop, actor in
            let span = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: actor)
            _ = try shop.store.salesReport(span.periods, as: actor)
        },
        PermissionCase("report products", "productReport") {
            _ = try $0.store.productReport([], limit: 0, as: $1)
        },
        PermissionCase("report customers", "customerReport") {
            _ = try $0.store.customerReport([], limit: 0, as: $1)
        },
        PermissionCase("report stock", "stockReport") {
            _ = try $0.store.stockReport([], limit: 0, as: $1)
        },
        PermissionCase("report tax", "taxReport") { _ = try $0.store.taxReport([], as: $1) },
        PermissionCase("page", "shopPage") {
            _ = try $0.store.shopPage(since: nil, until: nil, by: nil, as: $1)
        },
        PermissionCase("status", "overview") { _ = try $0.store.overview(as: $1) },
        PermissionCase("mail list", "mails") { _ = try $0.store.mails(page: Page(limit: 1), as: $1) },
        PermissionCase("mail show", "mail") { _ = try $0.store.mail(1, as: $1) },
        PermissionCase("mail send", "checkSending") { try $0.store.checkSending(as: $1) },
        PermissionCase("mail send: a dry run", "dueMails") { _ = try $0.store.dueMails(as: $1) },
        PermissionCase("mail send: again", "requeueMails") { try $0.store.requeueMails([1], as: $1) },
        PermissionCase("config list", "settings") { _ = try $0.store.settings(as: $1) },
        PermissionCase("config get", "setting") { _ = try $0.store.setting("mail.from", as: $1) },
        PermissionCase("config set") { _, _ in try SetSetting("mail.from", to: "shop@shop.test") },
        PermissionCase("config set: the mail transport") { _, _ in
            try SetSetting("mail.transport", to: "maildir:/tmp/x")
        },
        PermissionCase("config rotate-key", isRepeatable: false) { _, _ in RotateSigningKey() },
    ]

    fileprivate static func percent(_ percent: String) -> CouponDetails {
        var details = CouponDetails()
        details.percent = percent
        return details
    }

    /// What is not shown to somebody.
    private static func refusal(of actor: Actor) -> AccessError {
        actor.id == nil ? .notSignedIn : .notPermitted(name: actor.name, .catalogWrite)
    }
}

extension Recipient {
    fileprivate static let home = Recipient(
        name: "Ann Lee", email: "ann@example.com", phone: "+1 555 0100", address: "1 Main St",
        postalCode: "10001", country: "US")
}
