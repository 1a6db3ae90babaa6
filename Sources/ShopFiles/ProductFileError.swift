import ShopText
import StoreCore

/// A file that is not one of products.
package enum ProductFileError: StoreError, Equatable {
    case notAnObject
    case notAMapping(String)
    /// A column is said to be two fields.
    case mappedTwice(String)
    /// The format's own names say which column is which.
    case mappingUnused(String)
    case notADelimiter(String)
    case empty
    case noKnownColumn([String])
    case columnsMissing([ProductField], [String])
    /// Columns are said to be fields, and the file has none of these names.
    case mappedColumnsMissing([String], [String])
    case duplicateColumn(String, field: String)
    case ragged(values: Int, columns: Int)
    case textAfterQuote(column: Int)
    /// A quote is never closed; the last line of the file is then part of the row that begins on the first.
    case openQuote(first: Int, last: Int)
    /// A line of JSON Lines is not the value that it should be.
    case malformedJSON(MalformedJSON.Problem)
    case wrongCurrency(String, store: String)
    case otherCurrency(String, store: String)
    /// A row for the product of a group comes too late.
    case parentMade(String)
    /// A row from a file of rejects is as it was when it was rejected as a duplicate.
    case stillDuplicate(field: ProductField, value: String)
    /// What is no text: a spreadsheet's own file, or a compressed one.
    case spreadsheet
    case compressed
    /// JSON has something else than what the field is read from.
    case wrongKind(field: ProductField, text: String)
    /// With `--decimal-comma`: a point that does not separate thousands.
    case decimalPoint(field: ProductField, text: String)
    case notFeedXML(String)
    case notUTF8(column: String)
    case tooManyRows(handle: String, limit: Int)
    /// - Parameter line: where the rows of the handle began.
    case handleAgain(String, line: Int)

    package static let currencyHint =
        "convert the prices, or take the numbers as they are with --mapping currency="
    package static let pointHint =
        "a point separates thousands here; without --decimal-comma it is the decimal point"

    package var kind: ErrorKind {
        switch self {
        case .notAMapping, .mappedTwice, .mappingUnused, .notADelimiter: .usage
        default: .invalidInput
        }
    }
    package var code: String {
        switch self {
        case .notAnObject: "not_a_product"
        case .notAMapping, .mappedTwice: "invalid_mapping"
        case .mappingUnused: "unused_mapping"
        case .notADelimiter: "invalid_delimiter"
        case .empty: "empty_file"
        case .noKnownColumn: "no_known_column"
        case .columnsMissing, .mappedColumnsMissing: "column_missing"
        case .duplicateColumn: "duplicate_column"
        case .ragged: "ragged_row"
        case .textAfterQuote: "text_after_quote"
        case .openQuote: "open_quote"
        case .malformedJSON(.invalidUTF8): "invalid_utf8"
        case .malformedJSON: "malformed_json"
        case .wrongCurrency: "wrong_currency"
        case .otherCurrency: "other_currency"
        case .parentMade: "parent_made"
        case .stillDuplicate(let field, _): DuplicateRejects.code(field)
        case .spreadsheet, .compressed: "not_a_text"
        case .wrongKind: "wrong_kind"
        case .decimalPoint: "decimal_point"
        case .notFeedXML: "not_a_feed"
        case .notUTF8: "invalid_utf8"
        case .tooManyRows: "too_many_rows"
        case .handleAgain: "handle_again"
        }
    }
    package var message: String {
        switch self {
        case .notAnObject: "expected a product, as a JSON object"
        case .notAMapping(let text): "\"\(text)\" is not a mapping"
        case .mappedTwice(let name): "--mapping says of the column \"\(name.short)\" that it is two fields"
        case .mappingUnused(let label): "--mapping says nothing to \(label)"
        case .notADelimiter(let text): "\"\(text)\" is not a delimiter"
        case .empty: "the file is empty"
        case .noKnownColumn(let names):
            "no column is known: the file has \(names.prefix(10).map(\.short).joined(separator: ", "))"
        case .columnsMissing(let fields, let names):
            "no column is called \(fields.map(\.rawValue).joined(separator: " or ")): the file has "
                + names.prefix(10).map(\.short).joined(separator: ", ")
        case .mappedColumnsMissing(let wanted, let names):
            "no column \(wanted.map { "\"\($0.short)\"" }.joined(separator: " or ")) in the file; it has "
                + names.prefix(10).map(\.short).joined(separator: ", ")
                + (names.count > 10 ? " and \(names.count - 10) more" : "")
        case .duplicateColumn(let name, let field): "the column \"\(name.short)\" is a second \(field)"
        case .ragged(let values, let columns):
            "the row has \(values) \(values == 1 ? "value" : "values") where the header has \(columns)"
        case .textAfterQuote(let column):
            "text follows the closing quote in column \(column); inside a value, write a quote twice"
        case .openQuote(let first, let last) where first < last:
            "the quote opened here never closes, so the lines after it, through line \(last), the last of the "
                + "file, were read as part of its value"
        case .openQuote: "the quote opened here never closes"
        case .malformedJSON(.unexpectedEnd(let expected)): "the line ends where \(expected) should follow"
        case .malformedJSON(let problem): "\(problem)"
        case .wrongCurrency(let text, let store):
            "\"\(text.short)\" is not in \(store), the currency of the store"
        case .otherCurrency(let text, let store):
            "the prices are in \(text.short), those of the store in \(store)"
        case .parentMade(let id):
            "the product \"\(id.short)\" was made of the first row that names it as item_group_id, far above this one"
        // As long as it begins like this, the row is known as one that was not mended.
        case .stillDuplicate(let field, let value):
            "\(field.label) \(value) stands here as when it was rejected as a duplicate: change it, or empty "
                + "\(DuplicateRejects.column) to import the row all the same"
        case .spreadsheet: "this is the file of a spreadsheet program (.xlsx, .ods or .xls)"
        case .compressed: "this is a compressed file"
        case .wrongKind(let field, let text): "\(field.label) cannot be \(text.short)"
        case .decimalPoint(let field, let text):
            "\(field.label) \"\(text)\" is not an amount with a decimal comma"
        case .notFeedXML(let name): "<\(name.short)> is not a product feed: expected <rss> or <feed>"
        case .notUTF8(let column): "\(column) is not valid UTF-8"
        case .tooManyRows(let handle, let limit):
            "the product \"\(handle.short)\" has more than \(limit) rows, one after the other"
        case .handleAgain(let handle, let line):
            "the rows of handle \"\(handle.short)\" must stand together; it began on line \(line)"
        }
    }
    package var hint: String? {
        switch self {
        case .notAnObject:
            "give an array of objects, such as [{\"sku\": \"MUG\", \"title\": \"Mug\", \"price\": 9.5}]"
        case .notAMapping: "write COLUMN=FIELD, such as --mapping \"Art. No.=sku\""
        case .notADelimiter: "give one character that is no letter and no digit: , ; | or tab"
        case .empty: nil
        case .noKnownColumn(let names):
            "name the columns, such as "
                + (ColumnGuess.mappings(names, lacking: ProductField.allCases) ?? "--mapping \"Art. No.=sku\"")
                + ", or the format with --from"
        case .columnsMissing(let fields, _):
            "say which it is with \(fields.map { "--mapping COLUMN=\($0.rawValue)" }.joined(separator: " "))"
        case .mappedTwice: "a column is one field"
        case .mappingUnused: "leave --mapping out, or read the file as a plain table with --from csv"
        case .mappedColumnsMissing(let wanted, let names):
            ProductFileError.meant(wanted, names)
                ?? "name the column as the file does, or leave its --mapping out"
        case .duplicateColumn(let name, _): "leave one out with --mapping \("\(name)=".shellWord)"
        case .textAfterQuote, .openQuote, .malformedJSON: nil
        case .ragged: "look for a value with a delimiter in it that needs quotes"
        case .wrongCurrency: nil
        case .otherCurrency: ProductFileError.currencyHint
        case .parentMade: nil
        case .stillDuplicate, .wrongKind: nil
        case .spreadsheet: "save it as CSV there, and import that"
        case .compressed: "unpack it first, as with gunzip"
        case .decimalPoint: ProductFileError.pointHint
        case .tooManyRows: "each product of a Shopify file has a Handle of its own"
        case .handleAgain: nil
        case .notFeedXML: "XML is read as Google Merchant's RSS or Atom"
        case .notUTF8: "name the encoding of the file with --encoding, such as windows-1252"
        }
    }
}

extension ProductFileError {
    /// `did you mean "VK brutto"?`
    private static func meant(_ wanted: [String], _ names: [String]) -> String? {
        let near = wanted.flatMap { name in
            Nearest.names(to: name, among: names.map { $0.lowercased() }).compactMap { key in
                names.first { $0.lowercased() == key }
            }
        }
        if near.isEmpty { return nil }
        return "did you mean \(near.map { "\"\($0.short)\"" }.joined(separator: " or "))?"
    }
}
