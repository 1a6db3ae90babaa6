import ArgumentParser
import ShopText
import StoreCore

/// `storectl config …`
struct ConfigGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "What the shop has decided about itself.",
        discussion: """
            Examples:
              storectl config list
              storectl config set require_verified checkout
              storectl config rotate-key
            """,
        subcommands: [ConfigList.self, ConfigGet.self, ConfigSet.self, ConfigRotateKey.self])
}

/// `storectl config list`
struct ConfigList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the settings and what they are.",
        discussion: """
            The words of mails are left out; --all lists them too.

            Examples:
              storectl config list
              storectl config list --all --format tsv --fields key
            """)
    static let view: (any View.Type)? = SettingView.self

    @Flag(help: "The words of mails too.") var all = false
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let values = try shop.store.settings(as: shop.actor)
        return .list(
            values.filter { all || $0.isSet || !$0.setting.key.hasPrefix("mail.template.") }.map(
                SettingView.init))
    }
}

/// `storectl config get`
struct ConfigGet: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Show a setting.",
        discussion: """
            Examples:
              storectl config get require_verified
              storectl config get mail.template.reset.text --json --fields value
            """)
    static let view: (any View.Type)? = SettingView.self

    @Argument(help: "The setting's key.") var key: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(SettingView(try shop.store.setting(key, as: shop.actor)))
    }
}

/// `storectl config rotate-key`
struct ConfigRotateKey: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Make a new key for sign-ins; everybody has to sign in again.",
        discussion: """
            The old key is forgotten, so nothing it signed is good any more: do this when a copy of the store \
            has come into other hands. Codes that were mailed end too. Tokens made with `storectl token create` \
            are not signed and stay good; end those with `storectl token revoke --everybody`.

            Examples:
              storectl config rotate-key --yes
            """)
    static let view: (any View.Type)? = nil

    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return try shop.run(
            RotateSigningKey(), mutation, confirmation, options, in: context,
            question: { _ in "Sign everybody out, you too?" }
        ) { _ in
            mutation.dryRun
                ? .record([.init("rotated", false)], saying: "All sign-ins would end, yours too.")
                : .record(
                    [.init("rotated", true)], saying: "There is a new key. Everybody signs in again, you too."
                )
        }
    }
}

/// A setting as commands show it.
struct SettingView: View {
    let value: SettingValue

    init(_ value: SettingValue) { self.value = value }

    static let fields: [Field<SettingView>] = [
        Field("key") { .string($0.value.setting.key) },
        Field("value") { .string($0.value.value) },
        Field("standard") { .string($0.value.setting.standard) },
        Field("is_set") { .bool($0.value.isSet) },
        Field("expected") { .string($0.value.setting.expected) },
        Field("summary") { .string($0.value.setting.summary) },
    ]

    static let columns = [Column("key"), Column("value"), Column("summary")]

    var detail: [DetailPart]? {
        [
            .line("Setting", value.setting.key), .line("Decides", value.setting.summary),
            .line("Takes", value.setting.expected), .line("Value", value.value),
            .line("Standard", value.setting.standard),
        ]
    }
}
