import ShopText

/// The same import, when it was run before.
struct EarlierImport {
    let entry: Int64
    let instant: Instant
    /// `nil` if it was not finished.
    let answer: String?
}
