/// What it takes to make a change. Each feature has constructors for its own kinds, such as a cart that is one's
/// own or a customer's; the table of permissions in storectl-security(7) is made from what they say.
public struct Requirement: Sendable {
    /// Permissions that are enough for what is the actor's own; `nil` where it makes no difference whose it is.
    public let own: [Permission]?
    /// Permissions needed otherwise; `nil` where nobody else's can be changed.
    public let others: [Permission]?
    /// What can be told without the store, before anybody waits for a turn to write.
    let checkActor: @Sendable (Actor) throws -> Void
    /// What has to be looked up in the transaction that makes the change.
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

    /// One permission for what is the actor's own, another for somebody else's.
    static func own(_ own: Permission, others: Permission, isOwn: Bool) -> Requirement {
        Requirement(
            own: [own], others: [others], checkActor: { try $0.require(isOwn ? own : others) })
    }

    /// Nothing but to be there: who registers, or holds a code, need not be signed in.
    static let nothing = Requirement(own: [], others: [])
}
