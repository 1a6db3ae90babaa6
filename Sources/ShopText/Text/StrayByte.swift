import Glibc

/// The characters that stand for bytes which are not UTF-8.
public enum StrayByte {
    static let first: UInt32 = 0x10FE80

    /// The byte that the character stands for, if it does.
    public static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        guard (first...first + 0x7F).contains(scalar.value) else { return nil }
        return UInt8(truncatingIfNeeded: scalar.value - first + 0x80)
    }
}
