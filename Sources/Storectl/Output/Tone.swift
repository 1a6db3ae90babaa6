import ShopText

/// What a color means; each is one of the terminal's own colors, so that it fits the person's color scheme.
enum Tone: String {
    case good = "32"
    case warning = "33"
    case bad = "31"
    /// Out of the way: hidden, cancelled.
    case faint = "2"

    func shown(_ text: String) -> String { text.isEmpty ? text : "\u{1b}[\(rawValue)m\(text)\u{1b}[0m" }

    private static let states: [String: Tone] = [
        "hidden": .faint, "archived": .faint, "cancelled": .faint, "refunded": .faint, "voided": .faint,
        "unpaid": .warning, "authorized": .warning, "partially_paid": .warning, "pending": .warning,
        "unfulfilled": .warning, "partially_shipped": .warning, "queued": .warning,
        "partially_refunded": .warning, "paid": .good, "shipped": .good, "delivered": .good, "sent": .good,
        "completed": .good, "refund_due": .bad, "dead": .bad, "failed": .bad, "create": .good,
        "update": .warning, "archive": .bad,
    ]

    /// The tone of a status, by its word.
    init?(state word: String) {
        guard let tone = Tone.states[word] else { return nil }
        self = tone
    }
}

/// What gives the cells of a column their tone.
enum ToneRule: Equatable, Sendable {
    case none
    /// The word in it.
    case state
    /// Whether the quantity in it is as low as the record's `low_stock_at`.
    case low
    /// Its sign.
    case signed
    /// What is there, and what takes its place.
    case old, new

    func tone(of cell: String, in record: Record) -> Tone? {
        switch self {
        case .none: return nil
        case .old: return .bad
        case .new: return .good
        case .state: return Tone(state: cell)
        case .low:
            guard case .number(let limit)? = record.value(at: "low_stock_at"), let limit = Int64(limit),
                let quantity = Int64(cell), quantity <= limit
            else { return nil }
            return quantity == 0 ? .bad : .warning
        case .signed:
            guard let number = Int64(cell), number != 0 else { return nil }
            return number < 0 ? .bad : .good
        }
    }
}
