import Testing

@testable import StoreCore

@Suite struct BarcodeTests {
    // The examples of GS1's General Specifications and of packages at hand.
    @Test(arguments: [
        ("4006381333931", "4006381333931"), ("4 006381-333931", "4006381333931"), ("96385074", "96385074"),
        ("036000291452", "036000291452"), ("10614141000415", "10614141000415"),
        ("0000000000000", "0000000000000"),
    ])
    func `a GTIN is its digits, leading zeros too`(text: String, digits: String) throws {
        #expect(try Barcode.checked(text) == digits)
    }

    @Test func `any one digit misread is noticed`() throws {
        let code = Array("4006381333931")
        for index in code.indices {
            for digit in "0123456789" where digit != code[index] {
                var misread = code
                misread[index] = digit
                #expect(throws: CatalogError.self) { try Barcode.checked(String(misread)) }
            }
        }
    }

    @Test(arguments: ["", "1", "1234567", "123456789", "123456789012345", "40063813339３1", "4006381333931x"])
    func `what does not have the digits is no barcode`(text: String) {
        #expect(throws: CatalogError.invalidBarcode(text)) { try Barcode.checked(text) }
    }

    @Test func `the digit that it should be is told`() {
        #expect(throws: CatalogError.wrongCheckDigit("4006381333932", expected: 1)) {
            try Barcode.checked("4006381333932")
        }
    }
}
