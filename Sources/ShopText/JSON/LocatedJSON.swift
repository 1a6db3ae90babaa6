/// A value with its position in its file.
public struct LocatedJSON: Equatable, Sendable {
    public let value: JSONValue
    /// Where the value begins.
    public let position: TextPosition
    /// Where the value of each member begins, if this is an object.
    public let memberPositions: [String: TextPosition]

    public init(value: JSONValue, position: TextPosition, memberPositions: [String: TextPosition] = [:]) {
        self.value = value
        self.position = position
        self.memberPositions = memberPositions
    }

    /// Where the value of this member begins, or the whole value if there is no such member.
    public func position(of name: String) -> TextPosition { memberPositions[name] ?? position }
}
