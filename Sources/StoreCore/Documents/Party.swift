/// A seller or buyer as named on a document.
public struct Party: Codable, Sendable, Equatable {
    public var name: String
    /// Street and other lines above the city.
    public var address: [String]
    public var postalCode: String?
    public var city: String?
    public var region: String?
    /// ISO 3166-1, two letters.
    public var country: String?
    /// The country's name, stored with the document so that a renamed country does not change it.
    public var countryName: String?
    /// With its country's prefix: `DE123456789`.
    public var vatID: String?
    /// A tax number other than the VAT id: a Steuernummer, an EIN, a sales tax permit.
    public var taxNumber: String?
    /// The company registration number.
    public var registration: String?
    public var email: String?
    public var phone: String?

    public init(
        name: String, address: [String] = [], postalCode: String? = nil, city: String? = nil,
        region: String? = nil, country: String? = nil, countryName: String? = nil, vatID: String? = nil,
        taxNumber: String? = nil, registration: String? = nil, email: String? = nil, phone: String? = nil
    ) {
        self.name = name
        self.address = address
        self.postalCode = postalCode
        self.city = city
        self.region = region
        self.country = country
        self.countryName = countryName
        self.vatID = vatID
        self.taxNumber = taxNumber
        self.registration = registration
        self.email = email
        self.phone = phone
    }

    enum CodingKeys: String, CodingKey {
        case name, address, city, region, country, registration, email, phone
        case postalCode = "postal_code"
        case countryName = "country_name"
        case vatID = "vat_id"
        case taxNumber = "tax_number"
    }

    /// As on an envelope, without the name: the postal code is before the city in most countries, and after city and
    /// region in English-speaking ones.
    var addressLines: [String] {
        let isAfter = ["US", "CA", "GB", "AU", "NZ", "IE", "IN"].contains(country ?? "")
        let place =
            isAfter
            ? [
                city.present.map { region.present == nil ? $0 : $0 + "," }, region.present,
                postalCode.present,
            ]
            : [postalCode.present, city.present, region.present]
        let placeLine = place.compactMap { $0 }.joined(separator: " ")
        return
            (address.flatMap { $0.split(separator: "\n").map(String.init) } + [
                placeLine, countryName.present ?? country.present ?? "",
            ])
            .filter { !$0.isEmpty }
    }

    /// What identifies a business, each with its label.
    var identifiers: [(label: String, value: String)] {
        [
            ("VAT ID", vatID.present), ("Tax number", taxNumber.present),
            ("Registration", registration.present),
        ]
        .compactMap { label, value in value.map { (label, $0) } }
    }

    /// How to reach them.
    var contacts: [String] { [email.present, phone.present].compactMap { $0 } }
}

extension String? {
    /// The text, if there is any.
    var present: String? { self?.isEmpty == false ? self : nil }
}
