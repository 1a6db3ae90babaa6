import ArgumentParser
import ShopText
import StoreCore

/// A kind of file of products.
enum ProductFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case csv, tsv, json, jsonl, fakestore, shopify, woocommerce, google

    /// As people call it.
    var label: String {
        switch self {
        case .csv: "CSV"
        case .tsv: "TSV"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .fakestore: "products of FakeStoreAPI; the SKU is FAKESTORE-id"
        case .shopify: "a product export of Shopify"
        case .woocommerce: "a product export of WooCommerce"
        case .google: "a product feed of Google Merchant"
        }
    }

    /// The kind of file that has these columns or members.
    init?(names: [String]) {
        let names = Set(names.map { $0.lowercased() })
        if names.isSuperset(of: ["handle", "title"]),
            names.contains("variant price") || names.contains("variant sku")
        {
            self = .shopify
        } else if names.isSuperset(of: ["type", "sku", "name"]), names.contains("regular price") {
            self = .woocommerce
        } else if names.contains("g:id") {
            self = .google
        } else if names.isSuperset(of: ["id", "title"]), !names.contains("sku"),
            names.contains("image_link") || names.contains("image link") || names.contains("link")
                || names.contains("availability")
        {
            self = .google
        } else if names.isSuperset(of: ["id", "title", "price", "description", "category", "image"]),
            !names.contains("sku")
        {
            self = .fakestore
        } else {
            return nil
        }
    }
}

/// How a file of products is to be read, where that is not to be found out.
struct ProductFileOptions {
    var format: ProductFormat?
    var delimiter: UInt8?
    var encoding: TextEncoding?
    /// Whether the file's name says that it is JSON Lines.
    var isNamedLines = false
    var usesDecimalComma = false
    /// Whether new products have a quantity where the file says none.
    var hasDefaultQuantity = false
    var mapping = ColumnMapping()
    /// Where records are kept as they are, for a file of rejects.
    var originals: Originals?
    /// Hears what is known of the file before its rows are read; what nobody hears is told at the end.
    var announce: ((String) -> Void)?
    /// Hears which of the shop's own formats a file has, where nobody named it.
    var announceFormat: ((String) -> Void)?
    /// Knows afterwards whether prices were met that only `--decimal-comma` reads.
    let commas = DecimalCommas()
    let currency: Currency
}

/// `--mapping`: which column is which field, where the names do not say it.
struct ColumnMapping {
    /// Column names in lower case; `nil` for a column to be left out.
    private(set) var fields: [String: ProductField?] = [:]
    /// The columns that are fields, as they were spelled, in the order in which they were named.
    private(set) var columns: [String] = []
    /// The fields that the file is read for, each of which its columns must have; what else it has is left
    /// alone. `nil` for all fields.
    var only: [ProductField]?

    var isEmpty: Bool { fields.isEmpty && only == nil }

    /// Reads `COLUMN=FIELD`; `COLUMN=` leaves the column out.
    mutating func add(_ text: String) throws {
        guard let equals = text.lastIndex(of: "=") else { throw ProductFileError.notAMapping(text) }
        let column = text[..<equals].trimmedSpace
        let name = text[text.index(after: equals)...].trimmedSpace
        guard !column.isEmpty else { throw ProductFileError.notAMapping(text) }
        let field = ProductField(rawValue: name)
        if !name.isEmpty, field == nil { throw CatalogError.unknownField(name) }
        if let known = fields[column.lowercased()], known != field {
            throw ProductFileError.mappedTwice(column)
        }
        if field != nil, fields[column.lowercased()] == nil { columns.append(column) }
        fields[column.lowercased()] = .some(field)
    }

    /// - Throws: ``ProductFileError/mappedColumnsMissing(_:_:)`` where a column that was said to be a field is
    ///   not there.
    func check(_ names: [String]) throws(ProductFileError) {
        let keys = Set(names.map { $0.lowercased() })
        let missing = columns.filter { !keys.contains($0.lowercased()) }
        guard missing.isEmpty else { throw .mappedColumnsMissing(missing, names) }
    }

    /// Reads a file of such lines; blank ones and those with `#` in front say nothing.
    mutating func add(fileText text: String) throws {
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmedSpace
            if !line.isEmpty, !line.hasPrefix("#") { try add(line) }
        }
    }
}
