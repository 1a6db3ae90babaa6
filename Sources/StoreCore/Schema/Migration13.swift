/// From here on long changesets are compressed, see ``PackedChangeset``. No table changes and no entry is rewritten; the
/// number alone keeps versions of storectl away that could not read what is written.
enum Migration13 {
    static let sql = ""
}
