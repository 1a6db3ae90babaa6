import ShopText

/// A customer as staff see them: who they are, how to reach them, and what they bought.
public struct Customer: Equatable, Sendable {
    /// `nil` for a guest, who has only an email address.
    public let account: Account?
    public let email: String
    public let name: String
    public let phone: String
    public let trade: Trade

    /// What a customer bought and has in the cart.
    public struct Trade: Equatable, Sendable {
        /// Including cancelled ones.
        public var orders: Int64
        public var openOrders: Int64
        /// What was paid and not given back.
        public var spent: Money
        public var lastOrderAt: Instant?
        /// Pieces.
        public var cartQuantity: Int64
    }

    init(_ account: Account, _ trade: Trade) {
        self.init(
            account: account, email: account.email, name: account.fullName, phone: account.phoneNumber,
            trade: trade)
    }

    init(account: Account?, email: String, name: String, phone: String, trade: Trade) {
        self.account = account
        self.email = email
        self.name = name
        self.phone = phone
        self.trade = trade
    }
}

/// Which customers a list shows.
public struct CustomerFilter: Sendable {
    /// Part of a name, username, email address or phone number, ignoring case.
    public var search: String?
    /// Only the customer who placed this order.
    public var order: Int64?
    /// Only those with something in the cart.
    public var hasCart = false
    /// Guests, by email address, instead of accounts.
    public var areGuests = false
    public var sort = UserFilter.Sort.createdAt
    public var isDescending = false

    public init() {}

    private var list: String {
        areGuests ? "customer guests" : "customer " + (isDescending ? "-" : "") + sort.rawValue
    }

    /// The cursor after a customer.
    public func cursor(behind customer: Customer) -> ListCursor {
        customer.account.map(cursor(behind:))
            ?? ListCursor(list: list, value: .text(customer.email), id: "")
    }

    func cursor(behind account: Account) -> ListCursor {
        ListCursor(list: list, value: sort.value(of: account), id: account.id)
    }

    /// - Throws: ``ListCursorError`` unless the cursor belongs to this list in this order.
    func cursor(word: String) throws(ListCursorError) -> ListCursor { try ListCursor(word: word, of: list) }
}

/// A customer with everything needed to help them.
public struct CustomerRecord: Sendable {
    public let customer: Customer
    public let addresses: [SavedAddress]
    public let cart: [Cart.Item]
    /// The latest orders, newest first.
    public let orders: [Order]

    /// How many of the latest orders to show.
    static let lastOrders = 10
}

/// Why a request about customers is refused.
public enum CustomerError: StoreError, Equatable {
    case notFound(String, near: [String] = [])
    /// - Parameter option: the option that does not apply to guests.
    case notOfGuests(option: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .notOfGuests: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "customer_not_found"
        case .notOfGuests: "not_of_guests"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let name, _): "customer \(name) not found"
        case .notOfGuests(let option): "\(option) cannot be combined with --guests"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound(let name, let near):
            near.isEmpty
                ? "try `storectl customer list --search \(name.shellWord)`" : Nearest.question(near)
        case .notOfGuests: "guests have no account: they are listed by email address, without a cart"
        }
    }
}
