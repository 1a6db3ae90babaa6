import ShopText
import StoreCore

/// The line with a table's column names, which need not be the first.
enum HeaderLine {
    /// Whether these are column names: at least two are known.
    static func isHeader(_ names: [String]) -> Bool {
        if ProductFormat(names: names) != nil { return true }
        let mapping = ColumnMapping()
        let known = names.count { name in
            OwnFormat.field(name, mapping).flatMap { $0 } != nil
                || ColumnGuess.mappings([name], lacking: ProductField.allCases) != nil
        }
        return known >= 2
    }

    /// The delimiter that occurs most in this line, or in the first that is not a comment.
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
