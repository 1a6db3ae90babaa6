/// Where money is to be sent.
public struct BankAccount: Codable, Sendable, Equatable {
    /// The account's holder, if not the seller.
    public var holder: String?
    /// An IBAN, or an account number in countries without IBANs.
    public var account: String
    public var bic: String?

    public init(account: String, holder: String? = nil, bic: String? = nil) {
        self.account = account
        self.holder = holder
        self.bic = bic
    }

    /// In groups of four, as an IBAN is printed.
    var printed: String {
        let compact = account.filter { $0 != " " }
        guard compact.count > 8, compact.prefix(2).allSatisfy(\.isLetter) else { return account }
        return stride(from: 0, to: compact.count, by: 4).map { start in
            let from = compact.index(compact.startIndex, offsetBy: start)
            return String(compact[from...].prefix(4))
        }.joined(separator: " ")
    }
}
