import ArgumentParser
import ShopText
import StoreCore

/// `storectl product edit`
struct ProductEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change one product, or many at once.",
        discussion: """
            Only the fields you name change. --quantity sets the total on hand.

            With --where instead of a product, --set changes every product that meets all conditions. A \
            condition is a field, one of = != > >= < <= ~ (contains), and a value; a category includes its \
            subcategories. Set a price with price=9.90, or change it with price=-10% or price=+5; sale_price \
            and compare_at_price work the same way, calculated from the price. Amounts are rounded half away \
            from zero, or with --round to the nearest amount with that ending: .95 makes 11.95, 12.95 and so on; \
            9.95 makes 9.95, 19.95; and 95 makes 95.00, 195.00. Archived products are left \
            out unless a condition names is_archived or their sku; so are products with variants when prices \
            or stock change, because only the variants are sold. The plan is shown first, field by field. Up to 1,000 products change together or not \
            at all. More change in parts, so that sales can continue: if it is interrupted, the finished \
            parts stay, and the same command with the same --idempotency-key does the rest.

            --editor opens one product in $VISUAL or $EDITOR. Your changes are shown for you to confirm; anything \
            the shop refuses reopens in the editor with the reason.

            Examples:
              storectl product edit MUG --price 9.90
              storectl product edit MUG --editor
              storectl product edit MUG --sku MUG-BLUE --title "Blue mug" --hidden
              storectl product edit SHIRT-M --parent SHIRT --option Size=M
              storectl product edit --where category=shoes --set price=-10%
              storectl product edit --where tag=winter --set price=-30% --round .95 -y
            """)

    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? {
        product == nil || mutation.dryRun ? FieldEditView.shapes : ProductView.shapes
    }
    static let hasIDs = true

    @Argument(help: "A SKU or an id.") var product: String?
    @Option(help: "A new SKU.") var sku: String?
    @OptionGroup var details: ProductDetails
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Change the products that meet this condition; may be repeated.", valueName: "condition"))
    var conditions: [String] = []
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Set this field on each of them; may be repeated.", valueName: "field=value"))
    var assignments: [String] = []
    @Option(
        help: ArgumentHelp(
            "Round calculated prices to the nearest amount with this ending, such as .95.",
            valueName: "ending"))
    var round: String?
    @Flag(help: "Edit it in your editor, as text with one field per line.") var editor = false
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if editor, product == nil || !details.texts(sku: sku).isEmpty {
            throw ValidationError("--editor takes one product and no other fields")
        }
        if product == nil, conditions.isEmpty {
            throw ValidationError("Give a product, or choose several with --where")
        }
        if let product, conditions.isEmpty, let assignment = assignments.first {
            throw UsageError.parse(
                message: "--set is for many products, with --where",
                hint: "for \(product), write \(ProductEdit.option(for: assignment))")
        }
        if product != nil, !conditions.isEmpty || !assignments.isEmpty {
            throw ValidationError("--where and --set change many products; leave out the product")
        }
        if product == nil, let (field, text) = details.texts(sku: sku).first {
            throw UsageError.parse(
                message: "\(details.option(for: field)) cannot be combined with --where",
                hint: "write --set \("\(field.rawValue)=\(text)".shellWord)")
        }
        if product != nil, round != nil {
            throw ValidationError("--round is only for calculated prices with --where")
        }
        if product == nil, assignments.isEmpty {
            throw ValidationError("Give the fields to change with --set")
        }
    }

    /// `--price 13` for `price=13`.
    private static func option(for assignment: String) -> String {
        let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = "--" + parts[0].replacing("_", with: "-")
        return parts.count == 2 ? "\(name) \(String(parts[1]).shellWord)" : "\(name) VALUE"
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        guard let product else { return try editMany(shop, in: context) }
        if editor {
            return try ProductEditor(product: ProductReference(product), shop: shop, context: context)
                .answer(mutation, confirmation, options)
        }
        try details.confirmCategory(details.category, in: shop, options, context)
        let change = try details.change(sku: sku, currency: shop.store.currency)
        let action = EditProduct(ProductReference(product), change)
        guard mutation.dryRun else {
            return try shop.run(action, mutation) { .record(ProductView($0, in: context)) }
        }
        let before = try shop.store.product(ProductReference(product), as: shop.actor)
        return try shop.run(action, mutation) { edited in
            // Scripts get the product as the change would make it, people what would be different.
            var answer = Answer.record(ProductView(edited, in: context))
            let edits = before.edits(to: edited).map { FieldEditView(edit: $0).record }
            if case .record(let record, _) = answer.body {
                answer.body = .record(record, detail: [.table(FieldEditView.columns, edits)])
            }
            return answer
        }
    }

    private func editMany(_ shop: OpenShop, in context: Context) throws -> Answer {
        let conditions = try conditions.map { try ProductCondition($0) }
        for assignment in assignments where assignment.hasPrefix("category=") {
            try details.confirmCategory(String(assignment.dropFirst(9)), in: shop, options, context)
        }
        let assignments = try assignments.map { try ProductAssignment($0) }
        if round != nil, !assignments.contains(where: \.isCalculated) {
            throw UsageError.parse(
                message: "--round is only for calculated prices", hint: "such as --set price=+10%")
        }
        let ending = try round.map { try PriceEnding($0, currency: shop.store.currency) }
        var action = EditProducts(where: conditions, set: assignments, rounding: ending)
        var isSeen = false
        if try confirmation.isNeeded(mutation, in: shop) {
            let plan = try shop.store.run(action, as: shop.actor, Request(isPreview: true)).value
            if plan.changed == 0 { return FieldEditView.answer(plan).noting(FieldEditView.notices(plan)) }
            try FieldEditView.show(plan, options, in: context)
            isSeen = try options.mayAsk(in: context) && options.format(in: context) == .table
            try confirmation.confirm("Change \(FieldEditView.count(plan.changed))?", options, in: context)
            action = EditProducts(where: conditions, set: assignments, rounding: ending, expecting: plan)
        }
        let recorded = try shop.change { store, actor in
            try store.run(action, as: actor, mutation.request)
        }
        return Answer.change(recorded) {
            // Who has just seen the plan need not see it twice.
            (isSeen && !recorded.isReplay ? .nothing : FieldEditView.answer($0))
                .noting(FieldEditView.notices($0, isDone: !mutation.dryRun))
        }.noting(recorded.isReplay ? [] : shop.undoOffer(recorded.entry, in: context))
    }
}
