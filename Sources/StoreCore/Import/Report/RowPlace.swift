/// The place of a row in a file, for messages.
public enum RowPlace: Equatable, Sendable, CustomStringConvertible {
    case line(Int)
    /// The row's number, from 1, if several rows are on one line.
    case row(Int)

    public var description: String {
        switch self {
        case .line(let line): "on line \(line)"
        case .row(let row): "in row \(row)"
        }
    }
}
