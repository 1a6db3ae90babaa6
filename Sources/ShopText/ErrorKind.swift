/// The kind of error. Each kind has its own exit code.
public enum ErrorKind: String, Sendable, CaseIterable {
    /// I/O, a corrupt store, or a bug.
    case internalFault = "internal"
    /// A rule of the shop forbids it.
    case refused
    case notFound = "not_found"
    /// Not signed in, or not permitted.
    case notPermitted = "not_permitted"
    /// The command line itself is wrong.
    case usage
    /// A file or a value is malformed.
    case invalidInput = "invalid_input"
    /// Another process holds the store; trying again later will work.
    case busy
    case interrupted
}
