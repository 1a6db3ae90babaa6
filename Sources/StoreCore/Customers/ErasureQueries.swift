import GRDB
import ShopText

extension Transaction {
    /// The open ones among some orders.
    func openOrders(among orders: [Int64]) throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: "SELECT id FROM orders WHERE id IN (\(orders.list)) AND status = 'open' ORDER BY id")
    }

    func hasOrders(account id: String) throws -> Bool {
        try Int.fetchOne(
            database, sql: "SELECT 1 FROM orders WHERE account_id = ? LIMIT 1", arguments: [id]) != nil
    }

    /// - Returns: how many.
    func deleteReviews(ofAccount id: String) throws -> Int64 {
        try database.execute(sql: "DELETE FROM review WHERE account_id = ?", arguments: [id])
        return Int64(database.changesCount)
    }

    /// Deletes the notes on orders; the note of a credit is emptied.
    ///
    /// - Returns: how many notes.
    func deleteNotes(ofOrders orders: [Int64]) throws -> Int64 {
        try database.execute(sql: "DELETE FROM order_note WHERE order_id IN (\(orders.list))")
        let deleted = database.changesCount
        try database.execute(
            sql: "UPDATE credit SET note = '' WHERE order_id IN (\(orders.list)) AND note <> ''")
        return Int64(deleted + database.changesCount)
    }

    /// - Returns: how many.
    func deleteMails(ofOrders orders: [Int64], person: Person) throws -> Int64 {
        try database.execute(
            sql: """
                DELETE FROM mail
                WHERE order_id IN (\(orders.list)) OR account_id = ?1 OR recipient COLLATE NOCASE = ?2
                """, arguments: [person.accountID, person.guestEmail])
        return Int64(database.changesCount)
    }

    /// The country and region stay, because tax depends on them.
    func emptyContacts(ofOrders orders: [Int64]) throws {
        try database.execute(
            sql: """
                UPDATE orders SET email = '', name = '', phone_no = '', address = '', postal_code = '',
                    updated_at = ?,
                    basket = iif(json_extract(basket, '$.destination.postalCode') IS NULL, basket,
                        json_set(basket, '$.destination.postalCode', ''))
                WHERE id IN (\(orders.list))
                    AND (email <> '' OR name <> '' OR phone_no <> '' OR address <> '' OR postal_code <> '')
                """, arguments: [instant.milliseconds])
    }

    /// Removes a guest's address from the coupons that were for it, or used by it.
    func forgetCoupons(of person: Person, orders: [Int64]) throws {
        guard let email = person.guestEmail else { return }
        let key = Text.caseless(email)
        try database.execute(
            sql: """
                UPDATE coupon_use SET customer = 'erased:' || order_id
                WHERE order_id IN (\(orders.list)) AND customer = ?
                """, arguments: [key])
        // It remains a coupon for somebody, not for everybody.
        try database.execute(
            sql: """
                UPDATE OR REPLACE coupon_scope SET name = 'erased:' || coupon_id
                WHERE noun = 'customer' AND name = ?
                """, arguments: [key])
        try database.execute(sql: "DELETE FROM one_time_code WHERE email_key = ?", arguments: [key])
    }
}

extension [Int64] {
    fileprivate var list: String { map(String.init).joined(separator: ", ") }
}
