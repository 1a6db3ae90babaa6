import ShopText

/// The terms of a product's price for a period.
struct PriceTerms: Equatable, Sendable {
    var price: Money
    var compareAt: Money?
    var sale: Money?
    var saleStartsOn: Day?
    var saleEndsOn: Day?

    /// The price that customers pay on that day.
    func paid(on day: Day) -> Money {
        Product.price(price, sale: sale, from: saleStartsOn, to: saleEndsOn, on: day)
    }

    /// Whether customers see a higher price next to it.
    func isReduced(on day: Day) -> Bool {
        paid(on: day).minorUnits < max(price.minorUnits, compareAt?.minorUnits ?? 0)
    }
}

/// The prior price of a reduction: the lowest price in the 30 days before it, as required by Directive 98/6/EC art. 6a.
/// The reduction begins when customers first pay the current price. If it grows step by step, each step is a separate
/// reduction; the exception that some Member States allow is not used, so that the answer is right in all of them. For
/// a product sold for less than 30 days, it is the lowest price since it was added.
enum PriorPrice {
    static let days = 30

    /// Terms that ended.
    struct Past: Equatable, Sendable {
        let terms: PriceTerms
        let until: Instant
    }

    /// A period in which customers paid the same.
    private struct Stretch {
        let start: Instant
        let end: Instant
        let paid: Money
        let isReduced: Bool
    }

    /// - Parameters:
    ///   - past: the terms before the current ones, the oldest first.
    ///   - created: when the product was added.
    /// - Returns: `nil` if the price is not reduced, or has never changed.
    static func of(
        _ present: PriceTerms, past: [Past], created: Instant, at now: Instant, in calendar: ShopCalendar
    ) -> Money? {
        let today = calendar.day(of: now)
        guard present.isReduced(on: today) else { return nil }
        let paid = present.paid(on: today)
        var began = now
        var earliest: Instant?
        var lowest: Money?
        var end = Instant(milliseconds: now.milliseconds + 1)
        for index in stride(from: past.count, through: 0, by: -1) {
            let terms = index == past.count ? present : past[index].terms
            let start = index == 0 ? created : past[index - 1].until
            for stretch in stretches(of: terms, from: start, to: end, in: calendar) {
                if earliest == nil, stretch.isReduced, stretch.paid == paid {
                    began = stretch.start
                    continue
                }
                let first = earliest ?? calendar.start(of: calendar.day(of: began).adding(days: -days))
                earliest = first
                guard stretch.end > first else { return lowest }
                lowest =
                    lowest.map { $0.minorUnits <= stretch.paid.minorUnits ? $0 : stretch.paid }
                    ?? stretch.paid
            }
            end = min(start, end)
        }
        return lowest
    }

    /// The periods with one price each, the latest first: a sale begins and ends at midnight in the shop.
    private static func stretches(
        of terms: PriceTerms, from start: Instant, to end: Instant, in calendar: ShopCalendar
    ) -> [Stretch] {
        guard start < end else { return [] }
        var marks = [start]
        if terms.sale != nil {
            let midnights = [terms.saleStartsOn, terms.saleEndsOn?.next].compactMap { $0 }.map(calendar.start)
            marks += midnights.filter { $0 > start && $0 < end }.sorted()
        }
        return zip(marks, marks.dropFirst() + [end]).map { start, end in
            let day = calendar.day(of: start)
            return Stretch(
                start: start, end: end, paid: terms.paid(on: day), isReduced: terms.isReduced(on: day))
        }.reversed()
    }
}

extension Product {
    var priceTerms: PriceTerms {
        PriceTerms(
            price: price, compareAt: compareAtPrice, sale: salePrice, saleStartsOn: saleStartsOn,
            saleEndsOn: saleEndsOn)
    }
}

extension Transaction {
    /// The products with what customers pay today and, if that is less than the price shown next to it, the prior
    /// price: one more query for all of them, and none if nothing is reduced.
    func priced(_ products: [Product]) throws -> [Product] {
        var products = products
        guard products.contains(where: { $0.salePrice != nil || $0.compareAtPrice != nil }) else {
            for index in products.indices { products[index].priceToday = products[index].price }
            return products
        }
        let calendar = try calendar()
        let today = calendar.day(of: instant)
        for index in products.indices { products[index].priceToday = products[index].price(on: today) }
        let reduced = products.indices.filter { products[$0].priceTerms.isReduced(on: today) }
        if reduced.isEmpty { return products }
        let past = try pastPrices(of: reduced.map { products[$0].id })
        for index in reduced {
            let product = products[index]
            products[index].priorPrice = PriorPrice.of(
                product.priceTerms, past: past[product.id] ?? [], created: product.createdAt, at: instant,
                in: calendar)
        }
        return products
    }

    func priced(_ product: Product) throws -> Product { try priced([product])[0] }
}
