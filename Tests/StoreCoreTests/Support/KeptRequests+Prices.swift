import ShopText

@testable import StoreCore

extension KeptRequests {
    static let prices: [KeptRequest] = [
        KeptRequest("tax-add", by: "admin") { _ in AddTaxRate(tax("21")) },
        KeptRequest("tax-edit", by: "admin") { _ in
            var details = TaxRateDetails()
            (details.name, details.isOnShipping) = ("Sales tax", false)
            return EditTaxRate(1, details)
        },
        KeptRequest("tax-delete", by: "admin") { _ in DeleteTaxRate(1) },
        KeptRequest("shipping-add", by: "admin") { _ in
            var details = ShippingDetails()
            (details.name, details.price, details.country) = ("Post", "4.90", "US")
            (details.maxGrams, details.freeAbove) = ("5000", "50")
            return AddShipping("post", details)
        },
        KeptRequest("shipping-edit", by: "admin") { _ in
            var details = ShippingDetails()
            (details.name, details.isActive) = ("Parcel", false)
            return EditShipping("post", details)
        },
        KeptRequest("shipping-delete", by: "admin") { _ in DeleteShipping("post") },
        KeptRequest("coupon-add", by: "bob") { _ in
            var details = CouponDetails()
            (details.percent, details.minimum, details.products) = ("8.5", "20", ["MUG"])
            (details.from, details.until, details.usesEach) = ("2026-01-01", "2026-05-31", "1")
            (details.categories, details.countries) = (["Kitchen"], ["US"])
            return AddCoupon("Spring", details)
        },
        KeptRequest("coupon-edit", by: "bob") { _ in
            var details = CouponDetails()
            (details.fixed, details.until) = ("5", "")
            return EditCoupon("spring", details)
        },
        KeptRequest("coupon-generate", by: "bob") { _ in
            var details = CouponDetails()
            details.percent = "20"
            return try GenerateCoupons(count: 3, prefix: "VIP-", details)
        },
        KeptRequest("coupon-delete", by: "bob") { _ in DeleteCoupon("spring") },
    ]

    private static func tax(_ rate: String) -> TaxRateDetails {
        var details = TaxRateDetails()
        (details.country, details.name, details.rate) = ("US", "Tax", rate)
        return details
    }
}
