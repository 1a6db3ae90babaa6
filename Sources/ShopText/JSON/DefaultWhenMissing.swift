/// The value of a member that is missing from an older text, written before the member existed.
public protocol DefaultWhenMissing {
    static var whenMissing: Self { get }
}
