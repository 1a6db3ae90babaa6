import ShopText
import StoreCore

/// A JSON file of cart items: `[{"product_id": 1, "quantity": 2}, {"sku": "MUG"}]`.
enum ItemFile {
    /// - Throws: `MalformedJSON`, `ItemFileError`, or a `CatalogError` with its line.
    static func requests(_ bytes: [UInt8]) throws -> [CartRequest] {
        var requests: [CartRequest] = []
        try JSONReader.forEachElement(of: bytes) { element in
            let line = element.position.line
            guard case .object(let members) = element.value else { throw ItemFileError.notAnItem(line: line) }
            if let stranger = members.first(where: { !["product_id", "sku", "quantity"].contains($0.name) }) {
                throw ItemFileError.unknownMember(stranger.name, line: line)
            }
            let product: ProductReference
            switch (element.value["product_id"], element.value["sku"]) {
            case (let id?, nil):
                product = try Located.at(element.position(of: "product_id").description) {
                    .id(try WholeNumber.read(id.itemText, "product_id", 1...Int64.max))
                }
            case (nil, .string(let sku)?): product = .sku(sku)
            default: throw ItemFileError.notAnItem(line: line)
            }
            requests.append(
                try Located.at(element.position(of: "quantity").description) {
                    try CartRequest(product, quantity: element.value["quantity"]?.itemText ?? "1")
                })
        }
        return requests
    }
}

extension JSONValue {
    fileprivate var itemText: String {
        switch self {
        case .string(let text), .number(let text): text
        default: compactText
        }
    }
}

/// An error in a file of cart items.
enum ItemFileError: StoreError, Equatable {
    case notAnItem(line: Int)
    case unknownMember(String, line: Int)

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_an_item" }
    var message: String {
        switch self {
        case .notAnItem(let line): "line \(line): expected an item with product_id or sku"
        case .unknownMember(let name, let line): "line \(line): an item cannot have \"\(name)\""
        }
    }
    var hint: String? { "give an array such as [{\"product_id\": 1, \"quantity\": 2}]" }
}
