import ShopText
import Synchronization

/// Numbers in place of people: a person has the same number everywhere.
final class PeopleNumbers: Sendable {
    private struct State {
        var byAccount: [String: Int] = [:]
        var byEmail: [String: Int] = [:]
        /// By caseless username; people change their usernames, and the journal contains old ones too.
        var byName: [String: Int] = [:]
        var others: [String: Int] = [:]
        var count = 0

        mutating func number(_ key: String, in numbers: WritableKeyPath<State, [String: Int]>) -> Int {
            if let number = self[keyPath: numbers][key] { return number }
            count += 1
            self[keyPath: numbers][key] = count
            return count
        }
    }

    private let state = Mutex(State())

    /// - Parameter names: the current username and earlier ones.
    func add(account: String, email: String, names: [String]) {
        state.withLock { state in
            let number = state.number(account, in: \.byAccount)
            state.byEmail[EmailAddress.key(email)] = number
            for name in names where state.byName[Text.caseless(name)] == nil {
                state.byName[Text.caseless(name)] = number
            }
        }
    }

    /// - Parameters:
    ///   - email: empty if there is none.
    ///   - own: identifies somebody without an account and an email address.
    func number(account: String?, email: String, own: String) -> Int {
        state.withLock { state in
            if let number = account.flatMap({ state.byAccount[$0] }) { return number }
            return email.isEmpty
                ? state.number(own, in: \.others) : state.number(EmailAddress.key(email), in: \.byEmail)
        }
    }

    /// The replacement for a username; a name that is not a person's stays.
    func username(_ name: String) -> String {
        let key = Text.caseless(name)
        guard !name.isEmpty, key != Actor.reservedName, name != JournalUpgrade.actor else { return name }
        return PeopleNumbers.username(state.withLock { $0.number(key, in: \.byName) })
    }

    static func username(_ number: Int) -> String { "person-\(number)" }
    static func email(_ number: Int) -> String { "person-\(number)@example.com" }
    static func name(_ number: Int) -> String { "Person \(number)" }
    static func address(_ number: Int) -> String { "\(number) Example Street" }
    static let phone = "+1 555 0100"
    static let postalCode = "00000"
    static let removed = ErasedText.removed
}

/// Frozen texts without people.
enum AnonymousText {
    /// The basket of an order, without its postal code and the reasons for staff prices.
    static func basket(_ text: String) throws -> String {
        try edited(text) { value, path in
            switch path.last {
            case "postalCode": .string(PeopleNumbers.postalCode)
            case "reason" where path.contains("staff"): .string(PeopleNumbers.removed)
            default: value
            }
        }
    }

    /// An issued document, with another buyer.
    static func document(_ text: String, number: Int) throws -> String {
        try edited(text) { value, path in
            guard value != .null, let name = path.last else { return value }
            switch path.first {
            case "buyer", "deliver_to":
                switch name {
                case "name": return .string(PeopleNumbers.name(number))
                case "address":
                    return path.count == 2 ? .array([.string(PeopleNumbers.address(number))]) : value
                case "postal_code": return .string(PeopleNumbers.postalCode)
                case "city": return .string("Example City")
                case "email": return .string(PeopleNumbers.email(number))
                case "phone": return .string(PeopleNumbers.phone)
                case "vat_id", "tax_number", "registration": return .string(PeopleNumbers.removed)
                default: return value
                }
            case "reference", "note": return path.count == 1 ? .string(PeopleNumbers.removed) : value
            default: return value
            }
        }
    }

    private static func edited(
        _ text: String, _ body: (_ value: JSONValue, _ path: [String]) -> JSONValue
    ) throws -> String {
        try JSONReader.value(of: text).edited(body).compactText
    }
}
