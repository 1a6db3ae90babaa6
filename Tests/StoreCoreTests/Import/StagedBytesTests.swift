import Testing

@testable import StoreCore

@Suite struct StagedBytesTests {
    @Test func `rows are counted by steps`() {
        var bytes = StagedBytes()
        #expect(bytes.row(after: 0, steps: 1) == nil)
        let half = StagedBytes.step / 2
        for n in 1...8 { bytes.add(half, ofRow: Int64(n)) }
        #expect(bytes.total == 4 * StagedBytes.step)
        #expect(bytes.row(after: 0, steps: 1) == 2)
        #expect(bytes.row(after: 1, steps: 2) == 4)
        #expect(bytes.row(after: 2, steps: 1) == 4)
        #expect(bytes.row(after: 4, steps: 3) == nil)
        #expect(bytes.count(after: 0, through: 8) == 4 * StagedBytes.step)
        #expect(bytes.count(after: 2, through: 5) == StagedBytes.step)
        bytes.add(5 * StagedBytes.step, ofRow: 9)
        #expect(bytes.row(after: 8, steps: 1) == 9 && bytes.row(after: 8, steps: 5) == 9)
        #expect(bytes.row(after: 9, steps: 1) == nil)
    }
}
