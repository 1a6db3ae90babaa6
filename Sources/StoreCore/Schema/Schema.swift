/// The shape of the store file, as an ordered list of migrations. A migration that has shipped is never
/// edited; a change of shape is a new one at the end, and the golden `schema.sql` shows the sum.
enum Schema {
    /// `PRAGMA application_id`, the bytes "STOR": tells a store from every other SQLite file.
    static let applicationID: Int32 = 0x5354_4F52

    /// Migration N brings `PRAGMA user_version` from N − 1 to N.
    static let migrations =
        [Migration1.sql, Migration2.sql, Migration3.sql, Migration4.sql, Migration5.sql].map(Migration.init)
        + [
            Migration6.migration, Migration(Migration7.sql), Migration8.migration, Migration9.migration,
            Migration10.migration, Migration11.migration, Migration(Migration12.sql),
            Migration(Migration13.sql),
        ]

    static var version: Int { migrations.count }

    /// The tables whose rows a changeset records. Left out on purpose: secrets (credential, session,
    /// signing_key, one_time_code, api_token, sign_in_failure, mail with its codes), the journal itself,
    /// the search index and the price history, which are made from product.
    static let journaled: [(table: String, undo: UndoRule)] = [
        ("store", .restore), ("setting", .restore),
        ("account", .refuse(instead: "user edit")),
        ("category", .restore), ("product", .restore), ("stock_movement", .compensate),
        ("cart", .restore), ("cart_line", .restore),
        ("orders", .refuse(instead: "order cancel")), ("order_line", .refuse(instead: "order cancel")),
        ("payment", .refuse(instead: "order refund")),
        ("tax_rate", .restore), ("shipping_method", .restore), ("shipping_rate", .restore),
        ("coupon", .restore), ("coupon_scope", .restore),
        ("coupon_use", .refuse(instead: "order cancel")),
        ("order_discount", .refuse(instead: "order cancel")), ("order_tax", .refuse(instead: "order cancel")),
        ("address", .restore),
        ("payment_event", .refuse(instead: "payment show")),
        ("credit", .refuse(instead: "order refund")), ("credit_line", .refuse(instead: "order refund")),
        ("shipment", .refuse(instead: "shipment edit")), ("shipment_line", .refuse(instead: "shipment edit")),
        ("document", .refuse(instead: "document issue")), ("order_note", .restore), ("review", .restore),
    ]

    static func undoRule(of table: String) -> UndoRule? { journaled.first { $0.table == table }?.undo }

    static let journaledTables = journaled.map(\.table)
}
