import ShopText
import StoreCore

/// An exit code. Those with a name are ours, and scripts rely on them; a sandbox ends with its command's code.
struct Ending: RawRepresentable, Equatable, Sendable {
    let rawValue: Int32

    static let done = Ending(rawValue: 0)
    static let internalFault = Ending(rawValue: 1)
    static let refused = Ending(rawValue: 2)
    static let notFound = Ending(rawValue: 3)
    static let notPermitted = Ending(rawValue: 4)
    /// An import that skipped rejected rows, or a batch some of whose lines failed.
    static let partial = Ending(rawValue: 5)
    static let usage = Ending(rawValue: 64)
    static let invalidInput = Ending(rawValue: 65)
    static let busy = Ending(rawValue: 75)
    static let interrupted = Ending(rawValue: 130)

    static let allCases = [
        done, internalFault, refused, notFound, notPermitted, partial, usage, invalidInput, busy, interrupted,
    ]
}

extension Ending {
    init(_ kind: ErrorKind) {
        self =
            switch kind {
            case .internalFault: .internalFault
            case .refused: .refused
            case .notFound: .notFound
            case .notPermitted: .notPermitted
            case .usage: .usage
            case .invalidInput: .invalidInput
            case .busy: .busy
            case .interrupted: .interrupted
            }
    }
}
