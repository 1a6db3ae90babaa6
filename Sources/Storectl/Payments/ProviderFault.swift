import ShopText
import StoreCore

/// Why a provider gave no usable answer.
enum ProviderFault: StoreError, Equatable {
    case cannotStart(String, reason: String)
    /// It was not asked: exit status 75.
    case notReady(String, says: String)
    /// The same, and trying again will not help: exit status 78.
    case notSetUp(String, says: String)
    case tooSlow(String, seconds: Int64)
    case ended(String, status: Int32, says: String)
    case malformed(String, MalformedAnswer)
    /// Another part of the process has collected its exit status.
    case endUnknown(String)

    var kind: ErrorKind {
        switch self {
        case .cannotStart: .internalFault
        // Trying again later, or reconciling, will work.
        case .notReady, .notSetUp, .tooSlow, .ended, .malformed, .endUnknown: .busy
        }
    }

    var code: String {
        switch self {
        case .cannotStart, .notReady, .notSetUp: "provider_not_ready"
        case .tooSlow, .ended, .malformed, .endUnknown: "payment_outcome_unknown"
        }
    }

    var message: String {
        switch self {
        case .cannotStart(let name, let reason): "cannot run storectl-payment-\(name): \(reason)"
        case .notReady(let name, let says), .notSetUp(let name, let says):
            "storectl-payment-\(name) is not ready" + (says.isEmpty ? "" : ": \(says)")
        case .tooSlow(let name, let seconds):
            "storectl-payment-\(name) did not answer within \(seconds) s"
        case .ended(let name, let status, let says):
            "storectl-payment-\(name) ended with status \(status)" + (says.isEmpty ? "" : ": \(says)")
        case .malformed(let name, let problem):
            "storectl-payment-\(name) gave a malformed answer: \(problem.message)"
        case .endUnknown(let name): "storectl-payment-\(name) ended with an unknown status"
        }
    }

    var customerHint: String? {
        switch self {
        case .cannotStart, .notReady, .notSetUp: "nothing was taken; try again later, or pay in another way"
        case .tooSlow, .ended, .malformed, .endUnknown:
            "do not pay again; what became of it is seen soon with `storectl order show`"
        }
    }

    var hint: String? {
        switch self {
        case .notReady: "it was not asked this time; try again later"
        case .cannotStart, .notSetUp: "it was not asked this time; set it up: see `man storectl-payment`"
        case .tooSlow, .ended, .malformed, .endUnknown:
            "the payment stays pending; run `storectl payment reconcile`"
        }
    }
}

/// An unknown provider.
enum UnknownProvider: StoreError, Equatable {
    case invalidName(String)
    case notFound(String)
    /// A sandbox contacts nobody outside.
    case inSandbox(String)
    /// Nobody outside is contacted while others wait for a transaction.
    case inGroup(String)

    var kind: ErrorKind {
        switch self {
        case .invalidName: .invalidInput
        case .inSandbox, .inGroup: .refused
        case .notFound: .notFound
        }
    }

    var code: String { "unknown_provider" }

    var message: String {
        switch self {
        case .invalidName(let name): "\"\(name)\" is not the name of a payment provider"
        case .notFound(let name): "storectl-payment-\(name) is not on the PATH"
        case .inSandbox(let name): "a sandbox cannot use the payment provider \(name)"
        case .inGroup(let name):
            "the payment provider \(name) cannot be used in a transaction that lines share"
        }
    }

    var hint: String? {
        switch self {
        case .invalidName: "use manual, test, or a name of lowercase letters, digits and hyphens"
        case .inSandbox: "use manual or test"
        case .inGroup: "run it without --group and --atomic"
        case .notFound: "use manual or test, or install it: `man storectl-payment`"
        }
    }
}
