/// The new tables of ``Migration11``.
enum AfterOrderSchema {
    static let tables = """
        CREATE INDEX payment_parent ON payment (parent_id) WHERE parent_id IS NOT NULL;
        CREATE INDEX payment_open ON payment (id) WHERE status IN ('pending', 'needs_action');
        CREATE INDEX payment_expiry ON payment (expires_at)
            WHERE kind = 'authorize' AND status = 'succeeded';
        CREATE INDEX payment_reference ON payment (reference) WHERE reference IS NOT NULL;

        CREATE TABLE payment_event (
            provider TEXT NOT NULL CHECK (length(provider) BETWEEN 1 AND 32),
            -- The provider's name for it: what arrives twice has it twice.
            event TEXT NOT NULL CHECK (length(event) BETWEEN 1 AND 255),
            kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 255),
            amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
            payment_id INTEGER REFERENCES payment (id),
            outcome TEXT NOT NULL CHECK (outcome IN ('settled', 'recorded', 'known', 'mismatch', 'unknown')),
            created_at INTEGER NOT NULL,
            PRIMARY KEY (provider, event)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX payment_event_payment ON payment_event (payment_id) WHERE payment_id IS NOT NULL;

        CREATE TABLE credit (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            reason TEXT NOT NULL CHECK (reason IN ('cancelled', 'returned', 'damaged', 'goodwill')),
            note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
            -- Tax included: of the lines, of the shipping, and whatever else; less what the order was credited before.
            goods INTEGER NOT NULL CHECK (goods BETWEEN 0 AND 9007199254740991),
            shipping INTEGER NOT NULL CHECK (shipping BETWEEN 0 AND 999999999999),
            other INTEGER NOT NULL CHECK (other BETWEEN -9007199254740991 AND 9007199254740991),
            amount INTEGER NOT NULL CHECK (amount >= 0 AND amount = goods + shipping + other),
            -- The part of the amount that is tax.
            tax INTEGER NOT NULL CHECK (tax BETWEEN 0 AND amount),
            created_at INTEGER NOT NULL,
            actor TEXT NOT NULL
        ) STRICT;
        CREATE INDEX credit_order ON credit (order_id, id);
        CREATE INDEX credit_created ON credit (created_at);
        CREATE TABLE credit_line (
            credit_id INTEGER NOT NULL REFERENCES credit (id),
            line_id INTEGER NOT NULL REFERENCES order_line (id),
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 1000000),
            -- Pieces that had not left the shop, and never will.
            unshipped INTEGER NOT NULL CHECK (unshipped BETWEEN 0 AND 1000000),
            restocked INTEGER NOT NULL CHECK (restocked BETWEEN 0 AND 1000000
                AND quantity + unshipped + restocked > 0),
            amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
            tax INTEGER NOT NULL CHECK (tax BETWEEN 0 AND amount),
            PRIMARY KEY (credit_id, line_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX credit_line_line ON credit_line (line_id);

        CREATE TABLE shipment (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            carrier TEXT NOT NULL DEFAULT '' CHECK (length(carrier) <= 50),
            tracking TEXT NOT NULL DEFAULT '' CHECK (length(tracking) <= 100),
            status TEXT NOT NULL CHECK (status IN ('shipped', 'delivered', 'returned', 'noted_by_mistake')),
            shipped_at INTEGER NOT NULL,
            delivered_at INTEGER CHECK (delivered_at IS NULL OR status IN ('delivered', 'returned')),
            actor TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX shipment_order ON shipment (order_id, id);
        CREATE TABLE shipment_line (
            shipment_id INTEGER NOT NULL REFERENCES shipment (id),
            line_id INTEGER NOT NULL REFERENCES order_line (id),
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
            PRIMARY KEY (shipment_id, line_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX shipment_line_line ON shipment_line (line_id);

        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 20),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9007199254740991),
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            credit_id INTEGER UNIQUE REFERENCES credit (id),
            corrects_series TEXT,
            corrects_number INTEGER,
            issued_on TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
            created_at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            -- All that is printed, as JSON, frozen at issue.
            content TEXT NOT NULL CHECK (content GLOB '{*}'),
            UNIQUE (series, number),
            FOREIGN KEY (corrects_series, corrects_number) REFERENCES document (series, number),
            CHECK ((kind = 'credit_note') = (credit_id IS NOT NULL)),
            CHECK ((kind = 'credit_note') = (corrects_number IS NOT NULL)),
            CHECK ((corrects_series IS NULL) = (corrects_number IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX document_invoice ON document (order_id) WHERE kind = 'invoice';
        CREATE INDEX document_order ON document (order_id);

        CREATE TABLE order_note (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            order_id INTEGER NOT NULL REFERENCES orders (id),
            text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
            is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
            created_at INTEGER NOT NULL,
            actor TEXT NOT NULL
        ) STRICT;
        CREATE INDEX order_note_order ON order_note (order_id, id);

        ALTER TABLE mail ADD COLUMN order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL;
        CREATE INDEX mail_order ON mail (order_id) WHERE order_id IS NOT NULL;

        CREATE TABLE review (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            product_id INTEGER NOT NULL REFERENCES product (id),
            account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            line_id INTEGER NOT NULL REFERENCES order_line (id),
            stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
            title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 200),
            text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 5000),
            is_published INTEGER NOT NULL CHECK (is_published IN (0, 1)),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            UNIQUE (account_id, product_id)
        ) STRICT;
        CREATE INDEX review_product ON review (product_id, is_published, stars);
        CREATE INDEX review_line ON review (line_id);

        UPDATE orders SET needs_shipping = 0 WHERE channel = 'counter' AND shipping_method IS NULL;
        CREATE INDEX orders_to_ship ON orders (id) WHERE status = 'open' AND needs_shipping
            AND fulfillment_status IN ('unfulfilled', 'partially_shipped');
        -- The plus keeps queries for it from the index by payment status, whose rows would have to be sorted.
        CREATE INDEX orders_unpaid ON orders (id)
            WHERE status <> 'cancelled' AND +payment_status IN ('unpaid', 'authorized', 'partially_paid');
        -- By the last word of a name.
        CREATE INDEX orders_last_name ON orders (
            replace(name, rtrim(name, replace(name, ' ', '')), '') COLLATE NOCASE, id);

        """

    /// An old order that was shipped is one shipment of all its lines.
    static let shippedBefore = """
        INSERT INTO shipment (order_id, status, shipped_at, delivered_at)
            SELECT id, fulfillment_status, updated_at, iif(fulfillment_status = 'delivered', updated_at, NULL)
            FROM orders WHERE fulfillment_status IN ('shipped', 'delivered') ORDER BY id;
        INSERT INTO shipment_line (shipment_id, line_id, quantity)
            SELECT shipment.id, order_line.id, quantity
            FROM shipment JOIN order_line ON order_line.order_id = shipment.order_id;

        """
}
