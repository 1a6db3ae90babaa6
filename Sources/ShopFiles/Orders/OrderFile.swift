import ShopText
import StoreCore

/// A file of another shop's orders: Shopify's order export, those of WooCommerce's export plugins, or the orders of
/// WooCommerce's REST API as JSON.
package struct OrderFile {
    /// The shop system that wrote it: `shopify` or `woocommerce`.
    package let system: String
    package private(set) var orders: [PastOrder] = []
    package private(set) var problems: [PastOrderProblem] = []
    /// How the file was read.
    package private(set) var notices: [String] = []

    /// - Parameters:
    ///   - encoding: `nil` to go by the first bytes.
    ///   - guessesEncoding: whether to guess the encoding, and say what was read.
    /// - Throws: ``OrderFileError``, `MalformedTable`, `MalformedText` or `MalformedJSON`
    package init(
        _ bytes: [UInt8], currency: Currency, encoding: TextEncoding? = nil, guessesEncoding: Bool = false
    ) throws {
        var encoding = encoding
        if guessesEncoding {
            let sample = EncodingSample(whole: bytes)
            encoding = try sample.guess()
            notices = sample.notice
        }
        var pending: [UInt8]? = bytes
        let source = try TextEncoding.decoding(
            {
                defer { pending = [] }
                return pending ?? []
            }, as: encoding)
        let start = try source()
        let first = start.first { !" \t\r\n".utf8.contains($0) }
        var unread: [UInt8]? = start
        let whole: ByteSource = {
            defer { unread = nil }
            return try unread ?? source()
        }
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
            system = "woocommerce"
            (orders, problems) = try WooCommerceOrders.read(OrderFile.all(of: whole), currency)
            noteOtherCharges(currency)
            return
        }
        let rows = CSVReader(whole, delimiter: CSVReader.delimiter(of: start))
        guard try rows.next() else { throw OrderFileError.empty }
        let header = (0..<rows.count).map { OrderColumn.key(rows.text($0) ?? "") }
        var places: [OrderColumn: Int] = [:]
        for (place, name) in header.enumerated() {
            if let column = OrderColumn.byName[name], places[column] == nil { places[column] = place }
        }
        let packed = header.indices.filter { header[$0].contains(/^lineitems?[0-9]*$/) }
        let missing = [
            (OrderColumn.number, "an order number"), (.placedAt, "a date"), (.quantity, "a quantity"),
            (.total, "a total"),
        ]
        .filter { places[$0.0] == nil && ($0.0 != .quantity || packed.isEmpty) }.map(\.1)
        guard missing.isEmpty else { throw OrderFileError.notOrders(missing: missing) }
        system =
            header.contains("financialstatus") || header.contains("lineitemname") ? "shopify" : "woocommerce"
        let taxes = header.indices.compactMap { place in
            let name = header[place]
            // `Tax 1 Name` and the `Tax 1 Value` next to it.
            guard name.hasPrefix("tax"), name.hasSuffix("name"), header.indices.contains(place + 1) else {
                return (Int, Int)?.none
            }
            return header[place + 1].hasSuffix("value") ? (place, place + 1) : nil
        }
        try read(rows, places, taxes, places[.quantity] == nil ? packed : [], currency)
        noteOtherCharges(currency)
    }

    private mutating func noteOtherCharges(_ currency: Currency) {
        let charges = orders.map(\.otherCharges).filter { $0 > 0 }
        if charges.isEmpty { return }
        let sum = Money(minorUnits: charges.reduce(0, +), currency: currency)
        let amount = "\(sum.decimal) \(currency.code) more than"
        let totals =
            charges.count == 1
            ? "the total of 1 order has \(amount) its parts"
            : "the totals of \(charges.count) orders have \(amount) their parts"
        notices.append("\(totals), such as tips or duties: it became a line \"Other charges\"")
    }

    private static func all(of source: ByteSource) throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let more = try source()
            if more.isEmpty { return all }
            all += more
        }
    }

    private mutating func read(
        _ rows: CSVReader, _ places: [OrderColumn: Int], _ taxes: [(Int, Int)], _ packed: [Int],
        _ currency: Currency
    ) throws {
        var reader: OrderRowReader?
        var read: [OrderRowReader] = []
        let needsStatus = places[.paymentStatus] != nil || places[.status] != nil
        func finish() { if let reader { read.append(reader) } }
        while try rows.next() {
            if let fault = rows.fault { throw fault }
            func text(_ column: OrderColumn) -> String {
                guard let place = places[column], place < rows.count else { return "" }
                return (rows.text(place) ?? "").trimmedSpace
            }
            let number = text(.number)
            if number != reader?.order.number || reader == nil {
                finish()
                var head = OrderRowReader(
                    PastOrder(number: number, line: rows.line), currency, needsStatus: needsStatus)
                head.readHead(text)
                for (name, value) in taxes where max(name, value) < rows.count {
                    guard let title = rows.text(name), !title.isEmpty,
                        let amount = head.amount(rows.text(value) ?? "", "tax")
                    else { continue }
                    head.order.taxes.append(.init(name: title, amount: amount))
                }
                reader = head
            }
            for place in packed where place < rows.count {
                for item in PackedItem.items(rows.text(place) ?? "") {
                    reader?.readItem { item[$0] }
                }
            }
            if packed.isEmpty { reader?.readItem(text) }
            if (0..<rows.count).contains(where: { rows.text($0) == nil }) {
                reader?.refuse("line \(rows.line) is not UTF-8; give the encoding with --encoding")
            }
        }
        finish()
        // One file has one decimal mark.
        let hasCommas = read.contains { $0.hasDecimalComma }
        for var reader in read {
            if hasCommas, let text = reader.ambiguous {
                reader.refuse("\(text) can be read in two ways, as others have a decimal comma")
            }
            if let problem = reader.problem {
                problems.append(PastOrderProblem(reader.order, problem))
            } else {
                orders.append(reader.finished)
            }
        }
    }
}

/// Why a file is not an order export.
package enum OrderFileError: StoreError, Equatable {
    case empty
    case notOrders(missing: [String])

    package var kind: ErrorKind { .invalidInput }
    package var code: String {
        switch self {
        case .empty: "empty_file"
        case .notOrders: "not_orders"
        }
    }
    package var message: String {
        switch self {
        case .empty: "the file is empty"
        case .notOrders(let missing):
            "the file has no orders: it lacks \(missing.joined(separator: ", "))"
        }
    }
    package var hint: String? {
        "give a Shopify order export, or a WooCommerce one as CSV or as JSON from its REST API"
    }
}
