import ArgumentParser
import StoreCore

/// `storectl category add`
struct CategoryAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a category, and any missing categories above it.",
        discussion: """
            Examples:
              storectl category add Kitchen
              storectl category add "Men > Shoes > Trainers"
              storectl category add Gifts --slug presents
            """)
    static let view: (any View.Type)? = CategoryView.self

    @Argument(help: "The path from the top: names separated by >.") var path: String
    @Option(help: "The name to use in URLs; made from the name if left out.") var slug: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try AddCategory(path, slug: slug)
        var notices: [String] = []
        // Who adds it means it; yet one letter more than there is may be a slip.
        do { try shop.store.checkCategoryIsMeant(path, as: shop.actor) } catch let error as CategoryError {
            guard case .unlikely(_, let near) = error else { throw error }
            if options.mayAsk(in: context), !mutation.dryRun {
                guard try context.ask("\(error.message). Add it?") else { throw Declined() }
            } else {
                notices = ["there is also \(near.joined(separator: " and "))"]
            }
        }
        return try shop.run(action, mutation) { .record(CategoryView($0)) }.noting(notices)
    }
}
