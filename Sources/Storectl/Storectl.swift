import ArgumentParser
import StoreCore

@main
struct Storectl: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "storectl", abstract: "Run a shop from the shell.")
}
