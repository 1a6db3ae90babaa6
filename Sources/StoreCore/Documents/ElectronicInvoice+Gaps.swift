extension DocumentContent {
    /// The document as UBL 2.1 after EN 16931, ready for a file.
    ///
    /// - Throws: ``DocumentError/incomplete(document:missing:)`` naming all that the norm asks for and the
    ///   document lacks.
    public func ubl() throws(DocumentError) -> String {
        let missing = electronicInvoiceGaps
        guard missing.isEmpty else { throw .incomplete(document: label, missing: missing) }
        return ElectronicInvoice(content: self).text
    }

    /// What EN 16931 asks for and the document lacks.
    public var electronicInvoiceGaps: [ElectronicInvoiceGap] {
        let categories = Set(bill.taxes.map(\.tax.category))
        let isForeign = categories.contains(.reverseCharge) || categories.contains(.intraCommunity)
        let hasTaxNumber = seller.vatID.present != nil || seller.taxNumber.present != nil
        let isOutside = categories.contains(.outside)
        let needsVATNumber = !categories.isDisjoint(with: [.intraCommunity, .export])
        let gaps: [(ElectronicInvoiceGap, Bool)] = [
            (.sellerCountry, seller.country.present == nil),
            (
                .sellerIdentifier,
                seller.registration.present == nil && (isOutside || seller.vatID.present == nil)
            ),
            (.sellerTaxNumber, !isOutside && !hasTaxNumber),
            (.sellerVATNumber, needsVATNumber && hasTaxNumber && seller.vatID.present == nil),
            (.sellerVATPrefix, !isOutside && !seller.hasVATPrefix),
            (.buyerName, buyer.name.isEmpty),
            (
                .buyerCountry,
                buyer.country.present == nil || (isForeign && deliverTo.map(\.country) == .some(nil))
            ),
            (.buyerVATNumber, isForeign && buyer.vatID.present == nil),
            (.buyerVATPrefix, !isOutside && !buyer.hasVATPrefix),
            (.supplyDay, categories.contains(.intraCommunity) && suppliedOn == nil),
            (
                .exemptionReason,
                bill.taxes.contains { $0.tax.category.needsReason && $0.reason.present == nil }
            ),
            (.lines, bill.lines.isEmpty),
            (.singleTaxTreatment, isOutside && categories.count > 1),
        ]
        return gaps.filter(\.1).map(\.0)
    }
}

extension Party {
    /// Whether the VAT id, if any, starts with a country's two letters (BR-CO-09).
    fileprivate var hasVATPrefix: Bool {
        guard let vatID = vatID.present else { return true }
        let prefix = vatID.utf8.prefix(2)
        return prefix.count == 2 && prefix.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
