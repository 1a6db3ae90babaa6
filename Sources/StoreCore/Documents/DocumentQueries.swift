import GRDB
import ShopText

extension Transaction {
    /// The number and day of the last document of a series; number 0 for a new one.
    func lastDocument(in series: String) throws -> (number: Int64, issuedOn: String?) {
        guard
            let row = try Row.fetchOne(
                database,
                sql: "SELECT number, issued_on FROM document WHERE series = ? ORDER BY number DESC LIMIT 1",
                arguments: [series])
        else { return (0, nil) }
        return (row[0], row[1])
    }

    /// Whether any document of a kind has a number in a series.
    func hasDocument(of kind: DocumentContent.Kind, in series: String) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE series = ? AND kind = ?)",
            arguments: [series, kind.rawValue]) ?? false
    }

    func insert(_ content: DocumentContent, credit: Int64?) throws {
        try database.execute(
            sql: """
                INSERT INTO document (series, number, kind, order_id, credit_id, corrects_series, corrects_number,
                    issued_on, created_at, actor, content)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                content.series, content.number, content.kind.rawValue, content.orderID, credit,
                content.corrects.flatMap { DocumentName($0.label)?.series },
                content.corrects.flatMap { DocumentName($0.label)?.number }, content.issuedOn.description,
                instant.milliseconds, actor.name, try content.json(),
            ])
    }

    func document(_ name: DocumentName) throws -> IssuedDocument? {
        try documents(where: "WHERE series = ? AND number = ?", [name.series, name.number]).first
    }

    /// The documents of an order, oldest first.
    func documents(ofOrder id: Int64) throws -> [IssuedDocument] {
        try documents(where: "WHERE order_id = ? ORDER BY id", [id])
    }

    /// The documents of one page of a list, newest first.
    ///
    /// - Parameters:
    ///   - filter: by the day that is printed on them.
    ///   - account: only of orders of this account.
    func documents(
        _ filter: RecordFilter, kind: DocumentContent.Kind?, ofAccount account: String?, page: Page
    ) throws -> [IssuedDocument] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("order_id = ?", filter.order)
        require("+issued_on >= ?", filter.first?.description)
        require("+issued_on <= ?", filter.last?.description)
        require("+kind = ?", kind?.rawValue)
        if let account {
            conditions.append("order_id IN (SELECT orders.id FROM orders WHERE account_id = ?)")
            arguments += [account]
        }
        if let after = page.after { conditions.append("id < \(after)") }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try documents(where: "\(condition) ORDER BY id DESC LIMIT ?", arguments + [page.sqlLimit])
    }

    private func documents(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [IssuedDocument] {
        try Row.fetchAll(
            database, sql: "SELECT id, credit_id, created_at, actor, content FROM document \(condition)",
            arguments: arguments
        ).map { row in
            IssuedDocument(
                id: row[0], credit: row[1], issuedAt: Instant(milliseconds: row[2]), by: row[3],
                content: try DocumentContent(json: row[4]))
        }
    }
}
