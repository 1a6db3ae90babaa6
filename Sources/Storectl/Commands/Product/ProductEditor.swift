import ShopText
import StoreCore

/// `storectl product edit SKU --editor`: the product as a form in the person's editor, until the shop accepts it.
struct ProductEditor {
    let product: ProductReference
    let shop: OpenShop
    let context: Context

    func answer(
        _ mutation: MutationOptions, _ confirmation: ConfirmOptions, _ options: GlobalOptions
    ) throws -> Answer {
        guard options.mayAsk(in: context) else {
            throw UsageError.terminalNeeded("--editor", instead: "storectl product edit SKU --price PRICE")
        }
        try shop.actor.require(.catalogWrite)
        let before = try shop.store.product(product, as: shop.actor)
        let reference = ProductReference("id:\(before.id)")
        let old = ProductForm.fields.map { ($0, FlatCell.text($0.facts.value(of: before).json)) }
        var form = ProductForm.text(old)
        while true {
            guard let text = try context.edited(form, named: before.sku.fileNamed) else { throw Declined() }
            // A form that was refused and then left unchanged is given up.
            if text == form { return .nothing.noting("nothing to change") }
            do {
                let values = try ProductForm.values(text)
                let changed = values.filter { value in
                    old.contains { $0.0 == value.field && $0.1 != value.text }
                }
                if changed.isEmpty { return .nothing.noting("nothing to change") }
                var change = ProductChange()
                for (field, text) in changed {
                    try change.set(field, to: text, currency: shop.store.currency)
                }
                if let category = changed.first(where: { $0.field == .category }) {
                    try shop.confirm(category: category.text, options, in: context)
                }
                let action = EditProduct(reference, change)
                let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true)).value
                // What somebody else changed meanwhile is none of this edit.
                try show(
                    before.edits(to: preview).filter { edit in
                        changed.contains { $0.field.rawValue == edit.field }
                    })
                if !mutation.dryRun {
                    try confirmation.confirm("Change \(before.sku)?", options, in: context)
                }
                return try shop.run(action, mutation) { .record(ProductView($0, in: context)) }
            } catch let error as any StoreError
                where [.invalidInput, .refused, .notFound, .usage].contains(error.kind)
                && !(error is Declined)
            {
                let problem = error.message + (error.hint.map { " (\($0))" } ?? "")
                let rest = text.split(separator: "\n", omittingEmptySubsequences: false).drop {
                    $0.hasPrefix("#") || $0.isEmpty
                }
                let head = ProductForm.text([], problem: problem)
                form = head + rest.joined(separator: "\n")
            }
        }
    }

    private func show(_ edits: [FieldEdit]) throws {
        var table = TableText(
            columns: FieldEditView.columns, width: context.terminalWidth, isStyled: context.allowsErrorStyle)
        for edit in edits { table.append(FieldEditView(edit: edit).record) }
        try context.errorOutput.write(table.text)
    }
}

extension String {
    /// Safe as part of a file name.
    fileprivate var fileNamed: String {
        String(prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" })
    }
}
