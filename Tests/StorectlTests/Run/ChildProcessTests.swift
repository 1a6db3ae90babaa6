import Foundation
import StoreCore
import Testing

@testable import Storectl

@Suite struct ChildProcessTests {
    private let world: TestWorld

    init() throws { world = try TestWorld() }

    private func feed(
        _ script: String, _ bytes: [UInt8] = [], within patience: Duration = .seconds(10),
        outputLimit: Int = 0
    ) throws -> ChildProcess.Outcome {
        let variables = ["PATH": "/usr/bin:/bin", "FOLDER": world.directory]
        var child = try ChildProcess(
            ["/bin/sh", "-c", script], variables: variables, outputLimit: outputLimit)
        return child.feed(bytes, within: patience)
    }

    @Test func `a message larger than any buffer comes whole, byte for byte`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        #expect(try feed("cat >$FOLDER/mail", bytes) == .init(end: .status(0), complaint: ""))
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: world.path("mail")))) == bytes)
    }

    @Test func `how it ended and what it complained of is told, in one line and not too long`() throws {
        #expect(
            try feed("cat >/dev/null; echo no such user >&2; echo sorry >&2; echo said; exit 67")
                == .init(end: .status(67), complaint: "no such user sorry", firstComplaint: "no such user"))
        #expect(try feed("yes complaint >&2 | head -c 100000 >&2; exit 1").complaint.utf8.count <= 500)
        #expect(try feed("kill -KILL $$").end == .status(128 + 9))
    }

    @Test func `of its output as much is kept as was asked for, and nothing waits for the rest`() throws {
        let script = "head -c 3000000 /dev/zero; echo late >&2"
        #expect(try feed(script) == .init(end: .status(0), complaint: "late", firstComplaint: "late"))
        let kept = [UInt8](repeating: 0, count: 70_000)
        #expect(
            try feed(script, outputLimit: 70_000)
                == .init(end: .status(0), complaint: "late", firstComplaint: "late", output: kept))
        #expect(try feed("cat", Array("Hi".utf8), outputLimit: 10).output == Array("Hi".utf8))
    }

    @Test func `one that takes nothing and is content has it`() throws {
        let bytes = [UInt8](repeating: 65, count: 1_000_000)
        #expect(try feed("exec <&-; sleep 0.1; exit 0", bytes) == .init(end: .status(0), complaint: ""))
        #expect(try feed("exit 1", bytes).end == .status(1))
    }

    @Test func `one that takes too long is ended, with what it started`() throws {
        let start = ContinuousClock.now
        let outcome = try feed("sleep 60 & echo $! >$FOLDER/id; sleep 60", within: .milliseconds(300))
        #expect(outcome.end == .tooSlow)
        #expect(ContinuousClock.now - start < .seconds(10))
        let id = try #require(pid_t(try world.read("id").filter(\.isNumber)))
        for _ in 0..<100 where kill(id, 0) == 0 && isRunning(id) { usleep(20_000) }
        #expect(kill(id, 0) != 0 || !isRunning(id))
    }

    @Test func `one that is content is not held up by what it leaves behind`() throws {
        let start = ContinuousClock.now
        let outcome = try feed("sleep 60 & echo $! >$FOLDER/id; echo sorry >&2")
        #expect(outcome == .init(end: .status(0), complaint: "sorry", firstComplaint: "sorry"))
        #expect(ContinuousClock.now - start < .seconds(5))
        kill(try #require(pid_t(try world.read("id").filter(\.isNumber))), SIGKILL)
    }

    @Test func `it may open its standard input anew, as a pipe lets it`() throws {
        #expect(
            try feed("cat /dev/stdin >$FOLDER/mail", Array("Hi\n".utf8))
                == .init(end: .status(0), complaint: ""))
        #expect(try world.read("mail") == "Hi\n")
    }

    @Test func `one whose end somebody else was told is no success`() throws {
        var child = try ChildProcess(["/bin/sh", "-c", "exit 1"], variables: [:])
        var status: Int32 = 0
        #expect(waitpid(child.id, &status, 0) == child.id)
        #expect(child.feed([], within: .seconds(10)).end == .unknown)
    }

    /// Whether the process is more than a corpse that nobody has buried yet.
    private func isRunning(_ id: pid_t) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        return !status.contains(") Z ")
    }

    @Test func `one that is not there, or not to be run, is told`() throws {
        #expect(throws: ChildProcessError(command: "/no/such", reason: "no such file or directory")) {
            try ChildProcess(["/no/such"], variables: [:])
        }
        try world.write("#!/bin/sh\n", to: "closed")
        let path = world.path("closed")
        #expect(throws: ChildProcessError(command: path, reason: "permission denied")) {
            try ChildProcess([path], variables: [:])
        }
    }

    @Test func `what each failure says`() {
        #expect(SendmailError.cannotStart("/a", reason: "why").message == "cannot run /a: why")
        for patience in [Duration.seconds(3), .milliseconds(2001), .milliseconds(2990)] {
            #expect(SendmailError.tooSlow("/a", after: patience).message == "/a did not finish within 3 s")
        }
        #expect(SendmailError.refused("/a", status: 1, says: "").message == "/a ended with status 1")
        #expect(SendmailError.refused("/a", status: 1, says: "no").message == "/a ended with status 1: no")
        #expect(SendmailError.endUnknown("/a").message == "/a ended with an unknown status")
        #expect(SendmailError.tooSlow("/a", after: .seconds(3)).code == "mail_not_taken")
    }
}
