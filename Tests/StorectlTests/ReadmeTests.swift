import Foundation
import Testing

@testable import Storectl

/// What README shows is what the program prints.
@Suite struct ReadmeTests {
    @Test func `the first screen is from a transcript`() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let readme = try String(
            contentsOf: here.appendingPathComponent("../../README.md").standardizedFileURL, encoding: .utf8)
        let transcript = try String(
            contentsOf: here.appendingPathComponent("Transcripts/readme.transcript"), encoding: .utf8)
        let screen = try #require(readme.components(separatedBy: "```\n").dropFirst().first)
        // On a terminal, both streams are one.
        let printed = transcript.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("? ") }
            .map { $0.hasPrefix("! ") ? String($0.dropFirst(2)) : String($0) }
            .joined(separator: "\n")
            .replacing("--password-file pw", with: "--password-file admin.pw")
        let commands = screen.components(separatedBy: "$ ").dropFirst()
        #expect(commands.count > 5)
        for command in commands { #expect(printed.contains("$ " + command), "\(command)") }
    }
}
