import ArgumentParser
import StoreCore

/// The options that set fields of a product. What they may hold is for the shop to say.
struct ProductDetails: ParsableArguments {
    @Option(help: "Its name for customers.") var title: String?
    @Option(help: "What it is, at length.") var description: String?
    @Option(parsing: .unconditional, help: "The price of one, such as 9.50.") var price: String?
    @Option(parsing: .unconditional, help: "Pieces on hand.") var quantity: String?
    @Option(help: "Its category; made when new, \"\" for none.") var category: String?
    @Option(help: "The address of a picture.") var image: String?
    @Option(help: "The first day it can be bought, YYYY-MM-DD; \"\" for always.") var releaseDate: String?
    @Flag(help: "Whether customers see it.") var visibility: Visibility?

    /// `--visible` and `--hidden`.
    enum Visibility: String, EnumerableFlag { case visible, hidden }

    /// The change that these options ask for.
    func change(sku: String?, currency: Currency) throws -> ProductChange {
        let visibility = visibility.map { $0 == .visible ? "true" : "false" }
        let texts: [(ProductField, String?)] = [
            (.sku, sku), (.title, title), (.description, description), (.price, price), (.quantity, quantity),
            (.category, category), (.image, image), (.releaseDate, releaseDate), (.isVisible, visibility),
        ]
        var change = ProductChange()
        for (field, text) in texts {
            if let text { try change.set(field, to: text, currency: currency) }
        }
        return change
    }
}
