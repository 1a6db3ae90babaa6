-- A small store as schema 8 left it, every change that takes an idempotency key having been made
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
    CHECK (length(tax_exemption) <= 200)) STRICT, WITHOUT ROWID;
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
CREATE TABLE payment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    provider TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('capture', 'void', 'refund')),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE journal_touch (
    noun TEXT NOT NULL,
    name TEXT NOT NULL COLLATE NOCASE,
    entry INTEGER NOT NULL REFERENCES journal (id),
    PRIMARY KEY (noun, name, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE one_time_code (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('reset', 'verify')),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    account_id TEXT REFERENCES account (id) ON DELETE CASCADE,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
    used_at INTEGER
) STRICT;
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
) STRICT;
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
CREATE TABLE "orders" (
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
) STRICT;
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
INSERT INTO store VALUES(1,'6d1c170c-f5c1-483c-8607-63b281385e96','Corner Shop','USD',1766570400123);
INSERT INTO setting VALUES('password.cost','4');
INSERT INTO account VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','ann','ann@shop.test','ann@shop.test','Ann','Lee-Roe','+1 555 0100','2 Main St','customer',1,0,1766570400123,1766570400123,'DE123456789','certificate');
INSERT INTO account VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','admin','admin','admin@shop.test','admin@shop.test','','','','','admin',1,1,1766570400123,1766570400123,'','');
INSERT INTO account VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','bob','bob@example.com','bob@example.com','Bob','','','','staff',1,1,1766570400123,1766570400123,'','');
INSERT INTO credential VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','$scrypt$ln=4,r=8,p=1$SwmnobXywCUEbnfqGleC7Q$9yv6v7/zaruZMNByfuKs4Q/Ly2H/JbPK+IZQ2z2TIko',1766570400123);
INSERT INTO credential VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','$scrypt$ln=4,r=8,p=1$wWdeC7mApXWolmH+wIqoOw$JWJbeoYJD/uIK7/Vb6ub6oCH623Z4O7CIQyiKCVJ4Dw',1766570400123);
INSERT INTO credential VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','$scrypt$ln=4,r=8,p=1$hfjtlnBAldbSE+zy6rMjFQ$YrcjwO5fCofFGDl6TVi+CRtIhlOQG02cshSP/7v5lWY',1766570400123);
INSERT INTO signing_key VALUES(2,X'2502D125A6628804EB2ADC9451674E7B000A99926378332D0D223FACF180E937',1766570400123);
INSERT INTO session VALUES('1b6ad854-1f4a-45ef-81cf-170d32f61522','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('3b97b084-af58-440a-85ac-c94299a31117','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('9f552e67-ad77-4127-aa9f-fca347800422','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('b0932773-20b2-4dfe-8e30-84b3b39a6811','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
INSERT INTO session VALUES('ecbad736-5df6-4929-876f-978d04409d5a','5ea21712-2fc4-42bb-a2de-9f7070d39d44',1766570400123,1769162400000,1766570400123);
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
INSERT INTO payment VALUES(1,1,'manual','capture',12033,1766570400123);
INSERT INTO journal_touch VALUES('cart','ann',30);
INSERT INTO journal_touch VALUES('cart','ann',31);
INSERT INTO journal_touch VALUES('cart','ann',32);
INSERT INTO journal_touch VALUES('cart','ann',34);
INSERT INTO journal_touch VALUES('cart','ann',35);
INSERT INTO journal_touch VALUES('cart','ann',37);
INSERT INTO journal_touch VALUES('cart','ann',38);
INSERT INTO journal_touch VALUES('cart','ann',39);
INSERT INTO journal_touch VALUES('cart','ann',40);
INSERT INTO journal_touch VALUES('cart','ann',87);
INSERT INTO journal_touch VALUES('category','Home',14);
INSERT INTO journal_touch VALUES('category','Home',24);
INSERT INTO journal_touch VALUES('category','Home > Games',21);
INSERT INTO journal_touch VALUES('category','Home > Games',22);
INSERT INTO journal_touch VALUES('category','Home > Games',24);
INSERT INTO journal_touch VALUES('category','Home > Lights',19);
INSERT INTO journal_touch VALUES('category','Home > Lights',23);
INSERT INTO journal_touch VALUES('category','Kitchen',9);
INSERT INTO journal_touch VALUES('category','Kitchen > Cups',9);
INSERT INTO journal_touch VALUES('category','Paper',10);
INSERT INTO journal_touch VALUES('category','Paper',22);
INSERT INTO journal_touch VALUES('category','Toys',20);
INSERT INTO journal_touch VALUES('category','Toys',21);
INSERT INTO journal_touch VALUES('coupon','Spring',52);
INSERT INTO journal_touch VALUES('coupon','Spring',53);
INSERT INTO journal_touch VALUES('coupon','Spring',55);
INSERT INTO journal_touch VALUES('coupon','SUMMER',84);
INSERT INTO journal_touch VALUES('coupon','SUMMER',85);
INSERT INTO journal_touch VALUES('coupon','SUMMER',88);
INSERT INTO journal_touch VALUES('coupon','VIP-04Q13KMAYCV1',54);
INSERT INTO journal_touch VALUES('coupon','VIP-7TNAS5X5EG9N',54);
INSERT INTO journal_touch VALUES('order','1',33);
INSERT INTO journal_touch VALUES('order','1',42);
INSERT INTO journal_touch VALUES('order','1',43);
INSERT INTO journal_touch VALUES('order','2',36);
INSERT INTO journal_touch VALUES('order','3',85);
INSERT INTO journal_touch VALUES('order','4',86);
INSERT INTO journal_touch VALUES('order','5',88);
INSERT INTO journal_touch VALUES('product','BAG',28);
INSERT INTO journal_touch VALUES('product','BAG',29);
INSERT INTO journal_touch VALUES('product','BAG',30);
INSERT INTO journal_touch VALUES('product','BAG',32);
INSERT INTO journal_touch VALUES('product','GONE',17);
INSERT INTO journal_touch VALUES('product','GONE',18);
INSERT INTO journal_touch VALUES('product','LAMP',13);
INSERT INTO journal_touch VALUES('product','LAMP',14);
INSERT INTO journal_touch VALUES('product','LAMP',15);
INSERT INTO journal_touch VALUES('product','LAMP',16);
INSERT INTO journal_touch VALUES('product','LAMP',25);
INSERT INTO journal_touch VALUES('product','LAMP',26);
INSERT INTO journal_touch VALUES('product','LAMP',27);
INSERT INTO journal_touch VALUES('product','LAMP',28);
INSERT INTO journal_touch VALUES('product','LAMP',30);
INSERT INTO journal_touch VALUES('product','LAMP',31);
INSERT INTO journal_touch VALUES('product','LAMP',33);
INSERT INTO journal_touch VALUES('product','LAMP',39);
INSERT INTO journal_touch VALUES('product','LAMP',40);
INSERT INTO journal_touch VALUES('product','MUG',9);
INSERT INTO journal_touch VALUES('product','MUG',16);
INSERT INTO journal_touch VALUES('product','MUG',30);
INSERT INTO journal_touch VALUES('product','MUG',33);
INSERT INTO journal_touch VALUES('product','MUG',44);
INSERT INTO journal_touch VALUES('product','MUG',45);
INSERT INTO journal_touch VALUES('product','PEN',10);
INSERT INTO journal_touch VALUES('product','PEN',22);
INSERT INTO journal_touch VALUES('product','PEN',24);
INSERT INTO journal_touch VALUES('product','PEN',34);
INSERT INTO journal_touch VALUES('product','PEN',35);
INSERT INTO journal_touch VALUES('product','PEN',36);
INSERT INTO journal_touch VALUES('product','PEN',37);
INSERT INTO journal_touch VALUES('product','PEN',39);
INSERT INTO journal_touch VALUES('product','PEN',40);
INSERT INTO journal_touch VALUES('product','PEN',85);
INSERT INTO journal_touch VALUES('product','PEN',86);
INSERT INTO journal_touch VALUES('product','PEN',87);
INSERT INTO journal_touch VALUES('product','PEN',88);
INSERT INTO journal_touch VALUES('product','TEE',11);
INSERT INTO journal_touch VALUES('product','TEE-XL',12);
INSERT INTO journal_touch VALUES('setting','mail.from',56);
INSERT INTO journal_touch VALUES('setting','mail.from',57);
INSERT INTO journal_touch VALUES('shipping','parcel',83);
INSERT INTO journal_touch VALUES('shipping','post',49);
INSERT INTO journal_touch VALUES('shipping','post',50);
INSERT INTO journal_touch VALUES('shipping','post',51);
INSERT INTO journal_touch VALUES('store','Corner Shop',1);
INSERT INTO journal_touch VALUES('store','Corner Shop',75);
INSERT INTO journal_touch VALUES('tax','1',46);
INSERT INTO journal_touch VALUES('tax','1',47);
INSERT INTO journal_touch VALUES('tax','1',48);
INSERT INTO journal_touch VALUES('tax','2',82);
INSERT INTO journal_touch VALUES('token','monthly',60);
INSERT INTO journal_touch VALUES('token','monthly',62);
INSERT INTO journal_touch VALUES('token','nightly',58);
INSERT INTO journal_touch VALUES('token','nightly',61);
INSERT INTO journal_touch VALUES('token','weekly',59);
INSERT INTO journal_touch VALUES('token','weekly',63);
INSERT INTO journal_touch VALUES('token','yearly',66);
INSERT INTO journal_touch VALUES('user','admin',1);
INSERT INTO journal_touch VALUES('user','ann',2);
INSERT INTO journal_touch VALUES('user','ann',8);
INSERT INTO journal_touch VALUES('user','ann',33);
INSERT INTO journal_touch VALUES('user','ann',36);
INSERT INTO journal_touch VALUES('user','ann',58);
INSERT INTO journal_touch VALUES('user','ann',59);
INSERT INTO journal_touch VALUES('user','ann',60);
INSERT INTO journal_touch VALUES('user','ann',61);
INSERT INTO journal_touch VALUES('user','ann',62);
INSERT INTO journal_touch VALUES('user','ann',63);
INSERT INTO journal_touch VALUES('user','ann',66);
INSERT INTO journal_touch VALUES('user','ann',67);
INSERT INTO journal_touch VALUES('user','ann',68);
INSERT INTO journal_touch VALUES('user','ann',69);
INSERT INTO journal_touch VALUES('user','ann',70);
INSERT INTO journal_touch VALUES('user','ann',71);
INSERT INTO journal_touch VALUES('user','ann',72);
INSERT INTO journal_touch VALUES('user','ann',73);
INSERT INTO journal_touch VALUES('user','ann',74);
INSERT INTO journal_touch VALUES('user','ann',76);
INSERT INTO journal_touch VALUES('user','ann',77);
INSERT INTO journal_touch VALUES('user','ann',78);
INSERT INTO journal_touch VALUES('user','ann',79);
INSERT INTO journal_touch VALUES('user','ann',80);
INSERT INTO journal_touch VALUES('user','ann',81);
INSERT INTO journal_touch VALUES('user','ann',86);
INSERT INTO journal_touch VALUES('user','ann',88);
INSERT INTO journal_touch VALUES('user','bob',3);
INSERT INTO journal_touch VALUES('user','eve',4);
INSERT INTO journal_touch VALUES('user','eve',5);
INSERT INTO journal_touch VALUES('user','eve',7);
INSERT INTO api_token VALUES('21e5b315-7fe6-4b72-a8a7-915fe896e962','5ea21712-2fc4-42bb-a2de-9f7070d39d44','yearly','storectl_HvPh',X'31DDDB3FBFE28B78225CCD0F7ADA8F0A8BC5B3A80D944B8479F4B94A4DE43C88','["own.shopping"]',1766570400123,1769162400123,NULL,NULL);
INSERT INTO api_token VALUES('381d5c98-b621-458e-b8d3-b41d906efd9e','5ea21712-2fc4-42bb-a2de-9f7070d39d44','monthly','storectl_S-ym',X'00B5C2B1A338FDBB66C462737ECF6F825CE4BFAC1E7B29AC2C668D10DD2D4F4E','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('49ee6566-c7b6-4d1c-9c61-3b682d356edf','5ea21712-2fc4-42bb-a2de-9f7070d39d44','weekly','storectl_FNYi',X'D2E6FD8531CADD2414B2422B2FE4D56E6037D435E2A490AB777B7A387FAF98E0','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO api_token VALUES('4ffa7b2d-3ff6-4060-b41a-e30d6ffbe71d','5ea21712-2fc4-42bb-a2de-9f7070d39d44','nightly','storectl_WoHs',X'9E318A9C4148C9FE831E0FBE3FF676B510DA7ADADC463833A6EE70817EB3FB1D','["own.shopping"]',1766570400123,1769162400123,NULL,1766570400123);
INSERT INTO mail VALUES(1,'a6823890-4585-4a5d-aee0-671df37f3be5@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1','Hello Ann Lee,

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
','queued',0,1766570400123,1766829600123,NULL,33,1766570400123,NULL);
INSERT INTO mail VALUES(2,'c4d90be1-8dd8-4d24-938d-b9111e91476b@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee-Roe','Corner Shop: your order 2','Hello Ann Lee-Roe,

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
','queued',0,1766570400123,1766829600123,NULL,36,1766570400123,NULL);
INSERT INTO mail VALUES(3,'6bb56179-6f51-47aa-901c-c0ebbe180ade@localhost','shipped','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 1 is on its way','Hello Ann Lee,

your order 1 has been sent to:

Ann Lee
1 Main St
10001 US

2 × Mug  17.10
3 × Lamp  103.23

-- 
Corner Shop
','<p>Hello Ann Lee,</p>
<p>Your order 1 has been sent to:</p>
<p>Ann Lee<br>
1 Main St<br>
10001 US</p>
<p>2 × Mug  17.10<br>
3 × Lamp  103.23</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,43,1766570400123,NULL);
INSERT INTO mail VALUES(4,'12740d6e-1bdd-46ed-b77f-cf0eb8367205@localhost','order_confirmation',NULL,'bo@example.com','Bo Lee','Corner Shop: your order 3','Hello Bo Lee,

thank you for your order 3:

2 × Pen  1.80

Total: 1.76 USD

It goes to:

Bo Lee

10001 US

-- 
Corner Shop
','<p>Hello Bo Lee,</p>
<p>Thank you for your order 3:</p>
<p>2 × Pen  1.80</p>
<p><strong>Total: 1.76 USD</strong></p>
<p>It goes to:</p>
<p>Bo Lee<br>
<br>
10001 US</p>
<p>Corner Shop</p>
','queued',0,1766570400123,1766829600123,NULL,85,1766570400123,NULL);
INSERT INTO mail VALUES(5,'03ec160f-5736-4869-b236-2cfb3dacb8ed@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 4','Hello Ann Lee,

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
','queued',0,1766570400123,1766829600123,NULL,86,1766570400123,NULL);
INSERT INTO mail VALUES(6,'2d3eae74-f461-4831-bee9-2de98f887e8e@localhost','order_confirmation','5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann@shop.test','Ann Lee','Corner Shop: your order 5','Hello Ann Lee,

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
','queued',0,1766570400123,1766829600123,NULL,88,1766570400123,NULL);
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
INSERT INTO journal VALUES(1,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','init','["store:Corner Shop","user:admin"]',8,NULL,0,X'0000000000000000000000000000000000000000000000000000000000000000',X'3AD079CEB70C53079AD8A271972BEFC67F18AA62442622E3D12F00FBEAEF0CA9',NULL,X'8676E3A2201EE188D675F8B659C0745F0DB299313330804A0836369BDBD7DA71',NULL,X'B27184F11B20624546FEB1BFB365013DE01A3AFF7F357448BC5D5FC0878AC22D',X'716301B136C20BAFC89FC7150150E3C0',NULL,'{"name":"Corner Shop","currency":"USD"}',NULL,X'5405010000000073746F7265001200010000000000000001032436643163313730632D663563312D343833632D383630372D363362323831333835653936030B436F726E65722053686F700303555344010000019B4FCD197B5402010073657474696E67001200030D70617373776F72642E636F73740301345410010000000000000000000000000000006163636F756E74001200032437333761373465352D663839302D346661662D616663632D353235323134376662633562030561646D696E030561646D696E030F61646D696E4073686F702E74657374030F61646D696E4073686F702E746573740300030003000300030561646D696E010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B03000300');
INSERT INTO journal VALUES(2,1766570400123,NULL,'anonymous','register','["user:ann"]',8,NULL,0,X'3AD079CEB70C53079AD8A271972BEFC67F18AA62442622E3D12F00FBEAEF0CA9',X'F3A01431F6AC43DEE0AB04D8969229C9DF0A6BAD8199BA7D36272940698D3685',X'D04B1E4459AD640F2CA440C7DDEF5DF75EA7CFE3487330F9272FE08B1D2399BB',X'278450652EAD982824E120D9DD925924717D7CF19893D6A5846CEDD39AAB8B66',X'5053AD7411291FABCBCBA686A47B3D20111CD698D08551F62660579725F16E10',X'A59C436A98F4F8702D9C777F4D361E0846F7F7F9C203BA10B4C97C66454426B6',X'3C835A7F58EE0CF1E8D710A5D9D5EB06','register','{"username":"ann","email":"sha256:ee72c45e37f4a202bee79524c4aa2bbb1891b5339fd8b918d8f3263f9a162e3c","first_name":"sha256:4b74b93d39852f2ef0364ce362314a56edf5e0f8a991a4e9621f89a7588c3424","last_name":"sha256:8c33770f7b263f7c76d30e44ae0ebb9fd7e1d7a3f978c490e9d3c5c66ab79494","phone_number":"sha256:b0c12f95301b9419703a9bdf955f179317e8af6322b0403d75e4ea7224235c02","address":"sha256:4f35ae2ac411b54ecefdff2173ae1a6f17c8fdf9ef58dd681ff4d39d374e83e2"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee","phoneNumber":"+1 555 0100","address":"1 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001200032435656132313731322D326663342D343262622D613264652D3966373037306433396434340303616E6E0303616E6E030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0303416E6E03034C6565030B2B31203535352030313030030931204D61696E2053740308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B03000300');
INSERT INTO journal VALUES(3,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:bob"]',8,NULL,0,X'F3A01431F6AC43DEE0AB04D8969229C9DF0A6BAD8199BA7D36272940698D3685',X'423B30B919BE650726A4FDB7712929F5424C98D60F738408B8145DB3D240A051',X'21A3488BFFBFE97C46B12E6531505EBAA70EF24FD23D72F24E036D0147C6FE88',X'6964517B5702AB85090144163FEE304579C4B48B94E98ACCB8CB48ED546E0516',X'4C54C428C92DBE066FCA32C4F21E95FC7E7AC39B05ACD24221C5114FCBF2B4BB',X'CF80513B8A6B0B24A32CC8AB0ECE533893618E61D16D4F41CF6890AB9E2AE763',X'86C9E5E598EA61A6077205D3FE0D1585','user-add','{"username":"bob","email":"sha256:8d0790022563d1b34088bc9880c418afa7684c9e4cc032add76226f61ff797e7","first_name":"sha256:559928876ce200ab82c3adaa19e0fe1755e1de63ba459bea9ca1fc4a2a872d26","last_name":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","phone_number":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","address":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","role":"staff","verified":true}','{"id":"8de4bd7f-0496-4fb1-86ec-68964da9f424","username":"bob","email":"bob@example.com","firstName":"Bob","lastName":"","phoneNumber":"","address":"","role":"staff","isActive":true,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001200032438646534626437662D303439362D346662312D383665632D3638393634646139663432340303626F620303626F62030F626F62406578616D706C652E636F6D030F626F62406578616D706C652E636F6D0303426F6203000300030003057374616666010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B03000300');
INSERT INTO journal VALUES(4,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:eve"]',8,NULL,0,X'423B30B919BE650726A4FDB7712929F5424C98D60F738408B8145DB3D240A051',X'BE5E0F6413640AB4FFD66D1A77E54A1DBC40DBECB2559235E10207CFC9925FE6',X'AF087DDEE5B3C98DBA23E634C253C12D3C91D2CE79B27337FCCDBEB0313A459C',X'008CDFB69453A8EACB3AB7138F22FDFC35F9B0894529B6DF9E08E4CFC8123A3B',X'BEDA95A53B3F5DA909FC4E2829D87C7C7EAC19DCD7C2C44E4DFBA5B545BC1A04',X'CF527A1F506DDEC7669631054B38A4DCB1D17E046BA54B81AEB0FB305EB401B0',X'8C8D18D6A1CD4A9362F96B55ED9CD40B','user-add-plain','{"username":"eve","email":"sha256:7968f8894ca976f0258ac2e6c40b84d125f9eeb9061c72c109e78638947a1e57","first_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","last_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","phone_number":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","address":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","role":"customer","verified":false}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@example.com","firstName":"","lastName":"","phoneNumber":"","address":"","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001200032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D03000300030003000308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B03000300');
INSERT INTO journal VALUES(5,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:eve"]',8,NULL,0,X'BE5E0F6413640AB4FFD66D1A77E54A1DBC40DBECB2559235E10207CFC9925FE6',X'0D48A8C316417E6551D41776E0ECC0B7B40EC122AFCD9DB603AA68B259867B53',X'BB2B99022D91757F592EBB516E36C403D900849F93299C7649B664EB683E5810',X'B7CFF0392F9A9DE4E7FFA648FE9EE3BE30C5252F9CD14FB43853FC9B116B3FDE',X'405117675F70974100EA12C6E5E006AA378D48E805902AC0DCEF1213A521C42E',X'D0A1513C6BF4D5F9E637372C4DD1219FC1ED5C135B21AB2AEED29418A8347E1E',X'883968E579EBD7FDBAAEC3D22F47683C','user-edit','{"user":"eve","email":"sha256:dad28c4d374fefe6653e717689f925bc64e669712add0120341946e3b9459f3e","phone_number":"sha256:2042da466cd9b3e5338d6c50e9e72a1062c1f67cfdb865d68f4d139d144c93d8","role":"staff","active":false,"verified":true}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001700032435623633646166632D356236642D343935362D383565322D3339643739393430656537300000030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D00000300000308637573746F6D657201000000000000000101000000000000000000000000000000030D6576654073686F702E74657374030D6576654073686F702E7465737400000303353535000305737461666601000000000000000001000000000000000100000000');
INSERT INTO journal VALUES(6,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user unlock','[]',8,NULL,0,X'0D48A8C316417E6551D41776E0ECC0B7B40EC122AFCD9DB603AA68B259867B53',X'C84BF96A88FD8A7CBD754134301B5CDD7411A2E2A02E19CDA7FD511E86F7EDC3',X'73BECA08FB25C4EF9ECC36E598C0F476342799D0168AFAE4D76DC6167688FE5B',X'4A5374939159A0399A1893F49EA932E2F4CA7746839EFBEEAD011EAE39F83A19',X'019802BC528D150983DAF314288363709B82CC1A89475F860CB571E43AB64B61',X'55D6E970B9E0013EDBE7BCB112221F5D508C02041F77A9F1203FE86FEB24101B',X'2DC680B97C57F3806DD2ECBFE030573F','user-unlock','{"user":"ann"}','{"username":"ann","wasLocked":false}',X'');
INSERT INTO journal VALUES(7,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user delete','["user:eve"]',8,NULL,0,X'C84BF96A88FD8A7CBD754134301B5CDD7411A2E2A02E19CDA7FD511E86F7EDC3',X'BE0C8260C807BE8C309BD5591C3369110DE551B350443F4814392253093B63E6',X'DB17914B7C0B49F39F80E1A0A5277B4D6EF3ED1BA8998B7A2A70AE5C001964FD',X'C0C0851DA3FBF01D0A5ECEDD3CA3C52B154D56BB44975B633095FE0E9A6AD332',X'0D00D8061A29A445190BF3E24692D8FDB2995BD0BBCAD6E5ED8A37537C07DDFE',X'972DD80061D196EBC9FED32A72E69BD2B3A4F0F0AD4994AA5C923602CED50198',X'8393A591CA73475A2435DA17E40FC323','user-delete','{"user":"eve"}','{"account":{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""},"isAnonymised":false}',X'5410010000000000000000000000000000006163636F756E74000900032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030D6576654073686F702E74657374030D6576654073686F702E74657374030003000303353535030003057374616666010000000000000000010000000000000001010000019B4FCD197B010000019B4FCD197B03000300');
INSERT INTO journal VALUES(8,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',8,NULL,0,X'BE0C8260C807BE8C309BD5591C3369110DE551B350443F4814392253093B63E6',X'450D607B7904A95C16A262C0B376AC291E98144DA718FEB68705D33A6C253BD7',X'A993A8A9A848403544612DCDA1DD789645AB4D278442F4F5B5AB2BE316A8DEDB',X'01CA55D49A26BA54C46B3859772B75AF04C2667270D8AD77D02C6CC8F622E1AF',X'3A07B9A178D31BE40603194EFC64FB26A67D1EC3D0A70E9D7FAFED276125D2C3',X'B7B2C0CFDD8459F8ED2108CDC12ED74F0147957457D47DD35AB0313CB7295F26',X'E0AE126947480A9F92D337EECDA659FF','profile-edit','{"email":"sha256:9d3b5bac8687513cac4a09587737830277e66a4e102d3f7b7015cff14b9a33fb","last_name":"sha256:45f68dc197ceffb71a58591fcc83faab14ef9f4194b0bab3b6824f43586195be","address":"sha256:74632ef55d90349fb6c231ef73dc0b9162d6ae702cf20cd09cf0104a39dd9ad1"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@shop.test","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D3966373037306433396434340000030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0003034C656500030931204D61696E20537400000000000000000000030D616E6E4073686F702E74657374030D616E6E4073686F702E746573740003074C65652D526F6500030932204D61696E20537400000000000000');
INSERT INTO journal VALUES(9,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Kitchen","category:Kitchen > Cups","product:MUG"]',8,NULL,0,X'450D607B7904A95C16A262C0B376AC291E98144DA718FEB68705D33A6C253BD7',X'B7DCA46EEF3092CB6EE02492028A19C00F8DBDE70DF08ED9F488F95F7D35D03E',X'D7048A645E1588E07F727B14EB0097E7FC19B9D22054A1B4569B21F283351259',X'42E12458CBBB3BFB8114BFA3D2EDF0FD1487E6F52730B71CA5DF52600D006455',X'4D7B55529DCE020CA20E3103ACBBC99B16A719807BC6E0A27F2F97604BF6B75D',X'420D98D1C0D60BC94219585CC219571B853327FB2961AAC68F49AB089199DB89',X'ABF41870A5EDD7A3BE2F46E7B8BCBA06','product-add','{"sku":"MUG","title":"Mug","description":"Holds tea.","price":"9.50","quantity":20,"category":"Kitchen > Cups","image":"https://shop.test/mug.jpg","release_date":"2024-01-31","is_visible":true,"compare_at_price":"12.00","sale_price":"8.00","sale_starts_on":"2024-02-01","sale_ends_on":"2024-02-28","barcode":"4006381333931","weight_grams":300,"tax_class":"reduced","low_stock_at":3,"tags":["blue","round"],"more_images":["https://shop.test/mug2.jpg"]}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":950,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":800,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"reduced","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":20,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F727900120001000000000000000103074B69746368656E03076B69746368656E010000019B4FCD197B0503074B69746368656E03076B69746368656E1200010000000000000002030443757073030E6B69746368656E203E2063757073010000019B4FCD197B010000000000000001030E4B69746368656E203E2043757073030463757073541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000103034D55470503034D7567030A486F6C6473207465612E0100000000000003B6010000000000000002031968747470733A2F2F73686F702E746573742F6D75672E6A7067050505030A323032342D30312D3331010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0100000000000004B0010000000000000320030A323032342D30322D3031030A323032342D30322D3238030D3430303633383133333339333101000000000000012C030772656475636564010000000000000003050503105B22626C7565222C22726F756E64225D031E5B2268747470733A2F2F73686F702E746573742F6D7567322E6A7067225D0100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000010100000000000000010100000000000000140100000000000000140307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(10,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Paper","product:PEN"]',8,NULL,0,X'B7DCA46EEF3092CB6EE02492028A19C00F8DBDE70DF08ED9F488F95F7D35D03E',X'2FFEB86CE63496F30FD135460ACCC0E14D60C080C581D84C2BD4681BD17CD39C',X'2F150DF03FEF829BFC2ECB1C286DA48FFD85CF8E0A4623FA64A107915ECEA73E',X'90030D5FBAD2B2BB0606FD718FD3EF0CB53106B2ED2C60988BACCF6D6C42E421',X'E0F96ECBDB0DD00A7AC6D8FBDA66A542E541EC45C5EEBD1A09C87584B8ACDC23',X'CB4D999EE476943ABD1B5F2A4A8F218668DF4EF19EDB5432452B1D4B988BD456',X'DB11763EDF02434A8A6098ACE6A0CD8D','product-add-plain','{"sku":"PEN","title":"Pen","price":"2.00","quantity":50,"category":"Paper"}','{"id":2,"sku":"PEN","title":"Pen","description":"","price":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"category":"Paper","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":50,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F72790012000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000002030350454E05030350656E03000100000000000000C80100000000000000030505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000020100000000000000020100000000000000320100000000000000320307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(11,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE"]',8,NULL,0,X'2FFEB86CE63496F30FD135460ACCC0E14D60C080C581D84C2BD4681BD17CD39C',X'BCDDDBBFE9CC140CC6514835B315B87AB870D5C8078131232C77CAE125613868',NULL,X'4581DDDC2B9BC33B522053C01459624FEF78484863549F57F130C6DEA3C59E57',NULL,X'EAE0CB9625482A845CF3EAA202A4B226B530DE613147C61579C0184C17E8C7EF',X'856AA58F00649B2AF6FCD75D3FC6CFA4',NULL,'{"sku":"TEE","title":"Tee","price":"10.00"}',NULL,X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000003030354454505030354656503000100000000000003E8050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(12,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE-XL"]',8,NULL,0,X'BCDDDBBFE9CC140CC6514835B315B87AB870D5C8078131232C77CAE125613868',X'E5D8E61BA1B13F9EA057ACC9B8F276E597844F8AB9C964ADE5432D7708D9FFEC',X'3F371549965D932A222A203B22161C571E5059B40BB4945AD7D6BCF6FAC594F3',X'13C6D45202C13DE60354FA27D5C57723BC36C94397DAE0ABDD148C4308BCD971',X'DB57EF06F449DEE465617AD2E6E772026AF4291CF5AED7991727A553ED338DF4',X'2068D3899D4A9C57D57ABC033579014BEBACA1B5BDCF2715C5BB9E12A57BCDE9',X'5B03A8FAE6D1A97645F080E76BE35CBC','product-add-variant','{"sku":"TEE-XL","title":"Tee XL","price":"11.00","quantity":5,"parent_sku":"TEE","options":{"Size":"XL"}}','{"id":4,"sku":"TEE-XL","title":"Tee XL","description":"","price":{"minorUnits":1100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"parentSKU":"TEE","parentStatus":"visible","options":[{"name":"Size","value":"XL"}],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000403065445452D584C05030654656520584C030001000000000000044C050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505010000000000000003030D7B2253697A65223A22584C227D05050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000030100000000000000040100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(13,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:LAMP"]',8,NULL,0,X'E5D8E61BA1B13F9EA057ACC9B8F276E597844F8AB9C964ADE5432D7708D9FFEC',X'E2A99CCB8556F2CC4CED002C68A5788DD931911252234D7C3959C95CFE75717D',X'E337B03A7625CC58FCF5E64BC384F7A3F9BBABE4E525C1FBC5D3F509B9AD4C21',X'E7E704B2BC69A16955DD2C37871CEA872AD225A8311DD1AB8E7C5BC2E4F83676',X'F09779613D3F441C23E5A635AE0024EAFFA83B183E5CED4CC9F2E6214E8E0FCE',X'7C949355CE7610F7430A154601EB7F75EB320186119C4452D4584C80C459E969',X'AAFC3156108481BAEEB6BF94ADEF51C2','product-add-third','{"sku":"LAMP","title":"Lamp","price":"40.00","quantity":5}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":4000,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000503044C414D500503044C616D700300010000000000000FA0050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000040100000000000000050100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(14,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["category:Home","product:LAMP"]',8,NULL,0,X'E2A99CCB8556F2CC4CED002C68A5788DD931911252234D7C3959C95CFE75717D',X'02AE10817A48470AC8C655E16142163895A28708C18EB928B122B15741E00C85',X'C31B013D130E152AFD8560A14E0CAB7A95FCB0F39B73912F8FA4432111A7B7F0',X'D731E736EE7566FE74505FFD6FB991CC3F64B15CA6CE8D0EA094887D8A88AADA',X'951B00589E5BC7432564EEA1D63D7AC80E2B4A48423DEDF6881065BCD2BD6676',X'389D7393A252FBBF5A343CCC83E38D47F9727B6F5FA4F844F2C8E1D37A84E4E7',X'560EEF2C0021EF60CD7FBD152321D649','product-edit','{"product":"LAMP","price":"39.90","quantity":6,"category":"Home","release_date":null,"is_visible":false,"barcode":null,"tags":[]}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":false,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F72790012000100000000000000040304486F6D650304686F6D65010000019B4FCD197B050304486F6D650304686F6D65541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000FA0050000000000010000000000000001000000000000000000000000000000000000000000010000000000000F960100000000000000040000000000010000000000000000000000000000000000000000000000005408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000050100000000000000050100000000000000010100000000000000060307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(15,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:LAMP"]',8,NULL,0,X'02AE10817A48470AC8C655E16142163895A28708C18EB928B122B15741E00C85',X'8E74460025AA2719BF28E3EBC415AB6831BEE9C67BE9C2CA34325B911E970540',X'79D4E706E2EDB3D00408BECDE4046280383C16C50273651E7E0FD40A2336E488',X'34405583219E60820FFE736E808FA279AC552A16382543F2CF724E1AB3A89445',X'39BE52FE902ECD78B86925C47230DDD83DF90249C0F70A5BF2CE0F5223B3200F',X'E6F228133F94846486178F4625E663A190BDCB514D4D827301519C35D1053726',X'FE734DDB979859D308148C531BD1EA0C','product-edit-again','{"product":"LAMP","is_visible":true,"sale_price":"30.00"}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3000,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000000000000000000100000000000000000000000005000000000000000000000000000000000000000000000001000000000000000100000000010000000000000BB80000000000000000000000');
INSERT INTO journal VALUES(16,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:MUG","product:LAMP"]',8,NULL,0,X'8E74460025AA2719BF28E3EBC415AB6831BEE9C67BE9C2CA34325B911E970540',X'5302FE9BA052752BF4593E08F4E13BCA0DE2C6E93D1A5C18A93715BBF01D90D4',X'8EA09217E953C9661C8E433ABA34B5A76575CA20A15F801E6A9C71BC0B1DB2F0',X'256E757DC7F70FFE8AC3058DBEEF698F28D35424FF03997BADE0333E7A048349',X'34D1A683D0B19F9F78E9DD830F463347BF3D7A907858D23FCC63AA3E2231C654',X'1F663F8DDD124C552F01FC76476F3E6A18D92D85DC4A0A3E8662DA88528A63DC',X'D305211399FCF2E9AB1D1DC017463A2D','product-edit-many','{"where":["price>=3","title~m"],"set":["price=-100000 ppm","sale_price=-1.50","tax_class=full"]}','{"matched":2,"changed":2,"edits":[{"sku":"MUG","field":"price","old":"9.50","new":"8.55"},{"sku":"MUG","field":"sale_price","old":"8.00","new":"7.05"},{"sku":"MUG","field":"tax_class","old":"reduced","new":"full"},{"sku":"LAMP","field":"price","old":"39.90","new":"35.91"},{"sku":"LAMP","field":"sale_price","old":"30.00","new":"34.41"},{"sku":"LAMP","field":"tax_class","new":"full"}]}',X'541D010000000000000000000000000000000000000000000000000000000070726F64756374001700010000000000000001000000000100000000000003B6000000000000000000000001000000000000032000000000030772656475636564000000000000000000000001000000000000035700000000000000000000000100000000000002C100000000030466756C6C000000000000170001000000000000000500000000010000000000000F960000000000000000000000010000000000000BB800000000050000000000000000000000010000000000000E070000000000000000000000010000000000000D7100000000030466756C6C000000000000');
INSERT INTO journal VALUES(17,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:GONE"]',8,NULL,0,X'5302FE9BA052752BF4593E08F4E13BCA0DE2C6E93D1A5C18A93715BBF01D90D4',X'F4649346C3E0610D7D7FC87E6ACBDEA2CA9A96DCF875F0F486BEDC1FC28E0BBD',X'B26908DDD3034BF3D6D269FDEA497C7E031908056F5B96B2C49C7B6C1AB3449C',X'70766313E90074534ED90F51CCB1A7B8AD9241DB729A499FCCCC345BBED897C9',X'E11D334A767A17C36A1E0B7E415A7D0869BBFDA79B56A1578EA6A644F4669EB9',X'FC44F8880F37F8AC391B5FD9FBB4FA55694AACFAE89E4E2F94B9CD0794961B4A',X'CA0E1C88F8958DC09E10ABAB500B319C','product-add-gone','{"sku":"GONE","title":"Gone","price":"1.00"}','{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740012000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(18,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:GONE"]',8,NULL,0,X'F4649346C3E0610D7D7FC87E6ACBDEA2CA9A96DCF875F0F486BEDC1FC28E0BBD',X'C2566F41E0D4EB1EE85903FB594AF88A8F7E940A11500AAFE2C94A0477130BC0',X'F3C61871DE00063614C01A5002D3549E65E6370A7CAEA55F5B93932B0BD231DB',X'F5EA6AEBDA7224BDAAE1AAA6B5EF6025C9BFAB2CA51AA1EAF698EF6BD2542060',X'211777061718555EF880342BD84B9932924C94DFC15914E36A49AAA5A059B78F',X'0F09A11AFE872B1FD9F6626677B2B5E17C937ABC9D14922BB8D95E9CC1021B89',X'3CAD01CD7C87CC61D32C4E9AC463CCF6','product-delete','{"product":"GONE"}','{"product":{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"orders":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F647563740009000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505010000000000000001');
INSERT INTO journal VALUES(19,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Home > Lights"]',8,NULL,0,X'C2566F41E0D4EB1EE85903FB594AF88A8F7E940A11500AAFE2C94A0477130BC0',X'05640C57AC09A7B5F510F5AC7E83901A2F26CECC9E48E9D8B100CE973E16A50B',X'31B705235D3C80454A9136CC984B5A96929AAA56A0BBA0341A7D582C6EBF13A7',X'47D7EF2A4E49410E7C776909EBFA810CA027B0BCB30E193E755CF9F92530D9D8',X'860BC37EE2CD92022063451ED0D3563994D6091BEDF77C71CDA3FB5370ED5163',X'13DE9939CF0A4B24C1306FC5E3297FB396054E085922660F8CD139E809C6E755',X'F854F6943C2F9BA7F09D10022DC180FB','category-add','{"category":"Home > Lights","slug":"lights"}','{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0}',X'54070100000000000063617465676F727900120001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(20,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Toys"]',8,NULL,0,X'05640C57AC09A7B5F510F5AC7E83901A2F26CECC9E48E9D8B100CE973E16A50B',X'5FBFF16C7C90E3566722D23F748E8BAEBB4DF5B43678BC185CF69F5AC2649DC6',X'BB4C44CD9820219B7E88BB28CDEB8F57505233576A182687994013E42F804510',X'5A1F9DDEA6C563670475760759105575EC0B66A2A8F1300629B670770B70D78E',X'D52A81DE3D2A12C9629508CA5A14E100A2E4CBF7C319BE8BA8BCB4B8A782AC61',X'FE4B556A8C0E4EB5670A99A8A26F32AE3A2FB2BE4A52134DA0B4E0BAACAEACA7',X'E076101BF959E485E057BB5E10486F0B','category-add-plain','{"category":"Toys"}','{"id":6,"name":"Toys","path":"Toys","slug":"toys","productCount":0}',X'54070100000000000063617465676F72790012000100000000000000060304546F79730304746F7973010000019B4FCD197B050304546F79730304746F7973');
INSERT INTO journal VALUES(21,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category edit','["category:Toys","category:Home > Games"]',8,NULL,0,X'5FBFF16C7C90E3566722D23F748E8BAEBB4DF5B43678BC185CF69F5AC2649DC6',X'E4D504417DA7D48B02BE345315D821BCA3A4901C3FDFE60C59E7F23A09ABBF7E',X'2195F8FDC70810DD4E90B56F4BFFF19A48C9E8B2815954CCD07E2706BCB198FE',X'09AF83D3D206880C97F5F9217615D5661F5D4FF28A9FE5ADD36265FE888BB728',X'96EAB80D6AF41A2DB12E1C4DA95CA222AB48E2E71E720A0F4B6F3E8702131462',X'C1A982AE044544537E25B9116EF9CBEAEF13C269B94976EA38284F9C3079BCB5',X'BC2010E5875FEDC7CF9264DEBCF14F83','category-edit','{"category":"Toys","name":"Games","parent":"Home","slug":"games"}','{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0}',X'54070100000000000063617465676F72790017000100000000000000060304546F79730304746F797300050304546F79730304746F797300030547616D6573030C686F6D65203E2067616D657300010000000000000004030C486F6D65203E2047616D6573030567616D6573');
INSERT INTO journal VALUES(22,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category merge','["product:PEN","category:Paper","category:Home > Games"]',8,NULL,0,X'E4D504417DA7D48B02BE345315D821BCA3A4901C3FDFE60C59E7F23A09ABBF7E',X'B0078433B1B8DA11E69F60B815995305F6E29F97F113D4793C664FE19C8D9326',X'2D486D199D1F2C7A358F160E4A74CC1E8941D9ED1EF45E530F7D48D797002402',X'9F9702EC2B676EE438B5950D5B0D81DC31367A0D291C9CAB0F18D2271C27950F',X'697D713DD1CE3E30C54028ED50AC6652C931CEBEBC9AF790751E9A340E36221D',X'91A7C6EFDC37C293F014D79E3FC4618602AE543F6E6727F9BC36F3DCB2A76B92',X'2A3E948E5C07124E6D4E2C3FBE9D72C7','category-merge','{"category":"Paper","into":"Games"}','{"category":{"id":3,"name":"Paper","path":"Paper","slug":"paper","productCount":0},"target":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F72790009000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000030000000000000000000000000000000000000000000000000000000001000000000000000600000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(23,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["category:Home > Lights"]',8,NULL,0,X'B0078433B1B8DA11E69F60B815995305F6E29F97F113D4793C664FE19C8D9326',X'A57C7AE382FBC7B2A1A514EB2EDD775E834E0B9336A400CD19C89408EBAAB99D',X'ADA04FF8F85D95267075FC6D02B679DCF0E1C7C4030D18D5868212019F335DF7',X'B6BAE0278DA926B5323A5D66470B2782255C5AC61F45F325754467A2708AC52F',X'1D5BE22D811E40365AC3DBB53032F8710BD8C3D4DE5F67882DF46485538A9DA6',X'34D9CBF1C9B215E84037FE081D8016C8ABBAFD0F3D90AC7C69546EEC8BC1FC14',X'36920196A44E676C9D8CCF6BE751BD82','category-delete','{"category":"Home > Lights"}','{"category":{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0},"products":0,"subcategories":0}',X'54070100000000000063617465676F727900090001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(24,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["product:PEN","category:Home > Games","category:Home"]',8,NULL,0,X'A57C7AE382FBC7B2A1A514EB2EDD775E834E0B9336A400CD19C89408EBAAB99D',X'E979DF23CBA65FEF408620FD738B1B9F51648ED2CA05EAE698FDB529741A0B23',X'0ECAADDD86FEF4794DB312B1857932EDEFF1CAC69EB69A80829152E837A10C86',X'4C288806408565032C297FF2499178FD2263B160D17BCDCE8271C4CC45506657',X'22C3EC8738502F21AE4178F7266CF51EB235D87561191B37C1F2629CA03F8E5F',X'7A132B9A664C027738B938F938467043A60050A2AD0200FFA4A8D6464536AD40',X'5AEEED7916DAEA75FC241DD568D12035','category-delete-moving','{"category":"Games","move_to":"Home"}','{"category":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":1},"target":{"id":4,"name":"Home","path":"Home","slug":"home","productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F7279000900010000000000000006030547616D6573030C686F6D65203E2067616D6573010000019B4FCD197B010000000000000004030C486F6D65203E2047616D6573030567616D6573541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000200000000000100000000000000060000000000000000000000000000000000000000000000000000000001000000000000000400000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(25,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock receive','["product:LAMP"]',8,NULL,0,X'E979DF23CBA65FEF408620FD738B1B9F51648ED2CA05EAE698FDB529741A0B23',X'D61152806783E861F8A13AD5BE2995329BC03DB69955A43E4C598E38CC212C6C',X'F353162F3E18BA2F225EA5D5AE4C54976CCB63CD619230EB2A8C37523E103745',X'4E520376DFFD729BDF6B239FE6D17591F68C9F79AA1727ABAE30D39D5A79315A',X'E48EE13F52DEF1D4193D027BFE52C69E39ADAACD380D99E965AC6AF02E2F8441',X'2C88D58015461AB1FE8833531D666F8DFD31165AA61EA7B1A44BF26B98FAC2BF',X'2209AD45ABDA087FA7C820FC921CC37C','stock-receive','{"product":"LAMP","quantity":4,"reference":"note 7"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":4,"reason":"received","reference":"note 7"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000601000000000000000501000000000000000401000000000000000A0308726563656976656403066E6F746520370303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(26,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',8,NULL,0,X'D61152806783E861F8A13AD5BE2995329BC03DB69955A43E4C598E38CC212C6C',X'302A9E6AA66C5BFD986E75A03F607AC7E10797B0FD2EBB9C0C5A6E3CE42B9AEC',X'D02D1B0872A903F2F9CFE1146ABC0518674D7BBDD280CEE1107617EA2695B501',X'C9D3FB1550EB7F9BF1BD160442B23864945A78A3E0D8ECDF340136DE534E6759',X'495EF568CC20C31378CFA8AF4D11CB8DFE24F612FD4675A0755889952062234E',X'BE0674F3C6E0B7C5747C14AC940FCA3B37AD42E07DA2456F015778B4B070CE91',X'225D92BE6FBB6D4208BCE76A5997B6AD','stock-adjust','{"product":"LAMP","adjustment":"-1","reason":"damaged"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":9,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"damaged"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000701000000000000000501FFFFFFFFFFFFFFFF010000000000000009030764616D61676564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(27,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',8,NULL,0,X'302A9E6AA66C5BFD986E75A03F607AC7E10797B0FD2EBB9C0C5A6E3CE42B9AEC',X'A71AAF31579004AF5084A27E44E256D2D94F07FBB60CDE58D964BFA5DA817A79',X'D359F96E101EE3EA5E6948B5EBC84C43B10DC4203AE0369AF191AE8EC3B5A033',X'66CB7996FB8507581A09D352C1B0DFBA82B7F830B2F578F08C9E3F0791CBA3AB',X'B78644FA262B63AC52D4F9727F12F36EE073D4664F76A455AF3C6A87A5ACE7B4',X'0EAA989F534EBA6B3551A9B04E707C3ED569EA3C00B96832438CD040D2FC95C2',X'BE9FC086E2A5ACDB96FFDCBB30D09B2C','stock-adjust-count','{"product":"LAMP","adjustment":"=8","reason":"counted","reference":"count 1"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":8,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"counted","reference":"count 1"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000801000000000000000501FFFFFFFFFFFFFFFF0100000000000000080307636F756E7465640307636F756E7420310303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(28,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product import','["product:BAG","product:LAMP"]',8,NULL,0,X'A71AAF31579004AF5084A27E44E256D2D94F07FBB60CDE58D964BFA5DA817A79',X'BC18342D2ABF58F3B77D369A7416EA8C00E14F7F9A73A8647697AA1E3BF914B8',X'2220BD87BD0A1418079443803B2AF480F03082047AB71B7B23FEC7E568DE0BEC',X'C20DA44FA98573388A213037EB18648BEA80779D9D0C1046B5D5C6A649FA3BCC',X'E3A78F92BAD242F71C97D145DB61C36E16D2D0D16B2BD8CBC429B940FCB8C6E7',X'AB80C5CC329DCBDC14ADE34A45F6CAE56C3DF93910122A8636EF9CDC9046817B',X'44B2198A6DBDEBDB0613747255B755B9','product-import','{"source":"products.csv","rows":2,"sha256":"dd77deed6a885e3ed1919c34101227594f09bf47e43fcb4e962684a3337e76cd","defaults":{"category":"Home"}}','{"created":1,"updated":1,"unchanged":0,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000E0700000000000000000000000000000000000000000000000000000000010000000000000ED800000000000000000000000000000000000000000000001200010000000000000007030342414705030342616703000100000000000005DC0100000000000000040505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050503085B22626C7565225D050100000000000000015408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000090100000000000000070100000000000000070100000000000000070307696E697469616C050303626F62010000019B4FCD197B120001000000000000000A0100000000000000050100000000000000010100000000000000090307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(29,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock import','["product:BAG"]',8,NULL,0,X'BC18342D2ABF58F3B77D369A7416EA8C00E14F7F9A73A8647697AA1E3BF914B8',X'06F3E00E7762CCB3CD5617D818C2E6DEB1B11BF5C12C73C967BE17798667F043',X'B87F46A120541AB9A4E446FEE8C184529A8DB8DA951C5120A8880BE7683C56A4',X'B1F8488E7265F8655671B093D52E61434A0729A2230EC9536AF7E3EB45D9E87B',X'59C0506990C48EFA6450322B9B25980B84169CEE86DB021157430D8B75ED9EB3',X'652615243D9162702F30E5EFA85A6B823F454A9893384C0101737EB1C90203CF',X'BFFD52391BB69F09E866C876E6B0AA55','stock-import','{"source":"counts.csv","rows":2,"sha256":"e20944f425fdc0068abc940b91b9bca37a88bca517b7df042fb801e30179cfae","reference":"inventory"}','{"created":0,"updated":1,"unchanged":1,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0,"differences":[{"sku":"BAG","onHand":7,"counted":8}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000B0100000000000000070100000000000000010100000000000000080307636F756E7465640309696E76656E746F72790303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(30,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:MUG","product:LAMP","product:BAG"]',8,NULL,0,X'06F3E00E7762CCB3CD5617D818C2E6DEB1B11BF5C12C73C967BE17798667F043',X'2690201F5159E560ABF3DBFA8BF6C622946B93FAFC9B68619CFE3FE53BA7B745',X'33867E204640C3BEFCD370D223739B51266899E5F1E55B3721D344CA80D2A021',X'305061EC4D0ECE427F13384B1AB567F3CE0293EB21110C22B1F82842DF936248',X'AC2D364F7222DC56B22C1B4D31DDEA9DE52B82161CEB2AAA6ECAF9F058C59E0C',X'9B5C3A8E3B3107C14781889030746567E0D91540CA5E016936FB7819099D089A',X'7C3334ED2F1FDE942A55C8231A50F3B2','cart-add','{"items":[{"product":"MUG","quantity":2},{"product":"LAMP","quantity":1},{"product":"BAG","quantity":1}]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":1,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":6651,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":6651,"currency":{"code":"USD","digits":2}}}}',X'5402010063617274001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343454080100000000000000636172745F6C696E6500120001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B120001000000000000000201000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(31,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart set','["cart:ann","product:LAMP"]',8,NULL,0,X'2690201F5159E560ABF3DBFA8BF6C622946B93FAFC9B68619CFE3FE53BA7B745',X'23230D63669BF7B8B61E6FE3D2FEE4D66FC05F70116FBB00DAA79615E96B33C3',X'237E85A2D6F8F4ACF16E2E990CAEC603F70322F7971B9D12D2449C892AB32138',X'6C0FDD91F6C77CCBB001EB24C3F824B53449D10920B6AC46C34813B3DE5A9E89',X'F5AAE790ECA081FD7FFCCB919FD71653B73DA98A2F5A68579A67B4FBAE38B642',X'896D4ACFC9919524B3388A6871BEDC4CB18BD4A46A8998F6529C448E918A3208',X'91C92D4A89B55D01335A91E0B29F3728','cart-set','{"item":{"product":"LAMP","quantity":3}}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":13533,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":13533,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000200000100000000000000010000000000000001000000000000000300000000');
INSERT INTO journal VALUES(32,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart remove','["product:BAG","cart:ann"]',8,NULL,0,X'23230D63669BF7B8B61E6FE3D2FEE4D66FC05F70116FBB00DAA79615E96B33C3',X'4CE26F64A84C0F8A5BC8D6AE49675954CCB90FE25B063F832F978EA54AA2FBBA',X'C98CB75A481ACE0C94051BB8429F5BCB638E4951034BDFCD2BE1AC65E9A3B21B',X'06E5178D388E6B6C3D1DAD2566DBB220701C0E34DD6672FBEFC284AFA3D62290',X'199D422F4E8DD1AE67EB882477F1D5BB65797F8A6F801AFB842CA64903875E3A',X'081624E477E3C80D6FAC17C3F55D4DF9C0A138E305F8472DD7C8708895CB79CF',X'34232AF168F5252AB9006291C440EA61','cart-remove','{"products":["BAG"]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000003010000000000000001010000000000000007010000000000000001030342414703034261670100000000000005DC010000019B4FCD197B');
INSERT INTO journal VALUES(33,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:1","user:ann","product:MUG","product:LAMP"]',8,NULL,0,X'4CE26F64A84C0F8A5BC8D6AE49675954CCB90FE25B063F832F978EA54AA2FBBA',X'D4139E175A93D3E852CB600CF97906BA996D72CEB10640DF60CFEF26808AD55E',X'A307D1BF9F7179D4FCA4D34FA16CB0F606F576AE8E4A6A77487AA512062BA9FA',X'465F7B2580C7FA7EA237FDA65BA192D14635584D99F842B55426F7B4818E5722',X'B609317BA62A05896204FF213D07772A7AFFBE844C7B38FB72CBFDFFAD1C8B4C',X'8A83832A986AC42B5C8C8A37E8A2F5FAB480CE6EACB2FEA046C215BAA4662F5B',X'B07A2C9F8509E8E88F6AD64FB1DDD44B','checkout','{"name":"sha256:83eed9d458824c34e82b9e1636ed6159bbc43cb2ceabb3546c5413f0e243b0b8","email":"sha256:b2c2b3a73381e6ef874b7248eafba811e8e0cc79ac2c37541317e088da78ec75","phone":"sha256:58ce9ce7eed5b27a714e7546dbdd797a753593b695558bdf9061d712690e9543","address":"sha256:ba38b3ce06d03e40c4f665bf56bf139c42a47f474855f198a75ca5e4f073b476","postal_code":"sha256:1341404dff4d286a91c020fa8cd3648d7ef6b52a27a75ae78e8e90334fe5fc75","country":"US","amount":"120.33"}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000D01000000000000000501FFFFFFFFFFFFFFFD0100000000000000060304736F6C6403076F726465723A310303616E6E010000019B4FCD197B120001000000000000000C01000000000000000101FFFFFFFFFFFFFFFE0100000000000000120304736F6C6403076F726465723A310303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000101000000000000000101000000000000000101000000000000000203034D554703034D7567010000000000000357010000019B4FCD197B090001000000000000000201000000000000000101000000000000000501000000000000000303044C414D5003044C616D70010000000000000D71010000019B4FCD197B541F010000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103025553010000000000002F01010000000000000000010000000000000000010000000000000000010000000000002F0101000000000000000001000000000000000003035553440308636865636B6F7574010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503000100000000000000000100000000000000000505050384287B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A312C22736B75223A224D5547222C227469746C65223A224D7567222C227175616E74697479223A322C226C6973745072696365223A3835352C22756E69745072696365223A3835352C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C227765696768744772616D73223A3330302C226E656564735368697070696E67223A747275657D2C7B2270726F647563744944223A352C22736B75223A224C414D50222C227469746C65223A224C616D70222C227175616E74697479223A332C226C6973745072696365223A333830302C22756E69745072696365223A333434312C22726561736F6E223A7B2273616C65223A7B7D7D2C22746178223A7B22746178436C617373223A2266756C6C222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A22222C22706F7374616C436F6465223A223130303031227D7D05540E01000000000000000000000000006F726465725F6C696E6500120001000000000000000101000000000000000101000000000000000103034D554703034D75670100000000000000020100000000000003570100000000000006AE01000000000000000001000000000000000001000000000000000003014F030466756C6C05120001000000000000000201000000000000000101000000000000000503044C414D5003044C616D70010000000000000003010000000000000D7101000000000000285301000000000000000001000000000000000001000000000000000003014F030466756C6C05');
INSERT INTO journal VALUES(34,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN"]',8,NULL,0,X'D4139E175A93D3E852CB600CF97906BA996D72CEB10640DF60CFEF26808AD55E',X'F1C9B672670486D79225C2E5E2EABB2E3496BB5387E47CBD16FCBBEF4A9315C7',X'C54DF86862C8BC14869211666B34C8AA9F919A0832C395072961E334E1DB6635',X'7C485555A7BF4F3D4D606386AD5ADBCDEDA669D915BE43C868412CE216F2582A',X'626196803A74951C227AE45590968067647EC0FE0F80DDD60CE8176A24C77A03',X'07ED5037C57DD7FAC9160CABA31818AE0129C5544B96F215DB8005A801B4F7EE',X'0F8226A53D24929A5200FA6955091447','cart-add-for','{"for":"ann","items":[{"product":"PEN","quantity":2}]}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":400,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65001200010000000000000005010000000000000001010000000000000002010000000000000002030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(35,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart set','["cart:ann","product:PEN"]',8,NULL,0,X'F1C9B672670486D79225C2E5E2EABB2E3496BB5387E47CBD16FCBBEF4A9315C7',X'0A8586527E9E26BF76388039E472C835AB06FD0406858AD186E23256F3929882',X'3C1733D92BE701D613FD3971161445FD36EC1ACEDD051527AEFEE246FD0AB715',X'DD409F0038D97705D7E8244171407F08D6CDB308E5C6979BAFD013EBFAB276DE',X'7E859B79FE68885599D4B50AE4EA46C594CA0F7FB495FFE615BCAB1E01DCFBF6',X'99655F5781600EA7B8D8BBF05B5F5902F07A05626C02CA55A0B5A1D012957E63',X'15EDDFEAB877D5F073FEBB990F9EC1AB','cart-set-for','{"for":"ann","item":{"product":"PEN","quantity":3}}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"isInStock":true,"changes":[]}],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500170001000000000000000500000100000000000000020000000000000001000000000000000300000000');
INSERT INTO journal VALUES(36,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','checkout','["order:2","user:ann","product:PEN"]',8,NULL,0,X'0A8586527E9E26BF76388039E472C835AB06FD0406858AD186E23256F3929882',X'6750818D44FE582AAF1EC3AF78B0574ED44B8BE964F91FBDCBF980ADEEE16ABC',X'33910C3378EEF267ECCE0F86319A10873B50A7D613C524F954FB96ED442E1E2A',X'707B5B644FA1820F8B6FBF3CAB734D179A0D6714CFC629DCEE1DBC11DE9A9F2B',X'6E37A183176EC61F36BA5B7A131405152E0EBDFC6EF8953AC1F6BE7DC966A3F4',X'7F623BA2E4457CFB2CB8948ECEF739D124149D3C3B9D3637EE4440B0085F236B',X'FF271FBC41473D800E5383F634A68B76','checkout-for','{"for":"ann","name":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","email":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","phone":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","address":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","postal_code":"sha256:87abc4ed6f78c4135d977e1ced342eb621fb4ec0507c9459e156b4b9f1cda525","country":""}','{"id":2,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee-Roe","email":"ann@shop.test","phone":"+1 555 0100","address":"2 Main St","postalCode":"10001","country":""},"pricesIncludeTax":false,"items":[{"id":3,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000E01000000000000000201FFFFFFFFFFFFFFFD01000000000000002F0304736F6C6403076F726465723A320303626F62010000019B4FCD197B54080100000000000000636172745F6C696E65000900010000000000000005010000000000000001010000000000000002010000000000000003030350454E030350656E0100000000000000C8010000019B4FCD197B541F010000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000002032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E74657374030B416E6E204C65652D526F65030B2B31203535352030313030030932204D61696E2053740305313030303103000100000000000002580100000000000000000100000000000000000100000000000000000100000000000002580100000000000000000100000000000000000303555344030C636865636B6F75742D666F72010000019B4FCD197B010000019B4FCD197B03066F6E6C696E65030001000000000000000001000000000000000005050503821E7B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A332C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D7D0303626F62540E01000000000000000000000000006F726465725F6C696E65001200010000000000000003010000000000000002010000000000000002030350454E030350656E0100000000000000030100000000000000C801000000000000025801000000000000000001000000000000000001000000000000000003014F03087374616E6461726405');
INSERT INTO journal VALUES(37,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',8,NULL,0,X'6750818D44FE582AAF1EC3AF78B0574ED44B8BE964F91FBDCBF980ADEEE16ABC',X'345FBDB6EC9ACAE9E8FBD57E445917DE9B287A63EA2ECD0802819625FAD52F8F',NULL,X'4BC397D9925B23D17DAD4C593D0D973F29EB5055EA4A83201AE1AEDD07F83E26',NULL,X'CAD4208C450F6B0FCEAC80A64A3953D55298BE6C4017912A10B9ED0D9715E8E5',X'B63CEF8A0CC118C72DCF61410631A7DF',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E65001200010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(38,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart clear','["cart:ann"]',8,NULL,0,X'345FBDB6EC9ACAE9E8FBD57E445917DE9B287A63EA2ECD0802819625FAD52F8F',X'F4BC045BF1C716D578D05DB6D523B15E35CE36370480CBEC81EFC2A5FA94C07C',X'4C9FCAE4821A93439B0B0F0251F10515AD50F1ADF8940A396EE843E18D554E56',X'54447E0D5400E47E1693DF0438AB434E31E9C8F81120828B7905E8D44A410721',X'91F6CCF1E83213865300375CD87A863D18834A64EA5DFC3310F36328EF28F9BF',X'08B625D28A5406A1756553DFDA4AFB0CDCBD7662BDD37E6B3D5E37C3B866556C',X'FDF3440B256994E21E254310C56C1740','cart-clear','{}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E65000900010000000000000007010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(39,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN","product:LAMP"]',8,NULL,0,X'F4BC045BF1C716D578D05DB6D523B15E35CE36370480CBEC81EFC2A5FA94C07C',X'A6D0491404ED0F66E997B6F9F7D1F3D3B5CCBAE764EBAC2392E4914FFB3FB685',NULL,X'E4A3E31C710541207DDEDDAF19EABA76F2538C6EB20150312DEB43D76F3EB249',NULL,X'437775FF46AE018DE054CECAF1FC8A422908F609DE5832083D59BDFBC7DCFAA9',X'49C9D1FDB4EF2C218BF288F0CFA2111A',NULL,'{"for":"ann","items":[{"product":"PEN","quantity":1},{"product":"LAMP","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B1200010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(40,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart remove','["product:PEN","product:LAMP","cart:ann"]',8,NULL,0,X'A6D0491404ED0F66E997B6F9F7D1F3D3B5CCBAE764EBAC2392E4914FFB3FB685',X'758C31EA4C0D89811D4950BB928768DB1EDA28A9212CDA194861420AB1B44773',X'6C0178AD91857976F7E7DD7C1F0C48AFED731A06E8B2EDFEBC1118E112C490CC',X'D15F9298BF451DDF50C42C83B60D92FF32A1787FA9BD62851316BA5A1575B0F7',X'F2A15D390C30057C855FD0BDB3D93ECC00B12DA718B294776F31AA4C24B98470',X'252D23629CE90C86FA809AE8CD03EAB9CA235FC0A8472EDBA61D60382A42D154',X'A7205631970B24B6797D49C94A54D2FA','cart-remove-for','{"for":"ann","products":["PEN","id:5"]}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'54080100000000000000636172745F6C696E6500090001000000000000000901000000000000000101000000000000000501000000000000000103044C414D5003044C616D70010000000000000D71010000019B4FCD197B0900010000000000000008010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(41,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart clear','[]',8,NULL,0,X'758C31EA4C0D89811D4950BB928768DB1EDA28A9212CDA194861420AB1B44773',X'5D6541ED86ACF81F7892113205123CBED2E63B7EA7339FCDEE54F365AA1EF38F',X'DDFD694D3FE25807600F2D7C9885564FE85E74604D05C5F891A5F18367A87CD5',X'8F21547A8B4454CA09647854E27DD5C962D96E879DF6C6ABCE63B0FD16DCDD72',X'92873DF9A31CF743AAD0404BB7013167C8BAA6AE6C7D13DD9BAF9568E5EE8F54',X'20AB1D1E133309F60A3131E2E23094632E5760AABEDA7AAB71399A6B63E862EF',X'CE120084FCD2A21B6CC87BAD9FC8F388','cart-clear-for','{"for":"ann"}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'');
INSERT INTO journal VALUES(42,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1"]',8,NULL,0,X'5D6541ED86ACF81F7892113205123CBED2E63B7EA7339FCDEE54F365AA1EF38F',X'02D204A6A89AEEE14E6112369D07664C8BB6F7389032CD0C9626C48FC9521446',X'89CF1DBD0D0DDC4255075A95CE57AC4DDCB3F43D3CE07C947D7646A620CF1FB6',X'3482B2EEAA133928E25858054ED76EDC3435D76FE5F16C437F705A17B8061BAB',X'85114054914CD60BCCF8770410F2A769A6511E093E27819B55201DF8E9FAF780',X'3835947E1AE4A7568D655BB8A4BC39318B5F4C3D174E78EB06823757ED527A4A',X'ADED3005B9EA15493C409E91409B42CA','order-edit','{"order":1,"paid":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'541F010000000000000000000000000000000000000000000000000000000000006F726465727300170001000000000000000100000306756E706169640000000000000000000000000100000000000000000000000000000000000000000000000000030470616964000000000000000000000000010000000000002F01000000000000000000000000000054060100000000007061796D656E7400120001000000000000000101000000000000000103066D616E75616C030763617074757265010000000000002F01010000019B4FCD197B');
INSERT INTO journal VALUES(43,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1"]',8,NULL,0,X'02D204A6A89AEEE14E6112369D07664C8BB6F7389032CD0C9626C48FC9521446',X'08412B7DB2AB87EA865046B488DF55CC726693AAD627C2D3C898327BDA1BC8D2',X'605D8CF137F73210A06CEA70F035AD9F9D14246ACEDEA1F376A3A589D9E37195',X'28D95DDAAD98D7939980C50A1E073B8F2CF1A4E3D7FD3D201EB170E874344ADD',X'72C66479DFD494C5A4A81D71FAA13C320B81D82E01C12E4357AF04F7BF4F5546',X'7C53F2671815D95672D88D23E9D5DEDA1D660F5B5AE2166F7E4E57573F647EC9',X'880B232C94774190FCFFFF9BCCDB8124','order-edit-again','{"order":1,"shipped":true,"delivered":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"completed","fulfillmentStatus":"delivered","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"O","taxPPM":0,"taxClass":"full"}],"discounts":[],"taxes":[],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'541F010000000000000000000000000000000000000000000000000000000000006F72646572730017000100000000000000010003046F70656E00030B756E66756C66696C6C6564000000000000000000000000000000000000000000000000000000000309636F6D706C6574656400030964656C6976657265640000000000000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(44,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:MUG"]',8,NULL,0,X'08412B7DB2AB87EA865046B488DF55CC726693AAD627C2D3C898327BDA1BC8D2',X'C24F4C3C03779C0F7695888C62360649F03D5DE748AC38449172B5CCA36E0A4F',X'872512E95477534E428062CB4F6C15AFBEF22ED64174002C26C2DBFE3CC9CE7B',X'FEAA8708BB46FB334BB5E62D0725CA5C68BD192A5F17E1FB0CCFD6D89BAA63C5',X'9644ED6583AD2C433EE8CD0B1B0E0F1B03EDC5E861401A5DF6315B40C1167AB2',X'30D7FFABB858DC4598189C182589470C6F14759EAAD2015883D38B0296E04352',X'4BEEE98DEBA309BAB891E32F7497FC28','product-delete-sold','{"product":"MUG"}','{"product":{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":true,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"orders":1}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000010000000000000001000000000000000000000000000000');
INSERT INTO journal VALUES(45,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product restore','["product:MUG"]',8,NULL,0,X'C24F4C3C03779C0F7695888C62360649F03D5DE748AC38449172B5CCA36E0A4F',X'CB329DFCFF1C6764B82D41404884F228472576B39CF0C958DE107630970FB7B2',X'90232476377F0CB0EC86E24ED5257A629B3BB349223F2B4D60FEB4B06D333248',X'B2644D3C7B1A074A432B75786E3AA9DCC0B4CDD66099FA0693B6F24D7490A10B',X'F35B020CB65C36A2E03840A532DACD6AF0998D0F2A18FFB748F69082C84C6226',X'DC0CB8F7616FEB4FD7B0A50159407F3770D1F61125654FCFE04D264D83F311A7',X'842FEFF84A1F5D6A2180B8367E22649D','product-restore','{"product":"MUG"}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"needsShipping":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541D010000000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000100000000000000000000000001000000000000000100000000000000000000000000000000000000000000000000000000010000000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(46,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:1"]',8,NULL,0,X'CB329DFCFF1C6764B82D41404884F228472576B39CF0C958DE107630970FB7B2',X'8E94839F6ACBF936762EF85C504EDBD40BF2A2C05FC62E8D960F5404371CB0C2',X'BF291740DE17966EB33343956432286D890AB9CACDDC00F447475ACA85394ECB',X'A35517860FA0248CFC23EE232498D6EAA194C61A87FF745ED2EA771361CAFD9D',X'174590101E032CC34928FAE66246747013930EF88F7971748E2495E172E48A27',X'3459B7C75F0B70079C5CF30125B7391246D70FF47336E524CA7B6757AEFF19EB',X'DFF21A50A7D768DA42C0C5C9E513B93C','tax-add','{"details":{"country":"US","name":"Tax","rate":"21"}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"21","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000103087374616E6461726403025553030003000303546178010000000000033450030153050100000000000000010505');
INSERT INTO journal VALUES(47,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax edit','["tax:1"]',8,NULL,0,X'8E94839F6ACBF936762EF85C504EDBD40BF2A2C05FC62E8D960F5404371CB0C2',X'3821F46AD7A93896E995257B2F5691FEEC7CA95F85A978DF5F3C4762B5CFDE5E',X'D07EFEE00F3E9C16B5204E6887D66246D7692AB7B1931B2D098ACE48A44C0205',X'4F3E462149145E44C5A9BB251DE110B0B29689B97F6E8BF3E429BFDEBB73E5F6',X'3D82F0934A26BDEC04A2B885AFB080FE9736274D9C1F1D08DC915D1117E07523',X'3F673EAF2456D148D788B1F2AA378DD08F56DB74EEFEFCD0C6A424D4834AC895',X'8FE53DDD08E418AD8B4C4337CC8CCEB3','tax-edit','{"id":1,"details":{"name":"Sales tax","is_on_shipping":false}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500170001000000000000000100000000030354617800000001000000000000000100000000000000030953616C6573207461780000000100000000000000000000');
INSERT INTO journal VALUES(48,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax delete','["tax:1"]',8,NULL,0,X'3821F46AD7A93896E995257B2F5691FEEC7CA95F85A978DF5F3C4762B5CFDE5E',X'77D529CC3FBBAB65C9D5AE3BEA5A21CC849188AD863D479F6481D506A29ABD2C',X'6E7DF8D838B090293ECF6C289017519770C8C6DDA2BC77179073C2CE961FF94F',X'FABB34D3F33C5F60AA90BA3DA2D3890023F7B0EE4F42CC5956CD3BA14139EE27',X'DEF871D37E7A1E789C1B855A0E7B81BF73D282677D207693AB51614816EB0599',X'46C2832A1E4693AB76638A5CDE205F36BB10536536D0F91A0BC8BF4C5E156144',X'BE4F74DE08A2D197A1BEDB1B79D8155D','tax-delete','{"id":1}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500090001000000000000000103087374616E646172640302555303000300030953616C657320746178010000000000033450030153050100000000000000000505');
INSERT INTO journal VALUES(49,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:post"]',8,NULL,0,X'77D529CC3FBBAB65C9D5AE3BEA5A21CC849188AD863D479F6481D506A29ABD2C',X'FBFAEE9996631AA59C9EF6D23E0A001EEDD71708242DAD2E1CD00463C198926B',X'EB0B963ADA631246B753EF6173F21267CB837A990C77BBECE288A0E356D3C8D7',X'05C80BB1B0FED15BC5E5E9AD7C87DE580559D67A35BAD1EBEDE5D08197080A5C',X'6FC45F1EBF6F81A0FF0EC7948EFBA417FC1C7128DE6D778EFB4393DABA271B26',X'04AFF406D1169A1D3E3E4BD9FBA0693F6C17E56222B182CBA50203C4BEC09401',X'CB0B56FF1107BEDEFA6503818A862ECB','shipping-add','{"code":"post","details":{"name":"Post","country":"US","max_grams":"5000","price":"4.90","free_above":"50"}}','{"id":1,"code":"post","name":"Post","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640012000100000000000000010304706F73740304506F7374030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F726174650012000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(50,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping edit','["shipping:post"]',8,NULL,0,X'FBFAEE9996631AA59C9EF6D23E0A001EEDD71708242DAD2E1CD00463C198926B',X'B9066F41F3C70EAA73B061B2B471255A4797E55151034F174DD78D26B4EA6AFE',X'E280D0DD73E2F0B8FC367390FEF938EED386522EC308A75867D17AF031B0E5A1',X'75ECD5E8856E83E861132A03892C670984C2EC2D5566747BA93F3DC6BD29F468',X'0D6D3E58134EFFDD21519936BD552793BAB5E1AD4C13D2FFCBD411D34E008829',X'B6C99CC15BBD8901F4097287EF7EE4ED4F4F33BECA04012A11739DC3A6A99186',X'FDF534307B7F4961678C6DBFACB7CDD1','shipping-edit','{"code":"post","details":{"name":"Parcel","is_active":false}}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F64001700010000000000000001000304506F737400000100000000000000010000030650617263656C0000010000000000000000');
INSERT INTO journal VALUES(51,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping delete','["shipping:post"]',8,NULL,0,X'B9066F41F3C70EAA73B061B2B471255A4797E55151034F174DD78D26B4EA6AFE',X'1CC07DE58209A5CF3D372B52C3FBCC570704CCFE2A6F14B0E6675B2021CF3FE1',X'8E7D2603311E9FEC9FD2CB05D2DADC2D64807DDF02184830C8E3FB275E2381D5',X'1C8E4304BBBD814D618D17F0EF0DA11B89C2392BB9D2FCCD773753AC2BB2C190',X'A1C79DA4C0898DB8E4A01121F4EB039D42642298531B2E4084B543BBF849C618',X'12B705C1DCCEAD4BE92182AAD86074B8FEEE2DE7B718F56E610AB3F1CEC0FFEF',X'E534336FE99567804A2A6F417E9BF804','shipping-delete','{"code":"post"}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640009000100000000000000010304706F7374030650617263656C030770726F72617461010000000000000000010000000000000000540801000000000000007368697070696E675F726174650009000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(52,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:Spring"]',8,NULL,0,X'1CC07DE58209A5CF3D372B52C3FBCC570704CCFE2A6F14B0E6675B2021CF3FE1',X'9C43C3817385FB0B97BBE461673FBE0761F3F907FC909BFA41DB8FA6ACFB5ED4',X'352318951F57393EDF641909F592F7FD9C4F3EEC4A4070833484842636E0A612',X'10E92D6AB02301EE351EE72F060B4C20FDE1E1836FF93E81F78F85A21AD73AD0',X'3ACB4CCAFDB4DDD54199048DC1AD7F9CB84B568D029E44D32B61C8A9F1F944D2',X'0543970B3108D1E308783BD31DB16F1B0925F6DE14EFAF530D261A5BF1F35049',X'054F48CBC5CEBAA35BA6272322BC88F2','coupon-add','{"code":"Spring","details":{"percent":"8.5","minimum":"20","from":"2026-01-01","until":"2026-05-31","uses_each":"1","products":["MUG"],"categories":["Kitchen"],"countries":["US"]}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"percent":{"ppm":85000}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"endsOn":{"description":"2026-05-31"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0012000100000000000000010306537072696E6703056C696E6573030770657263656E74010000000000014C080100000000000007D0010000000000000000030A323032362D30312D3031030A323032362D30352D3331050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065001200010000000000000001030770726F647563740301311200010000000000000001030863617465676F727903013112000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(53,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon edit','["coupon:Spring"]',8,NULL,0,X'9C43C3817385FB0B97BBE461673FBE0761F3F907FC909BFA41DB8FA6ACFB5ED4',X'9943D55F534F5912CDFC616F80F5449749234AF0A3BCA39FA7067086B2F7A562',X'4957553BD01714669A0AF549DE4E7E0F23D372319106A3BD3893F271023CFC30',X'6CE05F7DDC0CD5DDB3C1DDC5317B5514F26CE52A4C53FE79CBBE015E80FA6229',X'2098BF728DBE780CBF06AA5F283445F4C2EB2F7BE8C15A7B9F49410CCBE5F1E9',X'1FFBD41A3935B9A0533C0AA36F123DB8F1BFD151E1F7FFDC95F83BB4DBBAF9BE',X'5FE1442BC008BEF34EA8EB30EA5E3991','coupon-edit','{"code":"spring","details":{"fixed":"5","until":""}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0017000100000000000000010000030770657263656E74010000000000014C08000000030A323032362D30352D3331000000000000030566697865640100000000000001F400000005000000');
INSERT INTO journal VALUES(54,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon generate','["coupon:VIP-04Q13KMAYCV1","coupon:VIP-7TNAS5X5EG9N"]',8,NULL,0,X'9943D55F534F5912CDFC616F80F5449749234AF0A3BCA39FA7067086B2F7A562',X'C3D36133F80066F59E66837D5041DACC44687635944F3B39465C5E69895A6BF9',X'421C6696DCE0D0BD9922AC178E51499D8095270D110CCE10639B1CBED6B058F2',X'84558C329045F20DA47977C43B124443770BDB47EC1652B5EF858AE1B894E21D',X'5A919000AA3BEA43A0CE8A62536ADFD6EA4E7300DEF6B3923DEE8121E35A52A8',X'031CC92B59F66EFDBB667F37CF7168956998CB2D1BD99DFBCA9A87DB8DC9D578',X'535FD9C92EEFFB6FE5E8A5BB9045B788','coupon-generate','{"count":3,"prefix":"VIP-","details":{"percent":"20","uses":"1"}}','["VIP-04Q13KMAYCV1","VIP-Q5PAKSKGY889","VIP-7TNAS5X5EG9N"]',X'540C010000000000000000000000636F75706F6E00120001000000000000000203105649502D30345131334B4D415943563103056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000303105649502D513550414B534B475938383903056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000403105649502D37544E41533558354547394E03056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001');
INSERT INTO journal VALUES(55,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon delete','["coupon:Spring"]',8,NULL,0,X'C3D36133F80066F59E66837D5041DACC44687635944F3B39465C5E69895A6BF9',X'973EB80C5FCA05BF06ACF23615D8CF722024007DCF0DC372D71CB93A61CDAD2E',X'07C8572D6643E897965B44C37C9D404EC5F11D3CB0F48479E346CE8423D73295',X'0C6FBB1B869BFD3360085E840722DD6711AFADF3840C0DE689FB61C2455EA760',X'CB10C86C460FCE4D41CDCEA6E30FBB9BC3052113108982F8DAC2466741870AF4',X'2A16B7CE5F0CB9504CFF05BD3D5D3CB3BE8CFCCCC9F402A92ADB87BA06FB3790',X'D246E5E811A1DDFA64C056F093C5824C','coupon-delete','{"code":"spring"}','{"state":{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0},"isErased":true}',X'540C010000000000000000000000636F75706F6E0009000100000000000000010306537072696E6703056C696E6573030566697865640100000000000001F40100000000000007D0010000000000000000030A323032362D30312D303105050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065000900010000000000000001030770726F647563740301310900010000000000000001030863617465676F727903013109000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(56,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',8,NULL,0,X'973EB80C5FCA05BF06ACF23615D8CF722024007DCF0DC372D71CB93A61CDAD2E',X'AF4B1B1D90BCF91F2B38AF9B1ECED6BD32FE81A2C2CCBAE29DA4529143C74E41',X'9050A1F29570A0EE6B4791F6ECC8452648146D4A94B41ED35528A4AA7027F841',X'87AC5CEE1304AC9268A6F0D7703DB0D83679AB46F876F9BD16F7FBBDA7AE711C',X'BF9421E94D8CAF6CB43B7BF5B21479E438B4C0421A552FDE9731DDD9DE5494F2',X'74748226E5832FDE673F0A04BB5BDEDEFAEA1DC84586320F51211E862EADF80A',X'42508FF1882337BC1E4384F1ED056210','config-set','{"key":"mail.from","value":"shop@shop.test"}','true',X'5402010073657474696E6700120003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(57,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',8,NULL,0,X'AF4B1B1D90BCF91F2B38AF9B1ECED6BD32FE81A2C2CCBAE29DA4529143C74E41',X'D8188FEDBD5C2D68C2F6900A6250376FA28151C0434406E81362333270ACE902',X'390DFCAA3E1A96F1EF6CEDD16C6163F9C9CF4381188003BCEEB85D51EBA2543E',X'88F24E7CA23B796ECE9542E6B0745789C5AC3A191FAA4BA50CB11A789952C685',X'DBFB51B25F6B4009063FD88D942029C0B4235297D1C90E6DB46445305156BE93',X'8D93884A02DC86B04EE9A4F0A7162F13022B9555E2CE539DB51D7D016B3104A9',X'060F1DEABECC3EDEAC6C9B741685D85F','config-set-standard','{"key":"mail.from","value":null}','true',X'5402010073657474696E6700090003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(58,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:nightly"]',8,NULL,0,X'D8188FEDBD5C2D68C2F6900A6250376FA28151C0434406E81362333270ACE902',X'16A859676C14BAD024256ABB547BF61EE10FB02016AADD2D6747D128653CC842',NULL,X'54D54AB185F4BC43F8CC0CECD24DA8206C392AA799F3CA7A6A43889225B661E1',NULL,X'03E14936813E9D3FE4AAFEA9C4F3485152A6FF8A0D84A263191FC6743365826A',X'57A552A318D28A16C2812AF0EDAB27A5',NULL,'{"name":"nightly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(59,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:weekly"]',8,NULL,0,X'16A859676C14BAD024256ABB547BF61EE10FB02016AADD2D6747D128653CC842',X'966B7968D96BDD1004CCF1ECE25B6146C86B703287790B1701CFC18C71C3978A',NULL,X'8A36EEC5794E5CE95413B020E622651412D66476B0B8DE9DCF64A47F81A71D56',NULL,X'BA267899DC56E336D02CCCAAC79E6BC45F92A7E35564769B9B70457C5B5BB496',X'5A2B605082B32F8F63678884873E074D',NULL,'{"name":"weekly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(60,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:monthly"]',8,NULL,0,X'966B7968D96BDD1004CCF1ECE25B6146C86B703287790B1701CFC18C71C3978A',X'3817F57CA8B5B9235D6FE5E7D84B8A79FA679A0048F6E969605F13E766CF724F',NULL,X'156F0DE186A86622DBDD6DC973AF43D9AB2FCFC5B80E4A6768AC8DFFDB7E1692',NULL,X'D010EFFEFE63F5BE90F673F49B24C6FE54F7D2C61FCE11B1E5FCA0E4AAF09A1F',X'5D13B3C37B4630D79A54FA061836906A',NULL,'{"name":"monthly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(61,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:nightly"]',8,NULL,0,X'3817F57CA8B5B9235D6FE5E7D84B8A79FA679A0048F6E969605F13E766CF724F',X'EB98E27DD888FBCE37B3848232277F05570CEC1413F0DFBC3E2F181E4460CA4C',X'5E32B4CCED7451AE6D1D41255835271DB455083D402EF319EC90F54DF85878BF',X'A28319579BA0EC63EC24A68B5C0B158FCD833BB4913028AB54F8FF8D747DE00A',X'14C6BFA6AB2D28DF9973729C591DCA3804E83DBCD46E947F4C93839F2C95563F',X'5E7B29DB5CB35D49037A2FEA91605A7D34E9F5D03AB7A860E28CD4399AE4310B',X'6B0693D771B950DCC8BA3E840B2589B4','token-revoke','{"token":"nightly"}','{"id":"4ffa7b2d-3ff6-4060-b41a-e30d6ffbe71d","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"nightly","hint":"storectl_WoHs","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(62,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','["user:ann","token:monthly"]',8,NULL,0,X'EB98E27DD888FBCE37B3848232277F05570CEC1413F0DFBC3E2F181E4460CA4C',X'4FB786E4BE66064BB5BB8D973C82AE9A5181F3FFB99924273B68660F081F0AA4',X'FA2C8E97DD2D44D321B6D8ED00C5D8E93652FAB4A22D0863458D6AB8F8B58CCA',X'47882E5D24B16EFC979BE858FF5F77A0DF2933DF688816ECF8B36144FAF5B339',X'15C48E561336322EE21FCC3219133DC41DDD36C80464F3EFDD67DC7E2C626945',X'8E976CD0A875E9B3BA90277A24F25386684F2C1EADE3BFAFD0DDF0E51DE87BB7',X'FD1A3F50BB29DA400A77318A9AD99D2E','token-revoke-for','{"token":"monthly","for":"ann"}','{"id":"381d5c98-b621-458e-b8d3-b41d906efd9e","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"monthly","hint":"storectl_S-ym","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(63,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:weekly"]',8,NULL,0,X'4FB786E4BE66064BB5BB8D973C82AE9A5181F3FFB99924273B68660F081F0AA4',X'84E50385385BBD0AE15667F235B48AE273712C4D16C238ADC864296A3D69A78E',X'7F0C0A187FFB5EE9C4667B8709AD6F2477F6DCFDA88A3A4798A7FF5E61EE2E52',X'2F2CC5B039E07ED8382AD45EF77C559FB601E6F6A895065689838140E34AB028',X'AF4760C6467BEB1B07945EEDF526DBA7B9406BF40C9001E626B0C7A09B549E4F',X'8FA3E6C9133718E6959934D1821A7C7B7ECF158804512B561D0F24E7DCF98042',X'1489A9FBEE7F9F2DA821E9281C911BFE','token-revoke-all','{"all":true}','[{"id":"49ee6566-c7b6-4d1c-9c61-3b682d356edf","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"weekly","hint":"storectl_FNYi","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}]',X'');
INSERT INTO journal VALUES(64,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',8,NULL,0,X'84E50385385BBD0AE15667F235B48AE273712C4D16C238ADC864296A3D69A78E',X'359721CE259E6598CD23224A346AD543BB90B53FE1A77C766EA223FFEF483A35',X'5B57A965B243F8838558B4D2BB618BECA32BBD90EC6EA75468DD4592B95883E5',X'7E5B08C3A3346108A9579D503C33D3B6BEA3364144523135E970A973A28F01A2',X'CE10DBF380555A7C234FCB46D9F7B54D330FB0B3402E86F867EF943D2B28FDAE',X'22FA446C3B272C02A7A50D9A57CD9E6DEEB86DC938E31033CF8F2E8C3E57C3D3',X'BA1CFF46032F09C18248DB8B040E17D7','token-revoke-all-for','{"all":true,"for":"ann"}','[]',X'');
INSERT INTO journal VALUES(65,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',8,NULL,0,X'359721CE259E6598CD23224A346AD543BB90B53FE1A77C766EA223FFEF483A35',X'4A16D7BDCDEBB2372FBCEEB82670A306EC45D792648EBC99005632EF3A62981F',X'D2B3287E2A499CB8CF135C1BBF213285E26E72CEA1EDCA6D3B664650F0649B4B',X'96F4B7D374E79933E5173401CEC9DD62C0118E0F7E1A1AFAFFC6CEA7E64B0D89',X'65F74B805D1152BAA9320A5173042B880E79BFBEF48711A90B70D0DE9FCF8163',X'7042081BFD3EDA6876BA0F4CD445B8BFE756C433E12FC3B7F7F312F51AD00935',X'70FE9D073B0F7A48076F45CD0F51B7B7','token-revoke-everybody','{"everybody":true}','[]',X'');
INSERT INTO journal VALUES(66,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:yearly"]',8,NULL,0,X'4A16D7BDCDEBB2372FBCEEB82670A306EC45D792648EBC99005632EF3A62981F',X'E13F5327FAABCCE5611B95E381FE5D24CEED4274E40BEC836A0E3EFD43CFE7A8',X'12E002748AC03D051E5AE64BFC72C9E785E0368B0944BF19DB5CF9DFA0F586EA',X'D0D5CBD33DFC3FBD99D6103BE5CE55A0F0B9CA490BB63DC2B241EC4875CBAFA9',X'F1B04D70C174942A4AA741068D4BE74FAA148BF486FE90E867C6CE4FCE62F81E',X'1E843A27D52EBCA9F342B29F98A2FE728C1A0319EF62ACA64E0FA4B7E160235E',X'16920086222896EBE265168A71976554','token-create','{"name":"yearly","allow":["own.shopping"],"expires":"30d"}','{"id":"21e5b315-7fe6-4b72-a8a7-915fe896e962","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"yearly","hint":"storectl_HvPh","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123}}',X'');
INSERT INTO journal VALUES(67,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',8,NULL,0,X'E13F5327FAABCCE5611B95E381FE5D24CEED4274E40BEC836A0E3EFD43CFE7A8',X'C700D66AC2277254EC902FBE103BED72AAECFF8B94E7876F60D0BB786146C46F',NULL,X'7886816A6BD47CDC3E8D1E8958FFE403E01C4BE063419A7932092B392E397E73',NULL,X'6828CC5A09375004A4AF30CA3CD7089D9DAB2FD34EC8D87370A8AC8C942F2E6F',X'3F93F6C643FF21DD8F7306E6090AFC8E',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(68,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','session revoke','["user:ann"]',8,NULL,0,X'C700D66AC2277254EC902FBE103BED72AAECFF8B94E7876F60D0BB786146C46F',X'4408724D1617171E98FA91B93DB9BBED0A2FD9D4CE6343F1B26A03AB4771A123',X'3994840E818C0D006D99BD509A3C99A34DDAD6911D4112978A08BD6E822748B7',X'825FF5105C7915AD08AC83DC1D76AFA54B4515193C2097617A13FF3794C49F71',X'DDFAE4FC42C1DA606FB73626E454697D58CDF943D68ED1630CF38FD98540784F',X'3CDB0536F63C21175AC95D670BAC0E856156BF5E9FFA381C4E05DBB389CAAC03',X'26AEBFFD8DCBA3FB56EC0B70140FD9EB','session-revoke','{"sessions":["b0932773-20b2-4dfe-8e30-84b3b39a6811"]}','[{"id":"b0932773-20b2-4dfe-8e30-84b3b39a6811","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400000}}]',X'');
INSERT INTO journal VALUES(69,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',8,NULL,0,X'4408724D1617171E98FA91B93DB9BBED0A2FD9D4CE6343F1B26A03AB4771A123',X'3C86DC0C3E460F971117E52D71262B62335D89DB4C37913A75464B52F5491C55',NULL,X'7492B905CA635AC4D6E3EDC553D9484E608DDB8F2F137CFC97FE5797612334F2',NULL,X'DD33CA55CD3E734B9C9BB924DDD196E08C8CCD9FDAD0F3A5DB8C8BA341302060',X'E05FB7DB840F8F83FD528D4FD31F3C70',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(70,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','password change','["user:ann"]',8,NULL,0,X'3C86DC0C3E460F971117E52D71262B62335D89DB4C37913A75464B52F5491C55',X'A032EC47A69EAD636B1F948335E72B1F81303359DE38F91D83A4142EBCD87422',X'A01B41BE67AC3DDC78EB93BF95D91DFD77EEE87B256C4824F6C04865A7099C41',X'A05E0C2B3CAFF366AAF76EB72DBCEE89AC1C307B9F399135FB3C296E096DB410',X'F2C30C63E913B53676DC75598EDCDEEF1C7AAC1BB94C4B7FE376F891AC93493D',X'67C01EB8338160AF7F426C63BA1C6171829D8765322D7EEC409753B0AEB81A07',X'170AF615D71FC764488FDDF03A475249','password-change','{"username":"ann"}','0',X'');
INSERT INTO journal VALUES(71,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',8,NULL,0,X'A032EC47A69EAD636B1F948335E72B1F81303359DE38F91D83A4142EBCD87422',X'334E63E7BFF8DF452D1E9111AA32BFE3DDEDF718A97F598E41F923028B14F92F',NULL,X'5128A7363079DE0A327556AB29FE470034D5E09A2ECECA30F34270795AFF148F',NULL,X'CC7257637E7CC385610B9CC7EFE663216E212BB4ACB211701B60A8D3023BBA53',X'C3055A70376C4EA2C1A336539A878A58',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(72,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',8,NULL,0,X'334E63E7BFF8DF452D1E9111AA32BFE3DDEDF718A97F598E41F923028B14F92F',X'4FC3DF4D8F828EF18B19A7387974B03306A7F975C3ADD723F2ECE26E927902B6',NULL,X'C85302DE6DE596BCFF6E576223E641B7693B3B402AD7D274A7FAF81D9C48B4A3',NULL,X'8FE5F13FEDAC685B40398E56FC7D6D9A3621880D23855B8DE814E32230096345',X'037C78CB12A92C14E2853CC8659EE039',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(73,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','logout','["user:ann"]',8,NULL,0,X'4FC3DF4D8F828EF18B19A7387974B03306A7F975C3ADD723F2ECE26E927902B6',X'F870004C2F8D7C58713379109231AE8421838F65C85835BC676B80398FD1D29B',X'8F33D48F91388724793B964DB084E98A5F619CBC31415F432132FA382A357A5F',X'1791AE6E4E2998FC5251B98F067DA1227359F7A806131C9D7272AD6FFEC82B96',X'BCE9BBAEF7436A747D187A22CD8C62AC1D4C36ECA1FD570F61CD3E91689F8BAB',X'5832193181A97BA4FCE93CF34C6D77E58E876369CF8CFB12F1E66AAF0DEF31C6',X'88ADCEC97F6E29AB4E7D088DCC756503','logout-all','{"username":"ann","all":true}','3',X'');
INSERT INTO journal VALUES(74,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',8,NULL,0,X'F870004C2F8D7C58713379109231AE8421838F65C85835BC676B80398FD1D29B',X'AC0C3231C81E41FF06281B7885F1B70ADE8746663EA4FF627F4389BB2384A070',NULL,X'F7BDCC93529C31B4425319E0DC6841F1BE100D2DF5717D0EB41D809FBF7B6EC5',NULL,X'E5B615BD6B21960479D15B6BF42C0E7D742C9EC3081E826E9DA31239DB928472',X'488D866D56B9FF7E8DDF04230C9FED0A',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(75,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config rotate-key','["store:Corner Shop"]',8,NULL,0,X'AC0C3231C81E41FF06281B7885F1B70ADE8746663EA4FF627F4389BB2384A070',X'690384B43CEF6F36896830FE8EDF84829D2DFFD7F673DFA85BEF1DB104326707',X'E141F0AF5F7E1E3836F7E5B4D459D7DCFB4FB6DBCBFE609869171F817C1E828E',X'02E81D5B05338DB10BB329CBDBE6BD8DF56BD742EDAAEC45D3E0AB9D5B19E0AA',X'5B2B3F1957DA11DA378FB4D44F5196CB906ACCDB896C9905483226A8B7651D43',X'7DCAC069FC76AEF9FDF8739C549375B2055113E6DB3A821E372BBC44F5CC2BB4',X'AA28B7CE072BF15F7B28FDA90A0A8340','config-rotate-key','{}','true',X'');
INSERT INTO journal VALUES(76,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address add','["user:ann"]',8,NULL,0,X'690384B43CEF6F36896830FE8EDF84829D2DFFD7F673DFA85BEF1DB104326707',X'61146AB0D11EFEAE6AFEFF2BDF342AEA03DBF4D2767CFB232E97223E8A74007C',X'E7D5F0905BBD7C5FF2CCC5AAB3F32833F00626CD6F5E15AA62EC0D41719988C4',X'CA94C5B09BABC970F8970224FBF5E8651B7BE8A217405F8A1C054146A2A9CBA8',X'C3241F37DD3063083578775DB80D45A3731F4D64AACF98BF3EC9CC9D1613F3D6',X'2A7877D5AD7AC16B34FC197B95873F364F33A2FE16F82BF6987342FA6647C466',X'680BC1D310643B951D34B6DE340DDF97','address-add','{"label":"home","name":"sha256:44827fa74070db783fd0c62ae6d67568be7b8c1dc007a36f49b8be722abf2705","address":"sha256:beb50f3c6f4ce1a64f0c833d9fb0e48396db5cf657f993d23551f6878beeb269","postal_code":"sha256:20987793b6f68f952f826b5ca103a8bf193c2f3af379088463355dcaf95b16f3","region":"NY","country":"US","is_default":false}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A0100000000000000000061646472657373001200010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000001');
INSERT INTO journal VALUES(77,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','address add','["user:ann"]',8,NULL,0,X'61146AB0D11EFEAE6AFEFF2BDF342AEA03DBF4D2767CFB232E97223E8A74007C',X'61EEAAC5CA0B20DEF1CB2334986812F0E92D16FB1C2399E42A6108C73EA6ACE8',X'AB74911F4048162D4A885E60B299AB40B2AA2059D06D4DC79A461C0C01223647',X'75AB2EFA0D2040A8CF21B5943F7F60089AE8DF4AAA1C1D2E0CCC789FE8559F07',X'9AD462ED4C79269337DE0973C2AB52303EA85E96548557449A455C42E9C1EB2F',X'43FF68D64C94BBBA3306651159632447CCB67CD0090B30492DFE2AFFBFF74607',X'A1863703F5E398A15DF083859957E182','address-add-for','{"for":"ann","label":"work","name":"sha256:0d1eb0f01c58d3077c6d61acb87e175c06484333b801584458c7e28600501439","address":"sha256:0a9d36de42b97abcbc9a35cf7a1bc12443aa0f81ee24587c628dc75bdbfb8f12","postal_code":"sha256:844e6ed13a2c8c88e4848ef3daedb2792d1d5fb0cf16b9ddbc3f71f3a8dd1366","region":"NY","country":"US","is_default":false}','{"id":2,"label":"work","recipient":"Ann Lee","phone":"+1 555 0100","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373001200010000000000000002032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304776F726B0307416E6E204C6565030B2B3120353535203031303003093920486967682053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(78,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address edit','["user:ann"]',8,NULL,0,X'61EEAAC5CA0B20DEF1CB2334986812F0E92D16FB1C2399E42A6108C73EA6ACE8',X'9326D8AF52DC2F1435E5E7122AD6592364D155CE55908D2BD085E5B1A9849D6D',X'B3D2428231208957D76D597AD32C3AFD6093537301D39AEAFBEC9A34434FEFCE',X'D6AA0E0033BF46AAD7F7AFDDAA2005575E0B97E57FA01B113F118215E49A3BDD',X'BA321A687A2D715D9780A3225C2E392FB42C2FEFA00A2778E4BF2E86BD352658',X'43B39A6BFB91F392C01953AA42B8154FB1452C92FF96863E7730B8E6A8FF87A0',X'CACDFF81EED06F1DEF386596E3A3177C','address-edit','{"saved_address":"work","label":"office","phone":"sha256:bc376879fe05bc3677f1e093eb581260eb4fb0c55a2104fc98ad9079073c0a99","is_default":true}','{"id":2,"label":"office","recipient":"Ann Lee","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US","isDefault":true}',X'540A010000000000000000006164647265737300170001000000000000000100000000000000000100000000000000010000000000000000000100000000000000001700010000000000000002000304776F726B00030B2B3120353535203031303000000000010000000000000000000003066F666669636500030335353500000000010000000000000001');
INSERT INTO journal VALUES(79,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','address delete','["user:ann"]',8,NULL,0,X'9326D8AF52DC2F1435E5E7122AD6592364D155CE55908D2BD085E5B1A9849D6D',X'B30F5EF47B7CBBE5A7C9491D66F82A75217BC62F8301595F4BBBCD71AC171A75',X'8A39B770601B563B443CF94FBC511AA9EED91B283793E24E250E8540385DB017',X'0202A27007DE14261691F7548CA217541388AE1C31FE7CEF0F0E6152CA955AF6',X'C3745440FF3C76ACEF595106EA31F5AB996ADB8C80E7E5BA4996186CF116F8D6',X'103D457E92603AFA038640088E28CF7C3E1EB08FCB03029A9F654B5250DE51B6',X'17AB3E6A5382CDEC8BB20BB3C20EAF66','address-delete','{"name":"home"}','{"id":1,"label":"home","recipient":"Ann Lee","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","region":"NY","country":"US","isDefault":false}',X'540A0100000000000000000061646472657373000900010000000000000001032435656132313731322D326663342D343262622D613264652D3966373037306433396434340304686F6D650307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103024E5903025553010000000000000000');
INSERT INTO journal VALUES(80,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',8,NULL,0,X'B30F5EF47B7CBBE5A7C9491D66F82A75217BC62F8301595F4BBBCD71AC171A75',X'47456B995A14D990ABAE4E39ECA20D70920A2CE99513EEF2B72DC022083DB546',X'F683044C0FFA08448ACBD7D2F33F948F2F4D108AE1370B3F3830CBF71A367123',X'C22A288FCF3FE62EF20BF495F6DBC9D29984E105E184DA01BB26B9AE4E637CB2',X'E92622F8EAED3968BAB2F656D5B4060BF35D7A60040251218855C6E9102B153C',X'A9A5C6CB8657FD4A9AE9471495BF1F4DED5FEA280F79E2196E39F9967CF15157',X'9C5CCE8DBCEA784AE816AEA40E5D3ED8','profile-edit-vat','{"vat_id":"DE123456789"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@shop.test","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":""}',X'5410010000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D396637303730643339643434000000000000000000000000000300000000000000000000000000000000030B444531323334353637383900');
INSERT INTO journal VALUES(81,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:ann"]',8,NULL,0,X'47456B995A14D990ABAE4E39ECA20D70920A2CE99513EEF2B72DC022083DB546',X'C417EF4BB3099D46DB6CB062BC203C0187D808C783FA99F8953B683064D785C0',X'44995D3CBFF9D14B6A9E44603ADA316C108D4B1556777C904152A8D680BB26BD',X'B0048011B32D32F3A3EA9A86DE08109CD1B9CCD49362E786C73D823C3D843701',X'0965D561CE32AF3A84A1522DB53D0188A75D7A8383E599E99E43C4A28CF9EF22',X'67C4941CCBF5581AB5342A29B99CF0CD855B515BBD2FA57E165EADB6094F5EF8',X'E905AC4068A7BC4DCE9ED8065A4D2977','user-edit-exempt','{"user":"ann","tax_exemption":"sha256:a78ca16ceec156214a280b9b128d63592ae36a67ecf2830501473aacf35f56e6"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@shop.test","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123},"vatID":"DE123456789","taxExemption":"certificate"}',X'5410010000000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D39663730373064333964343400000000000000000000000000000300000000000000000000000000000000030B6365727469666963617465');
INSERT INTO journal VALUES(82,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:2"]',8,NULL,0,X'C417EF4BB3099D46DB6CB062BC203C0187D808C783FA99F8953B683064D785C0',X'505AA25C97407048DE5640CBFF44631D7527A4930E31694CAAA16089FC3B2A83',X'94ACC0A52F0CE35D6574041C25306B923EF898A8BA55936D66E0F73BEBC17724',X'54A40CD0BCFCB49232BA85E75923775E4AB949C0E6DF1C51F7A0D154C28FCC04',X'23C23A2D3EC6573FF6351BFF00D0D1D40867894A98534A0818D0858D24236232',X'E88C2F78E8E3DCAEC7B0A0C70E960FC5D3D5FE30324EEF7FDD279C18B5E2D371',X'9CD9F24CC7CFFD931FB371DB19657692','tax-add-again','{"details":{"country":"US","name":"Tax","rate":"8.875"}}','{"id":2,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"8.875","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000203087374616E6461726403025553030003000303546178010000000000015AAE030153050100000000000000010505');
INSERT INTO journal VALUES(83,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:parcel"]',8,NULL,0,X'505AA25C97407048DE5640CBFF44631D7527A4930E31694CAAA16089FC3B2A83',X'959FDB991700374F5831BAFA5E8B0F9B4541FF1F31EAB4B5C18D5DB22310A651',X'FBBA978A8C855751520E25B79068125357CFA3D91E83A043807B9CB8CFE71799',X'80444DFC21C03B75C083D5C19ADBCDFCE863E742463ACF586D4FBA66BED4B450',X'4EEA58210245BD9F2BF4DECFAF394729397D84EA1CDF84C8CA745208B189361A',X'15D0B9B548517135E030973144885777302A610D5D9D27C6DE9CA0E0339C46EC',X'FB9265909C5E1898E17B5F22D1DA5620','shipping-add-again','{"code":"parcel","details":{"name":"Parcel","price":"4.90"}}','{"id":2,"code":"parcel","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":2,"region":"","minimumValue":0,"price":490}]}',X'54060100000000007368697070696E675F6D6574686F64001200010000000000000002030670617263656C030650617263656C030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F72617465001200010000000000000002010000000000000002050300050100000000000000000100000000000001EA05');
INSERT INTO journal VALUES(84,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:SUMMER"]',8,NULL,0,X'959FDB991700374F5831BAFA5E8B0F9B4541FF1F31EAB4B5C18D5DB22310A651',X'0D2366DF76D66F08871BB448F6346DED3C6D64F66B87CD163C17F083A6B61861',X'65C8FA39B72C457E5D5D62725AEF21DF4CDC33C7EAAFFCDB7392A892F4D23DE6',X'0D54DBA26898D079157C011B52FFCDB2D2BAFF30446FB40E549F7A8F4A31FD88',X'258FE2D3BAFCE00C382D33C328431FED1A2080FD43341DAF03E949170A9A579C',X'E82D988D62E8C998EA9D8BFE3889C0DA2360D623971E6E65D78C710BED00EA48',X'808647B17A09D569FDD6647E713ABDFC','coupon-add-again','{"code":"SUMMER","details":{"percent":"10","uses":"5"}}','{"coupon":{"id":5,"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"minimum":0,"skipsSale":false,"maxUses":5,"isActive":true,"scope":{"products":[],"categories":[],"customers":[],"countries":[]}},"uses":0}',X'540C010000000000000000000000636F75706F6E001200010000000000000005030653554D4D455203056C696E6573030770657263656E740100000000000186A0010000000000000000010000000000000000050501000000000000000505010000000000000001');
INSERT INTO journal VALUES(85,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:3","product:PEN","coupon:SUMMER"]',8,NULL,0,X'0D2366DF76D66F08871BB448F6346DED3C6D64F66B87CD163C17F083A6B61861',X'B81D31FB5146DBC2FAC874FCFC7DC0C56065BF45002609F61CB17F528499833E',X'652C02032811A266328EB34CCA7C650FC32B95E3A565DA89A9ACEA6D75E003EF',X'2EC9D4E574E664DEDD4EACE9ADD3CACBBFF8D635C232D4BB4A9FA4761C43F56F',X'CF030120A12C7C9830118555B89B2DC588F1105FA45164869408022866A236A6',X'33057FFEE07A932755031D0EA73A66078BAA96BE6F3C578D6EA30742E18E1567',X'B0040AFCA1FAF511DF29536E67EEA8C7','order-create','{"items":[{"product":"PEN","quantity":2}],"prices":{"pen":"0.90"},"reason":"scratched","channel":"counter","name":"sha256:8601dd9e0dd2bf2b1528c00b8d012db1fd84da6027cd40acb4e9a9c810e54d7a","email":"sha256:fbe385b703a58825a4730e98857b726ad0889cf413581557f1a900b11a22e444","phone":"sha256:214ba6871dd14fea71be4990f2b302c7b1fe78438cc2bfb63e119efa5bce549e","address":"sha256:214ba6871dd14fea71be4990f2b302c7b1fe78438cc2bfb63e119efa5bce549e","postal_code":"sha256:ab41193f7e6363ef20d4f60b0ccd271fc9dec6b2f94da473583d2381308489c6","country":"US","coupons":["SUMMER"]}','{"id":3,"channel":"counter","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Bo Lee","email":"bo@example.com","phone":"","address":"","postalCode":"10001","country":"US"},"pricesIncludeTax":false,"items":[{"id":4,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":90,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":14,"currency":{"code":"USD","digits":2}},"taxCategory":"S","taxPPM":88750,"taxClass":"standard","priceReason":"scratched"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":18,"currency":{"code":"USD","digits":2}}}],"taxes":[{"name":"Tax","ppm":88750,"category":"S","base":{"minorUnits":162,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":14,"currency":{"code":"USD","digits":2}}}],"totals":{"subtotal":{"minorUnits":180,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":18,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":14,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":176,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create","takenBy":"bob","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000F01000000000000000201FFFFFFFFFFFFFFFE01000000000000002D0304736F6C6403076F726465723A330303626F62010000019B4FCD197B541F010000000000000000000000000000000000000000000000000000000000006F72646572730012000100000000000000030503046F70656E0306756E70616964030B756E66756C66696C6C6564030E626F406578616D706C652E636F6D0306426F204C65650300030003053130303031030255530100000000000000B401000000000000001201000000000000000001000000000000000E0100000000000000B00100000000000000000100000000000000000303555344030C6F726465722D637265617465010000019B4FCD197B010000019B4FCD197B0307636F756E74657203000100000000000000000100000000000000000505050384017B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A322C226C6973745072696365223A3230302C22756E69745072696365223A39302C22726561736F6E223A7B227374616666223A7B22726561736F6E223A22736372617463686564227D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A38383735302C2263617465676F7279223A2253222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A22222C22706F7374616C436F6465223A223130303031227D7D0303626F62540E01000000000000000000000000006F726465725F6C696E65001200010000000000000004010000000000000003010000000000000002030350454E030350656E01000000000000000201000000000000005A0100000000000000B401000000000000001201000000000000000E010000000000015AAE03015303087374616E646172640309736372617463686564540401020000636F75706F6E5F757365001200010000000000000005010000000000000003030E626F406578616D706C652E636F6D0100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000303056C696E6573030653554D4D4552010000000000000012540801020000000000006F726465725F7461780012000100000000000000030100000000000000010303546178010000000000015AAE030153050100000000000000A201000000000000000E');
INSERT INTO journal VALUES(86,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order create','["order:4","user:ann","product:PEN"]',8,NULL,0,X'B81D31FB5146DBC2FAC874FCFC7DC0C56065BF45002609F61CB17F528499833E',X'2202E7DD0059E6E1D9EE6671558C9CF7A2A99540834068E3A0290F06E8E4B32B',X'5D0DE0C139D6F64733BA05087D454341B723CE8FA636028A5753DD524ECC0181',X'B53AD79458ACC7477C7C42DEA77CA57A31A25BE29A79958AA89CC1D73EC19696',X'AA60E3C50701D2972714991EEC5DA88349864F1651586748F259D88CF48E843B',X'01166FD145F91689B192515F49D3F6CBB4BFAA061C0F3FFADA6DC3C4204A69DC',X'D9A6A9A31CD52DA8DB2CE0E7DF8FADE0','order-create-for','{"for":"ann","items":[{"product":"PEN","quantity":1}],"channel":"phone","name":"sha256:81c01d967175445d290a31701dc7542099e33b52255aa2c15eb2c96faa9eaf40","email":"sha256:81c01d967175445d290a31701dc7542099e33b52255aa2c15eb2c96faa9eaf40","phone":"sha256:81c01d967175445d290a31701dc7542099e33b52255aa2c15eb2c96faa9eaf40","address":"sha256:81c01d967175445d290a31701dc7542099e33b52255aa2c15eb2c96faa9eaf40","postal_code":"sha256:81c01d967175445d290a31701dc7542099e33b52255aa2c15eb2c96faa9eaf40","country":"","shipping":"PARCEL","to":"office"}','{"id":4,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"phone","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":690,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":690,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"order-create-for","takenBy":"bob","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001001000000000000000201FFFFFFFFFFFFFFFF01000000000000002C0304736F6C6403076F726465723A340303626F62010000019B4FCD197B541F010000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000004032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000000100000000000001EA0100000000000000000100000000000002B2010000000000000000010000000000000000030355534403106F726465722D6372656174652D666F72010000019B4FCD197B010000019B4FCD197B030570686F6E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384017B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D0303626F62540E01000000000000000000000000006F726465725F6C696E65001200010000000000000005010000000000000004010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000000001000000000000000001000000000000000003014503087374616E6461726405540801020000000000006F726465725F7461780012000100000000000000040100000000000000010303546178010000000000000000030145030B63657274696669636174650100000000000002B2010000000000000000');
INSERT INTO journal VALUES(87,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',8,NULL,0,X'2202E7DD0059E6E1D9EE6671558C9CF7A2A99540834068E3A0290F06E8E4B32B',X'371F3C6DB6DFE339E9E850A0BC1C57CA07E53571763E677FECCD7DCE956B4452',NULL,X'978C459A5A5C514761BDB5ED637AB1D14C7AD48DEA62D33949D73AA03C230FCE',NULL,X'EA768AF1BBA3DB15502C00ECF4B66F5C966C7FEA9DDA7DAC60FE3C6664DF8AF3',X'9B0E2F467A57F6E5865BC691F6A0E070',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'54080100000000000000636172745F6C696E6500120001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B');
INSERT INTO journal VALUES(88,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:5","user:ann","product:PEN","coupon:SUMMER"]',8,NULL,0,X'371F3C6DB6DFE339E9E850A0BC1C57CA07E53571763E677FECCD7DCE956B4452',X'8AD92A3D1CEBE36D1A6323D699E3D2DC1F4BDEC76AE40FBFAB2540EA0818F646',X'51C999E1BFD19D02CE26EA8055CB4E92C8C0EEE41D1E2ECF1FFDE9AA604DFAF0',X'69ACE26CEF0706EDBFE52E04F5FA1D7DC22E11883CD2E8DB2DB0777585445A97',X'00B44D5D5647A105345A9994F2DFAD142381A8E16723E5939D8C88FB30B8D684',X'83D3112D7E3C092F9E65D694BA51C03112DE20DDAAD4CF5127FD05291BDEDD13',X'55D7FA365504B4B4AADB7A296848A175','checkout-with-all','{"name":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","email":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","phone":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","address":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","postal_code":"sha256:14b2de4595fd307067d4795742caa7d858baa0aa75adde75ca6a0c47eb473dc3","country":"","coupons":["SUMMER"],"shipping":"PARCEL","to":"office","cart":1}','{"id":5,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","user":"ann","channel":"online","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"555","address":"9 High St","postalCode":"10001","region":"NY","country":"US"},"pricesIncludeTax":false,"items":[{"id":6,"productID":2,"sku":"PEN","title":"Pen","quantity":1,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"taxCategory":"E","taxPPM":0,"taxClass":"standard"}],"discounts":[{"code":"SUMMER","target":"lines","amount":{"minorUnits":20,"currency":{"code":"USD","digits":2}}}],"taxes":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","base":{"minorUnits":670,"currency":{"code":"USD","digits":2}},"amount":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}],"shipping":{"method":"parcel","name":"Parcel","price":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}}},"totals":{"subtotal":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":20,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":490,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":670,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-with-all","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000001101000000000000000201FFFFFFFFFFFFFFFF01000000000000002B0304736F6C6403076F726465723A350303616E6E010000019B4FCD197B54080100000000000000636172745F6C696E6500090001000000000000000A010000000000000001010000000000000002010000000000000001030350454E030350656E0100000000000000C8010000019B4FCD197B541F010000000000000000000000000000000000000000000000000000000000006F7264657273001200010000000000000005032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C65650303353535030939204869676820537403053130303031030255530100000000000000C80100000000000000140100000000000001EA01000000000000000001000000000000029E01000000000000000001000000000000000003035553440311636865636B6F75742D776974682D616C6C010000019B4FCD197B010000019B4FCD197B03066F6E6C696E6503024E59010000000000000000010000000000000000030670617263656C030650617263656C0100000000000001EA0384527B2272756C6573223A312C2263757272656E6379223A7B22636F6465223A22555344222C22646967697473223A327D2C22707269636573496E636C756465546178223A66616C73652C226C696E6573223A5B7B2270726F647563744944223A322C22736B75223A2250454E222C227469746C65223A2250656E222C227175616E74697479223A312C226C6973745072696365223A3230302C22756E69745072696365223A3230302C22726561736F6E223A7B226C697374223A7B7D7D2C22746178223A7B22746178436C617373223A227374616E64617264222C227261746573223A5B7B226E616D65223A22546178222C2270706D223A302C2263617465676F7279223A2245222C22726561736F6E223A226365727469666963617465222C2274617865735368697070696E67223A747275657D5D2C2269734D697373696E67223A66616C73657D2C226E656564735368697070696E67223A747275657D5D2C22646973636F756E7473223A5B7B22636F6465223A2253554D4D4552222C22746172676574223A226C696E6573222C2276616C7565223A7B2270657263656E74223A7B2270706D223A3130303030307D7D2C226C696E6573223A5B305D7D5D2C227368697070696E67223A7B226D6574686F64223A2270617263656C222C226E616D65223A2250617263656C222C227072696365223A3439302C22746178223A7B2270726F72617461223A7B7D7D7D2C2264657374696E6174696F6E223A7B22636F756E747279223A225553222C22726567696F6E223A224E59222C22706F7374616C436F6465223A223130303031227D7D05540E01000000000000000000000000006F726465725F6C696E65001200010000000000000006010000000000000005010000000000000002030350454E030350656E0100000000000000010100000000000000C80100000000000000C801000000000000001401000000000000000001000000000000000003014503087374616E6461726405540401020000636F75706F6E5F757365001200010000000000000005010000000000000005032435656132313731322D326663342D343262622D613264652D3966373037306433396434340100000000000000005404010200006F726465725F646973636F756E7400120001000000000000000503056C696E6573030653554D4D4552010000000000000014540801020000000000006F726465725F7461780012000100000000000000050100000000000000010303546178010000000000000000030145030B636572746966696361746501000000000000029E010000000000000000');
INSERT INTO journal VALUES(89,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart expire','[]',8,NULL,0,X'8AD92A3D1CEBE36D1A6323D699E3D2DC1F4BDEC76AE40FBFAB2540EA0818F646',X'88B914BD95C0D6EE2F23176F6DE7C769E1446EC476DB7A961FA04E973E400901',X'5BBC789023064CFF74622F65CF27DB7E2E7BD97358ADBFE508DF34E40283E1A5',X'801865B0132FD30E618663C00F18103F3645CE48535247C572259164881AAAC1',X'BECE02269DF82CA7B57E2CDAC4F1586CC7319EE2760E867F223D571B2242C95E',X'081DCC3DA2426D580C4D6F4019B7DC8CD1A7B24E6BA30B91D1E3CD542D928659',X'A8817DE6AB855B6C19160043DE457343','cart-expire','{"older_than":"90d"}','{"carts":0,"lines":0}',X'');
INSERT INTO tax_rate VALUES(2,'standard','US','','','Tax',88750,'S',NULL,1,NULL,NULL);
INSERT INTO shipping_method VALUES(2,'parcel','Parcel','prorata',0,1);
INSERT INTO shipping_rate VALUES(2,2,NULL,'',NULL,0,490,NULL);
INSERT INTO coupon VALUES(2,'VIP-04Q13KMAYCV1','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(3,'VIP-Q5PAKSKGY889','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(4,'VIP-7TNAS5X5EG9N','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(5,'SUMMER','lines','percent',100000,0,0,NULL,NULL,5,NULL,1);
INSERT INTO coupon_use VALUES(5,3,'bo@example.com',0);
INSERT INTO coupon_use VALUES(5,5,'5ea21712-2fc4-42bb-a2de-9f7070d39d44',0);
INSERT INTO orders VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','completed','paid','delivered','ann@shop.test','Ann Lee','+1 555 0100','1 Main St','10001','US',12033,0,0,0,12033,12033,0,'USD','checkout',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":1,"sku":"MUG","title":"Mug","quantity":2,"listPrice":855,"unitPrice":855,"reason":{"list":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"weightGrams":300,"needsShipping":true},{"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"listPrice":3800,"unitPrice":3441,"reason":{"sale":{}},"tax":{"taxClass":"full","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[],"destination":{"country":"US","region":"","postalCode":"10001"}}',NULL);
INSERT INTO orders VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@shop.test','Ann Lee-Roe','+1 555 0100','2 Main St','10001','',600,0,0,0,600,0,0,'USD','checkout-for',1766570400123,1766570400123,'online','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":3,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[],"isMissing":false},"needsShipping":true}],"discounts":[]}','bob');
INSERT INTO orders VALUES(3,NULL,'open','unpaid','unfulfilled','bo@example.com','Bo Lee','','','10001','US',180,18,0,14,176,0,0,'USD','order-create',1766570400123,1766570400123,'counter','',0,0,NULL,NULL,NULL,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":2,"listPrice":200,"unitPrice":90,"reason":{"staff":{"reason":"scratched"}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":88750,"category":"S","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}],"destination":{"country":"US","region":"","postalCode":"10001"}}','bob');
INSERT INTO orders VALUES(4,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@shop.test','Ann Lee','555','9 High St','10001','US',200,0,490,0,690,0,0,'USD','order-create-for',1766570400123,1766570400123,'phone','NY',0,0,'parcel','Parcel',490,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}','bob');
INSERT INTO orders VALUES(5,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@shop.test','Ann Lee','555','9 High St','10001','US',200,20,490,0,670,0,0,'USD','checkout-with-all',1766570400123,1766570400123,'online','NY',0,0,'parcel','Parcel',490,'{"rules":1,"currency":{"code":"USD","digits":2},"pricesIncludeTax":false,"lines":[{"productID":2,"sku":"PEN","title":"Pen","quantity":1,"listPrice":200,"unitPrice":200,"reason":{"list":{}},"tax":{"taxClass":"standard","rates":[{"name":"Tax","ppm":0,"category":"E","reason":"certificate","taxesShipping":true}],"isMissing":false},"needsShipping":true}],"discounts":[{"code":"SUMMER","target":"lines","value":{"percent":{"ppm":100000}},"lines":[0]}],"shipping":{"method":"parcel","name":"Parcel","price":490,"tax":{"prorata":{}}},"destination":{"country":"US","region":"NY","postalCode":"10001"}}',NULL);
INSERT INTO order_line VALUES(1,1,1,'MUG','Mug',2,855,1710,0,0,0,'O','full',NULL);
INSERT INTO order_line VALUES(2,1,5,'LAMP','Lamp',3,3441,10323,0,0,0,'O','full',NULL);
INSERT INTO order_line VALUES(3,2,2,'PEN','Pen',3,200,600,0,0,0,'O','standard',NULL);
INSERT INTO order_line VALUES(4,3,2,'PEN','Pen',2,90,180,18,14,88750,'S','standard','scratched');
INSERT INTO order_line VALUES(5,4,2,'PEN','Pen',1,200,200,0,0,0,'E','standard',NULL);
INSERT INTO order_line VALUES(6,5,2,'PEN','Pen',1,200,200,20,0,0,'E','standard',NULL);
INSERT INTO order_discount VALUES(3,'lines','SUMMER',18);
INSERT INTO order_discount VALUES(5,'lines','SUMMER',20);
INSERT INTO order_tax VALUES(3,1,'Tax',88750,'S',NULL,162,14);
INSERT INTO order_tax VALUES(4,1,'Tax',0,'E','certificate',690,0);
INSERT INTO order_tax VALUES(5,1,'Tax',0,'E','certificate',670,0);
INSERT INTO address VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','office','Ann Lee','555','9 High St','10001','NY','US',1);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journal',89);
INSERT INTO sqlite_sequence VALUES('category',6);
INSERT INTO sqlite_sequence VALUES('product',7);
INSERT INTO sqlite_sequence VALUES('stock_movement',17);
INSERT INTO sqlite_sequence VALUES('cart',10);
INSERT INTO sqlite_sequence VALUES('cart_line',10);
INSERT INTO sqlite_sequence VALUES('order_line',6);
INSERT INTO sqlite_sequence VALUES('orders',5);
INSERT INTO sqlite_sequence VALUES('mail',6);
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
CREATE INDEX session_account ON session (account_id);
CREATE INDEX product_category ON product (category_id, id);
CREATE UNIQUE INDEX product_sku_key ON product (sku_key) WHERE sku_key IS NOT NULL;
CREATE TRIGGER product_sold_stays BEFORE DELETE ON product
WHEN EXISTS (SELECT 1 FROM order_line WHERE product_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'product: what was sold can only be archived'); END;
CREATE INDEX payment_order ON payment (order_id, id);
CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
    OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
CREATE TRIGGER payment_is_final BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
CREATE INDEX journal_touch_entry ON journal_touch (entry);
CREATE TRIGGER journal_touch_is_final BEFORE UPDATE ON journal_touch
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
CREATE TRIGGER journal_touch_stays BEFORE DELETE ON journal_touch
BEGIN SELECT RAISE(ABORT, 'journal: entries are final'); END;
CREATE INDEX one_time_code_account ON one_time_code (account_id, purpose);
CREATE INDEX one_time_code_expiry ON one_time_code (expires_at);
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
CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
WHEN OLD.is_released = 1 OR (NEW.coupon_id, NEW.order_id, NEW.customer)
    IS NOT (OLD.coupon_id, OLD.order_id, OLD.customer)
BEGIN SELECT RAISE(ABORT, 'coupon_use: a use can be given back once, and nothing else'); END;
CREATE INDEX orders_key ON orders (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE TRIGGER orders_is_new BEFORE INSERT ON orders
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'orders: the amounts of an order are final'); END;
CREATE TRIGGER orders_agree_with_payments BEFORE UPDATE ON orders
WHEN NEW.paid_total <> coalesce((SELECT sum(CASE kind WHEN 'capture' THEN amount WHEN 'void' THEN -amount
        ELSE 0 END) FROM payment WHERE order_id = OLD.id), 0)
    OR NEW.refunded_total <> coalesce((SELECT sum(amount) FROM payment
        WHERE order_id = OLD.id AND kind = 'refund'), 0)
BEGIN SELECT RAISE(ABORT, 'orders: what was paid is not the sum of the payments'); END;
CREATE TRIGGER orders_stay BEFORE DELETE ON orders
WHEN OLD.status <> 'cancelled' OR OLD.paid_total > 0
BEGIN SELECT RAISE(ABORT, 'orders: only a cancelled order without payment can go'); END;
CREATE INDEX order_line_order ON order_line (order_id, id);
CREATE INDEX order_line_product ON order_line (product_id, order_id);
CREATE TRIGGER order_line_comes_first BEFORE INSERT ON order_line
WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;
CREATE TRIGGER order_line_is_final BEFORE UPDATE ON order_line
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;
CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line
WHEN EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id)
BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;
CREATE INDEX cart_line_product ON cart_line (product_id);
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
PRAGMA user_version = 8;
PRAGMA application_id = 1398034258;
