import ShopText
import StoreCore

/// Rows that were rejected because another row in their file had the same key. That row has been imported, so
/// these would now silently change its product.
package enum DuplicateRejects {
    /// The column that identifies such a row.
    static let column = "reject_code"
    static let messageColumn = "reject_message"
    private static let fields: [ProductField] = [.sku, .barcode, .externalID]

    /// What follows the key in the messages; earlier versions wrote "stands".
    private static let starts = ["already appears", "was rejected", "stands"]

    package static func isDuplicate(_ code: String) -> Bool { fields.contains { code == self.code($0) } }

    static func code(_ field: ProductField) -> String { "duplicate_\(field.rawValue)" }

    /// The error of a row that still has the duplicate key.
    static func fault(_ code: String, _ message: String, values: [String]) -> ProductFileError? {
        guard let field = fields.first(where: { code == self.code($0) }) else { return nil }
        let value = values.first { value in
            !value.isEmpty
                && starts.contains { message.hasPrefix("\(field.label) \(value.visible) \($0) ") }
        }
        return value.map { .stillDuplicate(field: field, value: $0) }
    }
}

extension SourceRecord {
    /// Refuses the record if it was rejected as a duplicate and is unchanged.
    mutating func checkDuplicate() {
        guard fault == nil, let code = value(DuplicateRejects.column),
            DuplicateRejects.isDuplicate(code.text),
            let message = text(DuplicateRejects.messageColumn)
        else { return }
        let texts = values.filter { !$0.key.hasPrefix("reject_") }.map(\.text.trimmedSpace)
        fault = DuplicateRejects.fault(code.text, message, values: texts)
        faultPosition = code.position
    }
}
