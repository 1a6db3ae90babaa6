/// Why stock cannot move so.
public enum StockError: StoreError, Equatable {
    case insufficient(sku: String, title: String, wanted: Int64, available: Int64)
    case tooMuch(sku: String, maximum: Int64)
    case belowZero(sku: String, title: String, change: Int64, onHand: Int64)
    case notAnAdjustment(String)
    case reasonNeeded
    case unknownReason(String)
    case wrongDirection(StockMovement.Reason, Int64)

    public var kind: ErrorKind {
        switch self {
        case .insufficient, .tooMuch, .belowZero, .wrongDirection: .refused
        case .notAnAdjustment, .unknownReason: .invalidInput
        case .reasonNeeded: .usage
        }
    }

    public var code: String {
        switch self {
        case .insufficient, .belowZero: "insufficient_stock"
        case .tooMuch: "too_much_stock"
        case .notAnAdjustment: "invalid_adjustment"
        case .reasonNeeded: "reason_needed"
        case .unknownReason: "unknown_reason"
        case .wrongDirection: "wrong_direction"
        }
    }

    public var message: String {
        switch self {
        case .insufficient(let sku, let title, let wanted, let available):
            "not enough stock of \(sku) (\(title)): wanted \(wanted), available \(available)"
        case .tooMuch(let sku, let maximum): "product \(sku) cannot have more than \(maximum) pieces on hand"
        case .belowZero(let sku, let title, let change, let onHand):
            "\(-change) pieces cannot come off \(sku) (\(title)): only \(onHand) are on hand"
        case .notAnAdjustment(let text): "\"\(text)\" is not an adjustment"
        case .reasonNeeded: "an adjustment needs a reason"
        case .unknownReason(let text): "\"\(text)\" is not a reason to adjust stock"
        case .wrongDirection(let reason, let delta):
            "stock cannot go \(delta > 0 ? "up" : "down") because pieces were \(reason.rawValue)"
        }
    }

    public var hint: String? {
        switch self {
        case .insufficient(let sku, _, _, let available):
            available > 0 ? "run `storectl cart set \(sku) \(available)` to take what there is" : nil
        case .notAnAdjustment: "write +3, -2, or =40 for what was counted"
        case .reasonNeeded, .unknownReason: "the reasons are \(StockError.reasons)"
        case .belowZero: "write =N for what was counted"
        case .tooMuch, .wrongDirection: nil
        }
    }

    private static var reasons: String {
        StockMovement.Reason.forAdjusting.map(\.rawValue).joined(separator: ", ")
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .insufficient(let sku, _, let wanted, let available):
            [
                .init("sku", .string(sku)), .init("wanted", .integer(wanted)),
                .init("available", .integer(available)),
            ]
        case .belowZero(let sku, _, let change, let onHand):
            [
                .init("sku", .string(sku)), .init("change", .integer(change)),
                .init("available", .integer(onHand)),
            ]
        case .tooMuch(let sku, _): [.init("sku", .string(sku))]
        default: []
        }
    }
}
