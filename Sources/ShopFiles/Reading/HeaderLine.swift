import ShopText
import StoreCore

/// The line with the names of a table's columns, which need not be the first.
enum HeaderLine {
    /// Whether these are names of columns: at least two are known.
    static func isHeader(_ names: [String]) -> Bool {
        if ProductFormat(names: names) != nil { return true }
        let mapping = ColumnMapping()
        let known = names.count { name in
            OwnFormat.field(name, mapping).flatMap { $0 } != nil
                || ColumnGuess.mappings([name], lacking: ProductField.allCases) != nil
        }
        return known >= 2
    }

    /// The delimiter that this line has most of, or the first that is no comment.
    static func delimiter(of start: [UInt8], line: Int?) -> UInt8 {
        var rest = start[...]
        var number = 1
        while let end = rest.firstIndex(of: 0x0A) {
            let isAbove = line.map { number < $0 } ?? (rest.first == UInt8(ascii: "#"))
            guard isAbove else { break }
            rest = rest[(end + 1)...]
            number += 1
        }
        return CSVReader.delimiter(of: Array(rest))
    }

    /// - Throws: ``ProductFileError/duplicateColumn(_:_:field:)`` if two columns have the same meaning for a format.
    static func checkRepeats(
        _ keys: [String], _ names: [String], _ format: any RecordFormat.Type
    ) throws(ProductFileError) {
        if format.allowsRepeats { return }
        var first: [String: Int] = [:]
        for (index, key) in keys.enumerated()
        where !key.isEmpty && (format.columns.contains(key) || WooCommerceHeaders.isAttribute(key)) {
            if let earlier = first[key] {
                throw .duplicateColumn(.init(names[earlier], earlier), .init(names[index], index), field: key)
            }
            first[key] = index
        }
    }
}
