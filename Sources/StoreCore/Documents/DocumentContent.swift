import Foundation
import ShopText

/// The frozen content of an issued document: it is stored as canonical JSON, and every rendering is made from it alone,
/// so that moving the shop or renaming a product never changes an issued document.
public struct DocumentContent: Codable, Sendable, Equatable {
    /// The version of this form of content; older forms stay readable.
    public let version: Int
    public let kind: Kind
    public let series: String
    public let number: Int64
    @AsText public var issuedOn: Day
    /// When the items were handed over or left the shop; `nil` if that is not known yet.
    @AsText public var suppliedOn: Day?
    @AsText public var dueOn: Day?
    public let paymentTerms: String?
    public let seller: Party
    public let bank: BankAccount?
    public let buyer: Party
    /// Where the items went, if not to the buyer's address.
    public let deliverTo: Party?
    public let orderID: Int64
    /// The buyer's own reference.
    public let reference: String?
    /// The invoice that a credit note corrects.
    public let corrects: Reference?
    /// Why it was credited.
    public let reason: String?
    public let note: String?
    public let bill: Bill
    /// What is not asked for any more, being paid or credited before; on a credit note, paid back or set off.
    public let prepaid: Int64
    /// The part of that which was credited before the invoice was issued, and never paid; `nil` for none.
    public let credited: Int64?
    /// Added to the total when cash is rounded.
    public let rounding: Int64

    /// The part of what is not asked for any more that was paid; on a credit note, paid back or set off.
    public var paid: Int64 { prepaid - (credited ?? 0) }

    /// What is left to pay; on a credit note, to pay back.
    public var due: Int64 { bill.totals.gross - prepaid + rounding }

    /// The document's label: `INV-1`.
    public var label: String { "\(series)-\(number)" }

    public enum Kind: String, Codable, Sendable, CaseIterable {
        case invoice
        case creditNote = "credit_note"

        /// The name for people.
        public var title: String { self == .invoice ? "Invoice" : "Credit note" }
    }

    /// A reference to another document.
    public struct Reference: Codable, Sendable, Equatable {
        public let label: String
        @AsText public var issuedOn: Day

        public init(label: String, issuedOn: Day) {
            self.label = label
            _issuedOn = AsText(wrappedValue: issuedOn)
        }

        enum CodingKeys: String, CodingKey {
            case label
            case issuedOn = "issued_on"
        }
    }

    public init(
        kind: Kind, series: String, number: Int64, issuedOn: Day, suppliedOn: Day?, dueOn: Day? = nil,
        paymentTerms: String? = nil, seller: Party, bank: BankAccount? = nil, buyer: Party,
        deliverTo: Party? = nil, orderID: Int64, reference: String? = nil, corrects: Reference? = nil,
        reason: String? = nil, note: String? = nil, bill: Bill, prepaid: Int64 = 0, credited: Int64 = 0,
        rounding: Int64 = 0
    ) {
        version = 1
        self.kind = kind
        self.series = series
        self.number = number
        _issuedOn = AsText(wrappedValue: issuedOn)
        _suppliedOn = AsText(wrappedValue: suppliedOn)
        _dueOn = AsText(wrappedValue: dueOn)
        self.paymentTerms = paymentTerms
        self.seller = seller
        self.bank = bank
        self.buyer = buyer
        self.deliverTo = deliverTo
        self.orderID = orderID
        self.reference = reference
        self.corrects = corrects
        self.reason = reason
        self.note = note
        self.bill = bill
        self.prepaid = prepaid
        self.credited = credited == 0 ? nil : credited
        self.rounding = rounding
    }

    enum CodingKeys: String, CodingKey {
        case version, kind, series, number, seller, bank, buyer, reference, corrects, reason, note, bill,
            prepaid
        case credited, rounding
        case issuedOn = "issued_on"
        case suppliedOn = "supplied_on"
        case dueOn = "due_on"
        case paymentTerms = "payment_terms"
        case deliverTo = "deliver_to"
        case orderID = "order_id"
    }
}

extension DocumentContent {
    /// The content without the person it was issued to; only the country stays.
    func hidingCustomer() -> DocumentContent {
        DocumentContent(
            kind: kind, series: series, number: number, issuedOn: issuedOn, suppliedOn: suppliedOn,
            dueOn: dueOn, paymentTerms: paymentTerms, seller: seller, bank: bank,
            buyer: Party(name: "", country: buyer.country, countryName: buyer.countryName), orderID: orderID,
            corrects: corrects, reason: reason, bill: bill, prepaid: prepaid, credited: credited ?? 0,
            rounding: rounding)
    }

    /// The content as it is stored: one line, members sorted by name.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads what ``json()`` wrote, and checks that its figures still add up.
    ///
    /// - Throws: ``DocumentError``
    public init(json: String) throws(DocumentError) {
        let content: DocumentContent
        do {
            content = try JSONDecoder().decode(DocumentContent.self, from: Data(json.utf8))
        } catch {
            throw .unreadable(String(describing: error))
        }
        guard content.version == 1 else {
            throw .unreadable("version \(content.version) is newer than this storectl")
        }
        try content.bill.check()
        self = content
    }
}
