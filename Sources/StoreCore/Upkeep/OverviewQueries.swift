import GRDB
import ShopText

extension Transaction {
    func overview() throws -> Overview {
        let calendar = try calendar()
        let today = calendar.day(of: instant)
        var overview = Overview(shop: try storeName(), day: today)
        func count(_ sql: String) throws -> Int64 { try Int64.fetchOne(database, sql: sql) ?? 0 }
        overview.toShip = try count(
            "SELECT count(*) FROM orders WHERE fulfillment_status = 'unfulfilled' AND status = 'open'")
        overview.unpaid = try count(
            "SELECT count(*) FROM orders WHERE payment_status = 'unpaid' AND status <> 'cancelled'")
        overview.failedMail = try count("SELECT count(*) FROM mail WHERE status = 'dead'")
        let (sql, arguments) = lowStockStatement(page: Page(limit: 0))
        overview.lowStock =
            try Int64.fetchOne(database, sql: "SELECT count(*) FROM (\(sql))", arguments: arguments) ?? 0
        var start = calendar.start(of: today)
        var end = Instant(milliseconds: Int64.max)
        for _ in 0..<7 {
            let row = try Row.fetchOne(
                database.cachedStatement(sql: Transaction.takings),
                arguments: [start.milliseconds, end.milliseconds])
            overview.week.insert(
                Overview.Takings(
                    day: calendar.day(of: start), orders: row?[0] ?? 0,
                    total: Money(minorUnits: row?[1] ?? 0, currency: currency)), at: 0)
            end = start
            start = calendar.start(of: calendar.day(of: start.adding(seconds: -1)))
        }
        return overview
    }

    static let takings = """
        SELECT count(*), coalesce(sum(total), 0) FROM orders
        WHERE created_at >= ? AND created_at < ? AND status <> 'cancelled'
        """
}
