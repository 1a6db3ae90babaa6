import ShopText
import Testing

@testable import StoreCore

/// What the shop knows of a person, for the person.
@Suite struct PersonFileTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", quantity: 100)
        _ = try shop.store.run(AddAddress(PermissionCases.place("home")), as: shop.ann)
        try shop.put("MUG", 2)
        try shop.checkOut()
        try shop.put("MUG")
        _ = try shop.store.run(AddReview(.sku("MUG"), stars: 5), as: shop.ann)
        _ = try shop.store.run(NoteOrder(1, "for them", isForCustomer: true), as: shop.staff)
        _ = try shop.store.run(NoteOrder(1, "between us", isForCustomer: false), as: shop.staff)
        _ = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        try shop.put("MUG", as: shop.bob)
        try shop.checkOut(as: shop.bob)
    }

    @Test func `a person gets all that is theirs, and nothing of others`() throws {
        let file = try shop.store.personFile(nil, as: shop.ann)
        #expect(file.account?.username == "ann" && file.email == "ann@example.com")
        #expect(file.addresses.map(\.label) == ["home"])
        #expect(file.cart.map(\.sku) == ["MUG"] && file.reviews.count == 1 && file.sessions.count == 1)
        #expect(file.orders.map(\.order.id) == [1])
        #expect(file.mails.map(\.kindName).contains("order_confirmation"))
        #expect(file.mails.allSatisfy { $0.recipient.address == "ann@example.com" })
        let commands = file.deeds.map(\.command)
        #expect(
            commands == [
                "register", "address add", "cart add", "checkout", "cart add", "review add", "login",
            ])
    }

    @Test func `what others did to the account is in it, under each name it had, and nothing of theirs`()
        throws
    {
        func rename(_ name: String, _ other: String) throws {
            var change = UserChange()
            change.profile.username = other
            _ = try shop.store.run(EditUser(name, change), as: shop.admin)
        }
        try rename("ann", "anna")
        _ = try shop.store.addCustomer("ann2")
        try rename("ann2", "ann")
        _ = try shop.store.run(SetUserPassword("anna", to: Password("given by admin")), as: shop.admin)
        _ = try shop.store.run(SetUserPassword("ann", to: Password("given by admin")), as: shop.admin)
        func about(_ name: String) throws -> [String] {
            try shop.store.personFile(name, as: shop.admin).deeds
                .filter { ["register", "user edit", "user password"].contains($0.command) }
                .map { "\($0.command) \($0.touched)" }
        }
        #expect(
            try about("anna") == [
                #"register ["user:ann"]"#, #"user edit ["user:anna"]"#, #"user password ["user:anna"]"#,
            ])
        #expect(
            try about("ann") == [
                #"register ["user:ann2"]"#, #"user edit ["user:ann"]"#, #"user password ["user:ann"]"#,
            ])
    }

    @Test func `what the staff wrote for each other is for an admin's export`() throws {
        func notes(_ actor: Actor, _ name: String?) throws -> [String] {
            try shop.store.personFile(name, as: actor).orders[0].timeline.map(\.text)
        }
        #expect(try !notes(shop.ann, nil).contains("between us"))
        #expect(try notes(shop.ann, nil).contains("for them"))
        #expect(try notes(shop.admin, "ann").contains("between us"))
    }

    @Test func `what an account ordered without it belongs to it once the address is proven`() throws {
        try shop.store.run(CreateOrder([request("MUG")], to: .ann), as: shop.staff)
        #expect(try shop.store.personFile("ann", as: shop.admin).orders.count == 1)
        #expect(try shop.store.personFile(nil, as: shop.ann).orders.count == 1)
        var change = UserChange()
        change.isVerified = true
        _ = try shop.store.run(EditUser("ann", change), as: shop.admin)
        #expect(try shop.store.personFile(nil, as: shop.ann).orders.map(\.order.id) == [1, 3])
    }

    @Test func `a guest is exported by the address`() throws {
        let gus = Recipient(
            name: "Gus", email: "gus@example.com", phone: "", address: "", postalCode: "", country: "")
        try shop.store.run(CreateOrder([request("MUG")], to: gus), as: shop.staff)
        let file = try shop.store.personFile("gus@example.com", as: shop.admin)
        #expect(file.account == nil && file.orders.map(\.order.id) == [3] && !file.mails.isEmpty)
        #expect(throws: AccountError.self) { try shop.store.personFile("zoe@example.com", as: shop.admin) }
        #expect(throws: AccessError.self) { try shop.store.personFile("gus@example.com", as: shop.ann) }
    }
}
