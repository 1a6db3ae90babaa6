import ArgumentParser
import StoreCore

/// `storectl address add`
struct AddressAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Save an address under a name.",
        discussion: """
            The first address becomes the default.

            Examples:
              storectl address add home --address "1 Main St, Berlin" --postal-code 10115 \\
                  --country DE
              storectl address add work --name "Ann Lee, Lee Ltd" --address "2 High St" \\
                  --postal-code 10002 --region NY --country US --default
            """)
    static let view: (any View.Type)? = AddressView.self

    @Argument(help: ArgumentHelp("A name for the address, such as home.", valueName: "label")) var label:
        String
    @OptionGroup var address: AddressOptions
    @OptionGroup var owner: AddressOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var change = address.change
        change.label = label
        let shop = try OpenShop(options, in: context)
        return try shop.run(AddAddress(change, for: owner.customer), mutation) { .record(AddressView($0)) }
    }
}
