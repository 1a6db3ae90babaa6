import GRDB
import ShopText

extension Store {
    /// Copies the store without its people: each person is replaced by the same number everywhere, secrets are removed,
    /// and all figures stay. The changes in journal entries are dropped, and the chain is rebuilt, so that it verifies
    /// by itself but no longer as the shop's.
    /// - Parameter password: the password with which its maker can sign in.
    ///
    /// - Throws: ``StoreFileError``, ``BackupError``, ``AccountError`` for the password.
    public func backUpAnonymized(
        to path: String, password: Password, as actor: Actor
    ) throws -> AnonymizedBackup {
        try actor.require(.backup)
        let own = try actor.requireAccount()
        guard !Store.isAnything(at: path) else { throw BackupError.exists(path) }
        let account = try read(as: actor) { try $0.requireAccount(own) }
        let hash = try chosenHash(of: password, for: AccountDetails(account))
        var username = ""
        let backup = try copy(to: path) { queue in
            try queue.writeWithoutTransaction { database in
                // Has no effect inside a transaction.
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                try database.inTransaction(.immediate) {
                    let anonymizing = try Anonymizing(database, transaction(database, .anonymous))
                    try database.withoutTriggers { try anonymizing.run() }
                    username = anonymizing.username(ofAccount: own)
                    try anonymizing.transaction.setPasswordHash(hash, ofAccount: own)
                    return .commit
                }
                // VACUUM removes old data from all pages.
                try database.execute(sql: "PRAGMA foreign_keys = ON; VACUUM")
            }
        }
        return AnonymizedBackup(backup: backup, username: username)
    }
}

/// Removes people from the rows of a copy.
struct Anonymizing {
    let database: Database
    let transaction: Transaction
    let people = PeopleNumbers()

    init(_ database: Database, _ transaction: Transaction) throws {
        (self.database, self.transaction) = (database, transaction)
        let accounts = try Row.fetchAll(
            database,
            sql: """
                SELECT id, username, email, (SELECT json_group_array(DISTINCT actor) FROM journal
                    WHERE actor_id = account.id) AS names
                FROM account ORDER BY created_at, id
                """)
        for row in accounts {
            let names = try JSONReader.value(of: row["names"] as String).arrayValue ?? []
            people.add(
                account: row["id"], email: row["email"],
                names: [row["username"]] + names.compactMap(\.stringValue))
        }
    }

    func run() throws {
        addFunctions()
        try forgetSecrets()
        try database.execute(sql: Anonymizing.statements)
        try rewriteJournal()
        try database.execute(
            sql: "UPDATE store SET uuid = ?", arguments: [transaction.environment.uuid()])
    }

    func username(ofAccount id: String) -> String {
        PeopleNumbers.username(people.number(account: id, email: "", own: id))
    }

    /// The SQL functions that the statements call.
    private func addFunctions() {
        func add(
            _ name: String, _ count: Int,
            _ body: @escaping @Sendable ([DatabaseValue]) throws -> (any DatabaseValueConvertible)?
        ) {
            database.add(
                function: DatabaseFunction(name, argumentCount: count) { values in try body(values) })
        }
        add("person", 3) { [people] values in
            people.number(
                account: String.fromDatabaseValue(values[0]),
                email: String.fromDatabaseValue(values[1]) ?? "",
                own: "\(values[2])")
        }
        add("person_username", 1) { [people] values in
            String.fromDatabaseValue(values[0]).map(people.username)
        }
        // The key of a coupon's customer: that of an account or an email address.
        add("person_key", 1) { [people] values in
            guard let key = String.fromDatabaseValue(values[0]), key.contains("@") else {
                return String.fromDatabaseValue(values[0])
            }
            return EmailAddress.key(PeopleNumbers.email(people.number(account: nil, email: key, own: key)))
        }
        add("person_touch", 2) { [people] values in
            guard let name = String.fromDatabaseValue(values[1]) else { return nil }
            return people.touched(String.fromDatabaseValue(values[0]) ?? "", name)
        }
        add("anonymous_basket", 1) { values in
            try String.fromDatabaseValue(values[0]).map(AnonymousText.basket)
        }
        add("anonymous_document", 2) { values in
            try AnonymousText.document(
                String.fromDatabaseValue(values[0]) ?? "{}", number: Int.fromDatabaseValue(values[1]) ?? 0)
        }
    }

    private func forgetSecrets() throws {
        try database.execute(
            sql: """
                DELETE FROM credential; DELETE FROM session; DELETE FROM one_time_code; DELETE FROM api_token;
                DELETE FROM sign_in_failure; DELETE FROM signing_key;
                DELETE FROM mail WHERE status <> 'sent';
                DELETE FROM setting WHERE key = '\(Setting.mailTransport.key)';
                """)
        try transaction.insertSigningKey(transaction.environment.secretBytes(32))
    }

    /// Empty texts stay empty, so that missing data stays missing.
    private static let statements = """
        UPDATE account SET username_key = id, email_key = id;
        UPDATE account SET username = '\(PeopleNumbers.username(0).dropLast())' || person(id, '', id),
            email = 'person-' || person(id, '', id) || '@example.com',
            first_name = iif(first_name = '', '', 'Person'),
            last_name = iif(last_name = '', '', person(id, '', id)),
            phone_number = iif(phone_number = '', '', '\(PeopleNumbers.phone)'),
            address = iif(address = '', '', person(id, '', id) || ' Example Street'),
            vat_id = '', tax_exemption = iif(tax_exemption = '', '', '\(PeopleNumbers.removed)');
        UPDATE account SET username_key = username, email_key = email;
        UPDATE address SET label = 'Address ' || id, name = iif(name = '', '', 'Person ' || person(account_id, '', id)),
            phone = iif(phone = '', '', '\(PeopleNumbers.phone)'),
            address = iif(address = '', '', person(account_id, '', id) || ' Example Street'),
            postal_code = iif(postal_code = '', '', '\(PeopleNumbers.postalCode)');
        UPDATE document SET actor = person_username(actor), content = anonymous_document(content,
            (SELECT person(account_id, email, 'order ' || id) FROM orders WHERE id = order_id));
        UPDATE mail SET recipient = 'person-' || person(account_id, recipient, id) || '@example.com',
            recipient_name = 'Person ' || person(account_id, recipient, id), subject = kind,
            text = '\(PeopleNumbers.removed)', html = '', message_id = id || '@example.com', last_error = NULL;
        UPDATE orders SET name = 'Person ' || person(account_id, email, 'order ' || id),
            phone_no = iif(phone_no = '', '', '\(PeopleNumbers.phone)'),
            address = iif(address = '', '', person(account_id, email, 'order ' || id) || ' Example Street'),
            postal_code = iif(postal_code = '', '', '\(PeopleNumbers.postalCode)'),
            email = iif(email = '', '', 'person-' || person(account_id, email, 'order ' || id) || '@example.com'),
            idempotency_key = NULL, taken_by = person_username(taken_by), basket = anonymous_basket(basket);
        UPDATE order_line SET price_reason = '\(PeopleNumbers.removed)' WHERE price_reason IS NOT NULL;
        UPDATE order_note SET text = '\(PeopleNumbers.removed)', actor = person_username(actor);
        UPDATE review SET title = iif(title = '', '', '\(PeopleNumbers.removed)'),
            text = iif(text = '', '', '\(PeopleNumbers.removed)');
        UPDATE credit SET note = iif(note = '', '', '\(PeopleNumbers.removed)'), actor = person_username(actor);
        UPDATE shipment SET tracking = iif(tracking = '', '', 'TRACK-' || id), actor = person_username(actor);
        UPDATE payment SET key = 'key-' || id, reference = iif(reference IS NULL, NULL, 'ref-' || id),
            method = iif(method GLOB '*[^a-z_]*', '\(PeopleNumbers.removed)', method),
            failure = iif(failure IS NULL, NULL, '\(PeopleNumbers.removed)'), action_url = NULL,
            actor = person_username(actor);
        UPDATE payment_event SET event = 'event-' || rank, reference = coalesce('ref-' || payment_id, 'ref')
            FROM (SELECT provider AS p, event AS e, row_number() OVER () AS rank FROM payment_event)
            WHERE provider = p AND event = e;
        UPDATE stock_movement SET actor = person_username(actor),
            reference = iif(reference GLOB '[a-z]*:[0-9]*' AND NOT reference GLOB '*[^a-z:0-9]*', reference, NULL);
        UPDATE coupon_scope SET name = person_key(name) WHERE noun = 'customer';
        UPDATE coupon_use SET customer = person_key(customer);
        """
}
