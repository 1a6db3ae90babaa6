import ShopText
import Synchronization
import Testing

@testable import StoreCore

@Suite struct ImportTimeTests {
    @Test func `a transaction of an import ends before the index would make it too long`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        // Between any two looks at this clock 190 ms go by: a batch takes as long, and so does the index.
        let time = Mutex<Int64>(TestShop.start.milliseconds)
        let environment = Environment(
            now: {
                time.withLock { time in
                    time += 190
                    return Instant(milliseconds: time)
                }
            }, randomBytes: { [UInt8](repeating: 7, count: $0) }, ticks: { 0 })
        let store = try Store(at: path, environment: environment)
        let rows = (1...1500).map { number -> [(ProductField, String)] in
            [(.sku, "S\(number)"), (.title, "T"), (.price, "1")]
        }
        let report = try store.importRows(rows, as: shop.staff)
        #expect(report.value.created == 1500)
        let instants = try shop.store.strings("SELECT CAST(instant AS TEXT) FROM journal_part ORDER BY id")
        let parts = Set(instants).sorted().map { instant in instants.count { $0 == instant } }
        // 190 + 190 + 190 ms; from then on it is known what the index takes, and the third batch is too much.
        #expect(parts.first == 3)
        #expect(parts.dropFirst().allSatisfy { $0 <= 2 } && parts.count > 2)
    }
}
