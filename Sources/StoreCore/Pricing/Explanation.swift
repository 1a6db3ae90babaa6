import ShopText

/// Every figure of a priced basket with its reason, for people as text and for scripts as JSON.
public struct Explanation: Equatable, Sendable {
    public let items: [Item]

    /// One figure. Its parts add up to it, or explain it.
    public struct Item: Equatable, Sendable {
        public let topic: Topic
        /// What it is about: a SKU, a code, a method, the name of a tax.
        public let subject: String?
        public let text: String
        public let amount: Money?
        public let parts: [Item]

        init(
            _ topic: Topic, _ subject: String? = nil, _ text: String, amount: Money? = nil, parts: [Item] = []
        ) {
            self.topic = topic
            self.subject = subject
            self.text = text
            self.amount = amount
            self.parts = parts
        }
    }

    public enum Topic: String, CaseIterable, Sendable {
        case line, price, discount, share, shipping, place, tax, jurisdiction, notice, total
    }

    /// The text, one figure per line, with its parts indented below it.
    public var lines: [String] { items.flatMap { $0.lines(indent: "") } }

    /// Every figure, its parts after it one level deeper.
    public var flat: [(level: Int, item: Item)] { items.flatMap { $0.flat(level: 0) } }

    public var json: JSONValue { .array(items.map(\.json)) }
}

extension Explanation.Item {
    fileprivate func flat(level: Int) -> [(level: Int, item: Explanation.Item)] {
        [(level, self)] + parts.flatMap { $0.flat(level: level + 1) }
    }

    fileprivate func lines(indent: String) -> [String] {
        [indent + text] + parts.flatMap { $0.lines(indent: indent + "  ") }
    }

    /// `{"topic": "tax", "subject": "VAT", "text": "…", "amount": "2.75", "parts": […]}`
    public var json: JSONValue {
        var members: [JSONValue.Member] = [.init("topic", .string(topic.rawValue))]
        if let subject { members.append(.init("subject", .string(subject))) }
        members.append(.init("text", .string(text)))
        if let amount { members.append(.init("amount", .string(amount.decimal))) }
        if !parts.isEmpty { members.append(.init("parts", .array(parts.map(\.json)))) }
        return .object(members)
    }
}

extension Basket {
    /// Why each figure is what it is.
    /// - Parameter priced: the result of ``priced()`` for this basket.
    ///
    public func explained(_ priced: PricedBasket) -> Explanation {
        let writer = ExplanationWriter(basket: self, priced: priced)
        return Explanation(
            items: writer.notices + writer.lineItems + writer.discountItems + writer.shippingItems
                + writer.placeItems + writer.taxItems + writer.totalItems)
    }
}
