/// The schema of the store file, as an ordered list of migrations. A migration that has shipped is never edited; a
/// schema change is a new one at the end, and the golden `schema.sql` shows the result.
enum Schema {
    /// `PRAGMA application_id`, the bytes "STOR": distinguishes a store from every other SQLite file.
    static let applicationID: Int32 = 0x5354_4F52

    /// Migration N brings `PRAGMA user_version` from N − 1 to N.
    static let migrations =
        [Migration1.sql, Migration2.sql, Migration3.sql, Migration4.sql, Migration5.sql].map(Migration.init)
        + [
            Migration6.migration, Migration(Migration7.sql), Migration8.migration, Migration9.migration,
            Migration10.migration, Migration11.migration, Migration(Migration12.sql),
            Migration(Migration13.sql), Migration14.migration,
            Migration(Migration15.sql),
        ]

    static var version: Int { migrations.count }

    /// The SHA-256 of all tables, indexes and triggers: a store that has it is as it should be. A test compares it
    /// with the migrations.
    static let digest = "231a46f8bff70f3e1665ea3620203ce4d9738e659367c330c8e0352b70e29371"

    /// The tables whose rows a changeset records. Left out on purpose: secrets (credential, session,
    /// signing_key, one_time_code, api_token, sign_in_failure, mail with its codes), the journal itself,
    /// the search index and the price history, which are made from product.
    static let journaled: [JournaledTable] = [
        JournaledTable("store", .restore, .things("shop"), [.id: "id", .instant: "created_at"]),
        JournaledTable("setting", .restore, .things("setting")),
        JournaledTable(
            "account", .refuse(instead: "user edit"), .things("user"),
            [.flag: "is_active is_verified", .instant: "created_at updated_at"]),
        JournaledTable(
            "category", .restore, .things("category"), [.id: "id parent_id", .instant: "created_at"]),
        JournaledTable(
            "product", .restore, .things("product"),
            [
                .id: "id category_id parent_id", .money: "price compare_at_price sale_price",
                .count: "rating_count weight_grams low_stock_at",
                .flag: "is_visible is_archived needs_shipping", .instant: "created_at updated_at",
            ]),
        JournaledTable(
            "stock_movement", .compensate, .apart,
            [.id: "id product_id", .count: "delta on_hand", .instant: "created_at"]),
        JournaledTable("cart", .restore, .things("cart"), [.id: "id"]),
        JournaledTable(
            "cart_line", .restore, .part(of: "cart", by: "cart_id"),
            [.id: "id cart_id product_id", .count: "quantity", .money: "price", .instant: "added_at"]),
        JournaledTable(
            "orders", .refuse(instead: "order cancel"), .things("order"),
            [
                .id: "id",
                .money: """
                subtotal discount_total shipping_total tax_total total captured_total refunded_total shipping_tax \
                shipping_price authorized_total credited_total paid_total
                """,
                .instant: "created_at updated_at", .flag: "prices_include_tax needs_shipping",
            ]),
        JournaledTable(
            "order_line", .refuse(instead: "order cancel"), .part(of: "orders", by: "order_id"),
            [
                .id: "id order_id product_id", .count: "quantity",
                .money: "unit_price line_total discount tax", .ppm: "tax_ppm",
            ]),
        JournaledTable(
            "payment", .refuse(instead: "order refund"), .things("payment"),
            [.id: "id order_id parent_id", .money: "amount", .instant: "created_at expires_at settled_at"]),
        JournaledTable(
            "tax_rate", .restore, .things("tax rate"), [.id: "id", .ppm: "ppm", .flag: "is_on_shipping"]),
        JournaledTable(
            "shipping_method", .restore, .things("shipping method"),
            [.id: "id", .flag: "compares_before is_active"]),
        JournaledTable(
            "shipping_rate", .restore, .part(of: "shipping_method", by: "method_id"),
            [.id: "id method_id", .count: "max_grams", .money: "minimum_value price free_above"]),
        JournaledTable(
            "coupon", .restore, .things("coupon"),
            [
                .id: "id", .couponValue: "value", .money: "minimum", .flag: "skips_sale is_active",
                .count: "max_uses max_uses_each",
            ]),
        JournaledTable(
            "coupon_scope", .restore, .part(of: "coupon", by: "coupon_id"), [.id: "coupon_id"]),
        JournaledTable(
            "coupon_use", .refuse(instead: "order cancel"), .part(of: "orders", by: "order_id"),
            [.id: "coupon_id order_id", .flag: "is_released"]),
        JournaledTable(
            "order_discount", .refuse(instead: "order cancel"), .part(of: "orders", by: "order_id"),
            [.id: "order_id", .money: "amount"]),
        JournaledTable(
            "order_tax", .refuse(instead: "order cancel"), .part(of: "orders", by: "order_id"),
            [.id: "order_id place", .ppm: "ppm", .money: "base amount"]),
        JournaledTable("address", .restore, .things("address"), [.id: "id", .flag: "is_default"]),
        JournaledTable(
            "payment_event", .refuse(instead: "payment show"), .things("payment event"),
            [.money: "amount", .id: "payment_id", .instant: "created_at"]),
        JournaledTable(
            "credit", .refuse(instead: "order refund"), .things("credit"),
            [.id: "id order_id", .money: "goods shipping other amount tax", .instant: "created_at"]),
        JournaledTable(
            "credit_line", .refuse(instead: "order refund"), .part(of: "credit", by: "credit_id"),
            [.id: "credit_id line_id", .count: "quantity unshipped restocked", .money: "amount tax"]),
        JournaledTable(
            "shipment", .refuse(instead: "shipment edit"), .things("shipment"),
            [.id: "id order_id", .instant: "shipped_at delivered_at"]),
        JournaledTable(
            "shipment_line", .refuse(instead: "shipment edit"), .part(of: "shipment", by: "shipment_id"),
            [.id: "shipment_id line_id", .count: "quantity"]),
        JournaledTable(
            "document", .refuse(instead: "document issue"), .things("document"),
            [.id: "id number order_id credit_id corrects_number", .instant: "created_at"]),
        JournaledTable(
            "order_note", .restore, .things("note"),
            [.id: "id order_id", .flag: "is_internal", .instant: "created_at"]),
        JournaledTable(
            "review", .restore, .things("review"),
            [
                .id: "id product_id line_id", .count: "stars", .flag: "is_published",
                .instant: "created_at updated_at",
            ]),
    ]

    private static let journaledByName = Dictionary(uniqueKeysWithValues: journaled.map { ($0.table, $0) })

    static func journaled(_ table: String) -> JournaledTable? { journaledByName[table] }

    static func undoRule(of table: String) -> UndoRule? { journaled(table)?.undo }

    static let journaledTables = journaled.map(\.table)
}
