import ArgumentParser
import ShopText
import StoreCore

/// `storectl config …`
struct ConfigGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Shop settings.",
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
        abstract: "List the settings and their values.",
        discussion: """
            Mail templates are left out; --all lists them too.

            Examples:
              storectl config list
              storectl config list --all --format tsv --fields key
            """)
    static let view: (any View.Type)? = SettingView.self

    @Flag(help: "Include mail templates.") var all = false
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let values = try shop.store.settings(as: shop.actor)
        let answer = Answer.list(
            values.filter { all || $0.isSet || !$0.setting.key.hasPrefix("mail.template.") }.map(
                SettingView.init))
        return try options.isForPeople(in: context)
            ? answer.noting("`storectl config get KEY` explains one") : answer
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

    @Argument(help: "The setting.") var key: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(SettingView(try shop.store.setting(key, as: shop.actor)))
    }
}

/// `storectl config rotate-key`
struct ConfigRotateKey: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-key",
        abstract: "Replace the sign-in key; everyone has to sign in again.",
        discussion: """
            Every sign-in made with the old key ends: do this when someone else may have a copy of the \
            store. Mailed codes stop working too. Tokens made with `storectl token create` keep working; end \
            them with `storectl token revoke --everybody`.

            Examples:
              storectl config rotate-key --yes
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { FieldShape.values("rotated") }

    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            RotateSigningKey(), mutation, confirmation, options, in: context,
            question: { _ in "Sign everyone out, including you?" }
        ) { _ in
            mutation.dryRun
                ? .record([.init("rotated", false)], saying: "All sign-ins would end, including yours.")
                : .record(
                    [.init("rotated", true)],
                    saying: "The sign-in key was replaced. Everyone has to sign in again, including you."
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
        Field("standard") { .string($0.value.standard) },
        Field("is_set") { .bool($0.value.isSet) },
        Field("expected") { .string($0.value.setting.expected) },
        Field("summary") { .string($0.value.setting.summary) },
        Field("default") { .string($0.value.standard) },
    ]

    static let columns = [Column("key"), Column("value"), Column("summary")]

    var detail: [DetailPart]? {
        [
            .line("Setting", value.setting.key), .line("Meaning", value.setting.summary),
            .line("Accepts", value.setting.expected), .line("Value", value.value),
            .line("Default", value.standard),
        ]
    }
}
