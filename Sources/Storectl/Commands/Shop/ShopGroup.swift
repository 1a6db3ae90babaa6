import ArgumentParser
import ShopText
import StoreCore

/// `storectl shop …`
struct ShopGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shop",
        abstract: "Name your shops, and choose one.",
        discussion: """
            Put @ and the name of a shop before any command: `storectl @tea product list`. The names are yours \
            alone, in ~/.config/storectl/config; see storectl(5).

            Examples:
              storectl shop use tea=/srv/shops/tea.db
              storectl shop list
            """,
        subcommands: [ShopList.self, ShopUse.self])
}

/// `storectl shop list`
struct ShopList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the shops that have a name.",
        discussion: """
            Examples:
              storectl shop list
              storectl shop list --json
            """)
    static let view: (any View.Type)? = ShopNameView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let current = try options.storePath(in: context)
        return Answer.list(
            try context.preferences().shops.map { shop in
                let path = try context.storePlace(shop.path)
                return ShopNameView(name: shop.name, path: path, isCurrent: path == current)
            }
        ).noting(try ShopList.unnamed(in: context))
    }

    /// Says how to name the default store, which no list would show: once another shop is chosen, nothing else leads
    /// back to it.
    static func unnamed(in context: Context) throws -> [String] {
        guard let path = GlobalOptions.standardStorePath(in: context), Store.isAnything(at: path),
            try !context.preferences().shops.contains(where: { try context.storePlace($0.path) == path })
        else { return [] }
        return ["\(path) has no name; run `storectl shop use NAME=\(path.shellWord)` to give it one"]
    }
}

/// `storectl shop use`
struct ShopUse: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "use",
        abstract: "Choose the shop that commands use, and name it.",
        discussion: """
            NAME=FILE names a shop and chooses it; NAME alone chooses one that has a name. --store and \
            STORECTL_STORE take precedence.

            Examples:
              storectl shop use tea=/srv/shops/tea.db
              storectl shop use tea
            """)
    static let view: (any View.Type)? = ShopNameView.self

    @Argument(
        help: ArgumentHelp("A name, or a name and the store's file.", valueName: "name[=file]"),
        completion: .file())
    var shop: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var preferences = try context.preferences()
        let parts = shop.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let name = parts[0].hasPrefix("@") ? String(parts[0].dropFirst()) : parts[0]
        guard Preferences.isShopName(name) else { throw PreferencesError.badName(name) }
        let known = preferences[Preferences.shopPrefix + name]
        var notices: [String] = []
        let path: String
        if parts.count == 2 {
            guard !parts[1].isEmpty else { throw PreferencesError.badName(shop) }
            path = try context.storePlace(parts[1])
            if let known, try context.storePlace(known) != path {
                let old = try context.storePlace(known)
                if options.mayAsk(in: context) {
                    guard try context.ask("@\(name) is \(old). Make it \(path)?") else { throw Declined() }
                } else {
                    notices.append("@\(name) was \(old)")
                }
            }
            preferences.set(Preferences.shopPrefix + name, to: path)
        } else {
            guard let known else {
                throw PreferencesError.noShop(name, known: preferences.shops.map(\.name))
            }
            path = try context.storePlace(known)
        }
        if Store.isAnything(at: path) { try Store.checkIsStore(at: path) }
        preferences.set("store", to: "@" + name)
        try context.save(preferences)
        var answer = Answer.record(ShopNameView(name: name, path: path, isCurrent: true)).noting(notices)
        if !Store.isAnything(at: path) {
            answer.notices.append("there is no store yet; run `storectl @\(name) init` to create it")
        }
        answer.notices += try ShopList.unnamed(in: context)
        if context.variable("STORECTL_STORE") != nil {
            answer.notices.append("warning: STORECTL_STORE is set and overrides this choice; unset it")
        }
        return answer
    }
}

/// A shop under the name that a person has given it.
struct ShopNameView: View {
    let name: String
    let path: String
    /// Whether commands that name no shop use it.
    let isCurrent: Bool

    static let fields: [Field<ShopNameView>] = [
        Field("name") { .string($0.name) },
        Field("store") { .string($0.path) },
        Field("is_current") { .bool($0.isCurrent) },
    ]

    static let columns = [
        Column("name"), Column("store", isProse: true), Column("is_current", title: "CURRENT"),
    ]
}
