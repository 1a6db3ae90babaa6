import ShopText

/// A line of the stock ledger: pieces added or removed, and why.
public struct StockMovement: Equatable, Codable, Sendable {
    /// Why stock moved.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// On hand when the product was created.
        case initial
        /// Came from a supplier.
        case received
        /// Set to a count, or to a supplier's figure.
        case counted
        case sold
        /// Back from a cancelled order.
        case cancelled
        /// Back from a customer.
        case returned
        case found, damaged, lost, stolen, expired
        /// Taken for the shop's own use.
        case used
        /// A correction to the ledger.
        case corrected
        /// A movement undone with the change it belonged to.
        case undone

        /// The reasons that a person may give for an adjustment.
        public static let forAdjusting: [Reason] = [
            .counted, .returned, .found, .damaged, .lost, .stolen, .expired, .used, .corrected,
        ]

        /// The direction in which it moves stock, if there is only one.
        var direction: Int64? {
            switch self {
            case .returned, .found: 1
            case .damaged, .lost, .stolen, .expired, .used: -1
            default: nil
            }
        }
    }

    public let id: Int64
    public let productID: Int64
    /// Pieces added (positive) or removed (negative); never 0.
    public let delta: Int64
    /// The balance after it.
    public let onHand: Int64
    public let reason: Reason
    /// What it belongs to, such as `order:17` or a delivery note.
    public let reference: String?
    /// The username of the person who moved it.
    public let actor: String
    public let instant: Instant
}

/// An adjustment of a product's stock.
public enum StockAdjustment: Equatable, Sendable {
    /// A difference: positive or negative.
    case by(Int64)
    /// A count.
    case to(Int64)

    /// Reads `+3`, `-2` or `=40`.
    ///
    /// - Throws: ``StockError/notAnAdjustment(_:)`` or ``WholeNumberError``
    public init(_ text: String) throws {
        let most = ProductChange.maximumQuantity
        if text.hasPrefix("=") {
            self = .to(
                try WholeNumber.read(String(text.dropFirst()), "the count", 0...most))
            return
        }
        guard text.hasPrefix("+") || text.hasPrefix("-") else { throw StockError.notAnAdjustment(text) }
        let delta = try WholeNumber.read(text, "the adjustment", -most...most)
        guard delta != 0 else { throw StockError.notAnAdjustment(text) }
        self = .by(delta)
    }

    /// The change in pieces, given the stock.
    func delta(onHand: Int64) -> Int64 {
        switch self {
        case .by(let delta): delta
        case .to(let count): count - onHand
        }
    }

    var text: String {
        switch self {
        case .by(let delta): delta > 0 ? "+\(delta)" : "\(delta)"
        case .to(let count): "=\(count)"
        }
    }

    /// The reason to record: a count needs none.
    ///
    /// - Throws: ``StockError`` unless the reason fits.
    func reason(_ text: String?) throws(StockError) -> StockMovement.Reason {
        guard let text else {
            if case .to = self { return .counted }
            throw .reasonNeeded
        }
        guard let reason = StockMovement.Reason(rawValue: text),
            StockMovement.Reason.forAdjusting.contains(reason)
        else { throw .unknownReason(text) }
        if case .by(let delta) = self, let direction = reason.direction, direction != delta.signum() {
            throw .wrongDirection(reason, delta)
        }
        return reason
    }
}

extension StockAdjustment: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
