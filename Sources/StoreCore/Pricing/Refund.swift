import ShopText

/// The refund for some pieces of a line, or for part of the shipping.
/// After d pieces, q more refund R(d + q) − R(d), where R(k) = round(paid × k ÷ quantity); the same for their tax. So
/// however pieces come back, all of them together refund exactly what was paid.
public struct Refund: Equatable, Codable, Sendable {
    /// Tax included.
    public let paid: Int64
    public let tax: Int64

    public init(paid: Int64, tax: Int64) {
        self.paid = paid
        self.tax = tax
    }

    /// - Parameters:
    ///   - pieces: how many come back now, more than 0.
    ///   - earlier: how many came back before.
    ///   - quantity: how many were sold.
    ///   - sold: what all of them cost.
    /// - Throws: ``RefundError/tooMany(wanted:left:)``
    public static func of(
        pieces: Int64, after earlier: Int64, from quantity: Int64, sold: Refund
    ) throws(RefundError) -> Refund {
        let left = quantity - earlier
        guard pieces > 0, earlier >= 0, pieces <= left else { throw .tooMany(wanted: pieces, left: left) }
        return sold.part(earlier + pieces, of: quantity) - sold.part(earlier, of: quantity)
    }

    /// - Parameters:
    ///   - amount: how much of it is refunded now, tax included, more than 0.
    ///   - earlier: how much was refunded before.
    ///   - sold: what all of it cost.
    /// - Throws: ``RefundError/tooMuch(wanted:left:)``
    public static func ofShipping(
        amount: Int64, after earlier: Int64, sold: Refund
    ) throws(RefundError) -> Refund {
        let left = sold.paid - earlier
        guard amount > 0, earlier >= 0, amount <= left else { throw .tooMuch(wanted: amount, left: left) }
        return sold.part(earlier + amount, of: sold.paid) - sold.part(earlier, of: sold.paid)
    }

    /// What is left of something sold: a full refund is this, never a sum of estimates.
    public static func remainder(of sold: Refund, after earlier: [Refund]) -> Refund {
        earlier.reduce(sold, -)
    }

    public static func + (left: Refund, right: Refund) -> Refund {
        Refund(paid: left.paid + right.paid, tax: left.tax + right.tax)
    }

    public static func - (left: Refund, right: Refund) -> Refund {
        Refund(paid: left.paid - right.paid, tax: left.tax - right.tax)
    }

    /// R(k); never more than the whole, so it always fits.
    private func part(_ count: Int64, of whole: Int64) -> Refund {
        func portion(_ amount: Int64) -> Int64 {
            Int64(Rounding.quotient(Int128(amount) * Int128(count), by: Int128(whole)))
        }
        return Refund(paid: portion(paid), tax: portion(tax))
    }
}

extension PricedBasket.Line {
    /// What all pieces of the line cost.
    public var sold: Refund { Refund(paid: paid, tax: tax) }
}

extension PricedBasket.Shipping {
    public var sold: Refund { Refund(paid: paid, tax: tax) }
}

/// More than there is to refund.
public enum RefundError: StoreError, Equatable {
    case tooMany(wanted: Int64, left: Int64)
    case tooMuch(wanted: Int64, left: Int64)

    public var kind: ErrorKind { .refused }

    public var code: String {
        switch self {
        case .tooMany: "too_many_pieces"
        case .tooMuch: "refund_too_large"
        }
    }

    public var message: String {
        switch self {
        case .tooMany(let wanted, let left): "cannot refund \(wanted) of this line: only \(left) left"
        case .tooMuch: "the refund is larger than what is left of the shipping"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .tooMany(let wanted, let left), .tooMuch(let wanted, let left):
            [.init("wanted", .integer(wanted)), .init("left", .integer(left))]
        }
    }
}
