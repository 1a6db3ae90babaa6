import StoreCore

/// How many sale prices, and prices to compare with, were 0 and so read as none.
package final class ZeroPrices {
    private var counts: [ProductField: Int] = [:]

    func note(_ field: ProductField) { counts[field, default: 0] += 1 }

    var notice: [String] {
        [ProductField.salePrice, .compareAtPrice].compactMap { field in
            counts[field].map { count in
                count == 1
                    ? "1 \(field.label) of 0 was read as none"
                    : "\(count) \(field.label)s of 0 were read as none"
            }
        }
    }
}
