import ArgumentParser
import ShopText
import StoreCore

/// `--item MUG=1`: pieces of an order's lines.
struct OrderItemOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A product of the order and its quantity; may be repeated. If it is on two lines, use line:ID=1.",
            valueName: "product[=quantity]"))
    var item: [String] = []

    /// - Throws: `WholeNumberError`
    func items() throws -> [CreditRequest.Item] {
        try item.map { word in
            guard let equals = word.lastIndex(of: "="), equals > word.startIndex else {
                return CreditRequest.Item(word, quantity: 1)
            }
            return CreditRequest.Item(
                String(word[..<equals]),
                quantity: try WholeNumber.read(
                    String(word[word.index(after: equals)...]), "quantity", 1...1_000_000))
        }
    }
}

/// The order numbers in arguments.
struct OrdersArgument: ParsableArguments {
    @Argument(help: "The order numbers.") var orders: [String]

    /// - Throws: `WholeNumberError`
    func ids() throws -> [Int64] { try orders.map { try WholeNumber.read($0, "order", 1...Int64.max) } }
}
