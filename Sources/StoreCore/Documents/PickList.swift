/// What to take from the shelves for orders to ship: one page to carry along and check off.
public struct PickList: Codable, Sendable, Equatable {
    public let shop: String
    /// When it was made, in the shop's time, for people.
    public let madeAt: String
    public let rows: [Row]

    /// Pieces of one product.
    public struct Row: Codable, Sendable, Equatable {
        public let sku: String
        public let title: String
        public let barcode: String?
        public let pieces: Int64
        /// Which orders they are for.
        public let orders: [Need]

        public init(
            sku: String, title: String, barcode: String? = nil, pieces: Int64, orders: [Need]
        ) {
            self.sku = sku
            self.title = title
            self.barcode = barcode
            self.pieces = pieces
            self.orders = orders
        }
    }

    public struct Need: Codable, Sendable, Equatable {
        public let orderID: Int64
        public let pieces: Int64

        public init(orderID: Int64, pieces: Int64) {
            self.orderID = orderID
            self.pieces = pieces
        }
    }

    public init(shop: String, madeAt: String, rows: [Row]) {
        self.shop = shop
        self.madeAt = madeAt
        self.rows = rows
    }

    /// `3 products, 7 pieces for 2 orders`.
    public var summary: String {
        let pieces = rows.reduce(0) { $0 + $1.pieces }
        let orders = Set(rows.flatMap { $0.orders.map(\.orderID) }).count
        func count(_ number: Int, _ one: String, _ many: String) -> String {
            "\(number) \(number == 1 ? one : many)"
        }
        return count(rows.count, "product", "products") + ", " + count(Int(pieces), "piece", "pieces")
            + " for "
            + count(orders, "order", "orders")
    }

    /// The list as one HTML file, with a checkbox for each row, on paper or on screen.
    public var html: String {
        let markup = rows.enumerated().map { index, row -> Markup in
            let barcode: Markup? = row.barcode.present.map { " <span class=\"code\">\($0)</span>" }
            let orders = row.orders.map { need -> Markup in
                need.pieces == 1 && row.orders.count == 1
                    ? "<span>#\(need.orderID)</span>" : "<span>#\(need.orderID) × \(need.pieces)</span>"
            }
            return """
                <tr><td><input type="checkbox" id="row\(index + 1)"></td><td class="number pieces">\(row.pieces)</td>\
                <td><label for="row\(index + 1)" class="text">\(row.title)</label>\
                <div class="muted"><span class="code">\(row.sku)</span>\(barcode)</div></td>\
                <td class="orders">\(orders)</td></tr>

                """
        }
        let body: Markup = """
            <h1>Pick list</h1>
            <p class="muted"><span dir="auto">\(shop)</span> · \(madeAt) · \(summary)</p>
            <table>
            <caption>What to take from the shelves</caption>
            <thead><tr><th scope="col"><span class="hidden">Done</span></th><th scope="col" class="number">Take</th>\
            <th scope="col">Product</th><th scope="col">For orders</th></tr></thead>
            <tbody>
            \(markup)</tbody>
            </table>

            """
        return PaperPage.page(
            title: "Pick list – \(shop)", footer: "Pick list, \(madeAt)", styles: PickList.styles, body: body)
    }

    private static let styles: StaticString = """
        table { margin-top: 1.25rem; }
        input { width: 1.2rem; height: 1.2rem; margin: 0.1rem 0 0; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        td:first-child, th:first-child { width: 2rem; }
        td:nth-child(3) { min-width: 8rem; }
        .pieces { font-size: 1.15rem; font-weight: 650; width: 3.5rem; }
        label { display: block; cursor: pointer; }
        .code + .code::before { content: "· "; }
        .orders { width: 9rem; font-size: 0.8125rem; }
        .orders span { display: inline-block; margin-right: 0.6rem; white-space: nowrap; }
        tr:has(:checked) { color: #767676; text-decoration: line-through; }
        @media screen and (max-width: 34rem) {
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tbody tr { display: grid; grid-template-columns: 2rem 3rem 1fr auto; }
          .orders { grid-column: 3 / -1; width: auto; padding-top: 0; }
        }
        @media print { tr:has(:checked) { color: inherit; text-decoration: none; } }
        """
}
