import GRDB
import ShopText

extension Transaction {
    /// The earlier price terms of products, by product, the oldest first.
    func pastPrices(of products: [Int64]) throws -> [Int64: [PriorPrice.Past]] {
        let rows = try Row.fetchCursor(database, sql: Transaction.pastPrices(of: products))
        var past: [Int64: [PriorPrice.Past]] = [:]
        while let row = try rows.next() {
            func money(_ column: Int) -> Money? {
                (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
            }
            func day(_ column: Int) -> Day? { (row[column] as String?).flatMap { Day($0) } }
            let terms = PriceTerms(
                price: Money(minorUnits: row[2], currency: currency), compareAt: money(3), sale: money(4),
                saleStartsOn: day(5), saleEndsOn: day(6))
            past[row[0], default: []].append(.init(terms: terms, until: Instant(milliseconds: row[1])))
        }
        return past
    }

    static func pastPrices(of products: [Int64]) -> String {
        """
        SELECT product_id, until_at, price, compare_at_price, sale_price, sale_starts_on, sale_ends_on
        FROM price_history WHERE product_id IN (\(products.map(String.init).joined(separator: ", ")))
        ORDER BY product_id, until_at
        """
    }
}
