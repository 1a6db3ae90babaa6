import ShopText
import Testing

@testable import StoreCore

/// Nobody learns from a refusal what exists: it is the same for what is there and for what is not.
@Suite struct RefusalOrderTests {
    typealias Asking = @Sendable (Store, Actor, String) throws -> Void

    /// What is asked of a thing by its name, with one that is there and one that is not.
    static let askings: [(name: String, there: String, missing: String, ask: Asking)] = [
        ("user show", "bob", "nobody", { _ = try $0.user($2, as: $1) }),
        (
            "user edit", "bob", "nobody",
            { store, actor, name in
                var change = UserChange()
                change.profile.firstName = "X"
                _ = try store.run(EditUser(name, change), as: actor, Request(isPreview: true))
            }
        ),
        (
            "user delete", "bob", "nobody",
            {
                _ = try $0.run(DeleteUser($2), as: $1, Request(isPreview: true))
            }
        ),
        ("user delete --erase", "bob", "nobody", { _ = try $0.erase($2, as: $1, Request(isPreview: true)) }),
        (
            "user delete --erase: a guest", "gus@example.com", "nobody@example.com",
            {
                _ = try $0.erase($2, as: $1, Request(isPreview: true))
            }
        ),
        (
            "user unlock", "bob", "nobody",
            {
                _ = try $0.run(UnlockUser($2), as: $1, Request(isPreview: true))
            }
        ),
        (
            "user password", "bob", "nobody",
            {
                let action = SetUserPassword($2, to: Password("another-secret-1"))
                _ = try $0.run(action, as: $1, Request(isPreview: true))
            }
        ),
        ("user export", "bob", "nobody", { _ = try $0.personFile($2, as: $1) }),
        (
            "user export: a guest", "gus@example.com", "nobody@example.com",
            { _ = try $0.personFile($2, as: $1) }
        ),
        ("user list", "bob", "nobody", { _ = try $0.users(UserFilter(), limit: 1, after: $2, as: $1) }),
        ("customer show", "bob", "nobody", { _ = try $0.customer($2, as: $1) }),
        (
            "customer list", "bob", "nobody",
            {
                _ = try $0.customers(CustomerFilter(), limit: 1, after: $2, as: $1)
            }
        ),
        ("session list", "bob", "nobody", { _ = try $0.sessions(of: $2, as: $1) }),
        ("address list", "bob", "nobody", { _ = try $0.addresses(of: $2, as: $1) }),
        ("cart show", "bob", "nobody", { _ = try $0.cart(for: $2, as: $1) }),
        ("order show", "1", "99", { _ = try $0.order(Int64($2) ?? 0, as: $1) }),
        (
            "order list", "bob", "nobody",
            { store, actor, name in
                var filter = OrderFilter()
                filter.customer = name
                _ = try store.orders(filter, page: Page(limit: 1), as: actor)
            }
        ),
        (
            "order note", "1", "99",
            {
                let action = try NoteOrder(Int64($2) ?? 0, "x", isForCustomer: false)
                _ = try $0.run(action, as: $1, Request(isPreview: true))
            }
        ),
        (
            "order cancel", "1", "99",
            {
                _ = try $0.run(CancelOrder(Int64($2) ?? 0), as: $1, Request(isPreview: true))
            }
        ),
        (
            "order pay", "1", "99",
            {
                _ = try $0.run(PayOrder(Int64($2) ?? 0), as: $1, Request(isPreview: true))
            }
        ),
        (
            "order refund", "1", "99",
            {
                let action = try RefundOrder(
                    Int64($2) ?? 0, CreditRequest(amount: "0.01"), reason: .goodwill)
                _ = try $0.run(action, as: $1, Request(isPreview: true))
            }
        ),
        (
            "order ship", "1", "99",
            {
                _ = try $0.run(try ShipOrder([Int64($2) ?? 0]), as: $1, Request(isPreview: true))
            }
        ),
        (
            "document issue", "1", "99",
            {
                _ = try $0.run(IssueDocument(Int64($2) ?? 0), as: $1, Request(isPreview: true))
            }
        ),
        (
            "review publish", "1", "99",
            {
                _ = try $0.run(PublishReview(Int64($2) ?? 0), as: $1, Request(isPreview: true))
            }
        ),
        (
            "review delete", "1", "99",
            {
                _ = try $0.run(DeleteReview(Int64($2) ?? 0), as: $1, Request(isPreview: true))
            }
        ),
        ("mail show", "1", "999", { _ = try $0.mail(Int64($2) ?? 0, as: $1) }),
        ("journal show", "1", "999", { _ = try $0.journalEntry(Int64($2) ?? 0, as: $1) }),
        ("undo", "1", "999", { _ = try $0.run(Undo(Int64($2) ?? 0), as: $1, Request(isPreview: true)) }),
        ("coupon show", "SPRING", "NONE", { _ = try $0.coupon($2, as: $1) }),
        (
            "coupon delete", "SPRING", "NONE",
            {
                _ = try $0.run(DeleteCoupon($2), as: $1, Request(isPreview: true))
            }
        ),
        ("config get", "mail.from", "no.such", { _ = try $0.setting($2, as: $1) }),
        (
            "stock receive", "HID", "NONE",
            {
                let action = try AdjustStock(.sku($2), .by(1), reason: "received")
                _ = try $0.run(action, as: $1, Request(isPreview: true))
            }
        ),
        ("product show", "HID", "NONE", { _ = try $0.product(.sku($2), as: $1) }),
        (
            "product delete", "HID", "NONE",
            {
                _ = try $0.run(DeleteProduct(.sku($2)), as: $1, Request(isPreview: true))
            }
        ),
        ("category show", "Secret", "None", { _ = try $0.category($2, as: $1) }),
    ]

    @Test(arguments: askings.map(\.name))
    func `who may not is told the same of what is there and of what is not`(name: String) throws {
        let asking = try #require(RefusalOrderTests.askings.first { $0.name == name })
        let shop = try PermissionShop()
        let hidden: [(ProductField, String)] = [(.isVisible, "false"), (.category, "Secret")]
        try shop.shop.add("HID", hidden)
        let gus = Recipient(
            name: "Gus", email: "gus@example.com", phone: "", address: "1 Main St", postalCode: "10001",
            country: "US")
        try shop.store.run(CreateOrder([request("MUG")], to: gus), as: shop.shop.staff)
        let order = shop.orders["bob"] ?? 0
        let bobs = try shop.store.integer("SELECT max(id) FROM journal WHERE actor = 'bob'") ?? 0
        let there =
            switch asking.name {
            case "undo": String(bobs)
            case let name
            where asking.there == "1" && (name.hasPrefix("order") || name.hasPrefix("document")):
                String(order)
            default: asking.there
            }
        func answer(_ actor: Actor, _ thing: String) -> String {
            do {
                try asking.ask(shop.store, actor, thing)
                return "done"
            } catch let error as any StoreError {
                return "\(error.kind) \(error.code) \(error.message) \(error.hint ?? "")"
                    .replacing(thing, with: "THING")
            } catch { return "\(error)" }
        }
        let nobody = shop.program([])
        for actor in [Actor.anonymous, nobody, try shop.signIn(of: "ann").actor] {
            let (known, unknown) = (answer(actor, there), answer(actor, asking.missing))
            #expect(known != "done", "\(actor.name)")
            #expect(known == unknown, "\(actor.name)")
        }
    }
}
