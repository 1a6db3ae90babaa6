import ShopText
import Testing

@testable import StoreCore

/// One thing that can be asked of the shop, for the table of who may do what.
struct PermissionCase: Sendable {
    /// The command, and after a colon what of: `order show: another's`.
    let name: String
    /// The types of actions and names of functions that it runs.
    let covers: [String]
    /// Whether those who may not are told that there is no such thing.
    let isHidden: Bool
    let run: @Sendable (PermissionShop, Actor) throws -> Void
    /// Makes the change under a key; `nil` where it takes none.
    let runKeyed: (@Sendable (PermissionShop, Actor, String) throws -> Void)?

    /// Something that leaves the shop as it was, or that can be asked for again and again.
    init(
        _ name: String, _ covers: String..., isHidden: Bool = false,
        reading run: @escaping @Sendable (PermissionShop, Actor) throws -> Void
    ) {
        self.name = name
        self.covers = covers
        self.isHidden = isHidden
        self.run = run
        runKeyed = nil
    }

    /// A change that is made by a function.
    init(
        _ name: String, _ covers: String...,
        keyed run: @escaping @Sendable (PermissionShop, Actor, Request) throws -> Void
    ) {
        self.name = name
        self.covers = covers
        isHidden = false
        self.run = { try run($0, $1, Request(isPreview: true)) }
        runKeyed = { try run($0, $1, Request(idempotencyKey: $2)) }
    }

    /// A change.
    ///
    /// - Parameter isRepeatable: whether a program of the same account can ask for it again.
    init<Change: Action>(
        _ name: String, isHidden: Bool = false, isRepeatable: Bool = true,
        _ action: @escaping @Sendable (PermissionShop, Actor) throws -> Change
    ) {
        self.name = name
        covers = ["\(Change.self)"]
        self.isHidden = isHidden
        run = { shop, actor in
            let change = try action(shop, actor)
            _ = try shop.store.run(change, as: actor, Request(isPreview: true))
        }
        guard isRepeatable else {
            runKeyed = nil
            return
        }
        runKeyed = { shop, actor, key in
            let change = try action(shop, actor)
            _ = try shop.store.run(change, as: actor, Request(idempotencyKey: key))
        }
    }

    enum Outcome { case done, notSignedIn, notPermitted, hidden }

    /// What somebody gets: done, or which refusal. Any other error is a failure of the test.
    func outcome(_ shop: PermissionShop, _ actor: Actor) throws -> Outcome {
        try outcome { try run(shop, actor) }
    }

    /// What an actor gets who asks for what was done under the key.
    func repeated(_ shop: PermissionShop, _ actor: Actor, _ key: String) throws -> Outcome {
        try outcome { try runKeyed?(shop, actor, key) }
    }

    private func outcome(_ body: () throws -> Void) throws -> Outcome {
        do {
            try body()
            return .done
        } catch AccessError.notSignedIn {
            return .notSignedIn
        } catch AccessError.notPermitted {
            return .notPermitted
        } catch AccessError.notFullAdmin {
            return .notPermitted
        } catch let error as any StoreError where isHidden && error.kind == .notFound {
            return .hidden
        }
    }
}
