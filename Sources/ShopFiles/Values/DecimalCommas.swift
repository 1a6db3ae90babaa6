/// Whether a file has prices with a decimal comma, such as `1,50` or `1.234,5`, which were read as they are.
package final class DecimalCommas {
    private(set) var wereSeen = false
    /// Whether there were numbers such as `1,250`, which can be read in two ways.
    private var maySeparateThousands = false

    /// What stands behind commas.
    package enum Use: Sendable { case decimals, decimalsOrThousands }

    package var use: Use? { wereSeen ? .decimals : maySeparateThousands ? .decimalsOrThousands : nil }

    func noteGroup() { maySeparateThousands = true }

    func note(_ text: some Sequence<UInt8>) {
        if wereSeen { return }
        var digits: Int?
        for byte in text {
            switch byte {
            case UInt8(ascii: ","):
                if digits != nil { return }
                digits = 0
            case 0x30...0x39: digits = digits.map { $0 + 1 }
            // Points separate thousands before the comma, but not after it.
            case UInt8(ascii: ".") where digits == nil: break
            default: return
            }
        }
        wereSeen = digits == 1 || digits == 2
    }
}
