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

    /// Empties what else was written about orders: the reasons of their prices, their idempotency keys, the references
    /// of money received by hand, which staff type as they are on a bank statement, and the tracking numbers, by which a
    /// carrier finds the address. A provider's reference stays: only by that is a payment found in its books.
    func emptyTexts(ofOrders orders: [Int64]) throws {
        try database.withoutTriggers(on: ["orders", "order_line", "shipment", "payment"]) {
            let reasons = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, basket FROM orders WHERE id IN (SELECT order_id FROM order_line
                        WHERE order_id IN (\(orders.list)) AND price_reason IS NOT NULL) AND basket IS NOT NULL
                    """)
            for row in reasons {
                try database.execute(
                    sql: "UPDATE orders SET basket = ? WHERE id = ?",
                    arguments: [try ErasedText.basket(row[1]), row[0] as Int64])
            }
            try database.execute(
                sql: """
                    UPDATE order_line SET price_reason = '\(ErasedText.removed)'
                        WHERE order_id IN (\(orders.list)) AND price_reason IS NOT NULL;
                    UPDATE orders SET idempotency_key = NULL
                        WHERE id IN (\(orders.list)) AND idempotency_key IS NOT NULL;
                    UPDATE payment SET reference = NULL
                        WHERE order_id IN (\(orders.list)) AND provider = '\(ManualProvider.name)'
                            AND reference IS NOT NULL;
                    UPDATE shipment SET tracking = '' WHERE order_id IN (\(orders.list)) AND tracking <> '';
                    """)
        }
    }

    /// Replaces a person's username, and the names of their tokens, in rows that say who did something.
    func renameActor(_ account: Account) throws {
        let names = try String.fetchAll(
            database, sql: "SELECT DISTINCT actor FROM journal WHERE actor_id = ?", arguments: [account.id])
        guard !names.isEmpty else { return }
        // Whoever had the name at another time keeps it.
        let others = try String.fetchSet(
            database,
            sql: """
                SELECT DISTINCT actor FROM journal
                WHERE actor_id IS NOT ? AND actor IN (SELECT value FROM json_each(?))
                """, arguments: [account.id, names.json])
        let own = names.filter { !others.contains($0) }
        let places = [
            ("stock_movement", "actor", "created_at"), ("payment", "actor", "created_at"),
            ("credit", "actor", "created_at"), ("shipment", "actor", "shipped_at"),
            ("order_note", "actor", "created_at"), ("document", "actor", "created_at"),
            ("orders", "taken_by", "created_at"),
        ]
        try database.withoutTriggers(on: places.map(\.0)) {
            for (table, column, time) in places {
                try database.execute(
                    sql: """
                        UPDATE \(table) SET \(column) = ?1
                        WHERE \(column) IN (SELECT value FROM json_each(?2))
                            OR \(column) IN (SELECT value FROM json_each(?3)) AND \(time) IN (
                                SELECT instant FROM journal WHERE actor_id = ?4
                                UNION ALL SELECT part.instant FROM journal_part AS part
                                    JOIN journal ON journal.id = part.entry WHERE actor_id = ?4)
                        """,
                    arguments: [
                        account.anonymised.username, own.json, names.filter(others.contains).json, account.id,
                    ])
            }
        }
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

extension [String] {
    fileprivate var json: String { JSONValue.array(map { .string($0) }).compactText }
}

extension [Int64] {
    fileprivate var list: String { map(String.init).joined(separator: ", ") }
}
