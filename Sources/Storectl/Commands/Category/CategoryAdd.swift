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
        let near = try CategoryAdd.near(path, in: shop)
        if !near.isEmpty {
            if options.mayAsk(in: context), !mutation.dryRun {
                let question = "there is no category \(path), but there is \(near.joined(separator: " and "))"
                guard try context.ask("\(question). Add it?") else { throw Declined() }
            } else {
                notices = ["there is also \(near.joined(separator: " and "))"]
            }
        }
        return try shop.run(action, mutation) { .record(CategoryView($0)) }.noting(notices)
    }

    /// Categories that are called nearly the same: one letter more may be a slip. What has the same name below another
    /// category that is there is none.
    private static func near(_ path: String, in shop: OpenShop) throws -> [String] {
        do {
            try shop.store.checkCategoryIsMeant(path, as: shop.actor)
            return []
        } catch CategoryError.unlikely(let meant, let near) {
            func split(_ path: String) -> (parent: String, name: String) {
                let parts = path.lowercased().split(separator: " > ")
                return (parts.dropLast().joined(separator: " > "), String(parts.last ?? ""))
            }
            let (parent, name) = split(meant)
            let isParentThere = parent.isEmpty || (try? shop.store.category(parent, as: shop.actor)) != nil
            return near.filter { !isParentThere || split($0).name != name }
        }
    }
}
