/// How the actor was identified: by the token of a sign-in, or by one for programs.
public enum Credential: Equatable, Sendable {
    case session(id: String)
    case apiToken(id: String, name: String)
}
