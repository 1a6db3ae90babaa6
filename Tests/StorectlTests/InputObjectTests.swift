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

    @Test func `one item is an object of its own, as web APIs take it`() throws {
        #expect(
            try words(#"{"product_id": 1, "quantity": 2}"#, of: CartAdd.self).words == ["--", "id:1=2"])
        #expect(
            try words(#"{"sku": "A=B", "for": "ann"}"#, of: CartAdd.self).words == [
                "--for=ann", "--", "sku:A=B",
            ])
        #expect(
            try words(#"{"sku": "MUG", "name": "Bo"}"#, of: OrderCreate.self).words
                == ["--name=Bo", "--item=sku:MUG"])
        #expect(throws: InputObjectError.twoNames("items", "sku")) {
            try words(#"{"items": ["TEA"], "sku": "MUG"}"#, of: CartAdd.self)
        }
        #expect(throws: InputObjectError.wrongType("items", expected: "items with product_id or sku")) {
            try words(#"{"quantity": 2}"#, of: CartAdd.self)
        }
        #expect(throws: InputObjectError.unknownMember("product", known: ["product_id"])) {
            try words(#"{"product": "MUG"}"#, of: CartAdd.self)
        }
    }

    @Test func `words of their own are taken by their places`() throws {
        #expect(
            try words(#"{"quantity": 5}"#, ["MUG", "--input", "x"], of: StockReceive.self).words
                == ["MUG", "--", "5"])
        #expect(
            try words(#"{"product": "TEA", "quantity": 3}"#, ["--input", "x", "--", "MUG"], of: CartSet.self)
                .words == ["--", "MUG", "3"])
        #expect(
            try words(#"{"quantity": 3, "product_id": 7}"#, of: CartSet.self).words == ["--", "id:7", "3"])
        #expect(try words(#"{"sku": "1", "quantity": 3}"#, of: CartSet.self).words == ["--", "sku:1", "3"])
        #expect(
            try words(#"{"id": 1, "sku": "B"}"#, of: ProductEdit.self).words == ["--sku=B", "--", "id:1"])
        #expect(throws: InputObjectError.missing("product", before: "quantity")) {
            try words(#"{"quantity": 3}"#, of: CartSet.self)
        }
    }

    @Test func `one field has one value`() throws {
        #expect(throws: InputObjectError.twoNames("phone", "phone_number")) {
            try words(#"{"phone": "1", "phone_number": "2"}"#, of: Register.self)
        }
        #expect(throws: InputObjectError.twoNames("visible", "is_visible")) {
            try words(#"{"visible": true, "is_visible": false}"#)
        }
        #expect(throws: InputObjectError.twoNames("product", "id")) {
            try words(#"{"product": "A", "id": 1}"#, of: ProductEdit.self)
        }
        #expect(throws: InputObjectError.twoNames("items.sku", "items.product_id")) {
            try words(#"{"items": [{"sku": "A", "product_id": 1}]}"#, of: CartAdd.self)
        }
    }

    @Test func `there is one file of input`() throws {
        #expect(
            throws: UsageError.parse(
                message: "--input is given twice", hint: "put both objects into one file")
        ) { try words("{}", ["--input", "a", "--input=b"]) }
        #expect(throws: UsageError.conflictingOptions("--file", "--input")) {
            try words("{}", ["--file", "a", "--input", "b"], of: OrderCreate.self)
        }
        // What is an option's value is no option.
        #expect(try words("{}", ["--title", "--input", "--input", "b"]).words == ["--title", "--input"])
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
        #expect(throws: InputObjectError.wrongType("title", expected: "text or a number")) {
            try words(#"{"title": true}"#)
        }
        #expect(throws: InputObjectError.wrongType("tags", expected: "a list of texts or numbers")) {
            try words(#"{"tags": ["a", false]}"#)
        }
        #expect(throws: InputObjectError.wrongType("options.Size", expected: "text or a number")) {
            try words(#"{"options": {"Size": ["M"]}}"#)
        }
        for (item, member, expected) in [
            (#"{"sku": 12}"#, "sku", "text"), (#"{"product_id": [1]}"#, "product_id", "a number"),
            (#"{"sku": "A", "quantity": [2]}"#, "quantity", "a number"),
            (#"{"sku": "A", "quantity": null}"#, "quantity", "a number"),
        ] {
            #expect(throws: InputObjectError.wrongType("items.\(member)", expected: expected)) {
                try words(#"{"items": ["# + item + "]}", of: CartAdd.self)
            }
        }
        #expect(throws: InputObjectError.notAnObject("f.json")) { try words("[1]") }
    }

    @Test func `errors name the thing and what to write`() {
        let unknown = InputObjectError.unknownMember("titel", known: ["title"])
        #expect(unknown.message == #"the JSON object has an unknown member "titel""#)
        #expect(unknown.hint == #"did you mean "title"?"#)
        #expect(
            InputObjectError.unknownMember("x", known: []).hint
                == "name the members like the command's options, with _ instead of -")
        #expect(InputObjectError.notAnObject("f").message == "f: expected one JSON object")
        #expect(
            InputObjectError.wrongType("a", expected: "one value").message
                == #""a" in the JSON object must be one value"#)
        #expect(
            InputObjectError.twoNames("phone", "phone_number").message
                == #""phone" and "phone_number" in the JSON object say the same thing"#)
        #expect(
            InputObjectError.missing("product", before: "quantity").message
                == #"the JSON object has "quantity", but nothing says the product that comes before it"#)
    }
}
