import ShopText

/// An import that stopped partway: what is done is kept.
public struct ImportStopped: StoreError {
    /// How many products are done, and how many were to change.
    public let done: Int
    public let planned: Int
    /// `nil` if the error is not one of the shop's own.
    let cause: (any StoreError)?

    public var kind: ErrorKind { cause?.kind ?? .internalFault }
    public var code: String { cause?.code ?? "import_stopped" }

    public var message: String {
        if kind == .interrupted {
            return "interrupted: \(done) of \(planned) products were imported; run it again for the rest"
        }
        let reason =
            switch cause as? DatabaseFault {
            case .diskFull(let path): "the disk of store \(path) is full"
            default: cause?.message ?? "an unexpected error"
            }
        return "\(reason): only \(done) of \(planned) products were imported"
    }

    public var hint: String? {
        kind == .interrupted ? nil : "fix that and run the same import again for the rest"
    }

    public var details: [JSONValue.Member] {
        [.init("done", .integer(done)), .init("planned", .integer(planned))]
    }
}
