import ArgumentParser
import StoreCore

/// A leaf command: its arguments, and a function from the outside world to an answer. It prints nothing;
/// `Storectl.run` renders the answer and chooses the exit code.
///
/// For authors: negative numbers need no special handling (`cart set 5 -2`, `--price -1` reach the command as values,
/// see `NegativeNumbers`), nor do global options before the command's name. A `StoreError` thrown while parsing (in
/// `validate()` or a `transform`) keeps its message and exit code; but values checked by rules (prices, quantities) are
/// best taken as `String` and passed to the rule in `answer`. A command that scripts run often is also
/// `PlainArguments`.
protocol StoreCommand: ParsableCommand {
    /// The view of the answer; `nil` if the answer has no records, or if their kind depends on the options.
    static var view: (any View.Type)? { get }
    /// What the records of the answer are made of, so that `--fields` and `--template` are checked before anything
    /// changes; the view's, unless a command says otherwise.
    var shapes: [FieldShape]? { get }
    /// Whether `--format ids` has something to show.
    static var hasIDs: Bool { get }
    /// Where in a batch it is allowed.
    static var batchPlace: BatchPlace { get }
    /// The fields that `--sort` may name.
    static var sorts: [String] { get }
    var options: GlobalOptions { get }
    func answer(_ context: Context) throws -> Answer
}

extension StoreCommand {
    static var batchPlace: BatchPlace { .anywhere }

    static var hasIDs: Bool { view?.shapes.contains { $0.name == "id" } ?? false }

    static var sorts: [String] { [] }

    var shapes: [FieldShape]? { Self.view?.shapes }

    /// Whether it can change the shop.
    var isMutation: Bool { Mirror(reflecting: self).children.contains { $0.value is MutationOptions } }

    /// Checks the command line as far as possible before the command runs.
    func checkOptions(_ context: Context) throws {
        let format = try options.format(in: context)
        if options.fieldPaths?.isEmpty == true { throw UsageError.noFields }
        if format == .ids, !Self.hasIDs { throw UsageError.noIDs }
        let template = try options.lineTemplate(in: context)
        guard options.fieldPaths != nil || template != nil, let shapes else { return }
        try FieldSelection.check(options.fieldPaths, against: shapes)
        try FieldSelection.check(template?.fields, against: shapes)
    }
}
