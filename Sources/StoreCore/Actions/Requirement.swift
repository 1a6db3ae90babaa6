/// The permissions needed for a change. Each feature has constructors for its own kinds, such as the actor's
/// own cart or a customer's; the table of permissions in storectl-security(7) is generated from them.
public struct Requirement: Sendable {
    /// Permissions sufficient for the actor's own; `nil` if ownership does not matter.
    public let own: [Permission]?
    /// Permissions needed for someone else's; `nil` if that is never allowed.
    public let others: [Permission]?
    /// The part that can be checked without the store, before waiting for a turn to write.
    let checkActor: @Sendable (Actor) throws -> Void
    /// The part that has to be checked in the transaction that makes the change.
    let check: @Sendable (Transaction) throws -> Void

    init(
        own: [Permission]?, others: [Permission]?,
        checkActor: @escaping @Sendable (Actor) throws -> Void = { _ in },
        check: @escaping @Sendable (Transaction) throws -> Void = { _ in }
    ) {
        self.own = own
        self.others = others
        self.checkActor = checkActor
        self.check = check
    }

    /// Every one of these permissions.
    static func all(_ permissions: Permission...) -> Requirement { all(permissions) }

    static func all(_ permissions: [Permission]) -> Requirement {
        Requirement(
            own: nil, others: permissions,
            checkActor: { actor in for permission in permissions { try actor.require(permission) } })
    }

    /// One permission for the actor's own, another for someone else's.
    static func own(_ own: Permission, others: Permission, isOwn: Bool) -> Requirement {
        Requirement(
            own: [own], others: [others], checkActor: { try $0.require(isOwn ? own : others) })
    }

    /// Everything that the account itself may do: with less, a program could take over the account.
    static let wholeAccount = Requirement(
        own: [], others: nil,
        check: { transaction in
            let id = try transaction.actor.requireAccount()
            // Whoever creates the store has no account yet.
            guard let permissions = try transaction.permissions(ofActiveAccount: id) else { return }
            try transaction.actor.requireAll(of: permissions)
        })

    /// Both.
    func and(_ other: Requirement) -> Requirement {
        Requirement(
            own: own.map { $0 + (other.own ?? []) }, others: others.map { $0 + (other.others ?? []) },
            checkActor: { [self] actor in
                try checkActor(actor)
                try other.checkActor(actor)
            },
            check: { [self] transaction in
                try check(transaction)
                try other.check(transaction)
            })
    }

    /// No requirement: registering or using a code takes no sign-in.
    static let nothing = Requirement(own: [], others: [])
}
