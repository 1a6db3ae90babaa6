import ShopText
import StoreCore

/// An output stream that collects text and writes it in large pieces, because one write per line makes
/// command-line tools slow.
final class OutputStream {
    /// Whether a person is reading it.
    let isTerminal: Bool
    private let send: ([UInt8]) throws(OutputFailure) -> Void
    private var buffer: [UInt8] = []

    init(isTerminal: Bool, write: @escaping ([UInt8]) throws(OutputFailure) -> Void) {
        self.isTerminal = isTerminal
        send = write
    }

    func write(_ text: String) throws(OutputFailure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes JSON text; ``JSONValue/write(to:depth:)`` says how.
    func write(_ value: JSONValue, depth: Int?) throws(OutputFailure) {
        value.write(to: &buffer, depth: depth)
        if buffer.count >= 1 << 16 { try flush() }
    }

    func printLine(_ text: String) throws(OutputFailure) {
        try write(text)
        try write("\n")
    }

    /// Writes the collected output. Output that cannot be written is dropped.
    func flush() throws(OutputFailure) {
        guard !buffer.isEmpty else { return }
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        try send(bytes)
    }
}

/// Output that could not be written.
enum OutputFailure: StoreError, Equatable {
    /// The reader closed the pipe, as in `storectl product list | head -1`: not an error.
    case readerGone
    /// The system's reason: the disk is full, or the output is closed.
    case failed(reason: String)
    /// The same, after something was changed.
    case answerLost(reason: String)

    var kind: ErrorKind { .internalFault }
    var code: String { "output_failed" }
    var message: String {
        switch self {
        case .readerGone: "the reader closed the output"
        case .failed(let reason), .answerLost(let reason): "cannot write the output: \(reason)"
        }
    }
    var hint: String? {
        if case .answerLost = self { "the change was made; only the answer is lost" } else { nil }
    }
}
