import Glibc
import StoreCore
import Synchronization

/// Ctrl-C in the real world: what a signal does to the process.
enum LiveSignals {
    static let interruption = Interruption(
        beforeProtecting: startWatching,
        setFarewell: { setFarewell($0) }
    )

    // What the handler reads, which may neither allocate nor lock: each is one word, changed at once.
    private static let wakeUp = Atomic<Int32>(-1)
    nonisolated(unsafe) private static let farewell = Atomic<
        UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>?
    >(nil)

    /// The payment provider that is being asked: the leader of a process group that ends with us; 0 for none.
    static let provider = Atomic<Int32>(0)

    static func install() {
        // Also makes every global that the handler reads, before it can run.
        interruption.say { ErrorReport(of: $0).text(verbose: false) }
        _ = wakeUp.load(ordering: .acquiring)
        _ = provider.load(ordering: .acquiring)
        LiveTerminal.restore()
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow further (ulimit -f) is an error to write to, as a full disk is.
        signal(SIGXFSZ, SIG_IGN)
        // Our parent may have had it ignored; then nobody would learn how a child ended.
        signal(SIGCHLD, SIG_DFL)
        for number in [SIGINT, SIGTERM] {
            // A parent that started us with the signal ignored (nohup, a background job) wants it that way.
            var old = sigaction()
            sigaction(number, nil, &old)
            if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in LiveSignals.handle() }
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
    }

    /// Only what POSIX allows in a signal handler: atomics, write, kill, tcsetattr, _exit; and errno is restored.
    private static func handle() {
        let interruptedError = errno
        defer { errno = interruptedError }
        let alarm = wakeUp.load(ordering: .acquiring)
        if interruption.isProtecting, !interruption.isRequested, alarm >= 0 {
            interruption.request()
            var byte: UInt8 = 0
            write(alarm, &byte, 1)
            return
        }
        LiveTerminal.restore()
        if interruption.isPrompting {
            var lineBreak = UInt8(ascii: "\n")
            write(2, &lineBreak, 1)
        }
        let asked = provider.load(ordering: .acquiring)
        if asked > 0 { kill(-asked, SIGKILL) }
        if let text = farewell.load(ordering: .acquiring) {
            write(2, text.pointee.baseAddress, text.pointee.count)
        }
        _exit(Ending.interrupted.rawValue)
    }

    /// The handler's message when it ends the process. An older text is never freed, because the handler may
    /// be reading it.
    @Sendable private static func setFarewell(_ text: String) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
        _ = copy.initialize(from: text.utf8)
        let text = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: 1)
        text.initialize(to: UnsafeBufferPointer(copy))
        farewell.store(text, ordering: .releasing)
    }

    /// Starts, once, the thread that stops protected work: stopping takes locks, which a signal handler
    /// may not. If no pipe or thread is available, an interrupt ends the process at once, which the store survives like
    /// a power cut.
    @Sendable private static func startWatching() {
        guard wakeUp.load(ordering: .acquiring) == -1 else { return }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var thread = pthread_t()
        let readEnd = UnsafeMutableRawPointer(bitPattern: Int(ends[0]) + 1)
        let failure = pthread_create(
            &thread, nil,
            { readEnd in
                let descriptor = Int32(Int(bitPattern: readEnd) - 1)
                var byte: UInt8 = 0
                while true {
                    let count = read(descriptor, &byte, 1)
                    if count == 1 { LiveSignals.interruption.stopWork() }
                    // Without the pipe there is nothing to wait for; a second interrupt still ends the process.
                    if count == 0 || (count < 0 && errno != EINTR) { return nil }
                }
            }, readEnd)
        guard failure == 0 else {
            for end in ends { close(end) }
            return
        }
        wakeUp.store(ends[1], ordering: .releasing)
    }
}
