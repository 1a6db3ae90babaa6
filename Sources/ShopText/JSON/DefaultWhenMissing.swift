/// The value of a member that an older text, written before the member existed, lacks.
public protocol DefaultWhenMissing {
    static var whenMissing: Self { get }
}
