import ShopText
import StoreCore

/// Rows that a file of rejects has because another row of their file had the same key. That other row is
/// imported, so that they would now change its product without a word.
package enum DuplicateRejects {
    /// The column by which such a row is known.
    static let column = "reject_code"
    static let messageColumn = "reject_message"
    private static let fields: [ProductField] = [.sku, .barcode, .externalID]

    package static func isDuplicate(_ code: String) -> Bool { fields.contains { code == self.code($0) } }

    static func code(_ field: ProductField) -> String { "duplicate_\(field.rawValue)" }

    /// What is wrong with a row that still has the key that the message names.
    static func fault(_ code: String, _ message: String, values: [String]) -> ProductFileError? {
        guard let field = fields.first(where: { code == self.code($0) }) else { return nil }
        let value = values.first { !$0.isEmpty && message.hasPrefix("\(field.label) \($0.visible) stands ") }
        return value.map { .stillDuplicate(field: field, value: $0) }
    }
}

extension SourceRecord {
    /// Refuses the record if it was rejected as a duplicate, and is one as before.
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
