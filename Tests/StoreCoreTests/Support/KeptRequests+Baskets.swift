import ShopText

@testable import StoreCore

extension KeptRequests {
    /// Saved addresses, orders that staff take, and checkouts with all that can be on them.
    static let baskets: [KeptRequest] = [
        KeptRequest("address-add", by: "ann") { _ in AddAddress(place("home", "1 Main St")) },
        KeptRequest("address-add-for", by: "bob") { _ in AddAddress(place("work", "9 High St"), for: "ann") },
        KeptRequest("address-edit", by: "ann") { _ in
            var change = SavedAddressChange()
            (change.label, change.phone, change.isDefault) = ("office", "555", true)
            return EditAddress("work", change)
        },
        KeptRequest("address-delete", by: "ann") { _ in DeleteAddress("home") },
        KeptRequest("profile-edit-vat", by: "ann") { _ in
            var change = ProfileChange()
            change.vatID = "DE123456789"
            return EditProfile(change)
        },
        KeptRequest("user-edit-exempt", by: "admin") { _ in
            var change = UserChange()
            change.profile.taxExemption = "certificate"
            return EditUser("ann", change)
        },
        KeptRequest("tax-add-again", by: "admin") { _ in
            var details = TaxRateDetails()
            (details.country, details.name, details.rate) = ("US", "Tax", "8.875")
            return AddTaxRate(details)
        },
        KeptRequest("shipping-add-again", by: "admin") { _ in
            var details = ShippingDetails()
            (details.name, details.price) = ("Parcel", "4.90")
            return AddShipping("parcel", details)
        },
        KeptRequest("coupon-add-again", by: "bob") { _ in
            var details = CouponDetails()
            (details.percent, details.uses) = ("10", "5")
            return AddCoupon("SUMMER", details)
        },
        KeptRequest("order-create", by: "bob") { _ in
            CreateOrder(
                [try CartRequest(.word("PEN"), quantity: "2")],
                to: Recipient(
                    name: "Bo Lee", email: "bo@example.com", phone: "", address: "", postalCode: "10001",
                    country: "US"), prices: ["PEN": "0.90"], reason: "scratched", channel: .counter,
                codes: ["SUMMER"])
        },
        KeptRequest("order-create-for", by: "bob") { store in
            CreateOrder(
                [try CartRequest(.word("PEN"), quantity: "1")], for: "ann", to: .unknown, method: "PARCEL",
                savedAddress: "office")
        },
        KeptRequest(nil, by: "ann") { _ in AddToCart([try CartRequest(.word("PEN"), quantity: "1")]) },
        KeptRequest("checkout-with-all", by: "ann") { _ in
            CheckOut(to: .unknown, codes: ["SUMMER"], method: "PARCEL", savedAddress: "office", cart: 1)
        },
        KeptRequest("cart-expire", by: "bob") { _ in try ExpireCarts(olderThan: "90d") },
    ]

    private static func place(_ label: String, _ street: String) -> SavedAddressChange {
        var change = SavedAddressChange()
        (change.label, change.name, change.address) = (label, "Ann Lee", street)
        (change.postalCode, change.region, change.country) = ("10001", "NY", "US")
        return change
    }
}
