import StoreCore

/// A product and its variants, if it has any.
package struct ProductFamily {
    let product: Product
    package let variants: [Product]

    package init(_ product: Product, variants: [Product] = []) {
        self.product = product
        self.variants = variants
    }

    /// The product's status for programs that have no status per variant: hidden if all its variants are.
    var status: Product.Status {
        guard product.isShown, !variants.isEmpty else { return product.status }
        if variants.contains(where: \.isShown) { return .visible }
        return variants.allSatisfy(\.isArchived) ? .archived : .hidden
    }

    /// Hidden variants that would become visible.
    var unlike: [Product] { status == .visible ? variants.filter { !$0.isShown } : [] }

    /// The options of the variants: each name with its values, as they first appear.
    var options: [(name: String, values: [String])] {
        var options: [(name: String, values: [String])] = []
        for option in variants.flatMap(\.options) {
            if let index = options.firstIndex(where: { $0.name == option.name }) {
                if !options[index].values.contains(option.value) {
                    options[index].values.append(option.value)
                }
            } else {
                options.append((option.name, [option.value]))
            }
        }
        return options
    }
}
