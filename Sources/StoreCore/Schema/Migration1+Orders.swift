import ShopText

extension Migration1 {
    /// Orders with their lines, and what was paid for them.
    static let orders = """
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account_id TEXT NOT NULL REFERENCES account (id),
            status TEXT NOT NULL CHECK (status IN ('open', 'completed', 'cancelled')),
            payment_status TEXT NOT NULL CHECK (payment_status = CASE
                WHEN refunded_total > 0 AND refunded_total = paid_total THEN 'refunded'
                WHEN refunded_total > 0 THEN 'partially_refunded'
                WHEN paid_total = total THEN 'paid'
                ELSE 'unpaid' END),
            fulfillment_status TEXT NOT NULL
                CHECK (fulfillment_status IN ('unfulfilled', 'shipped', 'delivered')),
            email TEXT NOT NULL,
            name TEXT NOT NULL,
            phone_no TEXT NOT NULL,
            address TEXT NOT NULL,
            postal_code TEXT NOT NULL,
            country TEXT NOT NULL,
            subtotal INTEGER NOT NULL CHECK (subtotal BETWEEN 0 AND 9007199254740991),
            discount_total INTEGER NOT NULL DEFAULT 0 CHECK (discount_total BETWEEN 0 AND subtotal),
            shipping_total INTEGER NOT NULL DEFAULT 0 CHECK (shipping_total BETWEEN 0 AND 999999999999),
            tax_total INTEGER NOT NULL DEFAULT 0 CHECK (tax_total BETWEEN 0 AND 9007199254740991),
            total INTEGER NOT NULL CHECK (total = subtotal - discount_total + shipping_total + tax_total),
            paid_total INTEGER NOT NULL DEFAULT 0 CHECK (paid_total BETWEEN 0 AND total),
            refunded_total INTEGER NOT NULL DEFAULT 0 CHECK (refunded_total BETWEEN 0 AND paid_total),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            idempotency_key TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX orders_account ON orders (account_id, id);
        CREATE INDEX orders_key ON orders (idempotency_key) WHERE idempotency_key IS NOT NULL;

        -- The lines of an order are written first and the order after them, so that the order's own
        -- trigger can compare its subtotal with their sum; once it is there, neither can change.
        CREATE TABLE order_line (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            order_id INTEGER NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
            product_id INTEGER NOT NULL REFERENCES product (id),
            sku TEXT NOT NULL,
            title TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
            unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 999999999999),
            line_total INTEGER NOT NULL CHECK (line_total = quantity * unit_price)
        ) STRICT;
        CREATE INDEX order_line_order ON order_line (order_id, id);
        CREATE INDEX order_line_product ON order_line (product_id, order_id);

        -- Also where foreign keys are off, as in the sqlite3 shell.
        CREATE TRIGGER product_sold_stays BEFORE DELETE ON product
        WHEN EXISTS (SELECT 1 FROM order_line WHERE product_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'product: what was sold can only be archived'); END;

        CREATE TRIGGER orders_is_new BEFORE INSERT ON orders
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;

        CREATE TRIGGER orders_agree_with_lines BEFORE INSERT ON orders
        WHEN NEW.subtotal IS NOT (SELECT sum(line_total) FROM order_line WHERE order_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'orders: subtotal is not the sum of the lines'); END;

        CREATE TRIGGER orders_keep_their_amounts BEFORE UPDATE ON orders
        WHEN NEW.id <> OLD.id OR NEW.subtotal <> OLD.subtotal OR NEW.total <> OLD.total
            OR NEW.discount_total <> OLD.discount_total OR NEW.shipping_total <> OLD.shipping_total
            OR NEW.tax_total <> OLD.tax_total OR NEW.currency <> OLD.currency
            OR NEW.account_id <> OLD.account_id OR NEW.created_at <> OLD.created_at
            OR NEW.idempotency_key IS NOT OLD.idempotency_key
        BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;

        CREATE TRIGGER order_line_comes_first BEFORE INSERT ON order_line
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
        BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

        CREATE TRIGGER order_line_is_final BEFORE UPDATE ON order_line
        BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

        CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
        BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

        -- Money in and out of an order, append-only; the order's paid_total and refunded_total are sums.
        CREATE TABLE payment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            order_id INTEGER NOT NULL REFERENCES orders (id),
            provider TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('capture', 'void', 'refund')),
            amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX payment_order ON payment (order_id, id);

        CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
        WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
            OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;

        -- The payment is written first, then the order that it changes.
        CREATE TRIGGER orders_agree_with_payments BEFORE UPDATE ON orders
        WHEN NEW.paid_total <> coalesce((SELECT sum(CASE kind WHEN 'capture' THEN amount WHEN 'void' THEN -amount
                ELSE 0 END) FROM payment WHERE order_id = OLD.id), 0)
            OR NEW.refunded_total <> coalesce((SELECT sum(amount) FROM payment
                WHERE order_id = OLD.id AND kind = 'refund'), 0)
        BEGIN SELECT RAISE(ABORT, 'orders: what was paid is not the sum of the payments'); END;

        CREATE TRIGGER payment_is_final BEFORE UPDATE ON payment
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
        CREATE TRIGGER payment_stays BEFORE DELETE ON payment
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;

        CREATE TRIGGER orders_stay BEFORE DELETE ON orders
        WHEN OLD.status <> 'cancelled' OR OLD.paid_total > 0
        BEGIN SELECT RAISE(ABORT, 'orders: only a cancelled order without payment can go'); END;


        """
}
