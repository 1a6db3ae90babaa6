import ShopText

/// The seller as named on documents, and how documents are numbered.
extension Setting {
    static let documents = [
        sellerName, sellerAddress, sellerPostalCode, sellerCity, sellerVATID, sellerTaxNumber,
        sellerRegistration, sellerEmail, sellerPhone, sellerIBAN, sellerBIC, invoiceSeries, creditNoteSeries,
        receiptNote,
    ]

    static let sellerName = text(
        "seller.name", "the seller's legal name on documents; the shop's by default",
        fallback: { try $0.shopName() })
    static let sellerAddress = text("seller.address", "the seller's street address on documents")
    static let sellerPostalCode = text(
        "seller.postal_code", "the seller's postal code on documents; the shop's by default",
        fallback: { try $0.value(of: .shopPostalCode) })
    static let sellerCity = text("seller.city", "the seller's city on documents")
    static let sellerVATID = text("seller.vat_id", "the seller's VAT number, with its country code")
    static let sellerTaxNumber = text("seller.tax_number", "the seller's tax number, if not the VAT number")
    static let sellerRegistration = text(
        "seller.registration", "the seller's company registration number")
    static let sellerEmail = text("seller.email", "the seller's email address on documents")
    static let sellerPhone = text("seller.phone", "the seller's phone number on documents")
    static let sellerIBAN = text("seller.iban", "the bank account that invoices are paid to")
    static let sellerBIC = text("seller.bic", "the BIC of that account")
    static let receiptNote = text(
        "receipt.note", "the last line of receipts, such as a thank-you or opening hours")

    static let invoiceSeries = series(
        "documents.invoice_series", "the prefix of invoice numbers", standard: "INV",
        of: .invoice)
    static let creditNoteSeries = series(
        "documents.credit_note_series", "the prefix of credit note numbers",
        standard: "CN", of: .creditNote)

    private static func series(
        _ key: String, _ summary: String, standard: String, of kind: DocumentContent.Kind
    ) -> Setting {
        Setting(
            key, summary, standard: standard,
            expected: "1 to 20 letters, digits and hyphens, such as INV or 2026",
            reading: { text in
                let isPlain = text.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                        || (0x61...0x7A).contains(byte) || byte == 0x2D
                }
                return isPlain && (1...20).contains(text.utf8.count) ? text.uppercased() : nil
            }, fits: { try $1.checkSeries($0, of: kind) })
    }

    private static func text(
        _ key: String, _ summary: String, fallback: (@Sendable (Transaction) throws -> String)? = nil
    ) -> Setting {
        Setting(
            key, summary, standard: "", expected: "text of at most 200 characters",
            reading: { try Text.checkedName($0, name: key, maximum: 200, allowsEmpty: true) },
            fallback: fallback)
    }
}

extension Transaction {
    /// The seller as documents name it today.
    func seller() throws -> Party {
        func text(_ setting: Setting) throws -> String? { (try value(of: setting) as String?).present }
        return Party(
            name: try value(of: .sellerName), address: [try text(.sellerAddress)].compactMap { $0 },
            postalCode: try text(.sellerPostalCode), city: try text(.sellerCity),
            region: try text(.shopRegion), country: try text(.shopCountry), vatID: try text(.sellerVATID),
            taxNumber: try text(.sellerTaxNumber), registration: try text(.sellerRegistration),
            email: try text(.sellerEmail), phone: try text(.sellerPhone))
    }

    /// The series of a kind of document.
    func series(of kind: DocumentContent.Kind) throws -> String {
        try value(of: kind == .invoice ? .invoiceSeries : .creditNoteSeries)
    }

    /// Each series numbers one kind of document, so that no number is missing.
    ///
    /// - Throws: ``IssueError/seriesTaken(_:by:)``
    func checkSeries(_ series: String, of kind: DocumentContent.Kind) throws {
        let other: DocumentContent.Kind = kind == .invoice ? .creditNote : .invoice
        guard try self.series(of: other) == series || hasDocument(of: other, in: series) else { return }
        throw IssueError.seriesTaken(series, by: other)
    }

    func sellerAccount() throws -> BankAccount? {
        let account = try value(of: .sellerIBAN)
        guard !account.isEmpty else { return nil }
        return BankAccount(account: account, bic: (try value(of: .sellerBIC) as String?).present)
    }
}

extension Order {
    /// The buyer or recipient as named on documents.
    /// - Parameter vatID: the one of the customer's account.
    ///
    func party(vatID: String? = nil) -> Party {
        let country = try? Country(recipient.country)
        return Party(
            name: recipient.name.isEmpty ? user ?? recipient.email : recipient.name,
            address: recipient.address.isEmpty ? [] : [recipient.address],
            postalCode: (recipient.postalCode as String?).present,
            region: (recipient.region as String?).present, country: country?.code,
            countryName: country == nil ? (recipient.country as String?).present : nil,
            vatID: vatID.present, email: (recipient.email as String?).present,
            phone: (recipient.phone as String?).present)
    }
}
