import ArgumentParser
import ShopText
import StoreCore

/// `storectl product delete`
struct ProductDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a product; archive it if it was ever sold.",
        discussion: """
            A product that was ever sold is archived instead, because its orders refer to it; `storectl \
            product restore` brings it back.

            Examples:
              storectl product delete MUG
              storectl product delete MUG --yes
              storectl product delete MUG --dry-run
            """)
    static let view: (any View.Type)? = ProductDeletionView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteProduct(ProductReference(product)), mutation, confirmation, options, in: context,
            question: { ProductDeletionView($0).question }
        ) { deletion in
            let answer = Answer.record(ProductDeletionView(deletion))
            return deletion.isErased || mutation.dryRun
                ? answer
                : answer.noting(
                    "archived instead of deleted: it was sold in \(ProductDeletionView(deletion).orders)")
        }
    }
}

/// The effect of a deletion.
struct ProductDeletionView: View {
    let deletion: ProductDeletion

    init(_ deletion: ProductDeletion) { self.deletion = deletion }

    static let fields: [Field<ProductDeletionView>] = [
        Field("id") { .integer($0.deletion.product.id) },
        Field("sku") { .string($0.deletion.product.sku) },
        Field("title") { .string($0.deletion.product.title) },
        Field("outcome") { .string($0.deletion.isErased ? "erased" : "archived") },
        Field("orders") { .integer($0.deletion.orders) },
    ]

    static let columns = [
        Column("id"), Column("sku", isProse: false), Column("title", isProse: true), Column("outcome"),
        Column("orders"),
    ]

    var orders: String { Text.count(deletion.orders, "order") }

    var question: String {
        let product = deletion.product
        return deletion.isErased
            ? "Delete \(product.sku) (\(product.title)), with \(product.quantity) on hand?"
            : "Archive \(product.sku) (\(product.title)), sold in \(orders)?"
    }
}
