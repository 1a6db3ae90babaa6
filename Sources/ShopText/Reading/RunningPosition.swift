/// The positions of places in a row of a file. Most are asked for in their order, and each is counted from the one
/// before.
struct RunningPosition {
    /// None is known on line 0.
    private var line = 0
    private var place = 0
    private var position = TextPosition(line: 1, column: 1)

    /// - Parameters:
    ///   - bytes: the row, from its beginning.
    ///   - line: the line on which it begins, from 1.
    mutating func position(of place: Int, in bytes: UnsafeRawBufferPointer, line: Int) -> TextPosition {
        if self.line != line || self.place > place {
            (self.line, self.place, position) = (line, 0, TextPosition(line: line, column: 1))
        }
        position = UnsafeRawBufferPointer(rebasing: bytes[self.place..<place]).position(after: position)
        self.place = place
        return position
    }

    /// Has to be called when the row changes.
    mutating func forget() { line = 0 }
}
