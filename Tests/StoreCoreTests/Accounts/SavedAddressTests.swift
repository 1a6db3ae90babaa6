import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct SavedAddressTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
    }

    private func place(
        _ label: String, _ street: String = "1 Main St", country: String = "US", isDefault: Bool = false
    ) -> SavedAddressChange {
        var change = SavedAddressChange()
        (change.label, change.name, change.phone, change.address) = (label, "Ann Lee", "+1 555 0100", street)
        (change.postalCode, change.region, change.country) = ("10001", "NY", country)
        change.isDefault = isDefault
        return change
    }

    @discardableResult
    private func add(_ change: SavedAddressChange, for customer: String? = nil, as actor: Actor? = nil) throws
        -> SavedAddress
    {
        try shop.store.run(AddAddress(change, for: customer), as: actor ?? shop.ann).value
    }

    private func labels() throws -> [String] {
        try shop.store.addresses(as: shop.ann).map { $0.label + ($0.isDefault ? " *" : "") }
    }

    @Test func `the first address is the default, and exactly one is, whatever happens`() throws {
        let home = try add(place("home"))
        #expect(
            home
                == SavedAddress(
                    id: home.id, label: "home", recipient: "Ann Lee", phone: "+1 555 0100",
                    address: "1 Main St", postalCode: "10001", region: "NY", country: "US", isDefault: true))
        try add(place("work"))
        try add(place("Cottage", isDefault: true))
        #expect(try labels() == ["Cottage *", "home", "work"])
        var change = SavedAddressChange()
        (change.label, change.isDefault) = ("Office", true)
        let office = try shop.store.run(EditAddress("WORK", change), as: shop.ann).value
        #expect(office.isDefault && office.address == "1 Main St")
        #expect(try labels() == ["Office *", "Cottage", "home"])
        // The oldest of the others takes its place.
        #expect(try shop.store.run(DeleteAddress("office"), as: shop.ann).value == office)
        #expect(try labels() == ["home *", "Cottage"])
    }

    @Test func `staff help customers, and nobody else sees or changes an address`() throws {
        try add(place("home"), for: "ann", as: shop.staff)
        #expect(try shop.store.addresses(of: "ann", as: shop.staff).map(\.label) == ["home"])
        #expect(throws: AccessError.notPermitted(name: "bob", .customersAct)) {
            try shop.store.addresses(of: "ann", as: shop.bob)
        }
        #expect(throws: AccessError.notPermitted(name: "bob", .customersAct)) {
            try shop.store.run(DeleteAddress("home", for: "ann"), as: shop.bob)
        }
        #expect(throws: AccountError.notFound("admin")) {
            try shop.store.addresses(of: "admin", as: shop.staff)
        }
    }

    @Test func `what cannot be saved is refused`() throws {
        try add(place("home"))
        #expect(throws: SavedAddressError.taken("home")) { try add(place("HOME")) }
        #expect(throws: CountryError.unknown("ZZ")) { try add(place("x", country: "ZZ")) }
        #expect(throws: TextError.empty(name: "address name")) { try add(place(" ")) }
        var change = place("x")
        change.postalCode = nil
        #expect(throws: SavedAddressError.incomplete("postal code")) { try add(change) }
        #expect(throws: SavedAddressError.notFound("work")) {
            try shop.store.run(DeleteAddress("work"), as: shop.ann)
        }
        #expect(throws: SavedAddressError.nothingToChange("home")) {
            try shop.store.run(EditAddress("home", SavedAddressChange()), as: shop.ann)
        }
        for number in 2...SavedAddress.maximum { try add(place("a\(number)")) }
        #expect(throws: SavedAddressError.tooMany(100)) { try add(place("one more")) }
        #expect(
            SavedAddressError.tooMany(100).message
                == "the account already has 100 saved addresses, the maximum")
        #expect(SavedAddressError.tooMany(100).hint == "delete one with `storectl address delete NAME`")
        #expect(SavedAddressError.taken("my home").hint == "change it with `storectl address edit 'my home'`")
        #expect(SavedAddressError.nothingToChange("a").message == "nothing to change on saved address a")
        #expect(
            SavedAddressError.nothingToChange("a").hint == "say what to change, such as --phone or --default")
        for (error, code) in [
            (SavedAddressError.notFound("a"), "address_not_found"), (.taken("a"), "address_exists"),
            (.tooMany(1), "too_many_addresses"), (.nothingToChange("a"), "nothing_to_change"),
            (.missing("name"), "missing_option"),
        ] { #expect(error.code == code) }
    }

    @Test func `a checkout is sent to the default address, or to the one named`() throws {
        try add(place("home", "1 Main St"))
        try add(place("work", "9 High St"))
        try shop.put("MUG", 3)
        let home = try shop.store.run(CheckOut(to: .unknown), as: shop.ann).value.recipient
        #expect(home.address == "1 Main St" && home.name == "Ann Lee" && home.email == "ann@example.com")
        try shop.put("MUG")
        let work = try shop.store.run(CheckOut(to: .unknown, savedAddress: "Work"), as: shop.ann).value
        #expect(work.recipient.address == "9 High St" && work.recipient.region == "NY")
        try shop.put("MUG")
        // Half of one place and half of another would be none.
        var other = Recipient.unknown
        other.address = "3 Other St"
        #expect(throws: SavedAddressError.missing("name")) {
            try shop.store.run(CheckOut(to: other), as: shop.ann)
        }
        other.name = "Ann"
        #expect(throws: SavedAddressError.missing("postal code")) {
            try shop.store.run(CheckOut(to: other), as: shop.ann)
        }
        let mixed = try shop.store.run(CheckOut(to: other, savedAddress: "home"), as: shop.ann).value
        #expect(mixed.recipient.address == "3 Other St" && mixed.recipient.postalCode == "10001")
        try shop.put("MUG")
        other.region = "CA"
        #expect(throws: SavedAddressError.twoPlaces("home", "NY", given: "CA")) {
            try shop.store.run(CheckOut(to: other, savedAddress: "home"), as: shop.ann)
        }
    }

    @Test func `a deleted user's addresses go, and so do the entries that have them`() throws {
        try add(place("home"))
        try shop.put("MUG")
        try shop.checkOut()
        _ = try shop.store.run(DeleteUser("ann"), as: shop.admin)
        #expect(try shop.store.integer("SELECT count(*) FROM address") == 0)
    }
}
