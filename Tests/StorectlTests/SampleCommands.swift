import ArgumentParser
import ShopText
import StoreCore

@testable import Storectl

/// A small command tree that the tests of the terminal layer run.
struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storectl", abstract: "A sample.", version: "9.9.9",
        subcommands: [Things.self, Fail.self, Nothing.self])
}

struct Things: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thing", abstract: "Things.", subcommands: [ThingList.self, ThingSet.self],
        aliases: ["things"])
}

struct Thing: View {
    var id = 1
    var title = "Mug"
    var price = "9.50"
    var rating: JSONValue = ["rate": .number("4.1"), "count": 7]
    var parts: [Part] = []

    static let fields: [Field<Thing>] = [
        Field("id") { .integer($0.id) },
        Field("title") { .string($0.title) },
        Field("price") { .string($0.price) },
        Field("is_visible") { _ in true },
        Field("tags") { _ in ["a", "b"] },
        Field("rating", members: ["rate", "count"]) { $0.rating },
        Field("parts", each: \.parts),
    ]
    static let columns = [Column("id"), Column("title", isProse: true), Column("price", .right)]
}

struct Part: View {
    var sku: String

    static let fields: [Field<Part>] = [Field("sku") { .string($0.sku) }, Field("quantity") { _ in 2 }]
    static let columns = [Column("sku"), Column("quantity", title: "QTY")]
}

struct ThingList: StoreCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List things.")
    static let view: (any View.Type)? = Thing.self

    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) -> Answer {
        .list(
            [Thing(), Thing(id: 20, title: "漢字\u{1b}[31m", price: "-3.00", rating: .null)], more: "--after 20"
        )
    }
}

struct ThingSet: StoreCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Set a quantity.")
    static let view: (any View.Type)? = nil
    static let hasIDs = true

    @Argument var thing: String
    @Argument var quantity: String
    @Option(name: .shortAndLong) var price: String?
    @Flag var hidden = false
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if quantity == "0" { throw Refusal() }
    }

    func answer(_ context: Context) throws -> Answer {
        if thing == "all" { try confirmation.confirm("Set them all?", options, in: context) }
        return .record([
            .init("id", .string(thing)), .init("quantity", .string(quantity)), .init("price", .text(price)),
            .init("hidden", .bool(hidden)), .init("store", .string(try options.storePath(in: context))),
        ]).noting("set")
    }
}

struct Fail: StoreCommand {
    static let configuration = CommandConfiguration(commandName: "fail", abstract: "Fail.")
    static let view: (any View.Type)? = nil

    @Argument var kind: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        switch kind {
        case "partly": return Answer.text("a\u{1b}b").ending(.partial)
        case "nothing": return .nothing
        case "unexpected": throw Unexpected()
        default: throw Refusal(kind: ErrorKind(rawValue: kind) ?? .refused)
        }
    }
}

struct Nothing: StoreCommand {
    static let configuration = CommandConfiguration(commandName: "nothing", abstract: "List nothing.")
    static let view: (any View.Type)? = Thing.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) -> Answer { .list([Thing]()) }
}

struct Unexpected: Error {}

struct Refusal: StoreError {
    var kind = ErrorKind.refused
    var code: String { "insufficient_stock" }
    var message: String { "only 3 of MUG\u{9b}31m are in stock" }
    var hint: String? { "storectl stock receive MUG" }
    var details: [JSONValue.Member] { [.init("available", 3)] }
}

/// Everything a command line led to.
struct Outcome: Equatable {
    var output = ""
    var error = ""
    var status = Ending.done
}

extension TestWorld {
    func run(_ arguments: String...) -> Outcome {
        clear()
        let status = Storectl.run(root: Sample.self, arguments, context())
        return Outcome(output: outputText, error: errorText, status: status)
    }
}
