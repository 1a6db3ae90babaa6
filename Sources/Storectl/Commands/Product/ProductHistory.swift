import ArgumentParser
import ShopText
import StoreCore

/// `storectl product history`
struct ProductHistory: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the changes to a product, and who made them, newest first.",
        discussion: """
            Deleted products have a history too. `stock history` shows where the pieces went.

            Examples:
              storectl product history MUG
              storectl product history MUG --limit 0 --format jsonl
            """)
    static let view: (any View.Type)? = ProductPastView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let reference = ProductReference(product)
        var forgotten: Int64?
        let answer = try Answer.page(list, id: \.entry, view: ProductPastView.init) { page in
            let history = try shop.store.history(of: reference, page: page, as: shop.actor)
            forgotten = history.forgotten
            return history.changes
        }
        // Where all are listed, they are read as they are printed.
        if list.count == nil {
            let last = Page(limit: 1, after: 1)
            forgotten = try shop.store.history(of: reference, page: last, as: shop.actor).forgotten
        }
        return answer.noting(
            forgotten.map {
                ["what entry \($0) and those before it changed is no longer stored"]
            } ?? [])
    }
}

/// A change of a product as its history shows it.
struct ProductPastView: View {
    let past: ProductPastChange

    init(_ past: ProductPastChange) { self.past = past }

    static let fields: [Field<ProductPastView>] = [
        Field("entry") { .integer($0.past.entry) },
        Field("instant") { .string($0.past.instant.rfc3339) },
        Field("actor") { .string($0.past.actor) },
        Field("command") { .string($0.past.command) },
        Field("kind") { .string($0.past.change.kind) },
        Field("changes") { view in
            .array(
                view.shown.map {
                    ["name": .string($0.name), "before": $0.before ?? .null, "after": $0.after ?? .null]
                })
        },
        Field("summary") { .string($0.summary) },
    ]

    static let columns = [
        Column("entry"), Column("instant", title: "TIME"), Column("actor", isProse: false),
        Column("command", isProse: false), Column("summary", title: "CHANGES", isProse: true),
    ]

    /// The fields that people and scripts know, not what the store keeps for itself.
    private var shown: [JournalChange.Column] {
        past.change.columns.filter { !["id", "updated_at", "created_at", "sku_key"].contains($0.name) }
    }

    /// `price 9.50 → 10.00, title Mug → Cup`
    private var summary: String {
        switch past.change.kind {
        case "insert": return "created"
        case "delete": return "deleted"
        default:
            return shown.map { column in
                let before = column.nameBefore ?? ProductPastView.words(column.before)
                let after = column.nameAfter ?? ProductPastView.words(column.after)
                return "\(ColumnWord.of(column.name)) \(before) → \(after)"
            }.joined(separator: ", ")
        }
    }

    private static func words(_ value: JSONValue?) -> String {
        let text = value.flatMap { $0 == .null ? nil : $0.stringValue ?? $0.compactText } ?? ""
        return text.isEmpty ? "nothing" : text
    }
}
