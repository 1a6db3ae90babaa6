import ShopText

extension Store {
    /// Fills a new store with sample data: products, a coupon, a staff member and two customers.
    ///
    /// - Returns: the usernames of the people.
    func addDemo(as admin: Actor) throws -> [String] {
        for (sku, title, price, quantity, category) in Store.demoProducts {
            var change = ProductChange()
            let fields: [(ProductField, String)] = [
                (.sku, sku), (.title, title), (.price, price), (.quantity, quantity), (.category, category),
            ]
            for (field, text) in fields { try change.set(field, to: text, currency: currency) }
            try run(AddProduct(change), as: admin)
        }
        var coupon = CouponDetails()
        coupon.percent = "10"
        try run(AddCoupon("WELCOME10", coupon), as: admin)
        let people: [(String, Role)] = [("sam", .staff), ("ann", .customer), ("bob", .customer)]
        for (name, role) in people {
            let details = AccountDetails(username: name, email: "\(name)@shop.test")
            let password = Password(environment.randomBytes(16).hex)
            try run(AddUser(details, role: role, isVerified: true, password: password), as: admin)
        }
        return people.map(\.0)
    }

    private static let demoProducts: [(String, String, String, String, String)] = [
        ("MUG", "Tea mug", "9.50", "40", "Kitchen > Mugs"),
        ("MUG-BIG", "Large tea mug", "12", "12", "Kitchen > Mugs"),
        ("POT", "Teapot", "34", "6", "Kitchen > Pots"),
        ("TEA-GREEN", "Green tea, 100 g", "7", "80", "Tea"),
        ("TEA-BLACK", "Black tea, 100 g", "6", "95", "Tea"),
        ("SIEVE", "Tea strainer", "4", "0", "Kitchen"),
        ("HONEY", "Honey, 250 g", "8", "3", "Pantry"),
        ("TOWEL", "Tea towel", "11", "25", "Kitchen"),
    ]
}
