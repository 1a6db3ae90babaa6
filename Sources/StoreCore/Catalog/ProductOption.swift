import ShopText

/// What sets a variant apart from its siblings, such as Color: Blue.
public struct ProductOption: Hashable, Codable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// Fields of a product with several texts: how files write them, and how the shop stores them.
enum ProductLists {
    static let maximumTags = 250
    static let maximumImages = 100
    static let maximumOptions = 20

    /// Reads tags from `summer, new` or `["summer","new"]`, each once, ignoring case.
    static func tags(_ text: String) throws -> [String] {
        var tags: [String] = []
        var keys: Set<String> = []
        for text in try texts(text, .tags, separator: { $0 == "," }) {
            let tag = try Text.checked(text, name: "tag", maximum: 100)
            if keys.insert(Text.caseless(tag)).inserted { tags.append(tag) }
        }
        return try limited(tags, .tags, maximumTags)
    }

    /// Reads image URLs separated by whitespace, or as a JSON array.
    static func images(_ text: String) throws -> [String] {
        var images: [String] = []
        var known: Set<String> = []
        for text in try texts(text, .moreImages, separator: \.isWhitespace) {
            let address = text.hasSuffix(",") ? String(text.dropLast()) : text
            let image = try Text.checked(address, name: "image", maximum: 2000)
            if known.insert(image).inserted { images.append(image) }
        }
        return try limited(images, .moreImages, maximumImages)
    }

    /// Reads options from `Color=Blue; Size=M` or `{"Color":"Blue","Size":"M"}`, in order.
    static func options(_ text: String) throws -> [ProductOption] {
        var options: [ProductOption] = []
        var keys: Set<String> = []
        for (name, value) in try pairs(text) {
            let option = ProductOption(
                name: try Text.checked(name, name: "option name", maximum: 100),
                value: try Text.checked(value, name: "option \(name)", maximum: 200))
            guard keys.insert(Text.caseless(option.name)).inserted else {
                throw CatalogError.optionTwice(name: option.name)
            }
            options.append(option)
        }
        return try limited(options, .options, maximumOptions)
    }

    private static func limited<Element>(
        _ elements: [Element], _ field: ProductField, _ maximum: Int
    ) throws(CatalogError) -> [Element] {
        guard elements.count <= maximum else {
            throw .tooMany(field: field, count: elements.count, maximum: maximum)
        }
        return elements
    }

    private static func texts(
        _ text: String, _ field: ProductField, separator: (Character) -> Bool
    ) throws(CatalogError) -> [String] {
        let trimmed = text.drop(while: \.isWhitespace)
        guard trimmed.hasPrefix("[") else {
            return text.split(whereSeparator: separator).map(String.init).filter {
                !$0.allSatisfy(\.isWhitespace)
            }
        }
        guard let values = (try? JSONReader.value(of: text))?.arrayValue else {
            throw .notAList(field: field, text: text)
        }
        return try values.map { value throws(CatalogError) in
            guard let text = value.scalarText else { throw .notAList(field: field, text: text) }
            return text
        }
    }

    private static func pairs(_ text: String) throws(CatalogError) -> [(String, String)] {
        let trimmed = text.drop(while: \.isWhitespace)
        if trimmed.hasPrefix("{") {
            guard case .object(let members)? = try? JSONReader.value(of: text) else {
                throw .notAnOption(text: text)
            }
            return try members.map { member throws(CatalogError) in
                guard let value = member.value.scalarText else { throw .notAnOption(text: text) }
                return (member.name, value)
            }
        }
        var pairs: [(String, String)] = []
        for part in trimmed.split(separator: ";") where !part.allSatisfy(\.isWhitespace) {
            guard let equals = part.firstIndex(of: "=") else { throw .notAnOption(text: String(part)) }
            pairs.append((String(part[..<equals]), String(part[part.index(after: equals)...])))
        }
        return pairs
    }
}

/// How the store keeps several texts in one column: compact JSON, `NULL` for none.
extension Product {
    static func stored(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : JSONValue.array(texts.map { .string($0) }).compactText
    }

    static func stored(_ options: [ProductOption]) -> String? {
        options.isEmpty ? nil : options.json.compactText
    }

    static func texts(stored text: String?) -> [String] {
        guard let text, let values = (try? JSONReader.value(of: text))?.arrayValue else { return [] }
        return values.compactMap(\.stringValue)
    }

    static func options(stored text: String?) -> [ProductOption] {
        guard let text, case .object(let members)? = try? JSONReader.value(of: text) else { return [] }
        return members.compactMap { member in
            member.value.stringValue.map { ProductOption(name: member.name, value: $0) }
        }
    }
}

extension [ProductOption] {
    /// `{"Color": "Blue", "Size": "M"}`
    public var json: JSONValue { .object(map { JSONValue.Member($0.name, .string($0.value)) }) }
}

extension JSONValue {
    /// The text of a string or number.
    fileprivate var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }
}
