/// The columns that a file of rejects has in front of those of the file that its rows come from.
package enum RejectColumns {
    package static let names = ["reject_line", "reject_column", "reject_code", "reject_message"]
}
