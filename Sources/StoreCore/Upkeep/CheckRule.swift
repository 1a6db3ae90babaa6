/// Something that must hold of the rows of every store.
struct CheckRule: Sendable {
    /// As in ``Finding/code``.
    let code: String
    let isQuick: Bool
    /// Answers for every row that breaks it a message and, where the row has its own, what repairs it, with % in the
    /// place of a word that comes third.
    let sql: String
    /// Whether what comes third is the id of a product, for which the word is what commands call it.
    let isOfProducts: Bool
    /// What repairs it, where the query does not say.
    let hint: String?

    init(
        _ code: String, isQuick: Bool, isOfProducts: Bool = false, _ sql: String, hint: String? = nil
    ) {
        (self.code, self.isQuick, self.isOfProducts) = (code, isQuick, isOfProducts)
        (self.sql, self.hint) = (sql, hint)
    }

    static let ofShop = [
        CheckRule(
            "stock", isQuick: false, isOfProducts: true,
            """
            SELECT sku || ' has ' || last.on_hand || ' on hand, and its movements make '
                || (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id),
                'count what is there, and set it with `storectl stock adjust % =N --reason counted`', product.id
            FROM product JOIN stock_movement AS last ON last.id =
                (SELECT max(id) FROM stock_movement WHERE product_id = product.id)
            WHERE last.on_hand <> (SELECT sum(delta) FROM stock_movement WHERE product_id = product.id)
            """),
        CheckRule(
            "stock", isQuick: true, isOfProducts: true,
            """
            SELECT 'movement ' || stock_movement.id || ' of ' || coalesce(sku, 'product ' || product_id)
                || ' leaves ' || on_hand || ' pieces',
                'count what is there, and set it with `storectl stock adjust % =N --reason counted`', product.id
            FROM stock_movement LEFT JOIN product ON product.id = product_id WHERE on_hand < 0
            """),
        CheckRule(
            "category", isQuick: true,
            """
            SELECT 'category ' || child.path || ' is below ' || parent.path,
                'run `storectl category edit id:' || child.id || CASE
                    WHEN substr(parent.path || ' > ', 1, length(child.path) + 3) = child.path || ' > '
                    -- Above itself: back to where its path says that it was.
                    THEN ' --parent %`' ELSE ' --name %`' END,
                CASE WHEN substr(parent.path || ' > ', 1, length(child.path) + 3) <> child.path || ' > '
                    THEN child.name
                    WHEN substr(child.path, -length(' > ' || child.name)) = ' > ' || child.name
                    THEN substr(child.path, 1, length(child.path) - length(' > ' || child.name))
                    ELSE '' END
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
            "content", isQuick: false,
            """
            SELECT 'user ' || username || ' has no password, and entry ' || given || ' gave them one',
                'run `storectl user password % --generate-password`', username
            FROM (SELECT username,
                    (SELECT max(journal.id) FROM journal_touch JOIN journal ON journal.id = entry
                        WHERE noun = 'user' AND name = username AND instant >= account.created_at
                            -- Not in an anonymized copy, which has neither rows nor passwords.
                            AND changeset IS NOT NULL AND command IN ('init', 'register', 'user add',
                                'user password', 'password change', 'password reset')) AS given,
                    (SELECT max(journal.id) FROM journal_touch JOIN journal ON journal.id = entry
                        WHERE noun = 'user' AND name = username AND command = 'verify undo') AS removed
                FROM account WHERE is_active = 1 AND username <> ''
                    AND NOT EXISTS (SELECT 1 FROM credential WHERE account_id = account.id))
            WHERE given > coalesce(removed, 0)
                -- In the past that a sandbox shows, somebody may be back.
                AND NOT EXISTS (SELECT 1 FROM journal WHERE command = '\(SandboxMark.command)')
            """),
        CheckRule(
            "mail", isQuick: true,
            """
            SELECT 'mail ' || id || ' (' || replace(kind, '_', ' ') || ') could not be sent to ' || recipient
                || coalesce(': ' || last_error, ''), 'see it with `storectl mail show %`', id
            FROM mail WHERE \(CodeEnd.undelivered)
            """),
    ]
}
