import ShopText

/// The provider moved an amount or currency other than requested.
public struct AmountMismatch: StoreError, Equatable {
    public let asked: Money
    public let answered: Money

    public init(asked: Money, answered: Money) { (self.asked, self.answered) = (asked, answered) }

    public var kind: ErrorKind { .refused }
    public var code: String { "amount_mismatch" }
    public var message: String {
        "the provider reports \(answered.decimal) \(answered.currency.code), "
            + "but \(asked.decimal) \(asked.currency.code) was requested"
    }
    public var hint: String? { "check the payment in the provider's own records first" }
}
