/// What a payment does.
enum PaymentKind: String {
    /// Reserve money, to be captured later.
    case authorize
    /// Take it.
    case capture
    /// Release what is left of an authorization, or a capture noted by mistake: it never came.
    case void
    /// Give it back.
    case refund
    /// The customer's bank took it back.
    case chargeback
}

/// The provider of money that somebody counted: cash and bank transfers.
enum ManualProvider {
    static let name = "manual"
}
