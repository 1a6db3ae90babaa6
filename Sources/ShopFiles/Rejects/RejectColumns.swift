/// The columns that a file of rejects adds in front of the original ones.
package enum RejectColumns {
    package static let names = ["reject_line", "reject_column", "reject_code", "reject_message"]
}
