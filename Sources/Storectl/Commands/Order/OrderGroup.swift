import ArgumentParser
import ShopText
import StoreCore

/// `storectl order …`
struct OrderGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "See and update orders.",
        discussion: """
            Customers see their own orders; staff see all.

            Examples:
              storectl order list --payment unpaid
              storectl order show 1
              storectl order edit 1 --paid --shipped
            """,
        subcommands: [
            OrderList.self, OrderShow.self, OrderCreate.self, OrderEdit.self, OrderExplain.self,
            OrderExportCommand.self,
        ])
}

/// The order number in an argument.
struct OrderArgument: ParsableArguments {
    @Argument(help: "The order number.") var order: String

    /// - Throws: `WholeNumberError`.
    func id() throws -> Int64 { try WholeNumber.read(order, "order", 1...Int64.max) }
}

extension OrderArgument: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        order = try words.argument()
    }
}
