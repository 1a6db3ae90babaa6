/// What determines the price of a sale besides its items: tax rates, shipping, coupons and their uses.
/// A coupon's limits are enforced here too, so that not even concurrent checkouts can exceed them.
enum Migration7 {
    static let sql = """
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
        CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
        WHEN OLD.is_released = 1 OR (NEW.coupon_id, NEW.order_id, NEW.customer)
            IS NOT (OLD.coupon_id, OLD.order_id, OLD.customer)
        BEGIN SELECT RAISE(ABORT, 'coupon_use: a use can be given back once, and nothing else'); END;

        """
}
