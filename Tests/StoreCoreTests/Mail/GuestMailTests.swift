import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Mail to guests of whom little is known.
@Suite struct GuestMailTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG")
    }

    private func sell(_ change: (inout Recipient) -> Void) throws -> Int64 {
        var recipient = Recipient(
            name: "", email: "bo@example.com", phone: "", address: "", postalCode: "", country: "")
        change(&recipient)
        return try shop.store.run(CreateOrder([try request("MUG")], to: recipient), as: shop.staff).value.id
    }

    private func ship(_ id: Int64, carrier: String = "") throws -> Mail? {
        _ = try shop.store.run(ShipOrder([id], carrier: carrier), as: shop.staff)
        return try shop.latestMail()
    }

    @Test func `without a name and an address nothing is left open`() throws {
        let id = try sell { _ in }
        let confirmation = try #require(try shop.latestMail())
        #expect(
            confirmation.text == """
                Hello,

                thank you for your order 1:

                1 × The MUG  9.50

                Total: 9.50 USD

                --\(" ")
                Corner Shop

                """)
        #expect(
            confirmation.html == """
                <p>Hello,</p>
                <p>Thank you for your order 1:</p>
                <p>1 × The MUG  9.50</p>
                <p><strong>Total: 9.50 USD</strong></p>
                <p>Corner Shop</p>

                """)
        let shipped = try #require(try ship(id))
        #expect(
            shipped.text == """
                Hello,

                your order 1 has been sent:

                1 × The MUG

                --\(" ")
                Corner Shop

                """)
        #expect(
            shipped.html == """
                <p>Hello,</p>
                <p>Your order 1 has been sent:</p>
                <p>1 × The MUG</p>
                <p>Corner Shop</p>

                """)
    }

    @Test func `an address without a name has no empty line, nor one without a street`() throws {
        let id = try sell { ($0.address, $0.country) = ("1 Main St", "US") }
        let mail = try #require(try shop.latestMail())
        #expect(mail.text.contains("It goes to:\n\n1 Main St\nUS\n\n-- "))
        #expect(mail.html.contains("<p>It goes to:</p>\n<p>1 Main St<br>\nUS</p>\n<p>Corner"))
        let shipped = try #require(try ship(id, carrier: "DHL"))
        #expect(
            shipped.text.contains(
                "sent to:\n\n1 Main St\nUS\n\n1 × The MUG\n\nIt was shipped with DHL.\n\n-- "))
        _ = try sell { ($0.name, $0.postalCode) = ("Bo", "10001") }
        let other = try #require(try shop.latestMail())
        #expect(other.text.hasPrefix("Hello Bo,\n"))
        #expect(other.text.contains("It goes to:\n\nBo\n10001\n\n-- "))
    }

    @Test func `no mail of any kind is broken by what is not known`() {
        for kind in MailKind.allCases {
            for hasAddress in [true, false] {
                let names = kind.placeholders(in: .text)
                let values = Dictionary(
                    uniqueKeysWithValues: names.map {
                        ($0, ["name", "recipient", "address", "parcel"].contains($0) ? "" : "VALUE")
                    })
                let mail = kind.standardTemplate(hasAddress: hasAddress).filled(with: values)
                #expect(mail.text.hasPrefix("Hello,\n\n") && mail.html.hasPrefix("<p>Hello,</p>\n"))
                #expect(!mail.html.contains("<p></p>") && !mail.html.contains("<br>\n</p>"))
                if !hasAddress { #expect(!mail.text.contains("\n\n\n") && !mail.text.contains("to:")) }
            }
        }
    }

    @Test func `a template of the shop's own closes its gaps, too`() {
        let template = MailTemplate(
            subject: "{{shop}}: {{name}}", text: "Dear {{name}},\n{{recipient}}\n{{address}}\nBye {{name}}.",
            html: "<p>{{recipient}}<br>\n{{address}}</p>\n<p>Dear {{ name }}!</p>")
        let empty = ["shop": "S", "name": "", "recipient": "", "address": ""]
        let filled = template.filled(with: empty)
        #expect(filled.subject == "S:")
        #expect(filled.text == "Dear,\nBye.")
        #expect(filled.html == "<p>Dear!</p>")
        let full = template.filled(with: ["shop": "S", "name": "N", "recipient": "R", "address": "A"])
        #expect(full.text == "Dear N,\nR\nA\nBye N.")
        #expect(full.html == "<p>R<br>\nA</p>\n<p>Dear N!</p>")
    }
}
