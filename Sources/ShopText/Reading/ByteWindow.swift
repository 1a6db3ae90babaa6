import Glibc

/// Returns the next bytes of an input, as many as are available; none at the end.
public typealias ByteSource = () throws -> [UInt8]

/// The window of a long input: the part that has been read and not yet consumed. Only this part is in memory,
/// so memory does not grow with the input.
final class ByteWindow {
    private let source: ByteSource
    private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private var start = 0
    private var end = 0
    /// Whether the input has no more bytes than these.
    private(set) var isComplete = false

    init(_ source: @escaping ByteSource) { self.source = source }

    deinit { storage.deallocate() }

    /// The current bytes; valid until ``more()``.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: storage[start..<end]) }

    var isEmpty: Bool { start == end }

    func consume(_ count: Int) { start += count }

    /// Reads on.
    ///
    /// - Returns: whether there was more.
    func more() throws -> Bool {
        if isComplete { return false }
        let chunk = try source()
        guard !chunk.isEmpty else {
            isComplete = true
            return false
        }
        makeRoom(for: chunk.count)
        chunk.withUnsafeBytes { storage.baseAddress?.advanced(by: end).copyMemory(from: $0) }
        end += chunk.count
        return true
    }

    private func makeRoom(for count: Int) {
        let kept = end - start
        if kept + count > storage.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(storage.count * 2, kept + count), alignment: 16)
            larger.baseAddress?.copyMemory(from: bytes)
            storage.deallocate()
            storage = larger
        } else if start > 0, let base = storage.baseAddress {
            memmove(base, base + start, kept)
        }
        start = 0
        end = kept
    }
}

extension UnsafeMutableRawPointer {
    fileprivate func copyMemory(from bytes: UnsafeRawBufferPointer) {
        if let base = bytes.baseAddress { copyMemory(from: base, byteCount: bytes.count) }
    }
}

extension UnsafeRawBufferPointer {
    /// The position reached in a text consumed piece by piece after these bytes, which end between two characters.
    func position(after start: TextPosition) -> TextPosition {
        var line = start.line
        var lineStart = 0
        var index = 0
        while index < count {
            let byte = self[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < count, self[index] == 0x0A { index += 1 }
            line += 1
            lineStart = index
        }
        let rest = UnsafeRawBufferPointer(rebasing: self[lineStart...])
        let characters =
            rest.allSatisfy { $0 < 0x80 } ? rest.count : String(decoding: rest, as: UTF8.self).count
        return TextPosition(line: line, column: (line == start.line ? start.column : 1) + characters)
    }
}
