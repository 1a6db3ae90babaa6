import ShopText

/// A product whose price has changed since it was added to a cart.
public struct PriceMove: Equatable, Sendable {
    public let sku: String
    public let old: Money
    public let new: Money

    /// `the price of MUG went up from 9.00 to 10.00; the price of TEA went down from 4.99 to 4.50`
    static func words(_ moves: [PriceMove]) -> String {
        moves.prefix(20).map { move in
            let verb = move.new.minorUnits > move.old.minorUnits ? "went up" : "went down"
            return "the price of \(move.sku) \(verb) from \(move.old.decimal) to \(move.new.decimal)"
        }.joined(separator: "; ") + (moves.count > 20 ? "; and \(moves.count - 20) more" : "")
    }

    var json: JSONValue {
        ["sku": .string(sku), "old": .string(old.decimal), "new": .string(new.decimal)]
    }
}

extension Cart {
    /// The products that cost more or less than when they were added.
    var movedPrices: [PriceMove] {
        items.flatMap { item in
            item.changes.compactMap { change in
                if case .price(let old, let new) = change {
                    PriceMove(sku: item.sku, old: old, new: new)
                } else {
                    nil
                }
            }
        }
    }
}
