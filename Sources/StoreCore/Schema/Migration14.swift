/// What a new product costs less with. A list of more than two values in a CHECK is looked up in a table that SQLite makes
/// anew for each row, a trigger before an insertion makes the row twice, and the index for the first two and three
/// letters was more than half of the search index and quickened no search.
///
/// Uses of coupons stay with their orders, and an order for which money was only reserved can go.
enum Migration14 {
    static let migration = Migration([
        .rebuild(TableRebuild(table: "product", definition: product, without: ["product_is_new_variant"])),
        .rebuild(TableRebuild(table: "stock_movement", definition: stock)),
        .sql(sql),
    ])

    private static let product = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sku TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(sku) BETWEEN 1 AND 100),
            -- NOCASE knows A to Z only: a SKU with other letters has here its composed, caseless form.
            sku_key TEXT CHECK ((sku_key IS NULL) = (sku NOT GLOB '*[^ -~]*')),
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
            description TEXT NOT NULL DEFAULT '',
            price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 999999999999),
            category_id INTEGER REFERENCES category (id),
            image TEXT,
            external_id TEXT,
            rating_rate REAL CHECK (rating_rate BETWEEN 0 AND 5),
            rating_count INTEGER CHECK (rating_count >= 0),
            release_date TEXT CHECK (release_date IS date(release_date, '+0 days')),
            is_visible INTEGER NOT NULL DEFAULT 1 CHECK (is_visible IN (0, 1)),
            is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            compare_at_price INTEGER CHECK (compare_at_price BETWEEN 0 AND 999999999999),
            sale_price INTEGER CHECK (sale_price BETWEEN 0 AND 999999999999 AND sale_price <= price),
            sale_starts_on TEXT CHECK (sale_starts_on IS date(sale_starts_on, '+0 days')),
            sale_ends_on TEXT
                CHECK (sale_ends_on IS date(sale_ends_on, '+0 days') AND sale_ends_on >= sale_starts_on),
            barcode TEXT CHECK (
                (length(barcode) = 8 OR length(barcode) BETWEEN 12 AND 14) AND barcode NOT GLOB '*[^0-9]*'),
            weight_grams INTEGER CHECK (weight_grams BETWEEN 0 AND 1000000000),
            tax_class TEXT CHECK (length(tax_class) BETWEEN 1 AND 50),
            low_stock_at INTEGER CHECK (low_stock_at BETWEEN 0 AND 1000000000),
            parent_id INTEGER REFERENCES product (id) CHECK (parent_id <> id),
            options TEXT CHECK (options GLOB '{"*}'),
            tags TEXT CHECK (tags GLOB '[[]"*"]'),
            more_images TEXT CHECK (more_images GLOB '[[]"*"]'),
            needs_shipping INTEGER NOT NULL DEFAULT 1 CHECK (needs_shipping IN (0, 1))
        ) STRICT
        """

    private static let stock = """
        (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
            delta INTEGER NOT NULL CHECK (delta BETWEEN -1000000000 AND 1000000000 AND delta <> 0),
            on_hand INTEGER NOT NULL CHECK (on_hand BETWEEN 0 AND 1000000000),
            reason TEXT NOT NULL CHECK (
                reason = 'sold' OR reason = 'initial' OR reason = 'received' OR reason = 'counted'
                OR reason = 'cancelled' OR reason = 'returned' OR reason = 'found' OR reason = 'damaged'
                OR reason = 'lost' OR reason = 'stolen' OR reason = 'expired' OR reason = 'used'
                OR reason = 'corrected' OR reason = 'undone'),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 200),
            actor TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT
        """

    private static let sql = """
        CREATE TRIGGER product_is_new_variant AFTER INSERT ON product
        WHEN NEW.parent_id IS NOT NULL
            AND EXISTS (SELECT 1 FROM product WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'product: a variant has no variants'); END;
        -- Otherwise the limits of a coupon could be got round.
        CREATE TRIGGER coupon_use_stays BEFORE DELETE ON coupon_use
        WHEN OLD.is_released = 0 AND EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
        BEGIN SELECT RAISE(ABORT, 'coupon_use: a use goes with its order alone'); END;
        -- What was only reserved, and let go, can go with its cancelled order.
        DROP TRIGGER payment_stays;
        CREATE TRIGGER payment_stays BEFORE DELETE ON payment
        WHEN OLD.status <> 'failed' AND (
            NOT EXISTS (SELECT 1 FROM orders
                WHERE id = OLD.order_id AND status = 'cancelled' AND authorized_total = 0)
            OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.order_id
                AND (status = 'pending' OR status = 'needs_action'
                    OR status = 'succeeded' AND kind <> 'authorize' AND kind <> 'void'))
            OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.order_id))
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
        DROP TABLE product_search;
        CREATE VIRTUAL TABLE product_search USING fts5 (
            sku, title, description, tags, barcode,
            content = 'product', content_rowid = 'id', detail = 'column',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO product_search (product_search) VALUES ('rebuild');

        """
}
