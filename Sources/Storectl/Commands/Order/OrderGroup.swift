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
              storectl order pay 1 --method cash
              storectl order ship 1 --carrier DHL --tracking 0034043
            """,
        subcommands: [
            OrderList.self, OrderShow.self, OrderCreate.self, OrderEdit.self, OrderPay.self, OrderShip.self,
            OrderDeliver.self, OrderRefund.self, OrderCancel.self, OrderNoteCommand.self, OrderDelete.self,
            OrderReceipt.self, OrderSlip.self, OrderPick.self, OrderExplain.self, OrderExportCommand.self,
            OrderImport.self,
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
