import ShopText
import StoreCore

/// The exit codes; scripts rely on them.
enum Ending: Int32, Sendable, CaseIterable {
    case done = 0
    case internalFault = 1
    case refused = 2
    case notFound = 3
    case notPermitted = 4
    /// An import that skipped rejected rows.
    case partial = 5
    case usage = 64
    case invalidInput = 65
    case busy = 75
    case interrupted = 130

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
