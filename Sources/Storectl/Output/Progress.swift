import ShopText
import StoreCore

/// The progress of a long command, in one line on a terminal's standard error; silent everywhere else.
final class Progress {
    private let context: Context
    private let isShown: Bool
    private var began: Instant
    private var lastShown: Instant
    private var countSinceLook = 0
    private var hasLine = false
    private var bytesRead = 0
    private var byteCount: Int?

    init(_ context: Context, isQuiet: Bool) {
        self.context = context
        isShown = context.errorOutput.isTerminal && !isQuiet && context.variable("TERM") != "dumb"
        began = context.environment.now()
        lastShown = began
    }

    /// An input whose bytes are counted, to estimate the time left.
    func counting(_ source: @escaping ByteSource, size: Int?) -> ByteSource {
        byteCount = size
        guard isShown else { return source }
        return { [self] in
            let bytes = try source()
            bytesRead += bytes.count
            return bytes
        }
    }

    /// - Parameter count: rows read so far.
    func read(_ count: Int) {
        guard isShown, isTime() else { return }
        var text = "\(count) rows read, \(count * 1000 / max(elapsed, 1)) per second"
        if let byteCount, bytesRead > 0, byteCount >= bytesRead {
            let left = elapsed * (byteCount - bytesRead) / bytesRead
            text += ", \((left + 500) / 1000) s left"
        }
        show(text)
    }

    func apply(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let now = context.environment.now()
        if done == 0 || now.milliseconds - lastShown.milliseconds < 100 { return }
        lastShown = now
        let rate = max(done * 1000 / max(elapsed, 1), 1)
        show("\(done) of \(total) products, \(rate) per second, \((total - done) / rate) s left")
    }

    func say(_ text: String) {
        guard isShown else { return }
        show(text)
        began = context.environment.now()
    }

    /// Prints a message that stays, on a terminal or not.
    func note(_ line: String) {
        end()
        try? context.errorOutput.printLine(line.visible)
        try? context.errorOutput.flush()
    }

    /// Clears the line.
    func end() {
        guard hasLine else { return }
        hasLine = false
        context.interruption.noteOpenLine(false)
        try? context.errorOutput.write("\r\u{1b}[K")
        try? context.errorOutput.flush()
    }

    private var elapsed: Int { Int(context.environment.now().milliseconds - began.milliseconds) }

    /// Checks the clock once every thousand calls.
    private func isTime() -> Bool {
        countSinceLook += 1
        guard countSinceLook >= 1000 else { return false }
        countSinceLook = 0
        let now = context.environment.now()
        guard now.milliseconds - lastShown.milliseconds >= 100 else { return false }
        lastShown = now
        return true
    }

    private func show(_ text: String) {
        hasLine = true
        context.interruption.noteOpenLine(true)
        try? context.errorOutput.write("\r\u{1b}[K" + text)
        try? context.errorOutput.flush()
    }
}
