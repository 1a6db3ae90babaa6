/// Where a row of a file stands, as messages say it.
public enum RowPlace: Equatable, Sendable, CustomStringConvertible {
    case line(Int)
    /// Its number, from 1, where several rows stand on one line.
    case row(Int)

    public var description: String {
        switch self {
        case .line(let line): "on line \(line)"
        case .row(let row): "in row \(row)"
        }
    }
}
