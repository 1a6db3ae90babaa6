import ShopText
import StoreCore

/// An error in a product file.
package enum ProductFileError: StoreError, Equatable {
    case notAnObject
    case notAMapping(String)
    /// A column is mapped to two fields.
    case mappedTwice(String)
    case notADelimiter(String)
    case empty
    /// - Parameter headerLine: a later line that looks like the names of the columns.
    case noKnownColumn([String], headerLine: Int? = nil)
    case noHeaderLine(Int, last: Int)
    case notADayFormat(String)
    /// A text is given two values.
    case ruleTwice(String)
    case notARule(String)
    case columnsMissing([ProductField], [String])
    /// Mapped columns are not in the file.
    case mappedColumnsMissing([String], [String])
    case duplicateColumn(Column, Column, field: String)
    case ragged(values: Int, columns: Int)
    case textAfterQuote(column: Int)
    /// A row with a value too long to be held.
    case oversized(bytes: Int)
    /// A quote is never closed; the row that begins on the first line then extends to the last line of the file.
    case openQuote(first: Int, last: Int)
    /// A line of JSON Lines is not a valid value.
    case malformedJSON(MalformedJSON.Problem)
    case wrongCurrency(String, store: String)
    case otherCurrency(String, store: String)
    /// A row for the product of a group comes too late.
    case parentMade(String)
    /// A row from a file of rejects is unchanged since it was rejected as a duplicate.
    case stillDuplicate(field: ProductField, value: String)
    /// The file is not text: a spreadsheet or a compressed file.
    case spreadsheet
    case compressed
    /// The JSON value has the wrong type for the field.
    case wrongKind(field: ProductField, text: String)
    /// With `--decimal-comma`: a point that is not a thousands separator.
    case decimalPoint(field: ProductField, text: String)
    case notFeedXML(String)
    case notUTF8(column: String)
    case tooManyRows(handle: String, limit: Int)
    /// - Parameter line: where the rows of the handle began.
    case handleAgain(String, line: Int)

    /// A column of a table, which may share its name with another.
    package struct Column: Equatable, Sendable {
        let name: String
        let number: Int

        init(_ name: String, _ index: Int) {
            self.name = name
            number = index + 1
        }
    }

    package static let currencyHint =
        "convert the prices, or add --mapping currency= to take the numbers as they are"
    package static let pointHint =
        "points were read as thousands separators; leave out --decimal-comma if they are decimal points"

    package var kind: ErrorKind {
        switch self {
        case .notAMapping, .mappedTwice, .notADelimiter, .notADayFormat, .ruleTwice, .notARule: .usage
        default: .invalidInput
        }
    }
    package var code: String {
        switch self {
        case .notAnObject: "not_a_product"
        case .notAMapping, .mappedTwice: "invalid_mapping"
        case .notADelimiter: "invalid_delimiter"
        case .empty: "empty_file"
        case .noKnownColumn: "no_known_column"
        case .noHeaderLine: "no_header"
        case .notADayFormat: "invalid_date_format"
        case .ruleTwice, .notARule: "invalid_value_rule"
        case .columnsMissing, .mappedColumnsMissing: "column_missing"
        case .duplicateColumn: "duplicate_column"
        case .ragged: "ragged_row"
        case .textAfterQuote: "text_after_quote"
        case .oversized: "oversized"
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
        case .mappedTwice(let name): "--mapping maps the column \"\(name.short)\" to two fields"
        case .notADelimiter(let text): "\"\(text)\" is not a delimiter"
        case .empty: "the file is empty"
        case .noHeaderLine(let line, let last): "the file has no line \(line): its last line is \(last)"
        case .notADayFormat(let text): "\"\(text)\" is not an order of day, month and year"
        case .ruleTwice(let text): "--value has two values for \"\(text.short)\""
        case .notARule(let text): "\"\(text)\" is not a rule for values"
        case .noKnownColumn(let names, _):
            "no column is recognized: the file has \(names.prefix(10).map(\.short).joined(separator: ", "))"
        case .columnsMissing(let fields, let names):
            "no column is named \(fields.map(\.rawValue).joined(separator: " or ")): the file has "
                + names.prefix(10).map(\.short).joined(separator: ", ")
        case .mappedColumnsMissing(let wanted, let names):
            "no column \(wanted.map { "\"\($0.short)\"" }.joined(separator: " or ")) in the file; it has "
                + names.prefix(10).map(\.short).joined(separator: ", ")
                + (names.count > 10 ? " and \(names.count - 10) more" : "")
        case .duplicateColumn(let first, let second, let field):
            "columns \(first.number) (\"\(first.name.short)\") and \(second.number) (\"\(second.name.short)\") are both \(field)"
        case .ragged(let values, let columns):
            "the row has \(values) \(values == 1 ? "value" : "values"), but the header has \(columns)"
        case .textAfterQuote(let column):
            "there is text after the closing quote in column \(column); to include a quote in a value, double it"
        case .oversized(let bytes):
            "a value in this row is longer than \(bytes >> 20) MB, so the row was not read"
        case .openQuote(let first, let last) where first < last:
            "the quote opened here is never closed, so the lines up to line \(last), the end of the "
                + "file, were read as part of its value"
        case .openQuote: "the quote opened here is never closed"
        case .malformedJSON(.unexpectedEnd(let expected)): "the line ends where \(expected) should follow"
        case .malformedJSON(let problem): "\(problem)"
        case .wrongCurrency(let text, let store):
            "\"\(text.short)\" is not in \(store), the currency of the store"
        case .otherCurrency(let text, let store):
            "the prices are in \(text.short), but the store's are in \(store)"
        case .parentMade(let id):
            "the product \"\(id.short)\" was already made from an earlier row with this item_group_id"
        // DuplicateRejects recognizes the row by the start of this message.
        case .stillDuplicate(let field, let value):
            "\(field.label) \(value) was rejected as a duplicate and is unchanged: change it, or clear "
                + "\(DuplicateRejects.column) to import the row anyway"
        case .spreadsheet: "this is a spreadsheet (.xlsx, .ods or .xls)"
        case .compressed: "this is a compressed file"
        case .wrongKind(let field, let text): "\(field.label) cannot be \(text.short)"
        case .decimalPoint(let field, let text):
            "\(field.label) \"\(text)\" is not an amount with a decimal comma"
        case .notFeedXML(let name): "<\(name.short)> is not a product feed: expected <rss> or <feed>"
        case .notUTF8(let column): "\(column) is not valid UTF-8"
        case .tooManyRows(let handle, let limit):
            "the product \"\(handle.short)\" has more than \(limit) consecutive rows"
        case .handleAgain(let handle, let line):
            "the rows of handle \"\(handle.short)\" must be consecutive; it started on line \(line)"
        }
    }
    package var hint: String? {
        switch self {
        case .notAnObject:
            "give an array of objects, such as [{\"sku\": \"MUG\", \"title\": \"Mug\", \"price\": 9.5}]"
        case .notAMapping: "write COLUMN=FIELD, such as --mapping \"Art. No.=sku\""
        case .notADelimiter: "give one character that is not a letter or digit: , ; | or tab"
        case .empty: nil
        case .noHeaderLine: "give the line with the column names"
        case .notADayFormat: "write it with D, M and Y, such as --date-format DD.MM.YYYY"
        case .ruleTwice: "keep one of them"
        case .notARule: "write FIELD:TEXT=VALUE, such as --value \"quantity:5+=5\""
        case .noKnownColumn(_, let line?):
            "line \(line) looks like the column names: add --header-row \(line)"
        case .noKnownColumn(let names, nil):
            "map the columns, such as "
                + (ColumnGuess.mappings(names, lacking: ProductField.allCases) ?? "--mapping \"Art. No.=sku\"")
                + ", or the format with --from"
        case .columnsMissing(let fields, _):
            "choose it with \(fields.map { "--mapping COLUMN=\($0.rawValue)" }.joined(separator: " "))"
        case .mappedTwice: "map each column to one field"
        case .mappedColumnsMissing(let wanted, let names):
            ProductFileError.meant(wanted, names)
                ?? "use a column name from the file, or leave out its --mapping"
        case .duplicateColumn(let first, let second, _):
            "leave one out: --mapping "
                + (first.name.lowercased() == second.name.lowercased()
                ? "#\(second.number)=" : "\(second.name)=").shellWord
        case .textAfterQuote, .openQuote, .malformedJSON: nil
        case .oversized: "look for a quote that is never closed"
        case .ragged: "look for a value that contains a delimiter and needs quotes"
        case .wrongCurrency: nil
        case .otherCurrency: ProductFileError.currencyHint
        case .parentMade: nil
        case .stillDuplicate, .wrongKind: nil
        case .spreadsheet: "save it as CSV and import that"
        case .compressed: "decompress it first, for example with gunzip"
        case .decimalPoint: ProductFileError.pointHint
        case .tooManyRows: "each product in a Shopify file needs its own Handle"
        case .handleAgain: nil
        case .notFeedXML: "XML must be a Google Merchant feed in RSS or Atom"
        case .notUTF8: "give the file's encoding with --encoding, or find it with --encoding guess"
        }
    }
}

extension ProductFileError {
    /// `did you mean "VK brutto"?`
    static func meant(_ wanted: [String], _ names: [String]) -> String? {
        let near = wanted.flatMap { name in
            Nearest.names(to: name, among: names.map { $0.lowercased() }).compactMap { key in
                names.first { $0.lowercased() == key }
            }
        }
        if near.isEmpty { return nil }
        return "did you mean \(near.map { "\"\($0.short)\"" }.joined(separator: " or "))?"
    }
}
