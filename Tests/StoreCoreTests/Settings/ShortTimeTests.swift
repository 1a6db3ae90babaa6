import ShopText
import Testing

@testable import StoreCore

@Suite struct ShortTimeTests {
    private func text(
        _ time: String, at now: String = "2026-11-26T13:00:00.000Z", in zone: String = "Europe/Berlin",
        hasClock: Bool = false
    ) throws -> String? {
        let calendar = try ShopCalendar(zone)
        // What is written is read back as the same moment.
        let parts = now.dropFirst(11).split { $0 == ":" || $0 == "." }.compactMap { Int64($0) }
        let day = try #require(Day(String(now.prefix(10))))
        let instant = day.midnight.adding(seconds: parts[0] * 3600 + parts[1] * 60 + parts[2])
        return ShortTime(calendar, now: instant).text(rfc3339: time, hasClock: hasClock)
    }

    @Test func `days near are named, others are dates, in the shop's time`() throws {
        #expect(try text("2026-11-26T13:05:59.999Z") == "today 14:05")
        #expect(try text("2026-11-25T23:30:00.000Z") == "today 00:30")
        #expect(try text("2026-11-25T22:30:00.000Z") == "yesterday 23:30")
        #expect(try text("2026-11-27T01:00:00.000Z") == "tomorrow 02:00")
        #expect(try text("2026-11-23T10:00:00.000Z") == "Mon 23 Nov")
        #expect(try text("2025-07-01T10:00:00.000Z") == "1 Jul 2025")
        #expect(try text("2026-11-23T10:00:00.000Z", hasClock: true) == "Mon 23 Nov 11:00")
        #expect(try text("2025-07-01T10:00:00.000Z", hasClock: true) == "1 Jul 2025 12:00")
        #expect(try text("2026-11-23T10:00:00.000Z", in: "UTC", hasClock: true) == "Mon 23 Nov 10:00")
        #expect(
            try text("2026-01-01T00:30:00.000Z", at: "2026-01-01T10:00:00.000Z", in: "America/New_York")
                == "yesterday 19:30")
    }

    @Test(arguments: [
        "", "2026-11-26", "today", "2026-11-26T13:05:59Z", "2026-13-26T13:05:59.999Z",
        "2026-11-26 13:05:59.999Z",
    ])
    func `other texts are left as they are`(other: String) throws { #expect(try text(other) == nil) }
}
