import Glibc
import ShopText

/// Other programs on our terminal: a pager, an editor, the manual.
enum LiveProgram {
    /// Signals that the keyboard sends to every process on the terminal; while another program has it, they are not for
    /// us.
    private static let keyboard = [SIGINT, SIGQUIT]

    /// - Returns: how it ended, 128 and more for a signal, as in a shell; `nil` if it cannot be started.
    static func run(
        _ words: [String], input: [UInt8]?, variables: [String: String]? = nil
    ) -> Int32? {
        var ends: [Int32] = [-1, -1]
        if input != nil {
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        let ours = keyboard.map { number in
            var old = sigaction()
            var ignored = sigaction()
            ignored.__sigaction_handler.sa_handler = SIG_IGN
            sigaction(number, &ignored, &old)
            return (number, old)
        }
        defer {
            for (number, action) in ours {
                var action = action
                sigaction(number, &action, nil)
            }
        }
        let id = start(words, input: ends[0], variables)
        if ends[0] >= 0 { close(ends[0]) }
        defer { if ends[1] >= 0, id == nil { close(ends[1]) } }
        guard let id else { return nil }
        if let input {
            write(input, to: ends[1])
            close(ends[1])
        }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 { if errno != EINTR { return nil } }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    private static func start(
        _ words: [String], input: Int32, _ variables: [String: String]?
    ) -> pid_t? {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        if input >= 0 { posix_spawn_file_actions_adddup2(&files, input, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in keyboard + [SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0.fileName) } + [nil]
        var changed: [UnsafeMutablePointer<CChar>?] =
            variables.map { $0.map { strdup("\($0)=\($1)".fileName) } + [nil] } ?? []
        defer { for text in arguments + changed { free(text) } }
        var id = pid_t()
        let failure = changed.withUnsafeMutableBufferPointer { changed in
            // An empty array has an address too.
            posix_spawnp(
                &id, words[0].fileName, &files, &attributes, &arguments,
                variables == nil ? environ : changed.baseAddress)
        }
        return failure == 0 ? id : nil
    }

    /// A reader that stops reading, such as a pager that was quit, has seen enough.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}
