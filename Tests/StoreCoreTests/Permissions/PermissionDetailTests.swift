import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What an answer holds depends on who asks, also where everybody may ask.
@Suite struct PermissionDetailTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    /// A program of the admin with these permissions alone.
    private func program(_ permission: String) throws -> Actor {
        let plan = APITokenPlan(name: permission, permissions: [permission], lifetime: "90d")
        let text = try shop.store.createAPIToken(plan, as: shop.admin).text
        return try shop.store.signIn(token: text).actor
    }

    @Test func `near names are told to those who may see them`() throws {
        func near(_ name: String, _ actor: Actor) throws -> [String] {
            guard
                case .notFound(_, let near) = try shop.store.read(
                    as: actor, { try $0.noAccount(named: name) })
            else { return [] }
            return near
        }
        #expect(try near("anm", shop.admin) == ["ann"] && near("san", shop.admin) == ["sam"])
        let users = try program("users.write")
        #expect(try near("anm", users) == ["ann"] && near("san", users) == ["sam"])
        // Customers alone, without those who work here.
        let customers = try program("customers.read")
        #expect(try near("anm", customers) == ["ann"] && near("san", customers) == [])
        let others = try program("catalog.write")
        #expect(try near("anm", others) == [] && near("san", others) == [])
        #expect(try near("anm", shop.ann) == [])
    }

    @Test func `names to complete are those that one may see`() throws {
        func known(_ prefix: String, _ actor: Actor) throws -> [String] {
            try shop.store.read(as: actor) {
                try $0.accounts(startingWith: prefix, areCustomers: false, limit: 5).map(\.username)
            }
        }
        #expect(try known("sa", shop.admin) == ["sam"] && known("an", shop.admin) == ["ann"])
        let customers = try program("customers.read")
        #expect(try known("sa", customers) == [] && known("an", customers) == ["ann"])
    }

    @Test func `who took an order, and why at another price, is told to staff alone`() throws {
        try shop.add("MUG", quantity: 5)
        let sale = CreateOrder(
            [try request("MUG")], for: "bob", to: .ann, prices: ["MUG": "5.00"], reason: "scratched rim")
        let order = try shop.store.run(sale, as: shop.staff).value.id
        for (actor, isStaff) in [(shop.staff, true), (shop.bob, false)] {
            let listed = try shop.store.orders(OrderFilter(), page: Page(limit: 1), as: actor)
            let shown = [
                try shop.store.order(order, as: actor), try shop.store.orderRecord(order, as: actor).order,
            ]
            for seen in listed + shown {
                #expect(seen.takenBy == (isStaff ? "sam" : nil))
                #expect(seen.items.first?.priceReason == (isStaff ? "scratched rim" : nil))
            }
            let explained = try #require(try shop.store.explanation(ofOrder: order, as: actor))
            #expect("\(explained)".contains("scratched rim") == isStaff)
        }
    }

    @Test func `who issued a document is told to staff alone`() throws {
        try shop.add("MUG", quantity: 5)
        try shop.put("MUG")
        let order = try shop.checkOut()
        let issued = try shop.store.run(IssueDocument(order.value.id), as: shop.staff).value
        #expect(issued.by == "sam")
        #expect(try shop.store.document(issued.content.label, as: shop.staff).by == "sam")
        #expect(try shop.store.document(issued.content.label, as: shop.ann).by == "")
        #expect(try shop.store.personFile(nil, as: shop.ann).documents.map(\.by) == [""])
        #expect(try shop.store.personFile("ann", as: shop.admin).documents.map(\.by) == ["sam"])
    }
}
