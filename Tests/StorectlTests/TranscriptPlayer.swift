import Foundation
import ShopText
import StoreCore

@testable import Storectl

/// Plays a transcript and writes down what happened, as a transcript.
struct TranscriptPlayer {
    private static let marks = ["$", "!", "?", "=", "|", "<", "@", "#", "\\"]

    private let world: TestWorld
    private var played: [String] = []

    init() throws { world = try TestWorld() }

    mutating func play(_ transcript: String) throws -> String {
        var lines = transcript.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        if lines.last == "" { lines.removeLast() }
        while let line = lines.popFirst() {
            let rest = String(line.dropFirst(2))
            switch line.first {
            case "=":
                played.append(line)
                let content = take("|", from: &lines)
                try world.write(content.map { $0 + "\n" }.joined(), to: rest)
            case "@":
                played.append(line)
                try set(rest)
            case "$":
                played.append(line)
                world.input = Array(take("<", from: &lines).map { $0 + "\n" }.joined().utf8)
                try run(rest)
                // What was expected is replaced by what happened; a blank line, a comment or the next
                // step ends it.
                let expectedBlock = lines.prefix { !TranscriptPlayer.startsStep($0) }
                lines = lines.dropFirst(expectedBlock.count)
                played += expectedBlock.reversed().prefix { $0.isEmpty }
            default:
                guard line.isEmpty || line.hasPrefix("#") else { throw TranscriptError.strayLine(line) }
                played.append(line)
            }
        }
        return played.map { $0 + "\n" }.joined()
    }

    private static func startsStep(_ line: String) -> Bool {
        ["$", "=", "@", "#"].contains { line.hasPrefix($0) }
    }

    /// The lines with this mark that stand next, without it.
    private mutating func take(_ mark: Character, from lines: inout ArraySlice<String>) -> [String] {
        let taken = lines.prefix { $0.first == mark }
        lines = lines.dropFirst(taken.count)
        played += taken
        return taken.map { String($0.dropFirst(2)) }
    }

    private func set(_ words: String) throws {
        if words.hasPrefix("terminal") {
            world.terminalWidth = words.split(separator: " ").last.flatMap { Int($0) }
            return
        }
        if words.hasPrefix("keyboard") {
            world.inputIsTerminal = !words.hasSuffix("off")
            return
        }
        if words.hasPrefix("code ") {
            try world.write(try world.mailedCode() + "\n", to: String(words.dropFirst("code ".count)))
            return
        }
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
        guard words.hasPrefix("+"), let unit = words.last.flatMap({ units[$0] }),
            let count = Int64(words.dropFirst().dropLast())
        else { throw TranscriptError.strayLine("@ " + words) }
        world.now = world.now.adding(seconds: unit * count)
    }

    private mutating func run(_ command: String) throws {
        var words = try ShellWords.split(command)
        world.variables = [:]
        while let word = words.first, let equals = word.firstIndex(of: "="), !word.hasPrefix("-") {
            world.variables[String(word[..<equals])] = String(word[word.index(after: equals)...])
            words.removeFirst()
        }
        guard words.first == "storectl" else { throw TranscriptError.notOurs(command) }
        world.clear()
        let status = Storectl.run(Array(words.dropFirst()), world.context())
        world.now = world.now.adding(seconds: 1)
        let output = shown(world.outputText).map { line in
            TranscriptPlayer.marks.contains { line.hasPrefix($0) } ? "\\" + line : line
        }
        played += output
        played += shown(world.errorText).map { $0.isEmpty ? "!" : "! " + $0 }
        if status != 0 { played.append("? \(status)") }
    }

    /// The lines of an output; escape sequences and a missing last line break made visible.
    private func shown(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        let text = text.replacingOccurrences(of: world.directory, with: "$DIR")
            .replacingOccurrences(of: "\u{1b}", with: "␛")
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "⏎ missing" }
        return lines
    }
}

/// A transcript that cannot be played.
enum TranscriptError: Error {
    case strayLine(String)
    case notOurs(String)
    case openQuote(String)
}

/// Words as a shell splits them: spaces, single and double quotes, backslash.
enum ShellWords {
    static func split(_ line: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var characters = line.makeIterator()
        while let character = characters.next() {
            switch (character, quote) {
            case ("'", "'"), ("\"", "\""): quote = nil
            case (_, "'"): word?.append(character)
            case ("\\", _):
                guard let next = characters.next() else { break }
                let isKept = quote == "\"" && next != "\"" && next != "\\" && next != "$"
                word = (word ?? "") + (isKept ? "\\" : "") + String(next)
            case (_, "\""): word?.append(character)
            case ("'", _), ("\"", _):
                quote = character
                word = word ?? ""
            case (" ", _):
                if let whole = word { words.append(whole) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        if quote != nil { throw TranscriptError.openQuote(line) }
        return words + (word.map { [$0] } ?? [])
    }
}
