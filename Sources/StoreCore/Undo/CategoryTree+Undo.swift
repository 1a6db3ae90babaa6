extension CategoryTree.Change {
    /// What becomes of a category when a change of it is taken back.
    init(undoing row: UndoRow) {
        self.init(id: row.id, isGone: row.change.kind == .insert, row, isBefore: true)
    }

    /// What becomes of a category when a change of it is made.
    init(making row: UndoRow) {
        self.init(id: row.id, isGone: row.change.kind == .delete, row, isBefore: false)
    }

    private init(id: Int64, isGone: Bool, _ row: UndoRow, isBefore: Bool) {
        self.init(id: id, isGone: isGone)
        let values = isBefore ? row.change.old : row.change.new
        for (index, column) in row.columns.enumerated() where values.indices.contains(index) {
            // The old values of an update have the key, which did not change.
            guard let value = values[index], row.change.kind != .update || row.change.new[index] != nil else {
                continue
            }
            switch column {
            case "name": if case .text(let text) = value { name = text }
            case "parent_id": parent = .some(value.integerValue)
            default: break
            }
        }
    }
}
