import Foundation
import GRDB
import ShopText
import Testing

@testable import StoreCore

/// A copy without people has nobody in it, and everything else.
@Suite struct AnonymizeTests {
    let folder: TemporaryFolder
    let filled: PermissionShop

    init() throws {
        folder = try TemporaryFolder()
        filled = try PermissionShop()
    }

    private var shop: TestShop { filled.shop }

    private func anonymized() throws -> (store: Store, username: String) {
        let path = folder.file("copy.db")
        let made = try shop.store.backUpAnonymized(
            to: path, password: Password("correct horse battery"), as: shop.admin)
        return (try Store(at: path, environment: shop.store.environment), made.username)
    }

    /// Every text and blob of the schema says something of people, or it does not.
    private static let personal: [String: [String]] = [
        "account": [
            "username", "username_key", "email", "email_key", "first_name", "last_name", "phone_number",
            "address", "vat_id", "tax_exemption",
        ],
        "credential": ["password"], "signing_key": ["secret"],
        "address": ["label", "name", "phone", "address", "postal_code"],
        "api_token": ["id", "name", "prefix", "hash", "permissions"], "session": ["id", "hash"],
        "one_time_code": ["hash", "email_key", "email"], "sign_in_failure": ["subject"],
        "mail": ["recipient", "recipient_name", "subject", "text", "html", "message_id", "last_error"],
        "orders": [
            "email", "name", "phone_no", "address", "postal_code", "idempotency_key", "taken_by", "basket",
        ],
        "order_line": ["price_reason"], "order_note": ["text", "actor"], "review": ["title", "text"],
        "credit": ["note", "actor"], "shipment": ["tracking", "actor"],
        "payment": ["key", "method", "reference", "failure", "action_url", "actor"],
        "payment_event": ["event", "reference"], "document": ["content", "actor"],
        "stock_movement": ["reference", "actor"], "coupon_scope": ["name"], "coupon_use": ["customer"],
        "journal": ["actor", "touched", "idempotency_key", "arguments", "answer", "changeset", "salt"],
        "journal_part": ["answer", "changeset", "salt"], "journal_touch": ["name"],
    ]
    private static let kept: [String: [String]] = [
        "account": ["id", "role", "allowed", "denied"], "address": ["account_id", "region", "country"],
        "credential": ["account_id"], "api_token": ["account_id"], "session": ["account_id"],
        "one_time_code": ["purpose", "account_id"], "mail": ["kind", "account_id", "status"],
        "cart": ["account_id"], "cart_line": ["sku", "title"],
        "orders": [
            "account_id", "status", "payment_status", "fulfillment_status", "country", "currency", "channel",
            "region", "shipping_method", "shipping_name",
        ],
        "order_line": ["sku", "title", "tax_category", "tax_class"], "order_discount": ["target", "code"],
        "order_tax": ["name", "category", "reason"], "review": ["account_id"], "credit": ["reason"],
        "shipment": ["carrier", "status"], "payment": ["provider", "kind", "status"],
        "payment_event": ["provider", "kind", "outcome"],
        "document": ["series", "kind", "corrects_series", "issued_on"], "stock_movement": ["reason"],
        "coupon_scope": ["noun"],
        "journal": [
            "actor_id", "command", "previous_hash", "hash", "key_digest", "arguments_digest", "answer_digest",
            "changeset_digest",
        ],
        "journal_part": ["previous_hash", "hash", "answer_digest", "changeset_digest"],
        "journal_touch": ["noun"],
    ]
    /// Tables that say nothing of people.
    private static let shops: Set = [
        "store", "setting", "category", "product", "tax_rate", "shipping_method", "shipping_rate", "coupon",
        "price_history",
    ]

    @Test func `of each column it is known whether it is about people`() throws {
        let columns = try shop.store.strings(
            """
            SELECT t.name || '.' || c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.type IN ('TEXT', 'BLOB')
            """)
        for row in columns {
            let parts = row.split(separator: ".").map(String.init)
            let (table, column) = (parts[0], parts[1])
            if AnonymizeTests.shops.contains(table) { continue }
            let known: [String] =
                (AnonymizeTests.kept[table] ?? []) + (AnonymizeTests.personal[table] ?? [])
            #expect(known.contains(column), "\(table).\(column)")
        }
    }

    @Test func `no personal word is left in the file's bytes`() throws {
        // Rows that the shop has none of.
        _ = try shop.store.run(
            NoteOrder(filled.shippedOrder, "Said so", isForCustomer: false), as: shop.staff)
        try shop.store.raw(
            """
            PRAGMA foreign_keys = OFF;
            INSERT INTO payment_event VALUES ('test', 'e', 'refund', 'r', 1, NULL, 'unknown', 0);
            INSERT INTO one_time_code SELECT 77, 'email', zeroblob(32), id, email_key, 0, 1, NULL, email FROM account LIMIT 1;
            INSERT INTO sign_in_failure VALUES ('x', 1, 1, NULL, 0);
            INSERT INTO coupon_scope VALUES (1, 'customer', 'x@example.com');
            INSERT INTO coupon_use VALUES (1, 1, 'x@example.com', 0);
            INSERT INTO credit (order_id, reason, goods, shipping, other, amount, tax, created_at, actor)
                VALUES (1, 'goodwill', 0, 0, 0, 0, 0, 0, 'x');
            INSERT INTO journal_part SELECT 1, max(id), max(id), 0, 0, NULL, NULL, 11, hash, hash, hash, hash,
                zeroblob(16), 'x', x'01' FROM journal;
            """)
        try fill()
        let (store, _) = try anonymized()
        #expect(try shop.store.integer("SELECT count(*) FROM mail WHERE status = 'sent'") ?? 0 > 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.db")))
        let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
        for match in text.matches(of: /zyx[a-z_]*/) { Issue.record("\(match.output) is left") }
        #expect(try folder.names == ["copy.db"])
        _ = store
    }

    /// Writes a word that is easily found into every column about people.
    private func fill() throws {
        let special: [String: (String, String) -> String] = [
            "credential.password": { _, word in "'$scrypt$\(word)'" },
            "signing_key.secret": { _, word in "CAST(substr('\(word)' || hex(randomblob(16)), 1, 32) AS BLOB)"
            },
            "api_token.hash": { _, word in "CAST(substr('\(word)' || hex(randomblob(16)), 1, 32) AS BLOB)" },
            "session.hash": { _, word in "CAST(substr('\(word)' || hex(randomblob(16)), 1, 32) AS BLOB)" },
            "one_time_code.hash": { _, word in "CAST(substr('\(word)' || hex(randomblob(16)), 1, 32) AS BLOB)"
            },
            "api_token.name": { _, word in "'\(word)' || id" },
            "api_token.id": { _, word in "substr('\(word)' || id, 1, 36)" },
            "session.id": { _, word in "substr('\(word)' || id, 1, 36)" },
            "account.vat_id": { _, word in "'Zyx'" },
            "orders.basket": { _, word in
                "'{\"lines\":[{\"reason\":{\"staff\":{\"reason\":\"\(word)\"}}}],\"destination\":{\"postalCode\":\"\(word)\"}}'"
            },
            "orders.phone_no": { _, word in "'\(word)'" },
            "document.content": { _, word in
                let party: String = ["name", "postal_code", "city", "email", "phone", "vat_id", "tax_number"]
                    .map { (name: String) -> String in
                        "\"\(name)\":\"\(word)_\(name)\""
                    }.joined(separator: ",")
                return
                    "'{\"buyer\":{\(party),\"address\":[\"\(word)\"]},\"deliver_to\":{\(party)},\"reference\":\"\(word)\",\"note\":\"\(word)\"}'"
            },
            "journal.touched": { _, word in "'[\"user:\(word)\",\"cart:\(word)\",\"token:\(word)\"]'" },
            "journal_touch.name": { _, word in
                "CASE WHEN noun IN ('user', 'cart', 'token') THEN '\(word)' || name ELSE name END"
            },
            "journal.changeset": { _, word in "CAST('\(word)' AS BLOB)" },
            "journal_part.changeset": { _, word in "CAST('\(word)' AS BLOB)" },
            "journal.salt": { _, _ in "CAST('zyxsaltzyxsaltzy' AS BLOB)" },
            "journal_part.salt": { _, _ in "CAST('zyxsaltzyxsaltzy' AS BLOB)" },
            "coupon_scope.name": { _, word in "iif(noun = 'customer', '\(word)@example.com', name)" },
            "coupon_use.customer": { _, word in "'\(word)@example.com'" },
            "journal.idempotency_key": { _, word in "'\(word)' || id" },
            "mail.message_id": { _, word in "'\(word)' || id" },
        ]
        try shop.store.withConnection { queue in
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
                try database.inTransaction {
                    try database.withoutTriggers {
                        try database.execute(
                            sql:
                                "UPDATE mail SET status = 'sent', sent_at = 1, next_attempt_at = NULL WHERE id % 2"
                        )
                        for (table, columns) in AnonymizeTests.personal.sorted(by: { $0.key < $1.key }) {
                            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
                            #expect(count > 0, "\(table) is empty")
                            for column in columns {
                                let word: String = "Zyx\(table)_\(column)"
                                let unique = [
                                    "account", "payment", "address", "payment_event", "sign_in_failure",
                                ].contains(table)
                                let value: String =
                                    special["\(table).\(column)"]?(column, word)
                                    ?? (unique ? "substr('\(word)' || \(column), 1, 100)" : "'\(word)'")
                                let isChosen =
                                    column == "changeset" || column == "salt" || column == "touched"
                                let condition: String =
                                    table == "journal" && isChosen ? "command <> 'upgrade'" : "true"
                                try database.execute(
                                    sql: "UPDATE \(table) SET \(column) = \(value) WHERE \(condition)")
                            }
                        }
                    }
                    return .commit
                }
            }
        }
    }

    @Test func `it is a sound shop with the same figures, and the same people in the same places`() throws {
        let (store, username) = try anonymized()
        let admin = try store.actor(named: username)
        let (found, wanted) = (
            try store.check(isQuick: false, as: admin), try shop.store.check(isQuick: false, as: shop.admin)
        )
        // The numbers of a provider's events are other ones, and the marks above are no passwords.
        let codes = wanted.map(\.code).filter { $0 != "content" }
        #expect(found.map(\.code) == codes, "\(found) \(wanted)")
        let summary = try store.verifyJournal(as: admin)
        #expect(summary.entries == (try shop.store.entryCount()) + 1)
        #expect(store.uuid != shop.store.uuid)
        for figures in [
            "SELECT id, total, captured_total, credited_total, status, account_id FROM orders ORDER BY id",
            "SELECT product_id, sum(delta) AS stock FROM stock_movement GROUP BY product_id ORDER BY 1",
            "SELECT id, order_id, amount, kind, status FROM payment ORDER BY id",
            "SELECT series, number, order_id FROM document ORDER BY id",
            "SELECT * FROM cart_line ORDER BY id",
            "SELECT id, instant, command, took, undoes FROM journal WHERE command NOT LIKE 'backup%' ORDER BY id",
        ] {
            #expect(try store.rows(figures) == shop.store.rows(figures), "\(figures)")
        }
        // Each account is one person everywhere.
        let strangers = try store.strings(
            """
            SELECT orders.id || ' ' || email_of_order FROM (SELECT id, account_id, email AS email_of_order, name FROM orders) AS orders
            JOIN account ON account.id = orders.account_id WHERE email_of_order <> account.email
            UNION ALL SELECT 'journal ' || journal.id FROM journal JOIN account ON account.id = actor_id
            WHERE journal.actor <> account.username
            """)
        #expect(strangers == [])
        let signIn = try store.signIn(username, password: Password("correct horse battery"))
        #expect(signIn.signIn.actor.name == username)
        #expect(throws: UndoError.forgotten(entry: 5)) {
            try store.run(Undo(5), as: admin)
        }
        // It sells on.
        _ = try store.run(AddToCart([request("MUG")]), as: admin)
    }

    @Test(arguments: OldStore.schemas) func `a journal that older versions began verifies`(schema: Int) throws
    {
        let path = folder.file("old.db")
        try OldStore.make(schema: schema, at: path)
        let old = try Store(at: path, environment: shop.store.environment)
        let admin = try old.actor(
            named: try #require(try old.strings("SELECT username FROM account WHERE role = 'admin'").first))
        let made = try old.backUpAnonymized(
            to: folder.file("copy.db"), password: Password("correct horse battery"), as: admin)
        let copy = try Store(at: folder.file("copy.db"), environment: shop.store.environment)
        let actor = try copy.actor(named: made.username)
        #expect(try copy.verifyJournal(as: actor).entries == old.entryCount() + 1)
        #expect(try copy.check(isQuick: false, as: actor) == [])
    }

    @Test func `only those who may copy make one, and nothing is written over`() throws {
        let path = try folder.write("keep me".utf8, to: "copy.db")
        let password = Password("correct horse battery")
        #expect(throws: BackupError.exists(path)) {
            try shop.store.backUpAnonymized(to: path, password: password, as: shop.admin)
        }
        #expect(throws: AccessError.notPermitted(name: "sam", .backup)) {
            try shop.store.backUpAnonymized(to: folder.file("o.db"), password: password, as: shop.staff)
        }
    }
}
