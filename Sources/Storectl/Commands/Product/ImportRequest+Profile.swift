import ShopText
import StoreCore

extension ImportRequest {
    /// The lines of a profile for what was given: all but the names of files.
    var profileLines: [String] {
        let texts: [(option: String, text: String?)] = [
            ("from", from), ("encoding", encoding?.lowercased() == "guess" ? nil : encoding),
            ("delimiter", delimiter), ("header-row", headerRow.map(String.init)),
            ("key", key == ImportKey.sku.rawValue ? nil : key), ("thousands", thousands),
            ("date-format", dateFormat), ("list-separator", listSeparator),
            ("category-separator", categorySeparator), ("shared-stock", sharedStock),
            ("prune", prunes ? "archive" : nil), ("max-price-change", maxPriceChange),
            ("max-rows-changed", maxRowsChanged.map(String.init)),
            ("max-created", maxCreated.map(String.init)),
        ]
        let flags = [
            ("decimal-comma", decimalComma), ("restore", restores == true), ("lenient", lenient == true),
            ("update-only", updateOnly == true), ("skip-invalid", skipInvalid), ("atomic", atomic),
        ]
        return texts.compactMap { option, text in text.map { ImportRequest.line(option, $0) } }
            + flags.compactMap { $1 ? "--\($0)" : nil } + mapping
            + (values ?? []).map { ImportRequest.line("value", $0) }
            + defaults.map { ImportRequest.line("default", $0) }
    }

    /// Spaces at the ends of a line do not count.
    private static func line(_ option: String, _ text: String) -> String {
        let isPlain = !text.isEmpty && text.trimmedSpace == text && !"\"'".contains(text[text.startIndex])
        return "--\(option) \(isPlain ? text : "\"\(text)\"")"
    }
}
