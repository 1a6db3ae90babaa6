import ShopText

/// Something that is wrong with a store.
public struct Finding: Equatable, Codable, Sendable {
    /// A code for scripts: `foreign_key`, `stock`, `order_total` …
    public let code: String
    /// The row and the numbers.
    public let message: String
    /// The command that fixes it, if there is one.
    public let hint: String?

    init(_ code: String, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// So many of one kind are told one by one.
    static let shown = 20
    static let restore = "restore a backup with `storectl restore FILE`"

    /// Whether something is wrong with the store itself, and does not just wait for somebody.
    static func isFault(_ code: String) -> Bool {
        ![
            "mail", "mail_not_set_up", "payment_pending", "payment_event", "sign_in", "file_mode", "coupon",
            "content", "ids", "tax_rate", "shipping_rate",
        ].contains(code)
    }

    /// How many more of a kind there are.
    static func more(_ code: String, _ count: Int, isAtLeast: Bool = false) -> [Finding] {
        guard count > 0 else { return [] }
        return [
            Finding(code, "and \(PaperWords.grouped(String(count)))\(isAtLeast ? " or more" : "") more")
        ]
    }
}

extension [Finding] {
    /// The first of them, and how many more there are.
    func capped(_ code: String, isAtLeast: Bool = false) -> [Finding] {
        prefix(Finding.shown) + Finding.more(code, count - Finding.shown, isAtLeast: isAtLeast)
    }
}
