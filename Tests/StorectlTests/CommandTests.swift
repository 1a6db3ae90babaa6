import ArgumentParser
import Foundation
import ShopText
import Testing

@testable import StoreCore
@testable import Storectl

/// What every command has to have: found by walking the command tree, so that none can be forgotten.
@Suite struct CommandTests {
    /// A command that does something, and the words that call it.
    struct Leaf: CustomTestStringConvertible, Sendable {
        let words: [String]
        let command: any ParsableCommand.Type

        var testDescription: String { words.joined(separator: " ") }
    }

    static let leaves = leaves(of: Storectl.self, words: [])
    static let groups = Storectl.configuration.subcommands.filter { !$0.configuration.subcommands.isEmpty }

    private static func leaves(of command: any ParsableCommand.Type, words: [String]) -> [Leaf] {
        let children = command.configuration.subcommands
        if children.isEmpty { return [Leaf(words: words, command: command)] }
        return children.flatMap { leaves(of: $0, words: words + [$0._commandName]) }
    }

    static let project = TranscriptTests.directory.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command lines of all transcripts, as words.
    static let played: [[String]] = TranscriptTests.files.flatMap { file in
        let url = TranscriptTests.directory.appending(path: file)
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.compactMap { line in
            (try? ShellWords.split(String(line.dropFirst(2)))).map(CommandTests.withoutProgram)
        }
    }

    /// The words after `storectl`, and after the variables before it.
    private static func withoutProgram(_ words: [String]) -> [String] {
        Array(words.drop { $0 != "storectl" }.dropFirst())
    }

    @Test func `there are as many commands as the first sale needs`() {
        #expect(CommandTests.leaves.count >= 26)
    }

    @Test(arguments: leaves)
    func `every command says what it does, and shows it`(leaf: Leaf) {
        let configuration = leaf.command.configuration
        #expect(configuration.abstract.hasSuffix("."), "no abstract")
        #expect(configuration.abstract.first?.isUppercase == true)
        #expect(!examples(of: leaf.command).isEmpty, "no examples in its help")
        #expect(leaf.command is any StoreCommand.Type)
        for example in examples(of: leaf.command) where example.hasPrefix("storectl") {
            let words = (try? ShellWords.split(example)) ?? []
            #expect(CommandTests.withoutProgram(words).starts(with: leaf.words), "\(example) is another's")
        }
    }

    @Test(arguments: leaves.map(\.command) + groups + [Storectl.self])
    func `every example in the help can be run`(command: any ParsableCommand.Type) throws {
        for example in examples(of: command) {
            // What a shell would do around the command is not ours to parse.
            let words = try ShellWords.split(example).map { $0.hasPrefix("$(") ? "value" : $0 }
            let storectl = words.lastIndex(of: "storectl") ?? 0
            let line = words[(storectl + 1)...].prefix { ![">", "<"].contains($0) }
            #expect(words.contains("storectl"), "\(example)")
            guard case .command(let parsed) = try ParsedCommand(Storectl.self, Array(line), columns: 80)
            else {
                Issue.record("\(example) does not name a command")
                continue
            }
            if let fields = parsed.options.fieldPaths, let view = type(of: parsed).view {
                try FieldSelection.check(fields, against: view.shapes)
            }
        }
    }

    @Test func `what is not undone names a command that there is`() {
        let names = Set(CommandTests.leaves.map { $0.words.joined(separator: " ") })
        for case .refuse(let instead) in Schema.journaled.map(\.undo) {
            #expect(names.contains(instead), "\(instead)")
        }
    }

    @Test(arguments: leaves.map(\.command) + groups + [Storectl.self])
    func `no line of an example is broken by the help`(command: any ParsableCommand.Type) {
        let help = command.helpMessage(columns: 80)
        let lines = command.configuration.discussion.components(separatedBy: "\n")
        for line in lines.drop(while: { $0 != "Examples:" }).dropFirst() {
            #expect(help.contains(line + "\n"), "\(line)")
        }
    }

    @Test(arguments: leaves)
    func `short options are the five of the contract, and mean the same everywhere`(leaf: Leaf) throws {
        let contract = [
            "n": "dry-run", "y": "yes", "q": "quiet", "v": "verbose", "h": "help",
        ]
        let description = try JSONReader.value(of: leaf.command._dumpHelp())
        for argument in description["command"]?["arguments"]?.arrayValue ?? [] {
            let names = argument["names"]?.arrayValue ?? []
            let long = names.first { $0["kind"] == "long" }?["name"]?.stringValue
            for short in names where short["kind"] == "short" {
                #expect(long == contract[short["name"]?.stringValue ?? ""], "\(short.compactText)")
            }
            if let short = contract.first(where: { $0.value == long })?.key {
                #expect(names.contains { $0["kind"] == "short" && $0["name"]?.stringValue == short })
            }
        }
    }

    @Test(arguments: leaves)
    func `every command is played in a transcript, and succeeds in one`(leaf: Leaf) throws {
        #expect(CommandTests.played.contains { $0.starts(with: leaf.words) })
        let line = "$ storectl " + leaf.words.joined(separator: " ")
        let succeeds = try TranscriptTests.files.contains { file in
            let url = TranscriptTests.directory.appending(path: file)
            let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
            return lines.indices.contains { index in
                guard lines[index] == line || lines[index].hasPrefix(line + " ") else { return false }
                let answer = lines[(index + 1)...].prefix { !$0.hasPrefix("$") && !$0.hasPrefix("=") }
                return !answer.contains { $0.hasPrefix("? ") }
            }
        }
        #expect(succeeds, "\(leaf.testDescription) never succeeds")
    }

    @Test(arguments: leaves)
    func `every command has a manual page`(leaf: Leaf) throws {
        let page = CommandTests.project.appending(
            path: "man/storectl-\(leaf.words.joined(separator: "-")).1")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains(".Sh EXAMPLES"))
        let introduction = try String(
            contentsOf: CommandTests.project.appending(path: "man/storectl.1"), encoding: .utf8)
        #expect(introduction.contains(".Xr storectl-\(leaf.words.joined(separator: "-")) 1"))
    }

    @Test func `no transcript is forgotten`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: TranscriptTests.directory.path)
        #expect(names.filter { !$0.hasSuffix(".transcript") } == [])
        #expect(TranscriptTests.files.count == names.count)
        for file in TranscriptTests.files {
            let url = TranscriptTests.directory.appending(path: file)
            let text = try String(contentsOf: url, encoding: .utf8)
            #expect(text.hasPrefix("# "), "\(file) says first what it shows")
            #expect(text.contains("\n$ "), "\(file) runs nothing")
        }
    }

    @Test(arguments: OutputFormat.allCases)
    func `every format is played in a transcript`(format: OutputFormat) {
        let nouns = ["product", "category", "cart", "order", "journal", "user", "mail", "config"]
        for noun in nouns where format != .table {
            let isPlayed = CommandTests.played.contains { words in
                words.first == noun
                    && (words.contains("--\(format.rawValue)") || words.contains(format.rawValue))
            }
            #expect(isPlayed, "\(noun) is never shown as \(format.rawValue)")
        }
    }

    /// The lines under `Examples:` in a command's help.
    private func examples(of command: any ParsableCommand.Type) -> [String] {
        let lines = command.configuration.discussion.replacing(#/ \\\n +/#, with: " ").components(
            separatedBy: "\n")
        return lines.drop { $0 != "Examples:" }.dropFirst().prefix { $0.hasPrefix("  ") }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}
