import Foundation

/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public init(_ date: Date) {
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// Whole seconds since 1970, rounded down: the NumericDate of RFC 7519.
    public var seconds: Int64 { milliseconds.dividedRoundingDown(by: 1000) }

    public var date: Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    /// RFC 3339 in UTC, with milliseconds: `2026-11-21T10:00:00.000Z`.
    public var rfc3339: String {
        Date.ISO8601FormatStyle(includingFractionalSeconds: true).format(date)
    }

    /// The calendar day in UTC, `YYYY-MM-DD`.
    public var day: Day { Day(date) }

    public func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

/// A calendar day of the Gregorian calendar, `YYYY-MM-DD` (RFC 3339 full-date), years 0001 to 9999.
public struct Day: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let description: String

    private static let style = Date.ISO8601FormatStyle().year().month().day()

    init(_ date: Date) { description = Day.style.format(date) }

    /// `nil` unless the text is exactly a day that exists: `2024-02-29`, not `2023-02-29`, not `2024-2-9`.
    public init?(_ text: String) {
        guard text.utf8.count == 10, let date = try? Day.style.parse(text), Day.style.format(date) == text
        else { return nil }
        description = text
    }

    public static func < (left: Day, right: Day) -> Bool { left.description < right.description }
}

extension Int64 {
    func dividedRoundingDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
