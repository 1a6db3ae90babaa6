/// The shape of the store file, as an ordered list of migrations. A migration that has shipped is never
/// edited; a change of shape is a new one at the end, and the golden `schema.sql` shows the sum.
enum Schema {
    /// `PRAGMA application_id`, the bytes "STOR": tells a store from every other SQLite file.
    static let applicationID: Int32 = 0x5354_4F52

    /// Migration N brings `PRAGMA user_version` from N − 1 to N.
    static let migrations =
        [Migration1.sql, Migration2.sql, Migration3.sql, Migration4.sql, Migration5.sql].map(Migration.init)
        + [Migration6.migration, Migration(Migration7.sql), Migration8.migration, Migration9.migration]

    static var version: Int { migrations.count }

    /// The tables whose rows a changeset records. Left out on purpose: secrets (credential, session,
    /// signing_key, one_time_code, api_token, sign_in_failure, mail with its codes), the journal itself,
    /// and the search index, which is made from product.
    static let journaledTables = [
        "store", "setting", "account", "category", "product", "stock_movement", "cart", "cart_line",
        "orders", "order_line", "payment", "tax_rate", "shipping_method", "shipping_rate", "coupon",
        "coupon_scope", "coupon_use", "order_discount", "order_tax", "address",
    ]
}
