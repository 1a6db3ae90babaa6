import ShopText
import Testing

@testable import StoreCore

@Suite struct DocumentContentTests {
    private func small() throws -> DocumentContent {
        DocumentContent(
            kind: .invoice, series: "INV", number: 7, issuedOn: DocumentSamples.day("2026-11-26"),
            suppliedOn: nil,
            seller: Party(name: "Shop", vatID: "DE1"), buyer: Party(name: "Ann", address: ["1/2 Main St"]),
            orderID: 17,
            bill: try DocumentSamples.single(.init(.zeroRated), price: 250, quantity: 2))
    }

    @Test func `content is stored as one line of JSON in a fixed order`() throws {
        let expected = """
            {"bill":{"charges":[],"currency":{"code":"EUR","digits":2},"discounts":[],"lines":[{"amount":500,\
            "discounts":[],"net":500,"quantity":2,"sku":"MUG-BLUE","tax":{"category":"Z","ppm":0},\
            "title":"Blue mug","unit_price":250}],"prices_include_tax":true,"taxes":[{"amount":0,"base":500,\
            "name":"VAT","parts":[],"tax":{"category":"Z","ppm":0}}],"totals":{"discount":0,"gross":500,\
            "net":500,"shipping":0,"subtotal":500,"tax":0}},"buyer":{"address":["1/2 Main St"],"name":"Ann"},\
            "due_on":null,"issued_on":"2026-11-26","kind":"invoice","number":7,"order_id":17,"prepaid":0,\
            "rounding":0,"seller":{"address":[],"name":"Shop","vat_id":"DE1"},"series":"INV",\
            "supplied_on":null,"version":1}
            """
        #expect(try small().json() == expected)
    }

    @Test func `what is read back is what was stored`() throws {
        for (_, content) in try DocumentSamples.all() {
            let json = try content.json()
            let read = try DocumentContent(json: json)
            #expect(read == content)
            #expect(try read.json() == json)
            #expect(read.html == content.html)
        }
    }

    @Test func `a shop that moves changes no byte of what it issued`() throws {
        let issued = try small()
        let stored = try issued.json()
        let pages = (issued.html, issued.text(measure: \.count))
        var shop = issued.seller
        shop.address = ["Another street"]
        #expect(shop != issued.seller)
        let read = try DocumentContent(json: stored)
        #expect(read.html == pages.0)
        #expect(read.text(measure: \.count) == pages.1)
    }

    @Test func `the number, the label and what is due`() throws {
        let content = try small()
        #expect(content.label == "INV-7")
        #expect(content.due == 500)
        #expect(content.terms == "Due on receipt")
        let rounded = try #require(DocumentSamples.all().first { $0.name == "rounded-cash" }?.content)
        #expect(rounded.due == 0)
        #expect(rounded.terms == nil)
    }

    @Test(arguments: [
        ("\"number\":7", "\"number\":\"x\""), ("2026-11-26", "2026-02-30"),
        ("\"kind\":\"invoice\"", "\"kind\":\"bill\""),
        ("{", "["), ("\"version\":1", "\"version\":2"),
    ])
    func `stored content that is damaged is not read`(part: String, damaged: String) throws {
        let json = try small().json().replacing(part, with: damaged, maxReplacements: 1)
        let error = #expect(throws: DocumentError.self) { try DocumentContent(json: json) }
        guard case .unreadable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `a newer version says so`() throws {
        let json = try small().json().replacing("\"version\":1", with: "\"version\":2")
        #expect(throws: DocumentError.unreadable("version 2 is newer than this storectl")) {
            try DocumentContent(json: json)
        }
    }

    @Test(arguments: [
        (
            "\"gross\":500", "\"gross\":501",
            DocumentError.figuresDisagree("total", expected: 500, actual: 501)
        ),
        (
            "\"amount\":500", "\"amount\":400",
            .figuresDisagree("amount of MUG-BLUE", expected: 500, actual: 400)
        ),
        (
            "\"net\":500,\"q", "\"net\":499,\"q",
            .figuresDisagree("tax base of VAT", expected: 499, actual: 500)
        ),
    ])
    func `stored figures that were changed are found`(part: String, changed: String, error: DocumentError)
        throws
    {
        let json = try small().json().replacing(part, with: changed, maxReplacements: 1)
        #expect(throws: error) { try DocumentContent(json: json) }
    }

    @Test func `addresses are written as their country does`() {
        #expect(
            DocumentSamples.ann.addressLines == [
                "Lange Straße 5", "2. Stock links", "20095 Hamburg", "Germany",
            ])
        #expect(
            DocumentSamples.american.addressLines == ["1 Main St", "New York, NY 10001", "United States"])
        #expect(Party(name: "A", address: ["One\nTwo"], country: "GB").addressLines == ["One", "Two", "GB"])
        #expect(
            Party(name: "A", postalCode: "N1", city: "London", country: "GB").addressLines == [
                "London N1", "GB",
            ])
    }

    @Test func `an IBAN is printed in groups, another account as it is`() {
        #expect(DocumentSamples.bank.printed == "DE89 3704 0044 0532 0130 00")
        #expect(BankAccount(account: "12-345 678").printed == "12-345 678")
    }

    @Test func `days and amounts read the same everywhere`() throws {
        #expect(PaperWords.day(DocumentSamples.day("2026-01-05")) == "5 Jan 2026")
        let amounts: [(Int64, String)] = [(0, "0.00"), (99_999, "999.99"), (-123_456_789, "-1,234,567.89")]
        for (amount, text) in amounts {
            #expect(PaperWords.amount(Money(minorUnits: amount, currency: DocumentSamples.eur)) == text)
        }
        let yen = try #require(Currency(code: "JPY"))
        #expect(PaperWords.amount(Money(minorUnits: 1_000_000, currency: yen)) == "1,000,000")
        #expect(Bill.Tax(.standard, ppm: 88_750).percent == "8.875")
        #expect(Bill.Tax(.standard, ppm: 1).percent == "0.0001")
    }
}
