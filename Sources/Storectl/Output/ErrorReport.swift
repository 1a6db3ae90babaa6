import ShopText
import StoreCore

/// How an error is shown to people and to scripts: the one place that maps errors to exit codes.
struct ErrorReport {
    let status: Ending
    let kind: ErrorKind
    let code: String
    let message: String
    /// The message for people, if it has more than one line.
    private let lines: [String]
    let hint: String?
    /// The facts for scripts; computed only if they are shown.
    private let details: @Sendable () -> [JSONValue.Member]
    /// The internal error, for `--verbose`; only for internal faults.
    let inside: String?

    /// - Parameter isForCustomer: whether a customer reads it.
    init(_ error: any Error, isForCustomer: Bool = false) {
        if let error = error as? any StoreError {
            self.init(of: error, lines: (error as? any LongError)?.lines, isForCustomer: isForCustomer)
        } else {
            let message = "unexpected error: \(error)"
            self.init(
                kind: .internalFault, code: "internal", message: message, lines: [message], hint: nil,
                details: { [] }, inside: String(reflecting: error))
        }
    }

    /// For an error whose type is known, so that it need not be determined at run time.
    /// - Parameter isPlain: whether it has nothing but its message. Looking for more would be half the work of a
    ///   command.
    init(
        of error: some StoreError, lines: [String]? = nil, isForCustomer: Bool = false, isPlain: Bool = false
    ) {
        let hint = isForCustomer ? error.customerHint : error.hint
        self.init(
            kind: error.kind, code: error.code, message: error.message, lines: lines ?? [error.message],
            hint: hint,
            details: {
                let own = error.details
                return own.isEmpty && !isPlain ? CaseFacts(error, hint: hint).members : own
            },
            inside: error.kind == .internalFault ? String(reflecting: error) : nil)
    }

    private init(
        kind: ErrorKind, code: String, message: String, lines: [String], hint: String?,
        details: @escaping @Sendable () -> [JSONValue.Member], inside: String?
    ) {
        status = Ending(kind)
        self.kind = kind
        self.code = code
        self.message = message
        self.lines = lines
        self.hint = hint
        self.details = details
        self.inside = inside
    }

    /// Two lines for people: what is wrong, and what to do. A line feed in stored data cannot add a third.
    ///
    /// - Parameter place: where it went wrong: `line 3`.
    func text(verbose: Bool, at place: String? = nil) -> String {
        var text = "storectl:" + (place.map { " \($0):" } ?? "")
        for (index, line) in lines.enumerated() { text += (index == 0 ? " " : "\n  ") + line.visible }
        text += "\n"
        if let hint { text += "hint: \(hint.visible)\n" }
        if verbose, let inside { text += "inside: \(inside.visibleLines)\n" }
        return text
    }

    /// One line for scripts.
    func json(verbose: Bool) -> String {
        JSONValue.object([.init("error", value(verbose: verbose))]).compactText + "\n"
    }

    func value(verbose: Bool) -> JSONValue {
        var facts = details()
        if verbose, let inside { facts.append(.init("inside", .string(inside))) }
        return [
            "code": .string(code), "kind": .string(kind.rawValue), "message": .string(message.visibleBytes),
            "hint": .text(hint?.visibleBytes), "exit_code": .integer(status.rawValue),
            "details": .object(facts),
        ]
    }
}

/// An error with a message of several lines. In any other message a line feed comes from data and is escaped.
protocol LongError: StoreError {
    /// The first, and those below it.
    var lines: [String] { get }
}

extension LongError {
    var message: String { lines.joined(separator: "\n  ") }
}
