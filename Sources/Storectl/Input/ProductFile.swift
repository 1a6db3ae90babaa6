import StoreCore

/// A file of products, read into rows. Which field a value belongs to is decided here; whether the value
/// will do is for the shop.
struct ProductFile {
    private(set) var rows: [ImportRow] = []
    /// What the person should know of how the file was read.
    private(set) var notices: [String] = []

    /// Reads a JSON array or JSON Lines.
    ///
    /// - Throws: `MalformedJSON` with line and column, or `ProductFileError`.
    init(_ bytes: [UInt8]) throws {
        var ignored: [String] = []
        var fakeStoreRows = 0
        try JSONReader.forEachElement(of: bytes) { element in
            guard case .object(let members) = element.value else {
                throw ProductFileError.notAnObject(line: element.position.line)
            }
            let isFakeStore = FakeStoreProduct.recognises(members)
            if isFakeStore { fakeStoreRows += 1 }
            var fields: [ImportRow.Field] = []
            for member in members {
                let names = isFakeStore ? FakeStoreProduct.fields(member) : OwnProduct.fields(member)
                if names == nil, !ignored.contains(member.name) { ignored.append(member.name) }
                let place = element.position(of: member.name)
                fields += (names ?? []).map {
                    ImportRow.Field($0.field, $0.text, line: place.line, column: place.column)
                }
            }
            rows.append(ImportRow(line: element.position.line, fields: fields))
        }
        if fakeStoreRows > 0 { notices.append("read as products of FakeStoreAPI; the SKU is FAKESTORE-id") }
        if !ignored.isEmpty { notices.append("not imported: \(ignored.joined(separator: ", "))") }
    }
}

/// A member of a JSON product that was given a field, and its value as text.
typealias NamedText = (field: ProductField, text: String)

/// Products as `product list --json` writes them.
enum OwnProduct {
    /// What the shop makes itself and takes from nobody.
    private static let derived: Set<String> = [
        "id", "currency", "is_archived", "current_price", "variant_count", "created_at", "updated_at",
    ]

    /// The fields of a member; `nil` for one that is not known.
    static func fields(_ member: JSONValue.Member) -> [NamedText]? {
        if derived.contains(member.name) { return [] }
        if member.name == "rating" { return RatingObject.fields(member.value) }
        guard let field = ProductField(rawValue: member.name) else { return nil }
        return member.value.importText.map { [(field, $0)] } ?? []
    }
}

/// Products as FakeStoreAPI serves them at `/products` (https://fakestoreapi.com/docs).
enum FakeStoreProduct {
    static func recognises(_ members: [JSONValue.Member]) -> Bool {
        let names = Set(members.map(\.name))
        return names.isSuperset(of: ["id", "title", "price"]) && !names.contains("sku")
    }

    static func fields(_ member: JSONValue.Member) -> [NamedText]? {
        guard member.name == "id" else { return OwnProduct.fields(member) }
        guard let id = member.value.importText else { return [] }
        return [(.sku, "FAKESTORE-\(id)"), (.externalID, id)]
    }
}

/// `{"rate": 3.9, "count": 120}`
private enum RatingObject {
    static func fields(_ value: JSONValue) -> [NamedText]? {
        [(ProductField.ratingRate, "rate"), (.ratingCount, "count")].compactMap { field, name in
            value[name]?.importText.map { (field, $0) }
        }
    }
}

extension JSONValue {
    /// The value as the text that a rule reads; `nil` for null, which says nothing.
    fileprivate var importText: String? {
        switch self {
        case .null: nil
        case .string(let text), .number(let text): text
        case .bool(let value): value ? "true" : "false"
        case .array, .object: compactText
        }
    }
}

/// A file that is not one of products.
enum ProductFileError: StoreError, Equatable {
    case notAnObject(line: Int)

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_a_product" }
    var message: String {
        switch self {
        case .notAnObject(let line): "line \(line): expected a product, as a JSON object"
        }
    }
    var hint: String? {
        "give an array of objects, such as [{\"sku\": \"MUG\", \"title\": \"Mug\", \"price\": 9.5}]"
    }
    var details: [JSONValue.Member] {
        switch self {
        case .notAnObject(let line): [.init("line", .integer(line))]
        }
    }
}
