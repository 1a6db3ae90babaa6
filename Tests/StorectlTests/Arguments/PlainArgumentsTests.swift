import ArgumentParser
import ShopText
import StoreCore
import TestSupport
import Testing

@testable import Storectl

/// What is taken from a plain command line is what the argument parser makes of it.
@Suite struct PlainArgumentsTests {
    /// One command with its path in the tree and what the parser says of its arguments.
    struct Described: CustomTestStringConvertible, Sendable {
        let type: any PlainCommand.Type
        let options: [[String]]
        let arguments: [String]

        var testDescription: String { "\(type)" }

        init(_ type: any PlainCommand.Type) {
            self.type = type
            let known =
                (try? JSONReader.value(of: type._dumpHelp()))?["command"]?["arguments"]?.arrayValue ?? []
            var (options, arguments): ([[String]], [String]) = ([], [])
            for one in known {
                let names = one["names"]?.arrayValue?.compactMap { name in
                    name["name"]?.stringValue.map { (name["kind"] == "long" ? "--" : "-") + $0 }
                }
                let value = one["allValues"]?.arrayValue?.first?.stringValue ?? "7"
                switch one["kind"]?.stringValue {
                case "positional": arguments.append(value)
                case "option": options += (names ?? []).map { [$0, value] }
                default: options += (names ?? []).map { [$0] }
                }
            }
            // What --input and an order's --file name is put among the words before anybody takes them.
            let files = type is any TakesOrderFile.Type ? ["--input", "--file"] : ["--input"]
            self.options = options.filter { !(["--help", "-h", "--version"] + files).contains($0[0]) }
            self.arguments = arguments
        }

        /// What must be there for the command to be understood.
        var required: [[String]] { type == Checkout.self ? [["--postal-code", "7"]] : [] }

        /// Both readings of a command line, where there is one.
        func readings(_ words: [String]) -> (plain: [String]?, parsed: [String]?) {
            let plain = PlainCommands.command(type, words).map { PlainArgumentsTests.values($0) }
            let parsed = (try? type.parseAsRoot(words)).map { PlainArgumentsTests.values($0) }
            return (plain, parsed)
        }
    }

    static let all = PlainCommands.all.map(Described.init)

    /// Every property with its value, `options.json=true`.
    static func values(_ arguments: Any) -> [String] {
        Mirror(reflecting: arguments).children.flatMap { child -> [String] in
            guard
                let state = Mirror(reflecting: child.value).children.first(where: {
                    $0.label == "_parsedValue"
                }),
                let value = Mirror(reflecting: state.value).children.first
            else { return [] }
            let name = child.label ?? ""
            if value.value is any ParsableArguments { return values(value.value).map { name + "." + $0 } }
            return ["\(name)=\(value.label == "value" ? String(reflecting: value.value) : "unset")"]
        }
    }

    @Test(arguments: all)
    func `each option alone, and all together, mean what the parser says`(_ command: Described) {
        var lines = [command.required, command.required + [["--quiet"], ["--json"]]]
        for option in command.options where !command.required.contains(option) {
            lines.append(command.required + [option])
        }
        for line in lines {
            let (plain, parsed) = command.readings(line.flatMap { $0 } + command.arguments)
            #expect(parsed != nil && plain == parsed, "\(line)")
            let (joined, _) = command.readings(
                command.arguments + line.map { $0.count == 2 ? $0[0] + "=" + $0[1] : $0[0] })
            #expect(joined == parsed, "\(line)")
        }
    }

    @Test(arguments: all)
    func `what is understood at all is understood as the parser does`(_ command: Described) {
        var generator = SeededGenerator(seed: 20_261_126)
        let words =
            command.options.flatMap { $0 } + [
                "", "-", "--", "-1", "x", "a=b", "--limit=", "-qv", "--nope", "é",
            ]
        for _ in 0..<150 {
            var line =
                Bool.random(using: &generator) ? command.required.flatMap { $0 } + command.arguments : []
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let place = Int.random(in: 0...line.count, using: &generator)
                line.insert(words.randomElement(using: &generator) ?? "", at: place)
            }
            let (plain, parsed) = command.readings(line)
            if let plain { #expect(plain == parsed, "\(line)") }
        }
    }

    @Test func `every command that takes plain words is asked to`() {
        func leaves(_ type: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
            let inner = type.configuration.subcommands
            return inner.isEmpty ? [type] : inner.flatMap(leaves)
        }
        let able = leaves(Storectl.self).filter { $0 is any PlainCommand.Type }
        #expect(Set(able.map { "\($0)" }) == Set(PlainCommands.all.map { "\($0)" }))
    }

    @Test func `a command that is not here goes through the parser`() {
        #expect(PlainCommands.command(ThingList.self, []) == nil)
    }
}
