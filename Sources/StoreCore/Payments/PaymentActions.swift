extension Transaction {
    /// Notes money that came by hand (cash, transfer), or that it did not come after all.
    func recordManualPayment(of order: Order, before: Order) throws {
        let difference = order.paidTotal.minorUnits - before.paidTotal.minorUnits
        guard difference != 0 else { return }
        try insertPayment(
            order: order.id, provider: "manual", kind: difference > 0 ? .capture : .void,
            amount: Money(minorUnits: abs(difference), currency: currency))
    }
}
