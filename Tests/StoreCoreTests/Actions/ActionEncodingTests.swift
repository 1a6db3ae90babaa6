import ShopText
import Testing

@testable import StoreCore

/// What an action is when it is written down: whole, without secrets, and of people only digests.
@Suite struct ActionEncodingTests {
    let shop: TestShop

    init() throws { shop = try TestShop() }

    private static let encoded = KeptRequests.all.filter { $0.key != nil && $0.encodings != nil }

    @Test(arguments: encoded) func `what was encoded is the same once it is decoded`(request: KeptRequest)
        throws
    {
        let (first, again) = try #require(try request.encodings?(shop.store))
        #expect(first == again)
    }

    @Test func `a registration is the same once it is decoded`() throws {
        let details = AccountDetails(username: "eve", email: "eve@example.com", firstName: "Eve")
        let first = try JSONValue(encoding: RegisterCustomer(details, password: Password("eve-secret-1")))
        #expect(try JSONValue(encoding: first.decoded(as: RegisterCustomer.self)) == first)
        #expect(
            first.compactText
                == #"{"username":"eve","email":"eve@example.com","firstName":"Eve","lastName":"","#
                + #""phoneNumber":"","address":""}"#)
    }

    @Test(arguments: encoded) func `no secret is in an encoding`(request: KeptRequest) throws {
        let arguments = try #require(try request.arguments?(shop.store, [1]))
        let first = try #require(try request.encodings?(shop.store)).first
        for text in [arguments.compactText, first.compactText] {
            #expect(!text.contains("secret-1") && !text.contains("scrypt"), "\(text)")
        }
    }

    @Test(arguments: encoded) func `of people the journal's arguments have digests only`(request: KeptRequest)
        throws
    {
        let arguments = try #require(try request.arguments?(shop.store, [1])).compactText
        for personal in ["@example.com", "@shop.test\"", "\"Ann", "\"Lee", "\"555", "Main St", "\"10001"] {
            if personal == "@shop.test\"", request.key == "config-set" { continue }
            #expect(!arguments.contains(personal), "\(arguments)")
        }
    }

    @Test func `a digest is salted: the same with one salt, another with another, and of the value`() throws {
        func digest(_ address: String, _ salt: [UInt8]) throws -> JSONValue? {
            var change = ProfileChange()
            change.address = address
            return try Command(EditProfile(change), Request(), salt: salt).arguments["address"]
        }
        let digests = try [
            digest("1 Main St", [1]), digest("1 Main St", [2]), digest("2 Main St", [1]),
        ]
        #expect(Set(digests.compactMap { $0?.stringValue }).count == 3)
        #expect(try digest("1 Main St", [1]) == digests[0])
        #expect(
            digests[0]?.stringValue == "sha256:" + Cryptography.sha256([1] + Array("\"1 Main St\"".utf8)).hex)
    }

    @Test func `what is absent is not encoded, concealed or not`() throws {
        var change = ProfileChange()
        change.username = "anna"
        let expected: JSONValue = ["username": "anna"]
        #expect(try JSONValue(encoding: EditProfile(change)) == expected)
        #expect(try Command(EditProfile(change), Request(), salt: [1]).arguments == expected)
    }

    @Test func `a secret is read by nobody`() throws {
        #expect(throws: DecodingError.self) { try JSONValue.string("x").decoded(as: Secret<String>.self) }
        #expect(throws: DecodingError.self) {
            // An amount needs to know of which currency it is.
            try (["amount": "1.00"] as JSONValue).decoded(as: CheckOut.self)
        }
    }

    @Test(arguments: [
        (
            "product-edit-many",
            #"{"where":["price>=3","title~m"],"set":["price=-100000 ppm","sale_price=-1.50","tax_class=full"]}"#
        ),
        ("product-edit-again", #"{"product":"LAMP","is_visible":true,"sale_price":"30.00"}"#),
        ("cart-add-for", #"{"for":"ann","items":[{"product":"PEN","quantity":2}]}"#),
        (
            "stock-adjust-count",
            #"{"product":"LAMP","adjustment":"=8","reason":"counted","reference":"count 1"}"#
        ),
        ("config-set-standard", #"{"key":"mail.from","value":null}"#),
        ("category-delete", #"{"category":"Home > Lights"}"#),
        ("token-revoke-everybody", #"{"everybody":true}"#), ("cart-clear", "{}"),
    ]) func `the journal's arguments, as they have always been`(key: String, expected: String) throws {
        let request = try #require(KeptRequests.all.first { $0.key == key })
        #expect(try request.arguments?(shop.store, [1]).compactText == expected)
    }
}
