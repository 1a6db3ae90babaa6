/// Orders of every kind: with or without an account, with discounts, taxes and shipping stored figure by figure, and
/// with the basket they were calculated from. Carts remember the titles and prices of what was added.
///
/// The figures of an order, its lines, discounts and taxes agree, or the order cannot be written.
enum Migration8 {
    static let migration = Migration([
        .rebuild(
            TableRebuild(
                table: "orders", definition: orders,
                values: [
                    "channel": "'online'", "region": "''", "prices_include_tax": "0", "shipping_tax": "0",
                ],
                without: ["orders_agree_with_lines", "orders_keep_their_amounts", "orders_account"])),
        .rebuild(TableRebuild(table: "order_line", definition: orderLine)),
        .rebuild(
            TableRebuild(
                table: "cart_line", definition: cartLine,
                values: [
                    "sku": "(SELECT sku FROM product WHERE id = product_id)",
                    "title": "(SELECT title FROM product WHERE id = product_id)",
                    // Nobody recorded when it was added, so it counts as old as this upgrade.
                    "added_at": "unixepoch() * 1000",
                ])),
        .sql(parts + rules + places),
    ])

    private static let orders = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account_id TEXT REFERENCES account (id),
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
            total INTEGER NOT NULL CHECK (
                total = subtotal - discount_total + shipping_total + iif(prices_include_tax, 0, tax_total)),
            paid_total INTEGER NOT NULL DEFAULT 0 CHECK (paid_total BETWEEN 0 AND total),
            refunded_total INTEGER NOT NULL DEFAULT 0 CHECK (refunded_total BETWEEN 0 AND paid_total),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            idempotency_key TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            channel TEXT NOT NULL DEFAULT 'online' CHECK (channel IN ('online', 'phone', 'counter', 'import')),
            region TEXT NOT NULL DEFAULT '' CHECK (length(region) <= 20),
            prices_include_tax INTEGER NOT NULL DEFAULT 0 CHECK (prices_include_tax IN (0, 1)),
            -- The part of tax_total that is on shipping.
            shipping_tax INTEGER NOT NULL DEFAULT 0 CHECK (shipping_tax BETWEEN 0 AND tax_total),
            shipping_method TEXT CHECK (length(shipping_method) BETWEEN 1 AND 40),
            shipping_name TEXT CHECK ((shipping_name IS NULL) = (shipping_method IS NULL)),
            -- Before a coupon on shipping.
            shipping_price INTEGER CHECK ((shipping_price IS NULL) = (shipping_method IS NULL)
                AND shipping_price >= shipping_total),
            -- What the figures were calculated from, and by which rules, as JSON; NULL where no rule applied.
            basket TEXT CHECK (basket GLOB '{*}'),
            -- Who took the order for a customer; NULL where the customer did.
            taken_by TEXT
        ) STRICT
        """

    private static let orderLine = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            order_id INTEGER NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
            -- NULL for what was sold elsewhere and is not in this catalog.
            product_id INTEGER REFERENCES product (id),
            sku TEXT NOT NULL,
            title TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
            unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 999999999999),
            line_total INTEGER NOT NULL CHECK (line_total = quantity * unit_price),
            discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND line_total),
            tax INTEGER NOT NULL DEFAULT 0 CHECK (tax BETWEEN 0 AND 9007199254740991),
            -- Parts per million.
            tax_ppm INTEGER NOT NULL DEFAULT 0 CHECK (tax_ppm BETWEEN 0 AND 100000000),
            tax_category TEXT NOT NULL DEFAULT 'S'
                CHECK (tax_category IN ('S', 'Z', 'E', 'AE', 'K', 'G', 'O')),
            tax_class TEXT,
            -- Why staff sold it at another price.
            price_reason TEXT
        ) STRICT
        """

    private static let cartLine = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            cart_id INTEGER NOT NULL REFERENCES cart (id) ON DELETE CASCADE,
            -- NULL once the product is deleted: the line stays until its owner has seen that.
            product_id INTEGER REFERENCES product (id) ON DELETE SET NULL,
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
            -- What it was when it was put in; the price is NULL where nobody noted it.
            sku TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL DEFAULT '',
            price INTEGER CHECK (price BETWEEN 0 AND 999999999999),
            added_at INTEGER,
            UNIQUE (cart_id, product_id)
        ) STRICT
        """

    private static let parts = """
        CREATE INDEX orders_account ON orders (account_id, id) WHERE account_id IS NOT NULL;
        CREATE INDEX orders_status ON orders (status, id);
        CREATE INDEX orders_payment ON orders (payment_status, id);
        CREATE INDEX orders_fulfillment ON orders (fulfillment_status, id);
        CREATE INDEX orders_channel ON orders (channel, id);
        CREATE INDEX orders_day ON orders (created_at, id);
        CREATE INDEX orders_email ON orders (email COLLATE NOCASE, id);
        CREATE INDEX orders_name ON orders (name COLLATE NOCASE, id);
        CREATE INDEX orders_postal_code ON orders (postal_code COLLATE NOCASE, id);
        CREATE INDEX orders_total ON orders (total, id);
        CREATE INDEX order_line_sku ON order_line (sku COLLATE NOCASE, order_id);

        CREATE TABLE order_discount (
            order_id INTEGER NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
            target TEXT NOT NULL CHECK (target IN ('lines', 'order', 'shipping')),
            code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
            amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
            PRIMARY KEY (order_id, target)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE order_tax (
            order_id INTEGER NOT NULL REFERENCES orders (id) DEFERRABLE INITIALLY DEFERRED,
            place INTEGER NOT NULL CHECK (place > 0),
            name TEXT NOT NULL,
            -- Parts per million.
            ppm INTEGER NOT NULL CHECK (ppm BETWEEN 0 AND 100000000),
            category TEXT NOT NULL CHECK (category IN ('S', 'Z', 'E', 'AE', 'K', 'G', 'O')),
            reason TEXT,
            base INTEGER NOT NULL CHECK (base BETWEEN 0 AND 9007199254740991),
            amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
            PRIMARY KEY (order_id, place)
        ) STRICT, WITHOUT ROWID;

        """

    private static let rules = """
        CREATE TRIGGER orders_agree_with_lines BEFORE INSERT ON orders
        WHEN NEW.subtotal IS NOT (SELECT sum(line_total) FROM order_line WHERE order_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'orders: subtotal is not the sum of the lines'); END;

        CREATE TRIGGER orders_agree_with_shares BEFORE INSERT ON orders
        WHEN (NEW.discount_total, NEW.tax_total - NEW.shipping_tax)
            IS NOT (SELECT coalesce(sum(discount), 0), coalesce(sum(tax), 0) FROM order_line
                WHERE order_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'orders: discount and tax are not the sums of the lines'); END;

        CREATE TRIGGER orders_agree_with_discounts BEFORE INSERT ON orders
        WHEN NEW.discount_total <> coalesce((SELECT sum(amount) FROM order_discount
                WHERE order_id = NEW.id AND target <> 'shipping'), 0)
            OR coalesce(NEW.shipping_price, 0) - NEW.shipping_total <> coalesce((SELECT sum(amount)
                FROM order_discount WHERE order_id = NEW.id AND target = 'shipping'), 0)
        BEGIN SELECT RAISE(ABORT, 'orders: the discounts do not add up'); END;

        CREATE TRIGGER orders_agree_with_taxes BEFORE INSERT ON orders
        WHEN NEW.tax_total <> coalesce((SELECT sum(amount) FROM order_tax WHERE order_id = NEW.id), 0)
        BEGIN SELECT RAISE(ABORT, 'orders: the taxes do not add up'); END;

        CREATE TRIGGER orders_keep_their_amounts BEFORE UPDATE ON orders
        WHEN (NEW.id, NEW.subtotal, NEW.total, NEW.discount_total, NEW.shipping_total, NEW.tax_total,
                NEW.currency, NEW.account_id, NEW.created_at, NEW.idempotency_key, NEW.channel,
                NEW.prices_include_tax, NEW.shipping_tax, NEW.shipping_method, NEW.shipping_price, NEW.basket)
            IS NOT (OLD.id, OLD.subtotal, OLD.total, OLD.discount_total, OLD.shipping_total, OLD.tax_total,
                OLD.currency, OLD.account_id, OLD.created_at, OLD.idempotency_key, OLD.channel,
                OLD.prices_include_tax, OLD.shipping_tax, OLD.shipping_method, OLD.shipping_price, OLD.basket)
        BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;

        """
        + finality(of: "order_discount") + finality(of: "order_tax")

    /// Rows that belong to an order are written before it, and never change.
    private static func finality(of table: String) -> String {
        """
        CREATE TRIGGER \(table)_comes_first BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
        BEGIN SELECT RAISE(ABORT, '\(table): the amounts of an order are final'); END;
        CREATE TRIGGER \(table)_is_final BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table): the amounts of an order are final'); END;
        CREATE TRIGGER \(table)_stays BEFORE DELETE ON \(table)
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
        BEGIN SELECT RAISE(ABORT, '\(table): the amounts of an order are final'); END;

        """
    }

    private static let places = """
        -- Services and downloads are not shipped.
        ALTER TABLE product ADD COLUMN needs_shipping INTEGER NOT NULL DEFAULT 1
            CHECK (needs_shipping IN (0, 1));
        ALTER TABLE account ADD COLUMN vat_id TEXT NOT NULL DEFAULT '' CHECK (length(vat_id) <= 20);
        ALTER TABLE account ADD COLUMN tax_exemption TEXT NOT NULL DEFAULT ''
            CHECK (length(tax_exemption) <= 200);
        CREATE TABLE address (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 50),
            name TEXT NOT NULL CHECK (length(name) <= 200),
            phone TEXT NOT NULL CHECK (length(phone) <= 50),
            address TEXT NOT NULL CHECK (length(address) <= 500),
            postal_code TEXT NOT NULL CHECK (length(postal_code) <= 20),
            region TEXT NOT NULL CHECK (length(region) <= 20),
            country TEXT NOT NULL CHECK (length(country) <= 100),
            is_default INTEGER NOT NULL CHECK (is_default IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX address_label ON address (account_id, label COLLATE NOCASE);
        CREATE UNIQUE INDEX address_default ON address (account_id) WHERE is_default = 1;

        """
}
