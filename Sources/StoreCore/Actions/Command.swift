import ShopText

/// What a user asked for, as the journal keeps it.
struct Command {
    let name: String
    /// What decides the outcome, without secrets.
    let arguments: JSONValue
    let idempotencyKey: String?
}
