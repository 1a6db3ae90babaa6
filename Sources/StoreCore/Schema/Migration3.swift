/// The full catalog: variants, sales, tags, barcodes, a tree of categories, and more reasons for stock
/// to move.
///
/// Tags, options and further images are JSON text in the product's own row: an import of a million rows then writes one
/// row per product, and its changeset stays small. `product list --tag` finds them through the search index. A
/// category's `name_key` is now the caseless form of its whole path, so that a lookup by path is a single probe and a
/// name is unique below its parent.
enum Migration3 {
    static let sql = product + search + category + stock

    /// Few indexes, because an import pays for each a million times. Compared with five seconds for a million bare
    /// rows, `product_updated` adds half a second, because it is filled in order, and `product_price` two; both serve
    /// filters and sorting. The title has none: it would add three seconds and half the file size again, while sorting
    /// by title reads the table once per page. The two partial ones cost nothing for products that are neither variants
    /// nor watched.
    private static let product = """
        ALTER TABLE product ADD COLUMN compare_at_price INTEGER
            CHECK (compare_at_price BETWEEN 0 AND 999999999999);
        ALTER TABLE product ADD COLUMN sale_price INTEGER
            CHECK (sale_price BETWEEN 0 AND 999999999999 AND sale_price <= price);
        ALTER TABLE product ADD COLUMN sale_starts_on TEXT
            CHECK (sale_starts_on IS date(sale_starts_on, '+0 days'));
        ALTER TABLE product ADD COLUMN sale_ends_on TEXT
            CHECK (sale_ends_on IS date(sale_ends_on, '+0 days') AND sale_ends_on >= sale_starts_on);
        ALTER TABLE product ADD COLUMN barcode TEXT
            CHECK (length(barcode) IN (8, 12, 13, 14) AND barcode NOT GLOB '*[^0-9]*');
        ALTER TABLE product ADD COLUMN weight_grams INTEGER CHECK (weight_grams BETWEEN 0 AND 1000000000);
        ALTER TABLE product ADD COLUMN tax_class TEXT CHECK (length(tax_class) BETWEEN 1 AND 50);
        ALTER TABLE product ADD COLUMN low_stock_at INTEGER CHECK (low_stock_at BETWEEN 0 AND 1000000000);
        ALTER TABLE product ADD COLUMN parent_id INTEGER REFERENCES product (id) CHECK (parent_id <> id);
        ALTER TABLE product ADD COLUMN options TEXT CHECK (options GLOB '{"*}');
        ALTER TABLE product ADD COLUMN tags TEXT CHECK (tags GLOB '[[]"*"]');
        ALTER TABLE product ADD COLUMN more_images TEXT CHECK (more_images GLOB '[[]"*"]');

        CREATE INDEX product_price ON product (price, id);
        CREATE INDEX product_updated ON product (updated_at, id);
        CREATE INDEX product_parent ON product (parent_id, id) WHERE parent_id IS NOT NULL;
        CREATE INDEX product_low ON product (id) WHERE low_stock_at IS NOT NULL;

        CREATE TRIGGER product_is_new_variant BEFORE INSERT ON product
        WHEN NEW.parent_id IS NOT NULL
            AND EXISTS (SELECT 1 FROM product WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'product: a variant has no variants'); END;

        CREATE TRIGGER product_becomes_variant BEFORE UPDATE OF parent_id ON product
        WHEN NEW.parent_id IS NOT NULL AND (
            EXISTS (SELECT 1 FROM product WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
            OR EXISTS (SELECT 1 FROM product WHERE parent_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'product: a variant has no variants'); END;


        """

    private static let search = """
        DROP TABLE product_search;
        CREATE VIRTUAL TABLE product_search USING fts5 (
            sku, title, description, tags, barcode,
            content = 'product', content_rowid = 'id', detail = 'column', prefix = '2 3',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO product_search (product_search) VALUES ('rebuild');


        """

    private static let category = """
        ALTER TABLE category ADD COLUMN parent_id INTEGER REFERENCES category (id)
            CHECK (parent_id <> id);
        ALTER TABLE category ADD COLUMN path TEXT NOT NULL DEFAULT '';
        ALTER TABLE category ADD COLUMN slug TEXT NOT NULL DEFAULT '';
        UPDATE category SET path = name,
            slug = replace(replace(replace(replace(name_key, '''', ''), '&', '-'), '/', '-'), ' ', '-');
        UPDATE category SET slug = slug || '-' || id
            WHERE EXISTS (SELECT 1 FROM category AS other WHERE other.slug = category.slug
                AND other.id < category.id);
        CREATE UNIQUE INDEX category_slug ON category (coalesce(parent_id, 0), slug);
        CREATE INDEX category_parent ON category (parent_id) WHERE parent_id IS NOT NULL;


        """

    /// A CHECK cannot be altered, so the ledger is rewritten; its ids continue from where they were.
    private static let stock = """
        CREATE TABLE stock_movement_3 (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
            delta INTEGER NOT NULL CHECK (delta BETWEEN -1000000000 AND 1000000000 AND delta <> 0),
            on_hand INTEGER NOT NULL CHECK (on_hand BETWEEN 0 AND 1000000000),
            reason TEXT NOT NULL CHECK (reason IN ('initial', 'received', 'counted', 'sold', 'cancelled',
                'returned', 'found', 'damaged', 'lost', 'stolen', 'expired', 'used', 'corrected', 'undone')),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 200),
            actor TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO stock_movement_3 SELECT * FROM stock_movement;
        DELETE FROM sqlite_sequence WHERE name = 'stock_movement_3';
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'stock_movement_3', seq FROM sqlite_sequence WHERE name = 'stock_movement';
        DROP TABLE stock_movement;
        ALTER TABLE stock_movement_3 RENAME TO stock_movement;
        CREATE INDEX stock_movement_product ON stock_movement (product_id, id DESC, on_hand);

        CREATE TRIGGER stock_movement_balances AFTER INSERT ON stock_movement
        WHEN NEW.on_hand IS NOT NEW.delta + coalesce(
                (SELECT on_hand FROM stock_movement
                 WHERE product_id = NEW.product_id AND id < NEW.id ORDER BY id DESC LIMIT 1), 0)
            OR EXISTS (SELECT 1 FROM stock_movement WHERE product_id = NEW.product_id AND id > NEW.id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: on_hand is not the previous on_hand plus delta'); END;

        CREATE TRIGGER stock_movement_is_new BEFORE INSERT ON stock_movement
        WHEN EXISTS (SELECT 1 FROM stock_movement WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;

        CREATE TRIGGER stock_movement_is_final BEFORE UPDATE ON stock_movement
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;

        CREATE TRIGGER stock_movement_stays BEFORE DELETE ON stock_movement
        WHEN EXISTS (SELECT 1 FROM product WHERE id = OLD.product_id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;

        """
}
