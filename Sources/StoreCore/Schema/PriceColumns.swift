/// What the price of a product is made of.
enum PriceColumns {
    /// The columns of `product` and of `price_history`.
    static let all = ["price", "compare_at_price", "sale_price", "sale_starts_on", "sale_ends_on"]
}
