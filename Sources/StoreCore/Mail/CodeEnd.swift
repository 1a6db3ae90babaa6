/// Why a mailed code ended before it was used. Its mail, if still queued, is dead then, but nobody waits for it.
enum CodeEnd: String, CaseIterable {
    case replaced = "a newer code has taken its place"
    case passwordChanged = "the password was changed"
    case addressChanged = "the address was changed"
    case addressVerified = "the address is verified"
    case changeUndone = "the change of the address was undone"
    case keyReplaced = "its code expired when the signing key was replaced"

    /// The condition for mail that should have been sent and could not be.
    static let undelivered =
        "status = 'dead' AND coalesce(last_error, '') NOT IN ("
        + allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
}
