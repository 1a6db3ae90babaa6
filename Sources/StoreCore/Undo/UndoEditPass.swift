/// Edits of the same columns, while a statement calls back for each row.
final class UndoEditPass {
    let edit: UndoBulk.Edit
    private let reader: ChangesetReader
    private let count: Int
    /// By row. What is not met is not there.
    var outcomes: [UndoBulk.Outcome]
    /// When each was last changed, in milliseconds.
    var touched: [Int64]
    /// Rows are met in the order of their ids.
    private var place = 0

    init(_ edit: UndoBulk.Edit, _ reader: ChangesetReader) {
        self.edit = edit
        self.reader = reader
        count = edit.changed.count
        outcomes = Array(repeating: .unclear, count: edit.rows.count)
        touched = Array(repeating: 0, count: edit.rows.count)
    }

    /// The place of a row with an id.
    private func row(_ id: Int64) -> Int? {
        if place < edit.rows.count, edit.rows[place].id == id { return place }
        if place + 1 < edit.rows.count, edit.rows[place + 1].id == id {
            place += 1
            return place
        }
        var (low, high) = (0, edit.rows.count)
        while low < high {
            let middle = (low + high) / 2
            if edit.rows[middle].id < id { low = middle + 1 } else { high = middle }
        }
        guard low < edit.rows.count, edit.rows[low].id == id else { return nil }
        place = low
        return place
    }

    /// Whether the row with an id, a time of its last change and values is as the edit left it.
    func meet(_ call: RowCall) {
        guard let row = row(call.integer(at: 0)) else { return call.answer(false) }
        touched[row] = call.integer(at: 1)
        var (isNew, isOld) = (true, true)
        for column in 0..<count {
            let value = call.value(at: 2 + column)
            let change = edit.values[row * count + column]
            isNew = isNew && reader.isSame(change.new, as: value)
            isOld = isOld && reader.isSame(change.old, as: value)
        }
        outcomes[row] = isNew ? .done : isOld ? .isBack : .unclear
        call.answer(isNew)
    }

    /// Leaves the row with an id for a closer look.
    func doubt(_ id: Int64) {
        if let row = row(id) { outcomes[row] = .unclear }
    }

    /// The value that the row with an id had in one of the columns.
    func answer(_ call: RowCall) {
        guard let row = row(call.integer(at: 0)) else { return call.answerNull() }
        reader.answer(edit.values[row * count + Int(call.integer(at: 1))].old, to: call)
    }
}
