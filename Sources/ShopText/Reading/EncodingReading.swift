/// An encoding, and a few words as it reads them.
public struct EncodingReading: Equatable, Sendable {
    public let encoding: TextEncoding
    public let sample: String

    public init(_ encoding: TextEncoding, sample: String) {
        (self.encoding, self.sample) = (encoding, sample)
    }
}
