import Foundation
import ShopText

@testable import StoreCore

extension PermissionCases {
    /// Whole shops: what is wrong with one, copies of it, and what comes back from them.
    static let copies: [PermissionCase] = [
        PermissionCase("check --rebuild-search", "rebuildSearch") { try $0.store.rebuildSearch(as: $1) },
        PermissionCase("check --rebuild-prices", "rebuildPrices") { try $0.store.rebuildPrices(as: $1) },
        PermissionCase("check --rebuild-ids", "rebuildIDs") { try $0.store.rebuildIDs(as: $1) },
        PermissionCase("check", "checked") { _ = try $0.store.checked(isQuick: true, as: $1) },
        PermissionCase("backup", "backUp") { shop, actor in
            let folder = try TemporaryFolder()
            _ = try shop.store.backUp(to: folder.file("copy.db"), as: actor)
        },
        PermissionCase("backup --anonymize", "backUpAnonymized") { shop, actor in
            let folder = try TemporaryFolder()
            _ = try shop.store.backUpAnonymized(
                to: folder.file("copy.db"), password: Password("correct horse battery"), as: actor)
        },
        PermissionCase("sandbox", "makeSandbox") { shop, actor in
            let folder = try TemporaryFolder()
            _ = try shop.store.makeSandbox(
                at: folder.file("copy.db"), signingIn: ["admin"], mailFolder: folder.file("mail"),
                environment: shop.store.environment, as: actor)
        },
        PermissionCase("sandbox --bring", "changes", "keyForBringing", "BringSandbox") { shop, actor in
            let changes = try shop.changes(inSandboxBy: AddCategory("Brought"), as: actor)
            _ = try shop.store.keyForBringing(changes, as: actor)
            _ = try shop.store.run(BringSandbox(changes), as: actor, Request(isPreview: true))
        },
        PermissionCase("sandbox --bring: what a mail says", "changes", "BringSandbox") { shop, actor in
            let changes = try shop.changes(
                inSandboxBy: SetSetting("mail.template.reset.text", to: "Take {{code}}"), as: actor)
            _ = try shop.store.run(BringSandbox(changes), as: actor, Request(isPreview: true))
        },
        PermissionCase("undo: what a mail says", isHidden: true) { shop, _ in
            Undo(try shop.store.integer("SELECT max(id) FROM journal WHERE command = 'config set'") ?? 1)
        },
        PermissionCase("restore", "restore") { shop, actor in
            do {
                _ = try shop.store.restore(from: "/none", keeping: "/none", as: actor)
            } catch BackupError.unusable {}
        },
        PermissionCase("restore --force", "restore") { shop, actor in
            do {
                _ = try shop.store.restore(
                    from: "/none", keeping: "/none", isForced: true, as: actor)
            } catch BackupError.unusable {}
        },
    ]
}

extension PermissionShop {
    /// What an admin changed in a sandbox, as the actor reads it.
    fileprivate func changes(inSandboxBy action: some Action, as actor: Actor) throws -> SandboxChanges {
        let folder = try TemporaryFolder()
        _ = try store.makeSandbox(
            at: folder.file("copy.db"), signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: store.environment, as: shop.admin)
        let sandbox = try Store(at: folder.file("copy.db"), environment: store.environment)
        _ = try sandbox.run(action, as: shop.admin)
        return try store.changes(inSandbox: folder.file("copy.db"), as: actor)
    }
}
