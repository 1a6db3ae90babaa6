/// How a change of a table's rows is taken back. Each journaled table has one, beside its name in
/// ``Schema/journaled``.
enum UndoRule: Equatable, Sendable {
    /// The old value, column by column, where the present one is still the recorded new one.
    case restore
    /// The stock ledger: an opposite movement.
    case compensate
    /// Never by undo, but by a command that does it in the open.
    case refuse(instead: String)
}
