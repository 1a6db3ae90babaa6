extension DocumentContent {
    /// The document as UBL 2.1 according to EN 16931, ready for a file.
    ///
    /// - Throws: ``DocumentError/incomplete(document:missing:)`` naming everything that the standard requires and the
    ///   document lacks.
    public func ubl() throws(DocumentError) -> String {
        let missing = electronicInvoiceGaps
        guard missing.isEmpty else { throw .incomplete(document: label, missing: missing) }
        return ElectronicInvoice(content: self).text
    }

    /// What EN 16931 requires and the document lacks.
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
            (
                .taxByRate,
                bill.taxes.contains { $0.parts.count > 1 && $0.parts.reduce(0) { $0 + $1.ppm } != $0.tax.ppm }
            ),
        ]
        let missing = gaps.filter(\.1).map(\.0)
        // A VAT number covers all of that.
        guard missing.contains(.sellerIdentifier), missing.contains(.sellerTaxNumber) else { return missing }
        return missing.filter { $0 != .sellerIdentifier && $0 != .sellerTaxNumber } + [.sellerVATNumber]
    }

    /// What an invoice must say about its seller (Directive 2006/112/EC art. 226) but this one does not, with the
    /// command that sets it for future ones.
    public var sellerNotices: [String] {
        let isTaxed = bill.taxes.contains { $0.amount != 0 }
        let hasNumber = seller.vatID.present != nil || seller.taxNumber.present != nil
        let gaps: [(what: String, setting: String, isMissing: Bool)] = [
            ("address", "seller.address", seller.address.isEmpty),
            ("VAT number", "seller.vat_id", isTaxed && !hasNumber),
        ]
        return gaps.filter(\.isMissing).map {
            "\(label) lacks the shop's \($0.what): for future documents, run `storectl config set \($0.setting) …`"
        }
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
