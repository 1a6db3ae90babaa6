import ShopText

@testable import StoreCore

/// Documents of many kinds, each as a shop would issue it.
enum DocumentSamples {
    static let eur = Currency(code: "EUR")!

    static let shop = Party(
        name: "Corner Shop GmbH", address: ["Hauptstraße 1"], postalCode: "10115", city: "Berlin",
        country: "DE", countryName: "Germany", vatID: "DE123456789", registration: "HRB 12345 B",
        email: "shop@example.com", phone: "+49 30 123456")

    static let ann = Party(
        name: "Ann Example", address: ["Lange Straße 5", "2. Stock links"], postalCode: "20095",
        city: "Hamburg",
        country: "DE", countryName: "Germany", email: "ann@example.com")

    static let french = Party(
        name: "Café d'Été <SARL>", address: ["12 rue de l'Église"], postalCode: "75001", city: "Paris",
        country: "FR", countryName: "France", vatID: "FR12345678901")

    static let american = Party(
        name: "Bob Smith", address: ["1 Main St"], postalCode: "10001", city: "New York", region: "NY",
        country: "US", countryName: "United States")

    static let bank = BankAccount(account: "DE89370400440532013000", bic: "COBADEFFXXX")

    static func day(_ text: String) -> Day { Day(text)! }

    static func invoice(
        _ bill: Bill, seller: Party = shop, buyer: Party = ann, prepaid: Int64? = nil, number: Int64 = 1
    ) -> DocumentContent {
        DocumentContent(
            kind: .invoice, series: "INV", number: number, issuedOn: day("2026-11-26"),
            suppliedOn: day("2026-11-25"), seller: seller, bank: bank, buyer: buyer, orderID: 17,
            bill: bill, prepaid: prepaid ?? bill.totals.gross)
    }

    static let standard = Bill.Tax(.standard, ppm: 190_000)
    static let reduced = Bill.Tax(.standard, ppm: 70_000)

    /// A group as the pricing rules compute it from what is taxed.
    static func group(
        _ tax: Bill.Tax, _ amount: Int64, included: Bool, name: String = "VAT", reason: String? = nil
    ) -> Bill.TaxGroup {
        let divisor: Int64 = included ? 1_000_000 + tax.ppm : 1_000_000
        let taxAmount = (amount * tax.ppm * 2 + divisor) / (2 * divisor)
        return Bill.TaxGroup(
            tax, name: name, base: included ? amount - taxAmount : amount, amount: taxAmount, reason: reason)
    }

    /// One line in one group.
    static func single(
        _ tax: Bill.Tax, reason: String? = nil, currency: Currency = eur, price: Int64 = 1999,
        quantity: Int64 = 3,
        included: Bool = true, name: String = "VAT"
    ) throws -> Bill {
        try Bill.sale(
            currency: currency, pricesIncludeTax: included,
            lines: [
                .init(sku: "MUG-BLUE", title: "Blue mug", quantity: quantity, unitPrice: price, tax: tax)
            ],
            taxes: [group(tax, price * quantity, included: included, name: name, reason: reason)])
    }

    /// Two rates, discounts on a line and on the whole, and shipping shared out over the rates.
    static func mixed(included: Bool, currency: Currency = eur) throws -> Bill {
        try Bill.sale(
            currency: currency, pricesIncludeTax: included,
            lines: [
                .init(
                    sku: "MUG", title: "Mug & saucer <large>", quantity: 3, unitPrice: 1333,
                    discounts: [.init("Sale −10%", 400)], tax: standard),
                .init(sku: "TEA", title: "Tea, 100 g", quantity: 7, unitPrice: 499, tax: reduced),
                .init(sku: "SPOON", title: "Spoon", quantity: 1, unitPrice: 1, tax: standard),
            ],
            discounts: [.init("Coupon WELCOME", shares: [.init(standard, 254), .init(reduced, 246)])],
            charges: [.init("Shipping (DHL)", shares: [.init(reduced, 241), .init(standard, 249)])],
            taxes: [
                group(reduced, 3493 - 246 + 241, included: included),
                group(standard, 3999 - 400 + 1 - 254 + 249, included: included),
            ])
    }

    static func creditNote() throws -> DocumentContent {
        let invoice = try mixed(included: true)
        let bill = try Bill.credit(
            currency: eur, pricesIncludeTax: true,
            parts: [
                .init(sku: "MUG", title: "Mug & saucer <large>", amount: 1115, taxAmount: 178, tax: standard),
                .init(sku: "TEA", title: "Tea, 100 g", quantity: 2, amount: 928, taxAmount: 61, tax: reduced),
            ],
            shipping: [.init(title: "Shipping (DHL)", amount: 249, taxAmount: 40, tax: standard)],
            groups: invoice.taxes)
        return DocumentContent(
            kind: .creditNote, series: "CN", number: 1, issuedOn: day("2026-12-01"),
            suppliedOn: day("2026-11-25"), seller: shop, buyer: ann, orderID: 17,
            corrects: .init(label: "INV-1", issuedOn: day("2026-11-26")), reason: "Returned", bill: bill,
            prepaid: bill.totals.gross)
    }

    /// Each with the name of its file.
    static func all() throws -> [(name: String, content: DocumentContent)] {
        let reverse = try single(.init(.reverseCharge), reason: "Reverse charge", included: false)
        let intra = try single(.init(.intraCommunity), reason: "Intra-community supply", included: false)
        var american = shop
        (american.vatID, american.taxNumber) = (nil, "12-3456789")
        var open = invoice(try mixed(included: true), prepaid: 1000, number: 2)
        open = DocumentContent(
            kind: .invoice, series: "INV", number: 2, issuedOn: open.issuedOn, suppliedOn: nil,
            dueOn: day("2026-12-10"), paymentTerms: "14 days net", seller: shop, bank: bank, buyer: french,
            deliverTo: self.american, orderID: 18, reference: "PO-4711", note: "Thank you.\nSee you soon.",
            bill: open.bill, prepaid: 1000)
        let credit = try creditNote()
        let unpaidCredit = DocumentContent(
            kind: .creditNote, series: "CN", number: 2, issuedOn: credit.issuedOn, suppliedOn: nil,
            seller: shop,
            buyer: ann, orderID: 17, corrects: credit.corrects, reason: "Damaged", bill: credit.bill)
        return [
            ("standard", invoice(try single(standard))),
            ("standard-added", invoice(try single(standard, included: false))),
            ("zero-rated", invoice(try single(.init(.zeroRated)))),
            ("standard-of-nothing", invoice(try single(.init(.standard)))),
            (
                "credited",
                DocumentContent(
                    kind: .invoice, series: "INV", number: 8, issuedOn: day("2026-11-26"), suppliedOn: nil,
                    seller: shop, bank: bank, buyer: ann, orderID: 8, bill: try single(standard),
                    prepaid: 3000, credited: 1000)
            ),
            ("exempt", invoice(try single(.init(.exempt), reason: "Exempt under § 19 UStG"))),
            ("reverse-charge", invoice(reverse, buyer: french)),
            ("intra-community", invoice(intra, buyer: french)),
            (
                "export",
                invoice(try single(.init(.export), reason: "Export outside the EU"), buyer: self.american)
            ),
            ("outside", invoice(try single(.init(.outside), reason: "Outside the scope of VAT"))),
            ("mixed-included", invoice(try mixed(included: true))),
            ("mixed-added", invoice(try mixed(included: false))),
            ("unpaid", invoice(try mixed(included: true), prepaid: 0)),
            ("part-paid", open),
            ("free", invoice(try single(standard, price: 0))),
            ("all-discounted", invoice(try allDiscounted())),
            (
                "rounded-cash",
                DocumentContent(
                    kind: .invoice, series: "INV", number: 9, issuedOn: day("2026-11-26"), suppliedOn: nil,
                    seller: shop, buyer: ann, orderID: 9, bill: try single(standard), prepaid: 6000,
                    rounding: 3)
            ),
            ("many-lines", invoice(try manyLines())),
            (
                "yen",
                invoice(
                    try single(.init(.standard, ppm: 100_000), currency: Currency(code: "JPY")!, price: 500))
            ),
            ("sales-tax", invoice(try salesTax(), seller: american, buyer: self.american)),
            (
                "kuwait",
                invoice(try single(.init(.zeroRated), currency: Currency(code: "KWD")!, price: 12_345))
            ),
            ("credit-note", credit),
            ("credit-note-unpaid", unpaidCredit),
        ]
    }

    private static func allDiscounted() throws -> Bill {
        try Bill.sale(
            currency: eur, pricesIncludeTax: true,
            lines: [.init(sku: "MUG", title: "Mug", quantity: 3, unitPrice: 333, tax: standard)],
            discounts: [.init("Gift", shares: [.init(standard, 999)])],
            taxes: [group(standard, 0, included: true)])
    }

    static func manyLines() throws -> Bill {
        let long =
            "A product with a very long title that goes on and on, " + String(repeating: "and on ", count: 12)
        let lines = (1...100).map { index -> Bill.Line in
            let title = index % 7 == 0 ? "كوب أزرق كبير \(index)" : "Product \(index)"
            return Bill.Line(
                sku: "SKU-\(index)", title: index % 10 == 0 ? long : title, quantity: Int64(index % 4 + 1),
                unitPrice: Int64(99 + index * 37), tax: index % 3 == 0 ? reduced : standard)
        }
        func sum(_ tax: Bill.Tax) -> Int64 { lines.reduce(0) { $0 + ($1.tax == tax ? $1.amount : 0) } }
        return try Bill.sale(
            currency: eur, pricesIncludeTax: true, lines: lines,
            taxes: [reduced, standard].map { group($0, sum($0), included: true) })
    }

    private static func salesTax() throws -> Bill {
        let tax = Bill.Tax(.standard, ppm: 88_750)
        return try Bill.sale(
            currency: Currency(code: "USD")!, pricesIncludeTax: false,
            lines: [.init(sku: "MUG", title: "Mug", quantity: 2, unitPrice: 5000, tax: tax)],
            taxes: [
                .init(
                    tax, name: "Sales tax", base: 10_000, amount: 888,
                    parts: [
                        .init(name: "NY State", ppm: 40_000, amount: 400),
                        .init(name: "New York City", ppm: 48_750, amount: 488),
                    ])
            ])
    }
}
