import Foundation
import StoreCore
import Testing

@testable import Storectl

/// Sessions at a shell as tests and as documentation. A transcript is a text file of these lines:
///
///     # a comment
///     = FILE                 makes a file (mode 0600) of the `| ` lines that follow
///     | content
///     @ +1d                  moves the clock on (s, m, h, d); each command also takes a second
///     @ terminal 80          standard output is a terminal of that width; `@ terminal off` ends that
///     @ code FILE                          makes a file of the code in the newest mail of the Maildir `mail`
///     $ NAME=value storectl ARGUMENTS      runs it, quoted as in a shell
///     < text                 a line of its standard input
///     …                      its standard output; a line that begins like a mark has a `\` in front
///     ! text                 its standard error
///     ? 2                    its exit code, where that is not 0
///
/// Every transcript has a directory of its own, shown as `$DIR`. To write what is, and then read the
/// difference: `STORECTL_UPDATE_TRANSCRIPTS=1 swift test --filter Transcript`.
@Suite struct TranscriptTests {
    static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
        path: "Transcripts")

    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.filter { $0.hasSuffix(".transcript") }.sorted()
    }()

    @Test(arguments: files)
    func `what is shown is what happens`(file: String) throws {
        let url = TranscriptTests.directory.appending(path: file)
        let expected = try String(contentsOf: url, encoding: .utf8)
        var player = try TranscriptPlayer()
        let actual = try player.play(expected)
        if ProcessInfo.processInfo.environment["STORECTL_UPDATE_TRANSCRIPTS"] == "1" {
            if actual != expected { try actual.write(to: url, atomically: true, encoding: .utf8) }
            return
        }
        let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = actualLines.difference(from: expectedLines).map { change in
            switch change {
            case .remove(let offset, let line, _): "line \(offset + 1) expected: \(line)"
            case .insert(let offset, let line, _): "line \(offset + 1) happened: \(line)"
            }
        }
        #expect(changes.isEmpty, "\(file):\n\(changes.joined(separator: "\n"))")
    }
}
