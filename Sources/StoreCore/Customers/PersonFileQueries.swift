import GRDB
import ShopText

extension Transaction {
    /// The mails to a person and about their orders, oldest first.
    func mails(to person: Person, orders: [Int64]) throws -> [Mail] {
        let ids = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM mail WHERE order_id IN (\(orders.map(String.init).joined(separator: ", ")))
                    OR account_id = ?1 OR recipient COLLATE NOCASE = ?2
                ORDER BY id
                """, arguments: [person.accountID, person.guestEmail])
        return try ids.compactMap { try mail(id: $0) }
    }

    /// The codes of the coupons that are for a person.
    func coupons(for person: Person) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT code FROM coupon_scope JOIN coupon ON coupon.id = coupon_id
                WHERE noun = 'customer' AND coupon_scope.name IN (?, ?) ORDER BY code
                """, arguments: [person.accountID, person.guestEmail.map(Text.caseless)])
    }

    /// What the owner of an account did, oldest first.
    func deeds(ofAccount id: String) throws -> [PersonFile.Deed] {
        try Row.fetchAll(
            database,
            sql: "SELECT id, instant, command, touched FROM journal WHERE actor_id = ? ORDER BY id",
            arguments: [id]
        ).map {
            PersonFile.Deed(
                entry: $0[0], at: Instant(milliseconds: $0[1]), command: $0[2], touched: $0[3])
        }
    }
}
