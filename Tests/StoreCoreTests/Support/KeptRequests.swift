import ShopText

@testable import StoreCore

/// Every change that takes an idempotency key, in an order in which a new shop can make them all. Once recorded,
/// a request is never edited: what a later version wants of its own is added at the end of its group.
enum KeptRequests {
    static let all =
        people + products + categories + stock + carts + orders + prices + settings
        + tokens + sessions + baskets

    private static let people: [KeptRequest] = [
        KeptRequest("register", by: nil) { store, actor, request in
            try store.register(
                AccountDetails(
                    username: "ann", email: "ann@example.com", firstName: "Ann", lastName: "Lee",
                    phoneNumber: "+1 555 0100", address: "1 Main St"),
                password: Password("ann-secret-1"), as: actor, request)
        },
        KeptRequest("user-add", by: "admin") { _ in
            try AddUser(
                AccountDetails(username: "bob", email: "bob@example.com", firstName: "Bob"),
                role: .staff, isVerified: true, password: Password("bob-secret-1"))
        },
        KeptRequest("user-add-plain", by: "admin") { _ in
            try AddUser(
                AccountDetails(username: "eve", email: "eve@example.com"),
                role: .customer, isVerified: false, password: Password("eve-secret-1"))
        },
        KeptRequest("user-edit", by: "admin") { _ in
            var change = UserChange()
            change.profile.email = "eve@shop.test"
            change.profile.phoneNumber = "555"
            (change.role, change.isActive, change.isVerified) = (.staff, false, true)
            return EditUser("eve", change)
        },
        KeptRequest("user-unlock", by: "admin") { _ in UnlockUser("ann") },
        KeptRequest("user-delete", by: "admin") { _ in DeleteUser("eve") },
        KeptRequest("profile-edit", by: "ann") { store in
            var change = ProfileChange()
            (change.email, change.lastName, change.address) = ("ann@shop.test", "Lee-Roe", "2 Main St")
            let (_, signIn) = try store.signIn("ann", password: Password("ann-secret-1"))
            return EditProfile(
                change, try store.confirmPassword(Password("ann-secret-1"), by: signIn))
        },
    ]

    private static let products: [KeptRequest] = [
        KeptRequest("product-add", by: "bob") { store in
            AddProduct(
                try store.change([
                    (.sku, "MUG"), (.title, "Mug"), (.description, "Holds tea."), (.price, "9.50"),
                    (.quantity, "20"), (.category, "Kitchen > Cups"),
                    (.image, "https://shop.test/mug.jpg"), (.moreImages, "https://shop.test/mug2.jpg"),
                    (.tags, "blue,round"), (.releaseDate, "2024-01-31"), (.isVisible, "true"),
                    (.compareAtPrice, "12"), (.salePrice, "8"), (.saleStartsOn, "2024-02-01"),
                    (.saleEndsOn, "2024-02-28"), (.barcode, "4006381333931"), (.weightGrams, "300"),
                    (.taxClass, "reduced"), (.lowStockAt, "3"),
                ]))
        },
        KeptRequest("product-add-plain", by: "bob") { store in
            AddProduct(
                try store.change([
                    (.sku, "PEN"), (.title, "Pen"), (.price, "2"), (.quantity, "50"), (.category, "Paper"),
                ]))
        },
        KeptRequest(nil, by: "bob") { store in
            AddProduct(try store.change([(.sku, "TEE"), (.title, "Tee"), (.price, "10")]))
        },
        KeptRequest("product-add-variant", by: "bob") { store in
            AddProduct(
                try store.change([
                    (.sku, "TEE-XL"), (.title, "Tee XL"), (.price, "11"), (.quantity, "5"),
                    (.parentSKU, "TEE"), (.options, "Size=XL"),
                ]))
        },
        KeptRequest("product-add-third", by: "bob") { store in
            AddProduct(
                try store.change([(.sku, "LAMP"), (.title, "Lamp"), (.price, "40"), (.quantity, "5")]))
        },
        KeptRequest("product-edit", by: "bob") { store in
            EditProduct(
                .word("LAMP"),
                try store.change([
                    (.price, "39.90"), (.quantity, "6"), (.tags, ""), (.barcode, ""), (.releaseDate, ""),
                    (.category, "Home"), (.isVisible, "false"),
                ]))
        },
        KeptRequest("product-edit-again", by: "bob") { store in
            EditProduct(.word("LAMP"), try store.change([(.salePrice, "30"), (.isVisible, "true")]))
        },
        KeptRequest("product-edit-many", by: "bob") { _ in
            EditProducts(
                where: [try ProductCondition("price>=3"), try ProductCondition("title~m")],
                set: try ["price=-10%", "sale_price=-1.50", "tax_class=full"].map(ProductAssignment.init))
        },
        KeptRequest("product-add-gone", by: "bob") { store in
            AddProduct(try store.change([(.sku, "GONE"), (.title, "Gone"), (.price, "1")]))
        },
        KeptRequest("product-delete", by: "bob") { _ in DeleteProduct(.word("GONE")) },
    ]

    private static let categories: [KeptRequest] = [
        KeptRequest("category-add", by: "bob") { _ in try AddCategory("Home > Lights", slug: "lights") },
        KeptRequest("category-add-plain", by: "bob") { _ in try AddCategory("Toys") },
        KeptRequest("category-edit", by: "bob") { _ in
            EditCategory("Toys", CategoryChange(name: "Games", parent: "Home", slug: "games"))
        },
        KeptRequest("category-merge", by: "bob") { _ in MergeCategory("Paper", into: "Games") },
        KeptRequest("category-delete", by: "bob") { _ in DeleteCategory("Home > Lights") },
        KeptRequest("category-delete-moving", by: "bob") { _ in DeleteCategory("Games", movingTo: "Home") },
    ]

    private static let stock: [KeptRequest] = [
        KeptRequest("stock-receive", by: "bob") { _ in
            try ReceiveStock(.word("LAMP"), quantity: "4", reference: "note 7")
        },
        KeptRequest("stock-adjust", by: "bob") { _ in
            try AdjustStock(.word("LAMP"), StockAdjustment("-1"), reason: "damaged")
        },
        KeptRequest("stock-adjust-count", by: "bob") { _ in
            try AdjustStock(.word("LAMP"), StockAdjustment("=8"), reason: nil, reference: "count 1")
        },
        KeptRequest("product-import", by: "bob") { store, actor, request in
            var options = ImportOptions(source: "products.csv")
            options.defaults = [(.category, "Home")]
            options.idempotencyKey = request.idempotencyKey
            return try store.importRows(
                [
                    [(.sku, "BAG"), (.title, "Bag"), (.price, "15.00"), (.quantity, "7"), (.tags, "blue")],
                    [(.sku, "LAMP"), (.price, "38.00"), (.quantity, "9"), (.tags, "")],
                ], options, as: actor)
        },
        KeptRequest("stock-import", by: "bob") { store, actor, request in
            var options = ImportOptions(source: "counts.csv")
            options.reference = "inventory"
            options.idempotencyKey = request.idempotencyKey
            return try store.counted([("BAG", "8"), ("LAMP", "9")], options, as: actor).apply { _ in }
        },
        KeptRequest("stock-receive-many", by: "bob") { _ in
            try ReceiveDelivery([.init("BAG=2"), .init("LAMP=1")], reference: "note 8")
        },
        KeptRequest("stock-count", by: "bob") { _ in
            try CountStock(
                [.init(sku: "BAG", quantity: 9), .init(sku: "LAMP", quantity: 10)], reference: "inventory")
        },
    ]
}

extension Store {
    /// A product's fields as a person writes them.
    fileprivate func change(_ fields: [(ProductField, String)]) throws -> ProductChange {
        var change = ProductChange()
        for (field, text) in fields { try change.set(field, to: text, currency: currency) }
        return change
    }
}
