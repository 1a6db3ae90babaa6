import ShopText
import StoreCore

/// The command line itself is wrong.
enum UsageError: StoreError, Equatable {
    case unknownField(String, known: [String])
    case unknownSort(String, known: [String])
    case unknownFormat(String, variable: String)
    case conflictingFormats(String)
    case conflictingOptions(String, String)
    case confirmationNeeded(question: String, hasPreview: Bool)
    case noFields
    /// `a=` or `a=b c`: what is to be shown under no name, or under one that is none.
    case noFieldName(String)
    case fieldTwice(String)
    case noIDs
    case noHome(option: String)
    case notAProfileName(String)
    case noDefaultValue(String)
    case noSecret(what: String, option: String)
    /// A password or token generated here would be lost, because the answer leaves it out.
    case secretUnseen(String)
    case invalidTemplate(String)
    /// Something that only a person can look at, and the command for scripts.
    case terminalNeeded(String, instead: String)
    /// Without a terminal, a reset ends everything from before it.
    case keepsTokensUnasked
    /// Standard output is not available for this option's file.
    case outputTaken(String, example: String)
    /// An error of the argument parser, in its words.
    case parse(message: String, hint: String?)
    /// - Parameter takesWords: whether the word might not be meant as an option at all.
    case unknownOption(String, known: [String], help: String, takesWords: Bool)
    /// A word that should be a command or an option, but is not UTF-8.
    case notText(String)
    /// A word that is no option, where an argument is missing; the command as it may be meant.
    case dashed(message: String, command: String)
    case unknownCommand(String, known: [String], help: String)

    var kind: ErrorKind { .usage }
    var code: String {
        switch self {
        case .unknownField: "unknown_field"
        case .unknownSort: "unknown_sort"
        case .unknownFormat: "unknown_format"
        case .conflictingFormats: "conflicting_formats"
        case .conflictingOptions: "conflicting_options"
        case .confirmationNeeded: "confirmation_needed"
        case .noFields: "no_fields"
        case .noFieldName: "no_field_name"
        case .fieldTwice: "field_twice"
        case .noIDs: "no_ids"
        case .noHome: "no_home"
        case .notAProfileName: "invalid_profile"
        case .noDefaultValue: "no_value"
        case .noSecret: "secret_needed"
        case .secretUnseen(let field): "\(field)_unseen"
        case .keepsTokensUnasked: "keeps_tokens_unasked"
        case .outputTaken: "output_taken"
        case .terminalNeeded: "terminal_needed"
        case .invalidTemplate: "invalid_template"
        case .parse, .unknownOption, .dashed: "usage"
        case .notText: "not_text"
        case .unknownCommand: "unknown_command"
        }
    }
    var message: String {
        switch self {
        case .unknownField(let field, _): "unknown field '\(field)'"
        case .unknownSort(let field, _): "cannot sort by '\(field)'"
        case .unknownFormat(let name, let variable): "unknown format '\(name)' in \(variable)"
        case .conflictingOptions(let one, let other): "\(one) and \(other) cannot be combined"
        case .conflictingFormats(let format): "--json and --format \(format) cannot be combined"
        case .confirmationNeeded(let question, _): "refusing to \(UsageError.deed(question)) without --yes"
        case .noFields: "--fields is empty"
        case .noFieldName(let text): "--fields has \"\(text)\", which gives the field no name"
        case .fieldTwice(let name): "--fields shows two fields as \(name)"
        case .noIDs: "this command's answer has no ids"
        case .noHome: "no home directory: HOME is not set, and the account has none"
        case .notAProfileName(let name): "\"\(name)\" is not a valid profile name"
        case .noDefaultValue(let field): "--default \(field) has no value"
        case .noSecret(let what, _): "no \(what) given, and there is no terminal to ask on"
        case .keepsTokensUnasked: "--keep-tokens works only on a terminal"
        case .secretUnseen(let field):
            "the generated \(field) is shown only once, and this output would leave it out"
        case .invalidTemplate(let text): "\"\(text.short)\" is not a template"
        case .terminalNeeded(let option, _):
            "\(option) works only on a terminal" + (option == "--watch" ? ", in the format table" : "")
        case .outputTaken(let option, _): "\(option) cannot be -: standard output carries the answer"
        case .parse(let message, _): message
        case .unknownOption(let word, _, _, _): "unknown option '\(word)'"
        case .unknownCommand(let words, _, _): "unknown command '\(words)'"
        case .dashed(let message, _): message
        case .notText(let word): "the argument is not UTF-8 text: \(word)"
        }
    }
    /// `Move 6 products, and delete Shoes?` as `move 6 products, and delete Shoes,`.
    private static func deed(_ question: String) -> String {
        let deed = question.hasSuffix("?") ? question.dropLast() : question[...]
        return deed.lowercasedFirst + (deed.contains(", ") ? "," : "")
    }

    var hint: String? {
        switch self {
        case .unknownField(let field, let known): Nearest.advice(on: field, among: known)
        case .unknownSort(let field, let known):
            Nearest.names(to: String(field.drop { $0 == "-" }), among: known).first.map {
                Nearest.question([(field.hasPrefix("-") ? "-" : "") + $0])
            }
                ?? "sort by \(known.joined(separator: ", ")), or -\(known[0]) for descending order"
        case .unknownFormat:
            "the formats are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        case .conflictingFormats, .conflictingOptions: "give only one of them"
        case .confirmationNeeded(_, let hasPreview):
            "add --yes to go ahead" + (hasPreview ? ", or --dry-run to see what would happen" : "")
        case .noFieldName: "write FIELD=NAME, the name without spaces, such as sku=code"
        case .fieldTwice: "leave one out, or give it another name, such as price=amount"
        case .noFields: "name fields, such as --fields id,created_at"
        case .noIDs: "use another format, such as --format json"
        case .noHome(let option): "set it with \(option)"
        case .notAProfileName: "use letters, digits, - and _; for a file, use --mapping"
        case .noDefaultValue(let field): "write --default \(field)=VALUE"
        case .noSecret(_, let option): "add \(option) FILE, or \(option) - to read it from standard input"
        case .keepsTokensUnasked: "leave it out, or run this on a terminal"
        case .secretUnseen(let field): "include the field \(field), in any format except ids"
        case .invalidTemplate: "write a field in braces, such as '{sku}: {price}', and {{ for a brace"
        case .terminalNeeded(_, let instead): "run `\(instead)`"
        case .outputTaken(let option, let example): "name a file, such as \(option) \(example)"
        case .parse(_, let hint): hint
        case .notText: nil
        case .dashed(_, let command): "put -- before words that start with a dash: \(command)"
        case .unknownOption(let word, let known, let help, true)
        where known.isEmpty && !word.hasPrefix("--"):
            "see '\(help)', and put -- before words that start with a dash"
        case .unknownOption(_, let known, let help, _), .unknownCommand(_, let known, let help):
            known.isEmpty
                ? "see '\(help)'"
                : "did you mean \(known.map { "'\($0)'" }.joined(separator: " or "))?"
        }
    }
}
