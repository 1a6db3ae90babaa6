import Glibc
import ShopText
import Synchronization

/// The echo of the real terminal.
enum LiveTerminal {
    nonisolated(unsafe) private static var saved = termios()
    private static let isSilent = Atomic(false)
    /// The signal that came while a secret was being typed, or 0.
    private static let pending = Atomic<Int32>(0)

    /// The signals that stop or end the process and must not leave the echo off. Ctrl-C has its own handler.
    private static let caught = [SIGTSTP, SIGTTIN, SIGTTOU] + ending
    private static let ending = [SIGQUIT, SIGHUP, SIGALRM]

    /// Reads a line from standard input with echo off, as readpassphrase(3) does: echo is restored on every way out,
    /// and while the process is stopped (Ctrl-Z). When it continues, the prompt is shown again and the partial line is
    /// discarded.
    static func readSecretLine(_ prompt: () throws -> Void) throws -> [UInt8]? {
        while true {
            pending.store(0, ordering: .releasing)
            let old = caught.map { ($0, catchSignal($0)) }
            let line = Result { try readSilently(prompt) }
            restore()
            for (number, action) in old {
                var action = action
                sigaction(number, &action, nil)
            }
            let number = pending.load(ordering: .acquiring)
            if number == 0 { return try line.get() }
            // As if the signal came now; if it stops the process, this returns when the process continues. If it ends
            // the process, there is no report from the Swift runtime, which would know the secret.
            if ending.contains(number), !isIgnored(number) { signal(number, SIG_DFL) }
            kill(getpid(), number)
        }
    }

    /// Remembers the signal, without SA_RESTART so that the read ends.
    private static func catchSignal(_ number: Int32) -> sigaction {
        var old = sigaction()
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { LiveTerminal.pending.store($0, ordering: .releasing) }
        sigaction(number, &action, &old)
        return old
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    private static var isStopping: Bool { pending.load(ordering: .acquiring) != 0 }

    private static func readSilently(_ prompt: () throws -> Void) throws -> [UInt8]? {
        guard tcgetattr(0, &saved) == 0 else {
            throw FileError.cannotRead("the terminal", reason: SystemReason.last)
        }
        var silent = saved
        silent.c_lflag &= ~tcflag_t(ECHO)
        isSilent.store(true, ordering: .releasing)
        while tcsetattr(0, TCSAFLUSH, &silent) != 0, errno == EINTR, !isStopping {}
        if isStopping { return nil }
        try prompt()
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while !isStopping {
            let count = read(0, &byte, 1)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError.cannotRead("the terminal", reason: SystemReason.last) }
            if count == 0 { return line.isEmpty ? nil : line }
            if byte == UInt8(ascii: "\n") { return line }
            line.append(byte)
        }
        return nil
    }

    /// Restores the echo. Safe in a signal handler.
    static func restore() {
        guard isSilent.load(ordering: .acquiring) else { return }
        tcsetattr(0, TCSANOW, &saved)
        isSilent.store(false, ordering: .releasing)
    }
}
