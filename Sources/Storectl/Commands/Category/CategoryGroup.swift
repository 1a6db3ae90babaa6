import ArgumentParser

/// `storectl category …`
struct CategoryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "category",
        abstract: "Arrange products in a tree of categories.",
        discussion: """
            CATEGORY in any command is a path from the top, such as "Men > Shoes", an unambiguous name or \
            slug, or id:3. Case does not matter.

            Examples:
              storectl category list
              storectl category add "Men > Shoes"
              storectl category edit "Men > Shoes" --name Footwear
              storectl category merge trainers "Men > Footwear"
            """,
        subcommands: [
            CategoryList.self, CategoryShow.self, CategoryAdd.self, CategoryEdit.self, CategoryMerge.self,
            CategoryDelete.self,
        ])
}
