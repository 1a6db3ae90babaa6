import ArgumentParser
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
        } else if names.isSuperset(of: ["id", "title"]), !names.contains("sku"),
            names.contains("image_link") || names.contains("link") || names.contains("availability")
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
    var usesDecimalComma = false
    var mapping = ColumnMapping()
    /// Whether rows keep their original text, for a file of rejects.
    var keepsOriginals = false
    let currency: Currency
    /// For which `--key` a row needs no SKU.
    var keyedBySKU = true
}

/// `--mapping`: which column is which field, where the names do not say it.
struct ColumnMapping {
    /// Column names in lower case; `nil` for a column to be left out.
    private(set) var fields: [String: ProductField?] = [:]

    var isEmpty: Bool { fields.isEmpty }

    /// Reads `COLUMN=FIELD`; `COLUMN=` leaves the column out.
    mutating func add(_ text: String) throws {
        guard let equals = text.lastIndex(of: "=") else { throw ProductFileError.notAMapping(text) }
        let column = text[..<equals].trimmedSpace.lowercased()
        let name = text[text.index(after: equals)...].trimmedSpace
        guard !column.isEmpty else { throw ProductFileError.notAMapping(text) }
        if name.isEmpty {
            fields[column] = .some(nil)
            return
        }
        guard let field = ProductField(rawValue: name) else { throw CatalogError.unknownField(name) }
        fields[column] = field
    }

    /// Reads a file of such lines; blank ones and those with `#` in front say nothing.
    mutating func add(fileText text: String) throws {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmedSpace
            if !line.isEmpty, !line.hasPrefix("#") { try add(line) }
        }
    }
}

/// A file that is not one of products.
enum ProductFileError: StoreError, Equatable {
    case notAnObject(row: Int, line: Int)
    case notAMapping(String)
    case notADelimiter(String)
    case empty
    case noKnownColumn([String])
    case duplicateColumn(String, field: String)
    case ragged(values: Int, columns: Int)
    case wrongCurrency(String, store: String)
    case otherCurrency(String, store: String)
    case notFeedXML(String)
    case notUTF8(column: String)

    var kind: ErrorKind {
        switch self {
        case .notAMapping, .notADelimiter: .usage
        default: .invalidInput
        }
    }
    var code: String {
        switch self {
        case .notAnObject: "not_a_product"
        case .notAMapping: "invalid_mapping"
        case .notADelimiter: "invalid_delimiter"
        case .empty: "empty_file"
        case .noKnownColumn: "no_known_column"
        case .duplicateColumn: "duplicate_column"
        case .ragged: "ragged_row"
        case .wrongCurrency, .otherCurrency: "wrong_currency"
        case .notFeedXML: "not_a_feed"
        case .notUTF8: "invalid_utf8"
        }
    }
    var message: String {
        switch self {
        case .notAnObject(let row, let line): "row \(row), line \(line): expected a product, as a JSON object"
        case .notAMapping(let text): "\"\(text)\" is not a mapping"
        case .notADelimiter(let text): "\"\(text)\" is not a delimiter"
        case .empty: "the file is empty"
        case .noKnownColumn(let names):
            "no column is known: the file has \(names.prefix(10).joined(separator: ", "))"
        case .duplicateColumn(let name, let field): "the column \"\(name)\" is a second \(field)"
        case .ragged(let values, let columns):
            "the row has \(values) \(values == 1 ? "value" : "values") where the header has \(columns)"
        case .wrongCurrency(let text, let store): "\"\(text)\" is not in \(store), the currency of the store"
        case .otherCurrency(let text, let store): "the prices are in \(text), those of the store in \(store)"
        case .notFeedXML(let name): "<\(name)> is not a product feed: expected <rss> or <feed>"
        case .notUTF8(let column): "\(column) is not valid UTF-8"
        }
    }
    var hint: String? {
        switch self {
        case .notAnObject:
            "give an array of objects, such as [{\"sku\": \"MUG\", \"title\": \"Mug\", \"price\": 9.5}]"
        case .notAMapping: "write COLUMN=FIELD, such as --mapping \"Art. No.=sku\""
        case .notADelimiter: "give one character: , ; | or tab"
        case .empty: nil
        case .noKnownColumn: "name the columns, such as --mapping \"Art. No.=sku\", or the format with --from"
        case .duplicateColumn(let name, _): "leave one out with --mapping \"\(name)=\""
        case .ragged: "look for a value with a delimiter in it that needs quotes"
        case .wrongCurrency, .otherCurrency: nil
        case .notFeedXML: "XML is read as Google Merchant's RSS or Atom"
        case .notUTF8: "name the encoding of the file with --encoding, such as windows-1252"
        }
    }
    var details: [JSONValue.Member] {
        switch self {
        case .notAnObject(let row, let line):
            [.init("row", .integer(row)), .init("line", .integer(line))]
        default: []
        }
    }
}
