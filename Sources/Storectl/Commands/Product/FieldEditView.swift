import ShopText
import StoreCore

/// What an edit does to one field of one product.
struct FieldEditView: View {
    let edit: FieldEdit

    static let fields: [Field<FieldEditView>] = [
        Field("sku") { .string($0.edit.sku) },
        Field("field") { .string($0.edit.field) },
        Field("old") { .text($0.edit.old) },
        Field("new") { .text($0.edit.new) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("field"), Column("old", tone: .old), Column("new", tone: .new),
    ]

    static func answer(_ plan: BulkEditPlan) -> Answer { .list(plan.edits.map { FieldEditView(edit: $0) }) }

    /// Lets a person see the plan before they are asked.
    static func show(_ plan: BulkEditPlan, _ options: GlobalOptions, in context: Context) throws {
        guard options.mayAsk(in: context) else { return }
        var table = TableText(
            columns: columns, width: context.terminalWidth, isStyled: context.allowsErrorStyle)
        for edit in plan.edits.prefix(100) { table.append(FieldEditView(edit: edit).record) }
        try context.errorOutput.write(table.text)
        let rest = plan.edits.count - 100
        if rest > 0 { try context.errorOutput.write("… and \(rest) more; --dry-run shows all\n") }
        if let leftOut = leftOut(plan) { try context.say(leftOut) }
    }

    static func notices(_ plan: BulkEditPlan, isDone: Bool = true) -> [String] {
        [summary(plan, isDone: isDone)] + [leftOut(plan)].compactMap { $0 }
    }

    /// `left out: 2 archived, 1 with variants; change those with --where is_archived=yes or sku=SKU`
    private static func leftOut(_ plan: BulkEditPlan) -> String? {
        let parts = [
            plan.archivedLeftOut.map { "\($0) archived" }, plan.parentsLeftOut.map { "\($0) with variants" },
        ].compactMap { $0 }
        if parts.isEmpty { return nil }
        let names = [plan.archivedLeftOut.map { _ in "is_archived=yes" }, "sku=SKU"].compactMap { $0 }
        return
            "left out: \(parts.joined(separator: ", ")); change those with --where \(names.joined(separator: " or "))"
    }

    private static func summary(_ plan: BulkEditPlan, isDone: Bool) -> String {
        let verb = isDone ? "changed" : "would change"
        return "\(count(plan.changed)) \(verb), \(plan.matched - plan.changed) unchanged of \(plan.matched)"
    }

    static func count(_ products: Int) -> String { Text.count(products, "product") }
}
