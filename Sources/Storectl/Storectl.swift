import ArgumentParser
import Glibc
import StoreCore

/// The root of the command tree.
struct Storectl: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storectl",
        abstract: "Run a shop from the shell.",
        version: "0.1.0",
        subcommands: []
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
    static func main() { exit(Storectl.run(Array(CommandLine.arguments.dropFirst()), .live())) }
}
