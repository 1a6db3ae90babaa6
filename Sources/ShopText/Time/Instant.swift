import Foundation
import Glibc

/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// A clock may show anything; times past the year 9999, or as far before 1970, are treated as one.
    public init(_ date: Date) {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        let limit = Double(Instant.endOfYears)
        self.init(
            milliseconds: milliseconds.isNaN
                ? Instant.endOfYears : Int64(min(max(milliseconds, -limit), limit)))
    }

    /// The first moment of the year 10000, which cannot be written as a date.
    private static let endOfYears: Int64 = 253_402_300_800_000

    /// Whether it is past the year 9999.
    public var isPastYears: Bool { milliseconds >= Instant.endOfYears }

    /// Whole seconds since 1970, rounded down: the NumericDate of RFC 7519.
    public var seconds: Int64 { milliseconds.dividedRoundingDown(by: 1000) }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// RFC 3339 in UTC, with milliseconds: `2026-11-21T10:00:00.000Z`.
    /// Uses gmtime_r(3): Foundation's formatter first loads time zones, which takes as long as a lookup, and cuts off
    /// fractions of a second.
    public var rfc3339: String {
        let time = calendarTime
        let clock = [time.tm_hour, time.tm_min, time.tm_sec].map { Instant.padded(Int($0), to: 2) }
        let fraction = Instant.padded(Int(milliseconds - seconds * 1000), to: 3)
        return "\(day)T\(clock.joined(separator: ":")).\(fraction)Z"
    }

    /// ``rfc3339`` as bytes, for files of millions of rows.
    public var rfc3339Bytes: [UInt8] {
        let time = calendarTime
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        func add(_ number: Int, _ length: Int, _ end: Unicode.Scalar) {
            var unit = 1
            for _ in 1..<length { unit *= 10 }
            while unit > 0 {
                bytes.append(0x30 + UInt8(truncatingIfNeeded: number / unit % 10))
                unit /= 10
            }
            bytes.append(UInt8(ascii: end))
        }
        add(Int(time.tm_year) + 1900, 4, "-")
        add(Int(time.tm_mon) + 1, 2, "-")
        add(Int(time.tm_mday), 2, "T")
        add(Int(time.tm_hour), 2, ":")
        add(Int(time.tm_min), 2, ":")
        add(Int(time.tm_sec), 2, ".")
        add(Int(milliseconds - seconds * 1000), 3, "Z")
        return bytes
    }

    /// Reads RFC 3339, with or without fractions of a second.
    public init?(rfc3339 text: String) {
        let exact = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? exact.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text)) else {
            return nil
        }
        self.init(date)
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

    static func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Int64 {
    /// The quotient rounded toward negative infinity, for instants before 1970.
    public func dividedRoundingDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
