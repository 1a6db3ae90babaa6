/// How a change to a table's rows is undone. Each journaled table has one, next to its name in
/// ``Schema/journaled``.
enum UndoRule: Equatable, Sendable {
    /// Restores the old value, column by column, if the current one is still the recorded new one.
    case restore
    /// Adds an opposite movement to the stock ledger.
    case compensate
    /// Never by undo, only by a command that leaves a record.
    case refuse(instead: String)
}
