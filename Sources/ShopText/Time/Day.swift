/// A calendar day of the Gregorian calendar, `YYYY-MM-DD` (RFC 3339 full-date), years 0001 to 9999.
public struct Day: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let description: String

    init(year: Int, month: Int, day: Int) {
        description = [
            Instant.padded(year, to: 4), Instant.padded(month, to: 2), Instant.padded(day, to: 2),
        ].joined(separator: "-")
    }

    /// `nil` unless the text is exactly a day that exists: `2024-02-29`, not `2023-02-29`, not `2024-2-9`.
    public init?(_ text: String) {
        // Foundation is unsuitable: before October 1582 it uses the Julian calendar.
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(String(decoding: parts[0], as: UTF8.self)),
            let month = Int(String(decoding: parts[1], as: UTF8.self)),
            let day = Int(String(decoding: parts[2], as: UTF8.self)), year >= 1,
            (1...12).contains(month), (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        description = text
    }

    /// The next day; for the last possible day, itself.
    public var next: Day {
        let parts = description.split(separator: "-").compactMap { Int($0) }
        let (year, month, day) = (parts[0], parts[1], parts[2])
        if day < Day.length(ofMonth: month, in: year) { return Day(year: year, month: month, day: day + 1) }
        if month < 12 { return Day(year: year, month: month + 1, day: 1) }
        return year < 9999 ? Day(year: year + 1, month: 1, day: 1) : self
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool { left.description < right.description }
}
