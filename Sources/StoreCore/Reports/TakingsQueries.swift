import GRDB
import ShopText

extension Transaction {
    /// What was paid less what was given back in each of these periods, which follow one another; in minor units.
    ///
    /// A payment counts when it is settled, whenever its order was placed. What is to be given back counts as gone once
    /// it is asked for; what was noted by mistake is taken off when that is noted. The payments are read once, in their
    /// order.
    func takings(in periods: [ReportPeriod]) throws -> [Int64] {
        guard let first = periods.first, let last = periods.last else { return [] }
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT coalesce(settled_at, created_at) AS at, iif(kind = 'capture', amount, -amount)
                    FROM payment WHERE at >= ?1 AND at < ?2 AND (
                        kind = 'capture' AND status = 'succeeded'
                        OR kind IN ('refund', 'chargeback') AND status <> 'failed'
                        OR kind = 'void' AND status = 'succeeded' AND EXISTS (
                            SELECT 1 FROM payment AS part WHERE part.id = payment.parent_id AND part.kind = 'capture'))
                    """), arguments: [first.start.milliseconds, last.end.milliseconds])
        var sums = periods.map { _ in Int64(0) }
        while let row = try rows.next() {
            let at: Int64 = row[0]
            var (low, high) = (0, periods.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if periods[middle].start.milliseconds <= at { low = middle } else { high = middle }
            }
            let sum = sums[low].addingReportingOverflow(row[1])
            guard !sum.overflow else { throw MoneyError.overflow(currency) }
            sums[low] = sum.partialValue
        }
        return sums
    }
}
