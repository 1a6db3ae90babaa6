import ShopText
import StoreCore

/// Products under the names of their fields, as ``OwnFormat`` reads them.
enum OwnRows {
    /// Every field, the currency, so that a shop with another currency refuses the prices, and the prior price,
    /// which an import leaves alone.
    static let columns = ProductField.allCases.map(\.rawValue) + ["currency", "prior_price"]

    static func values(_ product: Product) -> [String?] {
        ProductFieldFacts.all.map { $0.value(of: product).written }
            + [product.price.currency.code, product.priorPrice?.decimal]
    }

    static func object(_ product: Product) -> JSONValue {
        let members = ProductFieldFacts.all.map { facts in
            let value = facts.value(of: product)
            return JSONValue.Member(facts.field.rawValue, value.isNone ? .null : value.json)
        }
        return .object(
            members + [
                JSONValue.Member("currency", .string(product.price.currency.code)),
                JSONValue.Member("prior_price", .text(product.priorPrice?.decimal)),
            ])
    }
}
