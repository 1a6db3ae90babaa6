import GRDB
import ShopText

extension Transaction {
    /// A page of coupons by id, oldest first.
    func coupons(page: Page) throws -> [Coupon] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM coupon WHERE id > ? ORDER BY id LIMIT ?",
            arguments: [page.after ?? 0, page.sqlLimit])
        return try rows.map(coupon)
    }

    /// - Parameter code: ignoring case.
    func coupon(code: String) throws -> Coupon? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM coupon WHERE code = ?"), arguments: [code]
        )
        .map(coupon)
    }

    private func coupon(_ row: Row) throws -> Coupon {
        let value: Int64 = row["value"]
        return try Coupon(
            id: row["id"], code: row["code"], target: DiscountTarget(rawValue: row["target"]) ?? .lines,
            value: row["kind"] == "percent" ? .percent(ppm: value) : .fixed(value), minimum: row["minimum"],
            skipsSale: row["skips_sale"], startsOn: (row["starts_on"] as String?).flatMap { Day($0) },
            endsOn: (row["ends_on"] as String?).flatMap { Day($0) }, maxUses: row["max_uses"],
            maxUsesEach: row["max_uses_each"], isActive: row["is_active"], scope: couponScope(row["id"]))
    }

    /// What it is limited to, by current names.
    private func couponScope(_ id: Int64) throws -> Coupon.Scope {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT noun, name, CASE noun
                        WHEN 'product' THEN (SELECT sku FROM product WHERE id = CAST(coupon_scope.name AS INTEGER))
                        WHEN 'category' THEN (SELECT path FROM category WHERE id = CAST(coupon_scope.name AS INTEGER))
                        WHEN 'customer' THEN (SELECT coalesce(nullif(username, ''), email) FROM account WHERE id = coupon_scope.name)
                    END AS known
                    FROM coupon_scope WHERE coupon_id = ? ORDER BY noun, known, name
                    """), arguments: [id])
        var scope = Coupon.Scope()
        for row in rows {
            let name: String = row["name"]
            // A deleted thing still limits the coupon, under a name that nothing has.
            let known = (row["known"] as String?) ?? "id:\(name)"
            switch row["noun"] as String {
            case "product": scope.products.append(known)
            case "category": scope.categories.append(known)
            case "customer": scope.customers.append((row["known"] as String?) ?? name)
            default: scope.countries.append(try Country(name))
            }
        }
        return scope
    }

    /// - Returns: its id.
    func insert(_ coupon: Coupon) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, starts_on, ends_on, max_uses,
                    max_uses_each, is_active)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [coupon.code] + coupon.values)
        return database.lastInsertedRowID
    }

    func update(_ coupon: Coupon) throws {
        try database.execute(
            sql: """
                UPDATE coupon SET target = ?, kind = ?, value = ?, minimum = ?, skips_sale = ?, starts_on = ?,
                    ends_on = ?, max_uses = ?, max_uses_each = ?, is_active = ?
                WHERE id = ?
                """, arguments: coupon.values + [coupon.id])
    }

    /// Replaces one kind of limit of a coupon.
    /// - Parameter names: as stored in the table.
    ///
    func setScope(ofCoupon id: Int64, _ noun: String, _ names: [String]) throws {
        try database.execute(
            sql: "DELETE FROM coupon_scope WHERE coupon_id = ? AND noun = ?", arguments: [id, noun])
        for name in names {
            try database.execute(
                sql: "INSERT OR IGNORE INTO coupon_scope VALUES (?, ?, ?)", arguments: [id, noun, name])
        }
    }

    func deleteCoupon(id: Int64) throws {
        try database.execute(sql: "DELETE FROM coupon_scope WHERE coupon_id = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM coupon WHERE id = ?", arguments: [id])
    }

    /// The same, with only what matters for its limits.
    func uses(of coupon: Coupon, by customer: Set<String>, email: String) throws -> CouponUses {
        guard coupon.maxUses != nil || coupon.maxUsesEach != nil else { return CouponUses(total: 0, each: 0) }
        return try uses(ofCoupon: coupon.id, by: customer, email: email)
    }

    /// How often a coupon has been used, in total and by one customer.
    ///
    /// - Parameters:
    ///   - customer: the keys of the customer.
    ///   - email: an address of theirs: orders with it count, whoever's account they were placed with.
    func uses(ofCoupon id: Int64, by customer: Set<String> = [], email: String = "") throws -> CouponUses {
        let keys = customer.sorted()
        let places = keys.map { _ in "?" }.joined(separator: ", ")
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT count(*) AS total, count(*) FILTER (WHERE customer IN (\(places)) OR order_id IN (
                        SELECT id FROM orders WHERE email = ? COLLATE NOCASE)) AS each
                    FROM coupon_use WHERE coupon_id = ? AND is_released = 0
                    """), arguments: StatementArguments(keys) + [email.isEmpty ? nil : email, id])
        return CouponUses(total: row?["total"] ?? 0, each: row?["each"] ?? 0)
    }

    /// The newest orders that use a coupon.
    func orders(usingCoupon id: Int64, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT order_id FROM coupon_use WHERE coupon_id = ? AND is_released = 0
                ORDER BY order_id DESC LIMIT ?
                """, arguments: [id, limit])
    }

    /// Whether an order ever used it, so that it must stay.
    func wasUsed(couponID id: Int64) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM coupon_use WHERE coupon_id = ? LIMIT 1", arguments: [id])
            != nil
    }
}

extension Coupon {
    fileprivate var values: StatementArguments {
        let (kind, amount): (String, Int64) =
            switch value {
            case .percent(let ppm): ("percent", ppm)
            case .fixed(let amount): ("fixed", amount)
            }
        return [
            target.rawValue, kind, amount, minimum, skipsSale, startsOn?.description, endsOn?.description,
            maxUses,
            maxUsesEach, isActive,
        ]
    }
}
