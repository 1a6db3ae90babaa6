import ShopText

/// Something that is probably wrong with a row, but does not reject it.
enum ImportDoubt: StoreError {
    /// A SKU that is a number in scientific notation.
    case shortened(String)
    case decimal(String, whole: String)
    /// A SKU with one or two decimals.
    case fraction(String)
    /// A word by which programs say that there is no value: `nan`.
    case empty(ProductField, String)
    case logical(String)
    case infinite(String)
    case date(String)
    case nearSKU(String, known: String)
    case nearCategory(String, known: String)
    /// A wrong value, whose field stays as it is.
    case leftAlone(any StoreError)
    /// A wrong day, whose whole sale stays as it is.
    case saleLeftAlone(any StoreError)
    /// A space that looks like the plain one and is not.
    case oddSpace(String)
    /// What a spreadsheet puts before a text that looks like a number.
    case apostrophe(String)
    /// What a spreadsheet would calculate.
    case formula(String)

    var kind: ErrorKind { .invalidInput }

    var code: String {
        switch self {
        case .empty(let field, _) where field != .sku: "empty_word"
        case .shortened, .decimal, .fraction, .empty, .logical, .infinite, .date, .oddSpace, .apostrophe,
            .formula:
            "damaged_sku"
        case .nearSKU, .nearCategory: "near_duplicate"
        case .leftAlone(let error), .saleLeftAlone(let error): error.code
        }
    }

    var message: String {
        switch self {
        case .shortened(let text): "SKU \(text) looks like a number shortened by a spreadsheet"
        case .decimal(let text, let whole): "SKU \(text) looks like \(whole) read as a number"
        case .fraction(let text): "SKU \(text) looks like an amount or another number with decimals"
        case .logical(let text): "SKU \(text) looks like yes or no, as spreadsheets write it"
        case .infinite(let text): "SKU \(text) looks like a number too large for the program that wrote it"
        case .empty(.sku, let text): "SKU \(text) looks like an empty cell"
        case .empty(let field, let text): "\(field.rawValue) \"\(text)\" looks like an empty cell"
        case .date(let text): "SKU \(text) looks like it was turned into a date by a spreadsheet"
        case .nearSKU(let sku, let known): "SKU \(sku) is new, but \(known) already exists"
        case .nearCategory(let name, let known):
            "category \"\(name)\" is new, but \"\(known)\" already exists"
        case .leftAlone(let error): "\(error.message); the field was left as it is"
        case .saleLeftAlone(let error):
            "\(error.message); the sale price and its days were left as they are"
        case .oddSpace(let text): "SKU \(text) has a no-break space, which looks like a plain one"
        case .formula(let text): "SKU \(text) looks like a formula of a spreadsheet"
        case .apostrophe(let text): "SKU \(text) begins with the apostrophe by which spreadsheets mark text"
        }
    }

    var hint: String? { nil }
}

/// The doubts about a file's rows: all are counted, the first ones are kept.
struct ImportWarnings {
    private(set) var first: [ImportProblem] = []
    private(set) var count = 0

    mutating func add(_ problem: ImportProblem) {
        count += 1
        if first.count < ImportReport.problemLimit { first.append(problem) }
    }
}
