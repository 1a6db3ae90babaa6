import ShopText
import StoreCore

/// How a failure is told, to people and to scripts, and how the process ends: the one place that maps
/// errors to exit codes.
struct ErrorReport {
    let status: Ending
    let kind: ErrorKind
    let code: String
    let message: String
    let hint: String?
    let details: [JSONValue.Member]
    /// The error as the program sees it, for `--verbose`; only where the fault is inside.
    let inside: String?

    init(_ error: any Error) {
        if let error = error as? any StoreError {
            self.init(of: error)
        } else {
            self.init(
                kind: .internalFault, code: "internal", message: "unexpected fault: \(error)", hint: nil,
                details: [], inside: String(reflecting: error))
        }
    }

    /// Of an error whose type is known, so that nobody has to find out at run time what it is.
    init(of error: some StoreError) {
        self.init(
            kind: error.kind, code: error.code, message: error.message, hint: error.hint,
            details: error.details, inside: error.kind == .internalFault ? String(reflecting: error) : nil)
    }

    private init(
        kind: ErrorKind, code: String, message: String, hint: String?, details: [JSONValue.Member],
        inside: String?
    ) {
        status = Ending(kind)
        self.kind = kind
        self.code = code
        self.message = message
        self.hint = hint
        self.details = details
        self.inside = inside
    }

    /// Two lines for people: what is wrong, and what to do.
    func text(verbose: Bool) -> String {
        var text = "storectl: \(message.visibleLines)\n"
        if let hint { text += "hint: \(hint.visibleLines)\n" }
        if verbose, let inside { text += "inside: \(inside.visibleLines)\n" }
        return text
    }

    /// One line for scripts.
    func json(verbose: Bool) -> String {
        var facts = details
        if verbose, let inside { facts.append(.init("inside", .string(inside))) }
        let error: JSONValue = [
            "code": .string(code), "kind": .string(kind.rawValue), "message": .string(message),
            "hint": .text(hint), "exit_code": .integer(status.rawValue), "details": .object(facts),
        ]
        return JSONValue.object([.init("error", error)]).compactText + "\n"
    }
}
