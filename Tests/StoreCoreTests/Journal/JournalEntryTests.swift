import Foundation
import ShopText
import Testing

@testable import StoreCore

@Suite struct JournalEntryTests {
    /// One step of a shop's life, and the entry it leaves: `nil` for none.
    struct Step: Sendable {
        let entry: String?
        let action: @Sendable (TestShop) throws -> Void

        init(_ entry: String?, _ action: @escaping @Sendable (TestShop) throws -> Void) {
            self.entry = entry
            self.action = action
        }
    }

    static let steps: [Step] = catalogueSteps + saleSteps + accountSteps

    private static let catalogueSteps: [Step] = [
        Step(#"sam product add {"sku":"MUG","title":"The MUG","price":"9.50","quantity":10} ["product:MUG"]"#)
        {
            try $0.add("MUG")
        },
        Step(
            #"sam product add {"sku":"PEN","title":"The PEN","price":"1.00","quantity":5,"category":"desk"} "#
                + #"["category:desk","product:PEN"]"#
        ) { try $0.add("PEN", price: "1", quantity: 5, [(.category, "desk")]) },
        Step(#"sam product edit {"product":"MUG","price":"9.90"} ["product:MUG"]"#) {
            try $0.edit("MUG", [(.price, "9.90")])
        },
        Step(nil) { try $0.edit("MUG", [(.price, "9.90"), (.quantity, "10"), (.title, "The MUG")]) },
        Step(
            #"sam product edit {"product":"PEN","sku":"PEN2","category":null} ["product:PEN","product:PEN2"]"#
        ) {
            try $0.edit("PEN", [(.sku, "PEN2"), (.category, "")])
        },
    ]

    private static let saleSteps: [Step] = [
        Step(
            #"ann cart add {"items":[{"product":"MUG","quantity":2},{"product":"PEN2","quantity":1}]} "#
                + #"["cart:ann","product:MUG","product:PEN2"]"#
        ) { shop in _ = try shop.store.run(AddToCart([request("MUG", 2), request("PEN2")]), as: shop.ann) },
        Step(#"ann cart set {"item":{"product":"MUG","quantity":3}} ["cart:ann","product:MUG"]"#) { shop in
            _ = try shop.store.run(SetInCart(request("MUG", 3)), as: shop.ann)
        },
        Step(#"ann cart remove {"products":["PEN2"]} ["product:PEN2","cart:ann"]"#) { shop in
            _ = try shop.store.run(RemoveFromCart([.sku("PEN2")]), as: shop.ann)
        },
        Step(
            ##"ann checkout {"name":"#","email":"#","phone":"#","address":"#","##
                + ##""postal_code":"#","country":"","amount":"29.70"} ["order:1","user:ann","product:MUG","cart:ann"]"##
        ) { try $0.checkOut(amount: "29.7") },
        Step(nil) { shop in _ = try shop.store.run(ClearCart(), as: shop.ann) },
        Step(#"sam order edit {"order":1,"paid":true,"shipped":true} ["order:1","payment:1","shipment:1"]"#) {
            shop in
            _ = try shop.store.run(EditOrder(1, OrderChange(isPaid: true, isShipped: true)), as: shop.staff)
        },
        Step(nil) { shop in _ = try shop.store.run(EditOrder(1, OrderChange(isPaid: true)), as: shop.staff) },
        Step(#"sam product delete {"product":"MUG"} ["product:MUG"]"#) { shop in
            _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        },
        Step(nil) { shop in _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff) },
        Step(#"sam product restore {"product":"MUG"} ["product:MUG"]"#) { shop in
            _ = try shop.store.run(RestoreProduct(.sku("MUG")), as: shop.staff)
        },
        Step(#"sam product delete {"product":"PEN2"} ["product:PEN2"]"#) { shop in
            _ = try shop.store.run(DeleteProduct(.sku("PEN2")), as: shop.staff)
        },
        Step(
            #"sam cart add {"for":"bob","items":[{"product":"MUG","quantity":1}]} ["cart:bob","product:MUG"]"#
        ) {
            shop in _ = try shop.store.run(AddToCart([request("MUG")], for: "bob"), as: shop.staff)
        },
        Step(#"bob cart clear {} ["cart:bob"]"#) { shop in _ = try shop.store.run(ClearCart(), as: shop.bob)
        },
    ]

    private static let accountSteps: [Step] = [
        Step(
            ##"anonymous register {"username":"Eve","email":"#","first_name":"#","##
                + ##""last_name":"#","phone_number":"#","address":"#"} ["user:Eve"]"##
        ) { shop in
            _ = try shop.store.register(
                AccountDetails(username: "Eve", email: "eve@example.com"), password: Password("eve-secret-1"))
        },
        Step(#"ann login {"username":"ann"} ["user:ann"]"#) { shop in
            _ = try shop.store.signIn("ANN", password: Password(TestShop.annPassword))
        },
    ]

    @Test func `each action leaves one entry, and what changes nothing leaves none`() throws {
        let shop = try TestShop()
        for step in JournalEntryTests.steps {
            let before = try shop.store.entryCount()
            shop.clock.advance(seconds: 1)
            try step.action(shop)
            let added = try shop.store.allEntries().dropFirst(Int(before))
            #expect(
                added.map { entry in
                    // What is personal stands there as a digest, differently salted in each entry.
                    let arguments = (entry.arguments ?? "").replacing(/sha256:[0-9a-f]{64}/, with: "#")
                    return "\(entry.actor) \(entry.command) \(arguments) \(entry.touched)"
                }
                    == [step.entry].compactMap { $0 })
            #expect(added.allSatisfy { $0.instant == shop.clock.now })
        }
        let last = try shop.store.entryCount()
        #expect(try shop.store.verifyJournal(as: shop.admin).entries == last)
    }

    /// The rows that an entry changed, one a line.
    private func changes(of entry: Int64?, in shop: TestShop) throws -> [String] {
        try shop.store.journalEntry(#require(entry), as: shop.admin).1.rows.map { change in
            let columns = change.columns.map { column in
                "\(column.name): \(column.before?.compactText ?? "-") → \(column.after?.compactText ?? "-")"
            }
            return "\(change.kind) \(change.table) \(change.row) (\(columns.joined(separator: ", ")))"
        }.sorted()
    }

    @Test func `an entry shows each row before and after`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        shop.clock.advance(seconds: 5)
        let edit = try shop.edit("MUG", [(.price, "9.90"), (.quantity, "12")])
        #expect(
            try changes(of: edit.entry, in: shop) == [
                "insert stock_movement 2 (id: - → 2, product_id: - → 1, delta: - → 2, on_hand: - → 12, "
                    + "reason: - → \"counted\", reference: - → null, actor: - → \"sam\", "
                    + "created_at: - → \"2025-12-24T10:00:05.123Z\")",
                "update product 1 (price: \"9.50\" → \"9.90\", "
                    + "updated_at: \"2025-12-24T10:00:00.123Z\" → \"2025-12-24T10:00:05.123Z\")",
            ])
    }

    @Test func `a deleted row is shown as it was`() throws {
        let shop = try TestShop()
        try shop.add("MUG")
        try shop.put("MUG", 2)
        #expect(
            try changes(of: shop.store.run(ClearCart(), as: shop.ann).entry, in: shop) == [
                "delete cart_line 1 (id: 1 → -, cart_id: 1 → -, product_id: 1 → -, quantity: 2 → -, "
                    + "sku: \"MUG\" → -, title: \"The MUG\" → -, price: \"9.50\" → -, "
                    + "added_at: \"2025-12-24T10:00:00.123Z\" → -)"
            ])
    }

    @Test func `secrets are in no changeset, argument or answer`() throws {
        let shop = try TestShop()
        for step in JournalEntryTests.steps { try step.action(shop) }
        let (token, signIn) = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        try shop.store.signOut(signIn)
        var secrets = try shop.store.strings("SELECT password FROM credential").flatMap { text -> [[UInt8]] in
            let hash = PasswordHash(text)!
            return [Array(text.utf8), hash.salt, hash.hash]
        }
        let key = try shop.store.read(as: .anonymous) { try $0.signingKey() }
        secrets += [key, Array(key.hex.utf8), Array(token.utf8), Array(TestShop.annPassword.utf8)]
        secrets += try shop.store.strings("SELECT id FROM session").map { Array($0.utf8) }
        #expect(secrets.count == 5 * 3 + 4 + 2)

        for entry in try shop.store.allEntries() {
            let kept = Data(
                (entry.changeset ?? [])
                    + Array(((entry.arguments ?? "") + entry.touched + (entry.answer ?? "")).utf8))
            for secret in secrets { #expect(kept.range(of: Data(secret)) == nil, "entry \(entry.id)") }
        }
    }
}
