import ShopText

@testable import StoreCore

/// A change under an idempotency key, as an earlier version made it once: later ones answer it the same.
struct KeptRequest: Sendable, CustomStringConvertible {
    /// The key; what merely has to have happened before has none.
    let key: String?
    /// Who asks; `nil` for somebody not signed in.
    let user: String?
    let make: @Sendable (Store, Actor, Request) throws -> Answered
    /// The change's own encoding, and that of what is decoded from it; `nil` where it is made on the way.
    let encodings: (@Sendable (Store) throws -> (first: JSONValue, again: JSONValue))?
    /// The change as the journal keeps it, its personal values concealed with a salt.
    let arguments: (@Sendable (Store, _ salt: [UInt8]) throws -> JSONValue)?

    var description: String { key ?? "" }

    /// What came back, as the journal would keep it.
    struct Answered {
        let isReplay: Bool
        let entry: Int64?
        let answer: JSONValue

        init(_ recorded: Recorded<some Encodable>) throws {
            isReplay = recorded.isReplay
            entry = recorded.entry
            answer = try JSONValue(encoding: recorded.value)
        }
    }

    init<Change: Action>(
        _ key: String?, by user: String?, _ action: @escaping @Sendable (Store) throws -> Change
    ) {
        self.key = key
        self.user = user
        make = { store, actor, request in
            try Answered(store.run(try action(store), as: actor, request))
        }
        encodings = { store in
            let first = try JSONValue(encoding: try action(store))
            let decoded = try first.decoded(as: Change.self, userInfo: [.currency: store.currency])
            return (first, try JSONValue(encoding: decoded))
        }
        arguments = { store, salt in try Command(try action(store), Request(), salt: salt).arguments }
    }

    init<Value: Encodable & Sendable>(
        _ key: String?, by user: String?,
        doing body: @escaping @Sendable (Store, Actor, Request) throws -> Recorded<Value>
    ) {
        self.key = key
        self.user = user
        make = { store, actor, request in try Answered(body(store, actor, request)) }
        encodings = nil
        arguments = nil
    }

    @discardableResult
    func ask(_ store: Store) throws -> Answered {
        let actor = try user.map { try store.actor(named: $0) } ?? .anonymous
        return try make(store, actor, Request(idempotencyKey: key))
    }
}

extension Store {
    /// A person, as who signs in with a password is one.
    func actor(named name: String) throws -> Actor {
        guard let account = try read(as: .anonymous, { try $0.account(named: name) }) else {
            throw AccountError.notFound(name)
        }
        return Actor(account)
    }
}

extension JSONValue {
    /// Whether this later value still says all that an earlier one said: members may come, none may go.
    func keeps(_ earlier: JSONValue) -> Bool {
        switch (self, earlier) {
        case (.object, .object(let members)):
            members.allSatisfy { self[$0.name]?.keeps($0.value) ?? ($0.value == .null) }
        case (.array(let values), .array(let others)):
            values.count == others.count && zip(values, others).allSatisfy { $0.keeps($1) }
        default: self == earlier
        }
    }
}
