import Glibc
import ShopText
import StoreCore

/// Another program, fed through a pipe and read from until it ends.
struct ChildProcess {
    let id: pid_t
    private let input: Int32
    private var output: ChildStream
    private var complaints: ChildStream

    /// How it ended.
    enum End: Equatable {
        /// 128 and more for a signal, as in a shell.
        case status(Int32)
        /// It was ended for taking too long.
        case tooSlow
        case unknown
    }

    /// How it ended, and the beginning of what it wrote to standard error and standard output.
    struct Outcome: Equatable {
        var end: End
        /// On one line.
        var complaint: String
        var firstComplaint = ""
        var output: [UInt8] = []
    }

    /// Starts it, in a process group of its own.
    ///
    /// - Parameter outputLimit: how much of its standard output is kept, in bytes; the rest is discarded.
    init(
        _ words: [String], variables: [String: String], outputLimit: Int = 0
    ) throws(ChildProcessError) {
        var toChild: [Int32] = [-1, -1]
        var outputPipe: [Int32] = [-1, -1]
        var complaintPipe: [Int32] = [-1, -1]
        guard pipe(&toChild) == 0, pipe(&outputPipe) == 0, pipe(&complaintPipe) == 0 else {
            let reason = SystemReason.last
            for end in toChild + outputPipe + complaintPipe where end >= 0 { close(end) }
            throw ChildProcessError(command: words[0], reason: reason)
        }
        for end in toChild + outputPipe + complaintPipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&files, outputPipe[1], 1)
        posix_spawn_file_actions_adddup2(&files, complaintPipe[1], 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // We ignore these; a child would inherit that.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0.fileName) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] =
            variables.map { strdup("\($0)=\($1)".fileName) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var id = pid_t()
        let failure = posix_spawn(&id, words[0].fileName, &files, &attributes, &arguments, &environment)
        for end in [toChild[0], outputPipe[1], complaintPipe[1]] { close(end) }
        guard failure == 0 else {
            for end in [toChild[1], outputPipe[0], complaintPipe[0]] { close(end) }
            errno = failure
            throw ChildProcessError(command: words[0], reason: SystemReason.last)
        }
        (self.id, input) = (id, toChild[1])
        output = ChildStream(outputPipe[0], limit: outputLimit)
        complaints = ChildStream(complaintPipe[0], limit: ChildProcess.complaintLimit)
    }

    /// Writes the bytes to it, listens, and waits for its end. Processes that it left behind may continue,
    /// and are not waited for.
    mutating func feed(_ bytes: [UInt8], within patience: Duration) -> Outcome {
        let deadline = ContinuousClock.now + patience
        var rest = bytes[...]
        var isInputOpen = true
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        defer {
            if isInputOpen { close(input) }
            output.close()
            complaints.close()
        }
        var end: End?
        while end == nil {
            if isInputOpen, rest.isEmpty {
                close(input)
                isInputOpen = false
            }
            var ends = [
                output.request, complaints.request,
                pollfd(fd: isInputOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            // The only way to notice a child's end is to ask: soon, if there is nothing else to wait for.
            poll(&ends, 3, output.isOpen || complaints.isOpen || isInputOpen ? 20 : 2)
            if ends[2].revents != 0 {
                // SIGPIPE is ignored, so that this reports when nobody reads. The child may have closed its input
                // without reading; how it ends says whether that was intended.
                let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
                rest = count >= 0 ? rest.dropFirst(count) : [EAGAIN, EINTR].contains(errno) ? rest : []
            }
            if ends[0].revents != 0 { output.read() }
            if ends[1].revents != 0 { complaints.read() }
            end = self.end(by: deadline)
        }
        // Its last output is in the pipes.
        output.readRest()
        complaints.readRest()
        let text = String(decoding: complaints.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Outcome(
            end: end ?? .unknown, complaint: text.joined(separator: " "),
            firstComplaint: text.first.map(String.init) ?? "", output: output.bytes)
    }

    /// The most bytes of its standard error to keep.
    private static let complaintLimit = 500

    /// How it ended; `nil` while it is running and there is time.
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

/// A program that could not be started.
struct ChildProcessError: Error, Equatable {
    let command: String
    let reason: String
}
