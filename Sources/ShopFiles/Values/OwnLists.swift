import ShopText
import StoreCore

/// Lists in cells of tables from other programs: several images in one, tags with semicolons, more than one category.
/// Lists written by the shop itself are read as they are.
struct OwnLists {
    /// One row's values for the fields that are lists; `nil` for none.
    struct Cells {
        var category: String?
        var tags: String?
        var image: String?
        var moreImages: String?
        /// Tags for a new product alone: the file has no column of tags.
        var initialTags: String?
    }

    private var categories: CategoryList
    private var addresses = Addresses()
    private let separator: Character?
    private let splitsCategories: Bool

    static let fields: Set<ProductField> = [.category, .tags, .image, .moreImages]

    init(_ options: ProductFileOptions) {
        categories = CategoryList(options)
        separator = options.listSeparator
        splitsCategories = options.categorySeparator != nil
    }

    /// Whether the columns or members are those written by the shop.
    static func areOwn(_ names: some Sequence<String>) -> Bool {
        Set(OwnRows.columns).isSubset(of: names.map { $0.lowercased() })
    }

    /// Whether ``read(_:)`` leaves a cell as it is: one value of printable ASCII, or none.
    func isPlain(_ bytes: UnsafeRawBufferPointer, _ field: ProductField) -> Bool {
        guard let first = bytes.first else { return true }
        guard separator == nil, first != UInt8(ascii: "["), !SpreadsheetText.needsReading(bytes) else {
            return false
        }
        let comma = UInt8(ascii: ",")
        let (slash, space) = (
            field == .category ? UInt8(ascii: "/") : comma, field == .image ? UInt8(ascii: " ") : comma
        )
        for byte in bytes {
            if byte < 0x20 || byte > 0x7E || byte == comma || byte == UInt8(ascii: ";")
                || byte == UInt8(ascii: "|") || byte == slash || byte == space
            {
                return false
            }
        }
        return switch field {
        case .category: !splitsCategories
        case .tags: true
        case .image: Addresses.isWeb(bytes)
        default: false
        }
    }

    mutating func read(_ cells: Cells) -> Cells {
        var read = cells
        var others: [String] = []
        if let text = cells.category, !text.isEmpty {
            let list =
                separator.map { text.split(separator: $0).map(\.trimmedSpace) } ?? CategoryList.list(text)
            (read.category, others) = categories.read(list)
        }
        if let tags = cells.tags {
            read.tags = self.tags(tags, others)
        } else if !others.isEmpty {
            read.initialTags = tags("", others)
        }
        guard cells.image != nil || cells.moreImages != nil else { return read }
        var images = cells.image.map { OwnLists.isNone($0) ? [] : addresses.read($0, separator: separator) }
        let more = cells.moreImages.map {
            OwnLists.isNone($0) ? [] : addresses.read($0, separator: separator)
        }
        let spare = (images ?? []).dropFirst()
        // Text that is not a URL is ignored, and the product keeps its image.
        if let text = cells.image, images?.isEmpty ?? false, !OwnLists.isNone(text) { images = nil }
        read.image = images.map { $0.first ?? "" }
        let all = spare + (more ?? [])
        if !all.isEmpty {
            read.moreImages = JSONValue.array(all.map { .string($0) }).compactText
        } else {
            read.moreImages = cells.moreImages.map(OwnLists.isNone) ?? false ? "" : nil
        }
        return read
    }

    /// Whether a list has nothing in it: `[]` in JSON.
    private static func isNone(_ text: String) -> Bool {
        text.isEmpty || text.hasPrefix("[") && (try? JSONReader.value(of: text))?.arrayValue?.isEmpty ?? false
    }

    private func tags(_ text: String, _ others: [String]) -> String {
        var tags: [String]
        if text.hasPrefix("[") {
            guard let list = (try? JSONReader.value(of: text))?.arrayValue, !others.isEmpty else {
                return text
            }
            tags = list.compactMap(\.stringValue)
        } else {
            let separators = separator.map { [$0] } ?? [",", ";", "|"].filter { text.contains($0) }
            // What a spreadsheet wrote instead of a tag is found in each of them.
            let isPlain = separators.isEmpty || separators == [","] && !text.utf8.contains(UInt8(ascii: "#"))
            if separator == nil, others.isEmpty, isPlain { return text }
            tags = HTMLEntity.split(text, at: separators)
        }
        return JSONValue.array((tags + others).map { .string($0) }).compactText
    }

    var notices: [String] { categories.notices + addresses.notice }
}
