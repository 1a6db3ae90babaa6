/// Which way the money of a payment went.
enum PaymentKind: String {
    /// In.
    case capture
    /// In, and noted by mistake: it never came.
    case void
    /// Out again.
    case refund
}
