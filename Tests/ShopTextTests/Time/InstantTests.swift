import Foundation
import Testing

@testable import ShopText

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (1_766_570_400_123, "2025-12-24T10:00:00.123Z"),
        (-1, "1969-12-31T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_700_000_000_129, "2023-11-14T22:13:20.129Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `an instant is written as RFC 3339 in UTC, to the millisecond`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test func `no millisecond is lost in writing or in a Date`() {
        for offset in Int64(0)..<1000 {
            let instant = Instant(milliseconds: 1_766_570_400_000 + offset)
            let digits = String(offset)
            let expected =
                "2025-12-24T10:00:00." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
            #expect(instant.rfc3339 == expected)
            #expect(Instant(instant.date) == instant)
        }
    }

    @Test(arguments: [(1999, 1), (2000, 2), (0, 0), (-1, -1), (-1000, -1), (-1001, -2)])
    func `seconds are rounded down, also before 1970`(milliseconds: Int64, seconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).seconds == seconds)
    }

    @Test func `instants are added to and compared`() {
        let instant = Instant(milliseconds: 5)
        #expect(instant.adding(seconds: 2) == Instant(milliseconds: 2005))
        #expect(instant < instant.adding(seconds: 1))
    }

    @Test(arguments: [(1_766_620_799_999, "2025-12-24"), (1_766_620_800_000, "2025-12-25")])
    func `a day begins at midnight in UTC`(milliseconds: Int64, day: String) {
        #expect(Instant(milliseconds: milliseconds).day.description == day)
    }
}

@Suite struct DayTests {
    @Test(arguments: [
        "0001-01-01", "1500-02-28", "1582-10-10", "1900-02-28", "2000-02-29", "2024-02-29", "2025-12-31",
        "9999-12-31",
    ])
    func `a day that exists is kept as written`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "", "2023-02-29", "1900-02-29", "1500-02-29", "2024-2-9", "2024-02-30", "2024-13-01", "2024-00-10",
        "2024-01-00", "24-01-01", "2024/01/01", "2024-01-01 ", "+024-01-01", "20240101", "-001-01-01",
        "0000-01-01",
        "２０２４-01-01", "2024-W01-1", "2024-001-1", "soon",
    ])
    func `any other text is no day`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `days are ordered`() throws {
        let days = ["2024-02-29", "2023-12-31", "2024-03-01"].compactMap { Day($0) }
        #expect(days.sorted().map(\.description) == ["2023-12-31", "2024-02-29", "2024-03-01"])
    }
}
