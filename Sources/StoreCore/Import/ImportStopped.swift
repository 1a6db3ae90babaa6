import ShopText

/// An import that came to an end half way: what is done stays.
public struct ImportStopped: StoreError {
    /// How many products are done, of how many that were to change.
    public let done: Int
    public let planned: Int
    /// `nil` where it is none of the shop's own.
    let cause: (any StoreError)?

    public var kind: ErrorKind { cause?.kind ?? .internalFault }
    public var code: String { cause?.code ?? "import_stopped" }

    public var message: String {
        if kind == .interrupted {
            return "interrupted: \(done) of \(planned) products are imported; run it again for the others"
        }
        let reason =
            switch cause as? DatabaseFault {
            case .diskFull(let path): "the disk of store \(path) is full"
            default: cause?.message ?? "an unexpected fault"
            }
        return "\(reason): only \(done) of \(planned) products are imported"
    }

    public var hint: String? {
        kind == .interrupted ? nil : "put that right, and run the same import again for the others"
    }

    public var details: [JSONValue.Member] {
        [.init("done", .integer(done)), .init("planned", .integer(planned))]
    }
}
