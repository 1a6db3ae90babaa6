import Foundation
import Testing

@testable import Storectl

/// Real programs: a pager, an editor and the manual are started the same way.
@Suite struct LiveProgramTests {
    @Test func `it has our environment, its input, and its status is told`() {
        let script = "test \"$PATH\" = \"$1\" && test \"$(cat)\" = hello && exit 7"
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        #expect(LiveProgram.run(["sh", "-c", script, "sh", path], input: Array("hello".utf8)) == 7)
    }

    @Test func `it may have another environment`() {
        let script = "test \"$ONE\" = 1 && test -z \"$HOME\""
        #expect(LiveProgram.run(["/bin/sh", "-c", script], input: nil, variables: ["ONE": "1"]) == 0)
        #expect(LiveProgram.run(["/bin/sh", "-c", "test -z \"$HOME\""], input: nil, variables: [:]) == 0)
    }

    @Test func `a signal is told as a shell tells it, and what is not there is not started`() {
        #expect(LiveProgram.run(["/bin/sh", "-c", "kill -KILL $$"], input: nil) == 137)
        #expect(LiveProgram.run(["/nowhere/at/all"], input: nil) == nil)
    }
}
