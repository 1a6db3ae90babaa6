import ArgumentParser

/// `storectl stock …`
struct StockGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "See and change stock on hand.",
        discussion: """
            Stock is a ledger: the pieces on hand are the sum of its movements, and no movement is ever changed.

            Examples:
              storectl stock receive MUG 24 --reference "delivery 4711"
              storectl stock adjust MUG -2 --reason damaged
              storectl stock history MUG
              storectl stock low --check
            """,
        subcommands: [
            StockShow.self, StockReceive.self, StockAdjust.self, StockHistory.self, StockLow.self,
            StockCountCommand.self, StockImport.self,
        ])
}
