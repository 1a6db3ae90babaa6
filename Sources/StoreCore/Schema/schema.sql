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
, vat_id TEXT NOT NULL DEFAULT '' CHECK (length(vat_id) <= 20), tax_exemption TEXT NOT NULL DEFAULT ''
    CHECK (length(tax_exemption) <= 200), allowed TEXT NOT NULL DEFAULT '' CHECK (length(allowed) <= 1000), denied TEXT NOT NULL DEFAULT '' CHECK (length(denied) <= 1000)) STRICT, WITHOUT ROWID;

CREATE INDEX account_created ON account (created_at, id);

CREATE TABLE credential (
    account_id TEXT PRIMARY KEY NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    password TEXT NOT NULL CHECK (password GLOB '$scrypt$*'),
    changed_at INTEGER NOT NULL
, must_change INTEGER NOT NULL DEFAULT 0
    CHECK (must_change IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE TABLE signing_key (
    id INTEGER PRIMARY KEY,
    secret BLOB NOT NULL CHECK (length(secret) = 32),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE category (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
, parent_id INTEGER REFERENCES category (id)
    CHECK (parent_id <> id), path TEXT NOT NULL DEFAULT '', slug TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE cart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE
) STRICT;

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

CREATE TABLE api_token (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
    prefix TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    permissions TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    last_used_at INTEGER,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX api_token_account ON api_token (account_id, created_at, id);

CREATE UNIQUE INDEX api_token_name ON api_token (account_id, name) WHERE revoked_at IS NULL;

CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 1000000000),
    locks INTEGER NOT NULL CHECK (locks BETWEEN 0 AND 1000000000),
    locked_until INTEGER,
    last_failure_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_failure_age ON sign_in_failure (last_failure_at);

CREATE TABLE mail (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 1000),
    next_attempt_at INTEGER CHECK ((next_attempt_at IS NOT NULL) = (status = 'queued')),
    expires_at INTEGER NOT NULL,
    last_error TEXT,
    entry INTEGER,
    created_at INTEGER NOT NULL,
    sent_at INTEGER CHECK ((sent_at IS NOT NULL) = (status = 'sent'))
, order_id INTEGER REFERENCES orders (id) ON DELETE SET NULL) STRICT;

CREATE INDEX mail_queue ON mail (next_attempt_at, id) WHERE status = 'queued';

CREATE INDEX mail_expiry ON mail (expires_at) WHERE status = 'queued';

CREATE INDEX mail_status ON mail (status, id);

CREATE INDEX mail_account ON mail (account_id);

CREATE UNIQUE INDEX category_slug ON category (coalesce(parent_id, 0), slug);

CREATE INDEX category_parent ON category (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE "journal" (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    instant INTEGER NOT NULL,
    actor_id TEXT,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    touched TEXT NOT NULL,
    schema_version INTEGER NOT NULL CHECK (schema_version > 0),
    undoes INTEGER REFERENCES journal (id) CHECK (undoes < id),
    took INTEGER NOT NULL DEFAULT 0 CHECK (took >= 0),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    key_digest BLOB CHECK (length(key_digest) = 32),
    arguments_digest BLOB NOT NULL CHECK (length(arguments_digest) = 32),
    answer_digest BLOB CHECK (length(answer_digest) = 32),
    changeset_digest BLOB NOT NULL CHECK (length(changeset_digest) = 32),
    -- Without its salt, nobody can tell from a digest what was forgotten, not even by guessing.
    salt BLOB CHECK (length(salt) = 16),
    idempotency_key TEXT CHECK (idempotency_key IS NULL OR key_digest IS NOT NULL),
    arguments TEXT,
    answer TEXT CHECK (answer IS NULL OR answer_digest IS NOT NULL),
    changeset BLOB,
    CHECK (salt IS NOT NULL OR coalesce(idempotency_key, arguments, answer, changeset) IS NULL)
) STRICT;

CREATE UNIQUE INDEX journal_key ON journal (idempotency_key, coalesce(actor_id, ''))
    WHERE idempotency_key IS NOT NULL;

CREATE TRIGGER journal_is_new BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

CREATE TABLE "journal_part" (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    entry INTEGER NOT NULL REFERENCES journal (id),
    after_entry INTEGER NOT NULL REFERENCES journal (id),
    instant INTEGER NOT NULL,
    products INTEGER NOT NULL CHECK (products >= 0),
    first_product INTEGER,
    last_product INTEGER,
    schema_version INTEGER NOT NULL CHECK (schema_version > 0),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    answer_digest BLOB CHECK (length(answer_digest) = 32),
    changeset_digest BLOB NOT NULL CHECK (length(changeset_digest) = 32),
    salt BLOB CHECK (length(salt) = 16),
    answer TEXT CHECK (answer IS NULL OR answer_digest IS NOT NULL),
    changeset BLOB,
    CHECK (salt IS NOT NULL OR coalesce(answer, changeset) IS NULL)
) STRICT;

CREATE INDEX journal_part_entry ON journal_part (entry, id);

CREATE INDEX journal_part_after ON journal_part (after_entry, id);

CREATE TRIGGER journal_part_stays BEFORE DELETE ON journal_part
BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;

CREATE TRIGGER journal_part_is_new BEFORE INSERT ON journal_part
WHEN EXISTS (SELECT 1 FROM journal_part WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;

CREATE TRIGGER journal_is_final BEFORE UPDATE ON journal
WHEN (NEW.id, NEW.instant, NEW.actor_id, NEW.actor, NEW.command, NEW.touched, NEW.schema_version, NEW.undoes,
        NEW.took, NEW.previous_hash, NEW.hash, NEW.key_digest, NEW.arguments_digest, NEW.answer_digest,
        NEW.changeset_digest)
    IS NOT (OLD.id, OLD.instant, OLD.actor_id, OLD.actor, OLD.command, OLD.touched, OLD.schema_version,
        OLD.undoes, OLD.took, OLD.previous_hash, OLD.hash, OLD.key_digest, OLD.arguments_digest,
        OLD.answer_digest, OLD.changeset_digest)
    OR NEW.salt IS NOT OLD.salt AND NEW.salt IS NOT NULL
    OR NEW.idempotency_key IS NOT OLD.idempotency_key AND NEW.idempotency_key IS NOT NULL
    OR NEW.arguments IS NOT OLD.arguments AND (NEW.arguments IS NOT NULL OR OLD.command = 'upgrade')
    OR NEW.answer IS NOT OLD.answer AND NEW.answer IS NOT NULL
    OR NEW.changeset IS NOT OLD.changeset AND NEW.changeset IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;

CREATE TRIGGER journal_part_is_final BEFORE UPDATE ON journal_part
WHEN (NEW.id, NEW.entry, NEW.after_entry, NEW.instant, NEW.products, NEW.first_product, NEW.last_product,
        NEW.schema_version, NEW.previous_hash, NEW.hash, NEW.answer_digest, NEW.changeset_digest)
    IS NOT (OLD.id, OLD.entry, OLD.after_entry, OLD.instant, OLD.products, OLD.first_product, OLD.last_product,
        OLD.schema_version, OLD.previous_hash, OLD.hash, OLD.answer_digest, OLD.changeset_digest)
    OR NEW.salt IS NOT OLD.salt AND NEW.salt IS NOT NULL
    OR NEW.answer IS NOT OLD.answer AND NEW.answer IS NOT NULL
    OR NEW.changeset IS NOT OLD.changeset AND NEW.changeset IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'journal_part: entries are final'); END;

CREATE INDEX journal_command ON journal (command);

CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX journal_part_products ON journal_part (entry, first_product, last_product);

CREATE TABLE tax_rate (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    tax_class TEXT NOT NULL CHECK (length(tax_class) BETWEEN 1 AND 50),
    country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
    -- Empty for the whole country, and for all postal codes.
    region TEXT NOT NULL CHECK (length(region) <= 20),
    postal_prefix TEXT NOT NULL CHECK (length(postal_prefix) <= 20),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
    -- Parts per million.
    ppm INTEGER NOT NULL CHECK (ppm BETWEEN 0 AND 1000000),
    -- UNCL 5305, as EN 16931 uses it.
    category TEXT NOT NULL CHECK (category IN ('S', 'Z', 'E', 'AE', 'K', 'G', 'O')),
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 200),
    is_on_shipping INTEGER NOT NULL CHECK (is_on_shipping IN (0, 1)),
    starts_on TEXT CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on) AND coalesce(ends_on >= starts_on, 1)),
    CHECK (category = 'S' OR ppm = 0),
    CHECK ((category NOT IN ('S', 'Z')) = (reason IS NOT NULL))
) STRICT;

CREATE INDEX tax_rate_place ON tax_rate (country, region, tax_class);

CREATE TABLE shipping_method (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 40),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    -- 'prorata' over the rates of the goods, or a tax class.
    tax TEXT NOT NULL CHECK (length(tax) BETWEEN 1 AND 50),
    compares_before INTEGER NOT NULL CHECK (compares_before IN (0, 1)),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE shipping_rate (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    method_id INTEGER NOT NULL REFERENCES shipping_method (id) ON DELETE CASCADE,
    country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
    region TEXT NOT NULL CHECK (length(region) <= 20 AND (region = '' OR country IS NOT NULL)),
    max_grams INTEGER CHECK (max_grams > 0),
    minimum_value INTEGER NOT NULL CHECK (minimum_value BETWEEN 0 AND 9007199254740991),
    price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 999999999999),
    free_above INTEGER CHECK (free_above BETWEEN 0 AND 9007199254740991)
) STRICT;

CREATE INDEX shipping_rate_method ON shipping_rate (method_id);

CREATE TABLE coupon (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(code) BETWEEN 1 AND 40),
    target TEXT NOT NULL CHECK (target IN ('lines', 'order', 'shipping')),
    kind TEXT NOT NULL CHECK (kind IN ('percent', 'fixed')),
    -- Parts per million, or minor units.
    value INTEGER NOT NULL CHECK (value > 0 AND value <= iif(kind = 'percent', 1000000, 999999999999)),
    minimum INTEGER NOT NULL CHECK (minimum BETWEEN 0 AND 9007199254740991),
    skips_sale INTEGER NOT NULL CHECK (skips_sale IN (0, 1)),
    starts_on TEXT CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on) AND coalesce(ends_on >= starts_on, 1)),
    max_uses INTEGER CHECK (max_uses > 0),
    max_uses_each INTEGER CHECK (max_uses_each > 0),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE coupon_scope (
    coupon_id INTEGER NOT NULL REFERENCES coupon (id) ON DELETE CASCADE,
    noun TEXT NOT NULL CHECK (noun IN ('product', 'category', 'customer', 'country')),
    -- An id, a country's code, or the key of an email address without an account.
    name TEXT NOT NULL CHECK (length(name) > 0),
    PRIMARY KEY (coupon_id, noun, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE coupon_use (
    coupon_id INTEGER NOT NULL REFERENCES coupon (id),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    -- One person however an address is spelled: an account's id, or the key of an email address.
    customer TEXT NOT NULL CHECK (length(customer) > 0),
    -- A cancelled order gives its use back.
    is_released INTEGER NOT NULL DEFAULT 0 CHECK (is_released IN (0, 1)),
    PRIMARY KEY (coupon_id, order_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX coupon_use_customer ON coupon_use (coupon_id, customer) WHERE is_released = 0;

CREATE INDEX coupon_use_order ON coupon_use (order_id);

CREATE TRIGGER coupon_use_fits BEFORE INSERT ON coupon_use WHEN NEW.is_released = 0 AND EXISTS (
    SELECT 1 FROM coupon WHERE id = NEW.coupon_id AND (
        max_uses <= (SELECT count(*) FROM coupon_use WHERE coupon_id = NEW.coupon_id AND is_released = 0)
        OR max_uses_each <= (SELECT count(*) FROM coupon_use
            WHERE coupon_id = NEW.coupon_id AND customer = NEW.customer AND is_released = 0)))
BEGIN SELECT RAISE(ABORT, 'coupon_use: the coupon is used up'); END;

CREATE TABLE "order_line" (
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
) STRICT;

CREATE INDEX order_line_order ON order_line (order_id, id);

CREATE INDEX order_line_product ON order_line (product_id, order_id);

CREATE TRIGGER order_line_is_final BEFORE UPDATE ON order_line
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

CREATE TABLE "cart_line" (
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
) STRICT;

CREATE INDEX cart_line_product ON cart_line (product_id);

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

CREATE TRIGGER order_discount_comes_first BEFORE INSERT ON order_discount
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'order_discount: the amounts of an order are final'); END;

CREATE TRIGGER order_discount_is_final BEFORE UPDATE ON order_discount
BEGIN SELECT RAISE(ABORT, 'order_discount: the amounts of an order are final'); END;

CREATE TRIGGER order_discount_stays BEFORE DELETE ON order_discount
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_discount: the amounts of an order are final'); END;

CREATE TRIGGER order_tax_comes_first BEFORE INSERT ON order_tax
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'order_tax: the amounts of an order are final'); END;

CREATE TRIGGER order_tax_is_final BEFORE UPDATE ON order_tax
BEGIN SELECT RAISE(ABORT, 'order_tax: the amounts of an order are final'); END;

CREATE TRIGGER order_tax_stays BEFORE DELETE ON order_tax
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_tax: the amounts of an order are final'); END;

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

CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    -- Of the secret that only the token holds.
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account_id);

CREATE TABLE "one_time_code" (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('reset', 'verify', 'email', 'undo')),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    used_at INTEGER,
    -- The address that the account gets by this code.
    email TEXT CHECK ((email IS NOT NULL) = (purpose IN ('email', 'undo')) AND length(email) <= 320)
) STRICT;

CREATE INDEX one_time_code_account ON one_time_code (account_id, purpose);

CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);

CREATE TABLE price_history (
    product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    until_at INTEGER NOT NULL CHECK (until_at BETWEEN 0 AND 9007199254740991),
    price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 999999999999),
    compare_at_price INTEGER CHECK (compare_at_price BETWEEN 0 AND 999999999999),
    sale_price INTEGER CHECK (sale_price BETWEEN 0 AND 999999999999),
    sale_starts_on TEXT CHECK (length(sale_starts_on) = 10),
    sale_ends_on TEXT CHECK (length(sale_ends_on) = 10),
    PRIMARY KEY (product_id, until_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE "payment" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    provider TEXT NOT NULL CHECK (length(provider) BETWEEN 1 AND 32),
    kind TEXT NOT NULL CHECK (kind IN ('authorize', 'capture', 'void', 'refund', 'chargeback')),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
    created_at INTEGER NOT NULL,
    -- The authorization or capture that it works on.
    parent_id INTEGER REFERENCES payment (id) CHECK (parent_id < id),
    status TEXT NOT NULL CHECK (status IN ('pending', 'needs_action', 'succeeded', 'failed')),
    -- The provider's idempotency key.
    key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 100),
    method TEXT CHECK (length(method) BETWEEN 1 AND 255),
    -- The provider's, or of a transfer.
    reference TEXT CHECK (length(reference) BETWEEN 1 AND 255),
    failure TEXT CHECK (length(failure) BETWEEN 1 AND 600),
    action_url TEXT CHECK (length(action_url) BETWEEN 1 AND 2000),
    -- When an authorization lapses.
    expires_at INTEGER,
    settled_at INTEGER CHECK ((settled_at IS NOT NULL) = (status IN ('succeeded', 'failed'))),
    actor TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX payment_order ON payment (order_id, id);

CREATE TABLE "orders" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id TEXT REFERENCES account (id),
    status TEXT NOT NULL CHECK (status IN ('open', 'completed', 'cancelled')),
    payment_status TEXT NOT NULL CHECK (payment_status = CASE
        WHEN captured_total - refunded_total > total - credited_total THEN 'refund_due'
        WHEN refunded_total > 0 AND refunded_total = captured_total THEN 'refunded'
        WHEN refunded_total > 0 THEN 'partially_refunded'
        WHEN captured_total = total - credited_total AND (captured_total > 0 OR total = 0) THEN 'paid'
        WHEN captured_total > 0 THEN 'partially_paid'
        WHEN authorized_total > 0 THEN 'authorized'
        ELSE 'unpaid' END),
    fulfillment_status TEXT NOT NULL
        CHECK (fulfillment_status IN ('unfulfilled', 'partially_shipped', 'shipped', 'delivered')),
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
    captured_total INTEGER NOT NULL DEFAULT 0
        CHECK (captured_total BETWEEN 0 AND 9007199254740991),
    refunded_total INTEGER NOT NULL DEFAULT 0 CHECK (refunded_total BETWEEN 0 AND captured_total),
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
    taken_by TEXT,
    authorized_total INTEGER NOT NULL DEFAULT 0
        CHECK (authorized_total BETWEEN 0 AND 9007199254740991),
    -- What is no longer owed.
    credited_total INTEGER NOT NULL DEFAULT 0 CHECK (credited_total BETWEEN 0 AND total),
    -- Whether any of it is sent to the customer: not what was handed over, nor services and downloads.
    needs_shipping INTEGER NOT NULL DEFAULT 1 CHECK (needs_shipping IN (0, 1))
) STRICT;

CREATE INDEX orders_key ON orders (idempotency_key) WHERE idempotency_key IS NOT NULL;

CREATE TRIGGER orders_is_new BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;

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

CREATE INDEX orders_to_ship ON orders (id) WHERE status = 'open' AND needs_shipping
    AND fulfillment_status IN ('unfulfilled', 'partially_shipped');

CREATE INDEX orders_unpaid ON orders (id)
    WHERE status <> 'cancelled' AND +payment_status IN ('unpaid', 'authorized', 'partially_paid');

CREATE INDEX orders_last_name ON orders (
    replace(name, rtrim(name, replace(name, ' ', '')), '') COLLATE NOCASE, id);

CREATE TRIGGER order_line_comes_first BEFORE INSERT ON order_line
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
    OR EXISTS (SELECT 1 FROM order_line WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
    OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;

CREATE TRIGGER payment_settles_once BEFORE UPDATE ON payment
WHEN OLD.status IN ('succeeded', 'failed')
    OR (NEW.id, NEW.order_id, NEW.provider, NEW.kind, NEW.amount, NEW.created_at, NEW.parent_id, NEW.key)
    IS NOT (OLD.id, OLD.order_id, OLD.provider, OLD.kind, OLD.amount, OLD.created_at, OLD.parent_id, OLD.key)
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;

CREATE TRIGGER payment_fits BEFORE INSERT ON payment
WHEN NEW.kind = 'refund' AND NEW.status <> 'failed' AND NEW.amount > (
        SELECT coalesce(sum(CASE
            WHEN kind = 'capture' THEN iif(status = 'succeeded', amount, 0)
            WHEN kind IN ('refund', 'chargeback') THEN iif(status = 'failed', 0, -amount)
            WHEN kind = 'void' AND (SELECT kind FROM payment AS voided
                WHERE voided.id = payment.parent_id) = 'capture' THEN iif(status = 'failed', 0, -amount)
            ELSE 0 END), 0)
        FROM payment WHERE order_id = NEW.order_id)
    OR NEW.kind IN ('capture', 'void', 'refund') AND NEW.status <> 'failed' AND NEW.amount > (
        SELECT amount - coalesce((SELECT sum(amount) FROM payment AS part
            WHERE part.parent_id = NEW.parent_id AND part.status <> 'failed'), 0)
        FROM payment WHERE id = NEW.parent_id)
BEGIN SELECT RAISE(ABORT, 'payment: more than is left'); END;

CREATE TRIGGER payment_event_is_final BEFORE UPDATE ON payment_event
WHEN OLD.outcome NOT IN ('mismatch', 'unknown')
    OR (NEW.provider, NEW.event, NEW.kind, NEW.reference, NEW.amount)
    IS NOT (OLD.provider, OLD.event, OLD.kind, OLD.reference, OLD.amount)
BEGIN SELECT RAISE(ABORT, 'payment_event: events are final'); END;

CREATE TRIGGER payment_event_stays BEFORE DELETE ON payment_event
BEGIN SELECT RAISE(ABORT, 'payment_event: events are final'); END;

CREATE TRIGGER credit_stays BEFORE DELETE ON credit WHEN coalesce((SELECT status FROM orders WHERE id = OLD.order_id), '') <> 'cancelled'
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.order_id AND status <> 'failed')
    OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;

CREATE TRIGGER credit_line_is_final BEFORE UPDATE ON credit_line
BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;

CREATE TRIGGER credit_line_stays BEFORE DELETE ON credit_line
WHEN coalesce((SELECT status FROM orders WHERE id = (SELECT order_id FROM credit WHERE id = OLD.credit_id)), '') <> 'cancelled'
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = (SELECT order_id FROM credit WHERE id = OLD.credit_id) AND status <> 'failed')
    OR EXISTS (SELECT 1 FROM document WHERE order_id = (SELECT order_id FROM credit WHERE id = OLD.credit_id))
BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;

CREATE TRIGGER credit_line_fits BEFORE INSERT ON credit_line
WHEN (SELECT order_id FROM credit WHERE id = NEW.credit_id)
        IS NOT (SELECT order_id FROM order_line WHERE id = NEW.line_id)
    OR EXISTS (SELECT 1 FROM order_line AS line WHERE line.id = NEW.line_id AND (
        NEW.quantity + coalesce((SELECT sum(quantity) FROM credit_line WHERE line_id = line.id), 0)
            > line.quantity
        OR NEW.restocked + coalesce((SELECT sum(restocked) FROM credit_line WHERE line_id = line.id), 0)
            > line.quantity
        OR NEW.unshipped + coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
        JOIN shipment ON shipment.id = part.shipment_id
        WHERE part.line_id = line.id AND shipment.status <> 'noted_by_mistake'), 0)
    + coalesce((SELECT sum(part.unshipped) FROM credit_line AS part WHERE part.line_id = line.id), 0) > line.quantity))
BEGIN SELECT RAISE(ABORT, 'credit: more than was sold'); END;

CREATE TRIGGER shipment_stays BEFORE DELETE ON shipment WHEN coalesce((SELECT status FROM orders WHERE id = OLD.order_id), '') <> 'cancelled'
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.order_id AND status <> 'failed')
    OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;

CREATE TRIGGER shipment_keeps_its_order BEFORE UPDATE ON shipment
WHEN (NEW.id, NEW.order_id) IS NOT (OLD.id, OLD.order_id) OR OLD.status = 'noted_by_mistake'
BEGIN SELECT RAISE(ABORT, 'shipment: what was noted by mistake is final'); END;

CREATE TRIGGER shipment_line_is_final BEFORE UPDATE ON shipment_line
BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;

CREATE TRIGGER shipment_line_stays BEFORE DELETE ON shipment_line
WHEN coalesce((SELECT status FROM orders WHERE id = (SELECT order_id FROM shipment WHERE id = OLD.shipment_id)), '') <> 'cancelled'
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = (SELECT order_id FROM shipment WHERE id = OLD.shipment_id) AND status <> 'failed')
    OR EXISTS (SELECT 1 FROM document WHERE order_id = (SELECT order_id FROM shipment WHERE id = OLD.shipment_id))
BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;

CREATE TRIGGER shipment_line_fits BEFORE INSERT ON shipment_line
WHEN (SELECT order_id FROM shipment WHERE id = NEW.shipment_id)
        IS NOT (SELECT order_id FROM order_line WHERE id = NEW.line_id)
    OR NEW.quantity + coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
        JOIN shipment ON shipment.id = part.shipment_id
        WHERE part.line_id = NEW.line_id AND shipment.status <> 'noted_by_mistake'), 0)
    + coalesce((SELECT sum(part.unshipped) FROM credit_line AS part WHERE part.line_id = NEW.line_id), 0) > (SELECT quantity FROM order_line WHERE id = NEW.line_id)
BEGIN SELECT RAISE(ABORT, 'shipment: more than is left to ship'); END;

CREATE TRIGGER orders_agree_with_payments BEFORE UPDATE ON orders
WHEN NEW.captured_total <> coalesce((SELECT sum(CASE
        WHEN kind = 'capture' THEN amount
        WHEN kind = 'void' AND (SELECT kind FROM payment AS voided
            WHERE voided.id = payment.parent_id) = 'capture' THEN -amount
        ELSE 0 END) FROM payment WHERE order_id = OLD.id AND status = 'succeeded'), 0)
    OR NEW.refunded_total <> coalesce((SELECT sum(amount) FROM payment
        WHERE order_id = OLD.id AND kind IN ('refund', 'chargeback') AND status = 'succeeded'), 0)
    OR NEW.authorized_total <> coalesce((SELECT sum(amount - coalesce((SELECT sum(amount)
            FROM payment AS part WHERE part.parent_id = payment.id AND part.status = 'succeeded'), 0))
        FROM payment WHERE order_id = OLD.id AND kind = 'authorize' AND status = 'succeeded'), 0)
BEGIN SELECT RAISE(ABORT, 'orders: what was paid is not the sum of the payments'); END;

CREATE TRIGGER orders_agree_with_credits BEFORE UPDATE ON orders
WHEN NEW.credited_total <> coalesce((SELECT sum(amount) FROM credit WHERE order_id = OLD.id), 0)
BEGIN SELECT RAISE(ABORT, 'orders: what was credited is not the sum of the credits'); END;

CREATE TRIGGER orders_agree_with_shipments BEFORE UPDATE ON orders
WHEN (NEW.fulfillment_status = 'unfulfilled') IS NOT (NOT EXISTS (SELECT 1 FROM shipment
        WHERE order_id = OLD.id AND status <> 'noted_by_mistake'))
    OR NEW.fulfillment_status = 'delivered' AND EXISTS (SELECT 1 FROM shipment
        WHERE order_id = OLD.id AND status = 'shipped')
BEGIN SELECT RAISE(ABORT, 'orders: what was shipped is not the sum of the shipments'); END;

CREATE TRIGGER orders_stay BEFORE DELETE ON orders
WHEN OLD.status <> 'cancelled' OR OLD.captured_total > 0
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.id)
    OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'orders: only a cancelled order without payment can go'); END;

CREATE TRIGGER document_follows BEFORE INSERT ON document
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM document WHERE series = NEW.series), 0)
    OR NEW.issued_on < (SELECT issued_on FROM document WHERE series = NEW.series
        ORDER BY number DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'document: numbers follow each other, and so do their days'); END;

CREATE TRIGGER document_is_final BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'document: what is issued is final'); END;

CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'document: what is issued is final'); END;

CREATE TRIGGER credit_is_final BEFORE UPDATE ON credit
WHEN NEW.note <> ''
    OR (NEW.id, NEW.order_id, NEW.reason, NEW.goods, NEW.shipping, NEW.other, NEW.amount, NEW.tax,
        NEW.created_at, NEW.actor)
    IS NOT (OLD.id, OLD.order_id, OLD.reason, OLD.goods, OLD.shipping, OLD.other, OLD.amount, OLD.tax,
        OLD.created_at, OLD.actor)
BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;

CREATE TRIGGER orders_keep_their_amounts BEFORE UPDATE ON orders
WHEN (NEW.id, NEW.subtotal, NEW.total, NEW.discount_total, NEW.shipping_total, NEW.tax_total,
        NEW.currency, NEW.account_id, NEW.created_at, NEW.idempotency_key, NEW.channel,
        NEW.prices_include_tax, NEW.shipping_tax, NEW.shipping_method, NEW.shipping_price)
    IS NOT (OLD.id, OLD.subtotal, OLD.total, OLD.discount_total, OLD.shipping_total, OLD.tax_total,
        OLD.currency, OLD.account_id, OLD.created_at, OLD.idempotency_key, OLD.channel,
        OLD.prices_include_tax, OLD.shipping_tax, OLD.shipping_method, OLD.shipping_price)
    -- Where the order goes stands last; whoever is forgotten has no address.
    OR NEW.basket IS NOT OLD.basket AND (NEW.email <> ''
        OR substr(NEW.basket, 1, instr(NEW.basket, '"destination":'))
        IS NOT substr(OLD.basket, 1, instr(OLD.basket, '"destination":'))
        OR instr(OLD.basket, '"destination":') = 0 OR NEW.basket IS NULL OR OLD.basket IS NULL)
BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;

CREATE TABLE "product" (
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
) STRICT;

CREATE INDEX product_category ON product (category_id, id);

CREATE UNIQUE INDEX product_sku_key ON product (sku_key) WHERE sku_key IS NOT NULL;

CREATE TRIGGER product_sold_stays BEFORE DELETE ON product
WHEN EXISTS (SELECT 1 FROM order_line WHERE product_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'product: what was sold can only be archived'); END;

CREATE INDEX product_price ON product (price, id);

CREATE INDEX product_updated ON product (updated_at, id);

CREATE INDEX product_parent ON product (parent_id, id) WHERE parent_id IS NOT NULL;

CREATE INDEX product_low ON product (id) WHERE low_stock_at IS NOT NULL;

CREATE TRIGGER product_becomes_variant BEFORE UPDATE OF parent_id ON product
WHEN NEW.parent_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM product WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM product WHERE parent_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'product: a variant has no variants'); END;

CREATE INDEX product_archived ON product (id) WHERE is_archived = 1;

CREATE INDEX product_unseen ON product (id)
    WHERE is_visible = 0 OR is_archived = 1 OR release_date IS NOT NULL;

CREATE TRIGGER product_price_history
AFTER UPDATE OF price, compare_at_price, sale_price, sale_starts_on, sale_ends_on ON product
WHEN (OLD.price, OLD.compare_at_price, OLD.sale_price, OLD.sale_starts_on, OLD.sale_ends_on)
    IS NOT (NEW.price, NEW.compare_at_price, NEW.sale_price, NEW.sale_starts_on, NEW.sale_ends_on)
    AND NOT EXISTS (
        SELECT 1 FROM price_history WHERE product_id = OLD.id AND until_at >= NEW.updated_at)
BEGIN
    INSERT INTO price_history (product_id, until_at, price, compare_at_price, sale_price,
        sale_starts_on, sale_ends_on)
    VALUES (OLD.id, NEW.updated_at, OLD.price, OLD.compare_at_price, OLD.sale_price,
        OLD.sale_starts_on, OLD.sale_ends_on);
END;

CREATE TABLE "stock_movement" (
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
) STRICT;

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

CREATE TRIGGER product_is_new_variant AFTER INSERT ON product
WHEN NEW.parent_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM product WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'product: a variant has no variants'); END;

CREATE TRIGGER coupon_use_stays BEFORE DELETE ON coupon_use
WHEN OLD.is_released = 0 AND EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'coupon_use: a use goes with its order alone'); END;

CREATE TRIGGER payment_stays BEFORE DELETE ON payment
WHEN OLD.status <> 'failed' AND (
    NOT EXISTS (SELECT 1 FROM orders
        WHERE id = OLD.order_id AND status = 'cancelled' AND authorized_total = 0)
    OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.order_id
        AND (status = 'pending' OR status = 'needs_action'
            OR status = 'succeeded' AND kind <> 'authorize' AND kind <> 'void'))
    OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.order_id))
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;

CREATE VIRTUAL TABLE product_search USING fts5 (
    sku, title, description, tags, barcode,
    content = 'product', content_rowid = 'id', detail = 'column',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER orders_agree_with_rates BEFORE INSERT ON orders WHEN NEW.channel <> 'import' AND (
    NEW.currency <> (SELECT currency FROM store)
    -- A line's tax is its share of one rounding, so that it may be a unit or two from its rate.
    OR EXISTS (SELECT 1 FROM order_line WHERE order_id = NEW.id AND (tax_category <> 'S' AND tax_ppm > 0
        OR abs(tax * (1000000.0 + NEW.prices_include_tax * tax_ppm) - (line_total - discount) * tax_ppm)
            > 2.0 * (1000000 + tax_ppm) + 0.000001 * line_total))
    -- Rates are on what was sold, and beyond it on shipping at most.
    OR NOT (SELECT total(1.0 * base * ppm) - (SELECT total(1.0 * (line_total - discount) * tax_ppm)
                FROM order_line WHERE order_id = NEW.id)
            BETWEEN -0.000001 * NEW.subtotal AND 1.0 * NEW.shipping_total * total(ppm) + 0.000001 * NEW.subtotal
            AND total(name = '' OR category <> 'S' AND ppm > 0) = 0
        FROM order_tax WHERE order_id = NEW.id)
    -- With one rate for each group of lines, each is rounded once, and its tax is shared by the lines.
    OR (SELECT count(*) FROM order_tax WHERE order_id = NEW.id AND category <> 'O')
        = (SELECT count(DISTINCT tax_category || tax_ppm) FROM order_line
            WHERE order_id = NEW.id AND tax_category || tax_ppm <> 'O0')
        AND EXISTS (SELECT 1 FROM order_tax LEFT JOIN order_line
                ON order_line.order_id = NEW.id AND tax_ppm = ppm AND tax_category = category
            WHERE order_tax.order_id = NEW.id AND category <> 'O' AND base < 1000000000000 AND ppm <= 1000000
            GROUP BY place HAVING amount <> (2 * base * ppm + 1000000 + NEW.prices_include_tax * ppm)
                    / (2 * (1000000 + NEW.prices_include_tax * ppm))
                OR base - coalesce(sum(line_total - discount), -1) NOT BETWEEN 0 AND NEW.shipping_total
                OR max(abs(1.0 * tax * base - 1.0 * amount * (line_total - discount))) > base))
BEGIN SELECT RAISE(ABORT, 'orders: a rate does not fit the figures'); END;

CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
WHEN OLD.is_released = 1 AND (NEW.is_released = 0 OR NEW.customer = OLD.customer)
    OR NEW.is_released > OLD.is_released
        AND EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id AND status <> 'cancelled')
    OR (NEW.coupon_id, NEW.order_id) IS NOT (OLD.coupon_id, OLD.order_id)
    OR NEW.customer <> OLD.customer AND NEW.customer <> 'erased:' || OLD.order_id
BEGIN SELECT RAISE(ABORT, 'coupon_use: a use comes back once, with its cancelled order'); END;
