/// The contents of a box, for the recipient. It has no prices: it may be a gift.
public struct PackingSlip: Codable, Sendable, Equatable {
    public let seller: Party
    public let orderID: Int64
    /// For people: `26 Nov 2026`.
    public let orderedOn: String
    public let shippedOn: String?
    public let recipient: Party
    public let carrier: String?
    public let tracking: String?
    public let lines: [Line]
    /// For the customer.
    public let note: String?

    public struct Line: Codable, Sendable, Equatable {
        public let sku: String
        public let title: String
        public let ordered: Int64
        /// In this box.
        public let packed: Int64
        /// Still to come in another box.
        public let later: Int64

        public init(sku: String, title: String, ordered: Int64, packed: Int64, later: Int64 = 0) {
            self.sku = sku
            self.title = title
            self.ordered = ordered
            self.packed = packed
            self.later = later
        }
    }

    public init(
        seller: Party, orderID: Int64, orderedOn: String, shippedOn: String? = nil, recipient: Party,
        carrier: String? = nil, tracking: String? = nil, lines: [Line], note: String? = nil
    ) {
        self.seller = seller
        self.orderID = orderID
        self.orderedOn = orderedOn
        self.shippedOn = shippedOn
        self.recipient = recipient
        self.carrier = carrier
        self.tracking = tracking
        self.lines = lines
        self.note = note
    }

    private var hasLater: Bool { lines.contains { $0.later > 0 } }
    private var pieces: Int64 { lines.reduce(0) { $0 + $1.packed } }

    private var facts: [(label: String, value: String)] {
        let all: [(String, String?)] = [
            ("Order", String(orderID)), ("Ordered", orderedOn), ("Shipped", shippedOn),
            ("Carrier", carrier.present),
            ("Tracking", tracking.present),
        ]
        return all.compactMap { label, value in value.map { (label, $0) } }
    }
}

extension PackingSlip {
    /// The slip for a terminal, at most `width` columns wide.
    ///
    /// - Parameter measure: how many columns a text takes.
    public func text(width: Int = 80, measure: @escaping (String) -> Int) -> String {
        var page = TextPage(width: max(40, width), measure: measure)
        page.pair(seller.name, "PACKING SLIP")
        for line in seller.addressLines { page.paragraph(line) }
        page.blank()
        page.paragraph("Ship to")
        for line in [recipient.name] + recipient.addressLines { page.paragraph(line, indent: 2) }
        page.blank()
        for fact in facts {
            page.paragraph(fact.label + String(repeating: " ", count: 10 - fact.label.count) + fact.value)
        }
        page.blank()
        let counts = [TextPage.Column](repeating: .init(width: 8, isRight: true), count: hasLater ? 3 : 2)
        let columns = [TextPage.Column(width: page.width - counts.count * 9)] + counts
        page.row(zip(["Item", "Ordered", "In box", "Later"], columns).map { ($0, $1) })
        page.rule()
        for line in lines {
            let item = line.sku.isEmpty ? line.title : "\(line.title) (\(line.sku))"
            let cells = [
                item, String(line.ordered), String(line.packed), line.later > 0 ? String(line.later) : "",
            ]
            page.row(zip(cells, columns).map { ($0, $1) })
        }
        page.rule()
        page.pair("Pieces in this box", String(pieces))
        if let note = note.present {
            page.blank()
            page.paragraph(note)
        }
        return page.text
    }

    /// The slip as one HTML file for a browser and its printer.
    public var html: String {
        let rows = lines.map { line -> Markup in
            let sku: Markup? = line.sku.isEmpty ? nil : "<div class=\"muted\">\(line.sku)</div>"
            let later: Markup? =
                hasLater ? "<td class=\"number\">\(line.later > 0 ? String(line.later) : "")</td>" : nil
            return """
                <tr><td><div class="text">\(line.title)</div>\(sku)</td><td class="number">\(line.ordered)</td>\
                <td class="number"><strong>\(line.packed)</strong></td>\(later)</tr>

                """
        }
        let later: Markup? = hasLater ? "<th scope=\"col\" class=\"number\">To follow</th>" : nil
        let body: Markup = """
            <header class="head">
            \(PaperPage.address(nil, seller.name, seller.addressLines + seller.contacts))<h1>Packing slip</h1>
            </header>
            <div class="parties">
            <section class="to">
            \(PaperPage.address("Ship to", recipient.name, recipient.addressLines))</section>
            <dl>
            \(facts.map { "<dt>\($0.label)</dt><dd dir=\"auto\">\($0.value)</dd>\n" })</dl>
            </div>
            <table class="lines">
            <caption>Items in this box</caption>
            <thead><tr><th scope="col">Item</th><th scope="col" class="number">Ordered</th>\
            <th scope="col" class="number">In this box</th>\(later)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            <p class="pieces">\(pieces) \(pieces == 1 ? "piece" : "pieces") in this box</p>
            \(note.present.map { "<p class=\"text\" dir=\"auto\">\($0)</p>\n" })
            """
        return PaperPage.page(
            title: "Packing slip for order \(orderID) – \(seller.name)", footer: "Order \(orderID)",
            styles: PackingSlip.styles, body: body)
    }

    private static let styles: StaticString = """
        .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; }
        .parties { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1.25rem 2rem; margin: 2.25rem 0 2rem; }
        .to { flex: 1 1 13rem; max-width: 24rem; font-size: 1.1rem; }
        dl { display: grid; grid-template-columns: auto minmax(6rem, auto); gap: 0.15rem 1.25rem; margin: 0; align-content: start; }
        dt { color: var(--muted); }
        dd { margin: 0; text-align: right; unicode-bidi: plaintext; }
        .pieces { text-align: right; font-weight: 600; }
        """
}
