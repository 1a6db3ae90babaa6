import ShopText

extension Transaction {
    /// Notes money that came by hand (cash, transfer), or that it did not come after all.
    func recordManualPayment(of order: Order, before: Order) throws {
        let difference = try order.paidTotal.subtracting(before.paidTotal)
        guard difference != .zero(currency) else { return }
        try insertPayment(
            order: order.id, provider: "manual", kind: difference.minorUnits > 0 ? .capture : .void,
            amount: difference.magnitude)
    }
}
