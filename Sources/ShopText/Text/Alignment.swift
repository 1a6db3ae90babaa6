import CWideCharacters
import Glibc

/// The edge of its column at which a value is aligned.
public enum Alignment: Equatable, Sendable {
    case left
    case right
}
