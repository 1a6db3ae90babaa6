import ShopText

/// A list for counting with pen and paper, shelf by shelf. It does not show the expected stock, so that people count
/// instead of confirming.
public struct CountSheet: Codable, Sendable, Equatable {
    public let shop: String
    public let madeAt: String
    public let rows: [Row]

    public struct Row: Codable, Sendable, Equatable {
        public let sku: String
        public let title: String
        public let category: String?
        public let barcode: String?
    }

    /// One HTML file with a box for each product.
    public var html: String {
        var category: String??
        let markup = rows.map { row -> Markup in
            let isNext = category.map { $0 != row.category } ?? true
            category = row.category
            let heading: Markup? =
                isNext
                ? """
                <tr class="place"><th colspan="3" scope="rowgroup" class="text">\(row.category ?? "No category")</th></tr>

                """ : nil
            let barcode: Markup? = row.barcode.present.map { " <span class=\"code\">\($0)</span>" }
            return """
                \(heading)<tr><th scope="row" class="text">\(row.title)\
                <div class="muted"><span class="code">\(row.sku)</span>\(barcode)</div></th>\
                <td class="box" aria-label="counted"></td><td class="line"></td></tr>

                """
        }
        let count = rows.count == 1 ? "1 product" : "\(PaperWords.grouped(String(rows.count))) products"
        let body: Markup = """
            <h1>Counting sheet</h1>
            <p class="muted"><span dir="auto">\(shop)</span> · \(madeAt) · \(count)</p>
            <p class="by">Counted by <span></span> on <span></span></p>
            <table>
            <caption>What to count</caption>
            <thead><tr><th scope="col">Product</th><th scope="col">Counted</th><th scope="col">Note</th></tr></thead>
            <tbody>
            \(markup)</tbody>
            </table>

            """
        return PaperPage.page(
            title: "Counting sheet – \(shop)", footer: "Counting sheet, \(madeAt)",
            styles: CountSheet.styles, body: body)
    }

    private static let styles: StaticString = """
        table { margin-top: 1.25rem; }
        tbody th { font-weight: 400; }
        .place th { padding-top: 1rem; font-weight: 650; border-bottom: 1.5px solid var(--ink); break-after: avoid; }
        .place { break-after: avoid; }
        .code + .code::before { content: "· "; }
        .box { width: 6rem; border: 1.5px solid var(--ink); }
        .line { width: 30%; }
        .by span { display: inline-block; width: 9rem; border-bottom: 1px solid var(--ink); }
        @media screen and (max-width: 34rem) { .line, thead th:last-child { display: none; } .by span { width: 6rem; } }
        """
}

extension Store {
    /// The products on the shelves: in the catalog, and without variants. By category, then SKU.
    /// - Parameter category: only this category and its subcategories.
    ///
    public func countSheet(category: String? = nil, as actor: Actor) throws -> CountSheet {
        try actor.require(.stockWrite)
        var filter = ProductFilter()
        filter.category = category
        filter.isArchived = false
        let products = try products(filter, page: Page(limit: 0), as: actor)
        let rows = products.filter { $0.variantCount == 0 }.map {
            CountSheet.Row(sku: $0.sku, title: $0.title, category: $0.category, barcode: $0.barcode)
        }
        let madeAt = try read(as: actor) { try $0.calendar().words($0.instant) }
        return CountSheet(
            shop: name, madeAt: madeAt,
            rows: rows.sorted { ($0.category ?? "", $0.sku) < ($1.category ?? "", $1.sku) })
    }
}
