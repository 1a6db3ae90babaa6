import CArguments
import Foundation
import Glibc
import ShopText
import StoreCore

/// The real outside world. Nothing else touches the terminal, the clock, the random source and signals.
extension Context {
    static func live() -> Context {
        openStandardStreams()
        LiveSignals.install()
        let outputIsTerminal = isatty(1) == 1
        let variables = liveVariables()
        let environment = StoreCore.Environment(
            now: { Instant(Date()) }, randomBytes: liveRandomBytes, ticks: liveTicks)
        return Context(
            variables: variables,
            workingDirectory: liveWorkingDirectory(),
            environment: SandboxWorld.environment(environment, variables: variables),
            input: InputStream(isTerminal: isatty(0) == 1) { try liveRead() },
            output: OutputStream(isTerminal: outputIsTerminal) { bytes throws(OutputFailure) in
                try liveWrite(bytes, to: 1)
            },
            errorOutput: OutputStream(isTerminal: isatty(2) == 1) { bytes throws(OutputFailure) in
                try liveWrite(bytes, to: 2)
            },
            terminalWidth: outputIsTerminal ? liveSize().width : nil,
            terminalHeight: outputIsTerminal ? liveSize().height : nil,
            readSecretLine: LiveTerminal.readSecretLine,
            interruption: LiveSignals.interruption,
            keep: { _ = Unmanaged.passRetained($0) },
            runOnTerminal: { LiveProgram.run($0, input: $1) },
            runProgram: { LiveProgram.run($0, input: nil, variables: $1) },
            protectMemory: SecretMemory.protect,
            pause: { Thread.sleep(forTimeInterval: $0) }
        )
    }

    /// The program's arguments, without its name.
    static func liveArguments() -> [String] {
        var arguments: [String] = []
        while let text = storectl_argument(Int32(arguments.count + 1)) {
            arguments.append(String(systemText: text))
        }
        return arguments
    }

    private static func liveVariables() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            if let equals = strchr(text, Int32(UInt8(ascii: "="))) {
                let name = UnsafeRawBufferPointer(start: text, count: text.distance(to: equals))
                variables[String(decoding: name, as: UTF8.self)] = String(systemText: equals + 1)
            }
            entry += 1
        }
        if (variables["HOME"] ?? "").isEmpty, let user = getpwuid(geteuid()), let home = user.pointee.pw_dir {
            variables["HOME"] = String(systemText: home)
        }
        return variables
    }

    /// Keeps 0, 1 and 2 from becoming the descriptors of files opened later, if our parent closed one of them. Reading
    /// and writing fail as on a closed descriptor.
    private static func openStandardStreams() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    private static func liveWorkingDirectory() -> String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(systemText: path)
    }

    /// From the system's generator: `SystemRandomNumberGenerator` is getrandom(2) on Linux.
    @Sendable private static func liveRandomBytes(count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next() as UInt64) }
    }

    @Sendable private static func liveTicks() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    private static func liveSize() -> (width: Int?, height: Int?) {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0 else { return (nil, nil) }
        return (size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil)
    }

    private static func liveRead() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(0, &buffer, buffer.count)
            if count >= 0 { return Array(buffer[..<count]) }
            if errno != EINTR { throw FileError.cannotRead("standard input", reason: SystemReason.last) }
        }
    }

    private static func liveWrite(_ bytes: [UInt8], to descriptor: Int32) throws(OutputFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // Another process on the terminal has made it non-blocking.
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&request, 1, -1)
            } else if errno != EINTR {
                throw errno == EPIPE ? .readerGone : .failed(reason: SystemReason.last)
            }
        }
    }
}
