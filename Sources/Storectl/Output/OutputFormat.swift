import ArgumentParser

/// How an answer is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Aligned columns for people; may change.
    case table
    /// One object, or an array of them.
    case json
    /// One object per line.
    case jsonl
    /// Comma-separated (RFC 4180), but with LF at line ends, like other Unix tools.
    case csv
    /// Tab-separated; tab, line break and backslash inside a value are `\t`, `\n`, `\\`.
    case tsv
    /// The id of each record.
    case ids
    /// Tables for a page in Markdown.
    case markdown
    /// Tables for a page in HTML.
    case html

    var isJSON: Bool { self == .json || self == .jsonl }
}
