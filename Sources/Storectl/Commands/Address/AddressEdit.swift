import ArgumentParser
import StoreCore

/// `storectl address edit`
struct AddressEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a saved address.",
        discussion: """
            Only the fields you name change. Orders keep the address they were sent to.

            Examples:
              storectl address edit home --phone "+1 555 0100"
              storectl address edit work --rename office --default
            """)
    static let view: (any View.Type)? = AddressView.self

    @Argument(help: ArgumentHelp("The address to change.", valueName: "label")) var which: String
    @Option(help: ArgumentHelp("Rename it to this.", valueName: "label")) var rename: String?
    @OptionGroup var address: AddressOptions
    @OptionGroup var owner: AddressOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var change = address.change
        change.label = rename
        let shop = try OpenShop(options, in: context)
        return try shop.run(EditAddress(which, change, for: owner.customer), mutation) {
            .record(AddressView($0))
        }
    }
}
