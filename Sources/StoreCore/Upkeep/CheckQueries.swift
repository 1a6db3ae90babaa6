import Foundation
import GRDB
import Glibc
import ShopText

/// What must hold of every store.
extension Store {
    /// Looks for everything that is wrong with the store, and changes nothing. Nothing found means that every total,
    /// sum and state is what its parts make it.
    ///
    /// - Parameter isQuick: leave out what reads every page and every order: the file's own integrity, the search
    ///   index, the figures of orders and the chain of the journal.
    public func check(isQuick: Bool, as actor: Actor) throws -> [Finding] {
        try actor.require(.backup)
        var findings = fileFindings()
        do {
            findings += try read(as: actor) { transaction in
                try transaction.schemaFindings() + (try transaction.integrityFindings(isQuick: isQuick))
            }
            findings += try read(as: actor) { try $0.invariantFindings(isQuick: isQuick) }
            findings += try read(as: actor) { try $0.mailFindings() }
            if !isQuick {
                findings += try orderFindings(as: actor)
                findings += try searchFindings(as: actor)
                do {
                    _ = try walkJournal(as: actor)
                    findings += try unexplainedRows(as: actor)
                } catch let error as JournalError {
                    findings.append(Finding("journal", error.message, hint: error.hint))
                }
            }
        } catch let error as DatabaseFault {
            // What cannot be read is the finding.
            findings.append(
                Finding("file", error.message, hint: "restore a backup with `storectl restore FILE`"))
        }
        return findings
    }

    private func fileFindings() -> [Finding] {
        var status = stat()
        guard stat(path.fileName, &status) == 0 else { return [] }
        guard status.st_mode & 0o007 != 0 else { return [] }
        return [
            Finding(
                "file_mode", "everybody on this machine can read or change \(path)",
                hint: "run `chmod o= \(path.shellWord)`")
        ]
    }

    /// Each order's figures, calculated again from the basket it keeps: a page at a time.
    private func orderFindings(as actor: Actor) throws -> [Finding] {
        var findings: [Finding] = []
        var last: Int64 = 0
        while true {
            let page = try read(as: actor) { try $0.wrongOrders(after: last, limit: 500) }
            findings += page.findings
            guard let next = page.last else { return findings }
            last = next
        }
    }

    private func searchFindings(as actor: Actor) throws -> [Finding] {
        try writeUnrecorded(as: actor, rollsBack: true) { transaction in
            do {
                try transaction.database.execute(
                    sql: "INSERT INTO product_search (product_search, rank) VALUES ('integrity-check', 1)")
                return []
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                return [Finding("search", "the search index does not have what the products have")]
            }
        }
    }
}

extension Transaction {
    /// Tables, indexes and triggers against those that this version makes.
    fileprivate func schemaFindings() throws -> [Finding] {
        let queue = try Connection.inMemory()
        try Migrator.migrate(queue, environment)
        let golden = try queue.unsafeRead { try Transaction.objects(in: $0) }
        let present = try Transaction.objects(in: database)
        var findings: [Finding] = []
        for (name, sql) in golden {
            guard let found = present.first(where: { $0.name == name }) else {
                findings.append(Finding("schema", "\(name) is missing"))
                continue
            }
            if found.sql != sql { findings.append(Finding("schema", "\(name) is not as it should be")) }
        }
        for (name, _) in present where !golden.contains(where: { $0.name == name }) {
            findings.append(Finding("schema", "\(name) does not belong in a store"))
        }
        return findings
    }

    private static func objects(in database: Database) throws -> [(name: String, sql: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT type || ' ' || name, sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1
                """
        ).map { ($0[0], $0[1]) }
    }

    fileprivate func integrityFindings(isQuick: Bool) throws -> [Finding] {
        var findings: [Finding] = []
        if !isQuick {
            findings += try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                .map { Finding("file", $0, hint: "restore a backup with `storectl restore FILE`") }
        }
        findings += try Row.fetchAll(
            database, sql: "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20"
        )
        .map {
            Finding(
                "foreign_key",
                "row \($0[1] as Int64? ?? 0) of \($0[0] as String) belongs to no \($0[2] as String)")
        }
        return findings
    }

    /// Rules of the shop that a query can tell.
    fileprivate func invariantFindings(isQuick: Bool) throws -> [Finding] {
        try (Transaction.invariants + Transaction.afterOrders).filter { !isQuick || $0.isQuick }.flatMap {
            rule in
            try String.fetchAll(database, sql: rule.sql + " LIMIT 20").map {
                Finding(rule.code, $0, hint: rule.hint)
            }
        }
    }

    /// Each answers a message for every row that breaks it.
    private static let invariants: [(code: String, isQuick: Bool, sql: String, hint: String?)] = [
        (
            "stock", false,
            """
            SELECT sku || ' has ' || last.on_hand || ' on hand, and its movements make '
                || (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id)
            FROM product JOIN stock_movement AS last ON last.id =
                (SELECT max(id) FROM stock_movement WHERE product_id = product.id)
            WHERE last.on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id)
            """, "count what is there, and set it with `storectl stock adjust SKU =N --reason counted`"
        ),
        (
            "stock", true,
            "SELECT 'movement ' || id || ' leaves ' || on_hand || ' pieces' FROM stock_movement WHERE on_hand < 0",
            nil
        ),
        (
            "category", true,
            """
            SELECT 'category ' || child.path || ' is below ' || parent.path FROM category AS child
            JOIN category AS parent ON parent.id = child.parent_id
            WHERE child.path <> parent.path || ' > ' || child.name
            """, nil
        ),
        (
            "coupon", true,
            """
            SELECT 'coupon ' || code || ' was used ' || uses || ' times of ' || max_uses FROM
                (SELECT code, max_uses, (SELECT count(*) FROM coupon_use
                    WHERE coupon_id = coupon.id AND is_released = 0) AS uses FROM coupon)
            WHERE uses > max_uses
            """, nil
        ),
        (
            "order_lines", false,
            """
            SELECT 'order ' || id || ' has lines of ' || coalesce(lines, 0) || ' minor units, and a subtotal of ' || subtotal
            FROM (SELECT id, subtotal, (SELECT sum(line_total) FROM order_line WHERE order_id = orders.id) AS lines
                FROM orders)
            WHERE lines IS NOT subtotal
            """, nil
        ),
        (
            "sign_in", true,
            """
            SELECT 'nobody can administer the shop: there is no active admin'
            WHERE NOT EXISTS (SELECT 1 FROM account WHERE role = 'admin' AND is_active = 1)
            """, "see storectl-security(7)"
        ),
    ]

    fileprivate func mailFindings() throws -> [Finding] {
        let dead = try Int64.fetchOne(database, sql: "SELECT count(*) FROM mail WHERE status = 'dead'") ?? 0
        let codes = try unsendableCodes()
        var findings: [Finding] = []
        if dead > 0 {
            findings.append(
                Finding(
                    "mail", dead == 1 ? "1 mail could not be sent" : "\(dead) mails could not be sent",
                    hint: "see them with `storectl mail list --status dead`"))
        }
        if codes > 0 {
            findings.append(
                Finding(
                    "mail_not_set_up",
                    "\(codes == 1 ? "1 mailed code" : "\(codes) mailed codes") can never arrive: this shop sends no mail",
                    hint:
                        "help with `storectl user password USER --generate-password`, or set mail.transport"))
        }
        return findings
    }

    /// The orders of a page whose figures are not those of their basket.
    fileprivate func wrongOrders(after last: Int64, limit: Int) throws -> (findings: [Finding], last: Int64?)
    {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id, basket, subtotal, discount_total, shipping_total, tax_total, total FROM orders
                    WHERE id > ? AND basket IS NOT NULL ORDER BY id LIMIT ?
                    """), arguments: [last, limit])
        let findings: [Finding] = rows.compactMap { row in
            let id: Int64 = row[0]
            guard let basket = try? JSONReader.value(of: row[1] as String).decoded(as: Basket.self),
                let priced = try? basket.priced()
            else { return Finding("order_total", "order \(id) keeps a basket that cannot be read") }
            let kept = (2...6).map { row[$0] as Int64 }
            let made = [
                priced.subtotal, priced.discountTotal, priced.shippingTotal, priced.taxTotal, priced.total,
            ]
            if kept == made { return nil }
            let names = ["subtotal", "discount", "shipping", "tax", "total"]
            guard let wrong = zip(names, zip(kept, made)).first(where: { $1.0 != $1.1 }) else { return nil }
            let (was, should) = wrong.1
            return Finding(
                "order_total",
                "order \(id) has a \(wrong.0) of \(Money(minorUnits: was, currency: currency).decimal), and its lines make \(Money(minorUnits: should, currency: currency).decimal)"
            )
        }
        return (findings, rows.last?[0])
    }
}
