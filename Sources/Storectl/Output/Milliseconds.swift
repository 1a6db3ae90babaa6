/// A duration for people: `3.1 ms`.
struct Milliseconds {
    let microseconds: Int64

    init(_ microseconds: Int64) { self.microseconds = microseconds }

    /// Rounded to tenths.
    var text: String {
        let tenths = (microseconds + 50) / 100
        return "\(tenths / 10).\(tenths % 10) ms"
    }
}
