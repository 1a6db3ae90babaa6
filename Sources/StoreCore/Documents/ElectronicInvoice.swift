import ShopText

/// An issued document as a UBL 2.1 `Invoice` or `CreditNote` (OASIS, 2013) according to EN 16931-1, whose business
/// terms (BT-…) are named where the element is not self-explanatory. Elements are in the order of the schema.
///
/// EN 16931 allows at most two decimals: in a currency with three the document is plain UBL and does not claim
/// conformance.
struct ElectronicInvoice {
    let content: DocumentContent
    let bill: Bill
    var isCredit: Bool { content.kind == .creditNote }
    /// No VAT id if the sale is outside the scope of tax (BR-O-02).
    var isOutside: Bool { bill.taxes.contains { $0.tax.category == .outside } }

    init(content: DocumentContent) {
        self.content = content
        bill = content.bill.electronic
    }

    var text: String {
        let root: Markup = isCredit ? "CreditNote" : "Invoice"
        let document: Markup = """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            \(head)\(seller)\(buyer)\(delivery)\(payment)\(adjustments)\(taxTotal)\(totals)\(lines)</\(root)>

            """
        return document.text
    }

    private var head: Markup {
        let norm: Markup = "<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>\n"
        let due = content.dueOn?.description
        let type: Markup =
            isCredit
            ? "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>\n"
            : "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>\n"
        let notes = [content.reason.present, content.note.present].compactMap { $0 }.joined(separator: "\n")
        return """
            \(bill.currency.digits <= 2 ? norm : .empty)<cbc:ID>\(content.label)</cbc:ID>
            <cbc:IssueDate>\(content.issuedOn.description)</cbc:IssueDate>
            \(isCredit ? .empty : element("DueDate", due))\(type)\(element("Note", notes))\
            <cbc:DocumentCurrencyCode>\(bill.currency.code)</cbc:DocumentCurrencyCode>
            \(element("BuyerReference", content.reference))\
            <cac:OrderReference><cbc:ID>\(content.orderID)</cbc:ID></cac:OrderReference>
            \(content.corrects.map(correction))
            """
    }

    private func correction(_ reference: DocumentContent.Reference) -> Markup {
        """
        <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>\(reference.label)</cbc:ID>\
        <cbc:IssueDate>\(reference.issuedOn.description)</cbc:IssueDate>\
        </cac:InvoiceDocumentReference></cac:BillingReference>

        """
    }

    private var delivery: Markup {
        let place = content.deliverTo ?? content.buyer
        guard content.suppliedOn != nil || place.country.present != nil else { return .empty }
        let location: Markup =
            place.country.present == nil
            ? .empty : "<cac:DeliveryLocation>\(address(of: place, as: "Address"))</cac:DeliveryLocation>"
        let party: Markup =
            content.deliverTo == nil
            ? .empty
            : "<cac:DeliveryParty><cac:PartyName><cbc:Name>\(place.name)</cbc:Name></cac:PartyName></cac:DeliveryParty>"
        return """
            <cac:Delivery>
            \(element("ActualDeliveryDate", content.suppliedOn?.description))\(location)\(party)</cac:Delivery>

            """
    }

    private var payment: Markup {
        var markup = Markup.empty
        if content.due > 0, !isCredit, let bank = content.bank {
            // UNCL 4461: 58 is a SEPA credit transfer, 30 any credit transfer.
            let isSEPA = bill.currency.code == "EUR" && bank.account.prefix(2).allSatisfy(\.isLetter)
            let branch: Markup? = bank.bic.present.map {
                "<cac:FinancialInstitutionBranch><cbc:ID>\($0)</cbc:ID></cac:FinancialInstitutionBranch>"
            }
            markup += """
                <cac:PaymentMeans><cbc:PaymentMeansCode>\(isSEPA ? 58 : 30)</cbc:PaymentMeansCode>\
                <cbc:PaymentID>\(content.label)</cbc:PaymentID>\
                <cac:PayeeFinancialAccount><cbc:ID>\(bank.account.filter { $0 != " " })</cbc:ID>\
                \(element("Name", bank.holder))\(branch)</cac:PayeeFinancialAccount></cac:PaymentMeans>

                """
        }
        if let terms = content.terms {
            markup += "<cac:PaymentTerms><cbc:Note>\(terms)</cbc:Note></cac:PaymentTerms>\n"
        }
        return markup
    }

    private var taxTotal: Markup {
        let groups = bill.taxes.map { group -> Markup in
            """
            <cac:TaxSubtotal>\(amount("TaxableAmount", group.base))\(amount("TaxAmount", group.amount))\
            \(category(group.tax, as: "TaxCategory", reason: group.reason, code: group.tax.category.exemptionCode))\
            </cac:TaxSubtotal>

            """
        }
        return """
            <cac:TaxTotal>\(amount("TaxAmount", bill.totals.tax))
            \(groups)</cac:TaxTotal>

            """
    }

    private var totals: Markup {
        let discounts = netSum(bill.discounts)
        let charges = netSum(bill.charges)
        return """
            <cac:LegalMonetaryTotal>\
            \(amount("LineExtensionAmount", bill.lines.reduce(0) { $0 + $1.net }))\
            \(amount("TaxExclusiveAmount", bill.totals.net))\
            \(amount("TaxInclusiveAmount", bill.totals.gross))\
            \(bill.discounts.isEmpty ? .empty : amount("AllowanceTotalAmount", discounts))\
            \(bill.charges.isEmpty ? .empty : amount("ChargeTotalAmount", charges))\
            \(content.prepaid == 0 ? .empty : amount("PrepaidAmount", content.prepaid))\
            \(content.rounding == 0 ? .empty : amount("PayableRoundingAmount", content.rounding))\
            \(amount("PayableAmount", content.due))\
            </cac:LegalMonetaryTotal>

            """
    }

    private func netSum(_ adjustments: [Bill.Adjustment]) -> Int64 {
        adjustments.flatMap(\.shares).reduce(0) { $0 + $1.net }
    }
}

extension DocumentContent {
    /// The payment terms; required on an electronic invoice if something is due (BR-CO-25).
    var terms: String? {
        if let paymentTerms = paymentTerms.present { return paymentTerms }
        return due > 0 && dueOn == nil && kind == .invoice ? "Due on receipt" : nil
    }
}
