import Glibc
import StoreCore

/// Ctrl-C in the real world: what a signal does to the process.
enum LiveSignals {
    static let interruption = Interruption(
        beforeProtecting: startWatching,
        setFarewell: { setFarewell($0) }
    )

    // Written before a signal can need them, and only read by the handler, which may not allocate.
    nonisolated(unsafe) private static var wakeUp: Int32 = -1
    nonisolated(unsafe) private static var farewell = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    static func install() {
        interruption.setFarewell("storectl: \(Interrupted().message)\n")
        signal(SIGPIPE, SIG_IGN)
        for number in [SIGINT, SIGTERM] {
            // Who started us with the signal ignored (nohup, a shell's background job) wants it so.
            var old = sigaction()
            sigaction(number, nil, &old)
            if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in LiveSignals.handle() }
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
    }

    /// Only what POSIX allows in a signal handler: atomics, write, tcsetattr, _exit.
    private static func handle() {
        if interruption.isProtecting, !interruption.isRequested {
            interruption.request()
            var byte: UInt8 = 0
            write(wakeUp, &byte, 1)
            return
        }
        LiveTerminal.restore()
        write(2, farewell.baseAddress, farewell.count)
        _exit(Ending.interrupted.rawValue)
    }

    /// What the handler says when it ends the process. An older text is never freed: the handler may be
    /// reading it.
    @Sendable private static func setFarewell(_ text: String) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        farewell = UnsafeBufferPointer(copy)
    }

    /// Starts, once, the thread that stops protected work: stopping takes locks, which a signal handler
    /// may not.
    @Sendable private static func startWatching() {
        guard wakeUp == -1 else { return }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        wakeUp = ends[1]
        var thread = pthread_t()
        let readEnd = UnsafeMutableRawPointer(bitPattern: Int(ends[0]) + 1)
        pthread_create(
            &thread, nil,
            { readEnd in
                let descriptor = Int32(Int(bitPattern: readEnd) - 1)
                var byte: UInt8 = 0
                while read(descriptor, &byte, 1) != 0 { LiveSignals.interruption.stopWork() }
                return nil
            }, readEnd)
    }
}

/// The terminal's echo in the real world.
enum LiveTerminal {
    nonisolated(unsafe) private static var saved = termios()
    nonisolated(unsafe) private static var isSilent = false

    /// Reads a line from standard input with echo off; echo is back on every way out, Ctrl-C included.
    static func readSecretLine() throws -> [UInt8]? {
        guard tcgetattr(0, &saved) == 0 else {
            throw FileError.cannotRead("the terminal", reason: SystemReason.last)
        }
        var silent = saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        isSilent = true
        defer { restore() }
        tcsetattr(0, TCSAFLUSH, &silent)
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(0, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError.cannotRead("the terminal", reason: SystemReason.last) }
            if count == 0 { return line.isEmpty ? nil : line }
            if byte == UInt8(ascii: "\n") { return line }
            line.append(byte)
        }
    }

    /// Echo as it was. Safe in a signal handler.
    static func restore() {
        guard isSilent else { return }
        tcsetattr(0, TCSANOW, &saved)
        isSilent = false
    }
}
