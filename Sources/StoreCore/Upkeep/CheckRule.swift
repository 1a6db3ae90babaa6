/// Something that must hold of the rows of every store.
struct CheckRule: Sendable {
    /// As in ``Finding/code``.
    let code: String
    let isQuick: Bool
    /// Answers for every row that breaks it a message and, where the row has its own, what repairs it, with % in the
    /// place of a word that comes third.
    let sql: String
    /// What repairs it, where the query does not say.
    let hint: String?

    init(_ code: String, isQuick: Bool, _ sql: String, hint: String? = nil) {
        (self.code, self.isQuick, self.sql, self.hint) = (code, isQuick, sql, hint)
    }

    static let ofShop = [
        CheckRule(
            "stock", isQuick: false,
            """
            SELECT sku || ' has ' || last.on_hand || ' on hand, and its movements make '
                || (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id),
                'count what is there, and set it with `storectl stock adjust % =N --reason counted`', sku
            FROM product JOIN stock_movement AS last ON last.id =
                (SELECT max(id) FROM stock_movement WHERE product_id = product.id)
            WHERE last.on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id)
            """),
        CheckRule(
            "stock", isQuick: true,
            """
            SELECT 'movement ' || stock_movement.id || ' of ' || coalesce(sku, 'product ' || product_id)
                || ' leaves ' || on_hand || ' pieces',
                'count what is there, and set it with `storectl stock adjust % =N --reason counted`', sku
            FROM stock_movement LEFT JOIN product ON product.id = product_id WHERE on_hand < 0
            """),
        CheckRule(
            "category", isQuick: true,
            """
            SELECT 'category ' || child.path || ' is below ' || parent.path,
                'run `storectl category edit id:' || child.id || ' --name %`', child.name
            FROM category AS child JOIN category AS parent ON parent.id = child.parent_id
            WHERE child.path <> parent.path || ' > ' || child.name
            """),
        CheckRule(
            "coupon", isQuick: true,
            """
            SELECT 'coupon ' || code || ' was used ' || uses || ' times of ' || max_uses,
                'run `storectl coupon edit % --uses ' || uses || '`', code
            FROM (SELECT code, max_uses, (SELECT count(*) FROM coupon_use
                    WHERE coupon_id = coupon.id AND is_released = 0) AS uses FROM coupon)
            WHERE uses > max_uses
            """),
        CheckRule(
            "order_lines", isQuick: false,
            """
            SELECT 'order ' || id || ' has lines of ' || coalesce(lines, 0) || ' minor units, and a subtotal of '
                || subtotal, 'see it with `storectl order show %`, and compare with a backup', id
            FROM (SELECT id, subtotal, (SELECT sum(line_total) FROM order_line WHERE order_id = orders.id) AS lines
                FROM orders)
            WHERE lines IS NOT subtotal
            """),
        CheckRule(
            "sign_in", isQuick: true,
            """
            SELECT 'nobody can administer the shop: there is no active admin'
            WHERE NOT EXISTS (SELECT 1 FROM account JOIN credential ON account_id = account.id
                WHERE role = 'admin' AND is_active = 1)
            """, hint: "see storectl-security(7)"),
        CheckRule(
            "mail", isQuick: true,
            """
            SELECT 'mail ' || id || ' (' || replace(kind, '_', ' ') || ') could not be sent to ' || recipient
                || coalesce(': ' || last_error, ''), 'see it with `storectl mail show %`', id
            FROM mail WHERE \(CodeEnd.undelivered)
            """),
    ]
}
