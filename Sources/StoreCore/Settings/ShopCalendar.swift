import Foundation
import ShopText

/// The days of the shop: those of its time zone, of 23, 24 or 25 hours.
public struct ShopCalendar: Sendable {
    /// A name of the IANA database: `Europe/Berlin`.
    public let identifier: String
    /// `nil` for UTC, which needs no database.
    private let zone: TimeZone?

    /// - Throws: ``TimeZoneError/unknown(_:)``
    public init(_ identifier: String) throws(TimeZoneError) {
        self.identifier = identifier
        if identifier == "UTC" {
            zone = nil
            return
        }
        // Foundation includes the database, so this works on a machine without /usr/share/zoneinfo.
        guard let zone = TimeZone(identifier: identifier) else { throw .unknown(identifier) }
        self.zone = zone
    }

    /// The names that are like this one: the same in other letters, or of a place in it; else the nearest.
    static func identifiers(near name: String) -> [String] {
        let word = name.lowercased().replacing(" ", with: "_")
        let known = TimeZone.knownTimeZoneIdentifiers
        let same = known.filter {
            let lower = $0.lowercased()
            return lower == word || lower.hasSuffix("/" + word)
        }
        if !same.isEmpty { return Array(same.prefix(3)) }
        // Of the place alone: much of two names is often the same continent.
        let places = Dictionary(known.map { (place(of: $0.lowercased()), $0) }, uniquingKeysWith: { $1 })
        return Nearest.names(to: place(of: word), among: places.keys.sorted()).compactMap { places[$0] }
    }

    private static func place(of identifier: String) -> String {
        identifier.split(separator: "/").last.map(String.init) ?? identifier
    }

    /// The shop's day at that instant.
    public func day(of instant: Instant) -> Day {
        guard let zone else { return instant.day }
        return instant.adding(seconds: Int64(zone.secondsFromGMT(for: instant.date))).day
    }

    /// What a clock in the shop shows at that instant: `14:05`.
    public func clock(at instant: Instant) -> String {
        let local = instant.adding(seconds: Int64(zone?.secondsFromGMT(for: instant.date) ?? 0))
        return String(local.rfc3339.dropFirst(11).prefix(5))
    }

    /// The first instant of a day, which is not midnight if clocks go forward at midnight. For a day that a place
    /// skipped, the first instant after it.
    public func start(of day: Day) -> Instant {
        // Clocks differ from UTC by less than 26 hours.
        var (early, late) = (
            day.midnight.adding(seconds: -26 * 3600), day.midnight.adding(seconds: 26 * 3600)
        )
        while late.milliseconds - early.milliseconds > 1 {
            let middle = Instant(milliseconds: (early.milliseconds + late.milliseconds) / 2)
            if self.day(of: middle) < day { early = middle } else { late = middle }
        }
        return late
    }
}

extension Day {
    /// The day a number of days later, or earlier.
    func adding(days: Int) -> Day { midnight.adding(seconds: Int64(days) * 86_400).day }

    /// The beginning of the day in UTC.
    var midnight: Instant {
        let parts = description.split(separator: "-").compactMap { Int64($0) }
        // Days since 1970 of the proleptic Gregorian calendar, whose year here begins in March.
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let month = (parts[1] + 9) % 12
        let days =
            365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1 - 719_468
        return Instant(milliseconds: days * 86_400_000)
    }
}

extension Setting {
    static let shopTimeZone = Setting(
        "shop.timezone", "the shop's time zone", standard: "UTC",
        expected: "a name such as Europe/Berlin", reading: { try ShopCalendar($0).identifier })
}

extension Setting {
    /// What can be suggested for a setting's value; empty for any text.
    public static func suggestions(for key: String) -> [String] {
        if key == shopTimeZone.key { return TimeZone.knownTimeZoneIdentifiers.sorted() + ["UTC"] }
        return all.first { $0.key == key }?.choices ?? []
    }
}

extension Transaction {
    /// The days of the shop.
    func calendar() throws -> ShopCalendar { try ShopCalendar(value(of: .shopTimeZone)) }

    /// The shop's current day.
    func today() throws -> Day { try calendar().day(of: instant) }
}
