import ArgumentParser
import StoreCore

/// `storectl address delete`
struct AddressDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a saved address.",
        discussion: """
            If it was the default, the oldest remaining address becomes the default. Orders keep the address they \
            were sent to.

            Examples:
              storectl address delete work
            """)
    static let view: (any View.Type)? = AddressView.self

    @Argument(help: ArgumentHelp("The address to delete.", valueName: "label")) var which: String
    @OptionGroup var owner: AddressOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(DeleteAddress(which, for: owner.customer), mutation) { .record(AddressView($0)) }
    }
}
