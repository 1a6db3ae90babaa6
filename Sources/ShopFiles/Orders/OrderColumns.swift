import ShopText
import StoreCore

/// The columns of other shops' order exports, by the names used there.
enum OrderColumn: CaseIterable {
    case number, line, email, placedAt, currency, status, paymentStatus, fulfillmentStatus, fulfilledAt
    case cancelledAt, total, shipping, tax, taxes, discount, discountCode, shippingName, paymentMethod
    case refunded, outstanding, note, includesTax
    case sku, title, quantity, unitPrice, itemTotal, itemDiscount, itemFulfillment
    case name, firstName, lastName, company, address, address2, city, postalCode, region, country, phone
    /// Whose it is, in Shopify's, where neither address has one.
    case contactPhone
    case billingName, billingFirstName, billingLastName, billingAddress, billingAddress2, billingCity
    case billingPostalCode, billingRegion, billingCountry, billingPhone

    /// In lowercase without punctuation, as made by ``key(_:)``.
    var names: [String] {
        switch self {
        // Shopify, then the export plugins of WooCommerce.
        case .number: ["name", "ordernumber", "orderid", "order"]
        case .line: []
        case .email: ["email", "emailbilling", "billingemail", "customeremail"]
        case .placedAt: ["createdat", "orderdate", "date", "datecreated"]
        case .currency: ["currency", "ordercurrency"]
        case .status: ["orderstatus", "status"]
        case .paymentStatus: ["financialstatus"]
        case .fulfillmentStatus: ["fulfillmentstatus"]
        case .fulfilledAt: ["fulfilledat", "completeddate", "datecompleted"]
        case .cancelledAt: ["cancelledat"]
        case .total: ["total", "ordertotalamount", "ordertotal"]
        case .shipping: ["shipping", "ordershippingamount", "ordershipping", "shippingtotal"]
        case .tax: ["taxes", "ordertotaltaxamount", "ordertotaltax", "totaltax", "taxtotal"]
        case .taxes: []
        case .discount: ["discountamount", "cartdiscountamount", "discounttotal", "cartdiscount"]
        case .discountCode: ["discountcode", "couponcode", "coupons"]
        case .shippingName: ["shippingmethod", "shippingmethodtitle"]
        case .paymentMethod: ["paymentmethod", "paymentmethodtitle"]
        case .refunded: ["refundedamount", "orderrefundamount", "refundedtotal"]
        case .outstanding: ["outstandingbalance"]
        case .note: ["notes", "customernote"]
        case .includesTax: ["taxesincluded", "pricesincludetax"]
        case .sku: ["lineitemsku", "sku", "itemsku"]
        case .title: ["lineitemname", "itemname", "productname"]
        case .quantity: ["lineitemquantity", "quantityrefund", "quantity", "itemquantity"]
        case .unitPrice: ["lineitemprice", "itemcost", "itemprice"]
        case .itemTotal: ["ordersubtotal", "linesubtotal", "orderlinesubtotal"]
        case .itemDiscount: ["lineitemdiscount"]
        case .itemFulfillment: ["lineitemfulfillmentstatus"]
        case .name: ["shippingname", "fullnameshipping"]
        case .firstName: ["firstnameshipping", "shippingfirstname"]
        case .lastName: ["lastnameshipping", "shippinglastname"]
        case .company: ["shippingcompany", "companyshipping"]
        case .address: ["shippingaddress1", "address12shipping", "address1shipping"]
        case .address2: ["shippingaddress2", "address2shipping"]
        case .city: ["shippingcity", "cityshipping"]
        case .postalCode: ["shippingzip", "postcodeshipping", "shippingpostcode"]
        case .region: ["shippingprovince", "statecodeshipping", "shippingstate"]
        case .country: ["shippingcountry", "countrycodeshipping"]
        case .phone: ["shippingphone", "phoneshipping"]
        case .contactPhone: ["phone", "customerphone"]
        case .billingName: ["billingname", "fullnamebilling"]
        case .billingFirstName: ["firstnamebilling", "billingfirstname"]
        case .billingLastName: ["lastnamebilling", "billinglastname"]
        case .billingAddress: ["billingaddress1", "address12billing", "address1billing"]
        case .billingAddress2: ["billingaddress2", "address2billing"]
        case .billingCity: ["billingcity", "citybilling"]
        case .billingPostalCode: ["billingzip", "postcodebilling", "billingpostcode"]
        case .billingRegion: ["billingprovince", "statecodebilling", "billingstate"]
        case .billingCountry: ["billingcountry", "countrycodebilling"]
        case .billingPhone: ["billingphone", "phonebilling"]
        }
    }

    static func key(_ header: String) -> String {
        String(header.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    static let byName = Dictionary(
        uniqueKeysWithValues: OrderColumn.allCases.flatMap { column in column.names.map { ($0, column) } })
}
