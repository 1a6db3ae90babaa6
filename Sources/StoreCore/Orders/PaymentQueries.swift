import GRDB
import ShopText

extension Transaction {
    func insertPayment(order: Int64, provider: String, kind: PaymentKind, amount: Money) throws {
        try database.execute(
            sql: "INSERT INTO payment (order_id, provider, kind, amount, created_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [order, provider, kind.rawValue, amount.minorUnits, instant.milliseconds])
    }
}
