/// The rates of an order fit its figures, whatever tool writes them; and the use of a coupon comes back only with an
/// order that is cancelled. The search index has its settings again.
enum Migration15 {
    static let sql = """
        -- Orders of other shop systems keep the figures that they were sold by.
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
        -- What Migration4 set was lost with the index that Migration14 made anew.
        INSERT INTO product_search (product_search, rank) VALUES ('hashsize', 16777216);
        INSERT INTO product_search (product_search, rank) VALUES ('automerge', 16);
        INSERT INTO product_search (product_search, rank) VALUES ('crisismerge', 64);
        DROP TRIGGER coupon_use_is_released_once;
        CREATE TRIGGER coupon_use_is_released_once BEFORE UPDATE ON coupon_use
        WHEN OLD.is_released = 1 AND (NEW.is_released = 0 OR NEW.customer = OLD.customer)
            OR NEW.is_released > OLD.is_released
                AND EXISTS (SELECT 1 FROM orders WHERE id = OLD.order_id AND status <> 'cancelled')
            OR (NEW.coupon_id, NEW.order_id) IS NOT (OLD.coupon_id, OLD.order_id)
            OR NEW.customer <> OLD.customer AND NEW.customer <> 'erased:' || OLD.order_id
        BEGIN SELECT RAISE(ABORT, 'coupon_use: a use comes back once, with its cancelled order'); END;

        """
}
