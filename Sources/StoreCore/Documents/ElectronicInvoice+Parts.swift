import ShopText

extension ElectronicInvoice {
    var seller: Markup {
        let party = content.seller
        let vat = isOutside ? nil : taxScheme(party.vatID, as: "VAT")
        return """
            <cac:AccountingSupplierParty><cac:Party>
            \(endpoint(party))\(name(party))\(address(of: party, as: "PostalAddress"))\
            \(vat)\(taxScheme(party.taxNumber, as: "TAX"))\(legalEntity(party))\(contact(party))\
            </cac:Party></cac:AccountingSupplierParty>

            """
    }

    var buyer: Markup {
        let party = content.buyer
        return """
            <cac:AccountingCustomerParty><cac:Party>
            \(endpoint(party))\(name(party))\(address(of: party, as: "PostalAddress"))\
            \(isOutside ? nil : taxScheme(party.vatID, as: "VAT"))\(legalEntity(party))\(contact(party))\
            </cac:Party></cac:AccountingCustomerParty>

            """
    }

    /// BT-34 and BT-49; EM is electronic mail (EAS code list).
    private func endpoint(_ party: Party) -> Markup? {
        party.email.present.map { "<cbc:EndpointID schemeID=\"EM\">\($0)</cbc:EndpointID>\n" }
    }

    private func name(_ party: Party) -> Markup {
        "<cac:PartyName><cbc:Name>\(party.name)</cbc:Name></cac:PartyName>\n"
    }

    private func taxScheme(_ id: String?, as scheme: String) -> Markup? {
        id.present.map {
            """
            <cac:PartyTaxScheme><cbc:CompanyID>\($0)</cbc:CompanyID>\
            <cac:TaxScheme><cbc:ID>\(scheme)</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>

            """
        }
    }

    private func legalEntity(_ party: Party) -> Markup {
        """
        <cac:PartyLegalEntity><cbc:RegistrationName>\(party.name)</cbc:RegistrationName>\
        \(element("CompanyID", party.registration))</cac:PartyLegalEntity>

        """
    }

    private func contact(_ party: Party) -> Markup? {
        guard !party.contacts.isEmpty else { return nil }
        return """
            <cac:Contact>\(element("Telephone", party.phone))\(element("ElectronicMail", party.email))</cac:Contact>

            """
    }

    /// The first line is the street (BT-35), the second an addition to it (BT-36), the rest the third (BT-162).
    func address(of party: Party, as name: StaticString) -> Markup {
        let lines = party.address.flatMap { $0.split(separator: "\n").map(String.init) }.filter {
            !$0.isEmpty
        }
        let more = lines.dropFirst(2).joined(separator: ", ")
        let third: Markup =
            more.isEmpty ? .empty : "<cac:AddressLine><cbc:Line>\(more)</cbc:Line></cac:AddressLine>"
        let country: Markup? = party.country.present.map {
            "<cac:Country><cbc:IdentificationCode>\($0)</cbc:IdentificationCode></cac:Country>"
        }
        let tag = Markup(stringLiteral: name)
        return """
            <cac:\(tag)>\(element("StreetName", lines.first))\(element("AdditionalStreetName", lines.dropFirst().first))\
            \(element("CityName", party.city))\(element("PostalZone", party.postalCode))\
            \(element("CountrySubentity", party.region))\(third)\(country)</cac:\(tag)>

            """
    }

    var adjustments: Markup {
        let all =
            bill.discounts.map { (isCharge: false, $0) } + bill.charges.map { (isCharge: true, $0) }
        let parts = all.flatMap { isCharge, adjustment in
            adjustment.shares.map { share -> Markup in
                """
                <cac:AllowanceCharge><cbc:ChargeIndicator>\(isCharge ? "true" : "false")</cbc:ChargeIndicator>\
                <cbc:AllowanceChargeReason>\(adjustment.name)</cbc:AllowanceChargeReason>\
                \(amount("Amount", share.net))\(category(share.tax, as: "TaxCategory"))</cac:AllowanceCharge>

                """
            }
        }
        return "\(parts)"
    }

    var lines: Markup {
        let tag: Markup = isCredit ? "CreditNoteLine" : "InvoiceLine"
        let quantity: Markup = isCredit ? "CreditedQuantity" : "InvoicedQuantity"
        let all = bill.lines.enumerated().map { index, line -> Markup in
            let discounts = line.discounts.map { discount -> Markup in
                """
                <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>\
                <cbc:AllowanceChargeReason>\(discount.name)</cbc:AllowanceChargeReason>\
                \(amount("Amount", discount.net))</cac:AllowanceCharge>
                """
            }
            let sku: Markup? =
                line.sku.isEmpty
                ? nil
                : "<cac:SellersItemIdentification><cbc:ID>\(line.sku)</cbc:ID></cac:SellersItemIdentification>"
            // A price is never below 0 (BR-27), so a deduction is a negative quantity.
            let pieces = line.net < 0 ? -line.quantity : line.quantity
            // UNECE Recommendation 20: H87 is a piece.
            return """
                <cac:\(tag)><cbc:ID>\(index + 1)</cbc:ID>\
                <cbc:\(quantity) unitCode="H87">\(pieces)</cbc:\(quantity)>\
                \(amount("LineExtensionAmount", line.net))\(discounts)
                <cac:Item><cbc:Name>\(line.title)</cbc:Name>\(sku)\
                \(category(line.tax, as: "ClassifiedTaxCategory"))</cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="\(bill.currency.code)">\(netUnitPrice(line))</cbc:PriceAmount></cac:Price>\
                </cac:\(tag)>

                """
        }
        return "\(all)"
    }

    /// The unit price without tax (BT-146), without a sign, with as many decimals as needed for quantity × price to
    /// round to the line's amount.
    func netUnitPrice(_ line: Bill.Line) -> String {
        let whole = abs(line.discounts.reduce(line.net) { $0 + $1.net })
        let quantity = max(1, line.quantity)
        let digits = whole % quantity == 0 ? 0 : String(quantity).count + 2
        let scale = (0..<digits).reduce(Int128(1)) { scale, _ in scale * 10 }
        let scaled = (Int128(whole) * scale * 2 + Int128(quantity)) / (2 * Int128(quantity))
        let places = digits + bill.currency.digits
        var text = String(scaled)
        guard places > 0 else { return text }
        text = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        var fraction = text.suffix(places)
        while fraction.count > bill.currency.digits, fraction.last == "0" { fraction.removeLast() }
        let integer = text.dropLast(places)
        return fraction.isEmpty ? String(integer) : "\(integer).\(fraction)"
    }

    func category(
        _ tax: Bill.Tax, as name: StaticString, reason: String? = nil, code: String? = nil
    ) -> Markup {
        let tag = Markup(stringLiteral: name)
        // Outside the scope of tax there is no rate, not even 0 (BR-O-05).
        let rate = tax.category == .outside ? nil : tax.percent
        let why = tax.category.needsReason ? reason : nil
        return """
            <cac:\(tag)><cbc:ID>\(tax.category.rawValue)</cbc:ID>\(element("Percent", rate))\
            \(element("TaxExemptionReasonCode", code))\(element("TaxExemptionReason", why))\
            <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:\(tag)>
            """
    }

    func amount(_ name: StaticString, _ value: Int64) -> Markup {
        let tag = Markup(stringLiteral: name)
        return "<cbc:\(tag) currencyID=\"\(bill.currency.code)\">\(bill.money(value).decimal)</cbc:\(tag)>"
    }

    /// Nothing if there is no text: UBL has no empty elements.
    func element(_ name: StaticString, _ text: String?) -> Markup {
        guard let text = text.present else { return .empty }
        let tag = Markup(stringLiteral: name)
        return "<cbc:\(tag)>\(text)</cbc:\(tag)>"
    }
}

extension Bill.Category {
    var needsReason: Bool { self != .standard && self != .zeroRated }

    /// A code from the list VATEX; an exemption has too many possible reasons to choose one.
    var exemptionCode: String? {
        switch self {
        case .standard, .zeroRated, .exempt: nil
        case .reverseCharge: "VATEX-EU-AE"
        case .intraCommunity: "VATEX-EU-IC"
        case .export: "VATEX-EU-G"
        case .outside: "VATEX-EU-O"
        }
    }
}
