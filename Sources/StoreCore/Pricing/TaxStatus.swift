import ShopText

/// What exempts a customer from tax.
public enum TaxStatus: Hashable, Codable, Sendable {
    /// Exempt by a certificate or a law.
    case exempt(reason: String)
    /// A business with a VAT identification number.
    case business(VATNumber)

    /// The treatment of a sale to this customer.
    ///
    /// A business of another member state of the European Union owes the tax itself: goods are intra-community
    /// supplies (Directive 2006/112/EC art. 138), services are under reverse charge (art. 196).
    public func treatment(
        _ treatment: TaxTreatment, isGoods: Bool, home: Destination, destination: Destination
    ) -> TaxTreatment {
        guard treatment.ppm > 0 || treatment.isMissing else { return treatment }
        let name = treatment.rates.first?.name ?? "VAT"
        switch self {
        case .exempt(let reason):
            return TaxTreatment(
                taxClass: treatment.taxClass,
                rates: [.init(name: name, ppm: 0, category: .exempt, reason: reason)])
        case .business(let number):
            guard home.country.isInEuropeanUnion, destination.country.isInEuropeanUnion,
                destination.country != home.country, let country = number.country,
                country.isInEuropeanUnion, country != home.country
            else { return treatment }
            let rate: TaxTreatment.Rate =
                isGoods
                ? .init(name: name, ppm: 0, category: .intraCommunity, reason: "Intra-community supply")
                : .init(name: name, ppm: 0, category: .reverseCharge, reason: "Reverse charge")
            return TaxTreatment(taxClass: treatment.taxClass, rates: [rate])
        }
    }
}

extension TaxTreatment {
    /// The total rate of all jurisdictions.
    public var ppm: Int64 { rates.reduce(0) { $0 + $1.ppm } }
}
