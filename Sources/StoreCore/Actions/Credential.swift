/// What someone showed to act: the token of a sign-in, or one made for programs.
public enum Credential: Equatable, Sendable {
    case session(id: String)
    case apiToken(id: String, name: String)
}
