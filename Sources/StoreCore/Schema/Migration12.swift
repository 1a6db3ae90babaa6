/// Personal data that the law does not require to be kept can be emptied: the note of a credit, the address with which
/// a coupon was used, and the postal code in an order's basket.
enum Migration12 {
    static let sql = """
        DROP TRIGGER credit_is_final;
        CREATE TRIGGER credit_is_final BEFORE UPDATE ON credit
        WHEN NEW.note <> ''
            OR (NEW.id, NEW.order_id, NEW.reason, NEW.goods, NEW.shipping, NEW.other, NEW.amount, NEW.tax,
                NEW.created_at, NEW.actor)
            IS NOT (OLD.id, OLD.order_id, OLD.reason, OLD.goods, OLD.shipping, OLD.other, OLD.amount, OLD.tax,
                OLD.created_at, OLD.actor)
        BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;
        DROP TRIGGER coupon_use_is_released_once;
        CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
        WHEN OLD.is_released = 1 AND (NEW.is_released = 0 OR NEW.customer = OLD.customer)
            OR (NEW.coupon_id, NEW.order_id) IS NOT (OLD.coupon_id, OLD.order_id)
            OR NEW.customer <> OLD.customer AND NEW.customer <> 'erased:' || OLD.order_id
        BEGIN SELECT RAISE(ABORT, 'coupon_use: a use can be given back once, and nothing else'); END;
        DROP TRIGGER orders_keep_their_amounts;
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

        """
}
