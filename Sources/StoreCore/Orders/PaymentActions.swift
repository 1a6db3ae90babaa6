import ShopText

extension Transaction {
    /// Notes money that came by hand (cash, transfer), or that it did not come after all.
    ///
    /// - Throws: ``OrderError/paidElsewhere(order:provider:)`` for money that a provider took.
    func recordManualPayment(of order: Order, before: Order) throws {
        let difference = order.capturedTotal.minorUnits - before.capturedTotal.minorUnits
        if difference > 0 {
            try insertPayment(order: order.id, kind: .capture, amount: difference)
        } else if difference < 0 {
            for capture in try standingCaptures(ofOrder: order.id) {
                guard capture.provider == ManualProvider.name else {
                    throw OrderError.paidElsewhere(order: order.id, provider: capture.provider)
                }
                try insertPayment(order: order.id, kind: .void, amount: capture.left, parent: capture.id)
            }
        }
    }
}
