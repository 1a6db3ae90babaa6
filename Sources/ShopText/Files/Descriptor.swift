import Glibc

extension Int32 {
    /// The whole content of the open file with this descriptor.
    public func readAll(limit: Int, path: String) throws(FileError) -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: Swift.min(limit + 1, 1 << 16))
        while true {
            let count = Glibc.read(self, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .cannotRead(path, reason: SystemReason.last) }
            if count == 0 { return all }
            all += buffer[..<count]
            if all.count > limit { throw .tooLarge(path, limit: limit) }
        }
    }

    /// Writes all bytes to the open file with this descriptor.
    ///
    /// - Parameter path: the path to name in an error.
    public func writeAll(_ bytes: some Collection<UInt8>, path: String) throws(FileError) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(self, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotWrite(path, reason: SystemReason.last) }
            rest = rest.dropFirst(count)
        }
    }
}
