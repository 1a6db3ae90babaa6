import ShopText

/// What a user requested, as the journal records it.
struct Command {
    let name: String
    /// The arguments that decide the outcome, without secrets.
    let arguments: JSONValue
    let idempotencyKey: String?
}
