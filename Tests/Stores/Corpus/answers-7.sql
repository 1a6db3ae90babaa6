-- A small store as schema 7 left it, every change that takes an idempotency key having been made
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
) STRICT, WITHOUT ROWID;
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
    CHECK (length(barcode) IN (8, 12, 13, 14) AND barcode NOT GLOB '*[^0-9]*'), weight_grams INTEGER CHECK (weight_grams BETWEEN 0 AND 1000000000), tax_class TEXT CHECK (length(tax_class) BETWEEN 1 AND 50), low_stock_at INTEGER CHECK (low_stock_at BETWEEN 0 AND 1000000000), parent_id INTEGER REFERENCES product (id) CHECK (parent_id <> id), options TEXT CHECK (options GLOB '{"*}'), tags TEXT CHECK (tags GLOB '[[]"*"]'), more_images TEXT CHECK (more_images GLOB '[[]"*"]')) STRICT;
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
INSERT INTO store VALUES(1,'6d1c170c-f5c1-483c-8607-63b281385e96','Corner Shop','USD',1766570400123);
INSERT INTO setting VALUES('password.cost','4');
INSERT INTO account VALUES('5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','ann','ann@shop.test','ann@shop.test','Ann','Lee-Roe','+1 555 0100','2 Main St','customer',1,0,1766570400123,1766570400123);
INSERT INTO account VALUES('737a74e5-f890-4faf-afcc-5252147fbc5b','admin','admin','admin@shop.test','admin@shop.test','','','','','admin',1,1,1766570400123,1766570400123);
INSERT INTO account VALUES('8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','bob','bob@example.com','bob@example.com','Bob','','','','staff',1,1,1766570400123,1766570400123);
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
INSERT INTO product VALUES(1,'MUG',NULL,'Mug','Holds tea.',855,2,'https://shop.test/mug.jpg',NULL,NULL,NULL,'2024-01-31',1,0,1766570400123,1766570400123,1200,705,'2024-02-01','2024-02-28','4006381333931',300,'full',3,NULL,NULL,'["blue","round"]','["https://shop.test/mug2.jpg"]');
INSERT INTO product VALUES(2,'PEN',NULL,'Pen','',200,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO product VALUES(3,'TEE',NULL,'Tee','',1000,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO product VALUES(4,'TEE-XL',NULL,'Tee XL','',1100,NULL,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,'{"Size":"XL"}',NULL,NULL);
INSERT INTO product VALUES(5,'LAMP',NULL,'Lamp','',3800,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,3441,NULL,NULL,NULL,NULL,'full',NULL,NULL,NULL,NULL,NULL);
INSERT INTO product VALUES(7,'BAG',NULL,'Bag','',1500,4,NULL,NULL,NULL,NULL,NULL,1,0,1766570400123,1766570400123,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["blue"]',NULL);
INSERT INTO cart VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44');
INSERT INTO orders VALUES(1,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','completed','paid','delivered','ann@shop.test','Ann Lee','+1 555 0100','1 Main St','10001','US',12033,0,0,0,12033,12033,0,'USD','checkout',1766570400123,1766570400123);
INSERT INTO orders VALUES(2,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','open','unpaid','unfulfilled','ann@shop.test','Ann Lee-Roe','+1 555 0100','2 Main St','10001','',600,0,0,0,600,0,0,'USD','checkout-for',1766570400123,1766570400123);
INSERT INTO order_line VALUES(1,1,1,'MUG','Mug',2,855,1710);
INSERT INTO order_line VALUES(2,1,5,'LAMP','Lamp',3,3441,10323);
INSERT INTO order_line VALUES(3,2,2,'PEN','Pen',3,200,600);
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
INSERT INTO journal_touch VALUES('coupon','VIP-04Q13KMAYCV1',54);
INSERT INTO journal_touch VALUES('coupon','VIP-7TNAS5X5EG9N',54);
INSERT INTO journal_touch VALUES('order','1',33);
INSERT INTO journal_touch VALUES('order','1',42);
INSERT INTO journal_touch VALUES('order','1',43);
INSERT INTO journal_touch VALUES('order','2',36);
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
INSERT INTO journal_touch VALUES('product','TEE',11);
INSERT INTO journal_touch VALUES('product','TEE-XL',12);
INSERT INTO journal_touch VALUES('setting','mail.from',56);
INSERT INTO journal_touch VALUES('setting','mail.from',57);
INSERT INTO journal_touch VALUES('shipping','post',49);
INSERT INTO journal_touch VALUES('shipping','post',50);
INSERT INTO journal_touch VALUES('shipping','post',51);
INSERT INTO journal_touch VALUES('store','Corner Shop',1);
INSERT INTO journal_touch VALUES('store','Corner Shop',75);
INSERT INTO journal_touch VALUES('tax','1',46);
INSERT INTO journal_touch VALUES('tax','1',47);
INSERT INTO journal_touch VALUES('tax','1',48);
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
INSERT INTO journal VALUES(1,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','init','["store:Corner Shop","user:admin"]',7,NULL,0,X'0000000000000000000000000000000000000000000000000000000000000000',X'BA8B8B42714F6FCDAA2D3C2E19DF1AC434F6DE5B6AE61B4C95E24B57B97972C6',NULL,X'8676E3A2201EE188D675F8B659C0745F0DB299313330804A0836369BDBD7DA71',NULL,X'F65DB6D4C786762E116DA1B38B88EF7FD7EBDD5F3CAEFE8E2D9B810640F747FF',X'716301B136C20BAFC89FC7150150E3C0',NULL,'{"name":"Corner Shop","currency":"USD"}',NULL,X'5405010000000073746F7265001200010000000000000001032436643163313730632D663563312D343833632D383630372D363362323831333835653936030B436F726E65722053686F700303555344010000019B4FCD197B5402010073657474696E67001200030D70617373776F72642E636F7374030134540E01000000000000000000000000006163636F756E74001200032437333761373465352D663839302D346661662D616663632D353235323134376662633562030561646D696E030561646D696E030F61646D696E4073686F702E74657374030F61646D696E4073686F702E746573740300030003000300030561646D696E010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B');
INSERT INTO journal VALUES(2,1766570400123,NULL,'anonymous','register','["user:ann"]',7,NULL,0,X'BA8B8B42714F6FCDAA2D3C2E19DF1AC434F6DE5B6AE61B4C95E24B57B97972C6',X'AD29B7189351DE6A26144CC3EECD5F0D109A46848FAE6C1A893C3E6E344BB8CA',X'D04B1E4459AD640F2CA440C7DDEF5DF75EA7CFE3487330F9272FE08B1D2399BB',X'278450652EAD982824E120D9DD925924717D7CF19893D6A5846CEDD39AAB8B66',X'86F4FDC4DB88E8C7CB3CF955E7415159E867D14F76A8A529112F32F59512EDED',X'7B45E6B63EE957AC71FE3B34D401D8E3985CA84C1A49394897763F0DC518C7E1',X'3C835A7F58EE0CF1E8D710A5D9D5EB06','register','{"username":"ann","email":"sha256:ee72c45e37f4a202bee79524c4aa2bbb1891b5339fd8b918d8f3263f9a162e3c","first_name":"sha256:4b74b93d39852f2ef0364ce362314a56edf5e0f8a991a4e9621f89a7588c3424","last_name":"sha256:8c33770f7b263f7c76d30e44ae0ebb9fd7e1d7a3f978c490e9d3c5c66ab79494","phone_number":"sha256:b0c12f95301b9419703a9bdf955f179317e8af6322b0403d75e4ea7224235c02","address":"sha256:4f35ae2ac411b54ecefdff2173ae1a6f17c8fdf9ef58dd681ff4d39d374e83e2"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@example.com","firstName":"Ann","lastName":"Lee","phoneNumber":"+1 555 0100","address":"1 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123}}',X'540E01000000000000000000000000006163636F756E74001200032435656132313731322D326663342D343262622D613264652D3966373037306433396434340303616E6E0303616E6E030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0303416E6E03034C6565030B2B31203535352030313030030931204D61696E2053740308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B');
INSERT INTO journal VALUES(3,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:bob"]',7,NULL,0,X'AD29B7189351DE6A26144CC3EECD5F0D109A46848FAE6C1A893C3E6E344BB8CA',X'8FAE2BFE0EE35994D764A8C2A9F304D618D325EEDCD3ADFD920502F6A78E6495',X'21A3488BFFBFE97C46B12E6531505EBAA70EF24FD23D72F24E036D0147C6FE88',X'6964517B5702AB85090144163FEE304579C4B48B94E98ACCB8CB48ED546E0516',X'253C7D8755F113923CCE914BD03969E68E4064FFD8A18C0E5148271204045F12',X'13D526C86AAAD0F461267CC19CF5026651B4B0A7E0AE8441302C6BA909FFF136',X'86C9E5E598EA61A6077205D3FE0D1585','user-add','{"username":"bob","email":"sha256:8d0790022563d1b34088bc9880c418afa7684c9e4cc032add76226f61ff797e7","first_name":"sha256:559928876ce200ab82c3adaa19e0fe1755e1de63ba459bea9ca1fc4a2a872d26","last_name":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","phone_number":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","address":"sha256:424519e6c251e7adda01b58dcf80909d1167a5a7a8459480e3a2eb98d8b185ae","role":"staff","verified":true}','{"id":"8de4bd7f-0496-4fb1-86ec-68964da9f424","username":"bob","email":"bob@example.com","firstName":"Bob","lastName":"","phoneNumber":"","address":"","role":"staff","isActive":true,"isVerified":true,"createdAt":{"milliseconds":1766570400123}}',X'540E01000000000000000000000000006163636F756E74001200032438646534626437662D303439362D346662312D383665632D3638393634646139663432340303626F620303626F62030F626F62406578616D706C652E636F6D030F626F62406578616D706C652E636F6D0303426F6203000300030003057374616666010000000000000001010000000000000001010000019B4FCD197B010000019B4FCD197B');
INSERT INTO journal VALUES(4,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user add','["user:eve"]',7,NULL,0,X'8FAE2BFE0EE35994D764A8C2A9F304D618D325EEDCD3ADFD920502F6A78E6495',X'F351ACC1FABADD942BA3AD370A99A0B970920445CC51EA3E8879A3E90A17D133',X'AF087DDEE5B3C98DBA23E634C253C12D3C91D2CE79B27337FCCDBEB0313A459C',X'008CDFB69453A8EACB3AB7138F22FDFC35F9B0894529B6DF9E08E4CFC8123A3B',X'8C7E0040DC4C27BE0415988701089B7038504778135B5D7C6EFE7176560F34CC',X'5AA849D141317C41C62FD827468C1DC5B9FC91B200972DC70FCD5A56DE658D22',X'8C8D18D6A1CD4A9362F96B55ED9CD40B','user-add-plain','{"username":"eve","email":"sha256:7968f8894ca976f0258ac2e6c40b84d125f9eeb9061c72c109e78638947a1e57","first_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","last_name":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","phone_number":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","address":"sha256:867aade811f1004e19232a3e7e628ad90fdd212b3a04da37bdd061a8a9bd2dba","role":"customer","verified":false}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@example.com","firstName":"","lastName":"","phoneNumber":"","address":"","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123}}',X'540E01000000000000000000000000006163636F756E74001200032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D03000300030003000308637573746F6D6572010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B');
INSERT INTO journal VALUES(5,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user edit','["user:eve"]',7,NULL,0,X'F351ACC1FABADD942BA3AD370A99A0B970920445CC51EA3E8879A3E90A17D133',X'3322D092E52AB98DC4BF9461D57AA689A1F065760528847746977266BE13ECF7',X'BB2B99022D91757F592EBB516E36C403D900849F93299C7649B664EB683E5810',X'B7CFF0392F9A9DE4E7FFA648FE9EE3BE30C5252F9CD14FB43853FC9B116B3FDE',X'0D14BD83FE07AA96714E7BD0AB8704BBB719E41ABC19F98EF3667F606562EB6A',X'72EDFC064A04ED71C789606C74DC9D09CFC3AF7E348559141BC964A71BB02A43',X'883968E579EBD7FDBAAEC3D22F47683C','user-edit','{"user":"eve","email":"sha256:dad28c4d374fefe6653e717689f925bc64e669712add0120341946e3b9459f3e","phone_number":"sha256:2042da466cd9b3e5338d6c50e9e72a1062c1f67cfdb865d68f4d139d144c93d8","role":"staff","active":false,"verified":true}','{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123}}',X'540E01000000000000000000000000006163636F756E74001700032435623633646166632D356236642D343935362D383565322D3339643739393430656537300000030F657665406578616D706C652E636F6D030F657665406578616D706C652E636F6D00000300000308637573746F6D65720100000000000000010100000000000000000000000000030D6576654073686F702E74657374030D6576654073686F702E746573740000030335353500030573746166660100000000000000000100000000000000010000');
INSERT INTO journal VALUES(6,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user unlock','[]',7,NULL,0,X'3322D092E52AB98DC4BF9461D57AA689A1F065760528847746977266BE13ECF7',X'6036221429199628C002B66E2AA7F224D351396FB4340949F6994D6A430BC01B',X'73BECA08FB25C4EF9ECC36E598C0F476342799D0168AFAE4D76DC6167688FE5B',X'4A5374939159A0399A1893F49EA932E2F4CA7746839EFBEEAD011EAE39F83A19',X'019802BC528D150983DAF314288363709B82CC1A89475F860CB571E43AB64B61',X'55D6E970B9E0013EDBE7BCB112221F5D508C02041F77A9F1203FE86FEB24101B',X'2DC680B97C57F3806DD2ECBFE030573F','user-unlock','{"user":"ann"}','{"username":"ann","wasLocked":false}',X'');
INSERT INTO journal VALUES(7,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','user delete','["user:eve"]',7,NULL,0,X'6036221429199628C002B66E2AA7F224D351396FB4340949F6994D6A430BC01B',X'566370CA3F9E4B3D52772F0F7BC3B9391E2DEFCE002151911E7CB0147A9D4615',X'DB17914B7C0B49F39F80E1A0A5277B4D6EF3ED1BA8998B7A2A70AE5C001964FD',X'C0C0851DA3FBF01D0A5ECEDD3CA3C52B154D56BB44975B633095FE0E9A6AD332',X'72399E47890995A07815A2C5BBB0BC45ADC0FD6041B573F10635F75A69256612',X'871EA08E5999C02183BDB45786360B3B2C1ADB67B45CECC929A1BA9A5192931F',X'8393A591CA73475A2435DA17E40FC323','user-delete','{"user":"eve"}','{"account":{"id":"5b63dafc-5b6d-4956-85e2-39d79940ee70","username":"eve","email":"eve@shop.test","firstName":"","lastName":"","phoneNumber":"555","address":"","role":"staff","isActive":false,"isVerified":true,"createdAt":{"milliseconds":1766570400123}},"isAnonymised":false}',X'540E01000000000000000000000000006163636F756E74000900032435623633646166632D356236642D343935362D383565322D33396437393934306565373003036576650303657665030D6576654073686F702E74657374030D6576654073686F702E74657374030003000303353535030003057374616666010000000000000000010000000000000001010000019B4FCD197B010000019B4FCD197B');
INSERT INTO journal VALUES(8,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','profile edit','["user:ann"]',7,NULL,0,X'566370CA3F9E4B3D52772F0F7BC3B9391E2DEFCE002151911E7CB0147A9D4615',X'F13C0266157D6BF0C5DBD2A453853017539D26C029377D2583A292E3EAF02C05',X'A993A8A9A848403544612DCDA1DD789645AB4D278442F4F5B5AB2BE316A8DEDB',X'01CA55D49A26BA54C46B3859772B75AF04C2667270D8AD77D02C6CC8F622E1AF',X'983752D3C44D8231E7169D7D96B92CAA2B51CEA5E07E57D50A666212FD8519BE',X'0D84286F4AE529085C3F09602771763B95AC825EFAE8786B754DFE3C6FAAE9BA',X'E0AE126947480A9F92D337EECDA659FF','profile-edit','{"email":"sha256:9d3b5bac8687513cac4a09587737830277e66a4e102d3f7b7015cff14b9a33fb","last_name":"sha256:45f68dc197ceffb71a58591fcc83faab14ef9f4194b0bab3b6824f43586195be","address":"sha256:74632ef55d90349fb6c231ef73dc0b9162d6ae702cf20cd09cf0104a39dd9ad1"}','{"id":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","email":"ann@shop.test","firstName":"Ann","lastName":"Lee-Roe","phoneNumber":"+1 555 0100","address":"2 Main St","role":"customer","isActive":true,"isVerified":false,"createdAt":{"milliseconds":1766570400123}}',X'540E01000000000000000000000000006163636F756E74001700032435656132313731322D326663342D343262622D613264652D3966373037306433396434340000030F616E6E406578616D706C652E636F6D030F616E6E406578616D706C652E636F6D0003034C656500030931204D61696E2053740000000000000000030D616E6E4073686F702E74657374030D616E6E4073686F702E746573740003074C65652D526F6500030932204D61696E2053740000000000');
INSERT INTO journal VALUES(9,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Kitchen","category:Kitchen > Cups","product:MUG"]',7,NULL,0,X'F13C0266157D6BF0C5DBD2A453853017539D26C029377D2583A292E3EAF02C05',X'0D73BFB7153E233C41B1A11B45D66821A2E3FACBF71FAE5D00FD0DE2602235C6',X'D7048A645E1588E07F727B14EB0097E7FC19B9D22054A1B4569B21F283351259',X'42E12458CBBB3BFB8114BFA3D2EDF0FD1487E6F52730B71CA5DF52600D006455',X'9AA0379A079F1136B8658E65DABB26E18B41097065D43C5D6EF422BAFB5E0AF2',X'BBB0633D95BE733FF7CA558F0D892437D5A6E013AC2ACF97B0B2E8653CF58A6F',X'ABF41870A5EDD7A3BE2F46E7B8BCBA06','product-add','{"sku":"MUG","title":"Mug","description":"Holds tea.","price":"9.50","quantity":20,"category":"Kitchen > Cups","image":"https://shop.test/mug.jpg","release_date":"2024-01-31","is_visible":true,"compare_at_price":"12.00","sale_price":"8.00","sale_starts_on":"2024-02-01","sale_ends_on":"2024-02-28","barcode":"4006381333931","weight_grams":300,"tax_class":"reduced","low_stock_at":3,"tags":["blue","round"],"more_images":["https://shop.test/mug2.jpg"]}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":950,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":800,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"reduced","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"quantity":20,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F727900120001000000000000000103074B69746368656E03076B69746368656E010000019B4FCD197B0503074B69746368656E03076B69746368656E1200010000000000000002030443757073030E6B69746368656E203E2063757073010000019B4FCD197B010000000000000001030E4B69746368656E203E2043757073030463757073541C0100000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000103034D55470503034D7567030A486F6C6473207465612E0100000000000003B6010000000000000002031968747470733A2F2F73686F702E746573742F6D75672E6A7067050505030A323032342D30312D3331010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0100000000000004B0010000000000000320030A323032342D30322D3031030A323032342D30322D3238030D3430303633383133333339333101000000000000012C030772656475636564010000000000000003050503105B22626C7565222C22726F756E64225D031E5B2268747470733A2F2F73686F702E746573742F6D7567322E6A7067225D5408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000010100000000000000010100000000000000140100000000000000140307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(10,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["category:Paper","product:PEN"]',7,NULL,0,X'0D73BFB7153E233C41B1A11B45D66821A2E3FACBF71FAE5D00FD0DE2602235C6',X'AC4157D77ADC5EF613CA9FE6584722F81F851B19185E5A29131F9D3847BB4114',X'2F150DF03FEF829BFC2ECB1C286DA48FFD85CF8E0A4623FA64A107915ECEA73E',X'90030D5FBAD2B2BB0606FD718FD3EF0CB53106B2ED2C60988BACCF6D6C42E421',X'BB8A425F1BF3E5A0398A9D9CAC670343E741BF49421F940B02BD421B354DBA5C',X'1A0E8C74FA7D2890CA8217878FEB753A25A4FD5E0FB65A290E3B32D86993CED3',X'DB11763EDF02434A8A6098ACE6A0CD8D','product-add-plain','{"sku":"PEN","title":"Pen","price":"2.00","quantity":50,"category":"Paper"}','{"id":2,"sku":"PEN","title":"Pen","description":"","price":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"category":"Paper","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":50,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F72790012000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541C0100000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000002030350454E05030350656E03000100000000000000C80100000000000000030505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505055408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000020100000000000000020100000000000000320100000000000000320307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(11,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE"]',7,NULL,0,X'AC4157D77ADC5EF613CA9FE6584722F81F851B19185E5A29131F9D3847BB4114',X'71E2D29B24300D6FB6A0ECF99B037607B8F7932F1CBA3C2F12B7799A7CED24C2',NULL,X'4581DDDC2B9BC33B522053C01459624FEF78484863549F57F130C6DEA3C59E57',NULL,X'BB169F810AC7D2D26BF8E4A7576A371509326E7F0B411B38ADA90BE5782742E5',X'856AA58F00649B2AF6FCD75D3FC6CFA4',NULL,'{"sku":"TEE","title":"Tee","price":"10.00"}',NULL,X'541C0100000000000000000000000000000000000000000000000000000070726F64756374001200010000000000000003030354454505030354656503000100000000000003E8050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505');
INSERT INTO journal VALUES(12,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:TEE-XL"]',7,NULL,0,X'71E2D29B24300D6FB6A0ECF99B037607B8F7932F1CBA3C2F12B7799A7CED24C2',X'758D267432BB9DBB2967BCEC1E408D08A4F437683CDF58D323F76881F74076B4',X'3F371549965D932A222A203B22161C571E5059B40BB4945AD7D6BCF6FAC594F3',X'13C6D45202C13DE60354FA27D5C57723BC36C94397DAE0ABDD148C4308BCD971',X'01730ACBA9BF6CB684D781312DA8EEE744ED19A9DD2521C70D1264CCD584E2B8',X'5A3CD7AF274E3B21FE52AFAE2647C4071E9C5B982BD13C181312E8942708D778',X'5B03A8FAE6D1A97645F080E76BE35CBC','product-add-variant','{"sku":"TEE-XL","title":"Tee XL","price":"11.00","quantity":5,"parent_sku":"TEE","options":{"Size":"XL"}}','{"id":4,"sku":"TEE-XL","title":"Tee XL","description":"","price":{"minorUnits":1100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"parentSKU":"TEE","parentStatus":"visible","options":[{"name":"Size","value":"XL"}],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541C0100000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000403065445452D584C05030654656520584C030001000000000000044C050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505010000000000000003030D7B2253697A65223A22584C227D05055408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000030100000000000000040100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(13,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:LAMP"]',7,NULL,0,X'758D267432BB9DBB2967BCEC1E408D08A4F437683CDF58D323F76881F74076B4',X'79663492BACDF837363CE439BCE76D59D9BBB04330721BB649444CD214218B24',X'E337B03A7625CC58FCF5E64BC384F7A3F9BBABE4E525C1FBC5D3F509B9AD4C21',X'E7E704B2BC69A16955DD2C37871CEA872AD225A8311DD1AB8E7C5BC2E4F83676',X'10937EFD3C4846721A32718DA6729855883D0182F55C2266344AFB81AA3E2A93',X'394A3814908C720C9B89C55A878578BC8D456BBACAB3AAED8C735F8EE29CF247',X'AAFC3156108481BAEEB6BF94ADEF51C2','product-add-third','{"sku":"LAMP","title":"Lamp","price":"40.00","quantity":5}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":4000,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":5,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541C0100000000000000000000000000000000000000000000000000000070726F6475637400120001000000000000000503044C414D500503044C616D700300010000000000000FA0050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050505055408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000040100000000000000050100000000000000050100000000000000050307696E697469616C050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(14,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["category:Home","product:LAMP"]',7,NULL,0,X'79663492BACDF837363CE439BCE76D59D9BBB04330721BB649444CD214218B24',X'0846E6ACC86FEC0C39DC2C2D3C71DC3833FBDCEAF1F2409C55D59CB9A2C95DC1',X'C31B013D130E152AFD8560A14E0CAB7A95FCB0F39B73912F8FA4432111A7B7F0',X'D731E736EE7566FE74505FFD6FB991CC3F64B15CA6CE8D0EA094887D8A88AADA',X'6844CFC152C53FE2FBADAF6E3F304DC4F95F49066821F9C5FA6895EB4D7F628F',X'7BCF8B81C70B0D382D602106692BD612C2692EF89FE198C53F878E507608D116',X'560EEF2C0021EF60CD7FBD152321D649','product-edit','{"product":"LAMP","price":"39.90","quantity":6,"category":"Home","release_date":null,"is_visible":false,"barcode":null,"tags":[]}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":false,"isArchived":false,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'54070100000000000063617465676F72790012000100000000000000040304486F6D650304686F6D65010000019B4FCD197B050304486F6D650304686F6D65541C0100000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000FA00500000000000100000000000000010000000000000000000000000000000000000000010000000000000F9601000000000000000400000000000100000000000000000000000000000000000000000000005408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000050100000000000000050100000000000000010100000000000000060307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(15,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:LAMP"]',7,NULL,0,X'0846E6ACC86FEC0C39DC2C2D3C71DC3833FBDCEAF1F2409C55D59CB9A2C95DC1',X'13B00F5053774AFDF4D6B1533C1F37F661817E453E97E5E48D68CBEE2C2E6B5C',X'79D4E706E2EDB3D00408BECDE4046280383C16C50273651E7E0FD40A2336E488',X'34405583219E60820FFE736E808FA279AC552A16382543F2CF724E1AB3A89445',X'548E34BE605E7534443C0E868D1086D889CB869F6C6EECFA9E2FF18E9F564AB0',X'816084A10796EF0A2D06DB89C69C629AC4C0FC292B84ED599C5BD5380C250954',X'FE734DDB979859D308148C531BD1EA0C','product-edit-again','{"product":"LAMP","is_visible":true,"sale_price":"30.00"}','{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3990,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3000,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":6,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541C0100000000000000000000000000000000000000000000000000000070726F64756374001700010000000000000005000000000000000000000001000000000000000000000000050000000000000000000000000000000000000000000001000000000000000100000000010000000000000BB800000000000000000000');
INSERT INTO journal VALUES(16,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product edit','["product:MUG","product:LAMP"]',7,NULL,0,X'13B00F5053774AFDF4D6B1533C1F37F661817E453E97E5E48D68CBEE2C2E6B5C',X'9FCAFD91AD6058345C8C2E50690CEB1D88D5EF3CB4156E643D31E27806EE90DA',X'8EA09217E953C9661C8E433ABA34B5A76575CA20A15F801E6A9C71BC0B1DB2F0',X'256E757DC7F70FFE8AC3058DBEEF698F28D35424FF03997BADE0333E7A048349',X'34D1A683D0B19F9F78E9DD830F463347BF3D7A907858D23FCC63AA3E2231C654',X'3D27C5EF91280A596EF0F20654774494DED6E85CAF9B0056EA5FEA1727183B94',X'D305211399FCF2E9AB1D1DC017463A2D','product-edit-many','{"where":["price>=3","title~m"],"set":["price=-100000 ppm","sale_price=-1.50","tax_class=full"]}','{"matched":2,"changed":2,"edits":[{"sku":"MUG","field":"price","old":"9.50","new":"8.55"},{"sku":"MUG","field":"sale_price","old":"8.00","new":"7.05"},{"sku":"MUG","field":"tax_class","old":"reduced","new":"full"},{"sku":"LAMP","field":"price","old":"39.90","new":"35.91"},{"sku":"LAMP","field":"sale_price","old":"30.00","new":"34.41"},{"sku":"LAMP","field":"tax_class","new":"full"}]}',X'541C0100000000000000000000000000000000000000000000000000000070726F64756374001700010000000000000001000000000100000000000003B60000000000000000000000010000000000000320000000000307726564756365640000000000000000000001000000000000035700000000000000000000000100000000000002C100000000030466756C6C0000000000170001000000000000000500000000010000000000000F960000000000000000000000010000000000000BB8000000000500000000000000000000010000000000000E070000000000000000000000010000000000000D7100000000030466756C6C0000000000');
INSERT INTO journal VALUES(17,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product add','["product:GONE"]',7,NULL,0,X'9FCAFD91AD6058345C8C2E50690CEB1D88D5EF3CB4156E643D31E27806EE90DA',X'A0D08DBD5C6CFFC3BC4CB9CFEA7953D201B11E7DF29CACE5CB7F4CD536AFC9EC',X'B26908DDD3034BF3D6D269FDEA497C7E031908056F5B96B2C49C7B6C1AB3449C',X'70766313E90074534ED90F51CCB1A7B8AD9241DB729A499FCCCC345BBED897C9',X'5AC7BABF1A6057AE3F7C3D9D00ED644ECD3B83FBC56F2FCBEF50CBB28A1D12CF',X'62117BB56FE5FF4BA0747B406C9241009A1C7F08DA1A6A400F4E887D5FB9C763',X'CA0E1C88F8958DC09E10ABAB500B319C','product-add-gone','{"sku":"GONE","title":"Gone","price":"1.00"}','{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541C0100000000000000000000000000000000000000000000000000000070726F647563740012000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505');
INSERT INTO journal VALUES(18,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:GONE"]',7,NULL,0,X'A0D08DBD5C6CFFC3BC4CB9CFEA7953D201B11E7DF29CACE5CB7F4CD536AFC9EC',X'DE44816DE611E196E538F023060071EAB3C1A4728738C5FBD71D5690A4B23619',X'F3C61871DE00063614C01A5002D3549E65E6370A7CAEA55F5B93932B0BD231DB',X'F5EA6AEBDA7224BDAAE1AAA6B5EF6025C9BFAB2CA51AA1EAF698EF6BD2542060',X'1A7437AF96AF55B07117B0225579682C4582C6C58E132C5E14424C06200294BA',X'EA35A9E7F47041C941F56E12FDF2EE3A505ACE2DA0FA2A8668CF270180890BE9',X'3CAD01CD7C87CC61D32C4E9AC463CCF6','product-delete','{"product":"GONE"}','{"product":{"id":6,"sku":"GONE","title":"Gone","description":"","price":{"minorUnits":100,"currency":{"code":"USD","digits":2}},"tags":[],"moreImages":[],"options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":0,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"orders":0}',X'541C0100000000000000000000000000000000000000000000000000000070726F647563740009000100000000000000060304474F4E45050304476F6E650300010000000000000064050505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B050505050505050505050505');
INSERT INTO journal VALUES(19,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Home > Lights"]',7,NULL,0,X'DE44816DE611E196E538F023060071EAB3C1A4728738C5FBD71D5690A4B23619',X'AD50CD4EA80EE3E885C1E532763894A214855817DA972BF74D77870F39FA0FCD',X'31B705235D3C80454A9136CC984B5A96929AAA56A0BBA0341A7D582C6EBF13A7',X'47D7EF2A4E49410E7C776909EBFA810CA027B0BCB30E193E755CF9F92530D9D8',X'860BC37EE2CD92022063451ED0D3563994D6091BEDF77C71CDA3FB5370ED5163',X'13DE9939CF0A4B24C1306FC5E3297FB396054E085922660F8CD139E809C6E755',X'F854F6943C2F9BA7F09D10022DC180FB','category-add','{"category":"Home > Lights","slug":"lights"}','{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0}',X'54070100000000000063617465676F727900120001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(20,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category add','["category:Toys"]',7,NULL,0,X'AD50CD4EA80EE3E885C1E532763894A214855817DA972BF74D77870F39FA0FCD',X'C53A47466339684A83E79BD76756F179700C70B3280BCA2836F1243B0A44B5A5',X'BB4C44CD9820219B7E88BB28CDEB8F57505233576A182687994013E42F804510',X'5A1F9DDEA6C563670475760759105575EC0B66A2A8F1300629B670770B70D78E',X'D52A81DE3D2A12C9629508CA5A14E100A2E4CBF7C319BE8BA8BCB4B8A782AC61',X'FE4B556A8C0E4EB5670A99A8A26F32AE3A2FB2BE4A52134DA0B4E0BAACAEACA7',X'E076101BF959E485E057BB5E10486F0B','category-add-plain','{"category":"Toys"}','{"id":6,"name":"Toys","path":"Toys","slug":"toys","productCount":0}',X'54070100000000000063617465676F72790012000100000000000000060304546F79730304746F7973010000019B4FCD197B050304546F79730304746F7973');
INSERT INTO journal VALUES(21,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category edit','["category:Toys","category:Home > Games"]',7,NULL,0,X'C53A47466339684A83E79BD76756F179700C70B3280BCA2836F1243B0A44B5A5',X'916EAEFC5891CC3489747AF585FFE06DD5D5A85DBA6C766E5C97D1F14A2AC010',X'2195F8FDC70810DD4E90B56F4BFFF19A48C9E8B2815954CCD07E2706BCB198FE',X'09AF83D3D206880C97F5F9217615D5661F5D4FF28A9FE5ADD36265FE888BB728',X'96EAB80D6AF41A2DB12E1C4DA95CA222AB48E2E71E720A0F4B6F3E8702131462',X'C1A982AE044544537E25B9116EF9CBEAEF13C269B94976EA38284F9C3079BCB5',X'BC2010E5875FEDC7CF9264DEBCF14F83','category-edit','{"category":"Toys","name":"Games","parent":"Home","slug":"games"}','{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0}',X'54070100000000000063617465676F72790017000100000000000000060304546F79730304746F797300050304546F79730304746F797300030547616D6573030C686F6D65203E2067616D657300010000000000000004030C486F6D65203E2047616D6573030567616D6573');
INSERT INTO journal VALUES(22,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category merge','["product:PEN","category:Paper","category:Home > Games"]',7,NULL,0,X'916EAEFC5891CC3489747AF585FFE06DD5D5A85DBA6C766E5C97D1F14A2AC010',X'5527408289C6AF5CAAC6BF61BB8BBEDE41514D4BB3C853855B81A190EF23B6FB',X'2D486D199D1F2C7A358F160E4A74CC1E8941D9ED1EF45E530F7D48D797002402',X'9F9702EC2B676EE438B5950D5B0D81DC31367A0D291C9CAB0F18D2271C27950F',X'697D713DD1CE3E30C54028ED50AC6652C931CEBEBC9AF790751E9A340E36221D',X'8C053810B1B63376D833827C208B9F687A8C25BE93C715BB04EE4B42B51F9ADB',X'2A3E948E5C07124E6D4E2C3FBE9D72C7','category-merge','{"category":"Paper","into":"Games"}','{"category":{"id":3,"name":"Paper","path":"Paper","slug":"paper","productCount":0},"target":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F72790009000100000000000000030305506170657203057061706572010000019B4FCD197B050305506170657203057061706572541C0100000000000000000000000000000000000000000000000000000070726F647563740017000100000000000000020000000000010000000000000003000000000000000000000000000000000000000000000000000000010000000000000006000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(23,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["category:Home > Lights"]',7,NULL,0,X'5527408289C6AF5CAAC6BF61BB8BBEDE41514D4BB3C853855B81A190EF23B6FB',X'7355B5E134DB33D98C3930763053DCA5ED481D6B30A5404424AF032ECFA0C7D3',X'ADA04FF8F85D95267075FC6D02B679DCF0E1C7C4030D18D5868212019F335DF7',X'B6BAE0278DA926B5323A5D66470B2782255C5AC61F45F325754467A2708AC52F',X'1D5BE22D811E40365AC3DBB53032F8710BD8C3D4DE5F67882DF46485538A9DA6',X'34D9CBF1C9B215E84037FE081D8016C8ABBAFD0F3D90AC7C69546EEC8BC1FC14',X'36920196A44E676C9D8CCF6BE751BD82','category-delete','{"category":"Home > Lights"}','{"category":{"id":5,"name":"Lights","path":"Home > Lights","slug":"lights","parentID":4,"productCount":0},"products":0,"subcategories":0}',X'54070100000000000063617465676F727900090001000000000000000503064C6967687473030D686F6D65203E206C6967687473010000019B4FCD197B010000000000000004030D486F6D65203E204C696768747303066C6967687473');
INSERT INTO journal VALUES(24,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','category delete','["product:PEN","category:Home > Games","category:Home"]',7,NULL,0,X'7355B5E134DB33D98C3930763053DCA5ED481D6B30A5404424AF032ECFA0C7D3',X'EAF5CE785A1533742DF47EE34A925C311C0A4AED5FF867C2F7BD30DBD75CBC0A',X'0ECAADDD86FEF4794DB312B1857932EDEFF1CAC69EB69A80829152E837A10C86',X'4C288806408565032C297FF2499178FD2263B160D17BCDCE8271C4CC45506657',X'22C3EC8738502F21AE4178F7266CF51EB235D87561191B37C1F2629CA03F8E5F',X'7E8E996506D6E53AA81C1A0B529C740895CBE8A6166DF29C01C49852D750C06D',X'5AEEED7916DAEA75FC241DD568D12035','category-delete-moving','{"category":"Games","move_to":"Home"}','{"category":{"id":6,"name":"Games","path":"Home > Games","slug":"games","parentID":4,"productCount":1},"target":{"id":4,"name":"Home","path":"Home","slug":"home","productCount":0},"products":1,"subcategories":0}',X'54070100000000000063617465676F7279000900010000000000000006030547616D6573030C686F6D65203E2067616D6573010000019B4FCD197B010000000000000004030C486F6D65203E2047616D6573030567616D6573541C0100000000000000000000000000000000000000000000000000000070726F647563740017000100000000000000020000000000010000000000000006000000000000000000000000000000000000000000000000000000010000000000000004000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(25,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock receive','["product:LAMP"]',7,NULL,0,X'EAF5CE785A1533742DF47EE34A925C311C0A4AED5FF867C2F7BD30DBD75CBC0A',X'61F82B2C3002BE1F4CAE30087168DA754DA6E55A86040EC437EA3DA2BF9B332C',X'F353162F3E18BA2F225EA5D5AE4C54976CCB63CD619230EB2A8C37523E103745',X'4E520376DFFD729BDF6B239FE6D17591F68C9F79AA1727ABAE30D39D5A79315A',X'FB056A18E768683561B4AB6AA2B221DD3AC4B4367D4ED05B1E6626AF8858D522',X'2C88D58015461AB1FE8833531D666F8DFD31165AA61EA7B1A44BF26B98FAC2BF',X'2209AD45ABDA087FA7C820FC921CC37C','stock-receive','{"product":"LAMP","quantity":4,"reference":"note 7"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":10,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":4,"reason":"received","reference":"note 7"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000601000000000000000501000000000000000401000000000000000A0308726563656976656403066E6F746520370303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(26,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',7,NULL,0,X'61F82B2C3002BE1F4CAE30087168DA754DA6E55A86040EC437EA3DA2BF9B332C',X'03FF3D95609A1AACA6B4341E8CABE85FD23DCC0E1E9FA8DE094D806539BAC1E5',X'D02D1B0872A903F2F9CFE1146ABC0518674D7BBDD280CEE1107617EA2695B501',X'C9D3FB1550EB7F9BF1BD160442B23864945A78A3E0D8ECDF340136DE534E6759',X'F4E4D160157213A33E65C62F7BD5CE8E91BF13268059C8CA1275B11E721970C7',X'BE0674F3C6E0B7C5747C14AC940FCA3B37AD42E07DA2456F015778B4B070CE91',X'225D92BE6FBB6D4208BCE76A5997B6AD','stock-adjust','{"product":"LAMP","adjustment":"-1","reason":"damaged"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":9,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"damaged"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000701000000000000000501FFFFFFFFFFFFFFFF010000000000000009030764616D61676564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(27,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock adjust','["product:LAMP"]',7,NULL,0,X'03FF3D95609A1AACA6B4341E8CABE85FD23DCC0E1E9FA8DE094D806539BAC1E5',X'450DC88E2835A963EEC2424EB2F12BCC5F235304C0CA62B1619C1DA589473800',X'D359F96E101EE3EA5E6948B5EBC84C43B10DC4203AE0369AF191AE8EC3B5A033',X'66CB7996FB8507581A09D352C1B0DFBA82B7F830B2F578F08C9E3F0791CBA3AB',X'F613B967335C7A6E0C9479EFFF56E57830F6B51104E73FE216EB40BEF287CAAA',X'0EAA989F534EBA6B3551A9B04E707C3ED569EA3C00B96832438CD040D2FC95C2',X'BE9FC086E2A5ACDB96FFDCBB30D09B2C','stock-adjust-count','{"product":"LAMP","adjustment":"=8","reason":"counted","reference":"count 1"}','{"product":{"id":5,"sku":"LAMP","title":"Lamp","description":"","price":{"minorUnits":3591,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"category":"Home","tags":[],"moreImages":[],"taxClass":"full","options":[],"variantCount":0,"isVisible":true,"isArchived":false,"quantity":8,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"delta":-1,"reason":"counted","reference":"count 1"}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000801000000000000000501FFFFFFFFFFFFFFFF0100000000000000080307636F756E7465640307636F756E7420310303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(28,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product import','["product:BAG","product:LAMP"]',7,NULL,0,X'450DC88E2835A963EEC2424EB2F12BCC5F235304C0CA62B1619C1DA589473800',X'F3FAE1244871BA39C6D9750F93591D0CF37636949D2B97577E4B3E57FB3338D8',X'2220BD87BD0A1418079443803B2AF480F03082047AB71B7B23FEC7E568DE0BEC',X'C20DA44FA98573388A213037EB18648BEA80779D9D0C1046B5D5C6A649FA3BCC',X'E3A78F92BAD242F71C97D145DB61C36E16D2D0D16B2BD8CBC429B940FCB8C6E7',X'EEA474A8706957F2C2902BAF4F6AA175B76C188A192F59C11E80843160FDCD2D',X'44B2198A6DBDEBDB0613747255B755B9','product-import','{"source":"products.csv","rows":2,"sha256":"dd77deed6a885e3ed1919c34101227594f09bf47e43fcb4e962684a3337e76cd","defaults":{"category":"Home"}}','{"created":1,"updated":1,"unchanged":0,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0}',X'541C0100000000000000000000000000000000000000000000000000000070726F6475637400170001000000000000000500000000010000000000000E07000000000000000000000000000000000000000000000000000000010000000000000ED8000000000000000000000000000000000000000000001200010000000000000007030342414705030342616703000100000000000005DC0100000000000000040505050505010000000000000001010000000000000000010000019B4FCD197B010000019B4FCD197B0505050505050505050503085B22626C7565225D055408010000000000000073746F636B5F6D6F76656D656E740012000100000000000000090100000000000000070100000000000000070100000000000000070307696E697469616C050303626F62010000019B4FCD197B120001000000000000000A0100000000000000050100000000000000010100000000000000090307636F756E746564050303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(29,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','stock import','["product:BAG"]',7,NULL,0,X'F3FAE1244871BA39C6D9750F93591D0CF37636949D2B97577E4B3E57FB3338D8',X'BF6F4AE97A50ABBF695A8032AB9AC177C1E09C3AB09E191D80E909B61B6C99CD',X'B87F46A120541AB9A4E446FEE8C184529A8DB8DA951C5120A8880BE7683C56A4',X'B1F8488E7265F8655671B093D52E61434A0729A2230EC9536AF7E3EB45D9E87B',X'59C0506990C48EFA6450322B9B25980B84169CEE86DB021157430D8B75ED9EB3',X'652615243D9162702F30E5EFA85A6B823F454A9893384C0101737EB1C90203CF',X'BFFD52391BB69F09E866C876E6B0AA55','stock-import','{"source":"counts.csv","rows":2,"sha256":"e20944f425fdc0068abc940b91b9bca37a88bca517b7df042fb801e30179cfae","reference":"inventory"}','{"created":0,"updated":1,"unchanged":1,"rejected":0,"total":2,"lacksKey":false,"archived":0,"problems":[],"problemCount":0,"differences":[{"sku":"BAG","onHand":7,"counted":8}]}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000B0100000000000000070100000000000000010100000000000000080307636F756E7465640309696E76656E746F72790303626F62010000019B4FCD197B');
INSERT INTO journal VALUES(30,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:MUG","product:LAMP","product:BAG"]',7,NULL,0,X'BF6F4AE97A50ABBF695A8032AB9AC177C1E09C3AB09E191D80E909B61B6C99CD',X'920BEAA30068298B7A89E183B25D711FE0A669D4D1DABA750F78184700DAB999',X'33867E204640C3BEFCD370D223739B51266899E5F1E55B3721D344CA80D2A021',X'305061EC4D0ECE427F13384B1AB567F3CE0293EB21110C22B1F82842DF936248',X'425F2E2903D3A382AF1B10B14E0FF540B842BC096B9D2DB4F45A762A79568869',X'0471CB630EDE01E7BDDA9CF52217DFA8536C0C41715ADAB974B5D2B4B12EFFA3',X'7C3334ED2F1FDE942A55C8231A50F3B2','cart-add','{"items":[{"product":"MUG","quantity":2},{"product":"LAMP","quantity":1},{"product":"BAG","quantity":1}]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":1,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"isInStock":true},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true}],"totals":{"subtotal":{"minorUnits":6651,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":6651,"currency":{"code":"USD","digits":2}}}}',X'5402010063617274001200010000000000000001032435656132313731322D326663342D343262622D613264652D396637303730643339643434540401000000636172745F6C696E6500120001000000000000000101000000000000000101000000000000000101000000000000000212000100000000000000020100000000000000010100000000000000050100000000000000011200010000000000000003010000000000000001010000000000000007010000000000000001');
INSERT INTO journal VALUES(31,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart set','["cart:ann","product:LAMP"]',7,NULL,0,X'920BEAA30068298B7A89E183B25D711FE0A669D4D1DABA750F78184700DAB999',X'216D61F68C67317700602787C85F0276571DF037AFDA56DF2E38269878CC25A0',X'237E85A2D6F8F4ACF16E2E990CAEC603F70322F7971B9D12D2449C892AB32138',X'6C0FDD91F6C77CCBB001EB24C3F824B53449D10920B6AC46C34813B3DE5A9E89',X'0EAF445FF1D7FC23B20545A866A254EA3C1415670A987C6E0EA9AC0E4A2BC5D6',X'406A2425C06A9F41A5C36FD67231CDC7C9BC67EA3593A9EB04AF8E3202CDC22E',X'91C92D4A89B55D01335A91E0B29F3728','cart-set','{"item":{"product":"LAMP","quantity":3}}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true},{"id":3,"productID":7,"sku":"BAG","title":"Bag","quantity":1,"unitPrice":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1500,"currency":{"code":"USD","digits":2}},"isInStock":true}],"totals":{"subtotal":{"minorUnits":13533,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":13533,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E650017000100000000000000020000010000000000000001000000010000000000000003');
INSERT INTO journal VALUES(32,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart remove','["product:BAG","cart:ann"]',7,NULL,0,X'216D61F68C67317700602787C85F0276571DF037AFDA56DF2E38269878CC25A0',X'89F32E20241650129600C8BB5D9E8E8FC6A8B460AF4C99AF973D01B84E6B818F',X'C98CB75A481ACE0C94051BB8429F5BCB638E4951034BDFCD2BE1AC65E9A3B21B',X'06E5178D388E6B6C3D1DAD2566DBB220701C0E34DD6672FBEFC284AFA3D62290',X'EEEA164209D6308DEDBE319F2A48243AAB88F87F4ABC35C9A4C3DBBE8AF60635',X'011A33DF5589AA39D343D300CA375CD9DB522A89AE6FA7CC1289A1ED11DEB024',X'34232AF168F5252AB9006291C440EA61','cart-remove','{"products":["BAG"]}','{"id":1,"user":"ann","items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}},"isInStock":true},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}},"isInStock":true}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E65000900010000000000000003010000000000000001010000000000000007010000000000000001');
INSERT INTO journal VALUES(33,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','checkout','["order:1","user:ann","product:MUG","product:LAMP"]',7,NULL,0,X'89F32E20241650129600C8BB5D9E8E8FC6A8B460AF4C99AF973D01B84E6B818F',X'68BC9C263F210F2384898A6E2D24BADEE1777A4DED3AC310976DB866386EC175',X'A307D1BF9F7179D4FCA4D34FA16CB0F606F576AE8E4A6A77487AA512062BA9FA',X'465F7B2580C7FA7EA237FDA65BA192D14635584D99F842B55426F7B4818E5722',X'DF91F728374595F286ACC29C2211A8F6B719F1CEA4AD66D6FE76979D48277F2A',X'1201974C9D55C9CEC2CF96C7E9102DADB5280F65F85E157911D419DA137C1D73',X'B07A2C9F8509E8E88F6AD64FB1DDD44B','checkout','{"name":"sha256:83eed9d458824c34e82b9e1636ed6159bbc43cb2ceabb3546c5413f0e243b0b8","email":"sha256:b2c2b3a73381e6ef874b7248eafba811e8e0cc79ac2c37541317e088da78ec75","phone":"sha256:58ce9ce7eed5b27a714e7546dbdd797a753593b695558bdf9061d712690e9543","address":"sha256:ba38b3ce06d03e40c4f665bf56bf139c42a47f474855f198a75ca5e4f073b476","postal_code":"sha256:1341404dff4d286a91c020fa8cd3648d7ef6b52a27a75ae78e8e90334fe5fc75","country":"US","amount":"120.33"}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}}},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}}}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000D01000000000000000501FFFFFFFFFFFFFFFD0100000000000000060304736F6C6403076F726465723A310303616E6E010000019B4FCD197B120001000000000000000C01000000000000000101FFFFFFFFFFFFFFFE0100000000000000120304736F6C6403076F726465723A310303616E6E010000019B4FCD197B540401000000636172745F6C696E6500090001000000000000000101000000000000000101000000000000000101000000000000000209000100000000000000020100000000000000010100000000000000050100000000000000035416010000000000000000000000000000000000000000006F7264657273001200010000000000000001032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E746573740307416E6E204C6565030B2B31203535352030313030030931204D61696E2053740305313030303103025553010000000000002F01010000000000000000010000000000000000010000000000000000010000000000002F0101000000000000000001000000000000000003035553440308636865636B6F7574010000019B4FCD197B010000019B4FCD197B540801000000000000006F726465725F6C696E6500120001000000000000000101000000000000000101000000000000000103034D554703034D75670100000000000000020100000000000003570100000000000006AE120001000000000000000201000000000000000101000000000000000503044C414D5003044C616D70010000000000000003010000000000000D71010000000000002853');
INSERT INTO journal VALUES(34,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN"]',7,NULL,0,X'68BC9C263F210F2384898A6E2D24BADEE1777A4DED3AC310976DB866386EC175',X'B2EBB27C84438A7FB4C2DBC61EDF18074A92B4D3204E5B84E339B76F3200EF92',X'C54DF86862C8BC14869211666B34C8AA9F919A0832C395072961E334E1DB6635',X'7C485555A7BF4F3D4D606386AD5ADBCDEDA669D915BE43C868412CE216F2582A',X'8BB5877402876E5F117EB2109527ACF8047BA02F98BE87EF7932F9FCFF5078B5',X'9DFAA3827255B5F96051B70D771FC39440CA8F781ACBE901299E813B61075D17',X'0F8226A53D24929A5200FA6955091447','cart-add-for','{"for":"ann","items":[{"product":"PEN","quantity":2}]}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":2,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"isInStock":true}],"totals":{"subtotal":{"minorUnits":400,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":400,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E65001200010000000000000005010000000000000001010000000000000002010000000000000002');
INSERT INTO journal VALUES(35,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart set','["cart:ann","product:PEN"]',7,NULL,0,X'B2EBB27C84438A7FB4C2DBC61EDF18074A92B4D3204E5B84E339B76F3200EF92',X'4C4A00C9C17D5D8FB8E7FE1B3F3683556BC19DCB2D5F2319DF341AEBDB5F5E42',X'3C1733D92BE701D613FD3971161445FD36EC1ACEDD051527AEFEE246FD0AB715',X'DD409F0038D97705D7E8244171407F08D6CDB308E5C6979BAFD013EBFAB276DE',X'B3DDD8FEFBA589C7390589896E5CF5A585157E91743331F2694BBA8C36AC5731',X'1022FA40CCCDDCB41B45F81E7320B3E0D749E648CEDE894A49F4889BB111AE71',X'15EDDFEAB877D5F073FEBB990F9EC1AB','cart-set-for','{"for":"ann","item":{"product":"PEN","quantity":3}}','{"id":1,"user":"ann","items":[{"id":5,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"isInStock":true}],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E650017000100000000000000050000010000000000000002000000010000000000000003');
INSERT INTO journal VALUES(36,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','checkout','["order:2","user:ann","product:PEN"]',7,NULL,0,X'4C4A00C9C17D5D8FB8E7FE1B3F3683556BC19DCB2D5F2319DF341AEBDB5F5E42',X'DD21D8593CF3FC39718CCEDC24783482F3E93A69189352EB21C9D135E7DEFBBD',X'33910C3378EEF267ECCE0F86319A10873B50A7D613C524F954FB96ED442E1E2A',X'707B5B644FA1820F8B6FBF3CAB734D179A0D6714CFC629DCEE1DBC11DE9A9F2B',X'FC05BECF87AB4655770AA1E69E9325106AC111F141BA380CCFD03D5EEEFFA46D',X'7CB5D876858B4CB8933E3779A744F50959C733073B9373CB1F27D81DB1A971CC',X'FF271FBC41473D800E5383F634A68B76','checkout-for','{"for":"ann","name":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","email":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","phone":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","address":"sha256:569a9e881175c3dcdeb1eb45e255e858c0eb0ce45e6fe679ca429a89263a18cf","postal_code":"sha256:87abc4ed6f78c4135d977e1ced342eb621fb4ec0507c9459e156b4b9f1cda525","country":""}','{"id":2,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee-Roe","email":"ann@shop.test","phone":"+1 555 0100","address":"2 Main St","postalCode":"10001","country":""},"items":[{"id":3,"productID":2,"sku":"PEN","title":"Pen","quantity":3,"unitPrice":{"minorUnits":200,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}}}],"totals":{"subtotal":{"minorUnits":600,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":600,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout-for","createdAt":{"milliseconds":1766570400123}}',X'5408010000000000000073746F636B5F6D6F76656D656E7400120001000000000000000E01000000000000000201FFFFFFFFFFFFFFFD01000000000000002F0304736F6C6403076F726465723A320303626F62010000019B4FCD197B540401000000636172745F6C696E650009000100000000000000050100000000000000010100000000000000020100000000000000035416010000000000000000000000000000000000000000006F7264657273001200010000000000000002032435656132313731322D326663342D343262622D613264652D39663730373064333964343403046F70656E0306756E70616964030B756E66756C66696C6C6564030D616E6E4073686F702E74657374030B416E6E204C65652D526F65030B2B31203535352030313030030932204D61696E2053740305313030303103000100000000000002580100000000000000000100000000000000000100000000000000000100000000000002580100000000000000000100000000000000000303555344030C636865636B6F75742D666F72010000019B4FCD197B010000019B4FCD197B540801000000000000006F726465725F6C696E65001200010000000000000003010000000000000002010000000000000002030350454E030350656E0100000000000000030100000000000000C8010000000000000258');
INSERT INTO journal VALUES(37,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart add','["cart:ann","product:PEN"]',7,NULL,0,X'DD21D8593CF3FC39718CCEDC24783482F3E93A69189352EB21C9D135E7DEFBBD',X'3E7E5574D07F1A1B00557B6B7C93AF168C06E76BC789BD811D22BC85810A0757',NULL,X'4BC397D9925B23D17DAD4C593D0D973F29EB5055EA4A83201AE1AEDD07F83E26',NULL,X'5811E69A3E03C4CF95F262FE8FB2B57773F3719226AB7C07A67ACE74D13B0096',X'B63CEF8A0CC118C72DCF61410631A7DF',NULL,'{"items":[{"product":"PEN","quantity":1}]}',NULL,X'540401000000636172745F6C696E65001200010000000000000007010000000000000001010000000000000002010000000000000001');
INSERT INTO journal VALUES(38,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','cart clear','["cart:ann"]',7,NULL,0,X'3E7E5574D07F1A1B00557B6B7C93AF168C06E76BC789BD811D22BC85810A0757',X'3FDCD2C08E182B02EE358EE203524172152444CA2CB101A81A318B26425445EE',X'4C9FCAE4821A93439B0B0F0251F10515AD50F1ADF8940A396EE843E18D554E56',X'54447E0D5400E47E1693DF0438AB434E31E9C8F81120828B7905E8D44A410721',X'91F6CCF1E83213865300375CD87A863D18834A64EA5DFC3310F36328EF28F9BF',X'0B9FDBC6F211648C69A57A6785AC54CCF11EECE5B4073AA895D9D4286AB06375',X'FDF3440B256994E21E254310C56C1740','cart-clear','{}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E65000900010000000000000007010000000000000001010000000000000002010000000000000001');
INSERT INTO journal VALUES(39,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart add','["cart:ann","product:PEN","product:LAMP"]',7,NULL,0,X'3FDCD2C08E182B02EE358EE203524172152444CA2CB101A81A318B26425445EE',X'E1901415C3CAA1232398CDE0F4B2F5F329ED98B122BC6120F12D5681E5AB2F6D',NULL,X'E4A3E31C710541207DDEDDAF19EABA76F2538C6EB20150312DEB43D76F3EB249',NULL,X'0C09600F5CA1AC1F3621D1BA8A08D4BC9FFD97E1EAF26CB4888C5CDADF5CE8D0',X'49C9D1FDB4EF2C218BF288F0CFA2111A',NULL,'{"for":"ann","items":[{"product":"PEN","quantity":1},{"product":"LAMP","quantity":1}]}',NULL,X'540401000000636172745F6C696E650012000100000000000000090100000000000000010100000000000000050100000000000000011200010000000000000008010000000000000001010000000000000002010000000000000001');
INSERT INTO journal VALUES(40,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart remove','["product:PEN","product:LAMP","cart:ann"]',7,NULL,0,X'E1901415C3CAA1232398CDE0F4B2F5F329ED98B122BC6120F12D5681E5AB2F6D',X'6F1E5DC983924F621AAABC9C78F5F2269C6DD2FF38BBE535C81BD7EA3DE663C9',X'6C0178AD91857976F7E7DD7C1F0C48AFED731A06E8B2EDFEBC1118E112C490CC',X'D15F9298BF451DDF50C42C83B60D92FF32A1787FA9BD62851316BA5A1575B0F7',X'F2A15D390C30057C855FD0BDB3D93ECC00B12DA718B294776F31AA4C24B98470',X'0E682CFE4F131F28496C16D8C2E0DE72B677C0C51C8E24E2587202DD9FA64D78',X'A7205631970B24B6797D49C94A54D2FA','cart-remove-for','{"for":"ann","products":["PEN","id:5"]}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'540401000000636172745F6C696E650009000100000000000000090100000000000000010100000000000000050100000000000000010900010000000000000008010000000000000001010000000000000002010000000000000001');
INSERT INTO journal VALUES(41,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','cart clear','[]',7,NULL,0,X'6F1E5DC983924F621AAABC9C78F5F2269C6DD2FF38BBE535C81BD7EA3DE663C9',X'A0915B2D3A84B28A25F43F093E617F54E6FDE1C479B40314BDD31A7FB5D3D0A4',X'DDFD694D3FE25807600F2D7C9885564FE85E74604D05C5F891A5F18367A87CD5',X'8F21547A8B4454CA09647854E27DD5C962D96E879DF6C6ABCE63B0FD16DCDD72',X'92873DF9A31CF743AAD0404BB7013167C8BAA6AE6C7D13DD9BAF9568E5EE8F54',X'20AB1D1E133309F60A3131E2E23094632E5760AABEDA7AAB71399A6B63E862EF',X'CE120084FCD2A21B6CC87BAD9FC8F388','cart-clear-for','{"for":"ann"}','{"id":1,"user":"ann","items":[],"totals":{"subtotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":0,"currency":{"code":"USD","digits":2}}}}',X'');
INSERT INTO journal VALUES(42,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1"]',7,NULL,0,X'A0915B2D3A84B28A25F43F093E617F54E6FDE1C479B40314BDD31A7FB5D3D0A4',X'A6D844971D9544B0BA3CAC80C8AAA06498DF74ACAE5FE8215A768B30F3F1263E',X'89CF1DBD0D0DDC4255075A95CE57AC4DDCB3F43D3CE07C947D7646A620CF1FB6',X'3482B2EEAA133928E25858054ED76EDC3435D76FE5F16C437F705A17B8061BAB',X'E0E52B10409C5C0F5C76204AB895B4145CB2BBD003BD3EA1C9BD3B28543C830B',X'17F62BC358126DFCCCB8258842A8433876D979ADB9E12DC2394DD607225EBE9B',X'ADED3005B9EA15493C409E91409B42CA','order-edit','{"order":1,"paid":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","status":"open","fulfillmentStatus":"unfulfilled","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}}},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}}}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'5416010000000000000000000000000000000000000000006F726465727300170001000000000000000100000306756E706169640000000000000000000000000100000000000000000000000000000000030470616964000000000000000000000000010000000000002F01000000000054060100000000007061796D656E7400120001000000000000000101000000000000000103066D616E75616C030763617074757265010000000000002F01010000019B4FCD197B');
INSERT INTO journal VALUES(43,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','order edit','["order:1"]',7,NULL,0,X'A6D844971D9544B0BA3CAC80C8AAA06498DF74ACAE5FE8215A768B30F3F1263E',X'FF37CC23AA85E48A9A6B3B8FB40D96B739FCC1DD5F2FD275A617EF35682F09AD',X'605D8CF137F73210A06CEA70F035AD9F9D14246ACEDEA1F376A3A589D9E37195',X'28D95DDAAD98D7939980C50A1E073B8F2CF1A4E3D7FD3D201EB170E874344ADD',X'29AAC34913F9EA15C935B16C444C31B5760630CF47CDED38D02A6B654B9AA290',X'271DB1DADF76AAE7DF6949848DA68BE9F29788FF5E5DDA8943A9FC4E7FFD24C9',X'880B232C94774190FCFFFF9BCCDB8124','order-edit-again','{"order":1,"shipped":true,"delivered":true}','{"id":1,"accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","status":"completed","fulfillmentStatus":"delivered","recipient":{"name":"Ann Lee","email":"ann@shop.test","phone":"+1 555 0100","address":"1 Main St","postalCode":"10001","country":"US"},"items":[{"id":1,"productID":1,"sku":"MUG","title":"Mug","quantity":2,"unitPrice":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":1710,"currency":{"code":"USD","digits":2}}},{"id":2,"productID":5,"sku":"LAMP","title":"Lamp","quantity":3,"unitPrice":{"minorUnits":3441,"currency":{"code":"USD","digits":2}},"lineTotal":{"minorUnits":10323,"currency":{"code":"USD","digits":2}}}],"totals":{"subtotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"discount":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"shipping":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"tax":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"total":{"minorUnits":12033,"currency":{"code":"USD","digits":2}}},"paidTotal":{"minorUnits":12033,"currency":{"code":"USD","digits":2}},"refundedTotal":{"minorUnits":0,"currency":{"code":"USD","digits":2}},"idempotencyKey":"checkout","createdAt":{"milliseconds":1766570400123}}',X'5416010000000000000000000000000000000000000000006F72646572730017000100000000000000010003046F70656E00030B756E66756C66696C6C6564000000000000000000000000000000000000000309636F6D706C6574656400030964656C6976657265640000000000000000000000000000000000');
INSERT INTO journal VALUES(44,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product delete','["product:MUG"]',7,NULL,0,X'FF37CC23AA85E48A9A6B3B8FB40D96B739FCC1DD5F2FD275A617EF35682F09AD',X'D4B749F90270926B8970AFCF0FBE7963735BAEE66D96A369428DE98DE376E57F',X'872512E95477534E428062CB4F6C15AFBEF22ED64174002C26C2DBFE3CC9CE7B',X'FEAA8708BB46FB334BB5E62D0725CA5C68BD192A5F17E1FB0CCFD6D89BAA63C5',X'93DE22476A1C3CF340E022DB3F985DB41FE132B32AE0D17566B34BDD74A46CC5',X'FF6423A9DB8366D6CFC6F972094BA439B4D3975AC8EACADF7811579C4A0E6C7B',X'4BEEE98DEBA309BAB891E32F7497FC28','product-delete-sold','{"product":"MUG"}','{"product":{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":true,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}},"orders":1}',X'541C0100000000000000000000000000000000000000000000000000000070726F647563740017000100000000000000010000000000000000000000000100000000000000000000000000000000000000000000000000000000000000000000000100000000000000010000000000000000000000000000');
INSERT INTO journal VALUES(45,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','product restore','["product:MUG"]',7,NULL,0,X'D4B749F90270926B8970AFCF0FBE7963735BAEE66D96A369428DE98DE376E57F',X'2E2EC1E76C52E5D0C5668724AD6FA89B0415472434EF678C105D5CD534E3CADC',X'90232476377F0CB0EC86E24ED5257A629B3BB349223F2B4D60FEB4B06D333248',X'B2644D3C7B1A074A432B75786E3AA9DCC0B4CDD66099FA0693B6F24D7490A10B',X'60D0942F837AA7923150664977C9AD4ED85D23EAD5B451CA111BDF4D257F83B4',X'669A7A41748E2B6CD2E20FA3C74CEA05DA0EFD9B5E7C02712C3DB2DFBA43F318',X'842FEFF84A1F5D6A2180B8367E22649D','product-restore','{"product":"MUG"}','{"id":1,"sku":"MUG","title":"Mug","description":"Holds tea.","price":{"minorUnits":855,"currency":{"code":"USD","digits":2}},"compareAtPrice":{"minorUnits":1200,"currency":{"code":"USD","digits":2}},"salePrice":{"minorUnits":705,"currency":{"code":"USD","digits":2}},"saleStartsOn":{"description":"2024-02-01"},"saleEndsOn":{"description":"2024-02-28"},"category":"Kitchen > Cups","tags":["blue","round"],"image":"https://shop.test/mug.jpg","moreImages":["https://shop.test/mug2.jpg"],"barcode":"4006381333931","weightGrams":300,"taxClass":"full","options":[],"variantCount":0,"releaseDate":{"description":"2024-01-31"},"isVisible":true,"isArchived":false,"quantity":18,"lowStockAt":3,"createdAt":{"milliseconds":1766570400123},"updatedAt":{"milliseconds":1766570400123}}',X'541C0100000000000000000000000000000000000000000000000000000070726F647563740017000100000000000000010000000000000000000000000100000000000000010000000000000000000000000000000000000000000000000000000100000000000000000000000000000000000000000000');
INSERT INTO journal VALUES(46,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax add','["tax:1"]',7,NULL,0,X'2E2EC1E76C52E5D0C5668724AD6FA89B0415472434EF678C105D5CD534E3CADC',X'018622C9C240FA49073FD07667A27A75498CE02A17EACB8C1DB974464A51BC90',X'BF291740DE17966EB33343956432286D890AB9CACDDC00F447475ACA85394ECB',X'A35517860FA0248CFC23EE232498D6EAA194C61A87FF745ED2EA771361CAFD9D',X'174590101E032CC34928FAE66246747013930EF88F7971748E2495E172E48A27',X'3459B7C75F0B70079C5CF30125B7391246D70FF47336E524CA7B6757AEFF19EB',X'DFF21A50A7D768DA42C0C5C9E513B93C','tax-add','{"details":{"country":"US","name":"Tax","rate":"21"}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Tax","rate":"21","category":"S","isOnShipping":true}',X'540C0100000000000000000000007461785F7261746500120001000000000000000103087374616E6461726403025553030003000303546178010000000000033450030153050100000000000000010505');
INSERT INTO journal VALUES(47,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax edit','["tax:1"]',7,NULL,0,X'018622C9C240FA49073FD07667A27A75498CE02A17EACB8C1DB974464A51BC90',X'7DA24E53F636E2310E47D99A9EB52510F9B448F419FBD1AC5BD139B4F4C318BA',X'D07EFEE00F3E9C16B5204E6887D66246D7692AB7B1931B2D098ACE48A44C0205',X'4F3E462149145E44C5A9BB251DE110B0B29689B97F6E8BF3E429BFDEBB73E5F6',X'3D82F0934A26BDEC04A2B885AFB080FE9736274D9C1F1D08DC915D1117E07523',X'3F673EAF2456D148D788B1F2AA378DD08F56DB74EEFEFCD0C6A424D4834AC895',X'8FE53DDD08E418AD8B4C4337CC8CCEB3','tax-edit','{"id":1,"details":{"name":"Sales tax","is_on_shipping":false}}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500170001000000000000000100000000030354617800000001000000000000000100000000000000030953616C6573207461780000000100000000000000000000');
INSERT INTO journal VALUES(48,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','tax delete','["tax:1"]',7,NULL,0,X'7DA24E53F636E2310E47D99A9EB52510F9B448F419FBD1AC5BD139B4F4C318BA',X'EE16F9196F0A2A2E2C2C7E3CE017AFB2FCB695060219174BC03EBD8685B1CCF3',X'6E7DF8D838B090293ECF6C289017519770C8C6DDA2BC77179073C2CE961FF94F',X'FABB34D3F33C5F60AA90BA3DA2D3890023F7B0EE4F42CC5956CD3BA14139EE27',X'DEF871D37E7A1E789C1B855A0E7B81BF73D282677D207693AB51614816EB0599',X'46C2832A1E4693AB76638A5CDE205F36BB10536536D0F91A0BC8BF4C5E156144',X'BE4F74DE08A2D197A1BEDB1B79D8155D','tax-delete','{"id":1}','{"id":1,"taxClass":"standard","country":"US","region":"","postalPrefix":"","name":"Sales tax","rate":"21","category":"S","isOnShipping":false}',X'540C0100000000000000000000007461785F7261746500090001000000000000000103087374616E646172640302555303000300030953616C657320746178010000000000033450030153050100000000000000000505');
INSERT INTO journal VALUES(49,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping add','["shipping:post"]',7,NULL,0,X'EE16F9196F0A2A2E2C2C7E3CE017AFB2FCB695060219174BC03EBD8685B1CCF3',X'63BD7FA3203EE0E8A2A9F9E0727338B8C01F81435C5542E491A32C8340877E98',X'EB0B963ADA631246B753EF6173F21267CB837A990C77BBECE288A0E356D3C8D7',X'05C80BB1B0FED15BC5E5E9AD7C87DE580559D67A35BAD1EBEDE5D08197080A5C',X'6FC45F1EBF6F81A0FF0EC7948EFBA417FC1C7128DE6D778EFB4393DABA271B26',X'04AFF406D1169A1D3E3E4BD9FBA0693F6C17E56222B182CBA50203C4BEC09401',X'CB0B56FF1107BEDEFA6503818A862ECB','shipping-add','{"code":"post","details":{"name":"Post","country":"US","max_grams":"5000","price":"4.90","free_above":"50"}}','{"id":1,"code":"post","name":"Post","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":true,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640012000100000000000000010304706F73740304506F7374030770726F72617461010000000000000000010000000000000001540801000000000000007368697070696E675F726174650012000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(50,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping edit','["shipping:post"]',7,NULL,0,X'63BD7FA3203EE0E8A2A9F9E0727338B8C01F81435C5542E491A32C8340877E98',X'E58ECB24ADF98B15C1C1F046F11123D3702E694AF4F8735AD8545063BA577B9E',X'E280D0DD73E2F0B8FC367390FEF938EED386522EC308A75867D17AF031B0E5A1',X'75ECD5E8856E83E861132A03892C670984C2EC2D5566747BA93F3DC6BD29F468',X'0D6D3E58134EFFDD21519936BD552793BAB5E1AD4C13D2FFCBD411D34E008829',X'B6C99CC15BBD8901F4097287EF7EE4ED4F4F33BECA04012A11739DC3A6A99186',X'FDF534307B7F4961678C6DBFACB7CDD1','shipping-edit','{"code":"post","details":{"name":"Parcel","is_active":false}}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F64001700010000000000000001000304506F737400000100000000000000010000030650617263656C0000010000000000000000');
INSERT INTO journal VALUES(51,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','shipping delete','["shipping:post"]',7,NULL,0,X'E58ECB24ADF98B15C1C1F046F11123D3702E694AF4F8735AD8545063BA577B9E',X'BBEC820C46EF80911D207F099BFCA3787634ED302CDF9E6D3CCEDBF0D03BD888',X'8E7D2603311E9FEC9FD2CB05D2DADC2D64807DDF02184830C8E3FB275E2381D5',X'1C8E4304BBBD814D618D17F0EF0DA11B89C2392BB9D2FCCD773753AC2BB2C190',X'A1C79DA4C0898DB8E4A01121F4EB039D42642298531B2E4084B543BBF849C618',X'12B705C1DCCEAD4BE92182AAD86074B8FEEE2DE7B718F56E610AB3F1CEC0FFEF',X'E534336FE99567804A2A6F417E9BF804','shipping-delete','{"code":"post"}','{"id":1,"code":"post","name":"Parcel","tax":{"prorata":{}},"comparesBeforeDiscounts":false,"isActive":false,"rates":[{"id":1,"country":"US","region":"","maxGrams":5000,"minimumValue":0,"price":490,"freeAbove":5000}]}',X'54060100000000007368697070696E675F6D6574686F640009000100000000000000010304706F7374030650617263656C030770726F72617461010000000000000000010000000000000000540801000000000000007368697070696E675F726174650009000100000000000000010100000000000000010302555303000100000000000013880100000000000000000100000000000001EA010000000000001388');
INSERT INTO journal VALUES(52,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon add','["coupon:Spring"]',7,NULL,0,X'BBEC820C46EF80911D207F099BFCA3787634ED302CDF9E6D3CCEDBF0D03BD888',X'288F842614AFB65DCAFF792EE2E72AB741C21DAC77D7B75F999CDD64FF42A691',X'352318951F57393EDF641909F592F7FD9C4F3EEC4A4070833484842636E0A612',X'10E92D6AB02301EE351EE72F060B4C20FDE1E1836FF93E81F78F85A21AD73AD0',X'3ACB4CCAFDB4DDD54199048DC1AD7F9CB84B568D029E44D32B61C8A9F1F944D2',X'0543970B3108D1E308783BD31DB16F1B0925F6DE14EFAF530D261A5BF1F35049',X'054F48CBC5CEBAA35BA6272322BC88F2','coupon-add','{"code":"Spring","details":{"percent":"8.5","minimum":"20","from":"2026-01-01","until":"2026-05-31","uses_each":"1","products":["MUG"],"categories":["Kitchen"],"countries":["US"]}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"percent":{"ppm":85000}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"endsOn":{"description":"2026-05-31"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0012000100000000000000010306537072696E6703056C696E6573030770657263656E74010000000000014C080100000000000007D0010000000000000000030A323032362D30312D3031030A323032362D30352D3331050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065001200010000000000000001030770726F647563740301311200010000000000000001030863617465676F727903013112000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(53,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon edit','["coupon:Spring"]',7,NULL,0,X'288F842614AFB65DCAFF792EE2E72AB741C21DAC77D7B75F999CDD64FF42A691',X'410BF9802588FE5AF350B81FD791A8B440B4EAD833BE2A4EC4C3977A618B0621',X'4957553BD01714669A0AF549DE4E7E0F23D372319106A3BD3893F271023CFC30',X'6CE05F7DDC0CD5DDB3C1DDC5317B5514F26CE52A4C53FE79CBBE015E80FA6229',X'2098BF728DBE780CBF06AA5F283445F4C2EB2F7BE8C15A7B9F49410CCBE5F1E9',X'1FFBD41A3935B9A0533C0AA36F123DB8F1BFD151E1F7FFDC95F83BB4DBBAF9BE',X'5FE1442BC008BEF34EA8EB30EA5E3991','coupon-edit','{"code":"spring","details":{"fixed":"5","until":""}}','{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0}',X'540C010000000000000000000000636F75706F6E0017000100000000000000010000030770657263656E74010000000000014C08000000030A323032362D30352D3331000000000000030566697865640100000000000001F400000005000000');
INSERT INTO journal VALUES(54,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon generate','["coupon:VIP-04Q13KMAYCV1","coupon:VIP-7TNAS5X5EG9N"]',7,NULL,0,X'410BF9802588FE5AF350B81FD791A8B440B4EAD833BE2A4EC4C3977A618B0621',X'8071C072F92E7FF15AB6D088A0E8D750A7E90EA2735856ABD15334CD82949F13',X'421C6696DCE0D0BD9922AC178E51499D8095270D110CCE10639B1CBED6B058F2',X'84558C329045F20DA47977C43B124443770BDB47EC1652B5EF858AE1B894E21D',X'5A919000AA3BEA43A0CE8A62536ADFD6EA4E7300DEF6B3923DEE8121E35A52A8',X'031CC92B59F66EFDBB667F37CF7168956998CB2D1BD99DFBCA9A87DB8DC9D578',X'535FD9C92EEFFB6FE5E8A5BB9045B788','coupon-generate','{"count":3,"prefix":"VIP-","details":{"percent":"20","uses":"1"}}','["VIP-04Q13KMAYCV1","VIP-Q5PAKSKGY889","VIP-7TNAS5X5EG9N"]',X'540C010000000000000000000000636F75706F6E00120001000000000000000203105649502D30345131334B4D415943563103056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000303105649502D513550414B534B475938383903056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001120001000000000000000403105649502D37544E41533558354547394E03056C696E6573030770657263656E74010000000000030D40010000000000000000010000000000000000050501000000000000000105010000000000000001');
INSERT INTO journal VALUES(55,1766570400123,'8de4bd7f-0496-4fb1-86ec-68964da9f424','bob','coupon delete','["coupon:Spring"]',7,NULL,0,X'8071C072F92E7FF15AB6D088A0E8D750A7E90EA2735856ABD15334CD82949F13',X'550ED0C90E3B9220FC43C991BDCDB6DCEDCFFDEB8DAC5146DCA1C2EC16EDD6A0',X'07C8572D6643E897965B44C37C9D404EC5F11D3CB0F48479E346CE8423D73295',X'0C6FBB1B869BFD3360085E840722DD6711AFADF3840C0DE689FB61C2455EA760',X'CB10C86C460FCE4D41CDCEA6E30FBB9BC3052113108982F8DAC2466741870AF4',X'2A16B7CE5F0CB9504CFF05BD3D5D3CB3BE8CFCCCC9F402A92ADB87BA06FB3790',X'D246E5E811A1DDFA64C056F093C5824C','coupon-delete','{"code":"spring"}','{"state":{"coupon":{"id":1,"code":"Spring","target":"lines","value":{"fixed":{"_0":500}},"minimum":2000,"skipsSale":false,"startsOn":{"description":"2026-01-01"},"maxUsesEach":1,"isActive":true,"scope":{"products":["MUG"],"categories":["Kitchen"],"customers":[],"countries":["US"]}},"uses":0},"isErased":true}',X'540C010000000000000000000000636F75706F6E0009000100000000000000010306537072696E6703056C696E6573030566697865640100000000000001F40100000000000007D0010000000000000000030A323032362D30312D303105050100000000000000010100000000000000015403010203636F75706F6E5F73636F7065000900010000000000000001030770726F647563740301310900010000000000000001030863617465676F727903013109000100000000000000010307636F756E74727903025553');
INSERT INTO journal VALUES(56,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',7,NULL,0,X'550ED0C90E3B9220FC43C991BDCDB6DCEDCFFDEB8DAC5146DCA1C2EC16EDD6A0',X'B9699771BDDE9E9DFFA6F7AEE8AFE0E85E878F585808B1E42F92D59B79BED10D',X'9050A1F29570A0EE6B4791F6ECC8452648146D4A94B41ED35528A4AA7027F841',X'87AC5CEE1304AC9268A6F0D7703DB0D83679AB46F876F9BD16F7FBBDA7AE711C',X'BF9421E94D8CAF6CB43B7BF5B21479E438B4C0421A552FDE9731DDD9DE5494F2',X'74748226E5832FDE673F0A04BB5BDEDEFAEA1DC84586320F51211E862EADF80A',X'42508FF1882337BC1E4384F1ED056210','config-set','{"key":"mail.from","value":"shop@shop.test"}','true',X'5402010073657474696E6700120003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(57,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config set','["setting:mail.from"]',7,NULL,0,X'B9699771BDDE9E9DFFA6F7AEE8AFE0E85E878F585808B1E42F92D59B79BED10D',X'19849C70B632AE1BCD940FC3067F72DC0B553E32E2822AAA29BC96452E26EB0A',X'390DFCAA3E1A96F1EF6CEDD16C6163F9C9CF4381188003BCEEB85D51EBA2543E',X'88F24E7CA23B796ECE9542E6B0745789C5AC3A191FAA4BA50CB11A789952C685',X'DBFB51B25F6B4009063FD88D942029C0B4235297D1C90E6DB46445305156BE93',X'8D93884A02DC86B04EE9A4F0A7162F13022B9555E2CE539DB51D7D016B3104A9',X'060F1DEABECC3EDEAC6C9B741685D85F','config-set-standard','{"key":"mail.from","value":null}','true',X'5402010073657474696E6700090003096D61696C2E66726F6D030E73686F704073686F702E74657374');
INSERT INTO journal VALUES(58,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:nightly"]',7,NULL,0,X'19849C70B632AE1BCD940FC3067F72DC0B553E32E2822AAA29BC96452E26EB0A',X'BAB71F9FE2EF7D92890CDFAB5591BCB24DEC7C92C1B67C5FFE1ABD5EC0EB2047',NULL,X'54D54AB185F4BC43F8CC0CECD24DA8206C392AA799F3CA7A6A43889225B661E1',NULL,X'03E14936813E9D3FE4AAFEA9C4F3485152A6FF8A0D84A263191FC6743365826A',X'57A552A318D28A16C2812AF0EDAB27A5',NULL,'{"name":"nightly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(59,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:weekly"]',7,NULL,0,X'BAB71F9FE2EF7D92890CDFAB5591BCB24DEC7C92C1B67C5FFE1ABD5EC0EB2047',X'3F6C58BAD41A212CEF547CA9E9EE11B7B82BF2BE1AEE70B3E1AF0D7768C76DB3',NULL,X'8A36EEC5794E5CE95413B020E622651412D66476B0B8DE9DCF64A47F81A71D56',NULL,X'BA267899DC56E336D02CCCAAC79E6BC45F92A7E35564769B9B70457C5B5BB496',X'5A2B605082B32F8F63678884873E074D',NULL,'{"name":"weekly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(60,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:monthly"]',7,NULL,0,X'3F6C58BAD41A212CEF547CA9E9EE11B7B82BF2BE1AEE70B3E1AF0D7768C76DB3',X'66F31C842C3EFA8468C6785D14C511FD870697240044986F07A3EF58B29CFF0D',NULL,X'156F0DE186A86622DBDD6DC973AF43D9AB2FCFC5B80E4A6768AC8DFFDB7E1692',NULL,X'D010EFFEFE63F5BE90F673F49B24C6FE54F7D2C61FCE11B1E5FCA0E4AAF09A1F',X'5D13B3C37B4630D79A54FA061836906A',NULL,'{"name":"monthly","allow":["own.shopping"],"expires":"30d"}',NULL,X'');
INSERT INTO journal VALUES(61,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:nightly"]',7,NULL,0,X'66F31C842C3EFA8468C6785D14C511FD870697240044986F07A3EF58B29CFF0D',X'B09881C72202606DE3B6FE847425595F9B477ECCAD24EB446B18F02F53CF87A4',X'5E32B4CCED7451AE6D1D41255835271DB455083D402EF319EC90F54DF85878BF',X'A28319579BA0EC63EC24A68B5C0B158FCD833BB4913028AB54F8FF8D747DE00A',X'14C6BFA6AB2D28DF9973729C591DCA3804E83DBCD46E947F4C93839F2C95563F',X'5E7B29DB5CB35D49037A2FEA91605A7D34E9F5D03AB7A860E28CD4399AE4310B',X'6B0693D771B950DCC8BA3E840B2589B4','token-revoke','{"token":"nightly"}','{"id":"4ffa7b2d-3ff6-4060-b41a-e30d6ffbe71d","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"nightly","hint":"storectl_WoHs","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(62,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','["user:ann","token:monthly"]',7,NULL,0,X'B09881C72202606DE3B6FE847425595F9B477ECCAD24EB446B18F02F53CF87A4',X'BE4D35A8532AC06137CB7552F0291A32B281BC19ABF79AE0332F69E8E4061481',X'FA2C8E97DD2D44D321B6D8ED00C5D8E93652FAB4A22D0863458D6AB8F8B58CCA',X'47882E5D24B16EFC979BE858FF5F77A0DF2933DF688816ECF8B36144FAF5B339',X'15C48E561336322EE21FCC3219133DC41DDD36C80464F3EFDD67DC7E2C626945',X'8E976CD0A875E9B3BA90277A24F25386684F2C1EADE3BFAFD0DDF0E51DE87BB7',X'FD1A3F50BB29DA400A77318A9AD99D2E','token-revoke-for','{"token":"monthly","for":"ann"}','{"id":"381d5c98-b621-458e-b8d3-b41d906efd9e","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"monthly","hint":"storectl_S-ym","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}',X'');
INSERT INTO journal VALUES(63,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token revoke','["user:ann","token:weekly"]',7,NULL,0,X'BE4D35A8532AC06137CB7552F0291A32B281BC19ABF79AE0332F69E8E4061481',X'BBD991E7B35DC4B896B08D54B2FD7D84E4C36190F9F6E1F2A3018D939B055A2A',X'7F0C0A187FFB5EE9C4667B8709AD6F2477F6DCFDA88A3A4798A7FF5E61EE2E52',X'2F2CC5B039E07ED8382AD45EF77C559FB601E6F6A895065689838140E34AB028',X'AF4760C6467BEB1B07945EEDF526DBA7B9406BF40C9001E626B0C7A09B549E4F',X'8FA3E6C9133718E6959934D1821A7C7B7ECF158804512B561D0F24E7DCF98042',X'1489A9FBEE7F9F2DA821E9281C911BFE','token-revoke-all','{"all":true}','[{"id":"49ee6566-c7b6-4d1c-9c61-3b682d356edf","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"weekly","hint":"storectl_FNYi","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123},"revokedAt":{"milliseconds":1766570400123}}]',X'');
INSERT INTO journal VALUES(64,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',7,NULL,0,X'BBD991E7B35DC4B896B08D54B2FD7D84E4C36190F9F6E1F2A3018D939B055A2A',X'467390A48CC79EF54BFD39494D2E7F3ED508F872D6B89115E8B346E1FD6F22CB',X'5B57A965B243F8838558B4D2BB618BECA32BBD90EC6EA75468DD4592B95883E5',X'7E5B08C3A3346108A9579D503C33D3B6BEA3364144523135E970A973A28F01A2',X'CE10DBF380555A7C234FCB46D9F7B54D330FB0B3402E86F867EF943D2B28FDAE',X'22FA446C3B272C02A7A50D9A57CD9E6DEEB86DC938E31033CF8F2E8C3E57C3D3',X'BA1CFF46032F09C18248DB8B040E17D7','token-revoke-all-for','{"all":true,"for":"ann"}','[]',X'');
INSERT INTO journal VALUES(65,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','token revoke','[]',7,NULL,0,X'467390A48CC79EF54BFD39494D2E7F3ED508F872D6B89115E8B346E1FD6F22CB',X'E116A1C3EE16538226FD337C15B0F4412C81027DAB79AA4C1EFFA6270D202475',X'D2B3287E2A499CB8CF135C1BBF213285E26E72CEA1EDCA6D3B664650F0649B4B',X'96F4B7D374E79933E5173401CEC9DD62C0118E0F7E1A1AFAFFC6CEA7E64B0D89',X'65F74B805D1152BAA9320A5173042B880E79BFBEF48711A90B70D0DE9FCF8163',X'7042081BFD3EDA6876BA0F4CD445B8BFE756C433E12FC3B7F7F312F51AD00935',X'70FE9D073B0F7A48076F45CD0F51B7B7','token-revoke-everybody','{"everybody":true}','[]',X'');
INSERT INTO journal VALUES(66,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','token create','["user:ann","token:yearly"]',7,NULL,0,X'E116A1C3EE16538226FD337C15B0F4412C81027DAB79AA4C1EFFA6270D202475',X'66C961B5EE80AD0138371A997A16BA91DC7FB87C6D29062188A6E19ECDB9495E',X'12E002748AC03D051E5AE64BFC72C9E785E0368B0944BF19DB5CF9DFA0F586EA',X'D0D5CBD33DFC3FBD99D6103BE5CE55A0F0B9CA490BB63DC2B241EC4875CBAFA9',X'F1B04D70C174942A4AA741068D4BE74FAA148BF486FE90E867C6CE4FCE62F81E',X'1E843A27D52EBCA9F342B29F98A2FE728C1A0319EF62ACA64E0FA4B7E160235E',X'16920086222896EBE265168A71976554','token-create','{"name":"yearly","allow":["own.shopping"],"expires":"30d"}','{"id":"21e5b315-7fe6-4b72-a8a7-915fe896e962","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","username":"ann","name":"yearly","hint":"storectl_HvPh","permissions":["own.shopping"],"createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400123}}',X'');
INSERT INTO journal VALUES(67,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',7,NULL,0,X'66C961B5EE80AD0138371A997A16BA91DC7FB87C6D29062188A6E19ECDB9495E',X'E1D413601BB9AC573B61027E030551BD73FFD3A24E6115C7FC3733A75DE47FE0',NULL,X'7886816A6BD47CDC3E8D1E8958FFE403E01C4BE063419A7932092B392E397E73',NULL,X'6828CC5A09375004A4AF30CA3CD7089D9DAB2FD34EC8D87370A8AC8C942F2E6F',X'3F93F6C643FF21DD8F7306E6090AFC8E',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(68,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','session revoke','["user:ann"]',7,NULL,0,X'E1D413601BB9AC573B61027E030551BD73FFD3A24E6115C7FC3733A75DE47FE0',X'FDF4B5B46C79FE1ED0A67B3E655294C562B816718F4F67D1D2D84416A57CBF77',X'3994840E818C0D006D99BD509A3C99A34DDAD6911D4112978A08BD6E822748B7',X'825FF5105C7915AD08AC83DC1D76AFA54B4515193C2097617A13FF3794C49F71',X'DDFAE4FC42C1DA606FB73626E454697D58CDF943D68ED1630CF38FD98540784F',X'3CDB0536F63C21175AC95D670BAC0E856156BF5E9FFA381C4E05DBB389CAAC03',X'26AEBFFD8DCBA3FB56EC0B70140FD9EB','session-revoke','{"sessions":["b0932773-20b2-4dfe-8e30-84b3b39a6811"]}','[{"id":"b0932773-20b2-4dfe-8e30-84b3b39a6811","accountID":"5ea21712-2fc4-42bb-a2de-9f7070d39d44","createdAt":{"milliseconds":1766570400123},"expiresAt":{"milliseconds":1769162400000}}]',X'');
INSERT INTO journal VALUES(69,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',7,NULL,0,X'FDF4B5B46C79FE1ED0A67B3E655294C562B816718F4F67D1D2D84416A57CBF77',X'92CC728E042630DB68B182C00344E9EFEB88E1B95265660B86442E2A5C99031F',NULL,X'7492B905CA635AC4D6E3EDC553D9484E608DDB8F2F137CFC97FE5797612334F2',NULL,X'DD33CA55CD3E734B9C9BB924DDD196E08C8CCD9FDAD0F3A5DB8C8BA341302060',X'E05FB7DB840F8F83FD528D4FD31F3C70',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(70,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','password change','["user:ann"]',7,NULL,0,X'92CC728E042630DB68B182C00344E9EFEB88E1B95265660B86442E2A5C99031F',X'9858A5D8E3359D8C03E9293B1B95716BA3D9736204CD4261FC02DB7AB8813DED',X'A01B41BE67AC3DDC78EB93BF95D91DFD77EEE87B256C4824F6C04865A7099C41',X'A05E0C2B3CAFF366AAF76EB72DBCEE89AC1C307B9F399135FB3C296E096DB410',X'F2C30C63E913B53676DC75598EDCDEEF1C7AAC1BB94C4B7FE376F891AC93493D',X'67C01EB8338160AF7F426C63BA1C6171829D8765322D7EEC409753B0AEB81A07',X'170AF615D71FC764488FDDF03A475249','password-change','{"username":"ann"}','0',X'');
INSERT INTO journal VALUES(71,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',7,NULL,0,X'9858A5D8E3359D8C03E9293B1B95716BA3D9736204CD4261FC02DB7AB8813DED',X'3B96BFAE28387AC68DBE4FD68B9E9C70F5E37694047D812806A2A8B6ED73797B',NULL,X'5128A7363079DE0A327556AB29FE470034D5E09A2ECECA30F34270795AFF148F',NULL,X'CC7257637E7CC385610B9CC7EFE663216E212BB4ACB211701B60A8D3023BBA53',X'C3055A70376C4EA2C1A336539A878A58',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(72,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',7,NULL,0,X'3B96BFAE28387AC68DBE4FD68B9E9C70F5E37694047D812806A2A8B6ED73797B',X'0A6A44C5D688BE8B342A8E39376C93BDEF04DA8821FCBF1DA8586845112A8F8E',NULL,X'C85302DE6DE596BCFF6E576223E641B7693B3B402AD7D274A7FAF81D9C48B4A3',NULL,X'8FE5F13FEDAC685B40398E56FC7D6D9A3621880D23855B8DE814E32230096345',X'037C78CB12A92C14E2853CC8659EE039',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(73,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','logout','["user:ann"]',7,NULL,0,X'0A6A44C5D688BE8B342A8E39376C93BDEF04DA8821FCBF1DA8586845112A8F8E',X'382DC55EAA29A1AC8DD5888EB7715B58FD47A96AF021C32F64F724E31DEE8543',X'8F33D48F91388724793B964DB084E98A5F619CBC31415F432132FA382A357A5F',X'1791AE6E4E2998FC5251B98F067DA1227359F7A806131C9D7272AD6FFEC82B96',X'BCE9BBAEF7436A747D187A22CD8C62AC1D4C36ECA1FD570F61CD3E91689F8BAB',X'5832193181A97BA4FCE93CF34C6D77E58E876369CF8CFB12F1E66AAF0DEF31C6',X'88ADCEC97F6E29AB4E7D088DCC756503','logout-all','{"username":"ann","all":true}','3',X'');
INSERT INTO journal VALUES(74,1766570400123,'5ea21712-2fc4-42bb-a2de-9f7070d39d44','ann','login','["user:ann"]',7,NULL,0,X'382DC55EAA29A1AC8DD5888EB7715B58FD47A96AF021C32F64F724E31DEE8543',X'B16DD3D59CA71B068788B3B9971929FFED6F5FF4B14D08DC501721253C65BF76',NULL,X'F7BDCC93529C31B4425319E0DC6841F1BE100D2DF5717D0EB41D809FBF7B6EC5',NULL,X'E5B615BD6B21960479D15B6BF42C0E7D742C9EC3081E826E9DA31239DB928472',X'488D866D56B9FF7E8DDF04230C9FED0A',NULL,'{"username":"ann"}',NULL,X'');
INSERT INTO journal VALUES(75,1766570400123,'737a74e5-f890-4faf-afcc-5252147fbc5b','admin','config rotate-key','["store:Corner Shop"]',7,NULL,0,X'B16DD3D59CA71B068788B3B9971929FFED6F5FF4B14D08DC501721253C65BF76',X'586E11D6694F0A5FDC67C3FEBAC550AE266CA9C908705973CE9D6A785FB42FD7',X'E141F0AF5F7E1E3836F7E5B4D459D7DCFB4FB6DBCBFE609869171F817C1E828E',X'02E81D5B05338DB10BB329CBDBE6BD8DF56BD742EDAAEC45D3E0AB9D5B19E0AA',X'5B2B3F1957DA11DA378FB4D44F5196CB906ACCDB896C9905483226A8B7651D43',X'7DCAC069FC76AEF9FDF8739C549375B2055113E6DB3A821E372BBC44F5CC2BB4',X'AA28B7CE072BF15F7B28FDA90A0A8340','config-rotate-key','{}','true',X'');
INSERT INTO coupon VALUES(2,'VIP-04Q13KMAYCV1','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(3,'VIP-Q5PAKSKGY889','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
INSERT INTO coupon VALUES(4,'VIP-7TNAS5X5EG9N','lines','percent',200000,0,0,NULL,NULL,1,NULL,1);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journal',75);
INSERT INTO sqlite_sequence VALUES('category',6);
INSERT INTO sqlite_sequence VALUES('product',7);
INSERT INTO sqlite_sequence VALUES('stock_movement',14);
INSERT INTO sqlite_sequence VALUES('cart',9);
INSERT INTO sqlite_sequence VALUES('cart_line',9);
INSERT INTO sqlite_sequence VALUES('order_line',3);
INSERT INTO sqlite_sequence VALUES('orders',2);
INSERT INTO sqlite_sequence VALUES('mail',3);
INSERT INTO sqlite_sequence VALUES('payment',1);
INSERT INTO sqlite_sequence VALUES('tax_rate',1);
INSERT INTO sqlite_sequence VALUES('shipping_method',1);
INSERT INTO sqlite_sequence VALUES('shipping_rate',1);
INSERT INTO sqlite_sequence VALUES('coupon',4);
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
CREATE INDEX cart_line_product ON cart_line (product_id);
CREATE INDEX orders_account ON orders (account_id, id);
CREATE INDEX orders_key ON orders (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX order_line_order ON order_line (order_id, id);
CREATE INDEX order_line_product ON order_line (product_id, order_id);
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
CREATE INDEX payment_order ON payment (order_id, id);
CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
    OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
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
PRAGMA user_version = 7;
PRAGMA application_id = 1398034258;
