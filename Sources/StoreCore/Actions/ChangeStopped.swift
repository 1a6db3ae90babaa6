import ShopText

/// A long change that stopped partway: what is done stays.
public struct ChangeStopped: StoreError {
    /// How many products are done, and how many were to change.
    public let done: Int
    public let planned: Int
    let noun: String
    let entry: Int64?
    let hasKey: Bool
    /// `nil` if the error is not one of the shop's own.
    let cause: (any StoreError)?

    public var kind: ErrorKind { cause?.kind ?? .internalFault }
    public var code: String { cause?.code ?? "change_stopped" }

    public var message: String {
        if kind == .interrupted { return "interrupted: \(done) of \(planned) \(noun) were changed" }
        let reason =
            switch cause as? DatabaseFault {
            case .diskFull(let path): "the disk of store \(path) is full"
            default: cause?.message ?? "an unexpected error"
            }
        return "\(reason): only \(done) of \(planned) \(noun) were changed"
    }

    public var hint: String? {
        if hasKey { return "run the same command again with the same key to change the rest" }
        return entry.map { "see which ones with `storectl journal show \($0)`" }
    }

    public var details: [JSONValue.Member] {
        [.init("done", .integer(done)), .init("planned", .integer(planned))]
    }
}
