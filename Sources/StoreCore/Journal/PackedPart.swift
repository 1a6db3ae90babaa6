/// What a part of the journal keeps of a changeset. Nothing in it needs the store, so another thread can do it.
struct PackedPart: Sendable {
    let salt: [UInt8]
    let changeset: Forgettable
    /// The changeset as it is stored.
    let stored: [UInt8]

    init(_ changeset: [UInt8], salt: [UInt8]) {
        self.salt = salt
        self.changeset = Forgettable(changeset, salt: salt)
        stored = PackedChangeset.packed(changeset)
    }
}
