import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Days of the shop's time zone.
@Suite struct ShopCalendarTests {
    private func day(_ zone: String, _ time: String) throws -> String {
        try ShopCalendar(zone).day(of: instant(time)).description
    }

    private func instant(_ time: String) -> Instant {
        let day = Day(String(time.prefix(10)))!
        let parts = time.dropFirst(11).split(separator: ":").map { Int64($0)! }
        let utc = try! ShopCalendar("UTC")
        return utc.start(of: day).adding(
            seconds: parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0))
    }

    @Test func `a coupon's last day ends at the shop's midnight`() throws {
        #expect(try day("America/New_York", "2026-11-27 04:59:59") == "2026-11-26")
        #expect(try day("America/New_York", "2026-11-27 05:00") == "2026-11-27")
        #expect(try day("Pacific/Kiritimati", "2026-11-26 09:59:59") == "2026-11-26")
        #expect(try day("Pacific/Kiritimati", "2026-11-26 10:00") == "2026-11-27")
        #expect(try day("UTC", "2026-11-26 23:59:59") == "2026-11-26")
    }

    @Test func `a day may have 23 or 25 hours`() throws {
        let berlin = try ShopCalendar("Europe/Berlin")
        func hours(_ day: String, _ next: String) -> Int64 {
            let (start, end) = (berlin.start(of: Day(day)!), berlin.start(of: Day(next)!))
            return (end.milliseconds - start.milliseconds) / 3_600_000
        }
        #expect(hours("2026-10-25", "2026-10-26") == 25)
        #expect(hours("2026-03-29", "2026-03-30") == 23)
        #expect(hours("2026-10-26", "2026-10-27") == 24)
        #expect(try day("Europe/Berlin", "2026-10-24 22:00") == "2026-10-25")
        #expect(try day("Europe/Berlin", "2026-10-25 22:59:59") == "2026-10-25")
        #expect(try day("Europe/Berlin", "2026-10-25 23:00") == "2026-10-26")
    }

    @Test func `a day begins at its first instant`() throws {
        let newYork = try ShopCalendar("America/New_York")
        #expect(newYork.start(of: Day("2026-11-26")!).rfc3339 == "2026-11-26T05:00:00.000Z")
        #expect(try ShopCalendar("UTC").start(of: Day("2024-02-29")!).rfc3339 == "2024-02-29T00:00:00.000Z")
        // Clocks were put forward at midnight: the day began at one.
        #expect(
            try ShopCalendar("America/Sao_Paulo").start(of: Day("2018-11-04")!).rfc3339
                == "2018-11-04T03:00:00.000Z")
        // Samoa left out a day when it changed sides of the date line.
        #expect(
            try ShopCalendar("Pacific/Apia").start(of: Day("2011-12-30")!).rfc3339
                == "2011-12-30T10:00:00.000Z")
    }

    @Test func `a name that is no time zone is refused`() {
        for name in ["", "Mars/Olympus", "Europe/Bonn"] {
            #expect(throws: TimeZoneError.unknown(name)) { try ShopCalendar(name) }
        }
        let near = ["Berlin", "europe/berlin", "Europe/Berln", "new york", "Tokio"]
        #expect(
            near.map { TimeZoneError.unknown($0).hint } == [
                "did you mean Europe/Berlin?", "did you mean Europe/Berlin?", "did you mean Europe/Berlin?",
                "did you mean America/New_York?", "did you mean Asia/Tokyo?",
            ])
        expectFacts([
            (
                TimeZoneError.unknown("Europe/Bonn"),
                ErrorFacts(
                    .invalidInput, "unknown_time_zone", "\"Europe/Bonn\" is not a time zone",
                    hint: "use a name such as Europe/Berlin, America/New_York or UTC")
            )
        ])
    }
}
