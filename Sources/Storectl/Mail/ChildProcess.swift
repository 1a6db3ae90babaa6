import Glibc
import ShopText
import StoreCore

/// Another program, fed through a pipe and listened to until it ends.
struct ChildProcess {
    let id: pid_t
    private let input: Int32
    private let complaints: Int32

    /// How it ended.
    enum End: Equatable {
        /// 128 and more for a signal, as in a shell.
        case status(Int32)
        /// It was ended for taking too long.
        case tooSlow
        case unknown
    }

    /// How it ended, and the first of what it wrote to standard error.
    struct Outcome: Equatable {
        var end: End
        var complaint: String
    }

    /// Starts it, in a process group of its own, with standard output thrown away.
    init(_ words: [String], variables: [String: String]) throws(SendmailError) {
        var toChild: [Int32] = [-1, -1]
        var fromChild: [Int32] = [-1, -1]
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
            throw .cannotStart(words[0], reason: SystemReason.last)
        }
        for end in toChild + fromChild { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, toChild[0], 0)
        posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&files, fromChild[1], 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore SIGPIPE; a child would inherit that.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var id = pid_t()
        let failure = posix_spawn(&id, words[0], &files, &attributes, &arguments, &environment)
        close(toChild[0])
        close(fromChild[1])
        guard failure == 0 else {
            close(toChild[1])
            close(fromChild[0])
            errno = failure
            throw .cannotStart(words[0], reason: SystemReason.last)
        }
        (self.id, input, complaints) = (id, toChild[1], fromChild[0])
    }

    /// Writes the bytes to it, listens, and waits for its end. What it has started and left behind may go on,
    /// and is not waited for.
    func feed(_ bytes: [UInt8], within patience: Duration) -> Outcome {
        let deadline = ContinuousClock.now + patience
        var rest = bytes[...]
        var isInputOpen = true
        var isListening = true
        var said: [UInt8] = []
        for descriptor in [input, complaints] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
        defer {
            if isInputOpen { close(input) }
            close(complaints)
        }
        var end: End?
        while end == nil {
            if isInputOpen, rest.isEmpty {
                close(input)
                isInputOpen = false
            }
            var ends = [
                pollfd(fd: isListening ? complaints : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isInputOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            // Nothing tells of a child's end but asking: soon where there is nothing else to wait for.
            poll(&ends, 2, isListening || isInputOpen ? 20 : 2)
            if ends[1].revents != 0 {
                // SIGPIPE is ignored, so that this says when nobody reads. It may have closed its input without
                // reading; how it ends says whether that was well.
                let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
                rest = count >= 0 ? rest.dropFirst(count) : [EAGAIN, EINTR].contains(errno) ? rest : []
            }
            if ends[0].revents != 0 { isListening = listen(&said) }
            end = self.end(by: deadline)
        }
        // What it said last is in the pipe.
        while isListening, said.count < ChildProcess.complaintLimit, listen(&said), errno != EAGAIN {}
        let text = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Outcome(end: end ?? .unknown, complaint: text.joined(separator: " "))
    }

    /// The most of its complaint that is kept, in bytes.
    private static let complaintLimit = 500

    /// - Returns: whether there may be more.
    private func listen(_ said: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1024)
        errno = 0
        let count = read(complaints, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        let room = max(0, ChildProcess.complaintLimit - said.count)
        said += buffer[..<count].prefix(room)
        return count > 0
    }

    /// How it has ended; `nil` while it runs and there is time.
    private func end(by deadline: ContinuousClock.Instant) -> End? {
        var status: Int32 = 0
        switch waitpid(id, &status, WNOHANG) {
        case id:
            // wait(2): the low seven bits are the signal, the next eight the exit status.
            let signal = status & 0x7F
            return .status(signal == 0 ? status >> 8 & 0xFF : 128 + signal)
        case 0:
            guard ContinuousClock.now >= deadline else { return nil }
            kill(-id, SIGKILL)
            while waitpid(id, &status, 0) < 0, errno == EINTR {}
            return .tooSlow
        default: return errno == EINTR ? nil : .unknown
        }
    }
}
