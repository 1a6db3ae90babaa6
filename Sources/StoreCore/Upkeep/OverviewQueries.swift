import GRDB
import ShopText

extension Transaction {
    /// How many people are waiting for a code that cannot arrive, because the shop sends no mail, or could not send it.
    func unsendableCodes() throws -> Int64 {
        try Int64.fetchOne(
            database, sql: "SELECT count(*) FROM mail WHERE \(try unsendableCodeMails())") ?? 0
    }

    /// The condition for mail with a code that is waited for and cannot arrive.
    func unsendableCodeMails() throws -> String {
        let sendsNone = try value(of: .mailTransport) == MailTransport.none.text
        return """
            status = 'queued' AND kind IN ('reset', 'email_change', 'verification')
                AND (\(sendsNone) OR attempts > 0) AND expires_at > \(instant.milliseconds)
            """
    }

    func overview() throws -> Overview {
        let calendar = try calendar()
        let today = calendar.day(of: instant)
        var overview = Overview(shop: try shopName(), day: today)
        func count(_ sql: String) throws -> Int64 { try Int64.fetchOne(database, sql: sql) ?? 0 }
        overview.toShip = try count(
            """
            SELECT count(*) FROM orders
            WHERE status = 'open' AND needs_shipping AND fulfillment_status IN ('unfulfilled', 'partially_shipped')
            """)
        overview.unpaid = try count(
            """
            SELECT count(*) FROM orders
            WHERE status <> 'cancelled' AND +payment_status IN ('unpaid', 'authorized', 'partially_paid')
                AND +total > credited_total
            """)
        overview.refundsDue = try count("SELECT count(*) FROM orders WHERE payment_status = 'refund_due'")
        overview.pendingPayments = try count(
            "SELECT count(*) FROM payment WHERE status IN ('pending', 'needs_action')")
        overview.retryingMail = try count(
            """
            SELECT count(*) FROM mail
            WHERE status = 'queued' AND attempts > 0 AND NOT (\(try unsendableCodeMails()))
            """)
        overview.sendsMail = try value(of: .mailTransport) != "none"
        overview.failedMail = try count("SELECT count(*) FROM mail WHERE \(CodeEnd.undelivered)")
        overview.unsendableCodes = try unsendableCodes()
        let (sql, arguments) = lowStockStatement(page: Page(limit: 0))
        overview.lowStock =
            try Int64.fetchOne(database, sql: "SELECT count(*) FROM (\(sql))", arguments: arguments) ?? 0
        overview.hasProducts = try count("SELECT EXISTS (SELECT 1 FROM product)") > 0
        let days = (0..<7).reversed().map { days in
            let day = today.adding(days: -days)
            return ReportPeriod(day, day, in: calendar)
        }
        for (day, taken) in zip(days, try takings(in: days)) {
            let sales = try sales(in: day)
            overview.week.append(
                Overview.Takings(
                    day: day.first, orders: sales.orders,
                    total: Money(minorUnits: sales.total, currency: currency),
                    taken: Money(minorUnits: taken, currency: currency)))
        }
        return overview
    }
}
