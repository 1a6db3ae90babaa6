import ShopText

extension Context {
    /// The person's pager: `$PAGER`, or else less, which leaves its output on the screen (`-FRX`). `nil` if there is no
    /// paging: without a terminal, on a dumb one, or if the person wants none.
    private var pager: String? {
        guard output.isTerminal, input.isTerminal, variable("TERM") != "dumb" else { return nil }
        let pager = variables["PAGER"] ?? (try? preferences())?["pager"] ?? "less"
        return ["", "cat"].contains(pager) ? nil : pager
    }

    /// Runs code that writes an answer; output longer than the screen goes through the pager.
    /// - Parameter isWanted: `false` if the answer is written as it comes.
    ///
    func paged<Result>(isWanted: Bool = true, _ body: (Context) throws -> Result) throws -> Result {
        guard isWanted, let height = terminalHeight, let pager else { return try body(self) }
        let collected = Collected()
        var inner = self
        inner.output = OutputStream(isTerminal: true) { bytes in collected.bytes += bytes }
        let result: Result
        do {
            result = try body(inner)
            try inner.output.flush()
        } catch {
            try inner.output.flush()
            try output.write(String(decoding: collected.bytes, as: UTF8.self))
            throw error
        }
        let lines = collected.bytes.count { $0 == UInt8(ascii: "\n") }
        // One line is for the prompt.
        if lines >= height {
            try output.flush()
            let less = variable("LESS") == nil ? "LESS=FRX " : ""
            let status = runOnTerminal(["/bin/sh", "-c", less + pager], collected.bytes)
            // 127: the shell did not find it.
            if let status, status != 127 { return result }
        }
        try output.write(String(decoding: collected.bytes, as: UTF8.self))
        return result
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }
}
