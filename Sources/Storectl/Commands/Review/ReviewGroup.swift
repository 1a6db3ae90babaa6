import ArgumentParser
import ShopText
import StoreCore

/// `storectl review …`
struct ReviewGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Write, see and publish reviews of products.",
        discussion: """
            Customers can review what they bought, once per product. A product shows the average and number of its \
            published reviews next to imported ratings.

            Examples:
              storectl review add MUG --stars 5 --text "Keeps tea warm"
              storectl review list --product MUG
              storectl review publish 3 --hide
            """,
        subcommands: [
            ReviewList.self, ReviewShow.self, ReviewAdd.self, ReviewEdit.self, ReviewPublish.self,
            ReviewDelete.self,
        ])
}

/// The review's number in an argument.
struct ReviewArgument: ParsableArguments {
    @Argument(help: "The review's number.") var review: String

    /// - Throws: `WholeNumberError`
    func id() throws -> Int64 { try WholeNumber.read(review, "review", 1...Int64.max) }
}

/// `storectl review list`
struct ReviewList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List reviews, newest first.",
        discussion: """
            Examples:
              storectl review list --product MUG
              storectl review list --hidden
              storectl review list --since 2026-11-01
            """)
    static let view: (any View.Type)? = ReviewView.self

    @Option(help: ArgumentHelp("Only reviews of this product.", valueName: "product")) var product: String?
    @Flag(help: "Only reviews that are not published.") var hidden = false
    @OptionGroup var days: DayOptions
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let days = try RecordFilter(since: days.since, until: days.until)
        return try .page(list, id: \.id, view: ReviewView.init) { page in
            try shop.store.reviews(
                of: product.map { ProductReference($0) }, in: days, published: hidden ? false : nil,
                page: page,
                as: shop.actor)
        }
    }
}

/// `storectl review show`
struct ReviewShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a review.",
        discussion: """
            Examples:
              storectl review show 3
            """)
    static let view: (any View.Type)? = ReviewView.self

    @OptionGroup var review: ReviewArgument
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(ReviewView(try shop.store.review(try review.id(), as: shop.actor)))
    }
}

/// `storectl review add`
struct ReviewAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Review a product that you bought.",
        discussion: """
            Examples:
              storectl review add MUG --stars 5 --title "A good mug" --text "Keeps tea warm"
            """)
    static let view: (any View.Type)? = ReviewView.self

    @Argument(help: "A SKU or an id.") var product: String
    @Option(parsing: .unconditional, help: "1 to 5.") var stars: Int64
    @Option(help: "A headline.") var title: String?
    @Option(help: "What you think of it.") var text: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try AddReview(
            ProductReference(product), stars: stars, title: title ?? "", text: text ?? "")
        return try shop.run(action, mutation) { review in
            let answer = Answer.record(ReviewView(review))
            return review.isPublished
                ? answer : answer.noting("the shop checks it before anybody else sees it")
        }
    }
}

/// `storectl review edit`
struct ReviewEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a review that you wrote.",
        discussion: """
            Examples:
              storectl review edit 3 --stars 4
            """)
    static let view: (any View.Type)? = ReviewView.self

    @OptionGroup var review: ReviewArgument
    @Option(parsing: .unconditional, help: "1 to 5.") var stars: Int64?
    @Option(help: "A headline.") var title: String?
    @Option(help: "What you think of it.") var text: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try EditReview(try review.id(), stars: stars, title: title, text: text)
        return try shop.run(action, mutation) { .record(ReviewView($0)) }
    }
}

/// `storectl review publish`
struct ReviewPublish: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish a review, or hide it.",
        discussion: """
            Examples:
              storectl review publish 3
              storectl review publish 3 --hide
            """)
    static let view: (any View.Type)? = ReviewView.self

    @OptionGroup var review: ReviewArgument
    @Flag(help: "Hide it instead.") var hide = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(PublishReview(try review.id(), hide: hide), mutation) { .record(ReviewView($0)) }
    }
}

/// `storectl review delete`
struct ReviewDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a review: your own, or, for staff, any.",
        discussion: """
            Examples:
              storectl review delete 3 --yes
            """)
    static let view: (any View.Type)? = ReviewView.self

    @OptionGroup var review: ReviewArgument
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteReview(try review.id()), mutation, confirmation, options, in: context,
            question: { "Delete the review of \($0.sku) by \($0.user)?" }
        ) { .record(ReviewView($0)) }
    }
}

/// A review as commands show it.
struct ReviewView: View {
    let review: Review

    init(_ review: Review) { self.review = review }

    static let fields: [Field<ReviewView>] = [
        Field("id") { .integer($0.review.id) },
        Field("sku") { .string($0.review.sku) },
        Field("user") { .string($0.review.user) },
        Field("stars") { .integer($0.review.stars) },
        Field("title") { .string($0.review.title) },
        Field("text") { .string($0.review.text) },
        Field("is_published") { .bool($0.review.isPublished) },
        Field("created_at") { .string($0.review.createdAt.rfc3339) },
        Field("updated_at") { .string($0.review.updatedAt.rfc3339) },
    ]

    static let columns = [
        Column("id"), Column("sku", isProse: false), Column("user", isProse: false), Column("stars"),
        Column("title", isProse: true), Column("is_published", title: "PUBLIC"),
    ]
}
