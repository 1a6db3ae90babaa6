import ShopText

/// Recognizes values so plain that their rule would accept them unchanged. Everything else goes through the rule, which
/// remains the only authority; a test compares the two.
enum PlainValue {
    /// ASCII without control characters, and without space at either end.
    static func isText(_ bytes: UnsafeRawBufferPointer, maximum: Int, allowsLines: Bool = false) -> Bool {
        guard let first = bytes.first, let last = bytes.last, bytes.count <= maximum, first > 0x20,
            last > 0x20
        else { return false }
        for byte in bytes where byte < 0x20 || byte > 0x7E {
            if allowsLines, byte == 0x0A || byte == 0x09 { continue }
            return false
        }
        return true
    }

    /// Digits only, at most 9 of them.
    static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number: Int64 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return number
    }

    /// An amount in minor units: at most 9 digits, a point and no more decimals than the currency has.
    static func amount(_ bytes: UnsafeRawBufferPointer, digits: Int) -> Int64? {
        var units: Int64 = 0
        var decimals = -1
        guard let last = bytes.last, (0x30...0x39).contains(last), bytes[0] != 0x2E, bytes.count <= 10 else {
            return nil
        }
        for byte in bytes {
            if byte == 0x2E, decimals < 0 {
                decimals = 0
                continue
            }
            guard (0x30...0x39).contains(byte) else { return nil }
            units = units * 10 + Int64(byte - 0x30)
            if decimals >= 0 { decimals += 1 }
        }
        let missing = digits - max(decimals, 0)
        guard missing >= 0 else { return nil }
        for _ in 0..<missing { units *= 10 }
        return units <= Money.maximumPrice ? units : nil
    }

    static func flag(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        if bytes.count == 1 { return bytes[0] == 0x31 ? 1 : bytes[0] == 0x30 ? 0 : nil }
        if bytes.elementsEqual("true".utf8) { return 1 }
        return bytes.elementsEqual("false".utf8) ? 0 : nil
    }

    /// Whether this is a day that exists in every year, `YYYY-MM-DD`.
    static func isDay(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        func number(_ range: Range<Int>) -> Int64? {
            wholeNumber(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return false
        }
        return year >= 1600 && (1...12).contains(month) && (1...28).contains(day)
    }
}
