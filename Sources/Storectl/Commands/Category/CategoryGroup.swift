import ArgumentParser

/// `storectl category …`
struct CategoryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "category",
        abstract: "The parts of the catalogue, a tree.",
        discussion: """
            CATEGORY in any command is a path from the top, such as "Men > Shoes", or the name or slug of one \
            category that no other has, or id:3. Letter case does not matter.

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
