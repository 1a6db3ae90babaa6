/// How many pieces of a product are on hand: the balance after its last movement, or 0 if there is none.
enum OnHand {
    /// - Parameter product: the SQL of its id, such as `product.id`.
    static func sql(of product: String) -> String {
        """
        coalesce((SELECT on_hand FROM main.stock_movement WHERE product_id = \(product)
            ORDER BY stock_movement.id DESC LIMIT 1), 0)
        """
    }
}
