import GRDB
import ShopText

/// The rules for every store.
extension Store {
    /// Looks for anything wrong with the store, and changes nothing. If nothing is found, every total, sum and status
    /// matches its parts.
    ///
    /// - Parameter isQuick: leave out what reads every page and every order: the file's own integrity, the search
    ///   index, the figures of orders and the chain of the journal.
    func check(isQuick: Bool, as actor: Actor) throws -> [Finding] {
        try checked(isQuick: isQuick, as: actor).findings
    }

    /// What ``check(isQuick:as:)`` finds, and how far back it could compare.
    public func checked(isQuick: Bool, as actor: Actor) throws -> Checked {
        try actor.require(.backup)
        var checked = Checked(findings: fileFindings())
        try look(isQuick: isQuick, as: actor, &checked)
        return checked
    }

    /// The same for whoever has a token. They can look even if their own row is damaged, so that nobody knows what they
    /// may do: only so do they learn what is wrong.
    public func checked(isQuick: Bool, byToken token: String) throws -> Checked {
        let actor: Actor
        do {
            actor = try signIn(token: token).actor
        } catch DatabaseFault.unreadable {
            var checked = Checked(findings: fileFindings())
            try look(isQuick: isQuick, as: .anonymous, &checked)
            return checked
        }
        return try checked(isQuick: isQuick, as: actor)
    }

    /// What is wrong with what is in the store.
    func findings(isQuick: Bool, as actor: Actor) throws -> [Finding] {
        var checked = Checked()
        try look(isQuick: isQuick, as: actor, &checked)
        return checked.findings
    }

    private func look(isQuick: Bool, as actor: Actor, _ checked: inout Checked) throws {
        func find(_ look: (Transaction) throws -> [Finding]) throws {
            try note(in: &checked) {
                try read(as: actor) { transaction in
                    try transaction.sparingAltered([]) { try look(transaction) }
                }
            }
        }
        try find { try $0.schemaFindings() }
        let altered = try read(as: actor) { try $0.alteredTables() }
        try find { try $0.integrityFindings(isQuick: isQuick) }
        try find { try $0.referenceFindings() }
        try find { try $0.ruleFindings(isQuick: isQuick) }
        try find { try $0.contentFindings(isQuick: isQuick) }
        if isQuick { return try find { try $0.counterFindings([:]) } }
        if altered.isEmpty {
            try note(in: &checked) { try orderFindings(as: actor).capped("order_total") }
        }
        if isWritable {
            if !altered.contains("product") { try note(in: &checked) { try searchFindings(as: actor) } }
        } else {
            checked.leavesOutSearch = true
        }
        var highest: [String: Int64] = [:]
        var forgotten: Int64?
        try note(in: &checked) {
            _ = try walkJournal(as: actor)
            let rows = try journaledRows(as: actor)
            (highest, forgotten) = (rows.highest, rows.forgotten)
            return try read(as: actor) { transaction in
                try transaction.sparingAltered([]) { try rows.findings(in: transaction) }
                    + transaction.droppedRowFindings()
            }
        }
        checked.forgotten = forgotten
        try find { try $0.counterFindings(highest) }
    }

    /// Notes what is found. What cannot be read is a finding too, and the rest is looked at all the same.
    private func note(in checked: inout Checked, _ find: () throws -> [Finding]) throws {
        var found: [Finding]
        do {
            found = try find()
        } catch let error as JournalError {
            found = [Finding("journal", error.message, hint: error.hint ?? Finding.restore)]
        } catch let error as any StoreError where error.kind == .internalFault {
            found = [Finding("file", error.message, hint: Finding.restore)]
        }
        checked.findings += found.filter { !checked.findings.contains($0) }
    }

    /// Recalculates each order's figures from its basket, one page at a time.
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
            } catch let error as DatabaseError
                where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
            {
                return [
                    Finding(
                        "search", "the search index does not have what the products have",
                        hint: "run `storectl check --rebuild-search`")
                ]
            }
        }
    }

}

extension Transaction {
    func integrityFindings(isQuick: Bool) throws -> [Finding] {
        if isQuick { return [] }
        let most = 1000
        let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(most))").filter {
            $0 != "ok"
        }
        let check = "CHECK constraint failed in "
        // SQLite names only the table.
        let broken = found.filter { $0.hasPrefix(check) }.map { String($0.dropFirst(check.count)) }
        let rows = try Set(broken).sorted().flatMap {
            try brokenRows(of: $0).capped("file", isAtLeast: true)
        }
        let others = found.filter { rows.isEmpty || !$0.hasPrefix(check) }
            .map { Finding("file", $0, hint: Finding.restore) }
        return others.capped("file", isAtLeast: found.count >= most) + rows
    }

    /// How much is wrong with the store itself, as far as it is soon known.
    func faultCount() throws -> Int64 {
        let rules = (CheckRule.ofShop + CheckRule.afterOrders).filter {
            $0.isQuick && Finding.isFault($0.code)
        }
        return try rules.reduce(Int64(try (schemaFindings() + referenceFindings()).count)) { count, rule in
            try count
                + sparingAltered(0) {
                    try Int64.fetchOne(database, sql: "SELECT count(*) FROM (\(rule.sql))") ?? 0
                }
        }
    }

    /// Rules of the shop that a query can check.
    func ruleFindings(isQuick: Bool) throws -> [Finding] {
        let codeMail = try sparingAltered([]) { [try codeMailRule()] }
        let rules = (CheckRule.ofShop + CheckRule.afterOrders + codeMail).filter { !isQuick || $0.isQuick }
        return try rules.flatMap { rule in try sparingAltered([]) { try findings(of: rule) } }
    }

    private func findings(of rule: CheckRule) throws -> [Finding] {
        let found = try Row.fetchAll(database, sql: "\(rule.sql) LIMIT \(Finding.shown)").map { row in
            let own: String? = row.count > 1 ? row[1] : nil
            let word = try row.count > 2 ? word(in: row, of: rule) : nil
            return Finding(
                rule.code, row[0] ?? "something has no value",
                hint: own?.replacing("%", with: word ?? "") ?? rule.hint)
        }
        guard found.count == Finding.shown else { return found }
        let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(rule.sql))") ?? 0
        return found + Finding.more(rule.code, all - found.count)
    }

    /// The word for a repair, ready for the shell.
    private func word(in row: Row, of rule: CheckRule) throws -> String? {
        if rule.isOfProducts { return try (row[2] as Int64?).flatMap(word(forProduct:)) }
        return (String.fromDatabaseValue(row[2]) ?? (row[2] as Int64?).map(String.init))?.shellWord
    }

    /// Mail with a code, in a shop that sends none or could not send it.
    private func codeMailRule() throws -> CheckRule {
        let sendsNone = try value(of: .mailTransport) == MailTransport.none.text
        let reason =
            sendsNone
            ? "' can never arrive: this shop sends no email'"
            : "' could not be sent: ' || coalesce(last_error, 'unknown reason')"
        let help = sendsNone ? "set mail.transport" : "try again with `storectl mail send`"
        return CheckRule(
            sendsNone ? "mail_not_set_up" : "mail", isQuick: true,
            """
            SELECT 'mail ' || mail.id || ' with a code for ' || coalesce(username, recipient) || \(reason),
                CASE WHEN username IS NULL THEN 'see it with `storectl mail show ' || mail.id || '`'
                    WHEN kind = 'reset' THEN 'help with `storectl user password % --generate-password`'
                    WHEN kind = 'verification' THEN 'help with `storectl user edit % --verified`'
                    ELSE 'help with `storectl user edit % --email EMAIL`' END || ', or \(help)', username
            FROM mail LEFT JOIN account ON account.id = mail.account_id
            WHERE \(try unsendableCodeMails())
            """)
    }

    /// The orders of a page whose figures differ from those of their basket.
    fileprivate func wrongOrders(after last: Int64, limit: Int) throws -> (findings: [Finding], last: Int64?)
    {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id, basket, subtotal, discount_total, shipping_total, tax_total, total FROM orders
                    WHERE id > ? AND basket IS NOT NULL ORDER BY id LIMIT ?
                    """), arguments: [last, limit])
        guard let first: Int64 = rows.first?[0], let end: Int64 = rows.last?[0] else { return ([], nil) }
        let rowsKept = try orderFigures(first...end)
        let findings: [Finding] = rows.compactMap { row in
            let id: Int64 = row[0]
            guard let basket = try? JSONReader.value(of: row[1] as String).decoded(as: Basket.self),
                let priced = try? basket.priced()
            else {
                return Finding(
                    "order_total", "order \(id) keeps a basket that cannot be read", hint: Finding.restore)
            }
            let kept = (2...6).map { row[$0] as Int64 }
            let made = [
                priced.subtotal, priced.discountTotal, priced.shippingTotal, priced.taxTotal, priced.total,
            ]
            if kept == made {
                return rowFinding(id, rowsKept[id] ?? [], basket.figures(of: priced, in: currency))
            }
            let names = ["subtotal", "discount", "shipping", "tax", "total"]
            guard let wrong = zip(names, zip(kept, made)).first(where: { $1.0 != $1.1 }) else { return nil }
            let (was, should) = wrong.1
            return Finding(
                "order_total",
                "order \(id) has a \(wrong.0) of \(Money(minorUnits: was, currency: currency).decimal), but its lines make \(Money(minorUnits: should, currency: currency).decimal)",
                hint: "see it with `storectl order show \(id)`, and compare with a backup")
        }
        return (findings, end)
    }

    private func rowFinding(_ id: Int64, _ kept: [String], _ made: [String]) -> Finding? {
        guard kept != made else { return nil }
        let place = zip(kept, made).enumerated().first { $1.0 != $1.1 }?.offset ?? min(kept.count, made.count)
        func row(_ rows: [String]) -> String { rows.indices.contains(place) ? rows[place] : "nothing more" }
        return Finding(
            "order_total", "order \(id) has \(row(kept)), but its basket makes \(row(made))",
            hint: "see it with `storectl order explain \(id)`, and compare with a backup")
    }
}
