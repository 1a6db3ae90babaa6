import Glibc
import StoreCore

/// A command that takes a message as sendmail(8) does: the message on its standard input, the addresses as
/// arguments, exit status 0 when it has it. There is no shell between.
struct Sendmail {
    let command: String
    let arguments: [String]
    let variables: [String: String]

    /// - Parameter patience: how long it may take; then it is ended, with what it started.
    func deliver(_ message: MailMessage, within patience: Duration) throws(SendmailError) {
        // -i: a line of one dot does not end the message. --: an address is never an option.
        let words = [command] + arguments + ["-i", "-f", message.sender, "--", message.recipient]
        let child = try ChildProcess(words, variables: variables.filter { $0.key != "STORECTL_TOKEN" })
        let outcome = child.feed(message.bytes, within: patience)
        switch outcome.status {
        case nil: throw .tooSlow(command, after: patience)
        case 0: return
        case let status?: throw .refused(command, status: status, says: outcome.complaint)
        }
    }
}

/// A command that did not take the mail.
enum SendmailError: StoreError, Equatable {
    case cannotStart(String, reason: String)
    case tooSlow(String, after: Duration)
    case refused(String, status: Int32, says: String)

    var kind: ErrorKind { .internalFault }
    var code: String { "mail_not_taken" }
    var message: String {
        switch self {
        case .cannotStart(let command, let reason): "cannot run \(command): \(reason)"
        case .tooSlow(let command, let patience):
            "\(command) did not end within \(patience.components.seconds) s"
        case .refused(let command, let status, let says):
            "\(command) ended with status \(status)" + (says.isEmpty ? "" : ": \(says)")
        }
    }
}

/// Another program, fed through a pipe and listened to until it ends.
struct ChildProcess {
    private let id: pid_t
    private let input: Int32
    private let complaints: Int32

    /// How it ended, and the first of what it wrote to standard error.
    struct Outcome: Equatable {
        /// `nil` when it was ended for taking too long; 128 and more for a signal, as in a shell.
        var status: Int32?
        var complaint: String
    }

    /// Starts it, in a process group of its own, with standard output thrown away.
    init(_ words: [String], variables: [String: String]) throws(SendmailError) {
        var toChild: [Int32] = [-1, -1]
        var fromChild: [Int32] = [-1, -1]
        // A socket, for writing to a pipe that nobody reads would end us by SIGPIPE.
        let kind = Int32(SOCK_STREAM.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &toChild) == 0, pipe(&fromChild) == 0 else {
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

    /// Writes the bytes to it, listens, and waits for its end.
    func feed(_ bytes: [UInt8], within patience: Duration) -> Outcome {
        let deadline = ContinuousClock.now + patience
        var rest = bytes[...]
        var isInputOpen = true
        var said: [UInt8] = []
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        defer {
            if isInputOpen { close(input) }
            close(complaints)
        }
        var isListening = true
        while isListening, ContinuousClock.now < deadline {
            if isInputOpen, rest.isEmpty {
                close(input)
                isInputOpen = false
            }
            var ends = [
                pollfd(fd: complaints, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isInputOpen ? input : -1, events: Int16(POLLOUT), revents: 0),
            ]
            guard poll(&ends, 2, 50) > 0 else { continue }
            if ends[1].revents != 0 {
                let count = rest.withUnsafeBytes {
                    send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                // It may have closed its input without reading; how it ends says whether that was well.
                rest = count >= 0 ? rest.dropFirst(count) : errno == EAGAIN ? rest : []
            }
            if ends[0].revents != 0 { isListening = listen(&said) }
        }
        let text = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Outcome(status: end(by: deadline), complaint: text.joined(separator: " "))
    }

    /// - Returns: whether there may be more.
    private func listen(_ said: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = read(complaints, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        said += buffer[..<max(0, count)].prefix(500 - min(500, said.count))
        return count > 0
    }

    private func end(by deadline: ContinuousClock.Instant) -> Int32? {
        var status: Int32 = 0
        while true {
            if waitpid(id, &status, WNOHANG) != 0 { break }
            if ContinuousClock.now >= deadline {
                kill(-id, SIGKILL)
                waitpid(id, &status, 0)
                return nil
            }
            usleep(2000)
        }
        // wait(2): the low seven bits are the signal, the next eight the exit status.
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
