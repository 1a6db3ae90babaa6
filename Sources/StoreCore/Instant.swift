import Foundation
import Glibc

/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(_ date: Date) {
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }

    /// Whole seconds since 1970, rounded down: the NumericDate of RFC 7519.
    public var seconds: Int64 { milliseconds.dividedRoundingDown(by: 1000) }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// RFC 3339 in UTC, with milliseconds: `2026-11-21T10:00:00.000Z`.
    ///
    /// By gmtime_r(3): Foundation's formatter first loads time zones, which takes as long as a look-up, and
    /// cuts fractions of a second off.
    public var rfc3339: String {
        let time = calendarTime
        let clock = [time.tm_hour, time.tm_min, time.tm_sec].map { Instant.padded(Int($0), to: 2) }
        let fraction = Instant.padded(Int(milliseconds - seconds * 1000), to: 3)
        return "\(day)T\(clock.joined(separator: ":")).\(fraction)Z"
    }

    /// The calendar day in UTC, `YYYY-MM-DD`.
    public var day: Day {
        let time = calendarTime
        return Day(year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday))
    }

    private var calendarTime: tm {
        var (time, calendar) = (time_t(seconds), tm())
        gmtime_r(&time, &calendar)
        return calendar
    }

    fileprivate static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

/// A calendar day of the Gregorian calendar, `YYYY-MM-DD` (RFC 3339 full-date), years 0001 to 9999.
public struct Day: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let description: String

    fileprivate init(year: Int, month: Int, day: Int) {
        description = [
            Instant.padded(year, to: 4), Instant.padded(month, to: 2), Instant.padded(day, to: 2),
        ].joined(separator: "-")
    }

    /// `nil` unless the text is exactly a day that exists: `2024-02-29`, not `2023-02-29`, not `2024-2-9`.
    public init?(_ text: String) {
        // Foundation will not do: before October 1582 it counts by the Julian calendar.
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

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (left: Day, right: Day) -> Bool { left.description < right.description }
}

extension Int64 {
    func dividedRoundingDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
