import Testing

@testable import Storectl

@Suite struct InputObjectTests {
    private func words(
        _ json: String, _ words: [String] = ["--input", "f.json"],
        of command: any StoreCommand.Type = ProductAdd.self
    ) throws -> InputObject {
        try #require(try InputObject(words, of: command, read: { _ in Array(json.utf8) }))
    }

    @Test func `members become options, numbers as they are written`() throws {
        let object = try words(
            #"{"title": "Mug", "price": 9.50, "release_date": "2023-12-25", "is_visible": false, "tags": ["a", "b"]}"#
        )
        #expect(
            object.words == [
                "--title=Mug", "--price=9.50", "--release-date=2023-12-25", "--hidden", "--tag=a", "--tag=b",
            ])
    }

    @Test func `what stands on the command line wins`() throws {
        let object = try words(
            #"{"title": "Mug", "price": 9, "is_visible": true}"#,
            ["--price", "-1", "--input=f.json", "--hidden", "--title=Cup"])
        #expect(object.words == ["--price", "-1", "--hidden", "--title=Cup"])
    }

    @Test func `null and an empty list clear a field, an object makes pairs`() throws {
        let object = try words(
            #"{"sale_price": null, "tags": [], "options": {"Size": "M", "Color": "Blue"}}"#)
        #expect(object.words == ["--sale-price", "", "--tag", "", "--option=Size=M", "--option=Color=Blue"])
    }

    @Test func `items become words, and come after the options`() throws {
        let object = try words(
            #"{"items": [{"product_id": 1, "quantity": 2}, {"sku": "A=B"}, "TEA"], "for": "ann"}"#,
            of: CartAdd.self)
        #expect(object.words == ["--for=ann", "--", "id:1=2", "sku:A=B", "TEA"])
        let given = try words(#"{"items": ["TEA"]}"#, ["MUG=2", "--input", "x"], of: CartAdd.self)
        #expect(given.words == ["MUG=2"])
    }

    @Test func `an order's JSON file is read as its input is`() throws {
        let web = #"{"cart_id": 3, "amount": 42.50, "email": "a@b.c", "phone_no": "555", "postal_code": "1"}"#
        let words = ["--cart=3", "--amount=42.50", "--email=a@b.c", "--phone=555", "--postal-code=1"]
        #expect(try self.words(web, ["--file", "x"], of: Checkout.self).words == words)
        #expect(try self.words(web, ["--file=x", "--email", "d@e.f"], of: Checkout.self).words.count == 6)
        let taken = try self.words(
            #"{"items": [{"sku": "MUG", "quantity": 2}, "TEA"], "name": "Bo", "coupons": ["A"]}"#,
            ["--file", "x"], of: OrderCreate.self)
        #expect(taken.words == ["--item=sku:MUG=2", "--item=TEA", "--name=Bo", "--coupon=A"])
        #expect(throws: InputObjectError.unknownMember("amont", known: ["amount"])) {
            try self.words(#"{"amont": 1}"#, ["--file", "x"], of: Checkout.self)
        }
    }

    @Test func `a flag with two spellings is one member`() throws {
        let object = try words(
            #"{"user": "ann", "is_active": false, "is_verified": true}"#, of: UserEdit.self)
        #expect(object.words == ["--no-active", "--verified", "--", "ann"])
    }

    @Test func `passwords never become words`() throws {
        let object = try words(
            #"{"password": "pw-new-1", "username": "ann", "email": "ann@example.com"}"#, of: Register.self)
        #expect(object.words == ["--username=ann", "--email=ann@example.com", "--password-file=-"])
        #expect(object.secrets == ["pw-new-1"])
        let both = try words(#"{"password": "new", "old_password": "old"}"#, of: PasswordChange.self)
        #expect(both.words == ["--old-password-file=-", "--password-file=-"])
        #expect(both.secrets == ["old", "new"])
    }

    @Test func `what no option has is refused with the nearest one`() throws {
        #expect(throws: InputObjectError.unknownMember("titel", known: ["title"])) {
            try words(#"{"titel": "Mug"}"#)
        }
        #expect(throws: InputObjectError.unknownMember("items.qty", known: [])) {
            try words(#"{"items": [{"product_id": 1, "qty": 2}]}"#, of: CartAdd.self)
        }
        // What says where and how to answer is not the object's.
        #expect(throws: InputObjectError.unknownMember("store", known: [])) {
            try words(#"{"store": "x.db"}"#)
        }
    }

    @Test func `a value of the wrong type is refused`() throws {
        #expect(throws: InputObjectError.wrongType("title", expected: "one value")) {
            try words(#"{"title": ["a"]}"#)
        }
        #expect(throws: InputObjectError.wrongType("is_visible", expected: "true or false")) {
            try words(#"{"is_visible": "no"}"#)
        }
        #expect(throws: InputObjectError.wrongType("password", expected: "a single line of text")) {
            try words(#"{"password": 12345678}"#, of: Register.self)
        }
        #expect(throws: InputObjectError.wrongType("items", expected: "items with product_id or sku")) {
            try words(#"{"items": [{"quantity": 2}]}"#, of: CartAdd.self)
        }
        #expect(throws: InputObjectError.notAnObject("f.json")) { try words("[1]") }
    }

    @Test func `errors name the thing and what to write`() {
        let unknown = InputObjectError.unknownMember("titel", known: ["title"])
        #expect(unknown.message == #"the JSON object has an unknown member "titel""#)
        #expect(unknown.hint == #"did you mean "title"?"#)
        #expect(
            InputObjectError.unknownMember("x", known: []).hint
                == "name the members like the command's options, with _ for -")
        #expect(InputObjectError.notAnObject("f").message == "f: expected one JSON object")
        #expect(
            InputObjectError.wrongType("a", expected: "one value").message
                == #""a" in the JSON object must be one value"#)
    }
}
