/// Secrets that were typed for a command line whose other words are still being put right, so that nobody types them
/// again because a name was refused.
final class TypedSecrets {
    private var known: [String: SecretInput.Result] = [:]

    subscript(option: String) -> SecretInput.Result? {
        get { known[option] }
        set { known[option] = newValue }
    }

    func forget() { known = [:] }
}
