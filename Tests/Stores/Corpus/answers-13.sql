-- A small store as schema 13 left it, every change that takes an idempotency key having been made
-- once with one: its journal has their answers. Not made by the migrations of today.
CREATE TABLE store (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid TEXT NOT NULL CHECK (length(uuid) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    created_at INTEGER NOT NULL
) STRICT;
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
, compare_at_price INTEGER
    CHECK (compare_at_price BETWEEN 0 AND 999999999999), sale_price INTEGER
    CHECK (sale_price BETWEEN 0 AND 999999999999 AND sale_price <= price), sale_starts_on TEXT
    CHECK (sale_starts_on IS date(sale_starts_on, '+0 days')), sale_ends_on TEXT
    CHECK (sale_ends_on IS date(sale_ends_on, '+0 days') AND sale_ends_on >= sale_starts_on), barcode TEXT
    CHECK (length(barcode) IN (8, 12, 13, 14) AND barcode NOT GLOB '*[^0-9]*'), weight_grams INTEGER CHECK (weight_grams BETWEEN 0 AND 1000000000), tax_class TEXT CHECK (length(tax_class) BETWEEN 1 AND 50), low_stock_at INTEGER CHECK (low_stock_at BETWEEN 0 AND 1000000000), parent_id INTEGER REFERENCES product (id) CHECK (parent_id <> id), options TEXT CHECK (options GLOB '{"*}'), tags TEXT CHECK (tags GLOB '[[]"*"]'), more_images TEXT CHECK (more_images GLOB '[[]"*"]'), needs_shipping INTEGER NOT NULL DEFAULT 1
    CHECK (needs_shipping IN (0, 1))) STRICT;
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
CREATE TABLE sign_in_failure (
    subject TEXT PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL CHECK (failures BETWEEN 0 AND 1000000000),
    locks INTEGER NOT NULL CHECK (locks BETWEEN 0 AND 1000000000),
    locked_until INTEGER,
    last_failure_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
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
CREATE VIRTUAL TABLE product_search USING fts5 (
    sku, title, description, tags, barcode,
    content = 'product', content_rowid = 'id', detail = 'column', prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE "stock_movement" (
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
CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    -- Of the secret that only the token holds.
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
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
CREATE TABLE shipment_line (
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    line_id INTEGER NOT NULL REFERENCES order_line (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
    PRIMARY KEY (shipment_id, line_id)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE order_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
    created_at INTEGER NOT NULL,
    actor TEXT NOT NULL
) STRICT;
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
INSERT INTO store VALUES(1,'6d1c170c-f5c1-483c-8607-63b281385e96','Corner Shop','USD',1766570400123);
INSERT INTO setting VALUES('password.cost','4');
INSERT INTO account VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','ann','ann@example.com','ann@example.com','Ann','Lee-Roe','+1 555 0100','2 Main St','customer',1,0,1766570400123,1766570400123,'DE123456789','certificate','','');
INSERT INTO account VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','admin','admin','admin@shop.test','admin@shop.test','','','','','admin',1,1,1766570400123,1766570400123,'','','','');
INSERT INTO account VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','bob','bob@example.com','bob@example.com','Bob','','','','staff',1,1,1766570400123,1766570400123,'','','','');
INSERT INTO credential VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','$scrypt$ln=4,r=8,p=1$KfvMD70NtSr2yyFDpdJniA$x4t2ahB/zu3xWHI6tmlvv+dEhEdIlvQQpm78vnZ170Q',1766570400123,0);
INSERT INTO credential VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','$scrypt$ln=4,r=8,p=1$wWdeC7mApXWolmH+wIqoOw$JWJbeoYJD/uIK7/Vb6ub6oCH623Z4O7CIQyiKCVJ4Dw',1766570400123,0);
INSERT INTO credential VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','$scrypt$ln=4,r=8,p=1$hfjtlnBAldbSE+zy6rMjFQ$YrcjwO5fCofFGDl6TVi+CRtIhlOQG02cshSP/7v5lWY',1766570400123,0);
INSERT INTO signing_key VALUES(2,X'118DA01095909987C91C6E92C8C5D39F95BD041C314FCC29E3CE8FC936F62360',1766570400123);
INSERT INTO category VALUES(1,'Kitchen','kitchen',1766570400123,NULL,'Kitchen','kitchen');
INSERT INTO category VALUES(2,'Cups','kitchen > cups',1766570400123,1,'Kitchen > Cups','cups');
INSERT INTO category VALUES(4,'Home','home',1766570400123,NULL,'Home','home');
INSERT INTO product VALUES(1,'MUG',NULL,'Mug','Holds tea.',855,2,'https://shop.test/mug.jpg',NULL,NULL,NULL,'2024-01-31',1,0,1766570400123,1766570400123,1200,705,'2024-02-01','2024-02-28','4006381333931',300,'full',3,NULL,NULL,'["blue","round"]','["https://shop.test/mug2.jpg"]',1);
INSERT INTO product VALUES(2,'PEN',NULL,'Pen','',200,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(3,'TEE',NULL,'Tee','',1000,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(4,'TEE-XL',NULL,'Tee XL','',1100,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'{"Size":"XL"}',NULL,NULL,1);
INSERT INTO product VALUES(5,'LAMP',NULL,'Lamp','',3800,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,3441,NULL,NULL,NULL,NULL,'full',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(7,'BAG',NULL,'Bag','',1500,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["blue"]',NULL,1);
INSERT INTO cart VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44');
INSERT INTO journal_touch VALUES('cart','ann',32);
INSERT INTO journal_touch VALUES('cart','ann',33);
INSERT INTO journal_touch VALUES('cart','ann',34);
INSERT INTO journal_touch VALUES('cart','ann',36);
INSERT INTO journal_touch VALUES('cart','ann',37);
INSERT INTO journal_touch VALUES('cart','ann',39);
INSERT INTO journal_touch VALUES('cart','ann',40);
INSERT INTO journal_touch VALUES('cart','ann',41);
INSERT INTO journal_touch VALUES('cart','ann',42);
INSERT INTO journal_touch VALUES('cart','ann',89);
INSERT INTO journal_touch VALUES('category','Home',16);
INSERT INTO journal_touch VALUES('category','Home',26);
INSERT INTO journal_touch VALUES('category','Home > Games',23);
INSERT INTO journal_touch VALUES('category','Home > Games',24);
INSERT INTO journal_touch VALUES('category','Home > Games',26);
INSERT INTO journal_touch VALUES('category','Home > Lights',21);
INSERT INTO journal_touch VALUES('category','Home > Lights',25);
INSERT INTO journal_touch VALUES('category','Kitchen',11);
INSERT INTO journal_touch VALUES('category','Kitchen > Cups',11);
INSERT INTO journal_touch VALUES('category','Paper',12);
INSERT INTO journal_touch VALUES('category','Paper',24);
INSERT INTO journal_touch VALUES('category','Toys',22);
INSERT INTO journal_touch VALUES('category','Toys',23);
INSERT INTO journal_touch VALUES('coupon','Spring',54);
INSERT INTO journal_touch VALUES('coupon','Spring',55);
INSERT INTO journal_touch VALUES('coupon','Spring',57);
INSERT INTO journal_touch VALUES('coupon','SUMMER',86);
INSERT INTO journal_touch VALUES('coupon','SUMMER',87);
INSERT INTO journal_touch VALUES('coupon','SUMMER',90);
INSERT INTO journal_touch VALUES('coupon','VIP-7GP13WS7TBCC',56);
INSERT INTO journal_touch VALUES('coupon','VIP-DNEZBC6RZ5PE',56);
INSERT INTO journal_touch VALUES('order','1',35);
INSERT INTO journal_touch VALUES('order','1',44);
INSERT INTO journal_touch VALUES('order','1',45);
INSERT INTO journal_touch VALUES('order','2',38);
INSERT INTO journal_touch VALUES('order','3',87);
INSERT INTO journal_touch VALUES('order','4',88);
INSERT INTO journal_touch VALUES('order','5',90);
INSERT INTO journal_touch VALUES('payment','1',44);
INSERT INTO journal_touch VALUES('product','BAG',30);
INSERT INTO journal_touch VALUES('product','BAG',31);
INSERT INTO journal_touch VALUES('product','BAG',32);
INSERT INTO journal_touch VALUES('product','BAG',34);
INSERT INTO journal_touch VALUES('product','GONE',19);
INSERT INTO journal_touch VALUES('product','GONE',20);
INSERT INTO journal_touch VALUES('product','LAMP',15);
INSERT INTO journal_touch VALUES('product','LAMP',16);
INSERT INTO journal_touch VALUES('product','LAMP',17);
INSERT INTO journal_touch VALUES('product','LAMP',18);
INSERT INTO journal_touch VALUES('product','LAMP',27);
INSERT INTO journal_touch VALUES('product','LAMP',28);
INSERT INTO journal_touch VALUES('product','LAMP',29);
INSERT INTO journal_touch VALUES('product','LAMP',30);
INSERT INTO journal_touch VALUES('product','LAMP',32);
INSERT INTO journal_touch VALUES('product','LAMP',33);
INSERT INTO journal_touch VALUES('product','LAMP',35);
INSERT INTO journal_touch VALUES('product','LAMP',41);
INSERT INTO journal_touch VALUES('product','LAMP',42);
INSERT INTO journal_touch VALUES('product','MUG',11);
INSERT INTO journal_touch VALUES('product','MUG',18);
INSERT INTO journal_touch VALUES('product','MUG',32);
INSERT INTO journal_touch VALUES('product','MUG',35);
INSERT INTO journal_touch VALUES('product','MUG',46);
INSERT INTO journal_touch VALUES('product','MUG',47);
INSERT INTO journal_touch VALUES('product','PEN',12);
INSERT INTO journal_touch VALUES('product','PEN',24);
INSERT INTO journal_touch VALUES('product','PEN',26);
INSERT INTO journal_touch VALUES('product','PEN',36);
INSERT INTO journal_touch VALUES('product','PEN',37);
INSERT INTO journal_touch VALUES('product','PEN',38);
INSERT INTO journal_touch VALUES('product','PEN',39);
INSERT INTO journal_touch VALUES('product','PEN',41);
INSERT INTO journal_touch VALUES('product','PEN',42);
INSERT INTO journal_touch VALUES('product','PEN',87);
INSERT INTO journal_touch VALUES('product','PEN',88);
INSERT INTO journal_touch VALUES('product','PEN',89);
INSERT INTO journal_touch VALUES('product','PEN',90);
INSERT INTO journal_touch VALUES('product','TEE',13);
INSERT INTO journal_touch VALUES('product','TEE-XL',14);
INSERT INTO journal_touch VALUES('setting','mail.from',58);
INSERT INTO journal_touch VALUES('setting','mail.from',59);
INSERT INTO journal_touch VALUES('shipment','1',45);
INSERT INTO journal_touch VALUES('shipping','parcel',85);
INSERT INTO journal_touch VALUES('shipping','post',51);
INSERT INTO journal_touch VALUES('shipping','post',52);
INSERT INTO journal_touch VALUES('shipping','post',53);
INSERT INTO journal_touch VALUES('store','Corner Shop',1);
INSERT INTO journal_touch VALUES('store','Corner Shop',77);
INSERT INTO journal_touch VALUES('tax','1',48);
INSERT INTO journal_touch VALUES('tax','1',49);
INSERT INTO journal_touch VALUES('tax','1',50);
INSERT INTO journal_touch VALUES('tax','2',84);
INSERT INTO journal_touch VALUES('token','monthly',62);
INSERT INTO journal_touch VALUES('token','monthly',64);
INSERT INTO journal_touch VALUES('token','nightly',60);
INSERT INTO journal_touch VALUES('token','nightly',63);
INSERT INTO journal_touch VALUES('token','weekly',61);
INSERT INTO journal_touch VALUES('token','weekly',65);
INSERT INTO journal_touch VALUES('token','yearly',68);
INSERT INTO journal_touch VALUES('user','admin',1);
INSERT INTO journal_touch VALUES('user','ann',2);
INSERT INTO journal_touch VALUES('user','ann',8);
INSERT INTO journal_touch VALUES('user','ann',9);
INSERT INTO journal_touch VALUES('user','ann',10);
INSERT INTO journal_touch VALUES('user','ann',35);
INSERT INTO journal_touch VALUES('user','ann',38);
INSERT INTO journal_touch VALUES('user','ann',60);
INSERT INTO journal_touch VALUES('user','ann',61);
INSERT INTO journal_touch VALUES('user','ann',62);
INSERT INTO journal_touch VALUES('user','ann',63);
INSERT INTO journal_touch VALUES('user','ann',64);
INSERT INTO journal_touch VALUES('user','ann',65);
INSERT INTO journal_touch VALUES('user','ann',68);
INSERT INTO journal_touch VALUES('user','ann',69);
INSERT INTO journal_touch VALUES('user','ann',70);
INSERT INTO journal_touch VALUES('user','ann',71);
INSERT INTO journal_touch VALUES('user','ann',72);
INSERT INTO journal_touch VALUES('user','ann',73);
INSERT INTO journal_touch VALUES('user','ann',74);
INSERT INTO journal_touch VALUES('user','ann',75);
INSERT INTO journal_touch VALUES('user','ann',76);
INSERT INTO journal_touch VALUES('user','ann',78);
INSERT INTO journal_touch VALUES('user','ann',79);
INSERT INTO journal_touch VALUES('user','ann',80);
INSERT INTO journal_touch VALUES('user','ann',81);
INSERT INTO journal_touch VALUES('user','ann',82);
INSERT INTO journal_touch VALUES('user','ann',83);
INSERT INTO journal_touch VALUES('user','ann',88);
INSERT INTO journal_touch VALUES('user','ann',90);
INSERT INTO journal_touch VALUES('user','bob',3);
INSERT INTO journal_touch VALUES('user','eve',4);
INSERT INTO journal_touch VALUES('user','eve',5);
INSERT INTO journal_touch VALUES('user','eve',7);
INSERT INTO api_token VALUES('12740d6e-1bdd-46ed-b77f-cf0eb8367205','5ea21712-2fc4-42bb-a2de-9f7070d39d44','yearly','storectl_JQLR',X'6FF8E3EDAB94D8C67566C7D0397C893FC414D8C47AB199D9821E2AF5EE4CCE7A','["own.shopping"]',1766570400123,1769162400123,NULL,NULL);
INSERT INTO api_token VALUES('1b6ad854-1f4a-45ef-81cf-170d32f61522','5ea21712-2fc4-42bb-a2de-9f7070d39d44','monthly','storectl_Swmn',X'986907C55FB3B8E8EC6D339E84B201A19919C5D915B81CF7E6F564595659AEBD','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('b0932773-20b2-4dfe-8e30-84b3b39a6811','5ea21712-2fc4-42bb-a2de-9f7070d39d44','weekly','storectl_c8PW',X'166799F18B281F2E32F34735FF3F450977522EFD088BF07A6DC62C403819F4DE','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('b0dcd51d-4b14-4fb9-b008-cc35b6866922','5ea21712-2fc4-42bb-a2de-9f7070d39d44','nightly','storectl_OB1c',X'42B11C379E2B7021CD30AC40CD2A1E82B8F99D437A39215998F0B75305D854F0','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO mail VALUES(2,'53f97370-de08-4809-a7ba-f52a59453dc5@localhost','email_change','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: please confirm your new email address','','','dead',0,NULL,1766574000123,'its code expired when the signing key was replaced',NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(3,'decc0abc-5c03-4978-8341-1fa9a80574b2@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1','Hello Ann Lee,

thank you for your order 1:

2 × Mug  17.10
3 × Lamp  103.23

Total: 120.33 USD

It goes to:

Ann Lee
1 Main St
10001 US

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your order 1:</p>
<p>2 × Mug  17.10<br>
3 × Lamp  103.23</p>
<p><strong>Total: 120.33 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee<br>
1 Main St<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,35,1766570400123,NULL,1);
INSERT INTO mail VALUES(4,'91404a27-4ffa-4b2d-bff6-f060741ae30d@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: your order 2','Hello Ann Lee-Roe,

thank you for your order 2:

3 × Pen  6.00

Total: 6.00 USD

It goes to:

Ann Lee-Roe
2 Main St
10001

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>Thank you for your order 2:</p>
<p>3 × Pen  6.00</p>
<p><strong>Total: 6.00 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee-Roe<br>
2 Main St<br>
10001</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,38,1766570400123,NULL,2);
INSERT INTO mail VALUES(5,'12190482-e8d1-46bf-a10f-673299c63b88@localhost','payment_received','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your payment for order 1','Hello Ann Lee,

thank you for your payment of 120.33 USD for your order 1, whose total is 120.33 USD.

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your payment of 120.33 USD for your order 1, whose total is
120.33 USD.</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,44,1766570400123,NULL,1);
INSERT INTO mail VALUES(6,'8fa4e165-49ee-4566-87b6-0d1c1c613b68@localhost','shipped','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1 is on its way','Hello Ann Lee,

your order 1 has been sent to:

Ann Lee
1 Main St
10001 US

2 × Mug
3 × Lamp


-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Your order 1 has been sent to:</p>
<p>Ann Lee<br>
1 Main St<br>
10001 US</p>
<p>2 × Mug<br>
3 × Lamp</p>
<p></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,45,1766570400123,NULL,1);
INSERT INTO mail VALUES(7,'21e5b315-7fe6-4b72-a8a7-915fe896e962@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

ann has a new token for programs, "nightly", valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping

If you did not expect this, run: storectl token revoke nightly

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>ann has a new token for programs, nightly, valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping</p>
<p>If you did not expect this, run: <code>storectl token revoke nightly</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(8,'3b97b084-af58-440a-85ac-c94299a31117@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

ann has a new token for programs, "weekly", valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping

If you did not expect this, run: storectl token revoke weekly

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>ann has a new token for programs, weekly, valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping</p>
<p>If you did not expect this, run: <code>storectl token revoke weekly</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(9,'9f552e67-ad77-4127-aa9f-fca347800422@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

ann has a new token for programs, "monthly", valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping

If you did not expect this, run: storectl token revoke monthly

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>ann has a new token for programs, monthly, valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping</p>
<p>If you did not expect this, run: <code>storectl token revoke monthly</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(10,'03ec160f-5736-4869-b236-2cfb3dacb8ed@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

ann has a new token for programs, "yearly", valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping

If you did not expect this, run: storectl token revoke yearly

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>ann has a new token for programs, yearly, valid until 2026-01-23T10:00:00.123Z. It may:
own.shopping</p>
<p>If you did not expect this, run: <code>storectl token revoke yearly</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(11,'dca2910b-bfb0-4a44-9ea8-3987131d66aa@localhost','password_changed','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: your password was changed','Hello Ann Lee-Roe,

the password of ann was changed.

If it was not you, set a new one: storectl password forgot ann@example.com

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>The password of ann was changed.</p>
<p>If it was not you, set a new one: <code>storectl password forgot ann@example.com</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(12,'3e433abc-f68d-412b-9790-70a48cadd5b9@localhost','order_confirmation',NULL,'bo@example.com','Bo Lee','Corner Shop: your order 3','Hello Bo Lee,

thank you for your order 3:

2 × Pen  1.80

Total: 1.62 USD

It goes to:

Bo Lee

10001 US

-- 
Corner Shop
','<p>Hello Bo Lee,</p>
<p>Thank you for your order 3:</p>
<p>2 × Pen  1.80</p>
<p><strong>Total: 1.62 USD</strong></p>
<p>It goes to:</p>
<p>Bo Lee<br>
<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,87,1766570400123,NULL,3);
INSERT INTO mail VALUES(13,'e878b7da-0df2-4674-af1c-fd1b6065bf6b@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee','Corner Shop: your order 4','Hello Ann Lee,

thank you for your order 4:

1 × Pen  2.00

Total: 6.90 USD

It goes to:

Ann Lee
9 High St
10001 US

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your order 4:</p>
<p>1 × Pen  2.00</p>
<p><strong>Total: 6.90 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee<br>
9 High St<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,88,1766570400123,NULL,4);
INSERT INTO mail VALUES(14,'4651eaf8-96b3-403b-b471-bb174e6ae2f3@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee','Corner Shop: your order 5','Hello Ann Lee,

thank you for your order 5:

1 × Pen  2.00

Total: 6.70 USD

It goes to:

Ann Lee
9 High St
10001 US

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your order 5:</p>
<p>1 × Pen  2.00</p>
<p><strong>Total: 6.70 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee<br>
9 High St<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,90,1766570400123,NULL,5);
INSERT INTO stock_movement VALUES(1,1,20,20,'initial',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(2,2,50,50,'initial',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(3,4,5,5,'initial',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(4,5,5,5,'initial',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(5,5,1,6,'counted',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(6,5,4,10,'received','note 7','bob',1766570400123);
INSERT INTO stock_movement VALUES(7,5,-1,9,'damaged',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(8,5,-1,8,'counted','count 1','bob',1766570400123);
INSERT INTO stock_movement VALUES(9,7,7,7,'initial',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(10,5,1,9,'counted',NULL,'bob',1766570400123);
INSERT INTO stock_movement VALUES(11,7,1,8,'counted','inventory','bob',1766570400123);
INSERT INTO stock_movement VALUES(12,1,-2,18,'sold','order:1','ann',1766570400123);
INSERT INTO stock_movement VALUES(13,5,-3,6,'sold','order:1','ann',1766570400123);
INSERT INTO stock_movement VALUES(14,2,-3,47,'sold','order:2','bob',1766570400123);
INSERT INTO stock_movement VALUES(15,2,-2,45,'sold','order:3','bob',1766570400123);
INSERT INTO stock_movement VALUES(16,2,-1,44,'sold','order:4','bob',1766570400123);
INSERT INTO stock_movement VALUES(17,2,-1,43,'sold','order:5','ann',1766570400123);
INSERT INTO journal VALUES(1,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','init','["store:Corner Shop","user:admin"]',13,NULL,0,X'0000000000000000000000000000000000000000000000000000000000000000',X'AA4AA6B8F26522C15F3E9719ACB2FF88A7C98681CFB1B64B794B94C1FAD80A73',NULL,X'8676E3A2201EE188D675F8B659C0745F0DB299313330804A0836369BDBD7DA71',NULL,X'BE1638F8297E4A61EBD0B78B6485DD77F254B48C58E0357B1D5E5A321A004401',X'716301B136C20BAFC89FC7150150E3C0',NULL,'{"name":"Corner Shop","currency":"USD"}',NULL,X'5405010000000073746F7265001200010000000000000001032436643163313730632D663563312D343833632D383630372D363362323831333835653936030B436F726E65722053686F700303555344010000019B4FCD197B5402010073657474696E67001200030D70617373776F72642E636F737403013454120100000000000000000000000000000000006163636F756E74001200032437333761373465352D663839302D346661662D616663632D353235323134376662633562030561646D696E030561646D696E030F61646D696E4073686F702E74657374030F61646D696E4073686F702E746573740300030003000300030561646D696E010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(2,1766570400123,NULL,'anonymous','register','["user:ann"]',13,NULL,0,X'AA4AA6B8F26522C15F3E9719ACB2FF88A7C98681CFB1B64B794B94C1FAD80A73',X'61C7E773447CCE941DBDF2A77C6110766D3801F8727589C9810428E3DC69264B',X'D04B1E4459AD640F2CA440C7DDEF5DF75EA7CFE3487330F9272FE08B1D2399BB',X'278450652EAD982824E120D9DD925924717D7CF19893D6A5846CEDD39AAB8B66',X'C35D63C1FE83919E10A2CA443D0CBE026CD06AAD07C04192C6B7954EB90705FC',X'C0AAC404C9D0886F6758096AFDFE3DF51B8B4D02866FA36219CB729254E71035',X'3C835A7F58EE0CF1E8D710A5D9D5EB06','register','{"username":"ann","email":"sha256:ee72c45e37f4a202bee79524c4aa2bbb1891b5339fd8b918d8f3263f9a162e3c","first_name":"sha256:4b74b93d39852f2ef0364ce362314a56edf5e0f8a991a4e9621f89a7588c3424","last_name":"sha256:8c33770f7b263f7c76d30e44ae0ebb9fd7e1d7a3f978c490e9d3c5c66ab79494","phone_number":"sha256:b0c12f95301b9419703a9bdf955f179317e8af6322b0403d75e4ea7224235c02","address":"sha256:4f35ae2ac411b54ecefdff2173ae1a6f17c8fdf9ef58dd681ff4d39d374e83e2"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee","phoneNumber":"+1 555 0100","address":"1 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032435656132313731322D326663342D343262622D613264652D3966373037306433396434340303616E6E0303616E6E030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0303416E6E03034C6565030B2B31203535352030313030030931204D61696E2053740308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(3,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:bob"]',13,NULL,0,X'61C7E773447CCE941DBDF2A77C6110766D3801F8727589C9810428E3DC69264B',X'1D41CAD80B13CC39ED4BFBCEEAB27ECC1273927FC0A3B6B22F43365000EB5BB2',X'21A3488BFFBFE97C46B12E6531505EBAA70EF24FD23D72F24E036D0147C6FE88',X'6964517B5702AB85090144163FEE304579C4B48B94E98ACCB8CB48ED546E0516',X'6489E1C5461BC1092D4D08FB726E1CCC07C438A71AF6B6917104B8FFC091D48C',X'2E81260B17ECC1B22A6E7D89425309B1503A35F4D0793D0A6C28141888165E64',X'86C9E5E598EA61A6077205D3FE0D1585','user-add','{"username":"bob","email":"sha256:8d0790022563d1b34088bc9880c418afa7684c9e4cc032add76226f61ff797e7","first_name":"sha256:559928876ce200ab82c3adaa19e0fe1755e1de63ba459bea9ca1fc4a2a872d26","last_name":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","phone_number":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","address":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","role":"staff","verified":true}','{"id":"8de4bd7f-0496-4fb1-86ec-68964da9f424","username":"bob","email":"bob@example.com","firstName":"Bob","lastName":"","phoneNumber":"","address":"","role":"staff","isActive":true,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032438646534626437662D303439362D346662312D383665632D3638393634646139663432340303626F620303626F62030F626F62406578616D706C652E636F6D030F626F62406578616D706C652E636F6D0303426F6203000300030003057374616666010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(4,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:eve"]',13,NULL,0,X'1D41CAD80B13CC39ED4BFBCEEAB27ECC1273927FC0A3B6B22F43365000EB5BB2',X'2D9934B8AE4293BF80A2816CDE219EEDFAC305538C3055DD0CBA07A0B98AB82A',X'AF087DDEE5B3C98DBA23E634C253C12D3C91D2CE79B27337FCCDBEB0313A459C',X'008CDFB69453A8EACB3AB7138F22FDFC35F9B0894529B6DF9E08E4CFC8123A3B',X'3C88602E1F8C92639FFCB959D1450A79661C502BC8C631DDE3DB503BD31B51CE',X'3976DBF826E9E2D42DD80B033FB59EAD21038EABEAA451C195FC02B99428EFF1',X'8C8D18D6A1CD4A9362F96B55ED9CD40B','user-add-plain','{"username":"eve","email":"sha256:7968f8894ca976f0258ac2e6c40b84d125f9eeb9061c72c109e78638947a1e57","first_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","last_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","phone_number":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","address":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","role":"customer","verified":false}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@example.com","firstName":"","lastName":"","phoneNumber":"","address":"","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D03000300030003000308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(5,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:eve"]',13,NULL,0,X'2D9934B8AE4293BF80A2816CDE219EEDFAC305538C3055DD0CBA07A0B98AB82A',X'C871EE7F35BAEA86696E3C4782E188FD93F389D827885DAB8284AD3096DEE4E1',X'BB2B99022D91757F592EBB516E36C403D900849F93299C7649B664EB683E5810',X'B7CFF0392F9A9DE4E7FFA648FE9EE3BE30C5252F9CD14FB43853FC9B116B3FDE',X'60B9655D68186F8254E3FCB7E4D398E88567E1270EAF928818EFAD4DE7EB7F3A',X'1F92B2E67D217D5CAE14DE66CB6D5996995C76D377E3C7F056BEF1589A515B53',X'883968E579EBD7FDBAAEC3D22F47683C','user-edit','{"user":"eve","email":"sha256:dad28c4d374fefe6653e717689f925bc64e669712add0120341946e3b9459f3e","phone_number":"sha256:2042da466cd9b3e5338d6c50e9e72a1062c1f67cfdb865d68f4d139d144c93d8","role":"staff","active":false,"verified":true}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435623633646166632D356236642D343935362D383565322D3339643739393430656537300000030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D00000300000308637573746F6D6572010000000000000001010000000000000000000000000000000000030D6576654073686F702E74657374030D6576654073686F702E74657374000003033535350003057374616666010000000000000000010000000000000001000000000000');
INSERT INTO journal VALUES(6,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user unlock','[]',13,NULL,0,X'C871EE7F35BAEA86696E3C4782E188FD93F389D827885DAB8284AD3096DEE4E1',X'FB31ADA88BEFA808B69B582EC6DF1B1219946970BDD8F2A63069FB182A5576F4',X'73BECA08FB25C4EF9ECC36E598C0F476342799D0168AFAE4D76DC6167688FE5B',X'4A5374939159A0399A1893F49EA932E2F4CA7746839EFBEEAD011EAE39F83A19',X'019802BC528D150983DAF314288363709B82CC1A89475F860CB571E43AB64B61',X'55D6E970B9E0013EDBE7BCB112221F5D508C02041F77A9F1203FE86FEB24101B',X'2DC680B97C57F3806DD2ECBFE030573F','user-unlock','{"user":"ann"}','{"username":"ann","wasLocked":false}',X'');
INSERT INTO journal VALUES(7,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user delete','["user:eve"]',13,NULL,0,X'FB31ADA88BEFA808B69B582EC6DF1B1219946970BDD8F2A63069FB182A5576F4',X'3965F24CC76440A8F08F66943081E117F399432AB8DBE7FE2C7E4E167C95981C',X'DB17914B7C0B49F39F80E1A0A5277B4D6EF3ED1BA8998B7A2A70AE5C001964FD',X'C0C0851DA3FBF01D0A5ECEDD3CA3C52B154D56BB44975B633095FE0E9A6AD332',X'0A529047CCBFEDDF7EAAF8A0AD460062A3DBFBF7D71500EB3C7231BCEC72F84F',X'BF014DAD8991CFEE0B62B03046428F6223B24217147873EF0A35F0F7B8505287',X'8393A591CA73475A2435DA17E40FC323','user-delete','{"user":"eve"}','{"account":{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]},"isAnonymised":false,"orders":0,"cartLines":0,"tokens":0,"addresses":0,"reviews":0}',X'54120100000000000000000000000000000000006163636F756E74000900032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030D6576654073686F702E74657374030D6576654073686F702E74657374030003000303353535030003057374616666010000000000000000010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(8,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'3965F24CC76440A8F08F66943081E117F399432AB8DBE7FE2C7E4E167C95981C',X'183E102DB9C99281B69670F0438AB74424ECD25E921342E27CBBF59477A5C37E',NULL,X'22FE36DD1971DF273514A214541B4B312096BB547BEA7AD03E4BA7CB3B375A6C',NULL,X'5E375DF54FC795239C349E306E32BCABEB15830E2DFB29430EECDE77C01185C4',X'E0AE126947480A9F92D337EECDA659FF',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(9,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',13,NULL,0,X'183E102DB9C99281B69670F0438AB74424ECD25E921342E27CBBF59477A5C37E',X'AF1468D0CC593CA500409A516E7FD1BF9576EC073B4731A94458F6FFB8B8DC70',X'8949AD28B6653DB6D807B3D7B6F0E0ED8815F276325E2BB7700C6E42F3826D19',X'DA422028809D6F6DC7459F2D49301D39ACA7E065732CE951CCB9D478A4A9E913',X'D63513CA9A61F1A07437D613DC2B3566FD69EDCF1AC559D1F9F013D43D53F9B7',X'D69537F56593E485B3E0A5E03863B394046EA19872BAD1BC90044BB0790E022A',X'ABF41870A5EDD7A3BE2F46E7B8BCBA06','profile-edit','{"email":"sha256:e9f34b474ab2e469f8216af6dab55da30fe910aa365708d9c074cd7177bd79ec","last_name":"sha256:f3758e3ea55e8d6172ecd4967da52a05fa535b5ce76b3a1728957e5f441b2269","address":"sha256:910ee262e2c41a719a88809d989a1417fea5e5578e8e4260447c23acd09a3125"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D396637303730643339643434000000000003034C656500030931204D61696E20537400000000000000000000000000000003074C65652D526F6500030932204D61696E205374000000000000000000');
INSERT INTO journal VALUES(10,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'AF1468D0CC593CA500409A516E7FD1BF9576EC073B4731A94458F6FFB8B8DC70',X'4DB94B7A48A04EBDCE3709DFF9FE139FAB0BBE74D73B48349D7EB7C04FD907DC',NULL,X'134D0D08FE362C9897F9CA4A4B420D28F9E017E25EF233A73ED7047D0B5BEAB5',NULL,X'61EDC0DC19BEDB9CFCE087BFA2F9CA23F19D48728C84789C1FE77AA3771BDEB0',X'DB11763EDF02434A8A6098ACE6A0CD8D',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(11,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Kitchen","category:Kitchen > Cups","product:MUG"]',13,NULL,0,X'4DB94B7A48A04EBDCE3709DFF9FE139FAB0BBE74D73B48349D7EB7C04FD907DC',X'D82D6860ABE33D3254F99AD21275867546691A4F02C209DB17FC723DAA0F894E',X'08A729F288FC4EB430C6CF47C5AD368A41FE592D0BB3940B0859837C1B8DAFA4',X'1CAD5566004CF63C7C0F423DB193DB43C540FCDF5B05617398CE6B1C36736988',X'173E9480D17D207FCE696BEE038BF3CC82B326CEEAE6CAF9EC4BD983136E6CB7',X'3AA3EBF7D7D002DC50FE902E7E43A93F2D3A99C09DF26F78324B8324A6BC6B98',X'856AA58F00649B2AF6FCD75D3FC6CFA4','product-add','{"sku":"MUG","title":"Mug","description":"Holds tea.","price":"9.50","quantity":20,"category":"Kitchen > Cups","image":"https://shop.test/mug.jpg","release_date":"2024-01-31","is_visible":true,"compare_at_price":"12.00","sale_price":"8.00","sale_starts_on":"2024-02-01","sale_ends_on":"2024-02-28","barcode":"4006381333931","tags":["blue","round"],"more_images":["https://shop.test/mug2.jpg"],"weight_grams":300,"tax_class":"reduced","low_stock_at":3}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":950,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":800,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"reduced","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":20,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":950,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F727900120001000000000000000103074B69746368656E03076B69746368656E010000019B4FCD197B0503074B69746368656E03076B69746368656E1200010000000000000002030443757073030E6B69746368656E203E2063757073010000019B4FCD197B010000000000000001030E4B69746368656E203E2043757073030463757073541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000103034D55470503034D7567030A486F6C6473207465612E0100000000000003B6010000000000000002031968747470733A2F2F73686F702E746573742F6D75672E6A7067050505030A323032342D30312D3331010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0100000000000004B0010000000000000320030A323032342D30322D3031030A323032342D30322D3238030D3430303633383133333339333101000000000000012C030772656475636564010000000000000003050503105B22626C7565222C22726F756E64225D031E5B2268747470733A2F2F73686F702E746573742F6D7567322E6A7067225D0100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000010100000000000000010100000000000000140100000000000000140307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(12,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Paper","product:PEN"]',13,NULL,0,X'D82D6860ABE33D3254F99AD21275867546691A4F02C209DB17FC723DAA0F894E',X'CA323BA96B2EA96F3DA98E83411A1196FFFBF8A6BBA332071A927B8032269024',X'C3B513E7F7E143B366BBB6E82286B3B472A0332A3F778C17AB3080E2B8AA62D4',X'9D300B4E8820D77870114DA1E0B432E045375952564137B7C4BA130270DBA41F',X'5A8349B00E7A97685DB142D0D438B52F983B3D87A88A3CB3C7F435999587E88D',X'3D360BF6F3EC040746213258F874AF1715859B6DDEC159E6E8A727F91D66EF1A',X'5B03A8FAE6D1A97645F080E76BE35CBC','product-add-plain','{"sku":"PEN","title":"Pen","price":"2.00","quantity":50,"category":"Paper"}','{"id":2,"sku":"PEN","title":"Pen","description":"","price":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"category":"Paper","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":50,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":200,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F72790012000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000002030350454E05030350656E03000100000000000000C80100000000000000030505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000020100000000000000020100000000000000320100000000000000320307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(13,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE"]',13,NULL,0,X'CA323BA96B2EA96F3DA98E83411A1196FFFBF8A6BBA332071A927B8032269024',X'1CE3ED9F8A74A715B3325909A437DDE6B8BC23C97945AD8D91E92F249703B50C',NULL,X'303405E368A9014CED20B773D3971D4571CEEFF4B1F4A3C513A7053DD4D7A879',NULL,X'001BE2C1E8E728C8A1ECD21DBC69D08BCEB3E62995CBDCA07AB6EB887A593803',X'AAFC3156108481BAEEB6BF94ADEF51C2',NULL,'{"sku":"TEE","title":"Tee","price":"10.00"}',NULL,X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000003030354454505030354656503000100000000000003E8050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(14,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE-XL"]',13,NULL,0,X'1CE3ED9F8A74A715B3325909A437DDE6B8BC23C97945AD8D91E92F249703B50C',X'8A1B63F6263EF47584F621574DB6274C66CDA8837A33467DFD7156F5B28E74E2',X'4B9C567DA73097CAFA0AC5DADEBBDFF255AC69450EDBBB97ADC30F490AD3F19B',X'581FC9CFE47A92B2BDF1D6C6169728FF376EFE55C515AC3250E1818E6439694A',X'D39BED883A936EFCA4C9A9C72437D5C6DC398E2C3ABAD66CC69B22CBCCACBEB8',X'E53F0966912B0C5DE325B9E4916CF232719267234F059B189DBC47B8855B2D0A',X'560EEF2C0021EF60CD7FBD152321D649','product-add-variant','{"sku":"TEE-XL","title":"Tee XL","price":"11.00","quantity":5,"parent_sku":"TEE","options":{"Size":"XL"}}','{"id":4,"sku":"TEE-XL","title":"Tee XL","description":"","price":{"minorUnits":1100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"parentSKU":"TEE","parentStatus":"visible","options":[{"name":"Size","value":"XL"}],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":1100,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000403065445452D584C05030654656520584C030001000000000000044C050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505010000000000000003030D7B2253697A65223A22584C227D05050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000030100000000000000040100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(15,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:LAMP"]',13,NULL,0,X'8A1B63F6263EF47584F621574DB6274C66CDA8837A33467DFD7156F5B28E74E2',X'AAD842D1F1936EC2604CE5B6AA172FD9E115A17EF9DBFB43FDF63BE182FD73AF',X'558C8AFA7FD48D573343282867E1F3BED0F0789A1432E9F5FFE113DC2867900C',X'FA02CCFD03B9FB452469C7241A796179FC5F50DB7D64CB8E910BCB8318EA59F6',X'1283AC742D62C90BEC74FCE4217524FD986D3EE98F69F13C4FF194F606C04F65',X'828C3A621369BBEF030930287676E35398BE68B2A9B9732FBA35B46D8DBBC3C1',X'FE734DDB979859D308148C531BD1EA0C','product-add-third','{"sku":"LAMP","title":"Lamp","price":"40.00","quantity":5}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":4000,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":4000,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000503044C414D500503044C616D700300010000000000000FA0050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000040100000000000000050100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(16,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["category:Home","product:LAMP"]',13,NULL,0,X'AAD842D1F1936EC2604CE5B6AA172FD9E115A17EF9DBFB43FDF63BE182FD73AF',X'82205FAB67B147F60C7BC815D5C32A7DAF11B7D0D63D30C5D976227E4C149890',X'547DBBCF1C9CCC79153FA1ADC06216592E4680896620CB4ED684B9ADAECA0AF2',X'3C18A58C9464D927D3382986FFEBE127D00DC24ABA892E8B86A82E6CAE5F528F',X'B7FE228DF90C415401EC018AEE771907296A02953251CBF1CC481A33B38157A3',X'5C131A23BCFE2FFB4212CED988E7C1AE660A54779204073B775BEB6F148ADB95',X'D305211399FCF2E9AB1D1DC017463A2D','product-edit','{"product":"LAMP","price":"39.90","quantity":6,"category":"Home","release_date":null,"is_visible":false,"barcode":null,"tags":[]}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":false,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":3990,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F72790012000100000000000000040304486F6D650304686F6D65010000019B4FCD197B050304486F6D650304686F6D65541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000FA0050000000000010000000000000001000000000000000000000000000000000000000000010000000000000F960100000000000000040000000000010000000000000000000000000000000000000000000000005408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000050100000000000000050100000000000000010100000000000000060307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(17,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:LAMP"]',13,NULL,0,X'82205FAB67B147F60C7BC815D5C32A7DAF11B7D0D63D30C5D976227E4C149890',X'1DD2C0463E57758B2401543031999F60DD3E3A42A8C54ACC02BA5B9BC52FF7B7',X'6B065C6696636490CFFBD15898E05AF063CFF332734DDDDEDFEF561CBB71EDAA',X'A362AB3AB9C9A5530F218EFF6A5800F6EB53B085A60800012BAEFF5AE395F148',X'3936F4908A6EA5893BDFAB5C684F687F5075393083113A896D3D20613C3D4001',X'47249DC28F51C00DC2CFC25A55416EBC7EE71BCD9B3462C1AFB2C646C7EC5E13',X'CA0E1C88F8958DC09E10ABAB500B319C','product-edit-again','{"product":"LAMP","is_visible":true,"sale_price":"30.00"}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3000,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":3000,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000000000000000000100000000000000000000000005000000000000000000000000000000000000000000000001000000000000000100000000010000000000000BB80000000000000000000000');
INSERT INTO journal VALUES(18,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:MUG","product:LAMP"]',13,NULL,0,X'1DD2C0463E57758B2401543031999F60DD3E3A42A8C54ACC02BA5B9BC52FF7B7',X'2D439A04671E2E91005F2D655B4AF97FD9DC5E759CFC8FDB8F936336F35DD51A',X'5887FEEE9E0D210250C8D0E74E2584ADFD11C0B03639D5C66933ECE8729A13C5',X'3029CD7505B8522781D0AD6E6A6F3ADC172C61E53721DCE4E09A51412B7B0223',X'DEA4A97E8D8A3D802105153E687E6F1830C8D7F60E95544E547217781CC8106B',X'0FF334691412515360797600798AD6C5421C81AAB98E3FC6A997F8B99424F44F',X'3CAD01CD7C87CC61D32C4E9AC463CCF6','product-edit-many','{"where":["price>=3","title~m"],"set":["price=-100000 ppm","sale_price=-1.50","tax_class=full"]}','{"matched":2,"changed":2,"edits":[{"sku":"MUG","field":"price","old":"9.50","new":"8.55"},{"sku":"MUG","field":"sale_price","old":"8.00","new":"7.05"},{"sku":"MUG","field":"tax_class","old":"reduced","new":"full"},{"sku":"LAMP","field":"price","old":"39.90","new":"35.91"},{"sku":"LAMP","field":"sale_price","old":"30.00","new":"34.41"},{"sku":"LAMP","field":"tax_class","new":"full"}]}',X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001700010000000000000001000000000100000000000003B6000000000000000000000001000000000000032000000000030772656475636564000000000000000000000001000000000000035700000000000000000000000100000000000002C100000000030466756C6C000000000000170001000000000000000500000000010000000000000F960000000000000000000000010000000000000BB800000000050000000000000000000000010000000000000E070000000000000000000000010000000000000D7100000000030466756C6C000000000000');
INSERT INTO journal VALUES(19,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:GONE"]',13,NULL,0,X'2D439A04671E2E91005F2D655B4AF97FD9DC5E759CFC8FDB8F936336F35DD51A',X'C44976F193DE016517054D79A3006A452022EC0E8DD7021A50CF6D66128A617C',X'715C24D5BFB5D2078F5E2A26C82455880B7841D513F858397CDEC7302A6133EC',X'03FA5F9CB5696ADCFD19A7A6795335541D12A127B6EF8E0D3364E7AFD0781B37',X'4C3581886D46DA6794EB5BD8F357BEC0E23EC42D59E52B56794E77BB4704D47C',X'118FFE858C2C26012EB69C0ED8BF80C72933800D6DE2DF58FB7170EE191A6238',X'F854F6943C2F9BA7F09D10022DC180FB','product-add-gone','{"sku":"GONE","title":"Gone","price":"1.00"}','{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":100,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740012000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(20,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:GONE"]',13,NULL,0,X'C44976F193DE016517054D79A3006A452022EC0E8DD7021A50CF6D66128A617C',X'83FC20933608F027CD0BFEC47D956E98C803FDAE7E6C930994948F94259D0475',X'C020321837BB88CEE9BDB2F772D53EB66FC4F40ABEDEB9D37C5A11CD989E953B',X'E76E8C17491CDA61B4E95D76313B7E4818594CAFF31913AEB26CA0BCA34D142D',X'091ED9577BD3F8F5E6760F297A77C998636B22DD92056182D7DC7CFA2AAA6833',X'CC64EE385C9C4D453B21200BD216BBD8325704FC44CA991E2738A48501D7F1F9',X'E076101BF959E485E057BB5E10486F0B','product-delete','{"product":"GONE"}','{"product":{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":100,"currency":{"code":"USD","digits":2}}},"orders":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740009000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(21,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Home > Lights"]',13,NULL,0,X'83FC20933608F027CD0BFEC47D956E98C803FDAE7E6C930994948F94259D0475',X'CE166B6074EF92835BBF120F734DC4564DD8ED9C33581B2D49743B61237DC00F',X'425394EAD33013C10372E58AD43CBCE6CB0A3FAD0EFB77770332116DD75C7096',X'6DE97C6D18F363D643FA9E0FD361F31D26D6148BBA5E5262FB63EFE53F84A4E8',X'EFC0A056F4366F835B846E8B2A251442B6193FCE4CF979253148B03BFB0C3CD8',X'F5D3335E2A818171962869AFEC6ECF08B8E47173CF3E0318A099EE0AE994E2E6',X'BC2010E5875FEDC7CF9264DEBCF14F83','category-add','{"category":"Home > Lights","slug":"lights"}','{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0}',X'54070100000000000063617465676F727900120001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(22,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Toys"]',13,NULL,0,X'CE166B6074EF92835BBF120F734DC4564DD8ED9C33581B2D49743B61237DC00F',X'45883644FD08E8DD13C1C02F70C4C227DB9AC30CE89C5073C4E357766C439BDE',X'C886391267647322BF2FA18DEA503A51AD9F28E8549517FA6A1BC8E3E3FBD5F5',X'8F6D19FD534A92DAC8A3EB8BFA9C4FAF8405309302642B25B07EC5CA8BBFE08D',X'E0BD0686F4B27989266017F479E4FC63FA3BAA365D83941E2C8D092AFC96266F',X'B02EA817D46D9A6411DB7281A9D7AD085A377B87071C16CA7221FB6D66EEAE9E',X'2A3E948E5C07124E6D4E2C3FBE9D72C7','category-add-plain','{"category":"Toys"}','{"id":6,"name":"Toys","path":"Toys","slug":"toys","productCount":0}',X'54070100000000000063617465676F72790012000100000000000000060304546F79730304746F7973010000019B4FCD197B050304546F79730304746F7973');
INSERT INTO journal VALUES(23,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category edit','["category:Toys","category:Home > Games"]',13,NULL,0,X'45883644FD08E8DD13C1C02F70C4C227DB9AC30CE89C5073C4E357766C439BDE',X'49D1E6121E7DA0E9C47BCEDB804D083C54149953394C71B38B843D39BA345DB9',X'01B2C84E654461C5A30DE5493C83C97E765F2AAA445A80C02F6CC358B00B051D',X'A406BC3F1603370CCBF0B728644E0005E5C475358443921E154D2B1F2ED92B80',X'02B9BCADD7FDA31A5F37958975ECADB95FA8A59AF14D8941D4DF82A2D33BDFB6',X'6EDA8739A47A4A86BC04D4A8CF7A509EAE3CAC84FB4302EF231A4C3516177C30',X'36920196A44E676C9D8CCF6BE751BD82','category-edit','{"category":"Toys","name":"Games","parent":"Home","slug":"games"}','{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0}',X'54070100000000000063617465676F72790017000100000000000000060304546F79730304746F797300050304546F79730304746F797300030547616D6573030C686F6D65203E2067616D657300010000000000000004030C486F6D65203E2047616D6573030567616D6573');
INSERT INTO journal VALUES(24,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category merge','["product:PEN","category:Paper","category:Home > Games"]',13,NULL,0,X'49D1E6121E7DA0E9C47BCEDB804D083C54149953394C71B38B843D39BA345DB9',X'9509E557C23E0650696358E561C08A9C2DCD685536270E01DD11898614BDFFCB',X'5CB96FC4FF8BB386E00FE8A3A39DE8E775EB3877A2B7D9FD1B96243C297EB614',X'71AD31784B03FB49CA86899ED98D3B2B0C597822E9DA64C0B8C2A464EC2CFDC8',X'173D988C97F410E9FDE5E74045663C8AC3BAF19C54DA9F08D39BCA423B63E15E',X'AF5F5E9674C9B2641DFE3CC6050052AB36C61D2F7C9C5FE80558302D396C5367',X'5AEEED7916DAEA75FC241DD568D12035','category-merge','{"category":"Paper","into":"Games"}','{"category":{"id":3,"name":"Paper","path":"Paper","slug":"paper","productCount":0},"target":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F72790009000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000030000000000000000000000000000000000000000000000000000000001000000000000000600000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(25,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["category:Home > Lights"]',13,NULL,0,X'9509E557C23E0650696358E561C08A9C2DCD685536270E01DD11898614BDFFCB',X'4DDE349BB1D0ECB811924DE5680C413C4DA51ADF265302EDEF795FF193EC6EC4',X'C214F114E18C892F83AA8CA7E8E5ADDDAAA18D2EDA26599D0C5B7E5523A27438',X'8C9159D23403D4F9B2A4740EDBC3CD76B19D33CD151A5B9F3E6AAE142456B6C2',X'AB95F37B2F7CE52D3BF941071D61D38B8ED5A7D579B9EA30BEC3DC7FD9A84E94',X'4A592166ADD44DC42084DDAF350F47E34E6E018229AC4BC63360B9215306C9DD',X'2209AD45ABDA087FA7C820FC921CC37C','category-delete','{"category":"Home > Lights"}','{"category":{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0},"products":0,"subcategories":0}',X'54070100000000000063617465676F727900090001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(26,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["product:PEN","category:Home > Games","category:Home"]',13,NULL,0,X'4DDE349BB1D0ECB811924DE5680C413C4DA51ADF265302EDEF795FF193EC6EC4',X'AB747A129CBE0B5E40AB0D2ED779687494479BA7FA393D37849DDB018A596BAB',X'5C7DA47ABB09FAA5340B522685D0276EA257CDF76665D1530FA366A2765D4736',X'73906F11E11F02ED391BE5AB2914E2007599580D080A7177D5AFCB6F73E5E555',X'8CA8790E7AE69993827AD7E25334A091C29F9E91E8767784F16299FA692F6DCD',X'3C78CFC71054E9B9C391657C1EA33F2E3EF44825B0BC361B73081FFC49E37B9A',X'225D92BE6FBB6D4208BCE76A5997B6AD','category-delete-moving','{"category":"Games","move_to":"Home"}','{"category":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":1},"target":{"id":4,"name":"Home","path":"Home","slug":"home","productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F7279000900010000000000000006030547616D6573030C686F6D65203E2067616D6573010000019B4FCD197B010000000000000004030C486F6D65203E2047616D6573030567616D6573541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000060000000000000000000000000000000000000000000000000000000001000000000000000400000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(27,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock receive','["product:LAMP"]',13,NULL,0,X'AB747A129CBE0B5E40AB0D2ED779687494479BA7FA393D37849DDB018A596BAB',X'4B17E78F00BC9B04E5BDF4E8D9C316D9B230951A593DE58E0636D9E2F38B6762',X'6F666D19FED96814D8EAD3B20CC86E0285B3EAC906329617A954A78AE0F53964',X'1F12E96230568464756A8BA4CC7DF39D4456F638F493CD44104FC052EB2AFF42',X'EDA6F4E235DEF28E51FDC7F5141CE3436F3302073E004A1D292495FC890B7F40',X'1644CDCB0979B90368D4ED6840387A19BFEAAA2C7A4A75B8228109A358E6559E',X'BE9FC086E2A5ACDB96FFDCBB30D09B2C','stock-receive','{"product":"LAMP","quantity":4,"reference":"note 7"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":4,"reason":"received","reference":"note 7"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000601000000000000000501000000000000000401000000000000000A0308726563656976656403066E6F746520370303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(28,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',13,NULL,0,X'4B17E78F00BC9B04E5BDF4E8D9C316D9B230951A593DE58E0636D9E2F38B6762',X'EF3CA4072439DFD048B3D93B0152CCC4724B40C2363DA42E59917116E4DA37FD',X'7889E38BCF5C595612319DAFB8069C9EF6BBD177873FB07384C72F5FC7DE45F7',X'6CC22511EF19B19998E871AFF1B52BA04AD0CB16F0249C74693B751FA2A15DF9',X'AB7528A4A8EB131C8E57D66B3AE289DDFE3502CF266C89FCFAF61FEB14E99208',X'B5C6F4EA634CBC1588AF6B069B12B48A7C6AA59B3B633B83BBF74492D0382189',X'44B2198A6DBDEBDB0613747255B755B9','stock-adjust','{"product":"LAMP","adjustment":"-1","reason":"damaged"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":9,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"damaged"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000701000000000000000501FFFFFFFFFFFFFFFF010000000000000009030764616D61676564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(29,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',13,NULL,0,X'EF3CA4072439DFD048B3D93B0152CCC4724B40C2363DA42E59917116E4DA37FD',X'69559F9840D88DA4857ABEA4136636C7A0FD48001348CA42349A668E961E08C0',X'A3D1FB98799405101207447CF630F80D5398ABCA5B5FF48D39E6462BA1CD1120',X'DB679DA17F7E52972E39752B5F6978E0C2995ABC2EA62C5A8C535D2BB7B05D1D',X'A7765D50FE5E30767C49240EE36BC22A356A7551691CB157A1F682491A88282F',X'18FF6625D09C1708EDDEA5BF2C2E3D26B9A9161D1BE0254B7467E703939900F9',X'BFFD52391BB69F09E866C876E6B0AA55','stock-adjust-count','{"product":"LAMP","adjustment":"=8","reason":"counted","reference":"count 1"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":8,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"counted","reference":"count 1"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000801000000000000000501FFFFFFFFFFFFFFFF0100000000000000080307636F756E7465640307636F756E7420310303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(30,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product import','["product:BAG","product:LAMP"]',13,NULL,0,X'69559F9840D88DA4857ABEA4136636C7A0FD48001348CA42349A668E961E08C0',X'0D124C5BD9CA863411633CE5CD60864666D8C17EDE982BEAD3D5A437617ED419',X'B1C298C989BDDCF8A1E78DF9D055DD58056060CD8F4049323AC167F3706004A2',X'0980E59DDBF2F3176FE39DEC990D880E79452DB1560171C8A71B2C30E20202EF',X'80C81A8EEFB827CA9664EC06473EAFE61404BC36B39E31325B2D93E11BB0F878',X'585ECB0F7EDE6E70591E92841B41BE590B68A8D660DD8A8F3696D179885A4277',X'7C3334ED2F1FDE942A55C8231A50F3B2','product-import','{"source":"products.csv","rows":2,"sha256":"dd77deed6a885e3ed1919c34101227594f09bf47e43fcb4e962684a3337e76cd","defaults":{"category":"Home"}}','{"created":1,"updated":1,"unchanged":0,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000E0700000000000000000000000000000000000000000000000000000000010000000000000ED800000000000000000000000000000000000000000000001200010000000000000007030342414705030342616703000100000000000005DC0100000000000000040505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050503085B22626C7565225D050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000090100000000000000070100000000000000070100000000000000070307696E697469616C050303626F62010000019B4FCD197B120001000000000000000A0100000000000000050100000000000000010100000000000000090307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(31,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock import','["product:BAG"]',13,NULL,0,X'0D124C5BD9CA863411633CE5CD60864666D8C17EDE982BEAD3D5A437617ED419',X'C62AA32B5D311D7F64B9EDB7EDA109031000F03389A18F2AF091396854166CEE',X'AD04B5E21DABD577B84E671AB1495A04E925FBA95A6FFC1DD6E1A580E1DF0CBE',X'4692FEED8FC59DC57F0902DF28D727385DDDDCD9FB2B5A8B098E3087DEFC7E3A',X'E545AF5D5F4D2D5802A5ED041197568BC506EEF03B0907A0549D08C5C5FF95CE',X'E12DA636890FE38B8FA9E3154D00C6757B270E911DF49C9B3B55D7714A950DCE',X'91C92D4A89B55D01335A91E0B29F3728','stock-import','{"source":"counts.csv","rows":2,"sha256":"e20944f425fdc0068abc940b91b9bca37a88bca517b7df042fb801e30179cfae","reference":"inventory"}','{"created":0,"updated":1,"unchanged":1,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0,"differences":[{"sku":"BAG","onHand":7,"counted":8}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000B0100000000000000070100000000000000010100000000000000080307636F756E7465640309696E76656E746F72790303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(32,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:MUG","product:LAMP","product:BAG"]',13,NULL,0,X'C62AA32B5D311D7F64B9EDB7EDA109031000F03389A18F2AF091396854166CEE',X'EFBDC826CA7B335CAB4FAFC7C1A7F8CD16B9D2E70ECD5C6AF85FA6BF23E7A3CA',X'B68CC3BDF656945B33B1424AE3B306ADB88A3C15698BA19A5895E1835FD7699D',X'7B12C6EEF26E3AD697B82F22DC93B990BB3D0C1AC9D81D8E14D40624D00B15FB',X'7A49925314FB5388A88A521232136A9BD1C47F131E9C8C67AF0FF26621C36769',X'AB0370501A871696B5A9293916609C20C21FE2BEDBEF0D929F206DFD691A2F29',X'34232AF168F5252AB9006291C440EA61','cart-add','{"items":[{"product":"MUG","quantity":2},{"product":"LAMP","quantity":1},{"product":"BAG","quantity":1}]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":1,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":6651,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":6651,"currency":{"code":"USD","digits":2}}}}',X'5402010063617274001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343454080100000000000000636172745F6C696E6500120001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B120001000000000000000201000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(33,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart set','["cart:ann","product:LAMP"]',13,NULL,0,X'EFBDC826CA7B335CAB4FAFC7C1A7F8CD16B9D2E70ECD5C6AF85FA6BF23E7A3CA',X'005CC8433962F90907A420A8D531BFEEA3750159D2EBFD2BD447F91BD091BD97',X'8DAF3081D19CB240B0E9958CFA31C682A52B60B841E906A41D39CB9656996DC7',X'32FF3F78C7854325FDF552E0A04369811B3DD9ED54D8C29B87AE0D1CF9622684',X'9DE4F6CA8AB2462B6FF0D711F74D2A5CAEE8913D536F5FA28B8B90C3A41FF0B7',X'DA79ADE6550D7AD11541221980677261678E9CAAE62A22F06BC7846C396DE625',X'B07A2C9F8509E8E88F6AD64FB1DDD44B','cart-set','{"item":{"product":"LAMP","quantity":3}}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":13533,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":13533,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000200000100000000000000010000000000000001000000000000000300000000');
INSERT INTO journal VALUES(34,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart remove','["product:BAG","cart:ann"]',13,NULL,0,X'005CC8433962F90907A420A8D531BFEEA3750159D2EBFD2BD447F91BD091BD97',X'01D579B582ECF3CDA2EE274AAFBA1D76AE13D172C6FA05324DD052D3C3D58CEC',X'B0999924020A8D1CF1A9531455C5CEA35F0E7074EAA783C4F9B7B551CD62C049',X'932AF6DFF8B58586FD392A1235CD027A38C0A510F014AA81FB0F2ADCA4364545',X'AC634798E2E59DE01F0C4859C7553B4A259659F970CC92AAE05154AFC484CD17',X'09FF064F33C729B9BEB366AFBDE425313978E7E4C8805C8C16A1C73FF996D0C6',X'0F8226A53D24929A5200FA6955091447','cart-remove','{"products":["BAG"]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(35,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:1","user:ann","product:MUG","product:LAMP"]',13,NULL,0,X'01D579B582ECF3CDA2EE274AAFBA1D76AE13D172C6FA05324DD052D3C3D58CEC',X'BEDB46B54F54670818F4F261566FADF9DDB0626C238B58EE612F708A2B203B25',X'E06372ED1BCA36D1E26BAB62F8876440ABEA6D7FE3CA177E6AC9178710F32B18',X'73D719CED5644148F23C9E33ECE65AB928C0A4833D92F8A876E4624C3179E0AF',X'670736CF963ECC31DF03E2641F29DFDBA836F7D48EA7C84FEF389550B22D999A',X'0AF15CB3D4617B94A76A9B6156C23B31E3C8EAB7ADCC034119984666708242B4',X'15EDDFEAB877D5F073FEBB990F9EC1AB','checkout','{"name":"sha256:b97b2b18766e8a56915cb432f9a00c2c33e7852e3c2e2ba84167df4fb67d48bf","email":"sha256:3d6dc76a811126a7de334e799b394fc2e53cfa7dcd35f7508fe9c128698cff86","phone":"sha256:3c9717cbfa014f77c1ce37e2440c09341247252ea900a5104f85e5b26ac8cf9c","address":"sha256:c5fdd6615f0f0cec179a1d1a5e05ea096d7e271fd476a737b9d18c9de656b07d","postal_code":"sha256:9f628b50f590cd136f98508237fe00d28491df140e2be3787b41936935dcf490","country":"US","amount":"120.33"}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000D01000000000000000501FFFFFFFFFFFFFFFD0100000000000000060304736F6C6403076F726465723A310303616E6E010000019B4FCD197B120001000000000000000C01000000000000000101FFFFFFFFFFFFFFFE0100000000000000120304736F6C6403076F726465723A310303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B090001000000000000000201000000000000000101000000000000000501000000000000000303044C414D5003044C616D70010000000000000D71010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103025553010000000000002F01010000000000000000010000000000000000010000000000000000010000000000002F0101000000000000000001000000000000000003035553440308636865636B6F7574010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503000100000000000000000100000000000000000505050384287B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A312C22736B75223A224D5547222C227469746C65223A224D7567222C227175616E74697479223A322C226C6973745072696365223A3835352C22756E69745072696365223A3835352C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C227765696768744772616D73223A3330302C226E656564735368697070696E67223A747275657D2C7B2270726F647563744944223A352C22736B75223A224C414D50222C227469746C65223A224C616D70222C227175616E74697479223A332C226C6973745072696365223A333830302C22756E69745072696365223A333434312C22726561736F6E223A7B2273616C65223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A22222C22706F7374616C436F6465223A223130303031227D7D05010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E6500120001000000000000000101000000000000000101000000000000000103034D554703034D75670100000000000000020100000000000003570100000000000006AE01000000000000000001000000000000000001000000000000000003014F030466756C6C05120001000000000000000201000000000000000101000000000000000503044C414D5003044C616D70010000000000000003010000000000000D7101000000000000285301000000000000000001000000000000000001000000000000000003014F030466756C6C05');
INSERT INTO journal VALUES(36,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN"]',13,NULL,0,X'BEDB46B54F54670818F4F261566FADF9DDB0626C238B58EE612F708A2B203B25',X'CCB86004D16B9216927EFEFB7EFC4642FD829C5354E0AC0EEC45A2573FEEFE63',X'4D1F98113050ED174DE648A2C559C171C4F66617017811C7483251AE9D5D3E4D',X'C3F54A32D761D63730EBD4FDBDC3D5B20F1458510B67D13A1597ED2D37A441F9',X'1A3B8A4B347957B0FA2D4D6A962FC371E9778C43AD90A1231D8E642C8CB40CCB',X'8B7A4963C3C40A32D89F67A84D5CCCD6829626736AEEA4685556F616955B76D8',X'FF271FBC41473D800E5383F634A68B76','cart-add-for','{"for":"ann","items":[{"product":"PEN","quantity":2}]}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":400,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65001200010000000000000005010000000000000001010000000000000002010000000000000002030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(37,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart set','["cart:ann","product:PEN"]',13,NULL,0,X'CCB86004D16B9216927EFEFB7EFC4642FD829C5354E0AC0EEC45A2573FEEFE63',X'C2F1CAAB98A7E0834E4A7A08D2E20CC9A6D81CBC85082EE7FDE207800483CECF',X'BF2276FA1A4735354E0A89263B04C2E965A625A824A73ED5D40FD0D03A4DA187',X'420E04138F80DC5E7CAFDE97F68EF6907B8135922E8D113C6CE718A5D899AC25',X'42EAD9EC8174EC3F55CD26A5D28A7E6E1F9BB65662A88491A76B220863F45F7D',X'B671075403AF912BA619D4BCB1BA9ECF7F8338ADF86093C1E68D71586490F496',X'B63CEF8A0CC118C72DCF61410631A7DF','cart-set-for','{"for":"ann","item":{"product":"PEN","quantity":3}}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000500000100000000000000020000000000000001000000000000000300000000');
INSERT INTO journal VALUES(38,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','checkout','["order:2","user:ann","product:PEN"]',13,NULL,0,X'C2F1CAAB98A7E0834E4A7A08D2E20CC9A6D81CBC85082EE7FDE207800483CECF',X'66BFD1C3882D217DFF5D69CB55E7BB09D4F5A9AF318EAFBAC2CF95DD3BC39FA3',X'2CF8110F3D8A6BBC18FF27A0FBDBBB81ACF7AA53C5F07F1204ED77C2D9D5FB0F',X'4609CE0FD271EE723D1E9194D387B2A064641975591EECFA13044EBF633A82C8',X'E7FEB1D077751058438927F626748A8D11020E7F27589741DF96A193F9604408',X'CD709873D12AF1746B74DB042C50022409A607E5B7824B018BC2FCA7153134D2',X'FDF3440B256994E21E254310C56C1740','checkout-for','{"for":"ann","name":"sha256:b745b8491cc3c72c82a0a2bd61b8f2df549173ad2bef9614c095882e6f6c66ce","email":"sha256:b745b8491cc3c72c82a0a2bd61b8f2df549173ad2bef9614c095882e6f6c66ce","phone":"sha256:b745b8491cc3c72c82a0a2bd61b8f2df549173ad2bef9614c095882e6f6c66ce","address":"sha256:b745b8491cc3c72c82a0a2bd61b8f2df549173ad2bef9614c095882e6f6c66ce","postal_code":"sha256:644d0237f59bebe55989d130104230e17944c8f5a355b38e6fac17acb09ff3d3","country":""}','{"id":2,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee-Roe","email":"ann@example.com","phone":"+1 555 0100","address":"2 Main St","postalCode":"10001","country":""},"pricesIncludeTax":false,"items":[{"id":3,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"6.00 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000E01000000000000000201FFFFFFFFFFFFFFFD01000000000000002F0304736F6C6403076F726465723A320303626F62010000019B4FCD197B54080100000000000000636172745F6C696E65000900010000000000000005010000000000000001010000000000000002010000000000000003030350454E030350656E0100000000000000C8010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000002032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D030B416E6E204C65652D526F65030B2B31203535352030313030030932204D61696E2053740305313030303103000100000000000002580100000000000000000100000000000000000100000000000000000100000000000002580100000000000000000100000000000000000303555344030C636865636B6F75742D666F72010000019B4FCD197B010000019B4FCD197B03066F6E6C696E65030001000000000000000001000000000000000005050503821E7B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A332C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D7D0303626F62010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000003010000000000000002010000000000000002030350454E030350656E0100000000000000030100000000000000C801000000000000025801000000000000000001000000000000000001000000000000000003014F03087374616E6461726405');
INSERT INTO journal VALUES(39,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',13,NULL,0,X'66BFD1C3882D217DFF5D69CB55E7BB09D4F5A9AF318EAFBAC2CF95DD3BC39FA3',X'44C5DE0B4E902488A2113C8E9B7800383CFDC5AE9A393BB8690F19EB8C5574FC',NULL,X'5D1ED089F45802513E650FFB9CCE605D6ABD5D9D20FA2ED113D2C5B660B7C74B',NULL,X'B041720A1802BE413C43AB48F9B166868EBC59889B4362675FDDCFBB1D2DC5AF',X'49C9D1FDB4EF2C218BF288F0CFA2111A',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E65001200010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(40,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart clear','["cart:ann"]',13,NULL,0,X'44C5DE0B4E902488A2113C8E9B7800383CFDC5AE9A393BB8690F19EB8C5574FC',X'800BD543D5DC7AC348477E79588981B6D54CA48A50F49A61B15C189514607BEA',X'94A1F6F1D71006CECB750A7B74366655297330B5603FD20022717917567A7F84',X'EC6E31B13A73CC03ACF905B0FF79D44CFF2653AB93EEF2CA5CD82A4E83F21FD2',X'F2A15D390C30057C855FD0BDB3D93ECC00B12DA718B294776F31AA4C24B98470',X'A9C05A8A19BA10331EA8A70DEE1CA732496F3E9893BFFE9BE001680E07040E96',X'A7205631970B24B6797D49C94A54D2FA','cart-clear','{}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(41,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN","product:LAMP"]',13,NULL,0,X'800BD543D5DC7AC348477E79588981B6D54CA48A50F49A61B15C189514607BEA',X'9E09297A6573F9427B2DAABFC07113DDDA5D0B7F2654AA14A2AE900F70756F48',NULL,X'ED11DBE3EA0B96EA0AF6EDA535FEFCF15FC4674FBB6A929D547DF7ED7832233A',NULL,X'23B0820BE9C93741EA4EBE9341E39E4A91BC56065C715EAF3549747695442053',X'CE120084FCD2A21B6CC87BAD9FC8F388',NULL,'{"for":"ann","items":[{"product":"PEN","quantity":1},{"product":"LAMP","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(42,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart remove','["product:PEN","product:LAMP","cart:ann"]',13,NULL,0,X'9E09297A6573F9427B2DAABFC07113DDDA5D0B7F2654AA14A2AE900F70756F48',X'01E0980146E7BE5824CC06EA1F733BFCEE0DABDD0041D3A3D193B75FB5648DA6',X'F1D7EEC7D46ED99B8C0D7D63D63665CF9003F1EFFE491E25718DC751C5CBC2C1',X'DD313BDFF16699151A0571DD0696D7290455F3769629166B9CDF1B3BCDCEAED5',X'AA39249537F86F6C1465809151C6F60196FAF568FA104827E93A44877D231EB4',X'59CF365960A9B77DDA79D78D7283BA793A48A11B6C740541552B6C0BC522529C',X'ADED3005B9EA15493C409E91409B42CA','cart-remove-for','{"for":"ann","products":["PEN","id:5"]}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500090001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B0900010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(43,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart clear','[]',13,NULL,0,X'01E0980146E7BE5824CC06EA1F733BFCEE0DABDD0041D3A3D193B75FB5648DA6',X'53835B23E63DAD69DA7754D6BC3C9716AF426E5BF061E6E6866B717805A216EA',X'41D57E9F912F52FF5D6F8EFB14A6B9E7B19916A382A884623D535B0C2B7D5177',X'4A203CFDB7C49DF968F05A67F6E5643FCB396784CB1601CD3D6D6C5D340C6E0C',X'AEFBF82A71165B682A41425FE2D9219FEDE2CB94D418CA3593E61E1DFE109E89',X'AF9884473C333FE45606C49F4B8E4E6586A723B0DCE33228677A348192CBE4DE',X'880B232C94774190FCFFFF9BCCDB8124','cart-clear-for','{"for":"ann"}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'');
INSERT INTO journal VALUES(44,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1","payment:1"]',13,NULL,0,X'53835B23E63DAD69DA7754D6BC3C9716AF426E5BF061E6E6866B717805A216EA',X'3C846CCE8C6C58B335B6AC8B623B06DAC58E818D15E9F9B425BBB6FCBA338EAC',X'50FA952C26F9A387C71269D27F8E8E21584607223843EA7F50BC10E588691391',X'2EF4DF0BF8E68D3F5465773757795A1CDFBCF503F3EE4E07D0A1010701610D16',X'F389F6F0B3A0EA9CA7B67D774D30213EAC892857BB1A31599775C45D2513A2D5',X'E7CD51B1248EAAFED1B4BEDF681FD0E772266D97D8DE03D9A2FF135699C19E02',X'4BEEE98DEBA309BAB891E32F7497FC28','order-edit','{"order":1,"paid":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"payments":[{"id":1,"order":1,"provider":"manual","kind":"capture","amount":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"status":"succeeded","key":"6ffbe71d-14d6-42ea-ae40-1e6dea898631","askedAt":{"milliseconds":1766570400123},"settledAt":{"milliseconds":1766570400123},"by":"bob"}],"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"paid","by":"bob","text":"120.33 USD by manual","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"payment_received to ann@shop.test, queued","isInternal":false}]}',X'5422010000000000000000000000000000000000000000000000000000000000000000006F726465727300170001000000000000000100000306756E706169640000000000000000000000000100000000000000000000000000000000000000000000000000000000030470616964000000000000000000000000010000000000002F0100000000000000000000000000000000005410010000000000000000000000000000007061796D656E7400120001000000000000000101000000000000000103066D616E75616C030763617074757265010000000000002F01010000019B4FCD197B050309737563636565646564032436666662653731642D313464362D343265612D616534302D3165366465613839383633310505050505010000019B4FCD197B0303626F62');
INSERT INTO journal VALUES(45,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1","shipment:1"]',13,NULL,0,X'3C846CCE8C6C58B335B6AC8B623B06DAC58E818D15E9F9B425BBB6FCBA338EAC',X'4766E899BC953F5A1D8AEBE70070D0B7E1F819E631E53FE40492ED6535947F92',X'A73C719C36DB2D438C5BC04CCD9FE995587A68D14250135E6A3E0C93E13AC598',X'BB0F0BEBDC7B8692810FEC4C29070D54F2B242AC42FF63F745523468958E9248',X'461959D6B3F108BE878046F593A74A5F42BDA900C86A50990A875478D669050C',X'EC1A7225D9A7ED2E6233D5AE2B79CC86ECEF41B8EAA7B330B8820C5401999646',X'842FEFF84A1F5D6A2180B8367E22649D','order-edit-again','{"order":1,"shipped":true,"delivered":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"completed","fulfillmentStatus":"delivered","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"payments":[{"id":1,"order":1,"provider":"manual","kind":"capture","amount":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"status":"succeeded","key":"6ffbe71d-14d6-42ea-ae40-1e6dea898631","askedAt":{"milliseconds":1766570400123},"settledAt":{"milliseconds":1766570400123},"by":"bob"}],"shipments":[{"id":1,"order":1,"carrier":"","tracking":"","status":"delivered","items":[{"line":1,"sku":"MUG","title":"Mug","quantity":2},{"line":2,"sku":"LAMP","title":"Lamp","quantity":3}],"shippedAt":{"milliseconds":1766570400123},"deliveredAt":{"milliseconds":1766570400123},"by":"bob"}],"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"paid","by":"bob","text":"120.33 USD by manual","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"shipped","by":"bob","text":"shipment 1: 2 MUG, 3 LAMP","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"delivered","by":"bob","text":"shipment 1","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"payment_received to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"shipped to ann@shop.test, queued","isInternal":false}]}',X'5422010000000000000000000000000000000000000000000000000000000000000000006F72646572730017000100000000000000010003046F70656E00030B756E66756C66696C6C6564000000000000000000000000000000000000000000000000000000000000000309636F6D706C6574656400030964656C697665726564000000000000000000000000000000000000000000000000000000000054080100000000000000736869706D656E7400120001000000000000000101000000000000000103000300030964656C697665726564010000019B4FCD197B010000019B4FCD197B0303626F625403010200736869706D656E745F6C696E650012000100000000000000010100000000000000010100000000000000021200010000000000000001010000000000000002010000000000000003');
INSERT INTO journal VALUES(46,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:MUG"]',13,NULL,0,X'4766E899BC953F5A1D8AEBE70070D0B7E1F819E631E53FE40492ED6535947F92',X'FA72F56C6FDD038D4F4150E04D87B32149EB563BE993A7C1F51D51F4CD6CFB71',X'858EC28503EB36EEEB00938F1198C8184B7CEEF477D257DFB44537AE75E3840D',X'F182097E53386284A88C7071054EAB2D6FCE5E7732AC57380FD59AC0600881C7',X'EAC68EB1EA017EF51414DDAAC32A21415CD35E65B93FC3616EA79F9E98B30CF0',X'DB027FF03DFA755F6E47931F25D3D8A4C7E2F11EC5694BDF3FDED94F576B6995',X'DFF21A50A7D768DA42C0C5C9E513B93C','product-delete-sold','{"product":"MUG"}','{"product":{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":true,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":855,"currency":{"code":"USD","digits":2}}},"orders":1}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000000000000000000');
INSERT INTO journal VALUES(47,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product restore','["product:MUG"]',13,NULL,0,X'FA72F56C6FDD038D4F4150E04D87B32149EB563BE993A7C1F51D51F4CD6CFB71',X'D1FF31240A0AC07C499959D589E58B0044EB229750E178E6809EF1CE25A793B1',X'6F7357A7071526B62991EF98B32154C43538668D78ECC7EDA2AC7E2F3C26E8EB',X'2173728DAF062931616B6B5552B6D6884AC6DE31314B0685C3708C5611011227',X'07171F015BB22D94E0A45A37EA5338065131C7990BE221E20B834D6D36988252',X'5362C77DF69FC05D09D35E0E0A6B38482FCF8C0AE62931D530B79B180C91D38C',X'8FE53DDD08E418AD8B4C4337CC8CCEB3','product-restore','{"product":"MUG"}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":855,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000100000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(48,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:1"]',13,NULL,0,X'D1FF31240A0AC07C499959D589E58B0044EB229750E178E6809EF1CE25A793B1',X'404E231EF0D158AC61CFDDA8FD28647A331D3B56E60348F167C5F17B7514CA9B',X'44CD75CBFA290D459191F4E8B0FC85F0902EF7D52661B6EA443BF45104656B78',X'5CFB1B3296540C14776E1D3FDBA7CF6B8B37DD88EF914EB6127BDCE7DCE3A520',X'A41A2CE6CF769F0E81BD943359C3852FD19E83691036F4505F7332AF64A7A7F5',X'278FF222E3368CEF63D937AA20FC4017F9F6BEC3B4EA6F76A28CC089A5B07CC8',X'BE4F74DE08A2D197A1BEDB1B79D8155D','tax-add','{"details":{"country":"US","name":"Tax","rate":"21"}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"21","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000103087374616E6461726403025553030003000303546178010000000000033450030153050100000000000000010505');
INSERT INTO journal VALUES(49,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax edit','["tax:1"]',13,NULL,0,X'404E231EF0D158AC61CFDDA8FD28647A331D3B56E60348F167C5F17B7514CA9B',X'9D753BF9CC399B673227D3DFA1E20064F055F03BCC0CC321068058DD1B9720E9',X'F0E7BADB7F0ECBFB3B49046AE1C4864688AD63F5BDFD7930B94389E65AF72F08',X'BB79C55455DB77DC4EE609935A71CDE1714CC31EF4E8DAE3A99476A8DD63881E',X'795D6AC79D1906CF390B56015F3675EAFC5C51B8CAB94302EA992820D7183E0F',X'E4DD7B849B604F4427677E29BCEA5418510CF625AF91F9451AC65EF5473E20E0',X'CB0B56FF1107BEDEFA6503818A862ECB','tax-edit','{"id":1,"details":{"name":"Sales tax","is_on_shipping":false}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500170001000000000000000100000000030354617800000001000000000000000100000000000000030953616C6573207461780000000100000000000000000000');
INSERT INTO journal VALUES(50,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax delete','["tax:1"]',13,NULL,0,X'9D753BF9CC399B673227D3DFA1E20064F055F03BCC0CC321068058DD1B9720E9',X'CEB627B56B67C54C13C1B03674282E016DA3E7C5AC53A15349201118E61C25B0',X'F473DE3B99AE44F14F6E2DDAE86CF4465AB949B499128FE0F8EF038BE3CF415E',X'CD8F2CADD1B3EF1D364249B7C20F07813103F184B0ADA7E4974D8F8FE72623BB',X'A95751F57DD1DDBF043C591C9D37838A2BB32D0A4E12CFFFA6BA6E87CE4B6BBB',X'E166B12D42C5602CCD57E984548BC9AE7A4F6472C697B79C0531D187726F6D16',X'FDF534307B7F4961678C6DBFACB7CDD1','tax-delete','{"id":1}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500090001000000000000000103087374616E646172640302555303000300030953616C657320746178010000000000033450030153050100000000000000000505');
INSERT INTO journal VALUES(51,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:post"]',13,NULL,0,X'CEB627B56B67C54C13C1B03674282E016DA3E7C5AC53A15349201118E61C25B0',X'ECE32FF9661369902957F53D9B653AAA90E47936DE01C376D74ACD85DDBBAA38',X'D4FC83384B87ECF0B7636B1DEEB74282E4977F4E52F6139C309FE37E80CC2A3B',X'5C073C7F23F7113A578016D8AEF29F08752E8F093E07D188F21726038BD81C43',X'32A72FF1AE7C274540405D1D3F1BAE48733FBD8234175FA241201DA5C06AB92A',X'6F32D971AD81DAA75F5BF9E3FC5142F9847628A95B1658C2997260749FFA8BF3',X'E534336FE99567804A2A6F417E9BF804','shipping-add','{"code":"post","details":{"name":"Post","country":"US","max_grams":"5000","price":"4.90","free_above":"50"}}','{"id":1,"code":"post","name":"Post","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640012000100000000000000010304706F73740304506F7374030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F726174650012000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(52,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping edit','["shipping:post"]',13,NULL,0,X'ECE32FF9661369902957F53D9B653AAA90E47936DE01C376D74ACD85DDBBAA38',X'1EC22A46434BCEB351FC543A2D99EB72613F0271156A16D2C43F200FB13696BC',X'2D03204350C2AEBD6BE50413FDE906943E6EFB69B8C1A83639DAEF5A333309B3',X'A1146598B6A13AF0496408D593610BB93854070F2D3380C51CB488464112C951',X'A1DE12390AD1D24D73531BA0EB4A6599210DC0FF7AF3778DAAC5F9863F746FD9',X'80406C80315DEEB8C41E6381A1A229329F0006413AB1B758CA4FE225C88583CA',X'054F48CBC5CEBAA35BA6272322BC88F2','shipping-edit','{"code":"post","details":{"name":"Parcel","is_active":false}}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F64001700010000000000000001000304506F737400000100000000000000010000030650617263656C0000010000000000000000');
INSERT INTO journal VALUES(53,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping delete','["shipping:post"]',13,NULL,0,X'1EC22A46434BCEB351FC543A2D99EB72613F0271156A16D2C43F200FB13696BC',X'37AEE9F798828481CAF8F17FBDE7BE0F67EBB4D03D1DF2929B4E3AB0F87ECD8C',X'972A45E458E7D9D50AA773F5051BEEE7E2BC3BB8E6B5A8A86F6B7C828955F71F',X'7B4DB867786E5F73AFA3AFEC5CB240EB13890236CB604856089C5573DA6E7505',X'1BC12988C772D556E51EECE0E9C9403844B76AEFEB3C252030FA4BAC278AAE89',X'37E45036B5CE8DC649FF405DE0CDE4FF88F019775C8E9C64471C9D91DFDA4B70',X'5FE1442BC008BEF34EA8EB30EA5E3991','shipping-delete','{"code":"post"}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640009000100000000000000010304706F7374030650617263656C030770726F72617461010000000000000000010000000000000000540801000000000000007368697070696E675F726174650009000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(54,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:Spring"]',13,NULL,0,X'37AEE9F798828481CAF8F17FBDE7BE0F67EBB4D03D1DF2929B4E3AB0F87ECD8C',X'F82353B21B8A52CAE76F06CE6185846ED9C5D0651053B1149B6ACCC682060A75',X'660350460C6AA3A0A286DB023DC18F1B903AA0B0D101EC76C0D2B466E5B76A46',X'294C34DFA49FFADEA709816F06A1B4ED3A3627015D1C9A8630DF825CE9123DDB',X'D8DBE6AF4835A2687FEC7F128114BF4E5BAC7C742EB189D85B5A49FB21B3D4F0',X'E4726199BEA3DBE20572D13C9C77875D4BDF527FF96B4BED41E2395DFE2424D6',X'535FD9C92EEFFB6FE5E8A5BB9045B788','coupon-add','{"code":"Spring","details":{"percent":"8.5","minimum":"20","from":"2026-01-01","until":"2026-05-31","uses_each":"1","products":["MUG"],"categories":["Kitchen"],"countries":["US"]}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"percent":{"ppm":85000}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"endsOn":{"description":"2026-05-31"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0012000100000000000000010306537072696E6703056C696E6573030770657263656E74010000000000014C080100000000000007D0010000000000000000030A323032362D30312D3031030A323032362D30352D3331050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065001200010000000000000001030770726F647563740301311200010000000000000001030863617465676F727903013112000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(55,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon edit','["coupon:Spring"]',13,NULL,0,X'F82353B21B8A52CAE76F06CE6185846ED9C5D0651053B1149B6ACCC682060A75',X'F3351BE7AA63D864105F07F7828ECE99196C123D48B199F87D8A2DC0872B8F8E',X'3F7E436066C2309500F3D15D7D544A6EB6B9F271CD19456E1ED3F4CB8B3C940B',X'A09A66D0BA4156EBC830E7815CD8BAA5A1D6CE9266C63DBDAE6C606FE1D19A5D',X'493BE338236D7C722ADB7C6632ED7C212989CEA0E7E8F1D710AE2C7503506CB0',X'24BA52FE8A63A9E708B6DFF0A26D5378AAAEC3DA9C54BC1C6529FA60146330F6',X'D246E5E811A1DDFA64C056F093C5824C','coupon-edit','{"code":"spring","details":{"fixed":"5","until":""}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0017000100000000000000010000030770657263656E74010000000000014C08000000030A323032362D30352D3331000000000000030566697865640100000000000001F400000005000000');
INSERT INTO journal VALUES(56,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon generate','["coupon:VIP-DNEZBC6RZ5PE","coupon:VIP-7GP13WS7TBCC"]',13,NULL,0,X'F3351BE7AA63D864105F07F7828ECE99196C123D48B199F87D8A2DC0872B8F8E',X'6F952B7B27AF651538A0F71C750F5CBF66383213211B7448A665A81C09A4E01E',X'BBCD5C913754F205C8775A70356FA822BC04C1083CA3104883B29A98C937F981',X'01EC73DAAFCA04052A325B1703FC24AF9218F781AE063C0E73B0CF511F03D0E7',X'2AE3FC5A1A6C1A648004E31BD4F27F1D90E0011E707E5F3A9FA29EA312BE7420',X'F5E465DAF88102D553829D6C33E218030FFE4F1561931265E09F1E600F0B1F8C',X'42508FF1882337BC1E4384F1ED056210','coupon-generate','{"count":3,"prefix":"VIP-","details":{"percent":"20","uses":"1"}}','["VIP-DNEZBC6RZ5PE","VIP-31DRT9B347P1","VIP-7GP13WS7TBCC"]',X'540C010000000000000000000000636F75706F6E00120001000000000000000203105649502D444E455A424336525A35504503056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000303105649502D33314452543942333437503103056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000403105649502D37475031335753375442434303056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001');
INSERT INTO journal VALUES(57,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon delete','["coupon:Spring"]',13,NULL,0,X'6F952B7B27AF651538A0F71C750F5CBF66383213211B7448A665A81C09A4E01E',X'83673A6F036DF883D458298A60889D4577C34069E25EFE9112C4BB78AD2C213A',X'5BC813BCE3B06FEACB5DCDDBE7028B919383ECA3CA70C32ABE23C5752F564B69',X'B255CA7D0681E5D8AAB9310199E2D4FA246CF67DCFF245B03278A45C5308B529',X'57B64EFDE14832669DB864A82EB4747EF5C0BBDFFD0DBA462D22AF782D2435CB',X'93DACC7EB3D6C586C28866299300EDF9B79445978E2E45B6942799B609862B9E',X'060F1DEABECC3EDEAC6C9B741685D85F','coupon-delete','{"code":"spring"}','{"state":{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0},"isErased":true}',X'540C010000000000000000000000636F75706F6E0009000100000000000000010306537072696E6703056C696E6573030566697865640100000000000001F40100000000000007D0010000000000000000030A323032362D30312D303105050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065000900010000000000000001030770726F647563740301310900010000000000000001030863617465676F727903013109000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(58,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',13,NULL,0,X'83673A6F036DF883D458298A60889D4577C34069E25EFE9112C4BB78AD2C213A',X'9BFCA44FE5DA1A66EF07AF7FD246B1E4F0E49216C7EC6C97BD082C1C7A59E329',X'5F7590E6985BBDECD080D0B080964C71C824A12587D6721BC1809B7F707FF4BC',X'711D0518A8838A4B4F0D56DC1F37D09F7F53DA2E8E1B3452762E3E9FC9DA2299',X'97286017DEF1458F439065C4AEE44AA6C3AA6D5B1080E9ABEF91415C2D940115',X'91302D7C5E14094A53BA8389ED152BB66AA5E26EF468115A4B07E642E7ED1A7A',X'57A552A318D28A16C2812AF0EDAB27A5','config-set','{"key":"mail.from","value":"shop@shop.test"}','true',X'5402010073657474696E6700120003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(59,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',13,NULL,0,X'9BFCA44FE5DA1A66EF07AF7FD246B1E4F0E49216C7EC6C97BD082C1C7A59E329',X'D7B7F1D48FB75F75805741E4C9131EA87889882A1519FF78287C7BBEF691DC15',X'9F4CC885711E95735A1BBA388CCE275BA14D8E6484C7E9B80DE4D7A6FD1F6610',X'D0E84774233B50161D2B417B44150F89DFE320F1DE33BD5A862C96BC275E60C3',X'266778247A04C66594B6651FBEF68E2D84596E6CBE4438208477E663FF965399',X'70356FFA6E5F8F06A9024BF7E9D8D83B8544AAE80C9A78611CD2A00B0E4514F5',X'5A2B605082B32F8F63678884873E074D','config-set-standard','{"key":"mail.from","value":null}','true',X'5402010073657474696E6700090003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(60,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:nightly"]',13,NULL,0,X'D7B7F1D48FB75F75805741E4C9131EA87889882A1519FF78287C7BBEF691DC15',X'A894DC202A415586AAB31B8ABD39DF8CE3AEFB82C15592EB2EF645D0EE8565BD',NULL,X'966F89BEBF91C4207A82E37B8E98DF8A18F872C40F6A500417154B93123629FC',NULL,X'D010EFFEFE63F5BE90F673F49B24C6FE54F7D2C61FCE11B1E5FCA0E4AAF09A1F',X'5D13B3C37B4630D79A54FA061836906A',NULL,'{"name":"nightly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(61,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:weekly"]',13,NULL,0,X'A894DC202A415586AAB31B8ABD39DF8CE3AEFB82C15592EB2EF645D0EE8565BD',X'902DA9C6BC1149E44722BEFB03B90C0523289D760E84A8803A6E049A09E7ACD8',NULL,X'5B52E4C3FD167692FA03E8DEDCA5DA4E6BCA71982B0310E5FC422942F8138FBF',NULL,X'5E7B29DB5CB35D49037A2FEA91605A7D34E9F5D03AB7A860E28CD4399AE4310B',X'6B0693D771B950DCC8BA3E840B2589B4',NULL,'{"name":"weekly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(62,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:monthly"]',13,NULL,0,X'902DA9C6BC1149E44722BEFB03B90C0523289D760E84A8803A6E049A09E7ACD8',X'01F6C17607E3D0960EC57A4312C6AC350887FE37065076E6FCA26A537BA0F95F',NULL,X'687D87224C6779BBE996C0BCC1155E88FD7C200EDD4616581B4406AAC249B1C6',NULL,X'8E976CD0A875E9B3BA90277A24F25386684F2C1EADE3BFAFD0DDF0E51DE87BB7',X'FD1A3F50BB29DA400A77318A9AD99D2E',NULL,'{"name":"monthly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(63,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:nightly"]',13,NULL,0,X'01F6C17607E3D0960EC57A4312C6AC350887FE37065076E6FCA26A537BA0F95F',X'AB3254A854CD73D0F46D2F9E21CC5302283223B4AFD7E646DEE337F569F69942',X'865CC22BE256797F26C22D3CC226B7528DC586F3A7DD550D41AC2C475B4A1E72',X'4ECB8783B7A557B2732332EA4CE940E95AA056DDC4E7A161B02AB6EFDEA02A05',X'EC75A0E40ECF35E0562D345EF93E5154CFE0524B1AFCB567748BF583AEBE6D25',X'8FA3E6C9133718E6959934D1821A7C7B7ECF158804512B561D0F24E7DCF98042',X'1489A9FBEE7F9F2DA821E9281C911BFE','token-revoke','{"token":"nightly"}','{"id":"b0dcd51d-4b14-4fb9-b008-cc35b6866922","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"nightly","hint":"storectl_OB1c","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(64,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','["user:ann","token:monthly"]',13,NULL,0,X'AB3254A854CD73D0F46D2F9E21CC5302283223B4AFD7E646DEE337F569F69942',X'37939ECEC620B2CC46BDE46AA5E0A0A265B82A2CE60CFE805A73EF74A065D843',X'C4F60CDDD1EC4B9A61A70707569CD407FEE11B3CE2EAEA8DE79BEE8CD1F93969',X'66E95B211E5552F2DEC91517D8C5C69D348D742084784CA3B181CF477AB91AE5',X'42948572A1FFEE702EEDB9D524BC128208E6A42171E02094C491EF67AE8323BB',X'22FA446C3B272C02A7A50D9A57CD9E6DEEB86DC938E31033CF8F2E8C3E57C3D3',X'BA1CFF46032F09C18248DB8B040E17D7','token-revoke-for','{"token":"monthly","for":"ann"}','{"id":"1b6ad854-1f4a-45ef-81cf-170d32f61522","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"monthly","hint":"storectl_Swmn","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(65,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:weekly"]',13,NULL,0,X'37939ECEC620B2CC46BDE46AA5E0A0A265B82A2CE60CFE805A73EF74A065D843',X'C6857956C860C61D3D577DD3213DB85A09CA6CAC2266A1A55117FB616726FDB5',X'673874880F8BD7545436B78BF09FCB9050C6B4664FA32F3FB9306BBEF36ECC54',X'3A258CE24240A35B7AE09D2F2614B5C6DDB5C699EA5F49038C52715A3FF06CA5',X'524F7DC4A6B69E1B0788DE92F650C790BE6DBC0BD153374301BAB8D91300CFD5',X'7042081BFD3EDA6876BA0F4CD445B8BFE756C433E12FC3B7F7F312F51AD00935',X'70FE9D073B0F7A48076F45CD0F51B7B7','token-revoke-all','{"all":true}','[{"id":"b0932773-20b2-4dfe-8e30-84b3b39a6811","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"weekly","hint":"storectl_c8PW","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}]',X'');
INSERT INTO journal VALUES(66,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',13,NULL,0,X'C6857956C860C61D3D577DD3213DB85A09CA6CAC2266A1A55117FB616726FDB5',X'846A4F96A0686D80007D4A946DF1752983BEABCE428624EF01FEB097E8DDE2DB',X'5CCFCE7893670EC2BAEE5B7FFA7D6FFEDF276424275076D40F3B263FCD21A3B5',X'FA991B2442ABEB3697DB3276DFCD942071237D16FDB530B2F08DBEBAE3BFD38D',X'FBA89B141F6FCAC7FC2A5877519358BEBECE81D9C6903BB720210BBF17240AC3',X'1E843A27D52EBCA9F342B29F98A2FE728C1A0319EF62ACA64E0FA4B7E160235E',X'16920086222896EBE265168A71976554','token-revoke-all-for','{"all":true,"for":"ann"}','[]',X'');
INSERT INTO journal VALUES(67,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',13,NULL,0,X'846A4F96A0686D80007D4A946DF1752983BEABCE428624EF01FEB097E8DDE2DB',X'9375494D09D600E4AEBE6BF88E6AEBCB1EC527F034F29EA37D3338A967F2DA84',X'B9D3CEB1A3F373613961C53125878FF1F6697A1937C8151D38127F11E6244CD4',X'27526E4463610E82C277BCFD28A9C6130996FCEDBF28D00D7A50E4E5713948E6',X'B9E2DF7489C2F9BB11E95467E8A10714556587FCD883337A9A2DB68ACDD0BAAE',X'6828CC5A09375004A4AF30CA3CD7089D9DAB2FD34EC8D87370A8AC8C942F2E6F',X'3F93F6C643FF21DD8F7306E6090AFC8E','token-revoke-everybody','{"everybody":true}','[]',X'');
INSERT INTO journal VALUES(68,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:yearly"]',13,NULL,0,X'9375494D09D600E4AEBE6BF88E6AEBCB1EC527F034F29EA37D3338A967F2DA84',X'BDB8BD533F4A08F582395B7E69CD99C57631DF8B64EBD8EA1463977C1838A663',X'D3954F44B83F06B82D7F67FC07E63D70D9B01E51AB0280351B8B1F12EA904541',X'A3D40E4DEF9E1ED818967449ADE524B2AD36D579572FD698ADD7C59A97DC9716',X'CB75805018C25DA8BC1E5C9E9D80FABF748FC312D99F2BC7B0A718B0332086D3',X'3CDB0536F63C21175AC95D670BAC0E856156BF5E9FFA381C4E05DBB389CAAC03',X'26AEBFFD8DCBA3FB56EC0B70140FD9EB','token-create','{"name":"yearly","allow":["own.shopping"],"expires":"30d"}','{"id":"12740d6e-1bdd-46ed-b77f-cf0eb8367205","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"yearly","hint":"storectl_JQLR","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123}}',X'');
INSERT INTO journal VALUES(69,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'BDB8BD533F4A08F582395B7E69CD99C57631DF8B64EBD8EA1463977C1838A663',X'9D94430228F877D88ADE094DC45D78D65A657ED6A0727D890A59F6ED704FE246',NULL,X'7492B905CA635AC4D6E3EDC553D9484E608DDB8F2F137CFC97FE5797612334F2',NULL,X'DD33CA55CD3E734B9C9BB924DDD196E08C8CCD9FDAD0F3A5DB8C8BA341302060',X'E05FB7DB840F8F83FD528D4FD31F3C70',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(70,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','session revoke','["user:ann"]',13,NULL,0,X'9D94430228F877D88ADE094DC45D78D65A657ED6A0727D890A59F6ED704FE246',X'406B0EC6363B651A5DC5928E99323FEEC08C6FFF5B6328BCA4DA4AA65012032A',X'24CDF5B3E25AD5323E9198ECCFFCD26C1C6EDB5A81DDBA2FEFE52A92AAB44337',X'AF3ACCB67438BE6F798C280C3115070FEB55F65BBECD119810C295F9C401A278',X'99D86E84538A9D4B2D8CC67E49463098E70CFB6113B4850BF3DB1D8E7661DBF9',X'67C01EB8338160AF7F426C63BA1C6171829D8765322D7EEC409753B0AEB81A07',X'170AF615D71FC764488FDDF03A475249','session-revoke','{"sessions":["40a71c21-07ae-46fe-b747-f69fdb5f90c5"]}','[{"id":"40a71c21-07ae-46fe-b747-f69fdb5f90c5","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400000}}]',X'');
INSERT INTO journal VALUES(71,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'406B0EC6363B651A5DC5928E99323FEEC08C6FFF5B6328BCA4DA4AA65012032A',X'8824FB42007D236C6AE48E89CEC3A3AE8B9FA5F16B915333C0C6292806471A15',NULL,X'5128A7363079DE0A327556AB29FE470034D5E09A2ECECA30F34270795AFF148F',NULL,X'CC7257637E7CC385610B9CC7EFE663216E212BB4ACB211701B60A8D3023BBA53',X'C3055A70376C4EA2C1A336539A878A58',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(72,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','password change','["user:ann"]',13,NULL,0,X'8824FB42007D236C6AE48E89CEC3A3AE8B9FA5F16B915333C0C6292806471A15',X'0E2D997AAB2ADB17F9303E985213E8211B51738FB20EFB0ACE26D90DFB295E35',X'81FE48096E9886CC76E0BAE2D26F1CB77D1DAA8B4DE734A6938BDC564D43A231',X'C85302DE6DE596BCFF6E576223E641B7693B3B402AD7D274A7FAF81D9C48B4A3',X'2200A57CC9AD374CAD3C803A2AD2509A2B37B7348D493C9CC815C64C349BFCB8',X'8FE5F13FEDAC685B40398E56FC7D6D9A3621880D23855B8DE814E32230096345',X'037C78CB12A92C14E2853CC8659EE039','password-change','{"username":"ann"}','2',X'');
INSERT INTO journal VALUES(73,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'0E2D997AAB2ADB17F9303E985213E8211B51738FB20EFB0ACE26D90DFB295E35',X'A6A5E8E45DC9D14FD80632228D9BF94391FA0326104047C84E6C2CAA384CA493',NULL,X'84EAB271233BD20D9DA42CFEA0B8CEA5461280CAE3C4E52FF3EB9E4B1128C2F5',NULL,X'5832193181A97BA4FCE93CF34C6D77E58E876369CF8CFB12F1E66AAF0DEF31C6',X'88ADCEC97F6E29AB4E7D088DCC756503',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(74,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'A6A5E8E45DC9D14FD80632228D9BF94391FA0326104047C84E6C2CAA384CA493',X'929F16FAA511B048C50FF85428FD3CA7F119EE068EF6DA9D7FFDB51850F85232',NULL,X'F7BDCC93529C31B4425319E0DC6841F1BE100D2DF5717D0EB41D809FBF7B6EC5',NULL,X'E5B615BD6B21960479D15B6BF42C0E7D742C9EC3081E826E9DA31239DB928472',X'488D866D56B9FF7E8DDF04230C9FED0A',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(75,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','logout','["user:ann"]',13,NULL,0,X'929F16FAA511B048C50FF85428FD3CA7F119EE068EF6DA9D7FFDB51850F85232',X'74CFE2FC234477703800EA80A7D3F8417DB3D9D32D4F67734F86F76FC5B5389C',X'E153F031D877213A67F982D1A4E80F7BF7A96058B8FD59DCC177FE30BBCCD26F',X'50271C3DACD66698F1073E09EB4CA4EAFCF7836722F06EF4E700FA0229ADB842',X'44B99957B2F9361BFA480B3A3D097425F2E7C11655A37B03FB3C6EE16978C476',X'7DCAC069FC76AEF9FDF8739C549375B2055113E6DB3A821E372BBC44F5CC2BB4',X'AA28B7CE072BF15F7B28FDA90A0A8340','logout-all','{"username":"ann","all":true}','3',X'');
INSERT INTO journal VALUES(76,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',13,NULL,0,X'74CFE2FC234477703800EA80A7D3F8417DB3D9D32D4F67734F86F76FC5B5389C',X'D0BE2368FBC46A5F94755D8F3B2A1ED9FB482054B35BDE44B3596BA72D7143E8',NULL,X'F40530FB78CEA0A24180FC8B41CC6313170057C1A0C7948890CC4ACD10DCC5D5',NULL,X'025990545D4CF61E7BEF9F7CA0B01AC4C53A55C8EAD6BD03C5135B67784AAD06',X'680BC1D310643B951D34B6DE340DDF97',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(77,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config rotate-key','["store:Corner Shop"]',13,NULL,0,X'D0BE2368FBC46A5F94755D8F3B2A1ED9FB482054B35BDE44B3596BA72D7143E8',X'D3B07C4ED09C6964F257A3A8487C06E933BC63EF19D129AF2FDC25CDEB247F64',X'8518DB7B0A5C6ACE151903DB95D07245F0C5096DB36B46CD3D09707B3EC95F7E',X'9101443BBD473AA0710CA3714E74B712654ACA01EC108B7E48930180F10F5A8A',X'D2B8EBA7F3446B74E422CC9548402FA6C58674831EEE9A6DCFD99CBC37F2F2EE',X'2BA544F63BECC64BD3B80EAFE6BFE72DF3F0BD1BF8B846A452AC3D7F6C53EF9B',X'A1863703F5E398A15DF083859957E182','config-rotate-key','{}','true',X'');
INSERT INTO journal VALUES(78,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address add','["user:ann"]',13,NULL,0,X'D3B07C4ED09C6964F257A3A8487C06E933BC63EF19D129AF2FDC25CDEB247F64',X'CCABD25EB4C169274CAB7E4E6A46AFDBF7E9496740236412AABA89B786657E10',X'C1C967A97EE08021F04DA6E55FD1ADF1D934FE0AF3B4DBE614FF69842E0E8E3F',X'70DF6F7F9D779C0C095EEA6BC695305DDF374FE099F1DAEC578590E1487DF5F8',X'174C04CB5A051924A595722465B2B185344F396D9F545E40846D26F76C0FC69A',X'5E8047B4B9773BE58F6802B1D59458C84E4E5AECCEAD9D76AD2A63F681EAE847',X'CACDFF81EED06F1DEF386596E3A3177C','address-add','{"label":"home","name":"sha256:9d1236f7ec7251ea4ecce89cfb4bfae773995e4cbd15d6724e4f3def544d639a","address":"sha256:32d80b4104559917d25476a5de68483570f93bd951a52705d3e8f3bc53b4b645","postal_code":"sha256:e5b7f270c7bad813a8d315f7ef8623e0811f730bc3523ef8aa9c56ee2beb1d93","region":"NY","country":"US","is_default":false}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A0100000000000000000061646472657373001200010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000001');
INSERT INTO journal VALUES(79,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','address add','["user:ann"]',13,NULL,0,X'CCABD25EB4C169274CAB7E4E6A46AFDBF7E9496740236412AABA89B786657E10',X'5AA489F0E10EC5BA04A0C394CB24D5D42460AF96804AC8032ADE65E3CFD739AB',X'1ABD240AF92C977A4AFA47388AEFF26197F986FA79959C7490658883D7AC5AB4',X'437CA201695F1374CC7F040D14BC58A38B05E059F9AA24AB308C7452C9B06882',X'362E18A61DEDF55DC571621A151B80DD55C238331BB88264F9D00196C21BC0D8',X'7937FBFE2E8A861D1E10FC8121C1085A1E602E7AEF7F64D366B76DAD6B37E1EB',X'17AB3E6A5382CDEC8BB20BB3C20EAF66','address-add-for','{"for":"ann","label":"work","name":"sha256:d1a6bedf4c13d941f2617b3c0abd8e7bf5edad2752bc25c3c785c815a27a9804","address":"sha256:99a690d0258eb9b3b49f8851d567bb300ba3209926db75135b6b1021af2f22f4","postal_code":"sha256:a50680e2bd78e02a74d733de0cc534d9a25af670471bf33cda99486b6e213836","region":"NY","country":"US","is_default":false}','{"id":2,"label":"work","recipient":"Ann Lee","phone":"+1 555 0100","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373001200010000000000000002032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304776F726B0307416E6E204C6565030B2B3120353535203031303003093920486967682053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(80,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address edit','["user:ann"]',13,NULL,0,X'5AA489F0E10EC5BA04A0C394CB24D5D42460AF96804AC8032ADE65E3CFD739AB',X'D11BA6DE7C0428EA47D0502B2EFF614311343A4C04006E3EAA4F10951ECEB4E9',X'509E7F2C3B126E8F2BB30C1A5A0D6FA81A527703F1B6535F4B52FB9F03F453C4',X'62C3CEF7D341CA4178C5A3B84DB40FE1FB840739D3D4B00DD3A7F4D976B01837',X'718D229BB0D7B1FBB36995B2CFF4CA1068B8DF56B2867EAA6D62363A7B82E5BA',X'B731EC3D6E5E61E002E61A7BCD3BA3ACE63F7B213CCE383D1AFC85436047AF55',X'9C5CCE8DBCEA784AE816AEA40E5D3ED8','address-edit','{"saved_address":"work","label":"office","phone":"sha256:2b93e1a61ebda973b84a0e28c3328e01aa9acb40202dc3064d5871f2434c4d55","is_default":true}','{"id":2,"label":"office","recipient":"Ann Lee","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A010000000000000000006164647265737300170001000000000000000100000000000000000100000000000000010000000000000000000100000000000000001700010000000000000002000304776F726B00030B2B3120353535203031303000000000010000000000000000000003066F666669636500030335353500000000010000000000000001');
INSERT INTO journal VALUES(81,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address delete','["user:ann"]',13,NULL,0,X'D11BA6DE7C0428EA47D0502B2EFF614311343A4C04006E3EAA4F10951ECEB4E9',X'6E8CB67BCAAF79BD7AD9D9FB95D5AB80A13E64BA1370BE02E48F88ECB5F37F8B',X'89F500A0BBDE59AD5B443F94B443DBE30CF01C94EEAB4BB772C6C8F5A4E09706',X'35A8E1F0DBE93C89FA799881056E13CB6B21A82D0E822ED38BD0FD0EC043ED1D',X'EB339432F816758AEF509A1B930771A138DA5789152568488744FEC3BDA58BE1',X'2471507B29C32B32858B7C4726CC6F98F03F1EB3AC6603487EF811AC2E2EBFE1',X'E905AC4068A7BC4DCE9ED8065A4D2977','address-delete','{"name":"home"}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373000900010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(82,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',13,NULL,0,X'6E8CB67BCAAF79BD7AD9D9FB95D5AB80A13E64BA1370BE02E48F88ECB5F37F8B',X'E43D08EB98198A0C8E673C28EDDE8B7CBC81E62CA2BF52482DF5275F0390C7C7',X'26BDBA74713F495294F9E603BB87B05D9461830091FC29966DD9BAE1E2907D4E',X'3754E440F99AD42443E1A1A07F1F1407B2BEA501F319591E16293D8470E8247E',X'4FD014CC8A791C597BE24C067B15B9BCD5995798A88B98F5BD95408AD0F1357D',X'FF0B28C2A580FC0C7271997B26D69A7C0653819738962F91F0384171137C12F2',X'9CD9F24CC7CFFD931FB371DB19657692','profile-edit-vat','{"vat_id":"DE123456789"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D3966373037306433396434340000000000000000000000000003000000000000000000000000000000000000030B4445313233343536373839000000');
INSERT INTO journal VALUES(83,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:ann"]',13,NULL,0,X'E43D08EB98198A0C8E673C28EDDE8B7CBC81E62CA2BF52482DF5275F0390C7C7',X'590D0AD2CE3952C2503B116FC8CD051FF15844DD75F7490EB458A2A74E37D3DE',X'0C0AB2B5F17C4698EC86DB1C5758647EEE03E44C801180A16288CB043FA955C0',X'C45DE80C67D8D38C0F15F57CA1B87F8E8C527E749B473D0495A6BB335D6F5F6D',X'067945D943118047FF871D005BB2B681E9D4C230C2402DFCB8C6B5CD85827D13',X'F7A4CD48723F27B6AA6F8B8BBE64F6AED43227B51B12A5DF7FD0508532CE6A34',X'FB9265909C5E1898E17B5F22D1DA5620','user-edit-exempt','{"user":"ann","tax_exemption":"sha256:79090f45bc01a773c24f7aed5fc1e3c8b2654a1ab46c3c9d5208dd8ce01fd840"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":"certificate","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D396637303730643339643434000000000000000000000000000003000000000000000000000000000000000000030B63657274696669636174650000');
INSERT INTO journal VALUES(84,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:2"]',13,NULL,0,X'590D0AD2CE3952C2503B116FC8CD051FF15844DD75F7490EB458A2A74E37D3DE',X'B4BD5847FDEC6B16CDEFEB1B22B4FEA27715A82F3906453AA0202C09BFF37CA3',X'D8D440C95514BD04427EE2B0804A8C1C2A474148A6092C734F22612E1D794F04',X'99BC830B53524B4DDD8467691A6C672FA1DA558C1A9F5720C5689ACF0EC6F88E',X'C09C9EC777B8EE7FC11AEEAE2555400C709D2AAC5B855F6E6FA6FB2A225F102C',X'D9B1A8A98285A5C4CB3C78BDFF7C4C163008907A1F555AC3ADA87ED55CF7BC54',X'808647B17A09D569FDD6647E713ABDFC','tax-add-again','{"details":{"country":"US","name":"Tax","rate":"8.875"}}','{"id":2,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"8.875","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000203087374616E6461726403025553030003000303546178010000000000015AAE030153050100000000000000010505');
INSERT INTO journal VALUES(85,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:parcel"]',13,NULL,0,X'B4BD5847FDEC6B16CDEFEB1B22B4FEA27715A82F3906453AA0202C09BFF37CA3',X'A153A47D90B341F2197906C019494E3C8FE749539D41757BC724252C352419A9',X'18E991C5B47D5E87DCDBB1EE3D1A1C5C96AF44A4DC20EC0A3625BB61AB72E3A1',X'AE48F2053493313DD4C9937031E1F58F4868A11D16DF4226F00E784AEAACC6F0',X'35355891B53FB62F8D45D29FBD798F43E1147CD0478F06C0D66BCF38BC9A575E',X'1037E6BA5F93C2F5E92E76424CA48015D833A5ECE6C6F16388CF197D7E7468C4',X'B0040AFCA1FAF511DF29536E67EEA8C7','shipping-add-again','{"code":"parcel","details":{"name":"Parcel","price":"4.90"}}','{"id":2,"code":"parcel","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":2,"region":"","minimumValue":0,"price":490}]}',X'54060100000000007368697070696E675F6D6574686F64001200010000000000000002030670617263656C030650617263656C030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F72617465001200010000000000000002010000000000000002050300050100000000000000000100000000000001EA05');
INSERT INTO journal VALUES(86,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:SUMMER"]',13,NULL,0,X'A153A47D90B341F2197906C019494E3C8FE749539D41757BC724252C352419A9',X'87F8E43D0D0F12DB1B2A7412377E7219CCC8171A0BC153938E9BB38796EC6D0D',X'60753464B9B8E311DF9428FB6071FBA43B0C2231C77AA9B39765F1534A50444F',X'26CA4D816CBC238F7D499D29571F74D2507FC7D12F4D3D7CAD52969324B9A55E',X'F7E48C340C8F7F424BDAD04415AECA8288F7780622CDA18513C7E11AD9620E6D',X'3F1C477572BDC48247FEAAF9123E6C7D9C6B54B3AAB7E5A4DB02E081DB9BD98C',X'D9A6A9A31CD52DA8DB2CE0E7DF8FADE0','coupon-add-again','{"code":"SUMMER","details":{"percent":"10","uses":"5"}}','{"coupon":{"id":5,"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"minimum":0,"skipsSale":false,"maxUses":5,"isActive":true,"scope":{"products":[],"categories":[],"customers":[],"countries":[]}},"uses":0}',X'540C010000000000000000000000636F75706F6E001200010000000000000005030653554D4D455203056C696E6573030770657263656E740100000000000186A0010000000000000000010000000000000000050501000000000000000505010000000000000001');
INSERT INTO journal VALUES(87,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:3","product:PEN","coupon:SUMMER"]',13,NULL,0,X'87F8E43D0D0F12DB1B2A7412377E7219CCC8171A0BC153938E9BB38796EC6D0D',X'BE1A42827B225DF5BA93C47D537D50BC00DE3090B1A3B453588E9D767771FAF8',X'402C5A41B33E96D5EC5FD155F7BD8495A51E3B0839E0D09DA2C0C66133185F65',X'82B6CBF1446D47A4FFE0CA94FDC05B69F4E56691AFA2448669462002F7659FF0',X'0776C94C73F5A539307AAA3BF4E783BD0F716BCF586B2FE0B558AA82D641F58A',X'1A6F2DB4B9E483444DB85A8D936B5F355D8B3F69DA5B29ED4C90DFFCDFFB48AF',X'9B0E2F467A57F6E5865BC691F6A0E070','order-create','{"items":[{"product":"PEN","quantity":2}],"prices":{"pen":"0.90"},"reason":"scratched","channel":"counter","name":"sha256:b8c529a4db1e4c67aed6861bdcde493e0b7e991ae7bb979e575fe29f2618442f","email":"sha256:03f94fa06d16cf4c6079671c5c6065bc9df838c09f3e158320daa3ac0ed6e80a","phone":"sha256:59a02fcff5316b4dfa63df8abf2e127d0daa4d43dbaa0444db017868605a1b65","address":"sha256:59a02fcff5316b4dfa63df8abf2e127d0daa4d43dbaa0444db017868605a1b65","postal_code":"sha256:2f5d273de13ff6056fa426091ec30530dd0a9f4a3a1b9e5b420fc76dcaba893b","country":"US","coupons":["SUMMER"]}','{"id":3,"channel":"counter","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Bo Lee","email":"bo@example.com","phone":"","address":"","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":4,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":90,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"standard","priceReason":"scratched"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":18,"currency":{"code":"USD","digits":2}}}],"taxes":[],"totals":{"subtotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":162,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"isHandedOver":true,"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"1.62 USD at the counter","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to bo@example.com, queued","isInternal":false}],"notices":["no tax is charged on tax class standard: it has no rate"]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000F01000000000000000201FFFFFFFFFFFFFFFE01000000000000002D0304736F6C6403076F726465723A330303626F62010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F72646572730012000100000000000000030503046F70656E0306756E70616964030B756E66756C66696C6C6564030E626F406578616D706C652E636F6D0306426F204C65650300030003053130303031030255530100000000000000B40100000000000000120100000000000000000100000000000000000100000000000000A20100000000000000000100000000000000000303555344030C6F726465722D637265617465010000019B4FCD197B010000019B4FCD197B0307636F756E74657203000100000000000000000100000000000000000505050383027B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A322C226C6973745072696365223A3230302C22756E69745072696365223A39302C22726561736F6E223A7B227374616666223A7B22726561736F6E223A22736372617463686564227D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B5D2C2269734D697373696E67223A747275657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D7D0303626F62010000000000000000010000000000000000010000000000000000540E01000000000000000000000000006F726465725F6C696E65001200010000000000000004010000000000000003010000000000000002030350454E030350656E01000000000000000201000000000000005A0100000000000000B401000000000000001201000000000000000001000000000000000003014F03087374616E646172640309736372617463686564540401020000636F75706F6E5F757365001200010000000000000005010000000000000003030E626F406578616D706C652E636F6D0100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000303056C696E6573030653554D4D4552010000000000000012');
INSERT INTO journal VALUES(88,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:4","user:ann","product:PEN"]',13,NULL,0,X'BE1A42827B225DF5BA93C47D537D50BC00DE3090B1A3B453588E9D767771FAF8',X'D6C17330664ECA2B86F947B1A6C52918D8902975A4C4FF16E4CA05B2691BCC1F',X'247572A01EC74BAF34E48D5D8711A880BF074BC836D95E217254A13229670C05',X'FAE57FD840AC4A2C8F3F969F4AA20354CFECF708DCCA27445641F5C37EE4F05F',X'B4E7D495C0575D6B1723823F5EAD02467685B9797CFBF94F6262EAF7AD48CF16',X'92694838A2088437126E6BE9A2B62ADF508A04F3BC95B0A01B1E783324E750C3',X'55D7FA365504B4B4AADB7A296848A175','order-create-for','{"for":"ann","items":[{"product":"PEN","quantity":1}],"channel":"phone","name":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","email":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","phone":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","address":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","postal_code":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","country":"","shipping":"PARCEL","to":"office"}','{"id":4,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"phone","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@example.com","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":690,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":690,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"6.90 USD by phone","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001001000000000000000201FFFFFFFFFFFFFFFF01000000000000002C0304736F6C6403076F726465723A340303626F62010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000004032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D0307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000000100000000000001EA0100000000000000000100000000000002B2010000000000000000010000000000000000030355534403106F726465722D6372656174652D666F72010000019B4FCD197B010000019B4FCD197B030570686F6E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384017B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D0303626F62010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000005010000000000000004010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000000001000000000000000001000000000000000003014503087374616E6461726405540801020000000000006F726465725F7461780012000100000000000000040100000000000000010303546178010000000000000000030145030B63657274696669636174650100000000000002B2010000000000000000');
INSERT INTO journal VALUES(89,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',13,NULL,0,X'D6C17330664ECA2B86F947B1A6C52918D8902975A4C4FF16E4CA05B2691BCC1F',X'DC86BB432CE47299DBD238CECB68056D951E84FC27CCC916138D2964137FB9C2',NULL,X'144042B6F8DE71D638846004B28399D57484FCF2A2E8337B8ABE3C0DBAC5E9FE',NULL,X'34D66AB7CEBCAE43144CF0D16A648FA3C5DC6F1404C1E051A0E5178D04E06DF7',X'A8817DE6AB855B6C19160043DE457343',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(90,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:5","user:ann","product:PEN","coupon:SUMMER"]',13,NULL,0,X'DC86BB432CE47299DBD238CECB68056D951E84FC27CCC916138D2964137FB9C2',X'85B5CCDFD6E9CC01BF519B3FBAB1E07908F73D789531A6E2BAB4A09D56BDE745',X'28FB7B4C261A2EB3A956ABD43C342629129AC8A627EA576EFDBAFEAB77D5A6FB',X'ECAE559E8B8FD13F2BB53CCEC399ED12998B32789EFA326E5C33D6FC9F943D09',X'AA26198DC3AD34135D77930CE1CE046997F66C53CFDE19B64A9BF8EA076389B3',X'E70A996869E3FB7D722DAB54086F03848C96DA62D37D761499EED8D4A7ECB1AA',X'E6D23B8D8C43DD62ACE1763FBE7C1C95','checkout-with-all','{"name":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","email":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","phone":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","address":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","postal_code":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","country":"","coupons":["SUMMER"],"shipping":"PARCEL","to":"office","cart":1}','{"id":5,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@example.com","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":6,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":20,"currency":{"code":"USD","digits":2}}}],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":670,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":670,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-with-all","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"6.70 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001101000000000000000201FFFFFFFFFFFFFFFF01000000000000002B0304736F6C6403076F726465723A350303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000005032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D0307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000140100000000000001EA01000000000000000001000000000000029E01000000000000000001000000000000000003035553440311636865636B6F75742D776974682D616C6C010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384527B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D05010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000006010000000000000005010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000001401000000000000000001000000000000000003014503087374616E6461726405540401020000636F75706F6E5F757365001200010000000000000005010000000000000005032435656132313731322D326663342D343262622D613264652D3966373037306433396434340100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000503056C696E6573030653554D4D4552010000000000000014540801020000000000006F726465725F7461780012000100000000000000050100000000000000010303546178010000000000000000030145030B636572746966696361746501000000000000029E010000000000000000');
INSERT INTO journal VALUES(91,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart expire','[]',13,NULL,0,X'85B5CCDFD6E9CC01BF519B3FBAB1E07908F73D789531A6E2BAB4A09D56BDE745',X'A91D38877F255CCCA4F6A48A79B69E3D401B929B160CA12AF1815B58D6DFCE62',X'01773D1183CECDA4F4088DE7D3E87327E11BDAD790BC3554629575E49E1193C4',X'0E2D457E854D86636CB34EC75C02AE3EEFF06C439AF97557954ED497A2151ABE',X'1B6EAB46780D9F3A14D72CC96580FCA5DA3D92ABA9D5F08BD02CC81341EF92AE',X'BEBB8B30E7A4F1FFA4B1BB68CE43F2B7B825FE8E67B1044E4E9C1D3DE50DC5D8',X'F49CEA3984115EC14A07E10DA9A1D7A0','cart-expire','{"older_than":"90d"}','{"carts":0,"lines":0}',X'');
INSERT INTO tax_rate VALUES(2,'standard','US','','','Tax',88750,'S',NULL,1,NULL,NULL);
INSERT INTO shipping_method VALUES(2,'parcel','Parcel','prorata',0,1);
INSERT INTO shipping_rate VALUES(2,2,NULL,'',NULL,0,490,NULL);
INSERT INTO coupon VALUES(2,'VIP-DNEZBC6RZ5PE','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(3,'VIP-31DRT9B347P1','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(4,'VIP-7GP13WS7TBCC','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(5,'SUMMER','lines','percent',100000,0,0,NULL,NULL,5,NULL,1);
INSERT INTO coupon_use VALUES(5,3,'bo@example.com',0);
INSERT INTO coupon_use VALUES(5,5,'5ea21712-2fc4-42bb-a2de-9f7070d39d44',0);
INSERT INTO order_line VALUES(1,1,1,'MUG','Mug',2,855,1710,0,0,0,'O','full',NULL);
INSERT INTO order_line VALUES(2,1,5,'LAMP','Lamp',3,3441,10323,0,0,0,'O','full',NULL);
INSERT INTO order_line VALUES(3,2,2,'PEN','Pen',3,200,600,0,0,0,'O','standard',NULL);
INSERT INTO order_line VALUES(4,3,2,'PEN','Pen',2,90,180,18,0,0,'O','standard','scratched');
INSERT INTO order_line VALUES(5,4,2,'PEN','Pen',1,200,200,0,0,0,'E','standard',NULL);
INSERT INTO order_line VALUES(6,5,2,'PEN','Pen',1,200,200,20,0,0,'E','standard',NULL);
INSERT INTO order_discount VALUES(3,'lines','SUMMER',18);
INSERT INTO order_discount VALUES(5,'lines','SUMMER',20);
INSERT INTO order_tax VALUES(4,1,'Tax',0,'E','certificate',690,0);
INSERT INTO order_tax VALUES(5,1,'Tax',0,'E','certificate',670,0);
INSERT INTO address VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','office','Ann Lee','555','9 High St','10001','NY','US',1);
INSERT INTO session VALUES('0b442405-6f95-4a31-af6b-1ba295e8edc0',X'24A3FF24753923895BB2A3CBB931FF5FE8169C2D3B843D08FE5ACA29A1613A1B','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('40a71c21-07ae-46fe-b747-f69fdb5f90c5',X'B8BB6794689702EDCA21B14C37076A2F7794A6A8CD6298B782BFD08C40399792','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('71a452bc-6665-4914-bc6b-13b249428514',X'3F8CAF57246FD12F25879AA595844D804A5641CF5FCD9132871E0B85BB1502F9','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('7f752986-3f00-449e-ae59-15ae3eac55ce',X'D2745554F768CB54E82373C055971E42B3273F5128C6B39A0FBA071295670435','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('aeb00955-5a81-4cd7-9392-60b27e785cee',X'4CA3D74C17E326F586113412D4C2E5C01E0FE81388AB518167C27420CCFCF9C8','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('c4d90be1-8dd8-4d24-938d-b9111e91476b',X'31850A52C373D532204572BEACF168A31DA47B2C6C2978F9E444AAF39D9DC166','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('ef8b722a-364f-43cb-9547-cb593d43f462',X'61656D3865707A62E09D757D10C258BFEF958BDAB176A25AE9A8D2478ED82682','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO price_history VALUES(1,1766570400123,950,1200,800,'2024-02-01','2024-02-28');
INSERT INTO price_history VALUES(5,1766570400123,4000,NULL,NULL,NULL,NULL);
INSERT INTO payment VALUES(1,1,'manual','capture',12033,1766570400123,NULL,'succeeded','6ffbe71d-14d6-42ea-ae40-1e6dea898631',NULL,NULL,NULL,NULL,NULL,1766570400123,'bob');
INSERT INTO orders VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','completed','paid','delivered','ann@shop.test','Ann Lee','+1 555 0100','1 Main St','10001','US',12033,0,0,0,12033,12033,0,'USD','checkout',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":1,"sku":"MUG","title":"Mug","quantity":2,"listPrice":855,"unitPrice":855,"reason":{"list":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"weightGrams":300,"needsShipping":true},{"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"listPrice":3800,"unitPrice":3441,"reason":{"sale":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[],"destination":{"country":"US","region":"","postalCode":"10001"}}',NULL,0,0,1);
INSERT INTO orders VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee-Roe','+1 555 0100','2 Main St','10001','',600,0,0,0,600,0,0,'USD','checkout-for',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":3,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[]}','bob',0,0,1);
INSERT INTO orders VALUES(3,NULL,'open','unpaid','unfulfilled','bo@example.com','Bo Lee','','','10001','US',180,18,0,0,162,0,0,'USD','order-create',1766570400123,1766570400123,'counter','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":2,"listPrice":200,"unitPrice":90,"reason":{"staff":{"reason":"scratched"}},"tax":{"taxClass":"standard","rates":[],"isMissing":true},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}]}','bob',0,0,0);
INSERT INTO orders VALUES(4,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee','555','9 High St','10001','US',200,0,490,0,690,0,0,'USD','order-create-for',1766570400123,1766570400123,'phone','NY',0,0,'parcel','Parcel',490,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}','bob',0,0,1);
INSERT INTO orders VALUES(5,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee','555','9 High St','10001','US',200,20,490,0,670,0,0,'USD','checkout-with-all',1766570400123,1766570400123,'online','NY',0,0,'parcel','Parcel',490,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}',NULL,0,0,1);
INSERT INTO shipment VALUES(1,1,'','','delivered',1766570400123,1766570400123,'bob');
INSERT INTO shipment_line VALUES(1,1,2);
INSERT INTO shipment_line VALUES(1,2,3);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('shipment',1);
INSERT INTO sqlite_sequence VALUES('journal',91);
INSERT INTO sqlite_sequence VALUES('mail',14);
INSERT INTO sqlite_sequence VALUES('category',6);
INSERT INTO sqlite_sequence VALUES('product',7);
INSERT INTO sqlite_sequence VALUES('stock_movement',17);
INSERT INTO sqlite_sequence VALUES('cart',10);
INSERT INTO sqlite_sequence VALUES('cart_line',10);
INSERT INTO sqlite_sequence VALUES('order_line',6);
INSERT INTO sqlite_sequence VALUES('orders',5);
INSERT INTO sqlite_sequence VALUES('payment',1);
INSERT INTO sqlite_sequence VALUES('tax_rate',2);
INSERT INTO sqlite_sequence VALUES('shipping_method',2);
INSERT INTO sqlite_sequence VALUES('shipping_rate',2);
INSERT INTO sqlite_sequence VALUES('coupon',5);
INSERT INTO sqlite_sequence VALUES('address',2);
INSERT INTO product_search (product_search, rank) VALUES ('automerge', 16);
INSERT INTO product_search (product_search, rank) VALUES ('crisismerge', 64);
INSERT INTO product_search (product_search, rank) VALUES ('hashsize', 16777216);
INSERT INTO product_search (product_search) VALUES ('rebuild');
CREATE TRIGGER store_keeps_its_currency BEFORE UPDATE ON store
WHEN NEW.uuid <> OLD.uuid OR NEW.currency <> OLD.currency
BEGIN SELECT RAISE(ABORT, 'store: its id and currency are final'); END;
CREATE TRIGGER store_stays BEFORE DELETE ON store
BEGIN SELECT RAISE(ABORT, 'store: a store without its row is none'); END;
CREATE TRIGGER store_is_one BEFORE INSERT ON store WHEN EXISTS (SELECT 1 FROM store)
BEGIN SELECT RAISE(ABORT, 'store: its id and currency are final'); END;
CREATE INDEX account_created ON account (created_at, id);
CREATE INDEX product_category ON product (category_id, id);
CREATE UNIQUE INDEX product_sku_key ON product (sku_key) WHERE sku_key IS NOT NULL;
CREATE TRIGGER product_sold_stays BEFORE DELETE ON product
WHEN EXISTS (SELECT 1 FROM order_line WHERE product_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'product: what was sold can only be archived'); END;
CREATE INDEX journal_touch_entry ON journal_touch (entry);
CREATE TRIGGER journal_touch_is_final BEFORE UPDATE ON journal_touch
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
CREATE TRIGGER journal_touch_stays BEFORE DELETE ON journal_touch
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
CREATE INDEX api_token_account ON api_token (account_id, created_at, id);
CREATE UNIQUE INDEX api_token_name ON api_token (account_id, name) WHERE revoked_at IS NULL;
CREATE INDEX sign_in_failure_age ON sign_in_failure (last_failure_at);
CREATE INDEX mail_queue ON mail (next_attempt_at, id) WHERE status = 'queued';
CREATE INDEX mail_expiry ON mail (expires_at) WHERE status = 'queued';
CREATE INDEX mail_status ON mail (status, id);
CREATE INDEX mail_account ON mail (account_id);
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
CREATE UNIQUE INDEX category_slug ON category (coalesce(parent_id, 0), slug);
CREATE INDEX category_parent ON category (parent_id) WHERE parent_id IS NOT NULL;
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
CREATE INDEX product_archived ON product (id) WHERE is_archived = 1;
CREATE INDEX product_unseen ON product (id)
    WHERE is_visible = 0 OR is_archived = 1 OR release_date IS NOT NULL;
CREATE UNIQUE INDEX journal_key ON journal (idempotency_key, coalesce(actor_id, ''))
    WHERE idempotency_key IS NOT NULL;
CREATE TRIGGER journal_is_new BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
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
CREATE INDEX tax_rate_place ON tax_rate (country, region, tax_class);
CREATE INDEX shipping_rate_method ON shipping_rate (method_id);
CREATE INDEX coupon_use_customer ON coupon_use (coupon_id, customer) WHERE is_released = 0;
CREATE INDEX coupon_use_order ON coupon_use (order_id);
CREATE TRIGGER coupon_use_fits BEFORE INSERT ON coupon_use WHEN NEW.is_released = 0 AND EXISTS (
    SELECT 1 FROM coupon WHERE id = NEW.coupon_id AND (
        max_uses <= (SELECT count(*) FROM coupon_use WHERE coupon_id = NEW.coupon_id AND is_released = 0)
        OR max_uses_each <= (SELECT count(*) FROM coupon_use
            WHERE coupon_id = NEW.coupon_id AND customer = NEW.customer AND is_released = 0)))
BEGIN SELECT RAISE(ABORT, 'coupon_use: the coupon is used up'); END;
CREATE INDEX order_line_order ON order_line (order_id, id);
CREATE INDEX order_line_product ON order_line (product_id, order_id);
CREATE TRIGGER order_line_is_final BEFORE UPDATE ON order_line
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;
CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;
CREATE INDEX cart_line_product ON cart_line (product_id);
CREATE INDEX order_line_sku ON order_line (sku COLLATE NOCASE, order_id);
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
CREATE UNIQUE INDEX address_label ON address (account_id, label COLLATE NOCASE);
CREATE UNIQUE INDEX address_default ON address (account_id) WHERE is_default = 1;
CREATE INDEX session_account ON session (account_id);
CREATE INDEX one_time_code_account ON one_time_code (account_id, purpose);
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);
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
CREATE INDEX payment_order ON payment (order_id, id);
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
CREATE INDEX payment_event_payment ON payment_event (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX credit_order ON credit (order_id, id);
CREATE INDEX credit_created ON credit (created_at);
CREATE INDEX credit_line_line ON credit_line (line_id);
CREATE INDEX shipment_order ON shipment (order_id, id);
CREATE INDEX shipment_line_line ON shipment_line (line_id);
CREATE UNIQUE INDEX document_invoice ON document (order_id) WHERE kind = 'invoice';
CREATE INDEX document_order ON document (order_id);
CREATE INDEX order_note_order ON order_note (order_id, id);
CREATE INDEX mail_order ON mail (order_id) WHERE order_id IS NOT NULL;
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
CREATE TRIGGER payment_stays BEFORE DELETE ON payment WHEN OLD.status <> 'failed'
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
CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
WHEN OLD.is_released = 1 AND (NEW.is_released = 0 OR NEW.customer = OLD.customer)
    OR (NEW.coupon_id, NEW.order_id) IS NOT (OLD.coupon_id, OLD.order_id)
    OR NEW.customer <> OLD.customer AND NEW.customer <> 'erased:' || OLD.order_id
BEGIN SELECT RAISE(ABORT, 'coupon_use: a use can be given back once, and nothing else'); END;
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
PRAGMA user_version = 13;
PRAGMA application_id = 1398034258;
