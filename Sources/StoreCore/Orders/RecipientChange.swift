import ShopText

/// Changes to an order's recipient; `nil` leaves a field alone.
public struct RecipientChange: Codable, Sendable, Equatable {
    @Personal public var name: String?
    @Personal public var email: String?
    @Personal public var phone: String?
    @Personal public var address: String?
    @Personal public var postalCode: String?
    public var region: String?
    public var country: String?

    public init(
        name: String? = nil, email: String? = nil, phone: String? = nil, address: String? = nil,
        postalCode: String? = nil, region: String? = nil, country: String? = nil
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.address = address
        self.postalCode = postalCode
        self.region = region
        self.country = country
    }

    public var isEmpty: Bool {
        [name, email, phone, address, postalCode, region, country].allSatisfy { $0 == nil }
    }
}
