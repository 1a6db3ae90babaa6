-- A small store as schema 15 left it, every change that takes an idempotency key having been made
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
CREATE VIRTUAL TABLE product_search USING fts5 (
    sku, title, description, tags, barcode,
    content = 'product', content_rowid = 'id', detail = 'column',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO store VALUES(1,'6d1c170c-f5c1-483c-8607-63b281385e96','Corner Shop','USD',1766570400123);
INSERT INTO setting VALUES('password.cost','4');
INSERT INTO account VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','ann','ann@example.com','ann@example.com','Ann','Lee-Roe','+1 555 0100','2 Main St','customer',1,0,1766570400123,1766570400123,'DE123456789','certificate','','');
INSERT INTO account VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','admin','admin','admin@shop.test','admin@shop.test','','','','','admin',1,1,1766570400123,1766570400123,'','','','');
INSERT INTO account VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','bob','bob@example.com','bob@example.com','Bob','','','','staff',1,1,1766570400123,1766570400123,'','','','');
INSERT INTO credential VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','$scrypt$ln=4,r=8,p=1$3KKRC7+wWkQeqDmHEx1mqg$VVzNf373AH6obWDFKsj2Jg1oZhr94TGazRyqWyHYE/c',1766570400123,0);
INSERT INTO credential VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','$scrypt$ln=4,r=8,p=1$wWdeC7mApXWolmH+wIqoOw$JWJbeoYJD/uIK7/Vb6ub6oCH623Z4O7CIQyiKCVJ4Dw',1766570400123,0);
INSERT INTO credential VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','$scrypt$ln=4,r=8,p=1$hfjtlnBAldbSE+zy6rMjFQ$YrcjwO5fCofFGDl6TVi+CRtIhlOQG02cshSP/7v5lWY',1766570400123,0);
INSERT INTO signing_key VALUES(2,X'95BD041C314FCC29E3CE8FC936F623603E433ABCF68DD12BD79070A48CADD5B9',1766570400123);
INSERT INTO category VALUES(1,'Kitchen','kitchen',1766570400123,NULL,'Kitchen','kitchen');
INSERT INTO category VALUES(2,'Cups','kitchen > cups',1766570400123,1,'Kitchen > Cups','cups');
INSERT INTO category VALUES(4,'Home','home',1766570400123,NULL,'Home','home');
INSERT INTO cart VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44');
INSERT INTO journal_touch VALUES('cart','ann',34);
INSERT INTO journal_touch VALUES('cart','ann',35);
INSERT INTO journal_touch VALUES('cart','ann',36);
INSERT INTO journal_touch VALUES('cart','ann',37);
INSERT INTO journal_touch VALUES('cart','ann',38);
INSERT INTO journal_touch VALUES('cart','ann',39);
INSERT INTO journal_touch VALUES('cart','ann',40);
INSERT INTO journal_touch VALUES('cart','ann',41);
INSERT INTO journal_touch VALUES('cart','ann',42);
INSERT INTO journal_touch VALUES('cart','ann',43);
INSERT INTO journal_touch VALUES('cart','ann',44);
INSERT INTO journal_touch VALUES('cart','ann',91);
INSERT INTO journal_touch VALUES('cart','ann',92);
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
INSERT INTO journal_touch VALUES('coupon','Spring',56);
INSERT INTO journal_touch VALUES('coupon','Spring',57);
INSERT INTO journal_touch VALUES('coupon','Spring',59);
INSERT INTO journal_touch VALUES('coupon','SUMMER',88);
INSERT INTO journal_touch VALUES('coupon','SUMMER',89);
INSERT INTO journal_touch VALUES('coupon','SUMMER',92);
INSERT INTO journal_touch VALUES('coupon','VIP-P15ERKMXGEXY',58);
INSERT INTO journal_touch VALUES('coupon','VIP-T9B347P17GP1',58);
INSERT INTO journal_touch VALUES('order','1',37);
INSERT INTO journal_touch VALUES('order','1',46);
INSERT INTO journal_touch VALUES('order','1',47);
INSERT INTO journal_touch VALUES('order','2',40);
INSERT INTO journal_touch VALUES('order','3',89);
INSERT INTO journal_touch VALUES('order','4',90);
INSERT INTO journal_touch VALUES('order','5',92);
INSERT INTO journal_touch VALUES('payment','1',46);
INSERT INTO journal_touch VALUES('product','BAG',30);
INSERT INTO journal_touch VALUES('product','BAG',31);
INSERT INTO journal_touch VALUES('product','BAG',32);
INSERT INTO journal_touch VALUES('product','BAG',33);
INSERT INTO journal_touch VALUES('product','BAG',34);
INSERT INTO journal_touch VALUES('product','BAG',36);
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
INSERT INTO journal_touch VALUES('product','LAMP',34);
INSERT INTO journal_touch VALUES('product','LAMP',35);
INSERT INTO journal_touch VALUES('product','LAMP',37);
INSERT INTO journal_touch VALUES('product','LAMP',43);
INSERT INTO journal_touch VALUES('product','LAMP',44);
INSERT INTO journal_touch VALUES('product','MUG',11);
INSERT INTO journal_touch VALUES('product','MUG',18);
INSERT INTO journal_touch VALUES('product','MUG',34);
INSERT INTO journal_touch VALUES('product','MUG',37);
INSERT INTO journal_touch VALUES('product','MUG',48);
INSERT INTO journal_touch VALUES('product','MUG',49);
INSERT INTO journal_touch VALUES('product','PEN',12);
INSERT INTO journal_touch VALUES('product','PEN',24);
INSERT INTO journal_touch VALUES('product','PEN',26);
INSERT INTO journal_touch VALUES('product','PEN',38);
INSERT INTO journal_touch VALUES('product','PEN',39);
INSERT INTO journal_touch VALUES('product','PEN',40);
INSERT INTO journal_touch VALUES('product','PEN',41);
INSERT INTO journal_touch VALUES('product','PEN',43);
INSERT INTO journal_touch VALUES('product','PEN',44);
INSERT INTO journal_touch VALUES('product','PEN',89);
INSERT INTO journal_touch VALUES('product','PEN',90);
INSERT INTO journal_touch VALUES('product','PEN',91);
INSERT INTO journal_touch VALUES('product','PEN',92);
INSERT INTO journal_touch VALUES('product','TEE',13);
INSERT INTO journal_touch VALUES('product','TEE-XL',14);
INSERT INTO journal_touch VALUES('setting','mail.from',60);
INSERT INTO journal_touch VALUES('setting','mail.from',61);
INSERT INTO journal_touch VALUES('shipment','1',47);
INSERT INTO journal_touch VALUES('shipping','parcel',87);
INSERT INTO journal_touch VALUES('shipping','post',53);
INSERT INTO journal_touch VALUES('shipping','post',54);
INSERT INTO journal_touch VALUES('shipping','post',55);
INSERT INTO journal_touch VALUES('store','Corner Shop',1);
INSERT INTO journal_touch VALUES('store','Corner Shop',79);
INSERT INTO journal_touch VALUES('tax','1',50);
INSERT INTO journal_touch VALUES('tax','1',51);
INSERT INTO journal_touch VALUES('tax','1',52);
INSERT INTO journal_touch VALUES('tax','2',86);
INSERT INTO journal_touch VALUES('token','monthly',64);
INSERT INTO journal_touch VALUES('token','monthly',66);
INSERT INTO journal_touch VALUES('token','nightly',62);
INSERT INTO journal_touch VALUES('token','nightly',65);
INSERT INTO journal_touch VALUES('token','weekly',63);
INSERT INTO journal_touch VALUES('token','weekly',67);
INSERT INTO journal_touch VALUES('token','yearly',70);
INSERT INTO journal_touch VALUES('user','admin',1);
INSERT INTO journal_touch VALUES('user','ann',2);
INSERT INTO journal_touch VALUES('user','ann',8);
INSERT INTO journal_touch VALUES('user','ann',9);
INSERT INTO journal_touch VALUES('user','ann',10);
INSERT INTO journal_touch VALUES('user','ann',37);
INSERT INTO journal_touch VALUES('user','ann',40);
INSERT INTO journal_touch VALUES('user','ann',62);
INSERT INTO journal_touch VALUES('user','ann',63);
INSERT INTO journal_touch VALUES('user','ann',64);
INSERT INTO journal_touch VALUES('user','ann',65);
INSERT INTO journal_touch VALUES('user','ann',66);
INSERT INTO journal_touch VALUES('user','ann',67);
INSERT INTO journal_touch VALUES('user','ann',70);
INSERT INTO journal_touch VALUES('user','ann',71);
INSERT INTO journal_touch VALUES('user','ann',72);
INSERT INTO journal_touch VALUES('user','ann',73);
INSERT INTO journal_touch VALUES('user','ann',74);
INSERT INTO journal_touch VALUES('user','ann',75);
INSERT INTO journal_touch VALUES('user','ann',76);
INSERT INTO journal_touch VALUES('user','ann',77);
INSERT INTO journal_touch VALUES('user','ann',78);
INSERT INTO journal_touch VALUES('user','ann',80);
INSERT INTO journal_touch VALUES('user','ann',81);
INSERT INTO journal_touch VALUES('user','ann',82);
INSERT INTO journal_touch VALUES('user','ann',83);
INSERT INTO journal_touch VALUES('user','ann',84);
INSERT INTO journal_touch VALUES('user','ann',85);
INSERT INTO journal_touch VALUES('user','ann',90);
INSERT INTO journal_touch VALUES('user','ann',92);
INSERT INTO journal_touch VALUES('user','bob',3);
INSERT INTO journal_touch VALUES('user','eve',4);
INSERT INTO journal_touch VALUES('user','eve',5);
INSERT INTO journal_touch VALUES('user','eve',7);
INSERT INTO api_token VALUES('03ec160f-5736-4869-b236-2cfb3dacb8ed','5ea21712-2fc4-42bb-a2de-9f7070d39d44','yearly','storectl_AAqZ',X'CCE1EF9CD2A87D1D5EEAC7C8EF76F9BF3CFFF5C88148E5836500BFB912980A47','["own.shopping"]',1766570400123,1769162400123,NULL,NULL);
INSERT INTO api_token VALUES('21e5b315-7fe6-4b72-a8a7-915fe896e962','5ea21712-2fc4-42bb-a2de-9f7070d39d44','nightly','storectl_HvPh',X'31DDDB3FBFE28B78225CCD0F7ADA8F0A8BC5B3A80D944B8479F4B94A4DE43C88','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('3b97b084-af58-440a-85ac-c94299a31117','5ea21712-2fc4-42bb-a2de-9f7070d39d44','weekly','storectl_o2Zw',X'29244E8C6B723F14A2DE523B8D4F13405B6ACD0155F0D82EE6689D3B56BF97CA','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('9f552e67-ad77-4127-aa9f-fca347800422','5ea21712-2fc4-42bb-a2de-9f7070d39d44','monthly','storectl_7LrX',X'42791FB665E8BBB7D6B6257DB24A1FF071ECD5C6148D07E1A418F143EA714E50','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO mail VALUES(3,'aeb00955-5a81-4cd7-9392-60b27e785cee@localhost','email_change','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: please confirm your new email address','','','dead',0,NULL,1766574000123,'the password was changed',NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(4,'91404a27-4ffa-4b2d-bff6-f060741ae30d@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1','Hello Ann Lee,

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
','queued',0,1766570400123,1766829600123,NULL,37,1766570400123,NULL,1);
INSERT INTO mail VALUES(5,'6ffbe71d-14d6-42ea-ae40-1e6dea898631@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: your order 2','Hello Ann Lee-Roe,

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
','queued',0,1766570400123,1766829600123,NULL,40,1766570400123,NULL,2);
INSERT INTO mail VALUES(6,'8fa4e165-49ee-4566-87b6-0d1c1c613b68@localhost','payment_received','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your payment for order 1','Hello Ann Lee,

thank you for your payment of 120.33 USD for your order 1, whose total is 120.33 USD.

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your payment of 120.33 USD for your order 1, whose total is
120.33 USD.</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,46,1766570400123,NULL,1);
INSERT INTO mail VALUES(7,'2d356edf-4bec-46f8-9f05-768ec3214d18@localhost','shipped','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1 is on its way','Hello Ann Lee,

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
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,47,1766570400123,NULL,1);
INSERT INTO mail VALUES(8,'73c3d608-d587-4f6c-a991-27ec8346fa47@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

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
INSERT INTO mail VALUES(9,'4b09a7a1-b5f2-4025-846e-77ea1a5782ed@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

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
INSERT INTO mail VALUES(10,'2502d125-a662-4804-ab2a-dc9451674e7b@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

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
INSERT INTO mail VALUES(11,'2d3eae74-f461-4831-bee9-2de98f887e8e@localhost','token_created','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: a new token for programs','Hello Ann Lee-Roe,

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
INSERT INTO mail VALUES(12,'71a452bc-6665-4914-bc6b-13b249428514@localhost','password_changed','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee-Roe','Corner Shop: your password was changed','Hello Ann Lee-Roe,

the password of ann was changed.

If it was not you, set a new one: storectl password forgot ann@example.com

-- 
Corner Shop
','<p>Hello Ann Lee-Roe,</p>
<p>The password of ann was changed.</p>
<p>If it was not you, set a new one: <code>storectl password forgot ann@example.com</code></p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,NULL,1766570400123,NULL,NULL);
INSERT INTO mail VALUES(13,'e878b7da-0df2-4674-af1c-fd1b6065bf6b@localhost','order_confirmation',NULL,'bo@example.com','Bo Lee','Corner Shop: your order 3','Hello Bo Lee,

thank you for your order 3:

2 × Pen  1.80

Discount SUMMER  -0.18

Total: 1.62 USD

It goes to:

Bo Lee
10001 US

-- 
Corner Shop
','<p>Hello Bo Lee,</p>
<p>Thank you for your order 3:</p>
<p>2 × Pen  1.80<br>
<br>
Discount SUMMER  -0.18</p>
<p><strong>Total: 1.62 USD</strong></p>
<p>It goes to:</p>
<p>Bo Lee<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,89,1766570400123,NULL,3);
INSERT INTO mail VALUES(14,'4651eaf8-96b3-403b-b471-bb174e6ae2f3@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee','Corner Shop: your order 4','Hello Ann Lee,

thank you for your order 4:

1 × Pen  2.00

Shipping, Parcel  4.90

Total: 6.90 USD

It goes to:

Ann Lee
9 High St
NY 10001 US

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your order 4:</p>
<p>1 × Pen  2.00<br>
<br>
Shipping, Parcel  4.90</p>
<p><strong>Total: 6.90 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee<br>
9 High St<br>
NY 10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,90,1766570400123,NULL,4);
INSERT INTO mail VALUES(15,'071b8c5b-e8ec-4a0e-8b30-ec2b84de52be@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@example.com','Ann Lee','Corner Shop: your order 5','Hello Ann Lee,

thank you for your order 5:

1 × Pen  2.00

Discount SUMMER  -0.20
Shipping, Parcel  4.90

Total: 6.70 USD

It goes to:

Ann Lee
9 High St
NY 10001 US

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Thank you for your order 5:</p>
<p>1 × Pen  2.00<br>
<br>
Discount SUMMER  -0.20<br>
Shipping, Parcel  4.90</p>
<p><strong>Total: 6.70 USD</strong></p>
<p>It goes to:</p>
<p>Ann Lee<br>
9 High St<br>
NY 10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,92,1766570400123,NULL,5);
INSERT INTO journal VALUES(1,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','init','["store:Corner Shop","user:admin"]',15,NULL,0,X'0000000000000000000000000000000000000000000000000000000000000000',X'CA6ABDD0E57A5CB9564A191C0AE5D5BE129D2C387E2AB912F73BEEBC87DC8172',NULL,X'8676E3A2201EE188D675F8B659C0745F0DB299313330804A0836369BDBD7DA71',NULL,X'BE1638F8297E4A61EBD0B78B6485DD77F254B48C58E0357B1D5E5A321A004401',X'716301B136C20BAFC89FC7150150E3C0',NULL,'{"name":"Corner Shop","currency":"USD"}',NULL,X'5405010000000073746F7265001200010000000000000001032436643163313730632D663563312D343833632D383630372D363362323831333835653936030B436F726E65722053686F700303555344010000019B4FCD197B5402010073657474696E67001200030D70617373776F72642E636F737403013454120100000000000000000000000000000000006163636F756E74001200032437333761373465352D663839302D346661662D616663632D353235323134376662633562030561646D696E030561646D696E030F61646D696E4073686F702E74657374030F61646D696E4073686F702E746573740300030003000300030561646D696E010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(2,1766570400123,NULL,'anonymous','register','["user:ann"]',15,NULL,0,X'CA6ABDD0E57A5CB9564A191C0AE5D5BE129D2C387E2AB912F73BEEBC87DC8172',X'FEAB96A12595994F3C819DC53D22B95ACBF6540048B4DDC286F47F9E72EFA1AE',X'D04B1E4459AD640F2CA440C7DDEF5DF75EA7CFE3487330F9272FE08B1D2399BB',X'278450652EAD982824E120D9DD925924717D7CF19893D6A5846CEDD39AAB8B66',X'C35D63C1FE83919E10A2CA443D0CBE026CD06AAD07C04192C6B7954EB90705FC',X'C0AAC404C9D0886F6758096AFDFE3DF51B8B4D02866FA36219CB729254E71035',X'3C835A7F58EE0CF1E8D710A5D9D5EB06','register','{"username":"ann","email":"sha256:ee72c45e37f4a202bee79524c4aa2bbb1891b5339fd8b918d8f3263f9a162e3c","first_name":"sha256:4b74b93d39852f2ef0364ce362314a56edf5e0f8a991a4e9621f89a7588c3424","last_name":"sha256:8c33770f7b263f7c76d30e44ae0ebb9fd7e1d7a3f978c490e9d3c5c66ab79494","phone_number":"sha256:b0c12f95301b9419703a9bdf955f179317e8af6322b0403d75e4ea7224235c02","address":"sha256:4f35ae2ac411b54ecefdff2173ae1a6f17c8fdf9ef58dd681ff4d39d374e83e2"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee","phoneNumber":"+1 555 0100","address":"1 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032435656132313731322D326663342D343262622D613264652D3966373037306433396434340303616E6E0303616E6E030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0303416E6E03034C6565030B2B31203535352030313030030931204D61696E2053740308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(3,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:bob"]',15,NULL,0,X'FEAB96A12595994F3C819DC53D22B95ACBF6540048B4DDC286F47F9E72EFA1AE',X'2B795426E2282C5A65A024DC22F947D2653BFE9AFD161459F8C8913D45ACCEFC',X'21A3488BFFBFE97C46B12E6531505EBAA70EF24FD23D72F24E036D0147C6FE88',X'6964517B5702AB85090144163FEE304579C4B48B94E98ACCB8CB48ED546E0516',X'6489E1C5461BC1092D4D08FB726E1CCC07C438A71AF6B6917104B8FFC091D48C',X'2E81260B17ECC1B22A6E7D89425309B1503A35F4D0793D0A6C28141888165E64',X'86C9E5E598EA61A6077205D3FE0D1585','user-add','{"username":"bob","email":"sha256:8d0790022563d1b34088bc9880c418afa7684c9e4cc032add76226f61ff797e7","first_name":"sha256:559928876ce200ab82c3adaa19e0fe1755e1de63ba459bea9ca1fc4a2a872d26","last_name":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","phone_number":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","address":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","role":"staff","verified":true}','{"id":"8de4bd7f-0496-4fb1-86ec-68964da9f424","username":"bob","email":"bob@example.com","firstName":"Bob","lastName":"","phoneNumber":"","address":"","role":"staff","isActive":true,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032438646534626437662D303439362D346662312D383665632D3638393634646139663432340303626F620303626F62030F626F62406578616D706C652E636F6D030F626F62406578616D706C652E636F6D0303426F6203000300030003057374616666010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(4,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:eve"]',15,NULL,0,X'2B795426E2282C5A65A024DC22F947D2653BFE9AFD161459F8C8913D45ACCEFC',X'5E6E4BF919587B3F313CF8BA109B357653AB7C74176033680891C5EEB7D7D4B6',X'AF087DDEE5B3C98DBA23E634C253C12D3C91D2CE79B27337FCCDBEB0313A459C',X'008CDFB69453A8EACB3AB7138F22FDFC35F9B0894529B6DF9E08E4CFC8123A3B',X'3C88602E1F8C92639FFCB959D1450A79661C502BC8C631DDE3DB503BD31B51CE',X'3976DBF826E9E2D42DD80B033FB59EAD21038EABEAA451C195FC02B99428EFF1',X'8C8D18D6A1CD4A9362F96B55ED9CD40B','user-add-plain','{"username":"eve","email":"sha256:7968f8894ca976f0258ac2e6c40b84d125f9eeb9061c72c109e78638947a1e57","first_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","last_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","phone_number":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","address":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","role":"customer","verified":false}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@example.com","firstName":"","lastName":"","phoneNumber":"","address":"","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001200032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D03000300030003000308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(5,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:eve"]',15,NULL,0,X'5E6E4BF919587B3F313CF8BA109B357653AB7C74176033680891C5EEB7D7D4B6',X'7ED570BF7DD393455D766BC667C842020AF1793DAF43507FD8B3787072616FC9',X'BB2B99022D91757F592EBB516E36C403D900849F93299C7649B664EB683E5810',X'B7CFF0392F9A9DE4E7FFA648FE9EE3BE30C5252F9CD14FB43853FC9B116B3FDE',X'60B9655D68186F8254E3FCB7E4D398E88567E1270EAF928818EFAD4DE7EB7F3A',X'1F92B2E67D217D5CAE14DE66CB6D5996995C76D377E3C7F056BEF1589A515B53',X'883968E579EBD7FDBAAEC3D22F47683C','user-edit','{"user":"eve","email":"sha256:dad28c4d374fefe6653e717689f925bc64e669712add0120341946e3b9459f3e","phone_number":"sha256:2042da466cd9b3e5338d6c50e9e72a1062c1f67cfdb865d68f4d139d144c93d8","role":"staff","active":false,"verified":true}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435623633646166632D356236642D343935362D383565322D3339643739393430656537300000030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D00000300000308637573746F6D6572010000000000000001010000000000000000000000000000000000030D6576654073686F702E74657374030D6576654073686F702E74657374000003033535350003057374616666010000000000000000010000000000000001000000000000');
INSERT INTO journal VALUES(6,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user unlock','[]',15,NULL,0,X'7ED570BF7DD393455D766BC667C842020AF1793DAF43507FD8B3787072616FC9',X'D001B635C896137F73CF4A599543895C8A0400C34905C71FF68608DAAACF0556',X'73BECA08FB25C4EF9ECC36E598C0F476342799D0168AFAE4D76DC6167688FE5B',X'4A5374939159A0399A1893F49EA932E2F4CA7746839EFBEEAD011EAE39F83A19',X'019802BC528D150983DAF314288363709B82CC1A89475F860CB571E43AB64B61',X'55D6E970B9E0013EDBE7BCB112221F5D508C02041F77A9F1203FE86FEB24101B',X'2DC680B97C57F3806DD2ECBFE030573F','user-unlock','{"user":"ann"}','{"username":"ann","wasLocked":false}',X'');
INSERT INTO journal VALUES(7,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user delete','["user:eve"]',15,NULL,0,X'D001B635C896137F73CF4A599543895C8A0400C34905C71FF68608DAAACF0556',X'D29F12C772DBCD0AFB04344654B9EB0844C974426ABAD7A87E8F9E0DAB50BBCD',X'DB17914B7C0B49F39F80E1A0A5277B4D6EF3ED1BA8998B7A2A70AE5C001964FD',X'C0C0851DA3FBF01D0A5ECEDD3CA3C52B154D56BB44975B633095FE0E9A6AD332',X'0A529047CCBFEDDF7EAAF8A0AD460062A3DBFBF7D71500EB3C7231BCEC72F84F',X'BF014DAD8991CFEE0B62B03046428F6223B24217147873EF0A35F0F7B8505287',X'8393A591CA73475A2435DA17E40FC323','user-delete','{"user":"eve"}','{"account":{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]},"isAnonymised":false,"orders":0,"cartLines":0,"tokens":0,"addresses":0,"reviews":0}',X'54120100000000000000000000000000000000006163636F756E74000900032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030D6576654073686F702E74657374030D6576654073686F702E74657374030003000303353535030003057374616666010000000000000000010000000000000001010000019B4FCD197B010000019B4FCD197B0300030003000300');
INSERT INTO journal VALUES(8,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'D29F12C772DBCD0AFB04344654B9EB0844C974426ABAD7A87E8F9E0DAB50BBCD',X'4A8E38C888FB1D669715BB5B7FB8FE24F365B5D1B9B1A241F4CC7B7AEA936B2E',NULL,X'22FE36DD1971DF273514A214541B4B312096BB547BEA7AD03E4BA7CB3B375A6C',NULL,X'5E375DF54FC795239C349E306E32BCABEB15830E2DFB29430EECDE77C01185C4',X'E0AE126947480A9F92D337EECDA659FF',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(9,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',15,NULL,0,X'4A8E38C888FB1D669715BB5B7FB8FE24F365B5D1B9B1A241F4CC7B7AEA936B2E',X'04A0186E316E81E718ADC0C2416A70A195F7ABD2017529B6A14565B18544BE3F',X'8949AD28B6653DB6D807B3D7B6F0E0ED8815F276325E2BB7700C6E42F3826D19',X'DA422028809D6F6DC7459F2D49301D39ACA7E065732CE951CCB9D478A4A9E913',X'D63513CA9A61F1A07437D613DC2B3566FD69EDCF1AC559D1F9F013D43D53F9B7',X'D69537F56593E485B3E0A5E03863B394046EA19872BAD1BC90044BB0790E022A',X'ABF41870A5EDD7A3BE2F46E7B8BCBA06','profile-edit','{"email":"sha256:e9f34b474ab2e469f8216af6dab55da30fe910aa365708d9c074cd7177bd79ec","last_name":"sha256:f3758e3ea55e8d6172ecd4967da52a05fa535b5ce76b3a1728957e5f441b2269","address":"sha256:910ee262e2c41a719a88809d989a1417fea5e5578e8e4260447c23acd09a3125"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D396637303730643339643434000000000003034C656500030931204D61696E20537400000000000000000000000000000003074C65652D526F6500030932204D61696E205374000000000000000000');
INSERT INTO journal VALUES(10,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'04A0186E316E81E718ADC0C2416A70A195F7ABD2017529B6A14565B18544BE3F',X'BD5EFB2327377CFE83B997F84BEC9EA290C5BE93181454B63F2F6D0B06B8BB8C',NULL,X'134D0D08FE362C9897F9CA4A4B420D28F9E017E25EF233A73ED7047D0B5BEAB5',NULL,X'61EDC0DC19BEDB9CFCE087BFA2F9CA23F19D48728C84789C1FE77AA3771BDEB0',X'DB11763EDF02434A8A6098ACE6A0CD8D',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(11,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Kitchen","category:Kitchen > Cups","product:MUG"]',15,NULL,0,X'BD5EFB2327377CFE83B997F84BEC9EA290C5BE93181454B63F2F6D0B06B8BB8C',X'95DA60BC56740E5FFD4C76BB4C2D6514732FCF3E4C7459FC0DDF639AE1F0EBD6',X'08A729F288FC4EB430C6CF47C5AD368A41FE592D0BB3940B0859837C1B8DAFA4',X'1CAD5566004CF63C7C0F423DB193DB43C540FCDF5B05617398CE6B1C36736988',X'173E9480D17D207FCE696BEE038BF3CC82B326CEEAE6CAF9EC4BD983136E6CB7',X'3AA3EBF7D7D002DC50FE902E7E43A93F2D3A99C09DF26F78324B8324A6BC6B98',X'856AA58F00649B2AF6FCD75D3FC6CFA4','product-add','{"sku":"MUG","title":"Mug","description":"Holds tea.","price":"9.50","quantity":20,"category":"Kitchen > Cups","image":"https://shop.test/mug.jpg","release_date":"2024-01-31","is_visible":true,"compare_at_price":"12.00","sale_price":"8.00","sale_starts_on":"2024-02-01","sale_ends_on":"2024-02-28","barcode":"4006381333931","tags":["blue","round"],"more_images":["https://shop.test/mug2.jpg"],"weight_grams":300,"tax_class":"reduced","low_stock_at":3}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":950,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":800,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"reduced","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":20,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":950,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F727900120001000000000000000103074B69746368656E03076B69746368656E010000019B4FCD197B0503074B69746368656E03076B69746368656E1200010000000000000002030443757073030E6B69746368656E203E2063757073010000019B4FCD197B010000000000000001030E4B69746368656E203E2043757073030463757073541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000103034D55470503034D7567030A486F6C6473207465612E0100000000000003B6010000000000000002031968747470733A2F2F73686F702E746573742F6D75672E6A7067050505030A323032342D30312D3331010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0100000000000004B0010000000000000320030A323032342D30322D3031030A323032342D30322D3238030D3430303633383133333339333101000000000000012C030772656475636564010000000000000003050503105B22626C7565222C22726F756E64225D031E5B2268747470733A2F2F73686F702E746573742F6D7567322E6A7067225D0100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000010100000000000000010100000000000000140100000000000000140307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(12,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Paper","product:PEN"]',15,NULL,0,X'95DA60BC56740E5FFD4C76BB4C2D6514732FCF3E4C7459FC0DDF639AE1F0EBD6',X'FBC27C98231A1E467A80B1176797A99C948ACE2690A2B07479E2BC18B2422713',X'C3B513E7F7E143B366BBB6E82286B3B472A0332A3F778C17AB3080E2B8AA62D4',X'9D300B4E8820D77870114DA1E0B432E045375952564137B7C4BA130270DBA41F',X'5A8349B00E7A97685DB142D0D438B52F983B3D87A88A3CB3C7F435999587E88D',X'3D360BF6F3EC040746213258F874AF1715859B6DDEC159E6E8A727F91D66EF1A',X'5B03A8FAE6D1A97645F080E76BE35CBC','product-add-plain','{"sku":"PEN","title":"Pen","price":"2.00","quantity":50,"category":"Paper"}','{"id":2,"sku":"PEN","title":"Pen","description":"","price":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"category":"Paper","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":50,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":200,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F72790012000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000002030350454E05030350656E03000100000000000000C80100000000000000030505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000020100000000000000020100000000000000320100000000000000320307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(13,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE"]',15,NULL,0,X'FBC27C98231A1E467A80B1176797A99C948ACE2690A2B07479E2BC18B2422713',X'8EECD618CD139BB79BD354FBB69E3F30980F38F7139E2E5EFA060C3B900EBDD0',NULL,X'303405E368A9014CED20B773D3971D4571CEEFF4B1F4A3C513A7053DD4D7A879',NULL,X'001BE2C1E8E728C8A1ECD21DBC69D08BCEB3E62995CBDCA07AB6EB887A593803',X'AAFC3156108481BAEEB6BF94ADEF51C2',NULL,'{"sku":"TEE","title":"Tee","price":"10.00"}',NULL,X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000003030354454505030354656503000100000000000003E8050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(14,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE-XL"]',15,NULL,0,X'8EECD618CD139BB79BD354FBB69E3F30980F38F7139E2E5EFA060C3B900EBDD0',X'4395590136678BCECF281387557FF3B2E84B332A5B1202AC3D4B0BF9F2B59F8D',X'4B9C567DA73097CAFA0AC5DADEBBDFF255AC69450EDBBB97ADC30F490AD3F19B',X'581FC9CFE47A92B2BDF1D6C6169728FF376EFE55C515AC3250E1818E6439694A',X'D39BED883A936EFCA4C9A9C72437D5C6DC398E2C3ABAD66CC69B22CBCCACBEB8',X'E53F0966912B0C5DE325B9E4916CF232719267234F059B189DBC47B8855B2D0A',X'560EEF2C0021EF60CD7FBD152321D649','product-add-variant','{"sku":"TEE-XL","title":"Tee XL","price":"11.00","quantity":5,"parent_sku":"TEE","options":{"Size":"XL"}}','{"id":4,"sku":"TEE-XL","title":"Tee XL","description":"","price":{"minorUnits":1100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"parentSKU":"TEE","parentStatus":"visible","options":[{"name":"Size","value":"XL"}],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":1100,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000403065445452D584C05030654656520584C030001000000000000044C050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505010000000000000003030D7B2253697A65223A22584C227D05050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000030100000000000000040100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(15,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:LAMP"]',15,NULL,0,X'4395590136678BCECF281387557FF3B2E84B332A5B1202AC3D4B0BF9F2B59F8D',X'811FE2F1CF81601E189738765D46ABC1C944020DCBFF65E1FA68996DB3F0B7E2',X'558C8AFA7FD48D573343282867E1F3BED0F0789A1432E9F5FFE113DC2867900C',X'FA02CCFD03B9FB452469C7241A796179FC5F50DB7D64CB8E910BCB8318EA59F6',X'1283AC742D62C90BEC74FCE4217524FD986D3EE98F69F13C4FF194F606C04F65',X'828C3A621369BBEF030930287676E35398BE68B2A9B9732FBA35B46D8DBBC3C1',X'FE734DDB979859D308148C531BD1EA0C','product-add-third','{"sku":"LAMP","title":"Lamp","price":"40.00","quantity":5}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":4000,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":4000,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000503044C414D500503044C616D700300010000000000000FA0050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000040100000000000000050100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(16,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["category:Home","product:LAMP"]',15,NULL,0,X'811FE2F1CF81601E189738765D46ABC1C944020DCBFF65E1FA68996DB3F0B7E2',X'5B7444E5D3FCEF8EB2BAEB0E1829942C13C18E104D63DB6AAEFD03BEBB138906',X'547DBBCF1C9CCC79153FA1ADC06216592E4680896620CB4ED684B9ADAECA0AF2',X'3C18A58C9464D927D3382986FFEBE127D00DC24ABA892E8B86A82E6CAE5F528F',X'B7FE228DF90C415401EC018AEE771907296A02953251CBF1CC481A33B38157A3',X'5C131A23BCFE2FFB4212CED988E7C1AE660A54779204073B775BEB6F148ADB95',X'D305211399FCF2E9AB1D1DC017463A2D','product-edit','{"product":"LAMP","price":"39.90","quantity":6,"category":"Home","release_date":null,"is_visible":false,"barcode":null,"tags":[]}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":false,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":3990,"currency":{"code":"USD","digits":2}}}',X'54070100000000000063617465676F72790012000100000000000000040304486F6D650304686F6D65010000019B4FCD197B050304486F6D650304686F6D65541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000FA0050000000000010000000000000001000000000000000000000000000000000000000000010000000000000F960100000000000000040000000000010000000000000000000000000000000000000000000000005408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000050100000000000000050100000000000000010100000000000000060307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(17,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:LAMP"]',15,NULL,0,X'5B7444E5D3FCEF8EB2BAEB0E1829942C13C18E104D63DB6AAEFD03BEBB138906',X'347B9356F4A1F06242202C063BAA7BC2988B57F0DC0F07BF70452174B8A13EE1',X'6B065C6696636490CFFBD15898E05AF063CFF332734DDDDEDFEF561CBB71EDAA',X'A362AB3AB9C9A5530F218EFF6A5800F6EB53B085A60800012BAEFF5AE395F148',X'3936F4908A6EA5893BDFAB5C684F687F5075393083113A896D3D20613C3D4001',X'47249DC28F51C00DC2CFC25A55416EBC7EE71BCD9B3462C1AFB2C646C7EC5E13',X'CA0E1C88F8958DC09E10ABAB500B319C','product-edit-again','{"product":"LAMP","is_visible":true,"sale_price":"30.00"}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3000,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":3000,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000000000000000000100000000000000000000000005000000000000000000000000000000000000000000000001000000000000000100000000010000000000000BB80000000000000000000000');
INSERT INTO journal VALUES(18,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:MUG","product:LAMP"]',15,NULL,0,X'347B9356F4A1F06242202C063BAA7BC2988B57F0DC0F07BF70452174B8A13EE1',X'849EC24C30BC56C5DC2AE0B8B3329EF85816A17954AAE77ACC4D7716AEA07067',X'5887FEEE9E0D210250C8D0E74E2584ADFD11C0B03639D5C66933ECE8729A13C5',X'3029CD7505B8522781D0AD6E6A6F3ADC172C61E53721DCE4E09A51412B7B0223',X'DEA4A97E8D8A3D802105153E687E6F1830C8D7F60E95544E547217781CC8106B',X'0FF334691412515360797600798AD6C5421C81AAB98E3FC6A997F8B99424F44F',X'3CAD01CD7C87CC61D32C4E9AC463CCF6','product-edit-many','{"where":["price>=3","title~m"],"set":["price=-100000 ppm","sale_price=-1.50","tax_class=full"]}','{"matched":2,"changed":2,"edits":[{"sku":"MUG","field":"price","old":"9.50","new":"8.55"},{"sku":"MUG","field":"sale_price","old":"8.00","new":"7.05"},{"sku":"MUG","field":"tax_class","old":"reduced","new":"full"},{"sku":"LAMP","field":"price","old":"39.90","new":"35.91"},{"sku":"LAMP","field":"sale_price","old":"30.00","new":"34.41"},{"sku":"LAMP","field":"tax_class","new":"full"}]}',X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001700010000000000000001000000000100000000000003B6000000000000000000000001000000000000032000000000030772656475636564000000000000000000000001000000000000035700000000000000000000000100000000000002C100000000030466756C6C000000000000170001000000000000000500000000010000000000000F960000000000000000000000010000000000000BB800000000050000000000000000000000010000000000000E070000000000000000000000010000000000000D7100000000030466756C6C000000000000');
INSERT INTO journal VALUES(19,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:GONE"]',15,NULL,0,X'849EC24C30BC56C5DC2AE0B8B3329EF85816A17954AAE77ACC4D7716AEA07067',X'72BA854EF36E1ED207C41B0590FBC4250AD404E12F5A8B49AE3F4F99F6B2B298',X'715C24D5BFB5D2078F5E2A26C82455880B7841D513F858397CDEC7302A6133EC',X'03FA5F9CB5696ADCFD19A7A6795335541D12A127B6EF8E0D3364E7AFD0781B37',X'4C3581886D46DA6794EB5BD8F357BEC0E23EC42D59E52B56794E77BB4704D47C',X'118FFE858C2C26012EB69C0ED8BF80C72933800D6DE2DF58FB7170EE191A6238',X'F854F6943C2F9BA7F09D10022DC180FB','product-add-gone','{"sku":"GONE","title":"Gone","price":"1.00"}','{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":100,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740012000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(20,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:GONE"]',15,NULL,0,X'72BA854EF36E1ED207C41B0590FBC4250AD404E12F5A8B49AE3F4F99F6B2B298',X'18908660CF0BD1C6CEB6D438D2F785F0E587E1DE3BBECE912D41C00AD9C30AEB',X'C020321837BB88CEE9BDB2F772D53EB66FC4F40ABEDEB9D37C5A11CD989E953B',X'E76E8C17491CDA61B4E95D76313B7E4818594CAFF31913AEB26CA0BCA34D142D',X'091ED9577BD3F8F5E6760F297A77C998636B22DD92056182D7DC7CFA2AAA6833',X'CC64EE385C9C4D453B21200BD216BBD8325704FC44CA991E2738A48501D7F1F9',X'E076101BF959E485E057BB5E10486F0B','product-delete','{"product":"GONE"}','{"product":{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":100,"currency":{"code":"USD","digits":2}}},"orders":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740009000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(21,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Home > Lights"]',15,NULL,0,X'18908660CF0BD1C6CEB6D438D2F785F0E587E1DE3BBECE912D41C00AD9C30AEB',X'8CE4A685284246F472ECCB2F550967CDC0EDA123CB8C1D4961CEB65F4BB06F48',X'425394EAD33013C10372E58AD43CBCE6CB0A3FAD0EFB77770332116DD75C7096',X'6DE97C6D18F363D643FA9E0FD361F31D26D6148BBA5E5262FB63EFE53F84A4E8',X'EFC0A056F4366F835B846E8B2A251442B6193FCE4CF979253148B03BFB0C3CD8',X'F5D3335E2A818171962869AFEC6ECF08B8E47173CF3E0318A099EE0AE994E2E6',X'BC2010E5875FEDC7CF9264DEBCF14F83','category-add','{"category":"Home > Lights","slug":"lights"}','{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0}',X'54070100000000000063617465676F727900120001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(22,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Toys"]',15,NULL,0,X'8CE4A685284246F472ECCB2F550967CDC0EDA123CB8C1D4961CEB65F4BB06F48',X'621B9B073656BBCA36F8AA294FD39A93AA9E019D0A6E06FB4E233905028BAB71',X'C886391267647322BF2FA18DEA503A51AD9F28E8549517FA6A1BC8E3E3FBD5F5',X'8F6D19FD534A92DAC8A3EB8BFA9C4FAF8405309302642B25B07EC5CA8BBFE08D',X'E0BD0686F4B27989266017F479E4FC63FA3BAA365D83941E2C8D092AFC96266F',X'B02EA817D46D9A6411DB7281A9D7AD085A377B87071C16CA7221FB6D66EEAE9E',X'2A3E948E5C07124E6D4E2C3FBE9D72C7','category-add-plain','{"category":"Toys"}','{"id":6,"name":"Toys","path":"Toys","slug":"toys","productCount":0}',X'54070100000000000063617465676F72790012000100000000000000060304546F79730304746F7973010000019B4FCD197B050304546F79730304746F7973');
INSERT INTO journal VALUES(23,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category edit','["category:Toys","category:Home > Games"]',15,NULL,0,X'621B9B073656BBCA36F8AA294FD39A93AA9E019D0A6E06FB4E233905028BAB71',X'1F45711EEDB6F2BD4CB38A25B41230C04DD41061D7997E16B8792D8CB02C68B8',X'01B2C84E654461C5A30DE5493C83C97E765F2AAA445A80C02F6CC358B00B051D',X'A406BC3F1603370CCBF0B728644E0005E5C475358443921E154D2B1F2ED92B80',X'02B9BCADD7FDA31A5F37958975ECADB95FA8A59AF14D8941D4DF82A2D33BDFB6',X'6EDA8739A47A4A86BC04D4A8CF7A509EAE3CAC84FB4302EF231A4C3516177C30',X'36920196A44E676C9D8CCF6BE751BD82','category-edit','{"category":"Toys","name":"Games","parent":"Home","slug":"games"}','{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0}',X'54070100000000000063617465676F72790017000100000000000000060304546F79730304746F797300050304546F79730304746F797300030547616D6573030C686F6D65203E2067616D657300010000000000000004030C486F6D65203E2047616D6573030567616D6573');
INSERT INTO journal VALUES(24,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category merge','["product:PEN","category:Paper","category:Home > Games"]',15,NULL,0,X'1F45711EEDB6F2BD4CB38A25B41230C04DD41061D7997E16B8792D8CB02C68B8',X'6FD071A32FAC005244C04103B1F35132D9CD147A0FD49950B942C1759151ABB8',X'5CB96FC4FF8BB386E00FE8A3A39DE8E775EB3877A2B7D9FD1B96243C297EB614',X'71AD31784B03FB49CA86899ED98D3B2B0C597822E9DA64C0B8C2A464EC2CFDC8',X'173D988C97F410E9FDE5E74045663C8AC3BAF19C54DA9F08D39BCA423B63E15E',X'AF5F5E9674C9B2641DFE3CC6050052AB36C61D2F7C9C5FE80558302D396C5367',X'5AEEED7916DAEA75FC241DD568D12035','category-merge','{"category":"Paper","into":"Games"}','{"category":{"id":3,"name":"Paper","path":"Paper","slug":"paper","productCount":0},"target":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F72790009000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000030000000000000000000000000000000000000000000000000000000001000000000000000600000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(25,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["category:Home > Lights"]',15,NULL,0,X'6FD071A32FAC005244C04103B1F35132D9CD147A0FD49950B942C1759151ABB8',X'39AEDF8108085E20CC53D8811E583B5A1C81B205831908ACE496790C59658342',X'C214F114E18C892F83AA8CA7E8E5ADDDAAA18D2EDA26599D0C5B7E5523A27438',X'8C9159D23403D4F9B2A4740EDBC3CD76B19D33CD151A5B9F3E6AAE142456B6C2',X'AB95F37B2F7CE52D3BF941071D61D38B8ED5A7D579B9EA30BEC3DC7FD9A84E94',X'4A592166ADD44DC42084DDAF350F47E34E6E018229AC4BC63360B9215306C9DD',X'2209AD45ABDA087FA7C820FC921CC37C','category-delete','{"category":"Home > Lights"}','{"category":{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0},"products":0,"subcategories":0}',X'54070100000000000063617465676F727900090001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(26,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["product:PEN","category:Home > Games","category:Home"]',15,NULL,0,X'39AEDF8108085E20CC53D8811E583B5A1C81B205831908ACE496790C59658342',X'D6E23F52499936D41B28E313C9167B1B98075BEDDA966D93131A7DC232244D81',X'5C7DA47ABB09FAA5340B522685D0276EA257CDF76665D1530FA366A2765D4736',X'73906F11E11F02ED391BE5AB2914E2007599580D080A7177D5AFCB6F73E5E555',X'8CA8790E7AE69993827AD7E25334A091C29F9E91E8767784F16299FA692F6DCD',X'3C78CFC71054E9B9C391657C1EA33F2E3EF44825B0BC361B73081FFC49E37B9A',X'225D92BE6FBB6D4208BCE76A5997B6AD','category-delete-moving','{"category":"Games","move_to":"Home"}','{"category":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":1},"target":{"id":4,"name":"Home","path":"Home","slug":"home","productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F7279000900010000000000000006030547616D6573030C686F6D65203E2067616D6573010000019B4FCD197B010000000000000004030C486F6D65203E2047616D6573030567616D6573541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000060000000000000000000000000000000000000000000000000000000001000000000000000400000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(27,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock receive','["product:LAMP"]',15,NULL,0,X'D6E23F52499936D41B28E313C9167B1B98075BEDDA966D93131A7DC232244D81',X'47819B674EB1FBD872E89433CE387A44931BC06AA7191B2EC1F35EAA2BF7B6A4',X'6F666D19FED96814D8EAD3B20CC86E0285B3EAC906329617A954A78AE0F53964',X'1F12E96230568464756A8BA4CC7DF39D4456F638F493CD44104FC052EB2AFF42',X'EDA6F4E235DEF28E51FDC7F5141CE3436F3302073E004A1D292495FC890B7F40',X'1644CDCB0979B90368D4ED6840387A19BFEAAA2C7A4A75B8228109A358E6559E',X'BE9FC086E2A5ACDB96FFDCBB30D09B2C','stock-receive','{"product":"LAMP","quantity":4,"reference":"note 7"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":4,"reason":"received","reference":"note 7"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000601000000000000000501000000000000000401000000000000000A0308726563656976656403066E6F746520370303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(28,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',15,NULL,0,X'47819B674EB1FBD872E89433CE387A44931BC06AA7191B2EC1F35EAA2BF7B6A4',X'EFF4ED96418BD5C3B1919EBDE6A55F38DA03CD4B2DB4018F53FCEB875BE93461',X'7889E38BCF5C595612319DAFB8069C9EF6BBD177873FB07384C72F5FC7DE45F7',X'6CC22511EF19B19998E871AFF1B52BA04AD0CB16F0249C74693B751FA2A15DF9',X'AB7528A4A8EB131C8E57D66B3AE289DDFE3502CF266C89FCFAF61FEB14E99208',X'B5C6F4EA634CBC1588AF6B069B12B48A7C6AA59B3B633B83BBF74492D0382189',X'44B2198A6DBDEBDB0613747255B755B9','stock-adjust','{"product":"LAMP","adjustment":"-1","reason":"damaged"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":9,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"damaged"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000701000000000000000501FFFFFFFFFFFFFFFF010000000000000009030764616D61676564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(29,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',15,NULL,0,X'EFF4ED96418BD5C3B1919EBDE6A55F38DA03CD4B2DB4018F53FCEB875BE93461',X'F7CD862F7170B4C00225880953727E25667B9E96D01B689729A2AA7541FA3618',X'A3D1FB98799405101207447CF630F80D5398ABCA5B5FF48D39E6462BA1CD1120',X'DB679DA17F7E52972E39752B5F6978E0C2995ABC2EA62C5A8C535D2BB7B05D1D',X'A7765D50FE5E30767C49240EE36BC22A356A7551691CB157A1F682491A88282F',X'18FF6625D09C1708EDDEA5BF2C2E3D26B9A9161D1BE0254B7467E703939900F9',X'BFFD52391BB69F09E866C876E6B0AA55','stock-adjust-count','{"product":"LAMP","adjustment":"=8","reason":"counted","reference":"count 1"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":8,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"counted","reference":"count 1"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000801000000000000000501FFFFFFFFFFFFFFFF0100000000000000080307636F756E7465640307636F756E7420310303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(30,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product import','["product:BAG","product:LAMP"]',15,NULL,0,X'F7CD862F7170B4C00225880953727E25667B9E96D01B689729A2AA7541FA3618',X'B8E8F6358CAF31DB599FE5680123917B69BF3CC07A97C3A6AFDABD06BB2A432E',X'B1C298C989BDDCF8A1E78DF9D055DD58056060CD8F4049323AC167F3706004A2',X'0980E59DDBF2F3176FE39DEC990D880E79452DB1560171C8A71B2C30E20202EF',X'80C81A8EEFB827CA9664EC06473EAFE61404BC36B39E31325B2D93E11BB0F878',X'585ECB0F7EDE6E70591E92841B41BE590B68A8D660DD8A8F3696D179885A4277',X'7C3334ED2F1FDE942A55C8231A50F3B2','product-import','{"source":"products.csv","rows":2,"sha256":"dd77deed6a885e3ed1919c34101227594f09bf47e43fcb4e962684a3337e76cd","defaults":{"category":"Home"}}','{"created":1,"updated":1,"unchanged":0,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000E0700000000000000000000000000000000000000000000000000000000010000000000000ED800000000000000000000000000000000000000000000001200010000000000000007030342414705030342616703000100000000000005DC0100000000000000040505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050503085B22626C7565225D050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000090100000000000000070100000000000000070100000000000000070307696E697469616C050303626F62010000019B4FCD197B120001000000000000000A0100000000000000050100000000000000010100000000000000090307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(31,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock import','["product:BAG"]',15,NULL,0,X'B8E8F6358CAF31DB599FE5680123917B69BF3CC07A97C3A6AFDABD06BB2A432E',X'40BD4724898B3C48C78B2BACA02D7D0D379AFD7491319CD00487EFC5AF5B5246',X'AD04B5E21DABD577B84E671AB1495A04E925FBA95A6FFC1DD6E1A580E1DF0CBE',X'4692FEED8FC59DC57F0902DF28D727385DDDDCD9FB2B5A8B098E3087DEFC7E3A',X'E545AF5D5F4D2D5802A5ED041197568BC506EEF03B0907A0549D08C5C5FF95CE',X'E12DA636890FE38B8FA9E3154D00C6757B270E911DF49C9B3B55D7714A950DCE',X'91C92D4A89B55D01335A91E0B29F3728','stock-import','{"source":"counts.csv","rows":2,"sha256":"e20944f425fdc0068abc940b91b9bca37a88bca517b7df042fb801e30179cfae","reference":"inventory"}','{"created":0,"updated":1,"unchanged":1,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0,"differences":[{"sku":"BAG","onHand":7,"counted":8}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000B0100000000000000070100000000000000010100000000000000080307636F756E7465640309696E76656E746F72790303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(32,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock receive','["product:BAG","product:LAMP"]',15,NULL,0,X'40BD4724898B3C48C78B2BACA02D7D0D379AFD7491319CD00487EFC5AF5B5246',X'2E43B175F6B61105ADA2ACEE211284BD779CA88FAB75766DEE85567123A739BB',X'E052D0E9117B97D40BA2345A9C2AEBD9BC93BB1999C7E70D3CF4E3AF4DE96746',X'B6CFBF095449E6EB9DAE44949631C6B5AB43CC1A7626F86A3A3625650B051E3A',X'8DAE0BEA9C2D3DD5D6DF989938C594FC3D69C0615A7B26846C001F629BAE0FA4',X'8CBFC47A1654E055F13738CD9DB2AE188A13D3C4D770C33943552D75C88F72EE',X'34232AF168F5252AB9006291C440EA61','stock-receive-many','{"items":[{"product":"BAG","quantity":2},{"product":"LAMP","quantity":1}],"reference":"note 8"}','[{"product":{"id":7,"sku":"BAG","title":"Bag","description":"","price":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"category":"Home","tags":["blue"],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":2,"reason":"received","reference":"note 8"},{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3800,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":1,"reason":"received","reference":"note 8"}]',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000D01000000000000000501000000000000000101000000000000000A0308726563656976656403066E6F746520380303626F62010000019B4FCD197B120001000000000000000C01000000000000000701000000000000000201000000000000000A0308726563656976656403066E6F746520380303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(33,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock count','["product:BAG"]',15,NULL,0,X'2E43B175F6B61105ADA2ACEE211284BD779CA88FAB75766DEE85567123A739BB',X'BE91ECB52E9D4F61295E4C9CD91D876A33ACE156417AB59E74C29DCC0FE39404',X'B233A7C00F6327E4F501FD83A402CF8ED8586426A37BDD602B5FA05FF6B4871A',X'97DDAE6AC6F0111E66EA76AA15CACA76B88FBBD2D138ADF787A7BA8B3135F34B',X'AA46BBD8A510A26F841E8C80421E8AD773BC5A2E3A8B899C5A1B37EDEDF38746',X'6A02C2EB46E0976B6BCFFA3DD59082C91141F1963C79C0654FFFC54C859444D7',X'B07A2C9F8509E8E88F6AD64FB1DDD44B','stock-count','{"counts":[{"sku":"BAG","quantity":9},{"sku":"LAMP","quantity":10}],"reference":"inventory"}','{"differences":[{"sku":"BAG","onHand":10,"counted":9}],"unchanged":1}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000E01000000000000000701FFFFFFFFFFFFFFFF0100000000000000090307636F756E7465640309696E76656E746F72790303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(34,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:MUG","product:LAMP","product:BAG"]',15,NULL,0,X'BE91ECB52E9D4F61295E4C9CD91D876A33ACE156417AB59E74C29DCC0FE39404',X'D32619D7D514274DD1357B530B79FFA1AD540A64FBEFD8D874B1A4BAB81CAB36',X'EF8122AC4B020EAA6B419109FB41F198ED076B95A7D30429C0EEF313F7B2348C',X'A5DA47918E4CD0BA59196C9BFF5F307A56CF3235885A4463B84DFBF34B37F46E',X'DE40B88B0416909EFB9BC873973456BD3421A405F09749D11C39F073777903B8',X'C691B75F4BE1A2B4A8965501E704BAA909156018EECA907CA153A47D10CC898A',X'0F8226A53D24929A5200FA6955091447','cart-add','{"items":[{"product":"MUG","quantity":2},{"product":"LAMP","quantity":1},{"product":"BAG","quantity":1}]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":1,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":6651,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":6651,"currency":{"code":"USD","digits":2}}}}',X'5402010063617274001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343454080100000000000000636172745F6C696E6500120001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B120001000000000000000201000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(35,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart set','["cart:ann","product:LAMP"]',15,NULL,0,X'D32619D7D514274DD1357B530B79FFA1AD540A64FBEFD8D874B1A4BAB81CAB36',X'EA1BB2DCB6A4B20F86DA67BC6226065F77096B3F94648123F9D2D98A671021EF',X'CC076F27C788CBD486720722ED8839F889DDF54D01817B7709DA138C99E398F5',X'5D673B4C389C6500F29904B1AB5E3F90A87813ED514697BD820CBC2C15480D76',X'8613B115945434988107F7E951ACE8524233C498EE7E6FB009A259A32AA31626',X'DF7E1E12BB634733FFC67B32357E5C19D26B392ACE2B5D3C3A433D66851C7C26',X'15EDDFEAB877D5F073FEBB990F9EC1AB','cart-set','{"item":{"product":"LAMP","quantity":3}}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":13533,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":13533,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000200000100000000000000010000000000000001000000000000000300000000');
INSERT INTO journal VALUES(36,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart remove','["product:BAG","cart:ann"]',15,NULL,0,X'EA1BB2DCB6A4B20F86DA67BC6226065F77096B3F94648123F9D2D98A671021EF',X'FDEB50B15BA27267C6CDAC720798EBBCCB6A44CEE54F8EE2FC531B8DDE2CDFFF',X'B835254495524BA557B2B497D180A8FB6151CA29572B0E1535B5CEAE3D3A26A5',X'BA51E82B4CA2F7F23DF7D80E80D685750015B7A5822D1297ACE28651E500A3A7',X'2B10D17F29ACD33FB941D6B097015F0F5BF637038DBA7FA24CF9770FB63A9B73',X'F2C2D71CC749D4CCFBF1405383BDF2EC4B76AE12B9D5EDBD2CE9462EBEC78707',X'FF271FBC41473D800E5383F634A68B76','cart-remove','{"products":["BAG"]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(37,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:1","user:ann","product:MUG","product:LAMP","cart:ann"]',15,NULL,0,X'FDEB50B15BA27267C6CDAC720798EBBCCB6A44CEE54F8EE2FC531B8DDE2CDFFF',X'851DEE4D7FB65D7548095188C55179E35C9CFA1FD8E1CD49B49C84EBF8FEDBF3',X'40A2BBD2C350ABA797599C19C95B3CF7366FC7A7132AA25A0A982FEE05FCB44A',X'31EE8FB9376D90D12E9172EE4FACB68E39FCB9AAC566C08C67BFD381195102D8',X'3FA013FE993C0709E1CE7410E3C1D91CEEAA84EC6E525AD08277BE9AE7C22931',X'4FC3E723F9EAB3418C37C2C219CA1FA2BFE659A37A69821616F323059264D721',X'B63CEF8A0CC118C72DCF61410631A7DF','checkout','{"name":"sha256:13b24a4fb57a10f376722b4b6395ee7153f61185221d0c34d9edf5afbdd95961","email":"sha256:ce8eb615f46619626084fafe0f6d225bba86dd4c466b8191c15fe08a6c7a6d5d","phone":"sha256:85d3b457979e65f14a278e32b9950ef08784f8c18fccd2a0e69e7642af88ce40","address":"sha256:153369bc706b7cd9b6c5a04571f2321259dd6d557e914015700ba1e461bd3557","postal_code":"sha256:9a0ac8367356ff8f3b0438b3884426e6eb5ae97473a08632a489a8bde785be75","country":"US","amount":"120.33"}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000F01000000000000000101FFFFFFFFFFFFFFFE0100000000000000120304736F6C6403076F726465723A310303616E6E010000019B4FCD197B120001000000000000001001000000000000000501FFFFFFFFFFFFFFFD0100000000000000070304736F6C6403076F726465723A310303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B090001000000000000000201000000000000000101000000000000000501000000000000000303044C414D5003044C616D70010000000000000D71010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103025553010000000000002F01010000000000000000010000000000000000010000000000000000010000000000002F0101000000000000000001000000000000000003035553440308636865636B6F7574010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503000100000000000000000100000000000000000505050384287B2272756C6573223A322C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A312C22736B75223A224D5547222C227469746C65223A224D7567222C227175616E74697479223A322C226C6973745072696365223A3835352C22756E69745072696365223A3835352C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C227765696768744772616D73223A3330302C226E656564735368697070696E67223A747275657D2C7B2270726F647563744944223A352C22736B75223A224C414D50222C227469746C65223A224C616D70222C227175616E74697479223A332C226C6973745072696365223A333830302C22756E69745072696365223A333434312C22726561736F6E223A7B2273616C65223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A22222C22706F7374616C436F6465223A223130303031227D7D05010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E6500120001000000000000000101000000000000000101000000000000000103034D554703034D75670100000000000000020100000000000003570100000000000006AE01000000000000000001000000000000000001000000000000000003014F030466756C6C05120001000000000000000201000000000000000101000000000000000503044C414D5003044C616D70010000000000000003010000000000000D7101000000000000285301000000000000000001000000000000000001000000000000000003014F030466756C6C05');
INSERT INTO journal VALUES(38,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN"]',15,NULL,0,X'851DEE4D7FB65D7548095188C55179E35C9CFA1FD8E1CD49B49C84EBF8FEDBF3',X'FDF78AE2EA1DDF30F4A467391C4BC8090154C4F81A8535DDCAB7A0BCF7D03199',X'25E9CD6ACAA96D4B271903F502C9E1702C8E182C7C03CB746E45EFBBC94A90B8',X'690593195085A268B2BBA8B2E11D5D6227CC55CEF137E539B900BF35A9BDB003',X'E19C0A9E9E90771677911BF19F7B14F7561317DBE4B4AF0ACEC04E70F7F3943F',X'EB4045AE0C13F79BC984B6D7F831357F629873187CE651D14A67B5E136B33BBB',X'FDF3440B256994E21E254310C56C1740','cart-add-for','{"for":"ann","items":[{"product":"PEN","quantity":2}]}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":400,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65001200010000000000000005010000000000000001010000000000000002010000000000000002030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(39,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart set','["cart:ann","product:PEN"]',15,NULL,0,X'FDF78AE2EA1DDF30F4A467391C4BC8090154C4F81A8535DDCAB7A0BCF7D03199',X'AD4B50293CEB818646B3C18C28D3D2E420A3974C263851826E3B3DB18D2AE648',X'3227A565D6E5F0A25AB12221E29D8537561EA867EB7DD98AA6E0A4149014CF34',X'AFD6E481644958561049E1788C325780FE130E478B8A5789A3A0B42EC52AF523',X'14D656533CA641DA881944BC587237F99FEF4194B01086A86F5ED427E55D1794',X'B29EE592267C024A0EB3A22A44C0E0B03FB314EA4D77E2671DA62DE86712E92F',X'49C9D1FDB4EF2C218BF288F0CFA2111A','cart-set-for','{"for":"ann","item":{"product":"PEN","quantity":3}}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000500000100000000000000020000000000000001000000000000000300000000');
INSERT INTO journal VALUES(40,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','checkout','["order:2","user:ann","product:PEN","cart:ann"]',15,NULL,0,X'AD4B50293CEB818646B3C18C28D3D2E420A3974C263851826E3B3DB18D2AE648',X'CF0C7E99110FF67A6E9BC06ED8FE600581ADE90358713A69E624D29AF3673C2D',X'75A173C156C84A3561B2DC5981181966B88B650B44D9C8AC1A74D62039C7D519',X'4A3CEEFDA558C606A6334037EA823A20954883F9A148E4632262D3EBD584A0C5',X'F1426D55A2025EF2F2BFDE72D936D619637A6BDD78E3BB09F2F6FDDFFF0EB093',X'50E4E7779EE523F28E7091FAD20E70CEDC83E4FFBA462AAD45584D6A1244E021',X'A7205631970B24B6797D49C94A54D2FA','checkout-for','{"for":"ann","name":"sha256:326e7db53d7ad5b533007495ffac73e49aa52c56ad97b9f4bab1b7db8d9d8dfa","email":"sha256:326e7db53d7ad5b533007495ffac73e49aa52c56ad97b9f4bab1b7db8d9d8dfa","phone":"sha256:326e7db53d7ad5b533007495ffac73e49aa52c56ad97b9f4bab1b7db8d9d8dfa","address":"sha256:326e7db53d7ad5b533007495ffac73e49aa52c56ad97b9f4bab1b7db8d9d8dfa","postal_code":"sha256:1dc8e04e1802925b5e9ae7fef40c95558856555d8f0fdbef88c5373b95d57a1f","country":""}','{"id":2,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee-Roe","email":"ann@example.com","phone":"+1 555 0100","address":"2 Main St","postalCode":"10001","country":""},"pricesIncludeTax":false,"items":[{"id":3,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"6.00 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001101000000000000000201FFFFFFFFFFFFFFFD01000000000000002F0304736F6C6403076F726465723A320303626F62010000019B4FCD197B54080100000000000000636172745F6C696E65000900010000000000000005010000000000000001010000000000000002010000000000000003030350454E030350656E0100000000000000C8010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000002032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D030B416E6E204C65652D526F65030B2B31203535352030313030030932204D61696E2053740305313030303103000100000000000002580100000000000000000100000000000000000100000000000000000100000000000002580100000000000000000100000000000000000303555344030C636865636B6F75742D666F72010000019B4FCD197B010000019B4FCD197B03066F6E6C696E65030001000000000000000001000000000000000005050503821E7B2272756C6573223A322C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A332C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D7D0303626F62010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000003010000000000000002010000000000000002030350454E030350656E0100000000000000030100000000000000C801000000000000025801000000000000000001000000000000000001000000000000000003014F03087374616E6461726405');
INSERT INTO journal VALUES(41,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',15,NULL,0,X'CF0C7E99110FF67A6E9BC06ED8FE600581ADE90358713A69E624D29AF3673C2D',X'6A7B6C3C9F89AFD906D3A96AAC748BE74148FCCEBE467BAECBBF1D3C2B57B803',NULL,X'ADC3DEC737B9DDBF48071294E0AFB3B46DB8248A520240EFB4C730594DA617EB',NULL,X'A716DF17A3252C4EAE91C807B20935C8A51EB92CB3D300543F62F5C5D19B317E',X'CE120084FCD2A21B6CC87BAD9FC8F388',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E65001200010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(42,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart clear','["cart:ann"]',15,NULL,0,X'6A7B6C3C9F89AFD906D3A96AAC748BE74148FCCEBE467BAECBBF1D3C2B57B803',X'F7ACDE69813156EC6DED164EA51C575BBB13EA618C90B1857019B143015826E2',X'5916E9813B7F779EFFE8038CD747F16C138A586EC3E398E8E7FA8A00CF46A648',X'A5B074EDB02B76DDBE247E982B4BACD5B24C613CF2A56EDE9C4983EC34E589DD',X'AA39249537F86F6C1465809151C6F60196FAF568FA104827E93A44877D231EB4',X'7591E40D85929D3308FD07B4082EBDC6784898618D4CD975143E5C052D055E63',X'ADED3005B9EA15493C409E91409B42CA','cart-clear','{}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(43,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN","product:LAMP"]',15,NULL,0,X'F7ACDE69813156EC6DED164EA51C575BBB13EA618C90B1857019B143015826E2',X'E3D57DB0DECCF80D5B2A14AE61622956FA2BF0532C446FA4DF5463F0E47DB80E',NULL,X'9444AFAC407B63CA5D9212706AA06E3744F2EE2AECCE37BCF38F6CFD84F1169B',NULL,X'0E5161B29EEEAC4F2D428E73FF29DE75CFB72FE40DE90E4013322F03CC6DC39C',X'880B232C94774190FCFFFF9BCCDB8124',NULL,'{"for":"ann","items":[{"product":"PEN","quantity":1},{"product":"LAMP","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(44,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart remove','["product:PEN","product:LAMP","cart:ann"]',15,NULL,0,X'E3D57DB0DECCF80D5B2A14AE61622956FA2BF0532C446FA4DF5463F0E47DB80E',X'A0389EE067CDA76C2274A74A033392990F207AF99D0676730D9CE4CB43601E72',X'1BC4D58949CED634FA395AB4F963660EDB3105D52C873A213B0226BCA2DC6C02',X'501FA2451759A862887D7245F7B839181B3B4BE883C6F8B0DA2FB2FFCB735C13',X'E43C20B5B1F21808AD9CC54E0E34C4E6FB31AD82A0C93A786D76CDA58B1710DC',X'E1ED0F4B1ED38627C63E364F87494A12FDEDF1F0D028E580F7AD6E352D4476AD',X'4BEEE98DEBA309BAB891E32F7497FC28','cart-remove-for','{"for":"ann","products":["PEN","id:5"]}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500090001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B0900010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(45,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart clear','[]',15,NULL,0,X'A0389EE067CDA76C2274A74A033392990F207AF99D0676730D9CE4CB43601E72',X'E5FF96F108F552A7B4F9D70920B397E1FAC1FA113B1CC14A841407DC053ED204',X'19214B5C2F52A0FF8D1ABF924210AB17C7E5FB8D0E1FD67C0EBC45FF54D4C0F0',X'A0EB63665904B4732C7D6AF6DCA809B2C0FB0B1D060BC1439AB08E5F8D85ECE6',X'CEFB1321AB3086D0AB30C4B70DF26522C9F258296E26EA566F08AFA215831ABA',X'DDDB35FE18416BA65D7D5DF86EA8E6149AB712D1651DEF29B6762F49F4787AE1',X'842FEFF84A1F5D6A2180B8367E22649D','cart-clear-for','{"for":"ann"}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'');
INSERT INTO journal VALUES(46,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1","payment:1"]',15,NULL,0,X'E5FF96F108F552A7B4F9D70920B397E1FAC1FA113B1CC14A841407DC053ED204',X'3A6488D1381EFF8E4F32E3775D8247B7AEAC9D16FD11FF3002F69CCD0A6CF33F',X'6623B3E08CBA45E781E034F269BCF3644F2DC467534AE832C36AB0EEC65DC5CF',X'022348268AFB88251D7294F3F49D4B74C8ECD09B7A7A27D18714A733399E7744',X'353C0971D53A4D653D5896E06069CAE7D72B2010FA71575BC187DE8744FF005C',X'0973951F14DDA79DD870DF7CD64528FBCDEBF86AB8592F3FDCA898177AAEB9BA',X'DFF21A50A7D768DA42C0C5C9E513B93C','order-edit','{"order":1,"paid":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"payments":[{"id":1,"order":1,"provider":"manual","kind":"capture","amount":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"status":"succeeded","key":"12190482-e8d1-46bf-a10f-673299c63b88","askedAt":{"milliseconds":1766570400123},"settledAt":{"milliseconds":1766570400123},"by":"bob"}],"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"paid","by":"bob","text":"120.33 USD by manual","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"payment_received to ann@shop.test, queued","isInternal":false}]}',X'5422010000000000000000000000000000000000000000000000000000000000000000006F726465727300170001000000000000000100000306756E706169640000000000000000000000000100000000000000000000000000000000000000000000000000000000030470616964000000000000000000000000010000000000002F0100000000000000000000000000000000005410010000000000000000000000000000007061796D656E7400120001000000000000000101000000000000000103066D616E75616C030763617074757265010000000000002F01010000019B4FCD197B050309737563636565646564032431323139303438322D653864312D343662662D613130662D3637333239396336336238380505050505010000019B4FCD197B0303626F62');
INSERT INTO journal VALUES(47,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1","shipment:1"]',15,NULL,0,X'3A6488D1381EFF8E4F32E3775D8247B7AEAC9D16FD11FF3002F69CCD0A6CF33F',X'BFE37BEEB48E15565FA64F02C793F59A8394766B448338C0426475752B6DB7B6',X'AD74AD6DCD0E12E63BEA3D8DCA66589725A28FF69A82C277AA4D9F0E339E3E55',X'CDC5A19098C58D82B86E430703BB04DBD7D682CA6CB97F6B0D9D0FCD07D224C9',X'97D1713EAF7F6134EF95A670C093D2BC89FC5C69C5AAF7DB05EA494F55C4055D',X'FB50596BE80618762FE81C15C6F57A80A99ED0C17126EFB7057D55B2E849E20F',X'8FE53DDD08E418AD8B4C4337CC8CCEB3','order-edit-again','{"order":1,"shipped":true,"delivered":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"completed","fulfillmentStatus":"delivered","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123},"payments":[{"id":1,"order":1,"provider":"manual","kind":"capture","amount":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"status":"succeeded","key":"12190482-e8d1-46bf-a10f-673299c63b88","askedAt":{"milliseconds":1766570400123},"settledAt":{"milliseconds":1766570400123},"by":"bob"}],"shipments":[{"id":1,"order":1,"carrier":"","tracking":"","status":"delivered","items":[{"line":1,"sku":"MUG","title":"Mug","quantity":2},{"line":2,"sku":"LAMP","title":"Lamp","quantity":3}],"shippedAt":{"milliseconds":1766570400123},"deliveredAt":{"milliseconds":1766570400123},"by":"bob"}],"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"120.33 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"paid","by":"bob","text":"120.33 USD by manual","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"shipped","by":"bob","text":"shipment 1: 2 MUG, 3 LAMP","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"delivered","by":"bob","text":"shipment 1","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"payment_received to ann@shop.test, queued","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"shipped to ann@shop.test, queued","isInternal":false}]}',X'5422010000000000000000000000000000000000000000000000000000000000000000006F72646572730017000100000000000000010003046F70656E00030B756E66756C66696C6C6564000000000000000000000000000000000000000000000000000000000000000309636F6D706C6574656400030964656C697665726564000000000000000000000000000000000000000000000000000000000054080100000000000000736869706D656E7400120001000000000000000101000000000000000103000300030964656C697665726564010000019B4FCD197B010000019B4FCD197B0303626F625403010200736869706D656E745F6C696E650012000100000000000000010100000000000000010100000000000000021200010000000000000001010000000000000002010000000000000003');
INSERT INTO journal VALUES(48,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:MUG"]',15,NULL,0,X'BFE37BEEB48E15565FA64F02C793F59A8394766B448338C0426475752B6DB7B6',X'8C81BD87FA00D85D6E49A4A6212F6D424D76290B35F3CC6DB5B0135F5A896AC1',X'EE7CF6FB4D2E9AA63364104695B48D316F98356BD4EC98EDF1D3F392F55BAEE2',X'9CA8FA8C55378FC1B1B47C5C869F283E1F11672C326DE29DA779CB4FAF742999',X'3908E94A66ED6854F14372AF6BFFA7B75E6933CFF4DAEDB872176630C473DE70',X'7786CDE5DA8D8AD3BF2F2800C02D9B8762B452270E7DBFEA16A29A0DA2245C5D',X'BE4F74DE08A2D197A1BEDB1B79D8155D','product-delete-sold','{"product":"MUG"}','{"product":{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":true,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":855,"currency":{"code":"USD","digits":2}}},"orders":1}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000000000000000000');
INSERT INTO journal VALUES(49,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product restore','["product:MUG"]',15,NULL,0,X'8C81BD87FA00D85D6E49A4A6212F6D424D76290B35F3CC6DB5B0135F5A896AC1',X'5CAA1F47AD8300F58A675B0271215495A1F72F069165F1F82BF11737D6B63379',X'ABD4B3BC2927B68BAA6130F2D53A28BEC8BB629710351E31B835E9B70BCD6D2A',X'6EB0688FCCD8C73DB85F452BD3FCAF76AB700740FFA65B4B06050F0D39277A5E',X'42C9824A93C9CC126AA9F006B176DC99A7A279C1D297A70769A854BFB60432D4',X'DB844F083ADEC0BEF57602FC74F7CA140D200F939311B59E27344E6CAE6B6DAD',X'CB0B56FF1107BEDEFA6503818A862ECB','product-restore','{"product":"MUG"}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123},"priceToday":{"minorUnits":855,"currency":{"code":"USD","digits":2}}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000100000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(50,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:1"]',15,NULL,0,X'5CAA1F47AD8300F58A675B0271215495A1F72F069165F1F82BF11737D6B63379',X'86C73C54CF0A938DF90A0A068342A10BDDF3236708CBA52B38AA2B522B963899',X'BD1628B3235D928EA9786FA736A6CDA324B8760C287E752D6C8087C9DB3AEF26',X'23558220C9501FD1B4ED20CC23A7D277C871113F22C294FC24B0F99E9EF0A4B8',X'DE6D5ADFBBDE780303398033923F01CEDC0542C84763B735BA3840099D298400',X'7E241E992D98DC93B69A348E3A230AFA4C33F83D5506E23690977C64696699A5',X'FDF534307B7F4961678C6DBFACB7CDD1','tax-add','{"details":{"country":"US","name":"Tax","rate":"21"}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"21","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000103087374616E6461726403025553030003000303546178010000000000033450030153050100000000000000010505');
INSERT INTO journal VALUES(51,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax edit','["tax:1"]',15,NULL,0,X'86C73C54CF0A938DF90A0A068342A10BDDF3236708CBA52B38AA2B522B963899',X'259D28322D5983E001567160AD71545A602A1EE59CD94134C523E61AD78004A9',X'BDB80B1B014AB13287ECD09C207895C34B4141F9C9906086E70E37EF578D7706',X'2E42DC736D2360C5CECF56004D66385BE75D9691EB3C89232A71EDB9B66FE3A5',X'412C6EB90BAA65453995E5805336F8F37C589CAEF4CAE0945F8FA43ECF9546F5',X'F6152BE29276978CF8BC66A0E2810741D0520783BDB7D62078CB36350CBF3884',X'E534336FE99567804A2A6F417E9BF804','tax-edit','{"id":1,"details":{"name":"Sales tax","is_on_shipping":false}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500170001000000000000000100000000030354617800000001000000000000000100000000000000030953616C6573207461780000000100000000000000000000');
INSERT INTO journal VALUES(52,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax delete','["tax:1"]',15,NULL,0,X'259D28322D5983E001567160AD71545A602A1EE59CD94134C523E61AD78004A9',X'C703761FB706D2E5016972AE517FCAC8923FC4971AF2B12F941BE0C7EDC48391',X'B479499D7C174897DB8BBE329F0B6992BC3975B0243EAD3A41BCA0244A6E6EA3',X'C593B4550A9B997F36FB2A0E6DF2D3C63BAED3D2E662B0152B16C1B57B692D30',X'29CE4EAAE190DBD3D46B6AA326B702C7655E50D214F24C5530AA5597AEABDCAF',X'176A5B1C3FCCEE3B10E9EA5F95F1CB80B5EBF0694FCE09E26B4B7EE4F1E8F3A6',X'054F48CBC5CEBAA35BA6272322BC88F2','tax-delete','{"id":1}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500090001000000000000000103087374616E646172640302555303000300030953616C657320746178010000000000033450030153050100000000000000000505');
INSERT INTO journal VALUES(53,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:post"]',15,NULL,0,X'C703761FB706D2E5016972AE517FCAC8923FC4971AF2B12F941BE0C7EDC48391',X'9A3DE75F887E40FDB99716023214E12457C01760A97E939E0006AB96941739F7',X'F196E9F82D0CD1378A25CE04A49BFD1A3332FDE1152921E08536228C6BC83ED0',X'64EA5C1FF3B0032323436A9345665A4EF19D562641A0648CB157ED9A54B48791',X'04C6F266C0CED82E93FC59BD0D942A7C316E6061392CD9D4B2D0362EEC90A435',X'5C3D2C12D01854CB5F6D8EF53BD9379314AB2EAC1A5032FFDE7EE6D3BE194FAA',X'5FE1442BC008BEF34EA8EB30EA5E3991','shipping-add','{"code":"post","details":{"name":"Post","country":"US","max_grams":"5000","price":"4.90","free_above":"50"}}','{"id":1,"code":"post","name":"Post","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640012000100000000000000010304706F73740304506F7374030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F726174650012000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(54,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping edit','["shipping:post"]',15,NULL,0,X'9A3DE75F887E40FDB99716023214E12457C01760A97E939E0006AB96941739F7',X'5D111918F67103E826D0E18EF2A56D4ECC38C854C9C3E5BD84669CE8DD2D1043',X'19FD48AE477230B97C79778D8E7814E2963CBCAB1F829E5385982156CEA40815',X'57E4892B5D19061F4A58CABED61131F7AAB964AED97BE59A9C4023391CE25EE1',X'53377C1839368E4183CE29B18D3855E218533CB3AF5CCA6C1741218233E59260',X'28B3EE0931560B1B57D49368696BA0990FDCE166C02EF20D80E42880A7F99204',X'535FD9C92EEFFB6FE5E8A5BB9045B788','shipping-edit','{"code":"post","details":{"name":"Parcel","is_active":false}}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F64001700010000000000000001000304506F737400000100000000000000010000030650617263656C0000010000000000000000');
INSERT INTO journal VALUES(55,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping delete','["shipping:post"]',15,NULL,0,X'5D111918F67103E826D0E18EF2A56D4ECC38C854C9C3E5BD84669CE8DD2D1043',X'367319EC67834C89BA6FD18D832BD50E96FD362C9BB23DE85F1F885D6E556B20',X'1CFF41542F3D0865B1F48DDA1D5D7001EC3054744805E0B7083A597C6FD18137',X'B6EBFABDD79F4E42943614C5BB4DBC8737CC479D840C4FE904B4698BAD8CEFF9',X'ABC6F475098375C168843CC24ADA0EC16F23037D355F9ACC023F91A6F90A32B1',X'7341DE0889A185A733BBCF0B69AB86E9DE33251CDB489BC218ADFA9CBE8E801C',X'D246E5E811A1DDFA64C056F093C5824C','shipping-delete','{"code":"post"}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640009000100000000000000010304706F7374030650617263656C030770726F72617461010000000000000000010000000000000000540801000000000000007368697070696E675F726174650009000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(56,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:Spring"]',15,NULL,0,X'367319EC67834C89BA6FD18D832BD50E96FD362C9BB23DE85F1F885D6E556B20',X'A215EBAE529D19E926498C3C48BCD0D235A67944073DB7EC9A50CCE39C17662A',X'282181EBED26374193AE2A87F277C6E8575C7C24731F7B7AC2AC534C6A9053D2',X'EE148694C5AD6C1F0F5253139A2DC0EC7458521A2FB0DC4330B8B285189173B0',X'AB65ACAF3EF62217862B07FF99F37945B3E486ECE002EE2EC02D01A749129D0B',X'BF2F0C24656148E0E1FE5B8E348EFFFEBE6C30BE6E1432C2EA28F293BB144A7A',X'42508FF1882337BC1E4384F1ED056210','coupon-add','{"code":"Spring","details":{"percent":"8.5","minimum":"20","from":"2026-01-01","until":"2026-05-31","uses_each":"1","products":["MUG"],"categories":["Kitchen"],"countries":["US"]}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"percent":{"ppm":85000}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"endsOn":{"description":"2026-05-31"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0,"orders":[]}',X'540C010000000000000000000000636F75706F6E0012000100000000000000010306537072696E6703056C696E6573030770657263656E74010000000000014C080100000000000007D0010000000000000000030A323032362D30312D3031030A323032362D30352D3331050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065001200010000000000000001030770726F647563740301311200010000000000000001030863617465676F727903013112000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(57,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon edit','["coupon:Spring"]',15,NULL,0,X'A215EBAE529D19E926498C3C48BCD0D235A67944073DB7EC9A50CCE39C17662A',X'103FD17640BC6ABAA02C1C39EE60C1FF55C8F2FE0196E8A855993FCBD7AC7484',X'213BD0D37413CC72838CB938253FCC8569B9FF642105C15FC70925F5DFDF6FD0',X'0289052995E5AE0A8698DC3D6F0B9D28322A7D66C245B154A0193AECEE7F00AA',X'899E023A5FB7A0B5F929C958544405A816A3D3D9AD0D87075400EBB18BE567F3',X'8A72062966EFFCE095A3AD94D7220E789D03017C09D91BB03FE350634818A7F6',X'060F1DEABECC3EDEAC6C9B741685D85F','coupon-edit','{"code":"spring","details":{"fixed":"5","until":""}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0,"orders":[]}',X'540C010000000000000000000000636F75706F6E0017000100000000000000010000030770657263656E74010000000000014C08000000030A323032362D30352D3331000000000000030566697865640100000000000001F400000005000000');
INSERT INTO journal VALUES(58,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon generate','["coupon:VIP-T9B347P17GP1","coupon:VIP-P15ERKMXGEXY"]',15,NULL,0,X'103FD17640BC6ABAA02C1C39EE60C1FF55C8F2FE0196E8A855993FCBD7AC7484',X'F9CE6C1015311DE51E5D8ED438CEB287006890081F37AE56D21908A777C736FF',X'19D7D9181E003C2080D287066114F95C89B2798C3AA566BD6B60A3FFC31096A1',X'EA42AED8DD81931E7DD38AC4338EC3E80022F767E0BA4AC9CD617CEC4D3DAF5C',X'4362A67C0136460AA458E5C883086CAF7A5406400E20DC2B577196757980B993',X'DEE8A4BE8DBA7A861FB10F53B164B340CD1928BDED38DCD9B3DF55C0436AC886',X'57A552A318D28A16C2812AF0EDAB27A5','coupon-generate','{"count":3,"prefix":"VIP-","details":{"percent":"20","uses":"1"}}','["VIP-T9B347P17GP1","VIP-3WS7TBCCRXWR","VIP-P15ERKMXGEXY"]',X'540C010000000000000000000000636F75706F6E00120001000000000000000203105649502D54394233343750313747503103056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000303105649502D33575337544243435258575203056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000403105649502D50313545524B4D584745585903056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001');
INSERT INTO journal VALUES(59,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon delete','["coupon:Spring"]',15,NULL,0,X'F9CE6C1015311DE51E5D8ED438CEB287006890081F37AE56D21908A777C736FF',X'2798D2836D655B418483AED92F4F073B7ED547AF50EE3A7D059BC21226B54E95',X'5389E24E9C76B873895B36C455DF68D92960CA01F30EB5E009B0327804443FCC',X'3844F442D8F681F0FEF59948027DBA76521039A8429C7CF66B461B84DE10E9C5',X'777A5315D2F4EAD6994BBA3041DEE30C3520AFB0F8D228CDDB7B6FD8D761D1F2',X'1F44A78AC04D01EC4A8DB25AB181DD9E5A8BD4AA49BF89103190C95102AB36E6',X'5A2B605082B32F8F63678884873E074D','coupon-delete','{"code":"spring"}','{"state":{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0,"orders":[]},"isErased":true}',X'540C010000000000000000000000636F75706F6E0009000100000000000000010306537072696E6703056C696E6573030566697865640100000000000001F40100000000000007D0010000000000000000030A323032362D30312D303105050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065000900010000000000000001030770726F647563740301310900010000000000000001030863617465676F727903013109000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(60,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',15,NULL,0,X'2798D2836D655B418483AED92F4F073B7ED547AF50EE3A7D059BC21226B54E95',X'32848D0A0370BAB7196BC20A6E4B9FAA9DEAB7EE89DF421672A7C9CCB5AF20CA',X'7394134527D9DCED726CE163592E7091F02A8E5607A7832F018FA3B94C436D2C',X'C9942615B319693BD7A13B8E1A71DB238F2664CAB50FC95432677842D6C01A96',X'66B14B7B3A88C7676BCC3B1EFAACB7FE9A96F2EE158A78F5527FB8877CD22655',X'BAAD292C36ABB9CD8930F766D259D7808D9205E91D334B4E8D0A269033F72BE0',X'5D13B3C37B4630D79A54FA061836906A','config-set','{"key":"mail.from","value":"shop@shop.test"}','true',X'5402010073657474696E6700120003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(61,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',15,NULL,0,X'32848D0A0370BAB7196BC20A6E4B9FAA9DEAB7EE89DF421672A7C9CCB5AF20CA',X'180B771DE52E666DF3D7DFDF82185D093DF089C0989B93971924C1CCE66E67DA',X'89ADFAD1BCEC9ADB36F33F2A00CE5CEC42F610294B2C973CDCB6687BB374EE21',X'0334FB8C606A364FBCCB863BD57E925FBC61F3A3628F489A8100A75082C0BBAC',X'DD16286BD44140A7BF55DB2A97B7EEC4BDCF85DFA62AE266A4EC8E646462FA0F',X'90B62BA61A18538CE717B545A7D94322E6C3B5ED57E411B893C57475289479F5',X'6B0693D771B950DCC8BA3E840B2589B4','config-set-standard','{"key":"mail.from","value":null}','true',X'5402010073657474696E6700090003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(62,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:nightly"]',15,NULL,0,X'180B771DE52E666DF3D7DFDF82185D093DF089C0989B93971924C1CCE66E67DA',X'117FAF41128E2DDB1FDF67A2E9ED483BB6BE42670E9CE2F2F932FAC6F6615FF4',NULL,X'0EF948AEA50BE40909A12FCD16E21F4948E100C4C374151211E52E810187FFF4',NULL,X'8E976CD0A875E9B3BA90277A24F25386684F2C1EADE3BFAFD0DDF0E51DE87BB7',X'FD1A3F50BB29DA400A77318A9AD99D2E',NULL,'{"name":"nightly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(63,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:weekly"]',15,NULL,0,X'117FAF41128E2DDB1FDF67A2E9ED483BB6BE42670E9CE2F2F932FAC6F6615FF4',X'226597C4FB81B218A79D39DBFC9DB64A03DF51CEEFD12AB974AC19F2FB78BBB7',NULL,X'EEB150EEAB6E63B1A6189922DD4EEF15CA1B71B1C06B6208BDB1A521C5FDC255',NULL,X'8FA3E6C9133718E6959934D1821A7C7B7ECF158804512B561D0F24E7DCF98042',X'1489A9FBEE7F9F2DA821E9281C911BFE',NULL,'{"name":"weekly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(64,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:monthly"]',15,NULL,0,X'226597C4FB81B218A79D39DBFC9DB64A03DF51CEEFD12AB974AC19F2FB78BBB7',X'12A916994C980E7E7853DCD312E4335F897A4D06B06E7F0BBC755EDAF4B43119',NULL,X'F0ED034D9BB6C969257435161819A5FF954F8121A51686BB8574FCA1BFA34229',NULL,X'22FA446C3B272C02A7A50D9A57CD9E6DEEB86DC938E31033CF8F2E8C3E57C3D3',X'BA1CFF46032F09C18248DB8B040E17D7',NULL,'{"name":"monthly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(65,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:nightly"]',15,NULL,0,X'12A916994C980E7E7853DCD312E4335F897A4D06B06E7F0BBC755EDAF4B43119',X'E5547C61EFD0D119B228247156C64B3AD693430510EB67657A02E88576CE72EF',X'768C5E110FD42906B30DE79967C2D6A0E2DED7E45BABEE48CA4848E2542F00CB',X'467464E6FD16D2EBAA6FE38B9053F26907AECA0FB711872167D3E7568AA83C30',X'8911AA3359A2F0EA7BD4AE7348420CFF9FF479566F4444EF062ABB8C6B6393AE',X'7042081BFD3EDA6876BA0F4CD445B8BFE756C433E12FC3B7F7F312F51AD00935',X'70FE9D073B0F7A48076F45CD0F51B7B7','token-revoke','{"token":"nightly"}','{"id":"21e5b315-7fe6-4b72-a8a7-915fe896e962","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"nightly","hint":"storectl_HvPh","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(66,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','["user:ann","token:monthly"]',15,NULL,0,X'E5547C61EFD0D119B228247156C64B3AD693430510EB67657A02E88576CE72EF',X'05A111CA4855BEBA4972349A8D1F370B8E70F2AED42BB6BAF5F261E046EDA6B4',X'6D1993DDEC09482887A2772741F6EC6924ECB5D0C37A329F915E0D475AFAE666',X'331121B96D8A147B326A7EC677928F27EBA4C3863D68BB22BFFBCCF9D032E669',X'6ED99E7EA1AD6AE2F1A11D31E0FBF6F5651E4F7C4D64FCEEB60A779E1921406B',X'1E843A27D52EBCA9F342B29F98A2FE728C1A0319EF62ACA64E0FA4B7E160235E',X'16920086222896EBE265168A71976554','token-revoke-for','{"token":"monthly","for":"ann"}','{"id":"9f552e67-ad77-4127-aa9f-fca347800422","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"monthly","hint":"storectl_7LrX","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(67,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:weekly"]',15,NULL,0,X'05A111CA4855BEBA4972349A8D1F370B8E70F2AED42BB6BAF5F261E046EDA6B4',X'3D1421E4DC5879CF14FC4D3396A877AE4D644EBE85E33DFD7394B39BD0D46F90',X'AC02E63695FBAB5053762454161AA1A3F6833E8D316C51964D1C245ABF2BFBFA',X'80BEE882951BEC5DCB0F24274A774E1C62E919D8F08967FBA0A5107244AFDEAF',X'F9B1D6BF71814EB389588390A0D0A5632AF18138B0DB66B4143C0DB053518551',X'6828CC5A09375004A4AF30CA3CD7089D9DAB2FD34EC8D87370A8AC8C942F2E6F',X'3F93F6C643FF21DD8F7306E6090AFC8E','token-revoke-all','{"all":true}','[{"id":"3b97b084-af58-440a-85ac-c94299a31117","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"weekly","hint":"storectl_o2Zw","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}]',X'');
INSERT INTO journal VALUES(68,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',15,NULL,0,X'3D1421E4DC5879CF14FC4D3396A877AE4D644EBE85E33DFD7394B39BD0D46F90',X'B0CF429BBFD14730F45A8F98249287DBF81CAFF0E3429DAEE334FC52E00BB001',X'2BA564A47CC12063B8E216CF1ED403C17B33838F054D43D753CFB0A9507EC08C',X'0C068866A9EEE5AD9593358BF1DD95D41BCE5931375CDC9F6A6F14D47389FB83',X'81E2CC18F4E391C83464CBA8A7353830FFFA5647399A2249D40C2CECB693569B',X'3CDB0536F63C21175AC95D670BAC0E856156BF5E9FFA381C4E05DBB389CAAC03',X'26AEBFFD8DCBA3FB56EC0B70140FD9EB','token-revoke-all-for','{"all":true,"for":"ann"}','[]',X'');
INSERT INTO journal VALUES(69,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',15,NULL,0,X'B0CF429BBFD14730F45A8F98249287DBF81CAFF0E3429DAEE334FC52E00BB001',X'85BE0C549AE9187746C7BF9ACD4AC891B319E67A2700C6FF909308225C590174',X'EE02964D24AB33FB578C83114CD109FB86A0FED6BB4BACEFA9150E6ED3FAA01F',X'CDA8CFE4CF02289175FBBCEAB81973C46C1B99A01E42BE9EE209BE9ADB9FA7BB',X'99578552810FE28A5258E5EA3496EDB49CD2B9BA15759230696FF3B43832E566',X'DD33CA55CD3E734B9C9BB924DDD196E08C8CCD9FDAD0F3A5DB8C8BA341302060',X'E05FB7DB840F8F83FD528D4FD31F3C70','token-revoke-everybody','{"everybody":true}','[]',X'');
INSERT INTO journal VALUES(70,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:yearly"]',15,NULL,0,X'85BE0C549AE9187746C7BF9ACD4AC891B319E67A2700C6FF909308225C590174',X'030E1C52768A5167E5416D520EDABC7438332409EB39DEED550782394C7BA7B0',X'DF4571A1E67A189F26271FDB43BF567A1883C783878EB513045F1DD234E9CF5F',X'67C5F127558D3E6E0230BDB2BBEBE587A0CBA4EA69CB7885759947FD803299BF',X'A14256DBDD194924C5758A8A2053DA58C6B2E5B80F71A8C6195855F2EA0FF6DB',X'67C01EB8338160AF7F426C63BA1C6171829D8765322D7EEC409753B0AEB81A07',X'170AF615D71FC764488FDDF03A475249','token-create','{"name":"yearly","allow":["own.shopping"],"expires":"30d"}','{"id":"03ec160f-5736-4869-b236-2cfb3dacb8ed","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"yearly","hint":"storectl_AAqZ","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123}}',X'');
INSERT INTO journal VALUES(71,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'030E1C52768A5167E5416D520EDABC7438332409EB39DEED550782394C7BA7B0',X'DAF1A0217E427B6BEBEC9D7460D0CA00344868D0D1BDD1261294D15105700722',NULL,X'5128A7363079DE0A327556AB29FE470034D5E09A2ECECA30F34270795AFF148F',NULL,X'CC7257637E7CC385610B9CC7EFE663216E212BB4ACB211701B60A8D3023BBA53',X'C3055A70376C4EA2C1A336539A878A58',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(72,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','session revoke','["user:ann"]',15,NULL,0,X'DAF1A0217E427B6BEBEC9D7460D0CA00344868D0D1BDD1261294D15105700722',X'28A26B900119F10BC9ADC13DCC14564FC28512AF51C1D9C14B43832393E0A7BA',X'9CC4E915D767910D74AF6E605029DBD930FD18D2C52E52AF02BEDDB9136BF652',X'070A2745AF4B094ED76D61E048A709EB0A05E65F12B254CAE6042606893BD791',X'CA9D5A73ED5D3511A8CD25345B43A82473BD830D86BAC3D233EF180A195D4673',X'8FE5F13FEDAC685B40398E56FC7D6D9A3621880D23855B8DE814E32230096345',X'037C78CB12A92C14E2853CC8659EE039','session-revoke','{"sessions":["7f752986-3f00-449e-ae59-15ae3eac55ce"]}','[{"id":"7f752986-3f00-449e-ae59-15ae3eac55ce","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400000}}]',X'');
INSERT INTO journal VALUES(73,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'28A26B900119F10BC9ADC13DCC14564FC28512AF51C1D9C14B43832393E0A7BA',X'B72A849B252D2D68BD27102E84E37C136F49813A686DD0D9CC5085F654280A5C',NULL,X'84EAB271233BD20D9DA42CFEA0B8CEA5461280CAE3C4E52FF3EB9E4B1128C2F5',NULL,X'5832193181A97BA4FCE93CF34C6D77E58E876369CF8CFB12F1E66AAF0DEF31C6',X'88ADCEC97F6E29AB4E7D088DCC756503',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(74,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','password change','["user:ann"]',15,NULL,0,X'B72A849B252D2D68BD27102E84E37C136F49813A686DD0D9CC5085F654280A5C',X'EDFFAE9F01CAD22A9B011893237090E2629F60A254540CA68CCE903EEF263B78',X'85DDADDE8B33860C503269B8783503C9E8A834F789A2E8D983316EF7413E02EC',X'F7BDCC93529C31B4425319E0DC6841F1BE100D2DF5717D0EB41D809FBF7B6EC5',X'E24A8C60881EBA3AFECC462E30FED25907C7582301BE1C167BF6ABB72D959C0B',X'E5B615BD6B21960479D15B6BF42C0E7D742C9EC3081E826E9DA31239DB928472',X'488D866D56B9FF7E8DDF04230C9FED0A','password-change','{"username":"ann"}','2',X'');
INSERT INTO journal VALUES(75,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'EDFFAE9F01CAD22A9B011893237090E2629F60A254540CA68CCE903EEF263B78',X'BDEC2161FE3BC304BB98899019A76CF2D4F640D6422EDC05165BD251A544AD14',NULL,X'FA93DF9A7286BBAB01A93E00767989B8A0E803FE810295C16146E602107F194E',NULL,X'7DCAC069FC76AEF9FDF8739C549375B2055113E6DB3A821E372BBC44F5CC2BB4',X'AA28B7CE072BF15F7B28FDA90A0A8340',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(76,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'BDEC2161FE3BC304BB98899019A76CF2D4F640D6422EDC05165BD251A544AD14',X'65AAD973D613B666F57B51EF843234660699B87E74454F9B3A0FB727D329B193',NULL,X'F40530FB78CEA0A24180FC8B41CC6313170057C1A0C7948890CC4ACD10DCC5D5',NULL,X'025990545D4CF61E7BEF9F7CA0B01AC4C53A55C8EAD6BD03C5135B67784AAD06',X'680BC1D310643B951D34B6DE340DDF97',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(77,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','logout','["user:ann"]',15,NULL,0,X'65AAD973D613B666F57B51EF843234660699B87E74454F9B3A0FB727D329B193',X'ED1A14CBA0CF07BB71C49C537A5C906BF4CE90CFA83F04E332E0277E902898A3',X'46A96E9B8344343B1A7DE8EA1B5382EB6A2115A431D93926269B34166E903ACF',X'3EFF2A2F32233FE3719BE0B9044A15D0492BC56658312EF37029B1BC3276DB1F',X'B7B705E9E19EB221446D1029BD07943AA19F11571127A9D14E3371DE247EFEE8',X'2BA544F63BECC64BD3B80EAFE6BFE72DF3F0BD1BF8B846A452AC3D7F6C53EF9B',X'A1863703F5E398A15DF083859957E182','logout-all','{"username":"ann","all":true}','3',X'');
INSERT INTO journal VALUES(78,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',15,NULL,0,X'ED1A14CBA0CF07BB71C49C537A5C906BF4CE90CFA83F04E332E0277E902898A3',X'06A179010CB3FF525D843513CB8528AEFFE07A06A089508D8B54138D1C99E051',NULL,X'0AB613E613C98C596935BFADE0659FD8316F1FCD31B95B50A14F322B3C614D08',NULL,X'379A86D84B0BCC8AEAE6C3E29973350FE66A43E2D838B9E1630B9324BB55B562',X'CACDFF81EED06F1DEF386596E3A3177C',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(79,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config rotate-key','["store:Corner Shop"]',15,NULL,0,X'06A179010CB3FF525D843513CB8528AEFFE07A06A089508D8B54138D1C99E051',X'C58676FB96856667649294FE8102453F63D872B7FBEE2E24A6B5DCB23D31EA7F',X'E50D048FADE25EA0E8DADF607F1677342D5301E733B95157E75F43406C97160B',X'37EB5229FDD8969BEB2B084267CE3C59EA61D33B1771C36387A65E8CC167E62E',X'73E9DDF270FD7E253B772B1670DCCCEFCD0C90DD209E4388925EE439A61579FB',X'4937A47D9CC71AF4760222A045FDAFA840DF3ADE29249C10A9F7CB534596FA13',X'17AB3E6A5382CDEC8BB20BB3C20EAF66','config-rotate-key','{}','true',X'');
INSERT INTO journal VALUES(80,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address add','["user:ann"]',15,NULL,0,X'C58676FB96856667649294FE8102453F63D872B7FBEE2E24A6B5DCB23D31EA7F',X'9E5ABA9271FAFE022110BCF0EA97D9D49961C50EC25A6FD9C9B4B233C6B706E7',X'BD3844BC6506075EF1EB6D1D416D017A7598779913442D23B3E8258D035A5C45',X'8276CA1CB7F22B7F0B2B3AC3001B9D17B4F58AE87BFCAE6608EB936EB3097298',X'1D9B42477BE2A6EDDC06ED414A1AF30086EB261A6FB26D452DAFD798FB404924',X'29AC904685606CBD433863299A2C461A1E733C9331644420FA5FD62345452B74',X'9C5CCE8DBCEA784AE816AEA40E5D3ED8','address-add','{"label":"home","name":"sha256:57aba0c16fda54ab763d9f95cfc80690c6a05a9ddcba4c0a385a043f33688663","address":"sha256:5cd36792818fe54f29c62fda2f5a24cd296dd5f406b5123d0770f406ba28bae1","postal_code":"sha256:bde0d59b0d949743d8cfa9619f6edaa78ddb947817b0ae5f9c50c7814aeb5e8d","region":"NY","country":"US","is_default":false}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A0100000000000000000061646472657373001200010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000001');
INSERT INTO journal VALUES(81,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','address add','["user:ann"]',15,NULL,0,X'9E5ABA9271FAFE022110BCF0EA97D9D49961C50EC25A6FD9C9B4B233C6B706E7',X'832F7668889AAA148F9ABBA43223212DA09383EC09D60FAC404148941A35314C',X'89B4D72144DA493D369CF04F3AE1E3750C255A4A42951AD40625E422B4F8245F',X'69A89BDB548A8E1EA291D84AF8D2E5BB1687A676396752B401047402CECE63B2',X'167198BBA3C2830CFFA6925B0B06AE1FD6AF79BED7CEB47FBB287E529FF3C05D',X'8D79D87ECBB6EABE55BE1CFC00652C08EE4B0567F7573AC559F2B4DAE25CB525',X'E905AC4068A7BC4DCE9ED8065A4D2977','address-add-for','{"for":"ann","label":"work","name":"sha256:84f7ea385808dbd5431a4d8453b29db7a86c8a5afa9b9e67f8468e640c22a19c","address":"sha256:c3cda55594baa06c43dacc21bc50a653796010622225a18015194256f9174b1e","postal_code":"sha256:f037333c873f7de7cb165f7b292392ff956ead78a63d301c68d4256076dcbb61","region":"NY","country":"US","is_default":false}','{"id":2,"label":"work","recipient":"Ann Lee","phone":"+1 555 0100","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373001200010000000000000002032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304776F726B0307416E6E204C6565030B2B3120353535203031303003093920486967682053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(82,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address edit','["user:ann"]',15,NULL,0,X'832F7668889AAA148F9ABBA43223212DA09383EC09D60FAC404148941A35314C',X'4A3CC9940312C12ECC27C83F23F76D0C4CA38F5C82D28087115EB96F5A2D60CA',X'3BD58C373FF9C707DBF9671CD7D9D633DFC73E3B03B63D30A3E7D74442021555',X'891C88BB87A4463C40035E3FBE1542232B6F714E9E9B0F6A678F163130B1E511',X'66F301528114F887E7CD63A4A3C8A5941A7DFC475CA6F7F6AED917C48C3ABA41',X'4AB396656B7A7BE7D464BEC24177B801287DEAFEA697E43A69160B0CC9C1E187',X'9CD9F24CC7CFFD931FB371DB19657692','address-edit','{"saved_address":"work","label":"office","phone":"sha256:280f7b856624de160cf13c099450f651deb6aaa6ea6ad5b41cf2db006b71e4f6","is_default":true}','{"id":2,"label":"office","recipient":"Ann Lee","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A010000000000000000006164647265737300170001000000000000000100000000000000000100000000000000010000000000000000000100000000000000001700010000000000000002000304776F726B00030B2B3120353535203031303000000000010000000000000000000003066F666669636500030335353500000000010000000000000001');
INSERT INTO journal VALUES(83,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address delete','["user:ann"]',15,NULL,0,X'4A3CC9940312C12ECC27C83F23F76D0C4CA38F5C82D28087115EB96F5A2D60CA',X'A1BF841082F7C3D74A47DF247D97E5939D7EFFBE8451A2CEA65FC56D0F73236B',X'9A2B236D38A11C4DFD4A7052B1812368D5CA8A1FF934B626BC7E76980CC03349',X'253FC8BE19899B0A5618D54EF3902CD460AA56A0EEDF68C56A50F2AB9835757A',X'6D9557532C67DE13738E796E84BA995B9038EE2FC4069B6C629F951FB8E5AA6C',X'9E1231F19B7AB6664F1E5C244771536700C56FBAFFC5D17CA36089260E1010AA',X'FB9265909C5E1898E17B5F22D1DA5620','address-delete','{"name":"home"}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373000900010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(84,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',15,NULL,0,X'A1BF841082F7C3D74A47DF247D97E5939D7EFFBE8451A2CEA65FC56D0F73236B',X'27D0DD4C3854764608DA780F1C4CA22036DD2004DEDB9A61A06971C74D6D4905',X'37388409860142180DAC7922AD0A1C5EC5E27C5146BB3E6157806C9A5C24220B',X'5FA5D0CA74BCE2E2781998D3FAE66F76D40995472EF5ED6C4DF511F3436C059F',X'A52BBA6B42B4AED137268E7201E343168514987A3EE0774F26809039DC6AF933',X'A67D914577646BC475E2E7AEB3C9AC69D1D6EF074E1781E9939385F4F185C4A2',X'808647B17A09D569FDD6647E713ABDFC','profile-edit-vat','{"vat_id":"DE123456789"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":"","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D3966373037306433396434340000000000000000000000000003000000000000000000000000000000000000030B4445313233343536373839000000');
INSERT INTO journal VALUES(85,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:ann"]',15,NULL,0,X'27D0DD4C3854764608DA780F1C4CA22036DD2004DEDB9A61A06971C74D6D4905',X'66F7D307B59E016053B15CA9A45C79E2542AF4558C01F8D1DDE850F5D24B562A',X'ABC6DCA9A0C584E6F2D90BCA7293460FD445A3E1F32FEBBC16DBD87822FFF91D',X'BE163B45C94A190C8623A66F3CAFB1F88B5D0D003F4810139059B3A466B51241',X'871E39B0CC4E9C14269B7756B826C088222BF0B03363B35750B00E9881F3DA1F',X'D6DE072A8CC0FEC9E4D76E683BF8DEF2A9C08A6EFF067A8DC1395FC19960EEA8',X'B0040AFCA1FAF511DF29536E67EEA8C7','user-edit-exempt','{"user":"ann","tax_exemption":"sha256:b5bb808f7cf1edabf7591bab3bad909291ba663e9eac04379ed6b015f22df9e9"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":"certificate","allowed":[],"denied":[]}',X'54120100000000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D396637303730643339643434000000000000000000000000000003000000000000000000000000000000000000030B63657274696669636174650000');
INSERT INTO journal VALUES(86,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:2"]',15,NULL,0,X'66F7D307B59E016053B15CA9A45C79E2542AF4558C01F8D1DDE850F5D24B562A',X'99A0DCA9B076BE6384F5A04BD4A0FA1247BD867854221EB661125C36BE8B3E82',X'D2FBA15BE4C7A87BE9EAB771030652104B4FAD745208B3891094A8BAE6076417',X'599E4FC721738D7FC9FE6E649D97AFB552F4387C5937F4B5A1E2CC4CE933138E',X'C6DE4317CB77D16F11E0C266ED33AC91D36DA62677F7F720F8F822CFB9743ADD',X'AD97C61EF3FE4E59660D70A13C607B0BDEFA3697E7B4CD6384DA24474ABE1C77',X'D9A6A9A31CD52DA8DB2CE0E7DF8FADE0','tax-add-again','{"details":{"country":"US","name":"Tax","rate":"8.875"}}','{"id":2,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"8.875","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000203087374616E6461726403025553030003000303546178010000000000015AAE030153050100000000000000010505');
INSERT INTO journal VALUES(87,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:parcel"]',15,NULL,0,X'99A0DCA9B076BE6384F5A04BD4A0FA1247BD867854221EB661125C36BE8B3E82',X'AA905C2F5C713A730C6AEB3CF8E136B8F3CFDE14EC5CBDD82985D2281F92F0E0',X'2A50E82498467098E34A7779344515C9F6A6BA56FA91EFB7BD7EB9722267446F',X'F276310053DA57DF28276980B795FF2206E7E33A2E793C2D81F6D0E8BB5C9065',X'7517F71FC1AED59F4FB9E7C7029A3DF7C0E5C8710EC089BD91A386DEC575F5E8',X'00022EB595AC9761297E8AF9F4A57ED2529AE744013F59CCF67AE5A7E6BC095D',X'9B0E2F467A57F6E5865BC691F6A0E070','shipping-add-again','{"code":"parcel","details":{"name":"Parcel","price":"4.90"}}','{"id":2,"code":"parcel","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":2,"region":"","minimumValue":0,"price":490}]}',X'54060100000000007368697070696E675F6D6574686F64001200010000000000000002030670617263656C030650617263656C030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F72617465001200010000000000000002010000000000000002050300050100000000000000000100000000000001EA05');
INSERT INTO journal VALUES(88,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:SUMMER"]',15,NULL,0,X'AA905C2F5C713A730C6AEB3CF8E136B8F3CFDE14EC5CBDD82985D2281F92F0E0',X'C622CCFBFEFEF308732FC2DDB4DD95DA9CA92991AAABBCA698AE3289DC1B4630',X'E3CEC74D657803393F675247826CAC043F01C290CA1DC6AAB576597ADC44DD04',X'689565E2B01B664B97DA81460FA356F7285A8B20CD2FD1D8C03D7445C9FE694F',X'6F2A1DAD49178403293216442F1D1313A459EFACCE68C4DD9B27A9D316A81A10',X'F363D2A79D8FEE1B76E57FB761CDA6D8149F1689C691F9E6D46B7C6FC6FB6AA7',X'55D7FA365504B4B4AADB7A296848A175','coupon-add-again','{"code":"SUMMER","details":{"percent":"10","uses":"5"}}','{"coupon":{"id":5,"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"minimum":0,"skipsSale":false,"maxUses":5,"isActive":true,"scope":{"products":[],"categories":[],"customers":[],"countries":[]}},"uses":0,"orders":[]}',X'540C010000000000000000000000636F75706F6E001200010000000000000005030653554D4D455203056C696E6573030770657263656E740100000000000186A0010000000000000000010000000000000000050501000000000000000505010000000000000001');
INSERT INTO journal VALUES(89,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:3","product:PEN","coupon:SUMMER"]',15,NULL,0,X'C622CCFBFEFEF308732FC2DDB4DD95DA9CA92991AAABBCA698AE3289DC1B4630',X'C30408C6413EC994D31B12361BD6DCB09DE84D3DD7055791DF07D5561A09B94F',X'D3EE1C96BCB611A003A982892C64C0A9FD43CBEBC2488EA5ABD1115C4B75A4D9',X'98992AD304BB14E53E277EBA3A1982B098120E19C895F326B52E26DE56564AAD',X'23641DEBCBE5091DACA3003BDDC700766212CAED85C21FA134248425F34E23DA',X'5C33FE64612DB177CF74A313201410C493342EAF1816C5B9FA7289772A4D7227',X'A8817DE6AB855B6C19160043DE457343','order-create','{"items":[{"product":"PEN","quantity":2}],"prices":{"pen":"0.90"},"reason":"scratched","channel":"counter","name":"sha256:9eeeabf60724870c1cca0b14a9e67eb1c5fc567daf058655eb25643adb7de90f","email":"sha256:77379ff109d2114fb6effe2df0da75a80e51afb2b2a038cab9f7ba67ab608cc4","phone":"sha256:d765dfcc02f8da3a2d048a16e136670469f514a7370c12c393039b028c7fbe77","address":"sha256:d765dfcc02f8da3a2d048a16e136670469f514a7370c12c393039b028c7fbe77","postal_code":"sha256:a000a5ec09842c02e4de1a52d31dfd7c8f08ac6afd93c7a66d661d103d741a1b","country":"US","coupons":["SUMMER"]}','{"id":3,"channel":"counter","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Bo Lee","email":"bo@example.com","phone":"","address":"","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":4,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":90,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"standard","priceReason":"scratched"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":18,"currency":{"code":"USD","digits":2}}}],"taxes":[],"totals":{"subtotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":162,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"isHandedOver":true,"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"1.62 USD at the counter","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to bo@example.com, queued","isInternal":false}],"notices":["no tax is charged on tax class standard: it has no rate"]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001201000000000000000201FFFFFFFFFFFFFFFE01000000000000002D0304736F6C6403076F726465723A330303626F62010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F72646572730012000100000000000000030503046F70656E0306756E70616964030B756E66756C66696C6C6564030E626F406578616D706C652E636F6D0306426F204C65650300030003053130303031030255530100000000000000B40100000000000000120100000000000000000100000000000000000100000000000000A20100000000000000000100000000000000000303555344030C6F726465722D637265617465010000019B4FCD197B010000019B4FCD197B0307636F756E74657203000100000000000000000100000000000000000505050383027B2272756C6573223A322C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A322C226C6973745072696365223A3230302C22756E69745072696365223A39302C22726561736F6E223A7B227374616666223A7B22726561736F6E223A22736372617463686564227D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B5D2C2269734D697373696E67223A747275657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D7D0303626F62010000000000000000010000000000000000010000000000000000540E01000000000000000000000000006F726465725F6C696E65001200010000000000000004010000000000000003010000000000000002030350454E030350656E01000000000000000201000000000000005A0100000000000000B401000000000000001201000000000000000001000000000000000003014F03087374616E646172640309736372617463686564540401020000636F75706F6E5F757365001200010000000000000005010000000000000003030E626F406578616D706C652E636F6D0100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000303056C696E6573030653554D4D4552010000000000000012');
INSERT INTO journal VALUES(90,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:4","user:ann","product:PEN"]',15,NULL,0,X'C30408C6413EC994D31B12361BD6DCB09DE84D3DD7055791DF07D5561A09B94F',X'E08314E87C3E42F502000277722291A3B6CB15F11B3AF7478873B0CDC492E44A',X'6D8B963A847539CD039520ABE850F4E9D89B6D64FA0BC2985C4ABC58AA6DD373',X'9497997E23DC7E30457087A9F223A3F3FCA7F65550DDE21FD10B581D5DB4CCB5',X'B17DA4D0CB2BA7339E73BF94A6423361C1770E048950D9872729CCB8C5F73FF3',X'3615A507C4AD9514677308A53AD13B074E044FF835B3A7E5097E52CE5319A21A',X'E6D23B8D8C43DD62ACE1763FBE7C1C95','order-create-for','{"for":"ann","items":[{"product":"PEN","quantity":1}],"channel":"phone","name":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","email":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","phone":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","address":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","postal_code":"sha256:a494c23deaa65ce86867f9e9b7f02413e853e47c28001e3c61705cc30f86996b","country":"","shipping":"PARCEL","to":"office"}','{"id":4,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"phone","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@example.com","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":690,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":690,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"bob","text":"6.90 USD by phone","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001301000000000000000201FFFFFFFFFFFFFFFF01000000000000002C0304736F6C6403076F726465723A340303626F62010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000004032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D0307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000000100000000000001EA0100000000000000000100000000000002B2010000000000000000010000000000000000030355534403106F726465722D6372656174652D666F72010000019B4FCD197B010000019B4FCD197B030570686F6E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384017B2272756C6573223A322C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D0303626F62010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000005010000000000000004010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000000001000000000000000001000000000000000003014503087374616E6461726405540801020000000000006F726465725F7461780012000100000000000000040100000000000000010303546178010000000000000000030145030B63657274696669636174650100000000000002B2010000000000000000');
INSERT INTO journal VALUES(91,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',15,NULL,0,X'E08314E87C3E42F502000277722291A3B6CB15F11B3AF7478873B0CDC492E44A',X'CFFC553CEA8F6EEA3394E8648EE994B56FB187C65B65333BE801772EC2692729',NULL,X'D63520111B006DD56F56AFECB90B54528FDD7FAABB3893DC05947DE20A42E98C',NULL,X'F9E2FFE0F27A9CD1799347C2E1361FF48C426380FF62FE13CF83E0EB511525F7',X'F49CEA3984115EC14A07E10DA9A1D7A0',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(92,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:5","user:ann","product:PEN","coupon:SUMMER","cart:ann"]',15,NULL,0,X'CFFC553CEA8F6EEA3394E8648EE994B56FB187C65B65333BE801772EC2692729',X'49614245200EC08549EC0DA2E1D5F041F47171C34AA2F60E2DC75D99E0816A6A',X'E49F4011C550CF346FD64BCF54FAAC643DF6CA5F3BC8AC606EF9C97D3B405458',X'AF422A8E4DC229AC387B22737462E396B647B040841A36D7FBC08C625A0733DD',X'AC579FE24EB546565FA112473AD3D2D53B1DA22CD6873356E0D101E82BC2F46B',X'A96A914E86F4958D84BA2D093CE5C692B38CC7332AFE3ADCD048D689E5122D2A',X'10A7ABE86D57699E1266B2799346B891','checkout-with-all','{"name":"sha256:f267ad3e2ec6d84320a8d01ffbc534a5b219bc49b63f74dfd0e4af1f530ff29d","email":"sha256:f267ad3e2ec6d84320a8d01ffbc534a5b219bc49b63f74dfd0e4af1f530ff29d","phone":"sha256:f267ad3e2ec6d84320a8d01ffbc534a5b219bc49b63f74dfd0e4af1f530ff29d","address":"sha256:f267ad3e2ec6d84320a8d01ffbc534a5b219bc49b63f74dfd0e4af1f530ff29d","postal_code":"sha256:f267ad3e2ec6d84320a8d01ffbc534a5b219bc49b63f74dfd0e4af1f530ff29d","country":"","coupons":["SUMMER"],"shipping":"PARCEL","to":"office","cart":1}','{"id":5,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@example.com","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":6,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":20,"currency":{"code":"USD","digits":2}}}],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":670,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":670,"currency":{"code":"USD","digits":2}}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"authorizedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"creditedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-with-all","createdAt":{"milliseconds":1766570400123},"timeline":[{"at":{"milliseconds":1766570400123},"kind":"ordered","by":"ann","text":"6.70 USD online","isInternal":false},{"at":{"milliseconds":1766570400123},"kind":"mailed","by":"","text":"order_confirmation to ann@example.com, queued","isInternal":false}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001401000000000000000201FFFFFFFFFFFFFFFF01000000000000002B0304736F6C6403076F726465723A350303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B5422010000000000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000005032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030F616E6E406578616D706C652E636F6D0307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000140100000000000001EA01000000000000000001000000000000029E01000000000000000001000000000000000003035553440311636865636B6F75742D776974682D616C6C010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384527B2272756C6573223A322C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D05010000000000000000010000000000000000010000000000000001540E01000000000000000000000000006F726465725F6C696E65001200010000000000000006010000000000000005010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000001401000000000000000001000000000000000003014503087374616E6461726405540401020000636F75706F6E5F757365001200010000000000000005010000000000000005032435656132313731322D326663342D343262622D613264652D3966373037306433396434340100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000503056C696E6573030653554D4D4552010000000000000014540801020000000000006F726465725F7461780012000100000000000000050100000000000000010303546178010000000000000000030145030B636572746966696361746501000000000000029E010000000000000000');
INSERT INTO journal VALUES(93,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart expire','[]',15,NULL,0,X'49614245200EC08549EC0DA2E1D5F041F47171C34AA2F60E2DC75D99E0816A6A',X'A57A55B7488E26764DDB62016044E4BBE31AC9401A0BBC07512ED60000989B30',X'B21BA89853D630D075C81D070D6F7003A214D5325F341B5CDA4F5AC9CC5CEEA9',X'3F433B4690DF50A05554B0A4F886732EFF5D7A680F85B5B1FADB4A2F532096D1',X'F91B4FCD4D043C782710EFB32E3EE6F69E661A77F74DAACCCCF04333268FA24F',X'98DED0E96B286869D0B1069B94EFDD3DF51FBEE049A1B11258F38B316D48A52B',X'C263CD79390345DB91B76459C3099E18','cart-expire','{"older_than":"90d"}','{"carts":0,"lines":0}',X'');
INSERT INTO tax_rate VALUES(2,'standard','US','','','Tax',88750,'S',NULL,1,NULL,NULL);
INSERT INTO shipping_method VALUES(2,'parcel','Parcel','prorata',0,1);
INSERT INTO shipping_rate VALUES(2,2,NULL,'',NULL,0,490,NULL);
INSERT INTO coupon VALUES(2,'VIP-T9B347P17GP1','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(3,'VIP-3WS7TBCCRXWR','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(4,'VIP-P15ERKMXGEXY','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
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
INSERT INTO session VALUES('0b442405-6f95-4a31-af6b-1ba295e8edc0',X'61656D3865707A62E09D757D10C258BFEF958BDAB176A25AE9A8D2478ED82682','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('118da010-9590-4987-891c-6e92c8c5d39f',X'24A3FF24753923895BB2A3CBB931FF5FE8169C2D3B843D08FE5ACA29A1613A1B','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('29fbcc0f-bd0d-452a-b6cb-2143a5d26788',X'D2745554F768CB54E82373C055971E42B3273F5128C6B39A0FBA071295670435','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('6bb56179-6f51-47aa-901c-c0ebbe180ade',X'31850A52C373D532204572BEACF168A31DA47B2C6C2978F9E444AAF39D9DC166','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('7f752986-3f00-449e-ae59-15ae3eac55ce',X'B8BB6794689702EDCA21B14C37076A2F7794A6A8CD6298B782BFD08C40399792','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('decc0abc-5c03-4978-8341-1fa9a80574b2',X'4CA3D74C17E326F586113412D4C2E5C01E0FE81388AB518167C27420CCFCF9C8','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('ef8b722a-364f-43cb-9547-cb593d43f462',X'3F8CAF57246FD12F25879AA595844D804A5641CF5FCD9132871E0B85BB1502F9','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO price_history VALUES(1,1766570400123,950,1200,800,'2024-02-01','2024-02-28');
INSERT INTO price_history VALUES(5,1766570400123,4000,NULL,NULL,NULL,NULL);
INSERT INTO payment VALUES(1,1,'manual','capture',12033,1766570400123,NULL,'succeeded','12190482-e8d1-46bf-a10f-673299c63b88',NULL,NULL,NULL,NULL,NULL,1766570400123,'bob');
INSERT INTO orders VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','completed','paid','delivered','ann@shop.test','Ann Lee','+1 555 0100','1 Main St','10001','US',12033,0,0,0,12033,12033,0,'USD','checkout',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":2,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":1,"sku":"MUG","title":"Mug","quantity":2,"listPrice":855,"unitPrice":855,"reason":{"list":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"weightGrams":300,"needsShipping":true},{"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"listPrice":3800,"unitPrice":3441,"reason":{"sale":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[],"destination":{"country":"US","region":"","postalCode":"10001"}}',NULL,0,0,1);
INSERT INTO orders VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee-Roe','+1 555 0100','2 Main St','10001','',600,0,0,0,600,0,0,'USD','checkout-for',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":2,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":3,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[]}','bob',0,0,1);
INSERT INTO orders VALUES(3,NULL,'open','unpaid','unfulfilled','bo@example.com','Bo Lee','','','10001','US',180,18,0,0,162,0,0,'USD','order-create',1766570400123,1766570400123,'counter','',0,0,NULL,NULL,NULL,'{"rules":2,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":2,"listPrice":200,"unitPrice":90,"reason":{"staff":{"reason":"scratched"}},"tax":{"taxClass":"standard","rates":[],"isMissing":true},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}]}','bob',0,0,0);
INSERT INTO orders VALUES(4,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee','555','9 High St','10001','US',200,0,490,0,690,0,0,'USD','order-create-for',1766570400123,1766570400123,'phone','NY',0,0,'parcel','Parcel',490,'{"rules":2,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}','bob',0,0,1);
INSERT INTO orders VALUES(5,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@example.com','Ann Lee','555','9 High St','10001','US',200,20,490,0,670,0,0,'USD','checkout-with-all',1766570400123,1766570400123,'online','NY',0,0,'parcel','Parcel',490,'{"rules":2,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}',NULL,0,0,1);
INSERT INTO shipment VALUES(1,1,'','','delivered',1766570400123,1766570400123,'bob');
INSERT INTO shipment_line VALUES(1,1,2);
INSERT INTO shipment_line VALUES(1,2,3);
INSERT INTO product VALUES(1,'MUG',NULL,'Mug','Holds tea.',855,2,'https://shop.test/mug.jpg',NULL,NULL,NULL,'2024-01-31',1,0,1766570400123,1766570400123,1200,705,'2024-02-01','2024-02-28','4006381333931',300,'full',3,NULL,NULL,'["blue","round"]','["https://shop.test/mug2.jpg"]',1);
INSERT INTO product VALUES(2,'PEN',NULL,'Pen','',200,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(3,'TEE',NULL,'Tee','',1000,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(4,'TEE-XL',NULL,'Tee XL','',1100,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'{"Size":"XL"}',NULL,NULL,1);
INSERT INTO product VALUES(5,'LAMP',NULL,'Lamp','',3800,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,3441,NULL,NULL,NULL,NULL,'full',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO product VALUES(7,'BAG',NULL,'Bag','',1500,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["blue"]',NULL,1);
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
INSERT INTO stock_movement VALUES(12,7,2,10,'received','note 8','bob',1766570400123);
INSERT INTO stock_movement VALUES(13,5,1,10,'received','note 8','bob',1766570400123);
INSERT INTO stock_movement VALUES(14,7,-1,9,'counted','inventory','bob',1766570400123);
INSERT INTO stock_movement VALUES(15,1,-2,18,'sold','order:1','ann',1766570400123);
INSERT INTO stock_movement VALUES(16,5,-3,7,'sold','order:1','ann',1766570400123);
INSERT INTO stock_movement VALUES(17,2,-3,47,'sold','order:2','bob',1766570400123);
INSERT INTO stock_movement VALUES(18,2,-2,45,'sold','order:3','bob',1766570400123);
INSERT INTO stock_movement VALUES(19,2,-1,44,'sold','order:4','bob',1766570400123);
INSERT INTO stock_movement VALUES(20,2,-1,43,'sold','order:5','ann',1766570400123);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('shipment',1);
INSERT INTO sqlite_sequence VALUES('journal',93);
INSERT INTO sqlite_sequence VALUES('mail',15);
INSERT INTO sqlite_sequence VALUES('category',6);
INSERT INTO sqlite_sequence VALUES('product',7);
INSERT INTO sqlite_sequence VALUES('stock_movement',20);
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
CREATE UNIQUE INDEX category_slug ON category (coalesce(parent_id, 0), slug);
CREATE INDEX category_parent ON category (parent_id) WHERE parent_id IS NOT NULL;
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
PRAGMA user_version = 15;
PRAGMA application_id = 1398034258;
