import ShopText

/// What someone may do. Every account has the first two; they exist so that a token for a program can lack
/// them.
public enum Permission: String, CaseIterable, Codable, Sendable {
    /// Own cart, checkout and orders.
    case ownShopping = "own.shopping"
    /// Own profile, password, sign-ins and tokens.
    case ownAccount = "own.account"
    case catalogWrite = "catalog.write"
    case stockWrite = "stock.write"
    case ordersRead = "orders.read"
    case ordersWrite = "orders.write"
    /// Take payments for orders, by hand or through a provider.
    case paymentsWrite = "payments.write"
    /// Issue invoices and credit notes.
    case documentsWrite = "documents.write"
    /// Prices in an order that differ from the shop's.
    case pricesSet = "prices.set"
    /// Who the customers are, how to reach them and what they bought.
    case customersRead = "customers.read"
    /// Carts and orders for a customer.
    case customersAct = "customers.act"
    case reportsRead = "reports.read"
    case refundsWrite = "refunds.write"
    case usersWrite = "users.write"
    case configWrite = "config.write"
    /// See the outbox, and send mail that is due.
    case mailSend = "mail.send"
    case journalRead = "journal.read"
    case journalUndo = "journal.undo"
    case backup = "backup"
}
