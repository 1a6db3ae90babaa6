/// Products that an undo deleted, with the texts by which they are still in the search index.
struct DeletedProducts: Sendable {
    let reader: ChangesetReader
    let columns: [String]
    /// The records that created them.
    let records: [Int]
}

extension Transaction {
    /// Removes deleted products from the search index, last in a transaction: the index writes what it collected
    /// whenever a statement of another kind begins.
    func removeFromSearch(_ products: [DeletedProducts]) throws {
        let names = ProductField.searchedColumns
        let marks = ProductField.searched.map { _ in "?" }.joined(separator: ", ")
        let removal = try rawStatement(
            "INSERT INTO product_search (product_search, rowid, \(names)) VALUES ('delete', ?, \(marks))")
        for part in products {
            let places = part.columns.map { column in
                ProductField.searched.firstIndex { $0.column == column }.map { $0 + 2 }
            }
            try part.reader.bytes.withUnsafeBytes { bytes in
                for index in part.records {
                    let record = part.reader.records[index]
                    guard let id = part.reader.id(of: record) else { continue }
                    removal.bind(id, at: 1)
                    var place = record.new
                    for column in places {
                        let slice = try part.reader.slice(at: place)
                        place = slice.end
                        guard let column else { continue }
                        if slice.type == 3 {
                            let text = UnsafeRawBufferPointer(rebasing: bytes[slice.start..<slice.end])
                            removal.bind(text: text, at: column)
                        } else {
                            removal.bindNull(at: column)
                        }
                    }
                    try removal.run()
                }
            }
        }
    }
}
