import Glibc

/// The end of a pipe into which another program writes. The beginning is kept, the rest is read and discarded, so that
/// the writer does not have to wait.
struct ChildStream {
    private let descriptor: Int32
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isOpen = true

    init(_ descriptor: Int32, limit: Int) {
        (self.descriptor, self.limit) = (descriptor, limit)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    /// What poll(2) should wait for.
    var request: pollfd { pollfd(fd: isOpen ? descriptor : -1, events: Int16(POLLIN), revents: 0) }

    /// Reads what is there.
    ///
    /// - Returns: whether there may be more.
    @discardableResult mutating func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else {
            if count < 0, errno == EINTR { return true }
            if count == 0 || errno != EAGAIN { isOpen = false }
            return false
        }
        bytes += buffer[..<count].prefix(max(0, limit - bytes.count))
        return true
    }

    /// Reads what is in the pipe while there is room to keep it, without waiting for more.
    mutating func readRest() {
        while isOpen, bytes.count < limit, read() {}
    }

    func close() { _ = Glibc.close(descriptor) }
}
