/// Roughly how many bytes the rows of a file have up to a given row, by marks, so that it costs almost nothing even for
/// millions of rows.
struct StagedBytes {
    /// The number of bytes between two marks.
    static let step = 256 << 10

    private(set) var total = 0
    /// The number of the row that reached the first step, the second and so on.
    private var marks: [Int64] = []

    mutating func add(_ count: Int, ofRow n: Int64) {
        total += count
        while total >= (marks.count + 1) * StagedBytes.step { marks.append(n) }
    }

    /// The row after this one at which about this many steps of bytes are reached; `nil` if there are fewer.
    func row(after n: Int64, steps: Int) -> Int64? {
        let index = marks(through: n) + steps - 1
        return index < marks.count ? marks[index] : nil
    }

    /// About how many bytes the rows after one and through another have.
    func count(after first: Int64, through last: Int64) -> Int {
        (marks(through: last) - marks(through: first)) * StagedBytes.step
    }

    /// How many marks there are up to a row.
    private func marks(through n: Int64) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] > n { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
