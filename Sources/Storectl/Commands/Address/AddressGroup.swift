import ArgumentParser
import StoreCore

/// `storectl address …`
struct AddressGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address",
        abstract: "Save addresses to send orders to.",
        discussion: """
            The checkout uses the default address unless you give another, or name one with --to. Staff can \
            name a customer with --for USER.

            Examples:
              storectl address add home --address "1 Main St, Berlin" --postal-code 10115 \\
                  --country DE
              storectl address list
              storectl checkout --to home
            """,
        subcommands: [AddressList.self, AddressAdd.self, AddressEdit.self, AddressDelete.self])
}

/// The option that says whose address it is.
struct AddressOwner: ParsableArguments {
    @Option(name: .customLong("for"), help: ArgumentHelp("Of this customer (staff only).", valueName: "user"))
    var customer: String?
}

/// The fields of a saved address.
struct AddressOptions: ParsableArguments {
    @Option(help: "The recipient's name; by default the name on the profile.") var name: String?
    @Option(help: "The phone number; by default the one on the profile.") var phone: String?
    @Option(help: "The street and town.") var address: String?
    @Option(help: "The postal code.") var postalCode: String?
    @Option(help: "The state or province, such as NY.") var region: String?
    @Option(help: "The country code, such as DE.") var country: String?
    @Flag(name: .customLong("default"), help: "Use it at checkout by default.")
    var isDefault = false

    var change: SavedAddressChange {
        var change = SavedAddressChange()
        change.name = name
        change.phone = phone
        change.address = address
        change.postalCode = postalCode
        change.region = region
        change.country = country
        change.isDefault = isDefault
        return change
    }
}

/// `storectl address list`
struct AddressList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List saved addresses, the default first.",
        discussion: """
            Examples:
              storectl address list
              storectl address list --for ann --json
            """)
    static let view: (any View.Type)? = AddressView.self

    @OptionGroup var owner: AddressOwner
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .list(
            try shop.store.addresses(of: owner.customer, as: shop.actor).map(AddressView.init))
    }
}
