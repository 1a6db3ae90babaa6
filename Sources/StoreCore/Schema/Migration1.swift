/// The first schema of the store file.
///
/// Instants are milliseconds since 1970; money is minor units of the store's currency. Upper bounds are
/// there because integer overflow in SQLite silently becomes a floating-point number.
enum Migration1 {
    static let sql = accounts + catalogue + stock + carts + orders + journal

    private static let accounts = """
        CREATE TABLE store (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            uuid TEXT NOT NULL CHECK (length(uuid) = 36),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TRIGGER store_keeps_its_currency BEFORE UPDATE ON store
        WHEN NEW.uuid <> OLD.uuid OR NEW.currency <> OLD.currency
        BEGIN SELECT RAISE(ABORT, 'store: its id and currency are final'); END;
        CREATE TRIGGER store_stays BEFORE DELETE ON store
        BEGIN SELECT RAISE(ABORT, 'store: a store without its row is none'); END;
        CREATE TRIGGER store_is_one BEFORE INSERT ON store WHEN EXISTS (SELECT 1 FROM store)
        BEGIN SELECT RAISE(ABORT, 'store: its id and currency are final'); END;

        CREATE TABLE setting (
            key TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- username_key and email_key are the composed, caseless forms that must be unique.
        CREATE TABLE account (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
            username TEXT NOT NULL,
            username_key TEXT NOT NULL UNIQUE,
            email TEXT NOT NULL,
            email_key TEXT NOT NULL UNIQUE,
            first_name TEXT NOT NULL DEFAULT '',
            last_name TEXT NOT NULL DEFAULT '',
            phone_number TEXT NOT NULL DEFAULT '',
            address TEXT NOT NULL DEFAULT '',
            role TEXT NOT NULL CHECK (role IN ('customer', 'staff', 'admin')),
            is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
            is_verified INTEGER NOT NULL DEFAULT 0 CHECK (is_verified IN (0, 1)),
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX account_created ON account (created_at, id);

        -- Secrets. These three tables are never in a changeset.
        CREATE TABLE credential (
            account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            password TEXT NOT NULL CHECK (password GLOB '$scrypt$*'),
            changed_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE signing_key (
            id INTEGER PRIMARY KEY,
            secret BLOB NOT NULL CHECK (length(secret) = 32),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE session (
            id TEXT PRIMARY KEY NOT NULL,
            account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_account ON session (account_id);


        """

    private static let catalogue = """
        CREATE TABLE category (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            name_key TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE product (
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
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX product_category ON product (category_id, id);
        CREATE UNIQUE INDEX product_sku_key ON product (sku_key) WHERE sku_key IS NOT NULL;

        CREATE VIRTUAL TABLE product_search USING fts5 (
            sku, title, description,
            content = 'product', content_rowid = 'id', detail = 'column', prefix = '2 3',
            tokenize = 'unicode61 remove_diacritics 2'
        );


        """

    private static let stock = """
        -- An append-only ledger. on_hand is the balance after the movement, so that a product's stock is
        -- its latest row, and the CHECK makes selling what is not there impossible.
        CREATE TABLE stock_movement (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
            delta INTEGER NOT NULL CHECK (delta BETWEEN -1000000000 AND 1000000000 AND delta <> 0),
            on_hand INTEGER NOT NULL CHECK (on_hand BETWEEN 0 AND 1000000000),
            reason TEXT NOT NULL CHECK (reason IN ('initial', 'received', 'counted', 'sold', 'cancelled')),
            reference TEXT,
            actor TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stock_movement_product ON stock_movement (product_id, id DESC, on_hand);

        CREATE TRIGGER stock_movement_balances AFTER INSERT ON stock_movement
        WHEN NEW.on_hand IS NOT NEW.delta + coalesce(
                (SELECT on_hand FROM stock_movement
                 WHERE product_id = NEW.product_id AND id < NEW.id ORDER BY id DESC LIMIT 1), 0)
            OR EXISTS (SELECT 1 FROM stock_movement WHERE product_id = NEW.product_id AND id > NEW.id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: on_hand is not the previous on_hand plus delta'); END;

        -- REPLACE deletes without asking the triggers on DELETE; hence these "is new" triggers.
        CREATE TRIGGER stock_movement_is_new BEFORE INSERT ON stock_movement
        WHEN EXISTS (SELECT 1 FROM stock_movement WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;

        CREATE TRIGGER stock_movement_is_final BEFORE UPDATE ON stock_movement
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;

        CREATE TRIGGER stock_movement_stays BEFORE DELETE ON stock_movement
        WHEN EXISTS (SELECT 1 FROM product WHERE id = OLD.product_id)
        BEGIN SELECT RAISE(ABORT, 'stock_movement: the ledger is append-only'); END;


        """

    private static let carts = """
        CREATE TABLE cart (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            account_id TEXT NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE
        ) STRICT;

        CREATE TABLE cart_line (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            cart_id INTEGER NOT NULL REFERENCES cart (id) ON DELETE CASCADE,
            product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
            quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
            UNIQUE (cart_id, product_id)
        ) STRICT;
        CREATE INDEX cart_line_product ON cart_line (product_id);


        """

    private static let journal = """
        -- One row per change of the shop, chained by SHA-256; see storectl(5) for what is hashed.
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
            instant INTEGER NOT NULL,
            actor_id TEXT,
            actor TEXT NOT NULL,
            command TEXT NOT NULL,
            arguments TEXT NOT NULL,
            touched TEXT NOT NULL,
            idempotency_key TEXT,
            answer TEXT,
            changeset BLOB NOT NULL,
            previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE UNIQUE INDEX journal_key ON journal (idempotency_key, coalesce(actor_id, ''))
            WHERE idempotency_key IS NOT NULL;

        CREATE TABLE journal_touch (
            noun TEXT NOT NULL,
            name TEXT NOT NULL COLLATE NOCASE,
            entry INTEGER NOT NULL REFERENCES journal (id),
            PRIMARY KEY (noun, name, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX journal_touch_entry ON journal_touch (entry);

        CREATE TRIGGER journal_touch_is_final BEFORE UPDATE ON journal_touch
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
        CREATE TRIGGER journal_touch_stays BEFORE DELETE ON journal_touch
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

        CREATE TRIGGER journal_is_new BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
        CREATE TRIGGER journal_is_final BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
        CREATE TRIGGER journal_stays BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

        """
}
