import ShopText

/// An invoice or credit note by its number.
public struct DocumentLabel: Equatable, Codable, Sendable {
    /// `INV-17`.
    public let label: String
    public let kind: String
    public let issuedOn: String
    let at: Instant?
    let by: String?
}
