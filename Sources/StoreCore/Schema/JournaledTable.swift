/// A table whose rows a changeset records, and all that is to be known of it.
struct JournaledTable: Sendable {
    /// As what people count its rows, where they are told what a change does.
    enum Counting: Equatable, Sendable {
        /// Things of their own: `tax rate`.
        case things(String)
        /// A part of a row of another table, which the column names: that one is changed with it.
        case part(of: String, by: String)
        /// Told in another way, as pieces and lines of carts are.
        case apart
    }

    let table: String
    let undo: UndoRule
    let counting: Counting
    /// Columns by what their numbers mean, with spaces between them. Kept as written: every change needs the names of
    /// these tables, hardly any the forms.
    private let numbers: KeyValuePairs<NumberForm, String>

    init(
        _ table: String, _ undo: UndoRule, _ counting: Counting,
        _ numbers: KeyValuePairs<NumberForm, String> = [:]
    ) {
        self.table = table
        self.undo = undo
        self.counting = counting
        self.numbers = numbers
    }

    /// What each column of whole numbers means, also one that is no longer there.
    var forms: [String: NumberForm] {
        numbers.reduce(into: [:]) { known, form in
            for column in form.value.split(separator: " ") { known[String(column)] = form.key }
        }
    }

    /// What people call one of its rows, if they know them as things.
    var noun: String? {
        if case .things(let noun) = counting { noun } else { nil }
    }
}
