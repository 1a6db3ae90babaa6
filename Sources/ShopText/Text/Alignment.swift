import CWideCharacters
import Glibc

/// Which edge of its column a value stands at.
public enum Alignment: Equatable, Sendable {
    case left
    case right
}
