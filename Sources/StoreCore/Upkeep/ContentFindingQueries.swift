import GRDB
import ShopText

// What rows hold that the schema lets pass, or that was written past it.
extension Transaction {
    /// Rows with words that this version does not know, and secrets that cannot be used; none is shown.
    func contentFindings(isQuick: Bool) throws -> [Finding] {
        let looks: [() throws -> [Finding]] = [
            { try self.accountFindings(isQuick: isQuick) }, { try self.tokenFindings().capped("content") },
            settingFindings, { try self.mailFindings().capped("mail") }, rateFindings,
        ]
        return try looks.flatMap { look in try sparingAltered([], look) }
    }

    /// - Parameter isQuick: of a million customers, looks closely only at those whose rows look odd.
    private func accountFindings(isQuick: Bool) throws -> [Finding] {
        let odd = """
            WHERE role <> '\(Role.customer.rawValue)' OR allowed <> '' OR denied <> ''
                OR id IN (SELECT account_id FROM credential
                    WHERE password NOT GLOB '$scrypt$ln=[0-9]*,r=[0-9]*,p=[0-9]*$?*$?*')
            """
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT username, role, allowed, denied, password FROM account
                LEFT JOIN credential ON account_id = id \(isQuick ? odd : "") ORDER BY username
                """)
        var findings: [Finding] = []
        while let row = try rows.next() {
            let name = text(row[0]) ?? ""
            let role = text(row[1]) ?? ""
            // Otherwise, the table's own rules find it.
            if isQuick, Role(rawValue: role) == nil {
                findings.append(
                    Finding(
                        "content", "user \(name) has the role \(role), which does not exist",
                        hint: Finding.restore))
            }
            for (column, verb) in [(2, "allowed"), (3, "denied")] {
                guard let word = unknown(row[column]) else { continue }
                findings.append(
                    Finding(
                        "content", "user \(name) is \(verb) \(word), which is no permission",
                        hint:
                            "it has no effect; the next `storectl user edit \(name.shellWord) --allow PERMISSION` removes it"
                    ))
            }
            if let password = text(row[4]), PasswordHash(password) == nil {
                findings.append(
                    Finding(
                        "content", "the password hash of user \(name) is unreadable",
                        hint: "run `storectl user password \(name.shellWord) --generate-password`"))
            }
        }
        return findings.capped("content")
    }

    private func tokenFindings() throws -> [Finding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT name, permissions, username FROM api_token JOIN account ON account.id = account_id
                WHERE revoked_at IS NULL ORDER BY username, name
                """
        ).compactMap { row in
            guard let word = unknownOfToken(row[1]), let name = text(row[0]), let user = text(row[2]) else {
                return nil
            }
            return Finding(
                "content", "token \(name) of user \(user) may \(word), which is no permission",
                hint: "run `storectl token revoke \(name.shellWord) --for \(user.shellWord)`")
        }
    }

    private func settingFindings() throws -> [Finding] {
        try settings().sorted { $0.key < $1.key }.compactMap { key, value in
            guard let setting = try? Setting.named(key), (try? setting.checked(value)) == nil else {
                return nil
            }
            return Finding(
                "content", "setting \(key) is \"\(value)\", but it takes \(setting.expected)",
                hint: "run `storectl config set \(key.shellWord) --reset`")
        }
    }

    private func mailFindings() throws -> [Finding] {
        try Row.fetchAll(
            database, sql: "SELECT id, kind, recipient FROM mail WHERE status = 'queued' ORDER BY id"
        ).compactMap { row in
            guard let id = Int64.fromDatabaseValue(row[0]) else { return nil }
            let see = "see it with `storectl mail show \(id)`"
            let kind = text(row[1]) ?? ""
            if MailKind(rawValue: kind) == nil {
                return Finding("mail", "mail \(id) is of the kind \(kind), which does not exist", hint: see)
            }
            guard text(row[2])?.contains("@") != true else { return nil }
            return Finding("mail", "mail \(id) is to be sent, and has no recipient", hint: see)
        }
    }

    private func text(_ value: DatabaseValue) -> String? { String.fromDatabaseValue(value) }

    /// The first of an account's permissions that does not exist.
    private func unknown(_ list: DatabaseValue) -> String? {
        text(list)?.split(separator: ",").map(String.init).first { Permission(rawValue: $0) == nil }
    }

    /// The same of a token, whose permissions are a JSON array.
    private func unknownOfToken(_ list: DatabaseValue) -> String? {
        let words = text(list).flatMap { try? JSONReader.value(of: $0) }?.arrayValue
        guard let words else { return text(list) ?? "" }
        return words.lazy.compactMap { $0.stringValue ?? $0.compactText }.first {
            Permission(rawValue: $0) == nil
        }
    }
}

// Rows that were written with the checks of their table switched off.
extension Transaction {
    /// Names the rows of a table that break one of its rules, and the rule.
    func brokenRows(of table: String) throws -> [Finding] {
        let golden = try Migrator.golden(environment)
        return try golden.writeWithoutTransaction { golden in
            try golden.execute(sql: "PRAGMA foreign_keys = OFF")
            let triggers = try String.fetchAll(
                golden, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
                arguments: [table])
            for trigger in triggers {
                try golden.execute(sql: "DROP TRIGGER \(trigger.quotedDatabaseIdentifier)")
            }
            let quoted = table.quotedDatabaseIdentifier
            let keys = try String.fetchAll(
                database, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY cid",
                arguments: [table])
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM main.\(quoted)")
            var findings: [Finding] = []
            while let row = try rows.next(), findings.count <= Finding.shown {
                let marks = row.databaseValues.map { _ in "?" }.joined(separator: ", ")
                do {
                    try golden.cachedStatement(sql: "INSERT INTO \(quoted) VALUES (\(marks))")
                        .execute(arguments: StatementArguments(row.databaseValues))
                    try golden.execute(sql: "DELETE FROM \(quoted)")
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    let key = keys.map { StoredValue(row[$0] as DatabaseValue) }
                    let rule = (error.message ?? "").split(separator: ": ", maxSplits: 1).last ?? ""
                    let words = rule.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    findings.append(
                        Finding(
                            "file",
                            "\(try name(ofRow: key, in: table)) breaks a rule of its table: \(words)",
                            hint: Finding.restore))
                }
            }
            return findings
        }
    }
}
