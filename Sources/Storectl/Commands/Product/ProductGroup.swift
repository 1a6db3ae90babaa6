import ArgumentParser

/// `storectl product …`
struct ProductGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product",
        abstract: "Manage the products that the shop sells.",
        discussion: """
            PRODUCT in any command is a SKU or an id; write sku:12 or id:12 if it could be either.

            Examples:
              storectl product list
              storectl product add --sku MUG --title Mug --price 9.50 --quantity 3
              storectl product import products.json --default quantity=10
            """,
        subcommands: [
            ProductList.self, ProductShow.self, ProductHistory.self, ProductSearch.self, ProductAdd.self,
            ProductEdit.self,
            ProductDelete.self, ProductRestore.self, ProductImport.self, ProductExport.self,
        ])
}
