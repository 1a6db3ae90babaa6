import ArgumentParser

/// `storectl stock …`
struct StockGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "What is on hand, and every movement that made it so.",
        discussion: """
            Stock is a ledger: pieces on hand are the sum of its movements, and no movement is ever changed.

            Examples:
              storectl stock receive MUG 24 --reference "delivery 4711"
              storectl stock adjust MUG -2 --reason damaged
              storectl stock history MUG
              storectl stock low --check
            """,
        subcommands: [
            StockShow.self, StockReceive.self, StockAdjust.self, StockHistory.self, StockLow.self,
            StockImport.self,
        ])
}
