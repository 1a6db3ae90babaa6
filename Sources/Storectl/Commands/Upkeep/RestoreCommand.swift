import ArgumentParser
import ShopText
import StoreCore

/// `storectl restore`
struct RestoreCommand: StoreCommand {
    static let batchPlace = BatchPlace.nowhere
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the store.",
        discussion: """
            The backup is checked first, as by `check`. What it replaces is kept beside the store, and named in the \
            answer. The next command of anybody sees the restored shop, and its journal says who restored it, when, \
            and what it replaced. Sessions and tokens that have ended since stay ended. Where there is no store, it \
            is made; one that is too damaged to be opened is moved aside as it is, and takes no sign-in.

            A backup holds passwords, roles and permissions, too, so only an admin who may do everything can restore \
            one: see storectl-security(7).

            A backup that does not fit together, that is of another shop, or that is a sandbox, is refused \
            without --force.

            Examples:
              storectl restore before-prices.db
              storectl restore nightly.db --store new.db --yes
            """)
    static let view: (any View.Type)? = BackupView.self

    @Argument(help: "The backup.", completion: .file()) var file: String
    @Flag(help: "Take a backup that check finds fault with, or another shop's, or a sandbox.") var force =
        false
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        guard !file.isEmpty else { throw BackupError.noName }
        let (path, place) = (context.resolved(file), try options.storePath(in: context))
        if !Store.isAnything(at: place) {
            return .record(
                BackupView(
                    try Store.restore(
                        from: path, to: place, isForced: force, environment: context.environment)))
        }
        let shop: OpenShop
        do {
            shop = try OpenShop(options, in: context)
        } catch {
            // Nobody can sign in to what cannot be read.
            guard Store.isDamage(error) || isBroken(place, in: context) else { throw error }
            return try replaceDamaged(place, by: path, in: context)
        }
        if !shop.actor.mayRestore, !shop.store.isWhole {
            return try replaceDamaged(place, by: path, in: context)
        }
        try shop.actor.requireToRestore()
        try confirmation.confirm(
            "Replace everything in the store \(shop.store.name)\(extent(place)) by \(file)\(extent(path))?",
            options, in: context,
            hasPreview: false)
        let kept = shop.store.pathForKept
        do {
            let backup = try context.interruption.protect(onInterrupt: {}) {
                try shop.store.restore(from: path, keeping: kept, isForced: force, as: shop.actor)
            }
            return .record(BackupView(backup, kept: kept))
        } catch  where Store.isDamage(error, of: [kept, shop.store.path]) {
            return try replace(place, by: path, as: shop.actor, in: context)
        }
    }

    /// How much a store file has: ` (83 entries, the last of 2026-11-27)`.
    private func extent(_ path: String) -> String {
        guard let (entries, last) = Store.glance(at: path) else { return "" }
        return
            " (\(entries) journal \(entries == 1 ? "entry" : "entries"), the last of \(last.rfc3339.prefix(10)))"
    }

    private func isBroken(_ place: String, in context: Context) -> Bool {
        let store = try? Store(at: place, environment: context.environment)
        return store.map { !$0.isWhole } ?? false
    }

    private func replaceDamaged(
        _ place: String, by path: String, in context: Context
    ) throws -> Answer {
        try confirmation.confirm(
            "Replace the damaged store \(place) by \(file)?", options, in: context, hasPreview: false)
        return try replace(place, by: path, as: .anonymous, in: context)
    }

    private func replace(
        _ place: String, by path: String, as actor: Actor, in context: Context
    ) throws -> Answer {
        let (backup, kept) = try context.interruption.protect(onInterrupt: {}) {
            try Store.restore(
                from: path, inPlaceOfDamaged: place, isForced: force, environment: context.environment,
                as: actor)
        }
        return .record(BackupView(backup, kept: kept))
    }
}
