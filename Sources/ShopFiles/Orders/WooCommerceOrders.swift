import ShopText
import StoreCore

/// Orders as returned by WooCommerce's REST API (`/wp-json/wc/v3/orders`): amounts are without tax.
enum WooCommerceOrders {
    static func read(_ bytes: [UInt8], _ currency: Currency) throws -> ([PastOrder], [PastOrderProblem]) {
        var (orders, problems): ([PastOrder], [PastOrderProblem]) = ([], [])
        func take(_ value: JSONValue, line: Int) {
            var reader = OrderRowReader(
                PastOrder(number: text(value["number"] ?? value["id"]), line: line), currency,
                needsStatus: true)
            reader.readHead { column in head(column, of: value) }
            reader.order.includesTax = false
            reader.order.shippingName = text(value["shipping_lines"]?.elements.first?["method_title"])
            reader.order.discountCode = text(value["coupon_lines"]?.elements.first?["code"])
            reader.order.taxes = (value["tax_lines"]?.elements ?? []).compactMap { tax in
                let parts = [tax["tax_total"], tax["shipping_tax_total"]].map {
                    reader.amount(text($0), "tax") ?? 0
                }
                let rate = text(tax["rate_percent"])
                let name = text(tax["label"]) + (rate.isEmpty ? "" : " \(rate)%")
                return .init(name: name, amount: parts[0] + parts[1])
            }
            for fee in value["fee_lines"]?.elements ?? [] {
                let written = text(fee["total"])
                guard let total = reader.amount(written, "fee", mayBeNegative: true), total > 0 else {
                    continue
                }
                if written.hasPrefix("-") {
                    // A fee below nothing is how plugins take something off.
                    reader.order.discount += total
                } else {
                    reader.order.items.append(
                        .init(sku: "", title: text(fee["name"]), quantity: 1, total: total))
                }
            }
            for item in value["line_items"]?.elements ?? [] { reader.readItem { cell($0, of: item) } }
            let refunds = (value["refunds"]?.elements ?? []).compactMap {
                reader.amount(text($0["total"]), "refund", mayBeNegative: true)
            }
            reader.order.refunded = refunds.reduce(0, +)
            if let problem = reader.problem {
                problems.append(PastOrderProblem(reader.order, problem))
            } else {
                orders.append(reader.finished)
            }
        }
        let value = try JSONReader.value(of: bytes)
        let list = value.elements.isEmpty ? [value] : value.elements
        for (index, order) in list.enumerated() {
            guard case .object = order else { throw OrderFileError.notOrders(missing: ["an order"]) }
            guard order["line_items"] != nil else { throw OrderFileError.notOrders(missing: ["line_items"]) }
            take(order, line: index + 1)
        }
        return (orders, problems)
    }

    private static func text(_ value: JSONValue?) -> String { value?.itemText ?? "" }

    private static func head(_ column: OrderColumn, of value: JSONValue) -> String {
        let (shipping, billing) = (value["shipping"], value["billing"])
        func zoned(_ name: String) -> String {
            let universal = text(value[name + "_gmt"])
            return universal.isEmpty ? text(value[name]) : universal
        }
        return switch column {
        case .currency: text(value["currency"])
        case .placedAt: zoned("date_created")
        case .fulfilledAt: zoned("date_completed")
        case .status: text(value["status"])
        case .total: text(value["total"])
        case .shipping: text(value["shipping_total"])
        case .tax: text(value["total_tax"])
        case .discount: text(value["discount_total"])
        case .paymentMethod: text(value["payment_method_title"])
        case .note: text(value["customer_note"])
        case .email: text(billing?["email"])
        case .firstName: text(shipping?["first_name"])
        case .lastName: text(shipping?["last_name"])
        case .company: text(shipping?["company"])
        case .address: text(shipping?["address_1"])
        case .address2: text(shipping?["address_2"])
        case .city: text(shipping?["city"])
        case .postalCode: text(shipping?["postcode"])
        case .region: text(shipping?["state"])
        case .country: text(shipping?["country"])
        case .phone: text(shipping?["phone"])
        case .billingFirstName: text(billing?["first_name"])
        case .billingLastName: text(billing?["last_name"])
        case .billingAddress: text(billing?["address_1"])
        case .billingAddress2: text(billing?["address_2"])
        case .billingCity: text(billing?["city"])
        case .billingPostalCode: text(billing?["postcode"])
        case .billingRegion: text(billing?["state"])
        case .billingCountry: text(billing?["country"])
        case .billingPhone: text(billing?["phone"])
        default: ""
        }
    }

    private static func cell(_ column: OrderColumn, of item: JSONValue) -> String {
        switch column {
        case .sku: text(item["sku"])
        case .title: text(item["name"])
        case .quantity: text(item["quantity"])
        case .itemTotal: text(item["subtotal"])
        default: ""
        }
    }
}

extension JSONValue {
    fileprivate var itemText: String {
        switch self {
        case .string(let text), .number(let text): text
        case .null: ""
        default: compactText
        }
    }

    fileprivate var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
