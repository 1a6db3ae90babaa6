import ShopText

/// An earlier run of the same import.
struct EarlierImport {
    let entry: Int64
    let instant: Instant
    /// `nil` if it was not finished.
    let answer: String?
}
