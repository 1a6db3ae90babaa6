import ShopText

/// Why the catalog refuses a request.
public enum CatalogError: StoreError, Equatable {
    case notNamed
    /// - Parameter near: SKUs that may be meant.
    case notFound(ProductReference, near: [String] = [])
    /// A list cannot continue after a product that is missing or not visible to this reader.
    case cursorNotFound(Int64)
    case ambiguous(String, otherSKU: String)
    case skuTaken(String, title: String, isArchived: Bool)
    case invalidSKU(String)
    case missing(field: ProductField)
    case notADate(field: ProductField, text: String)
    case notAFlag(field: ProductField, text: String)
    case notARate(text: String)
    case unknownField(String)
    case notForSale(sku: String)
    case notReleased(sku: String, releaseDate: Day)
    case notArchived(sku: String)
    case nothingToChange(sku: String)
    case notAMoment(String)
    case invalidBarcode(String)
    case wrongCheckDigit(String, expected: Int)
    case notAList(field: ProductField, text: String)
    case notAnOption(text: String)
    case optionTwice(name: String)
    case tooMany(field: ProductField, count: Int, maximum: Int)
    case saleAbovePrice(sku: String, sale: Money, price: Money)
    case saleEndsBeforeStart(sku: String, starts: Day, ends: Day)
    case hasVariants(sku: String, variants: [String], count: Int64)
    case variantsRemain(sku: String, variants: [String], count: Int64)
    case parentNotFound(sku: String, parent: String)
    case parentIsItself(sku: String)
    case parentIsVariant(sku: String, parent: String)
    case parentHasVariants(sku: String)
    case relativeQuantity(String)

    public var kind: ErrorKind {
        switch self {
        case .notFound, .cursorNotFound: .notFound
        case .ambiguous, .skuTaken, .notForSale, .notReleased, .notArchived, .hasVariants, .variantsRemain,
            .parentIsVariant, .parentHasVariants:
            .refused
        case .invalidSKU, .missing, .notADate, .notAFlag, .notARate,
            .notAMoment, .invalidBarcode, .wrongCheckDigit, .notAList, .notAnOption, .optionTwice, .tooMany,
            .saleAbovePrice, .saleEndsBeforeStart, .parentNotFound, .parentIsItself, .relativeQuantity:
            .invalidInput
        case .notNamed, .unknownField, .nothingToChange: .usage
        }
    }

    public var code: String {
        switch self {
        case .notNamed: "product_not_named"
        case .notFound: "product_not_found"
        case .cursorNotFound: "cursor_not_found"
        case .ambiguous: "product_ambiguous"
        case .skuTaken: "sku_taken"
        case .invalidSKU: "invalid_sku"
        case .missing: "missing_field"
        case .notADate, .notAMoment: "invalid_date"
        case .notAFlag: "invalid_flag"
        case .notARate: "invalid_rate"
        case .unknownField: "unknown_field"
        case .notForSale: "product_not_for_sale"
        case .notReleased: "product_not_released"
        case .notArchived: "product_not_archived"
        case .nothingToChange: "nothing_to_change"
        case .invalidBarcode, .wrongCheckDigit: "invalid_barcode"
        case .notAList: "invalid_list"
        case .notAnOption, .optionTwice: "invalid_options"
        case .tooMany: "too_many"
        case .saleAbovePrice: "sale_above_price"
        case .saleEndsBeforeStart: "sale_ends_before_start"
        case .hasVariants, .variantsRemain: "has_variants"
        case .parentNotFound: "parent_not_found"
        case .parentIsItself, .parentIsVariant, .parentHasVariants: "invalid_parent"
        case .relativeQuantity: "relative_quantity"
        }
    }

    public var message: String {
        switch self {
        case .notNamed: "no product given"
        case .notFound(let reference, _): "product \(reference) not found"
        case .cursorNotFound(let id): "product \(id) not found: the list cannot continue after it"
        case .ambiguous(let word, let other):
            "\(word) is the SKU of one product and the id of another (\(other))"
        case .skuTaken(let sku, let title, let isArchived):
            "the SKU \(sku) belongs to \"\(title)\"\(isArchived ? ", which is archived" : "")"
        case .invalidSKU(let sku): "\"\(sku)\" is not a valid SKU"
        case .missing(let field): "\(field.label) is missing"
        case .notADate(let field, let text): "\(field.label) \"\(text)\" is not a date"
        case .notAFlag(let field, let text): "\(field.label) \"\(text)\" is not true or false"
        case .notARate(let text): "rating \"\(text)\" is not a number from 0 to 5"
        case .unknownField(let name): "\"\(name)\" is not a field of a product"
        case .notForSale(let sku): "product \(sku) is not for sale"
        case .notReleased(let sku, let date): "product \(sku) cannot be bought before \(date)"
        case .notArchived(let sku): "product \(sku) is not archived"
        case .nothingToChange(let sku): "nothing to change on product \(sku)"
        case .notAMoment(let text): "\"\(text)\" is not a date or time"
        case .invalidBarcode(let text): "barcode \"\(text)\" does not have 8, 12, 13 or 14 digits"
        case .wrongCheckDigit(let text, let expected):
            "barcode \(text) has the wrong check digit: expected \(expected)"
        case .notAList(let field, let text): "\(field.label) \"\(text)\" is not a list"
        case .notAnOption(let text): "option \"\(text)\" is not a name and a value"
        case .optionTwice(let name): "the option \(name) is given twice"
        case .tooMany(let field, let count, let maximum):
            "\(count) \(field.label) is too many: the maximum is \(maximum)"
        case .saleAbovePrice(let sku, let sale, let price):
            "the sale price \(sale.decimal) of \(sku) is above its price \(price.decimal)"
        case .saleEndsBeforeStart(let sku, let starts, let ends):
            "the sale of \(sku) ends on \(ends), before it starts on \(starts)"
        case .hasVariants(let sku, let variants, let count):
            "product \(sku) comes in \(count) \(count == 1 ? "variant" : "variants"): \(CatalogError.list(variants, of: count))"
        case .variantsRemain(let sku, let variants, let count):
            "product \(sku) still has \(count) \(count == 1 ? "variant" : "variants"): \(CatalogError.list(variants, of: count))"
        case .parentNotFound(let sku, let parent): "the parent \(parent) of \(sku) does not exist"
        case .parentIsItself(let sku): "product \(sku) cannot be a variant of itself"
        case .parentIsVariant(let sku, let parent):
            "\(sku) cannot be a variant of \(parent), which is a variant itself"
        case .parentHasVariants(let sku): "product \(sku) has variants and cannot become one"
        case .relativeQuantity(let text): "quantity sets the total on hand, so it cannot be \"\(text)\""
        }
    }

    public var hint: String? {
        switch self {
        case .notNamed: "give a SKU or an id, such as MUG or id:12"
        case .cursorNotFound: "start again without --after"
        case .notFound(_, let near) where !near.isEmpty: Nearest.question(near)
        case .notFound: "search for it with `storectl product search WORDS`"
        case .ambiguous(let word, _): "write \("sku:\(word)".shellWord) or id:\(word)"
        case .skuTaken(let sku, _, let isArchived):
            isArchived
                ? "bring it back with `storectl product restore \(sku.shellWord)`"
                : "change it with `storectl product edit \(sku.shellWord)`"
        case .invalidSKU: "a SKU cannot start with sku: or id:, which mark SKUs and ids"
        case .notADate: "write YYYY-MM-DD, such as 2026-12-24"
        case .notAMoment: "write 2026-12-24 or 2026-12-24T18:00:00Z"
        case .notAFlag: "write true or false"
        case .unknownField(let name):
            Nearest.advice(on: name, among: ProductField.allCases.map(\.rawValue))
        case .nothingToChange: "name a field to change, such as --price 9.90; see --help"
        case .invalidBarcode, .wrongCheckDigit:
            "check it against the package; leave it empty if there is none"
        case .notAList: "write a, b, c or a JSON array of strings"
        case .notAnOption: "write Color=Blue; Size=M or a JSON object of strings"
        case .hasVariants(_, let variants, _): variants.first.map { "name one of them, such as \($0)" }
        case .variantsRemain: "delete them first, or move them to another --parent"
        case .parentNotFound: "add the parent first"
        case .relativeQuantity(let text):
            "write \(text.dropFirst()) for the total; to add, run `storectl stock adjust SKU \(text) --reason found`"
        default: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let reference, _): [.init("product", .string(reference.description))]
        case .notForSale(let sku), .notReleased(let sku, _), .skuTaken(let sku, _, _):
            [.init("sku", .string(sku))]
        case .hasVariants(let sku, let variants, let count),
            .variantsRemain(let sku, let variants, let count):
            [
                .init("sku", .string(sku)), .init("variants", .array(variants.map { .string($0) })),
                .init("count", .integer(count)),
            ]
        default: []
        }
    }

    static func list(_ names: [String], of count: Int64) -> String {
        names.joined(separator: ", ") + (Int64(names.count) < count ? ", …" : "")
    }
}

extension CatalogError {
    /// Whether the reason is that the product is hidden, archived or not released, rather than that only its variants
    /// are sold.
    var isAboutStatus: Bool {
        switch self {
        case .notForSale, .notReleased: true
        default: false
        }
    }
}
