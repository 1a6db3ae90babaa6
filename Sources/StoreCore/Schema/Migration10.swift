import GRDB
import ShopText

/// The prices that products had, so that one on sale knows its lowest price of the 30 days before (EU 98/6 art. 6a).
/// A row holds the terms of a price until a change; the current terms are in the product's own row, so that creating
/// products writes nothing here. A trigger maintains it, whoever changes a price. Earlier changes are copied from the
/// journal.
enum Migration10 {
    static let migration = Migration([
        .sql(sql),
        .run { database, environment in
            guard let code = try String.fetchOne(database, sql: "SELECT currency FROM store"),
                let currency = Currency(code: code)
            else { return }
            let transaction = Transaction(
                database, actor: .anonymous, instant: environment.now(), currency: currency,
                environment: environment)
            try transaction.takePricesFromJournal()
        },
    ])

    private static let sql = """
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
        -- Of several changes at one instant, the first ends what there was; where the clock was put back, nothing is
        -- noted until it has caught up.
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

        """
}
