extension Basket {
    /// The same basket with its lines in a fixed order, by product. With equal remainders, the earlier line gets the
    /// odd unit, so two lines with different rates could differ by a unit of tax; ordered baskets cost the same in
    /// whatever order people added their lines.
    public func ordered() -> Basket {
        let order = lines.indices.sorted { left, right in
            let (one, other) = (lines[left], lines[right])
            if one.productID != other.productID { return (one.productID ?? 0) < (other.productID ?? 0) }
            if one.sku != other.sku { return one.sku < other.sku }
            if one.unitPrice != other.unitPrice { return one.unitPrice < other.unitPrice }
            if one.quantity != other.quantity { return one.quantity < other.quantity }
            return left < right
        }
        var places = [Int](repeating: 0, count: lines.count)
        for (place, line) in order.enumerated() { places[line] = place }
        var basket = self
        basket.lines = order.map { lines[$0] }
        for index in basket.discounts.indices {
            basket.discounts[index].lines = basket.discounts[index].lines.map { line in
                places.indices.contains(line) ? places[line] : line
            }
        }
        return basket
    }
}
