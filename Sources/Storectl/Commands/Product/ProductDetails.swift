import ArgumentParser
import ShopText
import StoreCore

/// The options that set fields of a product. What they may hold is for the shop to say.
struct ProductDetails: ParsableArguments {
    @Option(help: "Its name for customers.") var title: String?
    @Option(help: "What it is, at length.") var description: String?
    @Option(parsing: .unconditional, help: "The price of one, such as 9.50.") var price: String?
    @Option(parsing: .unconditional, help: "Pieces on hand.") var quantity: String?
    @Option(help: "Its category, such as \"Men > Shoes\"; made when new, \"\" for none.")
    var category: String?
    @Option(help: "The address of the main picture.") var image: String?
    @Option(help: "The address of a further picture; may be repeated, \"\" for none.")
    var moreImage: [String] = []
    @Option(help: "A tag; may be repeated, \"\" for none. An edit replaces all tags.") var tag: [String] = []
    @Option(help: "The first day it can be bought, YYYY-MM-DD; \"\" for always.") var releaseDate: String?
    @Flag(help: "Whether customers see it.") var visibility: Visibility?

    @Option(parsing: .unconditional, help: "What it costs elsewhere or cost before; \"\" for none.")
    var compareAtPrice: String?
    @Option(parsing: .unconditional, help: "The price while a sale runs; \"\" ends the sale.")
    var salePrice: String?
    @Option(help: "The first day of the sale, YYYY-MM-DD; \"\" for at once.") var saleStartsOn: String?
    @Option(help: "The last day of the sale, YYYY-MM-DD; \"\" for none.") var saleEndsOn: String?
    @Option(help: "Its GTIN: the digits below the bar code.") var barcode: String?
    @Option(parsing: .unconditional, help: "What one weighs, in grams.") var weightGrams: String?
    @Option(help: "Which tax applies, by your own name for it.") var taxClass: String?
    @Option(parsing: .unconditional, help: "At so many pieces or fewer it is to be ordered again.")
    var lowStockAt: String?
    @Option(name: .customLong("parent"), help: "The SKU of the product it is a variant of.")
    var parentSKU: String?
    @Option(
        name: .customLong("option"),
        help: ArgumentHelp("What makes the variant; may be repeated.", valueName: "name=value"))
    var variantOptions: [String] = []

    /// `--visible` and `--hidden`.
    enum Visibility: String, EnumerableFlag { case visible, hidden }

    /// The fields that these options name, and what is to be in them.
    func texts(sku: String?) -> [(field: ProductField, text: String)] {
        let visibility = visibility.map { $0 == .visible ? "true" : "false" }
        let texts: [(field: ProductField, text: String?)] = [
            (.sku, sku), (.title, title), (.description, description), (.price, price), (.quantity, quantity),
            (.category, category), (.image, image), (.releaseDate, releaseDate), (.isVisible, visibility),
            (.compareAtPrice, compareAtPrice), (.salePrice, salePrice), (.saleStartsOn, saleStartsOn),
            (.saleEndsOn, saleEndsOn), (.barcode, barcode), (.weightGrams, weightGrams),
            (.taxClass, taxClass), (.lowStockAt, lowStockAt), (.parentSKU, parentSKU),
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

    /// How a field is named on the command line.
    func option(for field: ProductField) -> String {
        switch field {
        case .isVisible: "--\(visibility?.rawValue ?? "visible")"
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

    /// A word that is no pair is handed on by itself, for the rule to refuse.
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
