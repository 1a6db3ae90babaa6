/// A line of the stock ledger: pieces that came or went, and why.
struct StockMovement: Equatable, Sendable {
    /// Why stock moved.
    enum Reason: String, CaseIterable, Sendable {
        /// On hand when the product was made.
        case initial
        case received
        /// Set to what was counted, or to what a supplier's file says.
        case counted
        case sold
        /// Back from a cancelled order.
        case cancelled
    }

    let productID: Int64
    /// Pieces that came (positive) or went (negative); never 0.
    let delta: Int64
    let reason: Reason
    /// What it belongs to, such as `order:17`.
    let reference: String?
}

/// Why stock cannot move so.
public enum StockError: StoreError, Equatable {
    case insufficient(sku: String, title: String, wanted: Int64, available: Int64)
    case tooMuch(sku: String, maximum: Int64)

    public var kind: ErrorKind { .refused }

    public var code: String {
        switch self {
        case .insufficient: "insufficient_stock"
        case .tooMuch: "too_much_stock"
        }
    }

    public var message: String {
        switch self {
        case .insufficient(let sku, let title, let wanted, let available):
            "not enough stock of \(sku) (\(title)): wanted \(wanted), available \(available)"
        case .tooMuch(let sku, let maximum): "product \(sku) cannot have more than \(maximum) pieces on hand"
        }
    }

    public var hint: String? {
        switch self {
        case .insufficient(let sku, _, _, let available):
            available > 0 ? "run `storectl cart set \(sku) \(available)` to take what there is" : nil
        case .tooMuch: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .insufficient(let sku, _, let wanted, let available):
            [
                .init("sku", .string(sku)), .init("wanted", .integer(wanted)),
                .init("available", .integer(available)),
            ]
        case .tooMuch(let sku, _): [.init("sku", .string(sku))]
        }
    }
}
