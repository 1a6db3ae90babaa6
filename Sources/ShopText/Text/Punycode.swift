/// Host names as mail servers and name servers use them: non-ASCII labels in Punycode (RFC 3492), after `xn--` (RFC
/// 5890 section 2.3.2.1).
public enum Punycode {
    private static let (base, tMin, tMax) = (36, 1, 26)
    private static let (skew, damp, initialBias, initialN) = (38, 700, 72, 128)

    /// A host with its labels as A-labels; ASCII labels stay as they are.
    /// Others are first composed and lowercased, as UTS 46 maps letters in names. `nil` if one gets longer than 63
    /// characters, or is in Punycode that says nothing.
    public static func host(_ host: String) -> String? {
        var labels: [String] = []
        for label in host.split(separator: ".", omittingEmptySubsequences: false) {
            guard !label.utf8.allSatisfy({ $0 < 0x80 }) else {
                guard isLabel(label) else { return nil }
                labels.append(String(label))
                continue
            }
            let mapped = Text.compatible(String(label)).lowercased()
            let ascii =
                mapped.utf8.allSatisfy { $0 < 0x80 }
                ? mapped : encode(Array(mapped.unicodeScalars)).map { "xn--" + $0 }
            guard let ascii, (1...63).contains(ascii.utf8.count), isLabel(ascii[...]) else { return nil }
            labels.append(ascii)
        }
        return labels.joined(separator: ".")
    }

    /// Whether an ASCII label is one: in `xn--` form, only if it is how some other label is written (RFC 5890 section
    /// 2.3.2.1: an A-label and its U-label convert to each other).
    public static func isLabel(_ label: Substring) -> Bool {
        let lowered = label.lowercased()
        guard lowered.hasPrefix("xn--") else { return true }
        guard let decoded = decode(lowered.dropFirst(4)), !decoded.allSatisfy(\.isASCII) else { return false }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: decoded)
        let word = String(text)
        guard decoded.allSatisfy({ Text.isLetterOrDigit($0) || Text.isMark($0) || $0 == "-" }),
            // As scalars: Swift takes a letter and its mark for the composed one.
            Array(Text.compatible(word).lowercased().unicodeScalars) == decoded, !Text.hasLooseMark(word)
        else { return false }
        return encode(decoded) == String(lowered.dropFirst(4))
    }

    /// RFC 3492 section 6.2; `nil` for what no label is written as.
    static func decode(_ input: Substring) -> [Unicode.Scalar]? {
        let basic = input.lastIndex(of: "-")
        var output = basic.map { Array(input[..<$0].unicodeScalars) } ?? []
        guard output.allSatisfy(\.isASCII) else { return nil }
        let rest = Array((basic.map { input[input.index(after: $0)...] } ?? input).utf8)
        var (n, i, bias, place) = (initialN, 0, initialBias, 0)
        while place < rest.count {
            let before = i
            var (weight, k) = (1, base)
            while true {
                guard place < rest.count, let digit = value(of: rest[place]) else { return nil }
                place += 1
                guard digit <= (Int(Int32.max) - i) / weight else { return nil }
                i += digit * weight
                let t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias
                if digit < t { break }
                guard weight <= Int(Int32.max) / (base - t) else { return nil }
                weight *= base - t
                k += base
            }
            bias = adapted(i - before, points: output.count + 1, isFirst: before == 0)
            n += i / (output.count + 1)
            i %= output.count + 1
            guard let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
            output.insert(scalar, at: i)
            i += 1
        }
        return output
    }

    private static func value(of digit: UInt8) -> Int? {
        switch digit {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit) - 97
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit) - 65
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) - 48 + 26
        default: nil
        }
    }

    /// RFC 3492 section 6.3; `nil` if a number gets too large, which cannot happen in a label of 63 characters.
    static func encode(_ input: [Unicode.Scalar]) -> String? {
        var output = input.filter(\.isASCII).map { UInt8($0.value) }
        let basic = output.count
        var (n, delta, bias, handled) = (initialN, 0, initialBias, basic)
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        while handled < input.count {
            guard let next = input.map({ Int($0.value) }).filter({ $0 >= n }).min() else { return nil }
            let (grown, isTooLarge) = (next - n).multipliedReportingOverflow(by: handled + 1)
            guard !isTooLarge, grown <= Int(Int32.max) - delta else { return nil }
            delta += grown
            n = next
            for scalar in input {
                let value = Int(scalar.value)
                if value < n { delta += 1 }
                guard value == n else { continue }
                var (q, k) = (delta, base)
                while true {
                    let t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias
                    if q < t { break }
                    output.append(digit(t + (q - t) % (base - t)))
                    q = (q - t) / (base - t)
                    k += base
                }
                output.append(digit(q))
                bias = adapted(delta, points: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// RFC 3492 section 6.1.
    private static func adapted(_ delta: Int, points: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / points
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? value + 97 : value - 26 + 48)
    }
}
