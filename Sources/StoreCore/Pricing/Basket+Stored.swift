import ShopText

extension Basket {
    /// What `Basket(from:)` reads, member for member what the synthesized encoding writes. Written out because each
    /// coding key type makes the process search through all its conformances, and a checkout had nine of them.
    func stored() throws -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("rules", .integer(rules)),
            .init("currency", ["code": .string(currency.code), "digits": .integer(currency.digits)]),
            .init("pricesIncludeTax", .bool(pricesIncludeTax)),
            .init("lines", .array(try lines.map { try $0.stored() })),
            .init("discounts", .array(try discounts.map { try JSONValue(encoding: $0) })),
        ]
        if let shipping { members.append(.init("shipping", try JSONValue(encoding: shipping))) }
        if let destination { members.append(.init("destination", try JSONValue(encoding: destination))) }
        return .object(members)
    }
}

extension Basket.Line {
    fileprivate func stored() throws -> JSONValue {
        var members: [JSONValue.Member] = []
        if let productID { members.append(.init("productID", .integer(productID))) }
        members += [
            .init("sku", .string(sku)), .init("title", .string(title)), .init("quantity", .integer(quantity)),
            .init("listPrice", .integer(listPrice)), .init("unitPrice", .integer(unitPrice)),
            .init("reason", reason.stored),
        ]
        if let adaptation { members.append(.init("adaptation", try JSONValue(encoding: adaptation))) }
        members.append(.init("tax", tax.stored))
        if let weightGrams { members.append(.init("weightGrams", .integer(weightGrams))) }
        members.append(.init("needsShipping", .bool(needsShipping)))
        return .object(members)
    }
}

extension Basket.PriceReason {
    fileprivate var stored: JSONValue {
        switch self {
        case .list: ["list": [:]]
        case .sale: ["sale": [:]]
        case .staff(let reason): ["staff": ["reason": .string(reason)]]
        }
    }
}

extension TaxTreatment {
    fileprivate var stored: JSONValue {
        ["taxClass": .string(taxClass), "rates": .array(rates.map(\.stored)), "isMissing": .bool(isMissing)]
    }
}

extension TaxTreatment.Rate {
    fileprivate var stored: JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(name)), .init("ppm", .integer(ppm)),
            .init("category", .string(category.rawValue)),
        ]
        if let reason { members.append(.init("reason", .string(reason))) }
        members.append(.init("taxesShipping", .bool(taxesShipping)))
        return .object(members)
    }
}
