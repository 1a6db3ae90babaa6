/// What follows an order: payments requested from providers, credits, shipments, documents, notes and reviews.
/// An order's statuses must match the sums of these rows, or it cannot be written. Existing payments become settled
/// ones; orders already shipped get a shipment with all their lines.
enum Migration11 {
    static let migration = Migration([
        .rebuild(
            TableRebuild(
                table: "payment", definition: payment,
                values: [
                    "parent_id": """
                    iif(kind = 'capture', NULL, (SELECT max(earlier.id) FROM payment AS earlier
                        WHERE earlier.order_id = payment.order_id AND earlier.id < payment.id
                            AND earlier.kind = 'capture'))
                    """,
                    "status": "'succeeded'", "key": "'payment-' || id", "settled_at": "created_at",
                ], without: ["payment_is_new", "payment_is_final", "payment_stays"])),
        .rebuild(
            TableRebuild(
                table: "orders", definition: orders,
                values: [
                    "captured_total": "paid_total",
                    "payment_status": """
                    CASE WHEN refunded_total = 0 AND paid_total BETWEEN 1 AND total - 1 THEN 'partially_paid'
                        ELSE payment_status END
                    """,
                ], dropping: ["paid_total"], without: ["orders_agree_with_payments", "orders_stay"])),
        .sql(AfterOrderSchema.tables + AfterOrderSchema.shippedBefore + AfterOrderSchema.rules),
    ])

    private static let payment = """
        (
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
        ) STRICT
        """

    private static let orders = """
        (
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
        ) STRICT
        """
}
