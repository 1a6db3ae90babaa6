import ShopText
import StoreCore

/// What a shop takes over from a sandbox.
struct BroughtView: View {
    let brought: Brought

    init(_ brought: Brought) { self.brought = brought }

    static let fields: [Field<BroughtView>] = [
        Field("since") { .integer($0.brought.since) },
        Field("rows") { .integer($0.brought.rows) },
        Field("changes") { .array($0.brought.changes.map(\.json)) },
        Field("left_behind") { view in
            .array(
                view.brought.leftBehind.map { ["noun": .string($0.noun), "count": .integer($0.count)] })
        },
    ]

    static let columns = [Column("since"), Column("rows")]

    var detail: [DetailPart]? {
        [.line("Made after", "entry \(brought.since)"), .line("Rows", String(brought.rows)), .text("")]
            + lines.map { .text($0) }
    }

    /// Each row that is brought, and what is not.
    var lines: [String] {
        let shown = brought.changes.prefix(20)
        let rest = brought.rows - shown.count
        return shown.flatMap { $0.lines(added: "is added", deleted: "is deleted") }
            + (rest > 0 ? ["… and \(rest) more"] : [])
            + brought.leftBehind.map { "\(Text.count($0.count, $0.noun)) not brought" }
    }

    var question: String {
        let rows = Text.count(brought.rows, "row")
        return "Bring \(rows) to the shop?"
    }
}
