import ArgumentParser
import Glibc
import StoreCore

/// The root of the command tree.
struct Storectl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storectl",
        abstract: "Run a shop from the shell.",
        discussion: """
            One file is the store; every change is an entry in its journal. See storectl(1).

            Examples:
              storectl init --name "Corner Shop" --currency USD --admin-username admin \\
                  --admin-email admin@shop.test
              storectl product add --sku MUG --title Mug --price 9.50 --quantity 3
              storectl product list
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Sell",
                subcommands: [
                    StatusCommand.self, OrderGroup.self, CartGroup.self, Checkout.self, ShipmentGroup.self,
                ]),
            CommandGroup(
                name: "Catalog",
                subcommands: [ProductGroup.self, CategoryGroup.self, ReviewGroup.self]),
            CommandGroup(name: "Stock", subcommands: [StockGroup.self]),
            CommandGroup(
                name: "People",
                subcommands: [
                    Login.self, Logout.self, Whoami.self, Register.self, ProfileGroup.self, AddressGroup.self,
                    PasswordGroup.self, VerifyGroup.self, CustomerGroup.self, UserGroup.self,
                    SessionGroup.self,
                    TokenGroup.self,
                ]),
            CommandGroup(
                name: "Money",
                subcommands: [
                    PaymentGroup.self, DocumentGroup.self, ReportGroup.self, PageCommand.self,
                    CouponGroup.self,
                    TaxGroup.self, ShippingGroup.self,
                ]),
            CommandGroup(
                name: "Look back", subcommands: [UndoCommand.self, JournalGroup.self, MailGroup.self]),
            CommandGroup(
                name: "Set up",
                subcommands: [
                    Init.self, ShopGroup.self, ConfigGroup.self, CheckCommand.self, BackupCommand.self,
                    RestoreCommand.self,
                ]),
            CommandGroup(name: "Automate", subcommands: [BatchCommand.self, SandboxCommand.self]),
        ]
    )

    /// Runs a command line and returns the exit code.
    ///
    /// - Parameter arguments: without the program's name.
    static func run(_ arguments: [String], _ context: Context) -> Int32 {
        run(root: Storectl.self, arguments, context).rawValue
    }
}

@main
enum Main {
    static func main() { exit(Storectl.run(Context.liveArguments(), .live())) }
}
