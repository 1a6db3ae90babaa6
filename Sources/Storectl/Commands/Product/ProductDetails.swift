import ArgumentParser
import ShopText
import StoreCore

/// The options that set fields of a product. The shop checks their values.
struct ProductDetails: ParsableArguments {
    @Option(help: "The name that customers see.") var title: String?
    @Option(help: "The description that customers see.") var description: String?
    @Option(parsing: .unconditional, help: "The unit price, such as 9.50.") var price: String?
    @Option(parsing: .unconditional, help: "Pieces on hand.") var quantity: String?
    @Option(help: "The category, such as \"Men > Shoes\"; created if missing, \"\" for none.")
    var category: String?
    @Flag(help: "Create the category even if there is one with nearly the same name.")
    var createCategory = false
    @Option(help: "The URL of the main image.") var image: String?
    @Option(help: "The URL of another image; may be repeated, \"\" for none.")
    var moreImage: [String] = []
    @Option(help: "A tag; may be repeated, \"\" for none. Replaces all tags when editing.") var tag:
        [String] = []
    @Option(help: "The first day it can be bought, YYYY-MM-DD; \"\" for no limit.") var releaseDate: String?
    @Flag var visibility: Visibility?

    @Option(parsing: .unconditional, help: "The earlier or list price to show for comparison; \"\" for none.")
    var compareAtPrice: String?
    @Option(parsing: .unconditional, help: "The price during a sale; \"\" ends the sale.")
    var salePrice: String?
    @Option(help: "The first day of the sale, YYYY-MM-DD; \"\" to start now.") var saleStartsOn: String?
    @Option(help: "The last day of the sale, YYYY-MM-DD; \"\" for no end.") var saleEndsOn: String?
    @Option(help: "The GTIN: the digits below the barcode.") var barcode: String?
    @Option(parsing: .unconditional, help: "The weight of one piece, in grams.") var weightGrams: String?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "Ship it, or not (services and downloads).")
    var needsShipping: Bool?
    @Option(help: "The tax class, under any name you like.") var taxClass: String?
    @Option(parsing: .unconditional, help: "Reorder at this many pieces or fewer.")
    var lowStockAt: String?
    @Option(name: .customLong("parent"), help: "The SKU of the parent product, of which this is a variant.")
    var parentSKU: String?
    @Option(
        name: .customLong("option"),
        help: ArgumentHelp(
            "An option that sets this variant apart; may be repeated.", valueName: "name=value"))
    var variantOptions: [String] = []

    /// `--visible` and `--hidden`.
    enum Visibility: String, EnumerableFlag {
        case visible, hidden

        static func help(for value: Visibility) -> ArgumentHelp? {
            value == .visible ? "Show it to customers." : "Hide it from customers."
        }
    }

    /// The fields that these options set, with their new values.
    func texts(sku: String?) -> [(field: ProductField, text: String)] {
        let visibility = visibility.map { $0 == .visible ? "true" : "false" }
        let texts: [(field: ProductField, text: String?)] = [
            (.sku, sku), (.title, title), (.description, description), (.price, price), (.quantity, quantity),
            (.category, category), (.image, image), (.releaseDate, releaseDate), (.isVisible, visibility),
            (.compareAtPrice, compareAtPrice), (.salePrice, salePrice), (.saleStartsOn, saleStartsOn),
            (.saleEndsOn, saleEndsOn), (.barcode, barcode), (.weightGrams, weightGrams),
            (.taxClass, taxClass), (.lowStockAt, lowStockAt), (.parentSKU, parentSKU),
            (.needsShipping, needsShipping.map { $0 ? "true" : "false" }),
            (.tags, tag.isEmpty ? nil : ProductDetails.list(tag)),
            (.moreImages, moreImage.isEmpty ? nil : ProductDetails.list(moreImage)),
            (.options, variantOptions.isEmpty ? nil : ProductDetails.object(variantOptions)),
        ]
        return texts.compactMap { field, text in text.map { (field, $0) } }
    }

    /// The change that these options ask for.
    func change(sku: String?, currency: Currency) throws -> ProductChange {
        var change = ProductChange()
        for (field, text) in texts(sku: sku) { try change.set(field, to: text, currency: currency) }
        return change
    }

    /// Asks before creating a category whose name may be mistyped; without a terminal, refuses.
    func confirmCategory(_ category: String?, in shop: OpenShop, _ options: GlobalOptions, _ context: Context)
        throws
    {
        guard let category, !createCategory else { return }
        try shop.confirm(category: category, options, in: context)
    }

    /// Asks for what every product needs, again if the shop would refuse the answer.
    mutating func askForMissing(_ currency: Currency, in context: Context) throws {
        if title == nil {
            title = try ProductDetails.ask(.title, "The name that customers see.", currency, in: context)
        }
        if price == nil {
            let rule = "The unit price in \(currency.code), such as \(currency.samplePrice)."
            price = try ProductDetails.ask(.price, rule, currency, in: context)
        }
    }

    private static func ask(
        _ field: ProductField, _ rule: String, _ currency: Currency, in context: Context
    ) throws -> String? {
        try context.errorOutput.printLine(rule)
        let label = field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
        while let text = try context.askLine(label) {
            do {
                var change = ProductChange()
                try change.set(field, to: text, currency: currency)
                return text
            } catch let error as any StoreError {
                try context.complain(error)
            }
        }
        return nil
    }

    /// How a field is named on the command line.
    func option(for field: ProductField) -> String {
        switch field {
        case .isVisible: "--\(visibility?.rawValue ?? "visible")"
        case .needsShipping: needsShipping == false ? "--no-needs-shipping" : "--needs-shipping"
        case .parentSKU: "--parent"
        case .tags: "--tag"
        case .moreImages: "--more-image"
        case .options: "--option"
        default: "--" + field.rawValue.replacing("_", with: "-")
        }
    }

    /// As the field's text; a single empty text is an empty list.
    private static func list(_ texts: [String]) -> String {
        texts == [""] ? "" : JSONValue.array(texts.map { .string($0) }).compactText
    }

    /// A word that is not a pair is passed on as it is, for the rule to refuse.
    private static func object(_ pairs: [String]) -> String {
        var members: [JSONValue.Member] = []
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return pair }
            members.append(JSONValue.Member(String(parts[0]), .string(String(parts[1]))))
        }
        return JSONValue.object(members).compactText
    }
}

extension OpenShop {
    /// Asks before creating a category whose name may be mistyped; without a terminal, refuses.
    func confirm(category: String, _ options: GlobalOptions, in context: Context) throws {
        do { try store.checkCategoryIsMeant(category, as: actor) } catch let error as CategoryError {
            guard case .unlikely = error, options.mayAsk(in: context) else { throw error }
            guard try context.ask("\(error.message). Create it?") else { throw Declined() }
        }
    }
}
