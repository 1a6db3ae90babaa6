import ShopText
import StoreCore

/// A product as a text to edit: `field: value`, further lines of a value indented by two spaces. Lines that start
/// with # are notes.
enum ProductForm {
    /// The fields that people set; the shop manages the rest.
    static let fields: [ProductField] = [
        .sku, .title, .description, .price, .quantity, .category, .tags, .isVisible, .releaseDate,
        .compareAtPrice, .salePrice, .saleStartsOn, .saleEndsOn, .barcode, .weightGrams, .needsShipping,
        .taxClass, .lowStockAt, .parentSKU, .options, .image, .moreImages,
    ]

    /// - Parameter problem: why an earlier attempt was refused.
    static func text(_ values: [(field: ProductField, text: String)], problem: String? = nil) -> String {
        var lines = problem.map { ["# NOT SAVED: \($0.visible)", "#"] } ?? []
        lines += [
            "# Edit the fields, save, and close the editor. To change nothing, close it without editing.",
            "# An empty value clears the field; further lines of a value start with two spaces.", "",
        ]
        for (field, text) in values {
            let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            lines.append("\(field.rawValue): \(parts[0])".trimmingEnd)
            lines += parts.dropFirst().map { "  " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// - Throws: `CatalogError.unknownField`, `FormError`
    static func values(_ text: String) throws -> [(field: ProductField, text: String)] {
        var values: [(field: ProductField, text: String)] = []
        // Empty lines inside a value are its own: an editor may take the spaces from the end of a line.
        var empty = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                empty += 1
                continue
            }
            if line.hasPrefix("  "), !values.isEmpty {
                values[values.count - 1].text += String(repeating: "\n", count: empty + 1) + line.dropFirst(2)
                empty = 0
                continue
            }
            empty = 0
            if line.hasPrefix("#") { continue }
            guard let colon = line.firstIndex(of: ":") else { throw FormError.noField(String(line)) }
            let name = String(line[..<colon])
            guard let field = ProductField(rawValue: name), fields.contains(field) else {
                throw CatalogError.unknownField(name)
            }
            if values.contains(where: { $0.field == field }) { throw FormError.twice(name) }
            values.append((field, String(line[line.index(after: colon)...].drop { $0 == " " }).trimmingEnd))
        }
        return values
    }
}

/// A form that cannot be read.
enum FormError: StoreError, Equatable {
    case noField(String)
    case twice(String)

    var kind: ErrorKind { .invalidInput }
    var code: String { "invalid_form" }
    var message: String {
        switch self {
        case .noField(let line): "\"\(line.short)\" is not a field and a value"
        case .twice(let name): "the field \(name) appears twice"
        }
    }
    var hint: String? { "write field: value, and start further lines of a value with two spaces" }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
