/// From here on, long changesets are compressed, see ``PackedChangeset``. No table changes and no entry is rewritten;
/// the number alone keeps away versions of storectl that could not read them.
enum Migration13 {
    static let sql = ""
}
